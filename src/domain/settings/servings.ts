import { type OfficeCode, officeOf, offices } from '../city/city'
import { type Day, showDay } from '../dates/days'
import { type Servings, servingOf, servingRefusal } from '../serving/serving'
import {
  scopeOf,
  setOn,
  type Scope,
  type SettingName,
  type SettingValues,
  valueOn,
} from './settings'

const names = ['serving', 'acceptsPhotos', 'needsSeal'] as const satisfies readonly SettingName[]

/** How the offices take filings on a day, those that set something of it (M7). */
export const servingsOn = (values: SettingValues, day: Day): Servings =>
  Object.fromEntries(
    offices
      .filter(({ code }) => names.some((name) => setOn(values, code, name, day) !== null))
      .map(({ code }) => [
        code,
        {
          ...valueOn(values, code, 'serving', day),
          acceptsPhotos: valueOn(values, code, 'acceptsPhotos', day),
          needsSeal: valueOn(values, code, 'needsSeal', day),
        },
      ]),
  )

/** What is to be set from a day on. */
type ToSet = { readonly name: SettingName; readonly value: unknown; readonly from: Day }

/** Why a setting contradicts another one, on its day or on a later one that is set already; null when it does not. */
export const contradiction = (
  values: SettingValues,
  scope: Scope,
  { name, value, from }: ToSet,
): string | null => {
  if (name !== 'serving' || scope === 'city') return null
  const wanted = value as ReturnType<typeof valueOn<'serving'>>
  return (
    servingRefusal(servingsOn(values, from), scope, wanted) ?? closedLater(values, wanted, from)
  )
}

const closedLater = (
  values: SettingValues,
  { successor }: { readonly successor: OfficeCode | null },
  day: Day,
): string | null => {
  const closes =
    successor === null
      ? undefined
      : scopeOf(values, successor)
          .values.serving?.flatMap(({ from }) => (from !== null && from > day ? [from] : []))
          .find((from) => servingOf(servingsOn(values, from), successor).mode === 'closed')
  return successor === null || closes === undefined
    ? null
    : `${officeOf(successor).shortName}${showDay(closes, day)}起也停办，请选另一个办公室`
}
