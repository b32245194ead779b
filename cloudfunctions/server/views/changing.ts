import type { ChangeView, FilingDetail } from '../../../src/domain/api/filing'
import { officeOf } from '../../../src/domain/city/city'
import { shown } from '../../../src/domain/form/answers'
import { printedRows, rowFields } from '../../../src/domain/form/fields'
import { changeKind, changeText } from '../../../src/domain/moves/change'
import {
  changedRows,
  isUnmoved,
  routeOfChange,
  unchangedKinds,
  unprovedSlots,
} from '../filing/change/changing'
import { isChange } from '../filing/facts'
import { applicantAnswers } from '../filing/received'
import type { ChangeFiling, Filing } from '../store/filings/filing'
import type { TrailEntry } from '../store/events'
import { withoutUndone } from '../filing/undo'

/** A change as its owner sees it, beside the registered filing as it is now. */
export const changeView = (filing: ChangeFiling, base: Filing | null): ChangeView => {
  const left = unchangedKinds(filing)
  const changed = changedRows(filing)
  const ticked = new Set<string>(filing.change.kinds.flatMap((key) => changeKind(key).fields))
  const registered = applicantAnswers({ ...filing.change.from, received: filing.received })
  const rows = printedRows(registered, shown).filter(({ key }) => changed.includes(key))
  const [from, to] = [filing.change.route.office, routeOfChange(filing).office]
  return {
    kinds: filing.change.kinds.map((key) => ({
      key,
      before: changeText(key, registered),
      left: left.includes(key),
    })),
    rows: Object.fromEntries(rows.map(({ key, text }) => [key, text])),
    same: rowFields.filter(({ key }) => !ticked.has(key)).length,
    unproved: unprovedSlots(filing),
    moves: from === to ? null : { from: officeOf(from).shortName, to: officeOf(to).shortName },
    conflict: filing.status !== 'registered' && !isUnmoved(base, filing),
  }
}

/** The submissions that were registered before the present one, newest first, with the time of their registration. */
export const earlierVersions = (
  filing: Filing,
  events: readonly TrailEntry[],
): FilingDetail['earlier'] => {
  const registered = new Map<number, number>()
  let submission = 0
  for (const { name, at } of withoutUndone(events)) {
    if (name === 'submitted' || name === 'resubmitted' || name === 'changed') submission += 1
    if (name === 'registered' || name === 'changed') registered.set(submission, at)
  }
  const found = [...registered].map(([of, at]) => ({ submission: of, at }))
  return isChange(filing)
    ? []
    : found.filter((each) => each.submission < filing.submissions).reverse()
}
