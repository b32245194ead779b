import type { Day } from '../../../../src/domain/dates/days'
import type { RefusalFields } from '../../../../src/domain/api/refusal'
import type { RowKey } from '../../../../src/domain/form/form'
import { type SlotKey, slotsOf } from '../../../../src/domain/form/materials'
import {
  type ChangeKey,
  changedRowsOf,
  changeKind,
  changeKinds,
  isChanged,
  NOT_CHANGED,
  provedByNew,
  provingSlots,
} from '../../../../src/domain/moves/change'
import type { Route } from '../../../../src/domain/places/routing'
import { handedTo, photosHandedTo } from '../../files/sealed'
import { hashedAnswers, resealedIdNumber } from '../../secrets/personal'
import type { Owning, Vault } from '../../secrets/vault'
import { isCompared } from '../facts'
import {
  type ChangeFiling,
  type Content,
  contentPart,
  type Filing,
  type OnPaper,
  type Submitted,
} from '../../store/filings/filing'
import { routeAgain, routeKept } from '../route'

/** What was ticked, and the earliest day of it. */
export type ChangeFacts = { readonly kinds: readonly ChangeKey[]; readonly changedOn: Day }

/** Under the key of another filing: an ID number and pictures open only in the filing that they were sealed for. */
const sealedFor = (vault: Vault, of: Filing, to: Owning): Content => ({
  ...contentPart(of),
  idNumber: resealedIdNumber(vault, of, to),
  photos: photosHandedTo(vault, of, to, of.photos),
  signature: of.signature && handedTo(vault, of, to, of.signature),
})

/** What a new change takes from the registered filing: all of its content but the signature, number, way, and
 * who confirmed. */
export const startOfChange = (
  vault: Vault,
  base: Submitted,
  draft: Owning,
  { kinds, changedOn }: ChangeFacts,
): Pick<
  ChangeFiling,
  | keyof Content
  | 'change'
  | 'number'
  | 'office'
  | 'route'
  | 'confirmed'
  | 'managerConfirmed'
  | 'received'
  | 'idPhotosGone'
> => {
  const from = { ...sealedFor(vault, base, draft), signature: null }
  const { number, office, route, submissions: submission } = base
  const change = { of: base.id, submission, from, route, changedOn, kinds }
  return {
    ...from,
    change,
    number,
    office,
    route,
    confirmed: base.confirmed ?? null,
    managerConfirmed: base.managerConfirmed ?? null,
    // A change counts its own submissions, and holds what the registered filing does.
    received: base.received ? { ...base.received, submissions: 0 } : null,
    ...(base.idPhotosGone ? { idPhotosGone: base.idPhotosGone } : {}),
  }
}

/** The content that the registered filing has once its change is registered. */
export const adoptedContent = (vault: Vault, base: Filing, change: Filing): Content =>
  sealedFor(vault, change, base)

/** What a new change of one that was filed on paper starts from: what is known of it; it gets a number of its own (A5). */
export const startOfWholeChange = (
  vault: Vault,
  base: OnPaper,
  draft: Owning,
  changedOn: Day,
): Pick<ChangeFiling, keyof Content | 'change' | 'office' | 'received'> => {
  const from = { ...sealedFor(vault, base, draft), signature: null }
  const { office, attested } = base
  const route = {
    office,
    rule: 'address',
    reason: '',
    mayChooseCity: false,
    conflict: null,
  } as const
  return {
    ...from,
    change: {
      of: base.id,
      submission: 0,
      from,
      route,
      changedOn,
      kinds: [],
      whole: true,
      ...(attested.ledger === null ? {} : { inLedger: true }),
    },
    office,
    received: base.received ? { ...base.received, submissions: 0 } : null,
  }
}

/** Whether a change may start from it. */
export const canBeChanged = ({ status }: Pick<Filing, 'status'>): boolean =>
  status === 'registered' || status === 'attested'

/** Whether the registered filing still is what the change started from, and waits for it. */
export const isUnmoved = (base: Filing | null, { id, applicant, change }: ChangeFiling): boolean =>
  base !== null &&
  canBeChanged(base) &&
  base.openChange === id &&
  base.submissions === change.submission &&
  base.applicant === applicant

/** The fields of what is ticked no more are as they were registered. */
export const tickedAnew = (
  filing: ChangeFiling,
  { kinds, changedOn }: ChangeFacts,
): ChangeFiling => {
  const { from, whole } = filing.change
  if (whole) return { ...filing, change: { ...filing.change, changedOn } }
  const open = new Set<string>(kinds.flatMap((key) => changeKind(key).fields))
  const back = changeKinds
    .flatMap(({ fields }) => [...fields])
    .filter((key) => !open.has(key) && key !== 'ownerIdNumber')
  return {
    ...filing,
    answers: {
      ...filing.answers,
      ...Object.fromEntries(back.map((key) => [key, from.answers[key] ?? ''])),
    },
    idNumber: open.has('ownerIdNumber') ? filing.idNumber : from.idNumber,
    change: { ...filing.change, kinds, changedOn },
  }
}

const judged = ({ change, ...filing }: ChangeFiling) =>
  [hashedAnswers(change.from), hashedAnswers(filing)] as const

/** The rows that a change changes, in the annex's order. */
export const changedRows = (filing: ChangeFiling): readonly RowKey[] =>
  changedRowsOf(...judged(filing))

/** What was ticked and still is as it was registered. */
export const unchangedKinds = (filing: ChangeFiling): readonly ChangeKey[] =>
  filing.change.kinds.filter((key) => !isChanged(key, ...judged(filing)))

const hashes = ({ photos }: Pick<Content, 'photos'>, slot: SlotKey) =>
  (photos[slot] ?? []).map(({ hash }) => hash).join()

/** The slots with other photos than the registered ones. */
const changedSlots = (filing: ChangeFiling): readonly SlotKey[] =>
  slotsOf(filing.answers)
    .map(({ key }) => key)
    .filter((key) => hashes(filing, key) !== hashes(filing.change.from, key))

/** The required slots that have to prove what changed, and hold no new photo yet. */
export const unprovedSlots = (filing: ChangeFiling): readonly SlotKey[] => {
  const proofs = provingSlots(...judged(filing))
  const changed = changedSlots(filing)
  return slotsOf(filing.answers)
    .filter(({ key, required }) => required && proofs.includes(key) && !changed.includes(key))
    .map(({ key }) => key)
}

/** The slots that the office looks at: the proofs, and whatever has other photos. */
export const reviewedInChange = (filing: ChangeFiling): readonly SlotKey[] => {
  const looked = [...provingSlots(...judged(filing)), ...changedSlots(filing)]
  return slotsOf(filing.answers)
    .map(({ key }) => key)
    .filter((key) => looked.includes(key))
}

/** What hinders a change beside the rules of the form, each with the sentence to show beside it; proof that is brought is not asked. */
export const changeLacks = (filing: Filing, brings: boolean): RefusalFields => {
  if (!isCompared(filing)) return {}
  const left = unchangedKinds(filing)
  // What a return did not open cannot be ticked anew: then it is enough that something changed.
  const open = filing.status === 'draft' || changedRows(filing).length === 0 ? left : []
  const unproved = brings ? [] : unprovedSlots(filing)
  return Object.fromEntries([
    ...open.map((key) => [changeKind(key).fields[0], NOT_CHANGED] as const),
    ...slotsOf(filing.answers)
      .filter(({ key }) => unproved.includes(key))
      .map(({ key, label }) => [key, provedByNew(label)] as const),
  ])
}

/** The office stays, unless the rules send the changed answers to another one than the registered. */
export const routeOfChange = ({ change, answers, route }: ChangeFiling): Route => {
  if (route?.rule === 'transferred' && route.office !== change.route.office)
    return routeKept(route, answers)
  // Nobody chooses where a change goes.
  const now = routeAgain(answers, change.route, [])
  const before = routeAgain(change.from.answers, change.route, [])
  return now === null || now.office === before?.office ? routeKept(change.route, answers) : now
}
