import { TIMER_RATE } from '../../../src/domain/board/plan'
import {
  templateNames,
  type TemplateName,
  type TemplateType,
  templateType,
} from '../../../src/domain/messages/pushTemplates'
import { type Vault, vaultOf } from '../secrets/vault'
import { mistakesIn, textIn, type Variables } from './variables'

/** What the function's environment says. Only the text `production` means production (M8). */
export type Environment = {
  readonly stage: 'trial' | 'production'
  readonly operator: string | null
  /** Whom to ask when the program fails, for people to read; null while nobody is named. */
  readonly contact: string | null
  readonly vault: Vault
  /** The one-time code that makes an administrator of the city; null while none is issued. */
  readonly setUpCode: string | null
  /** What the id of every file of this environment begins with: `cloud://<environment>.<bucket>`. */
  readonly storage: string
  /** How many requests a second the timer's jobs send to the database at most. */
  readonly timerRate: number
  /** The mailbox that writes to the offices; null while none is set. */
  readonly mailbox: Mailbox | null
  /** A template with an empty id is not configured: nobody is asked for it and nothing is sent. */
  readonly templates: Readonly<Record<TemplateName, ConfiguredTemplate>>
}

export type ConfiguredTemplate = { readonly id: string; readonly type: TemplateType }

/** The server by its address with user and password, and the address that mails come from. */
export type Mailbox = { readonly server: string; readonly from: string }

/** Reads the environment once, at module start. Throws a sentence for each mistake in it, a line each (`variables`). */
export const environmentOf = (env: Variables): Environment => {
  const mistakes = mistakesIn(env)
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
  const text = (name: string) => textIn(env, name)
  const [server, from] = [text('SMTP_URL'), text('MAIL_FROM')]
  return {
    stage: text('STAGE') === 'production' ? 'production' : 'trial',
    operator: text('OPERATOR'),
    contact: text('TECH_CONTACT'),
    setUpCode: text('SETUP_CODE'),
    vault: vaultOf(text('FILING_KEY') ?? '', text('FILING_KEYS') ?? ''),
    storage: text('STORAGE') ?? '',
    timerRate: Number(text('TIMER_RATE') ?? TIMER_RATE),
    mailbox: server === null || from === null ? null : { server, from },
    templates: Object.fromEntries(
      templateNames.map((name) => {
        const variable = `TEMPLATE_${name.toUpperCase()}`
        return [
          name,
          {
            id: text(variable) ?? '',
            type: templateType(text(`${variable}_TYPE`)),
          },
        ]
      }),
    ) as Environment['templates'],
  }
}
