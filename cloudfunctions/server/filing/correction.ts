import {
  type Editable,
  editableKeys,
  untouched,
} from '../../../src/domain/moves/returning/correction'
import { openedByChange } from '../../../src/domain/moves/change'
import { type ItemKey, slotOfItem } from '../../../src/domain/moves/returning/correctionReasons'
import { fields } from '../../../src/domain/form/form'
import { slotKeys } from '../../../src/domain/form/materials'
import { Refusal } from '../../../src/domain/api/refusal'
import { type Filing, type Version, working } from '../store/filings/filing'
import type { TrailEntry } from '../store/events'
import { hashedAnswers } from '../secrets/personal'
import type { Ports } from '../store/ports'
import { withoutUndone } from './undo'
import { versionOf } from './version/stored'

/**
 * What may be changed in a filing as it is now: what the return opened in a returned one, what was ticked in a change;
 * null in a draft, where everything is open.
 */
export const openedBy = (filing: Filing, present: Filing): Editable | null => {
  const { status, returned, change } = filing
  if (status === 'returned' && returned !== null) {
    const open = editableKeys(returned.items, hashedAnswers(filing), hashedAnswers(present))
    // What is brought to the office is not photographed.
    return filing.bringsCopies === true ? { ...open, slots: [] } : open
  }
  return status === 'draft' && change && !change.whole
    ? openedByChange(change.kinds, hashedAnswers(change.from), hashedAnswers(present))
    : null
}

const locks = {
  returned: ['只改退回的几项就可以，其他内容没有变', '这一项没有退回，不用改'],
  draft: ['只改变了的几项就可以，其他内容不变', '这一项没有勾选，不用改'],
} as const

/** Refuses with `not-allowed` a change of what is not open (G5, J1). */
export const refuseLocked = (before: Filing, changed: Filing): void => {
  const open = openedBy(before, changed)
  if (open === null) return
  const present = working(before)
  const [was, is] = [hashedAnswers(present), hashedAnswers(changed)]
  const locked = [
    ...fields
      .filter((field) => !field.open)
      .map(({ key }) => key)
      .filter((key) => (was[key] ?? '') !== (is[key] ?? '') && !open.fields.includes(key)),
    ...slotKeys.filter(
      (slot) => present.photos[slot] !== changed.photos[slot] && !open.slots.includes(slot),
    ),
  ]
  const [sentence, beside] = locks[before.status === 'returned' ? 'returned' : 'draft']
  if (locked.length > 0)
    throw new Refusal(
      'not-allowed',
      sentence,
      Object.fromEntries(locked.map((key) => [key, beside])),
    )
}

/** A filing as a correction of it is judged. */
export const judged = (filing: Pick<Filing, 'answers' | 'idNumber' | 'photos' | 'signature'>) => ({
  answers: hashedAnswers(filing),
  photos: filing.photos,
  signature: filing.signature?.hash ?? null,
})

/** It was handed in again after its return, which what was given up since was not. */
export const isBack = ({
  status,
  returned,
  submittedAt,
}: Pick<Filing, 'status' | 'returned' | 'submittedAt'>): boolean =>
  status !== 'returned' && returned !== null && (submittedAt ?? 0) >= returned.at

/** The returned items that are still as they were submitted; of what is brought to the office nobody here can tell. */
export const leftAlone = (filing: Filing): readonly ItemKey[] =>
  untouched(filing.returned?.items ?? [], judged(filing), judged(working(filing))).filter(
    (key) => filing.bringsCopies !== true || slotOfItem(key) === null,
  )

/** The newest submission before the present one that somebody began to check; null when there is none. */
export const checkedBefore = async (
  ports: Pick<Ports, 'versions' | 'vault'>,
  filing: Pick<Filing, 'id' | 'dataKey' | 'submissions'>,
  events: readonly TrailEntry[],
): Promise<Version | null> => submissionOf(ports, filing, checkedSubmission(filing, events))

/** The number of that submission; null when there is none. */
export const checkedSubmission = (
  { submissions }: Pick<Filing, 'submissions'>,
  events: readonly TrailEntry[],
): number | null => {
  let submission = 0
  let checked = 0
  for (const { name } of events) {
    if (isSubmission(name)) submission += 1
    if (name === 'claimed' && submission < submissions) checked = submission
  }
  return checked === 0 ? null : checked
}

/**
 * The number of the submission that the last return judged item by item; null when there was none, or when another office
 * made it: each checks for itself.
 */
export const judgedSubmission = (
  { office }: Pick<Filing, 'office'>,
  events: readonly TrailEntry[],
): number | null => {
  let submission = 0
  let judged: number | null = null
  for (const { name, who } of withoutUndone(events)) {
    if (isSubmission(name)) submission += 1
    if (name === 'returned') judged = who.office === office ? submission : null
  }
  return judged
}

/** Whether by an event a form came to its office: an owner's, or one that the office keyed from paper. */
export const isSubmission = (name: TrailEntry['name']): boolean =>
  name === 'submitted' || name === 'entered' || name === 'resubmitted'

/** A submission by its number; null for none. */
export const submissionOf = async (
  ports: Pick<Ports, 'versions' | 'vault'>,
  filing: Pick<Filing, 'id' | 'dataKey'>,
  submission: number | null,
): Promise<Version | null> => {
  if (submission === null) return null
  const version = await versionOf(ports, filing, submission)
  if (version === null)
    throw new Error(`filing ${filing.id} lacks its version ${String(submission)}`)
  return version
}
