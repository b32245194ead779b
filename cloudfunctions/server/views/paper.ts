import type { PaperItem, PaperReview } from '../../../src/domain/api/review/papers'
import type { InOldLedgers } from '../../../src/domain/api/review/oldRows'
import { officeOf } from '../../../src/domain/city/city'
import { hidden } from '../../../src/domain/form/answers'
import { fieldOf, rowText } from '../../../src/domain/form/fields'
import { masked } from '../../../src/domain/messages/personalNumbers'
import { movesNow } from '../../../src/domain/moves/hindrance'
import { oldColumnLabel, oldFields } from '../../../src/domain/oldLedger/columns'
import type { Context } from '../app'
import { situationOf } from '../filing/access'
import { undoTime } from '../filing/facts'
import type { OnPaper } from '../store/filings/filing'
import { trailOf } from '../filing/audit'
import type { PaperFiling } from '../store/filings/listed'
import { targetsOf } from '../filing/route'
import { withoutUndone } from '../filing/undo'
import type { AtWork } from '../filing/staff/atWork'
import { hidesFromStaff } from '../filing/staff/onComputers'
import { hiddenAnswers } from '../secrets/personal'
import { officeView } from './cards'
import { staffTimeline } from './timeline'

/** One line of what was filed on paper (A5), for a staff member. */
export const paperItemOf = (
  { id, version, status, answers, attested, queueAt, applicant, office, decision }: PaperFiling,
  staff: AtWork,
  now: number,
): PaperItem => {
  const { number, year } = attested.ledger ?? attested
  return {
    id,
    version,
    status,
    accountName: masked(answers.accountName ?? ''),
    accountKind: answers.accountKind ?? '',
    number,
    year,
    at: queueAt,
    own: applicant === staff.id,
    otherOffice: office === staff.office ? null : officeOf(office).shortName,
    undoFor: decision?.openid === staff.id ? undoTime({ decision, version }, now) : 0,
  }
}

/** What an old ledger says, as far as it says anything. */
const oldRows = (filing: OnPaper) => {
  const answers = hiddenAnswers(filing)
  const number = filing.attested.ledger?.number ?? ''
  return [
    { label: oldColumnLabel('number'), text: number },
    ...oldFields.map((key) => ({
      label: oldColumnLabel(key),
      text:
        key === 'accountKind'
          ? rowText(key, answers, hidden)
          : hidden(fieldOf(key), answers[key] ?? ''),
    })),
  ].filter(({ text }) => text !== '')
}

/** It as the office looks for it in its ledger, with the phone that was given for this. */
export const paperReviewOf = async (
  context: Context,
  filing: OnPaper,
  staff: AtWork,
  inOldLedgers: InOldLedgers | null,
): Promise<PaperReview> => {
  const { ports, openid, now } = context
  const hides = hidesFromStaff(context, staff)
  const { answers, attested, office, openChange } = filing
  const { number, year, at, phone, ledger } = attested
  const events = await trailOf(ports, filing)
  const moves = movesNow(situationOf(filing, openid, staff, now))
  return {
    ...paperItemOf(filing, staff, now),
    office: officeView(office),
    accountId: answers.accountId ?? '',
    said: { number, year },
    saidAt: at,
    phone: hides ? hidden(fieldOf('ownerMobile'), phone) : phone,
    ...(hides && { onComputers: true }),
    ledger,
    changing: Boolean(openChange),
    ...(filing.applicant === '' && { old: oldRows(filing) }),
    ...(moves.includes('confirm') && inOldLedgers !== null && { inOldLedgers }),
    transferTo: moves.includes('transferPaper')
      ? targetsOf(filing, withoutUndone(events)).map(officeView)
      : [],
    events: staffTimeline(filing, events, now),
    moves,
  }
}
