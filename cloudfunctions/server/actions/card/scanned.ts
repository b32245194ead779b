import type { ApiInput } from '../../../../src/domain/api/api'
import type { scannedCalls, ScannedState, ScannedView } from '../../../../src/domain/api/card'
import { dayOf } from '../../../../src/domain/dates/days'
import type { Actions, Context } from '../../app'
import type { Filing } from '../../store/filings/filing'
import { scannedFiling } from '../../filing/scanned/code'
import { officeView } from '../../views/cards'

const stateOf = ({ status, erased = null }: Pick<Filing, 'status' | 'erased'>): ScannedState => {
  if (erased) return 'erased'
  return status === 'registered' || status === 'cancelled' ? status : 'notNow'
}

/** What everybody may know of it; null of what has no number, as a filing that a change made one and was undone. */
const viewOf = ({
  status,
  number,
  office,
  answers,
  ledger,
  decidedAt,
  erased = null,
}: Filing): ScannedView | null => {
  if (number === null || office === null) return null
  const state = stateOf({ status, erased })
  const at = state === 'registered' ? ledger?.registered || decidedAt : decidedAt
  return {
    state,
    number,
    accountName: state === 'registered' ? (answers.accountName ?? '') : null,
    office: officeView(office),
    on: state === 'notNow' || state === 'erased' || at === null ? null : dayOf(at),
  }
}

const open = async (
  context: Context,
  { token }: ApiInput<'scanned.open'>,
): Promise<ScannedView | null> => {
  const filing = await scannedFiling(context, token)
  return filing && viewOf(filing)
}

export const scannedActions: Actions<typeof scannedCalls> = { 'scanned.open': open }
