import { CITY_OFFICE, type OfficeCode, officeOf } from '../../../src/domain/city/city'
import { NO_FILING, Refusal } from '../../../src/domain/api/refusal'
import { GONE } from '../../../src/domain/keeping/keeping'
import type { Relation, Situation } from '../../../src/domain/moves/moves'
import { isQuestionDue } from '../../../src/domain/moves/verifying/yearly'
import { valueOn } from '../../../src/domain/settings/settings'
import type { Context } from '../app'
import { type AtWork, atWork, decidingAs } from './staff/atWork'
import type { Filing, OnPaper, Submitted } from '../store/filings/filing'
import type { Actor } from '../store/events'
import {
  holderOf,
  isChange,
  isErased,
  isFromOldLedger,
  isOnPaper,
  isSubmitted,
  isUnowned,
  openTakeovers,
  undoTime,
} from './facts'
import type { Ports } from '../store/ports'
import type { Staff } from '../store/staff'
import type { Colleague } from '../../../src/domain/api/desk'

/** Only the office that had the filing is told that it was withdrawn. */
const withdrawn = () => new Refusal('not-found', '填报人已撤回修改，改好再提交后可以看到')

const notHere = (filing: Filing) =>
  isOnPaper(filing)
    ? new Refusal('not-found', '这件报的是纸质表，请在「自述待核实」里看')
    : withdrawn()

/** What every call about it is answered, for who could see it before. */
export const gone = (): Refusal => new Refusal('gone', GONE)

const notFound = () => new Refusal('not-found', NO_FILING)

/** The caller's own filing. Refuses with `not-found` for anything else, so that nobody learns what exists. */
export const ownFiling = async ({ ports, openid }: Context, id: string): Promise<Filing> =>
  ownedBy(openid, await ports.filings.get(id))

/** A filing as its applicant's own; refuses as `ownFiling` does, with `gone` once its period is over (K6). */
export const ownedBy = (openid: string, filing: Filing | null): Filing => {
  if (filing === null || holderOf(filing) !== openid) throw notFound()
  if (isErased(filing)) throw gone()
  return filing
}

/** The caller as staff by their own rights: people and settings nobody cares for in another's place. Refuses as `callingStaff`. */
export const callingMember = async ({ ports, openid }: Context): Promise<Staff> => {
  const staff = await ports.staff.get(openid)
  if (staff === null) throw new Refusal('not-allowed', '这里只供办公室工作人员使用')
  return staff
}

/** The caller as staff, also as those whom they stand in for today. Refuses with `not-allowed` for everybody else. */
export const callingStaff = async (context: Context): Promise<AtWork> =>
  atWork(context.ports.staff, await callingMember(context), context.today)

/**
 * A submitted filing that the staff member may read: one of their office, or any with the city right. Refuses with
 * `not-found`, `other-office`, or with `gone` once its period is over (K6).
 */
export const officeFiling = (filing: Filing | null, staff: Reading): Submitted => {
  refuseErased(filing, staff)
  if (filing === null || !isSubmitted(filing))
    throw filing !== null && filing.office === staff.office ? notHere(filing) : notFound()
  if (!isOurs(filing, staff) && !isCityHead(filing, staff))
    throw new Refusal('other-office', `这件属于${officeOf(filing.office).shortName}，不在本办`)
  return filing
}

/** Who could see it before is told that it is gone. */
const refuseErased = (filing: Filing | null, staff: Reading): void => {
  if (filing !== null && isErased(filing) && isOurs(filing, staff)) throw gone()
}

/** `officeFiling` for what is read again within a transaction. */
export const officeReader =
  (staff: Reading) =>
  (stored: Filing | null): Submitted =>
    officeFiling(stored, staff)

/** Whether a filing is of the office of staff, or theirs by the city right. */
export const isOurs = ({ office }: Pick<Filing, 'office'>, staff: Reading): boolean =>
  office === staff.office || staff.city

/** As `officeFiling`, of one that was filed on paper (A5). */
export const paperFiling = (filing: Filing | null, staff: Staff): OnPaper => {
  refuseErased(filing, staff)
  const ours = filing !== null && isOurs(filing, staff)
  if (filing === null || !isOnPaper(filing))
    throw ours && filing.attested ? noLongerOnPaper(filing) : notFound()
  if (!ours)
    throw new Refusal('other-office', `这件属于${officeOf(filing.office).shortName}，不在本办`)
  return filing
}

/** As `officeFiling`, also of what came from an old ledger: whatever stands in the ledger. */
export const ledgerFiling = (filing: Filing | null, staff: Staff): Submitted | OnPaper =>
  filing !== null && isFromOldLedger(filing)
    ? paperFiling(filing, staff)
    : officeFiling(filing, staff)

const noLongerOnPaper = (filing: Filing) =>
  new Refusal(
    'not-found',
    isSubmitted(filing)
      ? `这件已有整份登记表，编号 ${filing.number}，请按编号查找`
      : '填报人已改为重新填报，提交后可以看到',
  )

/** What the move table asks about the caller and the filing at the instant. */
export const situationOf = (
  filing: Filing,
  openid: string,
  staff: AtWork | null,
  now: number,
): Situation => ({
  status: filing.status,
  claimed: filing.claim !== null,
  // Who stands in confirms neither what they proposed themselves nor what the absent one did.
  proposal: !filing.proposal ? 'none' : isOne(filing.proposal, openid, staff) ? 'own' : 'others',
  onceSubmitted: filing.submissions > 0,
  onceReturned: filing.returned !== null,
  undoable: undoTime(filing, now) > 0,
  changing: Boolean(filing.openChange),
  isChange: isChange(filing),
  cancelAsked: Boolean(filing.cancelAsked),
  takeoverAsked: openTakeovers(filing).length > 0,
  verifyAsked: Boolean(filing.verifyAsked),
  // Only its applicant is asked.
  questionOpen: false,
  owned: !isUnowned(filing),
  relations: relationsOf(filing, openid, staff),
})

/** As `situationOf`, of its applicant, by what the city has set. */
export const applicantSituation = (
  filing: Filing,
  { openid, now, today, settings }: Pick<Context, 'openid' | 'now' | 'today' | 'settings'>,
): Situation => ({
  ...situationOf(filing, openid, null, now),
  questionOpen: valueOn(settings, 'city', 'yearlyQuestion', today) && isQuestionDue(filing, today),
})

/** A head of the city office, where that stands in for an office without a head for it (G6, G8). */
const isCityHead = ({ proposal, claim }: Filing, staff: Reading): boolean =>
  (proposal?.confirmBy === 'city' || isOne(claim, staff.id, staff)) && isHeadOfCity(staff)

export const isHeadOfCity = ({ office, role }: Staff): boolean =>
  office === CITY_OFFICE && role === 'head'

/** Staff as they read: with those whom they stand in for, where that was asked. */
type Reading = Staff & Partial<Pick<AtWork, 'absent'>>

/** Whether it is the caller's, or of somebody whom they stand in for. */
const isOne = (of: { readonly openid: string } | null, openid: string, staff: Reading | null) =>
  of !== null &&
  (of.openid === openid || staff?.absent?.some(({ id }) => id === of.openid) === true)

const relationsOf = (filing: Filing, openid: string, staff: AtWork | null): readonly Relation[] => {
  const ofOffice = staff !== null && staff.office === filing.office
  const lent = staff !== null && isCityHead(filing, staff)
  const held: readonly (Relation | false)[] = [
    holderOf(filing) === openid && 'applicant',
    ofOffice && staff.role,
    (ofOffice || lent) && isOne(filing.claim, openid, staff) && 'claimant',
    staff !== null && filing.decision?.openid === openid && 'decider',
    lent && 'cityHead',
    staff !== null && staff.city && 'city',
  ]
  return held.filter((relation) => relation !== false)
}

/** The caller as the audit names it; `as` is the absent one in whose place they act. */
export const actorOf = (openid: string, staff: Staff | null, as: Staff | null = null): Actor => ({
  openid,
  name: staff && (as === null ? staff.name : `${staff.name}（替${as.name}）`),
  office: staff?.office ?? null,
  ...(as === null ? {} : { standsFor: as.id }),
})

/** Staff who read a filing as the audit names them. */
export const readerOf = (openid: string, staff: AtWork, filing: Filing): Actor =>
  actorOf(
    openid,
    staff,
    decidingAs(staff, (as) => filing.office === as.office || as.city || isCityHead(filing, as)),
  )

/** The id by which clients name a staff member: a keyed hash, so that the openid never leaves the server. */
export const nameless = ({ vault }: Ports, openid: string): string =>
  vault.mark(openid, 'colleague', 16)

export type Assignable = Colleague & { readonly staff: Staff }

/** The staff of an office, as clients name them. */
export const colleagues = async (
  ports: Ports,
  office: OfficeCode,
): Promise<readonly Assignable[]> =>
  (await ports.staff.ofOffice(office)).map((staff) => ({
    id: nameless(ports, staff.id),
    name: staff.name,
    staff,
  }))

/** The staff of the filing's office who could check it, except who does so now and its applicant (G3). */
export const assignable = async (
  ports: Ports,
  { office, claim, applicant }: Submitted,
): Promise<readonly Assignable[]> =>
  (await colleagues(ports, office)).filter(
    ({ staff: { id } }) => id !== claim?.openid && id !== applicant,
  )

/** Who may return the filing again (G6): the heads of its office but its applicant, the city's where there is none. */
export const headsFor = async (
  ports: Ports,
  { office, applicant }: Submitted,
): Promise<readonly Assignable[]> => {
  const of = async (code: OfficeCode) =>
    (await colleagues(ports, code)).filter(
      ({ staff: { id, role } }) => role === 'head' && id !== applicant,
    )
  const own = await of(office)
  return own.length > 0 ? own : of(CITY_OFFICE)
}
