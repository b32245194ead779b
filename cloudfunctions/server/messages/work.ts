import type { OfficeCode } from '../../../src/domain/city/city'
import { isToDo, NEWS, type Work, type Working } from '../../../src/domain/messages/work'
import type { WorkingFiling } from '../store/filings/listed'
import { askedSince } from '../filing/facts'
import type { StaffMessage } from '../store/inbox/staffMessages'

const workingOf = (filing: WorkingFiling | null): Working => ({
  status: filing?.status ?? null,
  proposed: Boolean(filing?.proposal),
  cancelAsked: Boolean(filing?.cancelAsked),
  takeoverAsked:
    filing !== null && askedSince({ ...filing, takeovers: filing.takeovers ?? [] }) !== null,
  claimant: filing?.claim?.openid ?? null,
})

/** What a message of a move asks of staff: where nothing of it is to be done after the move, it only tells. */
export const asksAfter = (work: Work | undefined, filing: WorkingFiling): Work | typeof NEWS =>
  work !== undefined && isToDo(work, workingOf(filing), filing.claim?.openid ?? '') ? work : NEWS

/** Whether the work that a message asks of its reader is done, by whomever, or is another office's; never of what only tells. */
export const isDone = (
  { asks, office, person }: StaffMessage,
  filing: WorkingFiling | null,
): boolean =>
  asks !== undefined &&
  asks !== NEWS &&
  (!isOf(filing, office) || !isToDo(asks, workingOf(filing), person))

const isOf = (filing: WorkingFiling | null, office: OfficeCode | null): boolean =>
  filing !== null && filing.office === office
