import * as v from 'valibot'
import type { OfficeCode } from '../city/city'
import type { Day } from '../dates/days'
import type { Choice } from '../form/choices'
import { oneLine } from '../text/cleaning'

/** Whose setting is changed, and on which day. */
export type Here = { readonly scope: OfficeCode | 'city'; readonly today: Day }

/** One thing that is typed or picked. */
export type SettingField = { readonly label: string; readonly hint?: string } & (
  | { readonly kind: 'number'; readonly longest: number }
  | { readonly kind: 'words'; readonly longest: number; readonly lines?: number }
  /** `latest` is the last day that can be picked, in days from today. */
  | { readonly kind: 'day'; readonly latest: number }
  | {
      readonly kind: 'choice'
      readonly options: readonly Choice[]
      /** What follows from a choice, said below it. */
      readonly after?: Texts
    }
  | { readonly kind: 'several'; readonly options: readonly Choice[] }
)

/** What stands in the fields: words, a number, a day, a choice; of several choices those that are chosen, with blanks between. */
export type Texts<Key extends string = string> = Readonly<Record<Key, string>>

/** The value that the fields make, or what is wrong: by field, under '' what belongs to none of several. */
export type FilledIn<Value> = { readonly value: Value } | { readonly wrong: Texts }

type Fields<Taken, Given> = {
  readonly fields: Readonly<Record<string, SettingField>>
  readonly begin: (value: Taken, here: Here) => Texts
  readonly read: (texts: Texts, here: Here) => FilledIn<Given>
  /** What the notice prints, which holds while nobody set it; its field says so once something else holds. */
  readonly printed?: (here: Here) => string
}

/** How a value is set: by fields, or by a button that turns it on and off. */
export type Control<Value> =
  | Fields<Value, Value>
  | { readonly turnOn: string; readonly turnOff: string }

/** Several fields that make one value. */
export const severalFields = <Key extends string, Value>(
  fields: Readonly<Record<Key, SettingField>>,
  begin: (value: Value, here: Here) => Texts<Key>,
  read: (texts: Texts<Key>, here: Here) => FilledIn<Value>,
): Fields<Value, Value> => ({ fields, begin, read })

/** One field, whose text is the value. */
export const oneField = <Taken, Given>(
  field: SettingField,
  begin: (value: Taken, here: Here) => string,
  read: (text: string, here: Here) => FilledIn<Given>,
): Fields<Taken, Given> => ({
  fields: { '': field },
  begin: (value, here) => ({ '': begin(value, here) }),
  read: (texts, here) => read(texts[''] ?? '', here),
})

/** A whole number, bounds included. */
export const numberField = (
  [least, most]: readonly [number, number],
  label: string,
  hint: string,
): Fields<number | null, number> =>
  oneField(
    { kind: 'number', label, hint, longest: String(most).length },
    (value) => (value === null ? '' : String(value)),
    (text) =>
      /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most
        ? { value: Number(text) }
        : { wrong: { '': `请填 ${String(least)} 到 ${String(most)} 的整数` } },
  )

/** A line of words; null where there is none. */
export const wordsField = (
  field: Omit<SettingField & { readonly kind: 'words' }, 'kind'>,
): Fields<string | null, string | null> =>
  oneField(
    { ...field, kind: 'words' },
    (value) => value ?? '',
    (text) => ({ value: oneLine(text) || null }),
  )

/** What is set by a button that turns it on and off. */
export const onOrOff = (
  words: { readonly on: string; readonly off: string },
  control: { readonly turnOn: string; readonly turnOff: string },
) => ({
  schema: v.boolean(),
  show: (on: boolean) => (on ? words.on : words.off),
  control,
})

/** What is chosen among a few, each in its own words. */
export const oneOf = <Value extends string | boolean>(
  label: string,
  choices: readonly { readonly value: Value; readonly label: string; readonly sub: string }[],
  after?: Texts,
) => {
  const options = choices.map((choice) => ({ ...choice, value: String(choice.value) }))
  return {
    show: (held: Value) => choices.find(({ value }) => value === held)?.label ?? '',
    control: oneField<Value, Value>(
      { kind: 'choice', label, options, ...(after && { after }) },
      String,
      (text) => {
        const chosen = choices.find(({ value }) => String(value) === text)
        return chosen === undefined ? { wrong: { '': '请选一项' } } : { value: chosen.value }
      },
    ),
  }
}

/** Any of a few, in their order; what is not offered any more stays as it is. */
export const severalOf = <Value extends string>(
  label: string,
  options: readonly Choice[],
  values: readonly Value[],
): Fields<readonly Value[], readonly Value[]> =>
  oneField(
    { kind: 'several', label, options },
    (held) => held.join(' '),
    (text) => ({ value: values.filter((value) => text.split(' ').includes(value)) }),
  )
