import {
  templateNames,
  type TemplateName,
  type TemplateType,
  templateType,
} from '../../../src/domain/messages/pushTemplates'
import { type Vault, vaultOf } from '../secrets/vault'

/** What the function's environment says. Only the text `production` means production (M8). */
export type Settings = {
  readonly stage: 'trial' | 'production'
  readonly operator: string | null
  /** Whom to ask when the program fails, for people to read; null while nobody is named. */
  readonly contact: string | null
  readonly vault: Vault
  /** A template with an empty id is not configured: nobody is asked for it and nothing is sent. */
  readonly templates: Readonly<Record<TemplateName, ConfiguredTemplate>>
}

export type ConfiguredTemplate = { readonly id: string; readonly type: TemplateType }

const textOf = (value: string | undefined): string | null => value?.trim() || null

/** Reads the environment once, at module start. Throws when `FILING_KEY` is missing or no key. */
export const settingsOf = (env: Readonly<Record<string, string | undefined>>): Settings => ({
  stage: env.STAGE === 'production' ? 'production' : 'trial',
  operator: textOf(env.OPERATOR),
  contact: textOf(env.TECH_CONTACT),
  vault: vaultOf(env.FILING_KEY ?? ''),
  templates: Object.fromEntries(
    templateNames.map((name) => {
      const variable = `TEMPLATE_${name.toUpperCase()}`
      return [name, { id: env[variable] ?? '', type: templateType(env[`${variable}_TYPE`]) }]
    }),
  ) as Settings['templates'],
})
