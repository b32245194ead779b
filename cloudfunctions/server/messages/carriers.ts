import type { Mail } from '../../../src/domain/messages/mail'
import type { PushData } from '../../../src/domain/messages/pushTemplates'

/** Why a mail did not get through: the error's code, and the SMTP reply or null when none came. */
export type MailFault = { readonly code: string | null; readonly reply: number | null }

/** How pushes and mails are sent. Only the timer has these, so that no call waits for a mail server. */
export type Carriers = {
  /** WeChat's errcode, 0 when it took the push; null when no answer came and the push may have arrived. */
  push: (push: {
    readonly to: string
    readonly template: string
    readonly page: string
    readonly data: PushData
  }) => Promise<number | null>
  /** Null when the server took the mail. `key` becomes the Message-ID, by which mailboxes know a repeated mail. */
  mail: (mail: Mail & { readonly key: string; readonly to: string }) => Promise<MailFault | null>
}
