import { TIMER_RATE } from '../../../src/domain/board/plan'
import {
  templateNames,
  type TemplateName,
  type TemplateType,
  templateType,
} from '../../../src/domain/messages/pushTemplates'
import { LEAST_SET_UP, plainCode } from '../../../src/domain/staff/staff'
import { type Vault, vaultOf } from '../secrets/vault'

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
  /** A template with an empty id is not configured: nobody is asked for it and nothing is sent. */
  readonly templates: Readonly<Record<TemplateName, ConfiguredTemplate>>
}

export type ConfiguredTemplate = { readonly id: string; readonly type: TemplateType }

const textOf = (value: string | undefined): string | null => value?.trim() || null

const setUpCodeOf = (text?: string): string | null => {
  const code = textOf(text)
  if (code !== null && plainCode(code).length < LEAST_SET_UP)
    throw new Error(`SETUP_CODE needs ${String(LEAST_SET_UP)} characters or more`)
  return code
}

const STORAGE = /^cloud:\/\/[\w-]+\.[\w-]+$/

const storageOf = (text = ''): string => {
  if (!STORAGE.test(text)) throw new Error('STORAGE has to be cloud://<environment>.<bucket>')
  return text
}

const timerRateOf = (text?: string): number => {
  const rate = Number(textOf(text) ?? TIMER_RATE)
  if (!(rate > 0)) throw new Error('TIMER_RATE has to be a number of requests a second')
  return rate
}

/** Reads the environment once, at module start. Throws when `FILING_KEY`, one of `FILING_KEYS` or `STORAGE` is missing or is none, `SETUP_CODE` is
 * short, or `TIMER_RATE` is no number above zero. */
export const environmentOf = (env: Readonly<Record<string, string | undefined>>): Environment => ({
  stage: env.STAGE === 'production' ? 'production' : 'trial',
  operator: textOf(env.OPERATOR),
  contact: textOf(env.TECH_CONTACT),
  setUpCode: setUpCodeOf(env.SETUP_CODE),
  vault: vaultOf(env.FILING_KEY ?? '', env.FILING_KEYS),
  storage: storageOf(env.STORAGE),
  timerRate: timerRateOf(env.TIMER_RATE),
  templates: Object.fromEntries(
    templateNames.map((name) => {
      const variable = `TEMPLATE_${name.toUpperCase()}`
      return [name, { id: env[variable] ?? '', type: templateType(env[`${variable}_TYPE`]) }]
    }),
  ) as Environment['templates'],
})
