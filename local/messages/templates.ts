import { templates as described, type TemplateType } from '../../src/domain/messages/pushTemplates'

/** A message template as WeChat holds it, by its id. */
export type Template = {
  title: string
  type: TemplateType
  fields: readonly { key: string; kind: string; title: string }[]
}
export type Templates = Readonly<Record<string, Template>>

const names = Object.entries(described)

/** The project's templates under the ids they have here: `local-progress` and so on. */
export const localTemplates: Templates = Object.fromEntries(
  names.map(([name, { title, fields }]) => [
    `local-${name}`,
    { title, type: 'oneTime', fields: Object.values(fields) },
  ]),
)

/** How the functions learn the ids: `TEMPLATE_PROGRESS` and so on. */
export const templateEnv: Readonly<Record<string, string>> = Object.fromEntries(
  names.map(([name]) => [`TEMPLATE_${name.toUpperCase()}`, `local-${name}`]),
)

const clock = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`
const day = String.raw`\d{4}年(0?[1-9]|1[0-2])月(0?[1-9]|[12]\d|3[01])日`
const span = (moment: string) => new RegExp(`^${moment}(~${moment})?$`)

/**
 * What a field of each kind may hold: WeChat's table of subscribeMessage.send. Characters are counted in
 * UTF-16 units; what WeChat counts for rare characters is uncertain, this is the stricter reading.
 */
const kinds: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/,
  number: /^(?=.{1,32}$)\d+(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[\p{P}\p{S}]{1,5}$/u,
  character_string: /^[!-~]{1,32}$/,
  time: span(`(${day} ?)?${clock}`),
  date: span(`${day}( ?${clock})?`),
  amount: /^\p{Sc}?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+\-*#() ]{1,17}$/,
  car_number: /^(?=.{1,8}$)[\p{Script=Han}A-Z\d][A-Z\d]*[\p{Script=Han}A-Z\d]$/u,
  name: /^(\p{Script=Han}{1,10}|[A-Za-z\p{P}\p{S} ]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/**
 * The key of the first field whose value WeChat refuses (47003), or null. Every field has to be there, and
 * none begins with white space; that a key the template does not have is refused too is uncertain.
 */
export const refusedField = (
  { fields }: Template,
  data: Readonly<Record<string, unknown>>,
): string | null => {
  const keys = [...fields.map(({ key }) => key), ...Object.keys(data)]
  const refused = keys.find((key) => {
    const kind = fields.find((field) => field.key === key)?.kind ?? ''
    const value = (data[key] as { value?: unknown } | null | undefined)?.value
    const text = typeof value === 'number' ? String(value) : value
    return typeof text !== 'string' || /^\s/.test(text) || !kinds[kind]?.test(text)
  })
  return refused ?? null
}
