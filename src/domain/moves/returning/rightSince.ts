import { helpersOf, isFieldKey } from '../../form/fields'
import { slotsOf } from '../../form/materials'
import type { JudgedContent } from './correction'
import { type ItemKey, slotOfItem } from './correctionReasons'

/**
 * What the last return found right and nobody has changed since, so that it need not be checked again (G10): `keys` are the
 * items of both submissions, `returned` those that went back. A row counts with all that helps it, a photo also by whose
 * paper it has to be. Both answers hold the ID number in full, or both its keyed hash.
 */
export const rightSince = (
  keys: readonly ItemKey[],
  returned: readonly ItemKey[],
  before: JudgedContent,
  after: JudgedContent,
): readonly ItemKey[] =>
  keys.filter((key) => !returned.includes(key) && said(key, before) === said(key, after))

/** All that an item says, as one text. */
const said = (key: ItemKey, { answers, photos, signature }: JudgedContent): string => {
  if (isFieldKey(key))
    return JSON.stringify(
      [key, ...helpersOf(key).map((each) => each.key)].map((each) => answers[each] ?? ''),
    )
  const slot = slotOfItem(key)
  if (slot === null) return String(signature)
  const asked = slotsOf(answers).find((each) => each.key === slot)
  return JSON.stringify([
    asked?.label,
    asked?.required,
    (photos[slot] ?? []).map(({ hash }) => hash),
  ])
}
