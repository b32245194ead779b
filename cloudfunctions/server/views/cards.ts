import type { FilingCard } from '../../../src/domain/api/filing'
import type { OfficeView } from '../../../src/domain/api/me'
import { CITY_OFFICE, type OfficeCode, officeOf } from '../../../src/domain/city/city'
import { firstDayOf } from '../../../src/domain/dates/days'
import { isFieldKey } from '../../../src/domain/form/fields'
import { nextPart, progressOf } from '../../../src/domain/form/taskList'
import type { Attested } from '../../../src/domain/moves/attesting/entry'
import type { Context } from '../app'
import { paperOf, isErased } from '../filing/facts'
import { takesCopies } from '../filing/allowed/brings'
import { deadlineOf, reviewedUntil } from '../filing/dates'
import { working } from '../store/filings/filing'
import { routeByPlace } from '../filing/route'
import type { ListedFiling } from '../store/filings/listed'
import { fullAnswers } from '../secrets/personal'
import type { Vault } from '../secrets/vault'

/** An office as clients read it, without the contact names of 2018 (M8). */
export const officeView = (code: OfficeCode): OfficeView => {
  const { name, shortName, phone } = officeOf(code)
  return { code, name, shortName, phone }
}

/** One line of the applicant's list, as it is today. */
export const cardOf = (
  { ports: { vault }, ...judging }: Pick<Context, 'ports' | 'settings' | 'today'>,
  stored: ListedFiling,
): FilingCard => {
  const filing = working(stored)
  const { answers } = filing
  const paper = paperOf(filing)
  const brings = takesCopies(judging, filing.way === 'city' ? CITY_OFFICE : goesTo(filing))
  const progress = progressOf(
    {
      answers: fullAnswers(vault, filing, filing),
      photos: filing.photos,
      signed: filing.signature !== null,
      judged: (key) => !brings || isFieldKey(key),
    },
    judging.today,
  )
  return {
    id: filing.id,
    status: filing.status,
    claimed: filing.claim !== null,
    accountName: answers.accountName ?? '',
    accountKind: answers.accountKind ?? '',
    openedOn: firstDayOf(answers.openedOn ?? ''),
    // What was filed on paper is due on no day (A5).
    deadline: paper === null ? deadlineOf(filing, judging) : null,
    paper: paper && paperView(paper),
    formAsked: isFormAsked(filing),
    number: filing.number,
    office: filing.office && officeView(filing.office),
    doneParts: progress.filter((part) => part.state === 'done').length,
    nextPart: nextPart(progress)?.key ?? null,
    subjectName: answers.subjectName ?? '',
    owner: { name: answers.ownerName ?? '', key: ownerKey(vault, filing) },
    submittedAt: filing.submittedAt,
    replyBy: filing.replyBy,
    decidedAt: filing.decidedAt,
    savedAt: filing.savedAt,
    change: changeOf(filing),
    cancelAsked: Boolean(filing.cancelAsked),
    takeoverAsked: Boolean(filing.asking?.asked) && !filing.asking?.answered,
    way: filing.way ?? null,
    handedIn: filing.handedIn ?? null,
    goesTo: goesTo(filing),
    verifyAsked: filing.verifyAsked ?? null,
    returned: returnOf(filing),
    ...(filing.forReview && {
      forReview: {
        submittedAt: filing.forReview.submittedAt,
        until: reviewedUntil(filing),
      },
    }),
    ...(isErased(filing) && { erased: true, accountName: filing.number ?? '' }),
  }
}

const isFormAsked = ({ status, submissions, attested }: ListedFiling): boolean =>
  status === 'draft' && submissions === 0 && attested?.formAsked === true

/** Of a received filing none, or its new applicant could try out whose number it holds. */
const ownerKey = (vault: Vault, { answers, idNumber, received }: ListedFiling): string =>
  idNumber === null || received
    ? ''
    : vault.mark(`${idNumber.hash} ${answers.ownerName ?? ''}`, 'one owner', 16)

/** Whose a draft is by its answers; what was submitted before or changes another filing stays with the office that has it. */
const goesTo = ({ status, office, answers }: ListedFiling): OfficeCode | null => {
  if (status !== 'draft') return null
  return office ?? routeByPlace(answers)?.office ?? null
}

/** As the ledger has it, once the office has found it there. */
const paperView = ({ ledger, ...said }: Attested): NonNullable<FilingCard['paper']> => {
  const { number, year } = ledger ?? said
  return { number, year, confirmed: ledger !== null }
}

const changeOf = ({ change, submissions }: ListedFiling): FilingCard['change'] =>
  change
    ? {
        of: change.of,
        changedOn: change.changedOn,
        handedIn: submissions > 0,
        whole: change.whole === true,
      }
    : null

/** How much is to be corrected and until when it is wished; null in every other state. */
export const returnOf = ({
  status,
  returned,
}: Pick<ListedFiling, 'status' | 'returned'>): FilingCard['returned'] =>
  status === 'returned' && returned !== null
    ? { count: returned.items.length, correctionOn: returned.correctionOn }
    : null
