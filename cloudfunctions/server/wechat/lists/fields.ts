import { ledgerSorts } from '../../../../src/domain/ledger/filter'
import { isIdCard, slotKeys } from '../../../../src/domain/form/materials'
import type {
  CalledFiling,
  ComparedFiling,
  ExportedFiling,
  FoundFiling,
  LedgerFiling,
  ListedFiling,
  OwnerFiling,
  PaperFiling,
  QueuedFiling,
  DatedDraft,
  DatedFiling,
} from '../../store/filings/listed'

/** Which stored fields make each field of a list's row; id and place come always. */
type Needed<Row> = Readonly<Record<Exclude<keyof Row, 'id' | 'createdAt' | 'queueAt'>, Paths>>
/** The field itself, or the paths in it that are enough. */
type Paths = true | readonly string[]

const paths = (needed: Readonly<Record<string, Paths>>): readonly string[] =>
  Object.entries(needed).flatMap(([field, parts]) =>
    parts === true ? [field] : parts.map((part) => `${field}.${part}`),
  )

/** So much of every photo that they can be counted. */
const photos = slotKeys.map((slot) => `${slot}.addedAt`)

const listed: Needed<ListedFiling> = {
  dataKey: true,
  status: true,
  claim: true,
  number: true,
  office: true,
  submittedAt: true,
  replyBy: true,
  decidedAt: true,
  savedAt: true,
  submissions: true,
  answers: true,
  idNumber: true,
  signature: true,
  photos,
  correction: ['answers', 'idNumber', 'signature', ...photos.map((path) => `photos.${path}`)],
  returned: ['items.key', 'correctionOn'],
  change: ['of', 'changedOn', 'kinds', 'whole'],
  attested: true,
  forReview: true,
  openChange: true,
  received: ['at'],
  way: true,
  handedIn: true,
  cancelAsked: ['at'],
  cancelProofs: ['fileID'],
  verifyAsked: true,
  asking: ['asked.at', 'answered.at'],
  erased: ['at', 'change'],
  idPhotosGone: true,
}

const called: Needed<CalledFiling> = {
  number: true,
  answers: ['accountName', 'filledBy', 'ownerMobile', 'managerMobile'],
}

const queued: Needed<QueuedFiling> = {
  version: true,
  status: true,
  applicant: true,
  number: true,
  office: true,
  submittedAt: true,
  replyBy: true,
  late: true,
  claim: true,
  answers: [
    'accountName',
    'accountKind',
    'subjectKind',
    'subjectName',
    'address',
    'area',
    'ownerName',
    'managerName',
    'operationsLead',
    'operationsLeadName',
    'filledBy',
  ],
  confirmed: ['name', 'idNumber'],
  managerConfirmed: ['name'],
  idNumber: ['hash'],
  photos: slotKeys.filter(isIdCard).map((slot) => `${slot}.addedAt`),
  route: ['rule'],
  decision: ['openid', 'version', 'until'],
  change: ['of'],
  cancelAsked: ['at'],
  verifyAsked: ['on'],
  takeovers: ['openid', 'at', 'givenAt'],
  returned: ['correctionOn'],
}

const datedOne: Needed<DatedFiling> = {
  status: true,
  number: true,
  office: true,
  replyBy: true,
  promised: true,
  answers: ['accountName'],
  returned: ['correctionOn', 'wished'],
  verifyAsked: ['on', 'wished'],
}

const datedDraft: Needed<DatedDraft> = {
  status: true,
  submissions: true,
  savedAt: true,
  handedIn: true,
  forReview: true,
  expiresAt: true,
  answers: ['openedOn', 'metTestOn'],
  change: ['changedOn'],
}

const onPaper: Needed<PaperFiling> = {
  version: true,
  status: true,
  applicant: true,
  office: true,
  attested: true,
  answers: ['accountName', 'accountKind', 'accountKindText', 'accountId', 'subjectName'],
  decision: ['openid', 'version', 'until'],
  openChange: true,
}

const rowOfLedger: Needed<LedgerFiling> = {
  status: true,
  number: true,
  office: true,
  late: true,
  claim: true,
  returned: ['correctionOn'],
  answers: ['accountName', 'accountKind', 'subjectKind', 'subjectName'],
  ledger: [...ledgerSorts, 'place', 'late', 'old'],
  openChange: true,
  entered: ['name'],
  erased: ['at'],
}

const searched = [
  'accountName',
  'subjectName',
  'accountId',
  'ownerName',
  'ownerMobile',
  'managerName',
  'managerMobile',
]

const found: Needed<FoundFiling> = {
  ...rowOfLedger,
  version: true,
  applicant: true,
  answers: ['accountKind', 'subjectKind', ...searched],
  queue: true,
  submissions: true,
  attested: true,
  submittedAt: true,
  firstSubmittedAt: true,
  decidedAt: true,
  decision: ['openid', 'version', 'until'],
  change: ['whole', ...searched.map((key) => `from.answers.${key}`)],
}

const rowOfExport: Needed<ExportedFiling> = {
  status: true,
  number: true,
  office: true,
  late: true,
  answers: true,
  idNumber: ['hidden'],
  signature: ['by', 'signedAt'],
  ledger: rowOfLedger.ledger,
  erased: ['at'],
}

const owned: Needed<OwnerFiling> = {
  applicant: true,
  ledger: [...ledgerSorts],
  erased: ['at'],
}

const compared: Needed<ComparedFiling> = {
  status: true,
  number: true,
  office: true,
  answers: [
    'accountName',
    'accountKind',
    'accountKindText',
    'accountId',
    'subjectName',
    'creditCode',
    'ownerName',
  ],
  idNumber: ['hash'],
  attested: ['ledger.number'],
}

/** The fields that are read for a `ComparedFiling`. */
export const comparedFields = paths(compared)

/** The fields that are read for an `ExportedFiling`. */
export const exportFields = paths(rowOfExport)

/** The fields that are read for an `OwnerFiling`. */
export const ownerFields = paths(owned)

/** The fields that are read for a `LedgerFiling`. */
export const ledgerFields = paths(rowOfLedger)

/** The fields that are read for a `FoundFiling`. */
export const foundFields = [...paths(found), 'queueAt']

/** The fields that are read for a `DatedFiling`. */
export const datedFields = paths(datedOne)

/** The fields that are read for a `DatedDraft`. */
export const datedDraftFields = paths(datedDraft)

/** The fields that are read for a `PaperFiling`. */
export const paperFields = paths(onPaper)

/** The fields that are read for a `ListedFiling`. */
export const listedFields = paths(listed)

/** The fields that are read for a `QueuedFiling`. */
export const calledFields = paths(called)
export const queuedFields = paths(queued)
