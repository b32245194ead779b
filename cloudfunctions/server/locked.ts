import { type Editable, editableKeys } from '../../src/domain/correction'
import { slotKeys } from '../../src/domain/correctionReasons'
import { fields } from '../../src/domain/form'
import { Refusal } from '../../src/domain/refusal'
import { type Filing, working } from './filing'
import { hashedAnswers } from './personal'

/** What a return opens in a filing with its present corrections; null when the filing is not returned. */
export const openedBy = (filing: Filing, present: Filing): Editable | null =>
  filing.status === 'returned' && filing.returned !== null
    ? editableKeys(filing.returned.items, hashedAnswers(filing), hashedAnswers(present))
    : null

/** Refuses with `not-allowed` a change of what the return did not open (G5). */
export const refuseLocked = (before: Filing, changed: Filing): void => {
  const open = openedBy(before, changed)
  if (open === null) return
  const present = working(before)
  const [was, is] = [hashedAnswers(present), hashedAnswers(changed)]
  const locked = [
    ...fields
      .map(({ key }) => key)
      .filter((key) => (was[key] ?? '') !== (is[key] ?? '') && !open.fields.includes(key)),
    ...slotKeys.filter(
      (slot) => present.photos[slot] !== changed.photos[slot] && !open.slots.includes(slot),
    ),
  ]
  if (locked.length > 0)
    throw new Refusal(
      'not-allowed',
      '只改退回的几项就可以，其他内容没有变',
      Object.fromEntries(locked.map((key) => [key, '这一项没有退回，不用改'])),
    )
}
