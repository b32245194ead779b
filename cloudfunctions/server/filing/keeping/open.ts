import { isPending } from '../../../../src/domain/leads/status'
import type { Transaction } from '../../store/ports'
import { undoTime, openTakeovers } from '../facts'
import type { Filing } from '../../store/filings/filing'

/** Whether something of an ended filing is open, for which its period waits: a change, an asking to take it over, a decision to be undone. */
export const isStillOpen = (filing: Filing, now: number): boolean =>
  Boolean(filing.openChange) ||
  openTakeovers(filing).length > 0 ||
  (Boolean(filing.asking?.asked) && !filing.asking?.answered) ||
  undoTime(filing, now) > 0

/** Whether a lead of it is urged, or a rung is proposed or confirmed: then the office may have to show the filing. */
export const isUrged = async (
  leads: Pick<Transaction['leads'], 'get'>,
  filing: Filing,
): Promise<boolean> => {
  for (const id of filing.leads ?? []) {
    const lead = await leads.get(id)
    if (lead === null || !isPending(lead.status)) continue
    if (lead.status !== 'open' || lead.proposal !== null) return true
  }
  return false
}
