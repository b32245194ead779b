import { type Day, showDay, showMoment } from '../dates/days'
import { oneLine } from '../text/cleaning'
import { halfWidth } from '../text/halfWidth'

/** The kinds of template fields that we use, as WeChat names them. */
export type FieldKind = 'thing' | 'phrase' | 'character_string' | 'time' | 'date'

/** A one-time accept allows one message, a long-term one allows many. */
export type TemplateType = 'oneTime' | 'longTerm'

type TemplateField = { readonly key: string; readonly kind: FieldKind; readonly title: string }
type Template = { readonly title: string; readonly fields: Readonly<Record<string, TemplateField>> }

/** The templates as they are applied for at WeChat: the key of a field is its kind and its place. */
export const templates = {
  progress: {
    title: '备案进度通知',
    fields: {
      account: { key: 'thing1', kind: 'thing', title: '账号名称' },
      state: { key: 'phrase2', kind: 'phrase', title: '当前状态' },
      number: { key: 'character_string3', kind: 'character_string', title: '编号' },
      at: { key: 'time4', kind: 'time', title: '更新时间' },
      hint: { key: 'thing5', kind: 'thing', title: '说明' },
    },
  },
  due: {
    title: '备案日期提醒',
    fields: {
      account: { key: 'thing1', kind: 'thing', title: '账号名称' },
      matter: { key: 'thing2', kind: 'thing', title: '提醒事项' },
      day: { key: 'date3', kind: 'date', title: '日期' },
      hint: { key: 'thing4', kind: 'thing', title: '说明' },
    },
  },
  desk: {
    title: '待核对备案通知',
    fields: {
      number: { key: 'character_string1', kind: 'character_string', title: '编号' },
      account: { key: 'thing2', kind: 'thing', title: '账号名称' },
      matter: { key: 'thing3', kind: 'thing', title: '事项' },
      at: { key: 'time4', kind: 'time', title: '提交时间' },
      hint: { key: 'thing5', kind: 'thing', title: '说明' },
    },
  },
} as const satisfies Record<string, Template>

export type TemplateName = keyof typeof templates

export const templateNames = ['progress', 'due', 'desk'] as const satisfies readonly TemplateName[]

type ValueOf = {
  thing: string
  phrase: string
  character_string: string
  /** Epoch milliseconds. */
  time: number
  date: Day
}

type FieldsOf<T extends TemplateName> = (typeof templates)[T]['fields']

/** The values of a template's fields. */
export type PushValues<T extends TemplateName> = {
  readonly [F in keyof FieldsOf<T>]: FieldsOf<T>[F] extends { kind: infer K extends FieldKind }
    ? ValueOf[K]
    : never
}

/** `data` of subscribeMessage.send. */
export type PushData = Readonly<Record<string, { readonly value: string }>>

/** Of a `thing`, in UTF-16 units. */
export const LONGEST_THING = 20
const LONGEST_PHRASE = 5
const LONGEST_CHARACTER_STRING = 32

/** Cuts between code points. Length is in UTF-16 units: what WeChat counts is not documented, and this fits both. */
const cut = (text: string, longest: number, mark: string) => {
  if (text.length <= longest) return text
  let kept = ''
  for (const char of text) {
    if (kept.length + char.length > longest - mark.length) break
    kept += char
  }
  return oneLine(kept) + mark
}

/** A text of a `thing` within a length, with a mark where something is missing. */
export const cutThing = (text: string, longest: number): string => cut(text, longest, '…')

const orWhenEmpty = (text: string, instead: string) => (text === '' ? instead : text)

/** How each kind is shown within WeChat's limits; an empty value, or one that begins with a blank, is refused (47003). */
const shown: Readonly<Record<FieldKind, (value: string | number) => string>> = {
  thing: (value) => orWhenEmpty(cutThing(oneLine(String(value)), LONGEST_THING), '请点开查看'),
  phrase: (value) =>
    orWhenEmpty(
      (String(value).match(/\p{Script=Han}/gu) ?? []).slice(0, LONGEST_PHRASE).join(''),
      '有新进展',
    ),
  character_string: (value) =>
    orWhenEmpty(
      cut(halfWidth(String(value)).replace(/[^!-~]/g, ''), LONGEST_CHARACTER_STRING, '...'),
      '-',
    ),
  time: (value) => showMoment(Number(value)),
  date: (value) => showDay(String(value)),
}

/** The values cut and written as WeChat takes them: 24-hour Beijing time, `2019年10月1日 15:01` (F6). */
export const pushData = <T extends TemplateName>(template: T, values: PushValues<T>): PushData => {
  const given: Readonly<Record<string, string | number>> = values
  const fields: Readonly<Record<string, TemplateField>> = templates[template].fields
  return Object.fromEntries(
    Object.entries(fields).map(([name, { key, kind }]) => [
      key,
      { value: shown[kind](given[name] ?? '') },
    ]),
  )
}

export const isTemplateType = (text: string): text is TemplateType =>
  text === 'oneTime' || text === 'longTerm'

/** The type of a template as it is configured; one-time when nothing is. */
export const templateType = (configured: string | null): TemplateType =>
  configured === 'longTerm' ? 'longTerm' : 'oneTime'
