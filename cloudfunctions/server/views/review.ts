import type { ProposalView, Review, ReviewFile, ReviewItem } from '../../../src/domain/api/desk'
import { areaName } from '../../../src/domain/city/city'
import { problems, shown } from '../../../src/domain/form/answers'
import { changes } from '../../../src/domain/moves/returning/correction'
import { type Day, showMoment } from '../../../src/domain/dates/days'
import {
  fieldOf,
  fullLabel,
  helpedRow,
  printedRows,
  rowFields,
} from '../../../src/domain/form/fields'
import {
  type Answers,
  DECLARATION,
  type FieldKey,
  fields,
  type RowKey,
  SIGNATURE_LABEL,
} from '../../../src/domain/form/form'
import type { Kind } from '../../../src/domain/form/kinds'
import { slotsOf } from '../../../src/domain/form/materials'
import { declineLines } from '../../../src/domain/moves/ending/decline'
import { movesNow } from '../../../src/domain/moves/hindrance'
import { sealMark } from '../../../src/domain/moves/signature'
import { weaknessWords } from '../../../src/domain/photos/words'
import { whereabouts } from '../../../src/domain/places/addressArea'
import type { Context } from '../app'
import { assignable, isCompared, situationOf, type Submitted } from '../filing/access'
import { confirmedIn, unconfirmedOf } from '../filing/consents'
import { changedRows, reviewedInChange } from '../filing/change/changing'
import { handedInProofs } from '../filing/proof/places'
import { correctionDay, isUnproved, judgedBy } from '../filing/dates'
import type { StoredPhoto, StoredSignature } from '../filing/filing'
import { fullAnswers, hiddenAnswers } from '../secrets/personal'
import type { Staff } from '../store/staff'
import { targetsOf } from '../filing/route'
import { officeView } from './cards'
import { type Before, beforeOf, helperChanges } from './before'
import { queueItemOf } from './queue'
import { trailOf } from '../filing/audit'
import { withoutUndone } from '../filing/undo'
import { earlierReturn } from './returned'
import { takeoverRequests } from './takeover'
import { staffTimeline } from './timeline'

/** A submitted filing as the desk checks it. Every value in full but the ID number, which has its own audited call. */
export const reviewOf = async (
  context: Context,
  filing: Submitted,
  staff: Staff,
): Promise<Review> => {
  const { ports, openid, today, now } = context
  const events = await trailOf(ports, filing)
  const before = await beforeOf(ports, filing, events)
  const moves = movesNow(situationOf(filing, openid, staff, now))
  return {
    ...queueItemOf(filing, staff, now),
    office: officeView(filing.office),
    route: filing.route,
    deadline: judgedBy(filing),
    items: reviewItems(filing, {
      full: fullAnswers(ports.vault, filing.id, filing),
      before,
      today,
    }),
    events: staffTimeline(filing, events, now),
    hash: filing.signature.contentHash,
    returned: earlierReturn(filing, today),
    change: isCompared(filing)
      ? {
          changedOn: filing.change.changedOn,
          same: rowFields.length - reviewedRows(filing).length,
          from: officeView(filing.change.route.office),
        }
      : null,
    cancelGrounds: filing.cancelAsked?.grounds ?? null,
    cancelProofs: handedInProofs(filing).map((photo) => fileView(photo, null)),
    verifying: filing.verifyAsked ?? null,
    takeovers: takeoverRequests(filing, openid),
    ifReturnedNow: { correctionOn: correctionDay(context) },
    proposal: proposalView(filing),
    moves,
    assignTo: moves.includes('reassign')
      ? (await assignable(ports, filing)).map(({ id, name }) => ({ id, name }))
      : [],
    transferTo: moves.includes('transfer')
      ? targetsOf(filing, withoutUndone(events)).map(officeView)
      : [],
  }
}

/** What items are made of: the answers in full, and the submission checked before. */
type Reviewed = {
  readonly full: Answers
  readonly before: Before | null
  readonly today: Day
}

/** Everything to tick before a decision: the printed rows, the slots asked for or filled, the signature. */
export const reviewItems = (filing: Submitted, reviewed: Reviewed): readonly ReviewItem[] => [
  ...rowItems(filing, reviewed),
  ...slotItems(filing, reviewed.before),
  {
    key: 'signature',
    label: SIGNATURE_LABEL,
    text: signedBy[filing.signature.by](filing.signature),
    remark: signatureRemark(filing),
    files: [
      {
        fileID: filing.signature.fileID,
        addedAt: filing.signature.signedAt,
        isNew: isNew(filing.signature.hash, reviewed.before),
        ...weaknessIn(filing.signature),
      },
    ],
    change: null,
  },
]

const proposalView = ({ proposal, office }: Submitted): ProposalView | null =>
  proposal
    ? {
        by: proposal.name,
        at: proposal.at,
        lines: declineLines(proposal.grounds, office),
        confirmBy: proposal.confirmBy,
      }
    : null

/** The keys of `reviewItems`. */
export const reviewKeys = (filing: Submitted): readonly string[] => [
  ...reviewedRows(filing),
  ...reviewedSlots(filing).map(({ key }) => `slot:${key}`),
  'signature',
]

/** The printed rows; of a change those that it changes (J1). */
const reviewedRows = (filing: Submitted): readonly string[] =>
  isCompared(filing) ? changedRows(filing) : rowFields.map(({ key }) => key)

const reviewedSlots = (filing: Submitted) => {
  const { answers, photos } = filing
  if (isCompared(filing)) {
    const looked = reviewedInChange(filing)
    return slotsOf(answers).filter(({ key }) => looked.includes(key))
  }
  return slotsOf(answers).filter(({ key, required }) => required || (photos[key] ?? []).length > 0)
}

const signedBy: Readonly<Record<StoredSignature['by'], (signature: StoredSignature) => string>> = {
  hand: () => DECLARATION,
  sealPage: ({ rowsHash }) => `${DECLARATION}（签章页，页上校验码应为 ${sealMark(rowsHash)}）`,
}

/** What is known of how it was signed; that the owner did not, when asked on their own phone, comes before all else (C5). */
const signatureRemark = ({ signature, ownerRefused }: Submitted): ReviewItem['remark'] => {
  const weak = weakOf([signature])
  const warnings = [
    ...(ownerRefused
      ? [
          `账号所有人 ${showMoment(ownerRefused.at)} 在自己的手机上没有签名，原话：${ownerRefused.word}`,
        ]
      : []),
    ...(signature.simple ? ['签名笔画很少'] : []),
    ...(weak === null ? [] : [weak.text]),
  ]
  const own = signature.byCard === true ? ['账号所有人在自己的手机上签名'] : []
  if (warnings.length > 0) return { level: 'warning', text: [...warnings, ...own].join('；') }
  return own.length > 0 ? { level: 'ok', text: own.join() } : null
}

const isNew = (hash: string, before: Before | null) => before?.hashes.has(hash) === false

const fileView = (photo: StoredPhoto, before: Before | null): ReviewFile => ({
  fileID: photo.fileID,
  addedAt: photo.addedAt,
  isNew: isNew(photo.hash, before),
  ...weaknessIn(photo),
})

type Weak = Pick<StoredPhoto, 'weakness'>

const weaknessIn = ({ weakness }: Weak): Weak => (weakness === undefined ? {} : { weakness })

/** What the applicant's phone said of photos that were used all the same; each with its place where there are several. */
const weakOf = (photos: readonly Weak[]): ReviewItem['remark'] => {
  const said = photos.flatMap(({ weakness }, index) =>
    weakness === undefined
      ? []
      : `${photos.length > 1 ? `第 ${String(index + 1)} 张` : ''}${weaknessWords[weakness].mark}`,
  )
  return said.length === 0 ? null : { level: 'warning', text: said.join('，') }
}

const countOf = (photos: readonly unknown[]) =>
  photos.length === 0 ? '没有照片' : `${String(photos.length)} 张`

const slotItems = (filing: Submitted, before: Before | null): readonly ReviewItem[] =>
  reviewedSlots(filing).map((slot) => {
    const photos = filing.photos[slot.key] ?? []
    const was = before?.photos[slot.key] ?? []
    const same = photos.map(({ hash }) => hash).join() === was.map(({ hash }) => hash).join()
    return {
      key: `slot:${slot.key}`,
      label: slot.label,
      text: countOf(photos),
      remark: weakOf(photos),
      files: photos.map((photo) => fileView(photo, before)),
      change: before === null || same ? null : { before: countOf(was) },
    }
  })

const rowItems = (filing: Submitted, { full, before, today }: Reviewed): readonly ReviewItem[] => {
  const changed = before === null ? [] : changes(before.answers, full)
  const helpers = before === null ? [] : helperChanges(before.answers, full)
  const looked = reviewedRows(filing)
  const rows = printedRows(hiddenAnswers(filing), shown).filter(({ key }) => looked.includes(key))
  return rows.map((row) => {
    const was = [...changed, ...helpers].filter(({ key }) => key === row.key)
    return {
      key: row.key,
      label: fullLabel(row),
      text: row.text,
      remark: remarkOf(row.key, filing, full, today),
      files: [],
      change: was.length === 0 ? null : { before: was.map((each) => each.before).join('；') },
    }
  })
}

/** The places that differ, as the applicant was asked about them: address and choice (D3), address and name (D4). */
const conflictWords = ({ route: { conflict }, answers }: Submitted): readonly string[] => {
  const { area, chosen } = whereabouts(answers.address ?? '', answers.area ?? '')
  const lies = areaName(area ?? '')
  return [
    ...(chosen === null ? [] : [`地址写的是${lies}，填报人选的是${areaName(chosen)}`]),
    ...(conflict === null ? [] : [`账号名称里有${areaName(conflict)}的地名，地址在${lies}`]),
  ]
}

/** Said once at the name of who has not confirmed that the ID data may be used (C5). */
const unconfirmedWords = (row: RowKey, filing: Submitted): readonly string[] => {
  const { ownerName, managerName, filledBy = '' } = filing.answers
  const named = row === 'ownerName' ? ownerName : row === 'managerName' ? managerName : undefined
  const again = row === 'managerName' && named === ownerName
  if (named === undefined || again || !unconfirmedOf(filing).includes(named)) return []
  return [`未经本人确认，填报人是${shown(fieldOf('filledBy'), filledBy)}`]
}

/** Said at the name of a manager who confirmed it on their own phone (F7). */
const confirmedWords = (row: RowKey, filing: Submitted): readonly string[] => {
  const { managerName, ownerName } = filing.answers
  const confirmed =
    row === 'managerName' &&
    managerName !== ownerName &&
    confirmedIn(filing).some((name) => name === managerName)
  return confirmed ? ['管理员在自己的手机上确认过'] : []
}

/** What to say of a value that its kind can prove. */
const proved: Partial<Record<Kind, (text: string) => string>> = {
  creditCode: (text) => `信用代码校验位正确：${text}`,
  idCard: () => '身份证号校验位正确',
}

const UNPROVED = '填报人自述以前报过纸质表，台账还没有核实，是否逾期补报按开通日期计算'

/** What a reviewer has to know of a choice that was made before it was taken back. */
const retiredWords = (key: FieldKey, full: Answers): string | undefined =>
  fieldOf(key).choices?.find(({ value }) => value === full[key])?.retired?.reviewer

/** The annex does not ask the code, so that it may be missing; a company's stands on its licence. */
const lacksCode = ({ subjectKind, creditCode = '' }: Answers) =>
  subjectKind === 'company' && creditCode === ''

const remarkOf = (
  row: RowKey,
  filing: Submitted,
  full: Answers,
  today: Day,
): ReviewItem['remark'] => {
  const warnings = [
    ...problems(full, today).flatMap(({ key, message }) =>
      helpedRow(key) === row ? [retiredWords(key, full) ?? message] : [],
    ),
    ...(row === 'subjectName' && lacksCode(full) ? ['没有填信用代码，请以证照上的为准'] : []),
    ...(row === 'address' ? conflictWords(filing) : []),
    ...unconfirmedWords(row, filing),
    ...(row === 'openedOn' && isUnproved(filing) ? [UNPROVED] : []),
  ]
  if (warnings.length > 0) return { level: 'warning', text: warnings.join('；') }
  const words = fields
    .filter((field) => helpedRow(field.key) === row && field.asked(full))
    .flatMap(({ key, kind }) => (full[key] ? (proved[kind]?.(full[key]) ?? []) : []))
  const said = [...words, ...confirmedWords(row, filing)]
  return said.length === 0 ? null : { level: 'ok', text: said.join('；') }
}
