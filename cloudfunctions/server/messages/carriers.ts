import type { Mail } from '../../../src/domain/messages/mail'
import type { PushData } from '../../../src/domain/messages/pushTemplates'

/** Why a mail did not get through: the error's code, and the SMTP reply or null when none came. */
export type MailFault = { readonly code: string | null; readonly reply: number | null }

/** The ways out to people. Only the timer has them: nobody waits for a mail server. */
export type Carriers = {
  /** WeChat's errcode, 0 when the push was taken; null when no answer came, so that it may have been. */
  push: (push: {
    readonly to: string
    readonly template: string
    readonly page: string
    readonly data: PushData
  }) => Promise<number | null>
  /** Null when the server took the mail. `key` becomes the Message-ID: mailboxes keep what comes again once. */
  mail: (mail: Mail & { readonly key: string; readonly to: string }) => Promise<MailFault | null>
}
