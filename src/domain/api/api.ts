import * as v from 'valibot'
import { type ReturnedItem, returnedItems } from '../moves/correction'
import type { ItemKey } from '../moves/correctionReasons'
import type { Day } from '../dates/days'
import type { Deadline } from '../dates/deadline'
import { type Answers, type FieldKey, fields } from '../form/form'
import { offices, type OfficeCode } from '../city/offices'
import type { Photos, SlotKey } from '../form/materials'
import type { NoticePage } from '../messages/notices'
import { templateNames, type TemplateName } from '../messages/pushTemplates'
import type { RefusalCode, RefusalFields } from './refusal'
import type { ReturnMessage } from '../moves/returnMessage'
import type { MoveName, Status } from '../moves/moves'
import type { Route } from '../places/routing'
import { LONGEST_TRANSFER_REASON } from '../moves/transfer'

const id = v.pipe(v.string(), v.regex(/^[0-9a-z-]{8,64}$/))
const fileID = v.pipe(v.string(), v.regex(/^cloud:\/\/[^?#]{1,400}$/))
/** Made by the client once per intention, so that a retried call has one effect. */
const token = v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-]{16,64}$/))
const version = v.pipe(v.number(), v.integer(), v.minValue(0))
const slot = v.picklist(['licence', 'idFront', 'idBack', 'other'])

/** Characters one value may have in a call; what a field really allows is checked with a sentence beside it. */
const LONGEST_VALUE = 1000
const answers = v.record(
  v.picklist(fields.map((field) => field.key)),
  v.pipe(v.string(), v.maxLength(LONGEST_VALUE)),
)

const one = v.strictObject({ id })
/** Where the next page of a list starts, as the answer before said it. */
const after = v.nullable(v.pipe(v.string(), v.maxLength(250)))
const entry = v.pipe(v.string(), v.regex(/^[\w:-]{8,200}$/))
const none = v.strictObject({})

/** Input of every action of the function `api`. Anything else is refused with the code `input`. */
export const apiInputs = {
  me: none,
  'consent.give': v.strictObject({ kind: v.picklist(['filing', 'idData']), version: v.string() }),
  'consent.withdraw': none,
  'filing.list': v.strictObject({ after: v.optional(after, null) }),
  'filing.open': one,
  /** With `remind` it is 提醒我 after the self-check: the opening day has to be there. */
  'filing.start': v.strictObject({ token, answers, remind: v.optional(v.boolean(), false) }),
  'filing.save': v.strictObject({ id, answers }),
  'filing.discard': one,
  'filing.addPhoto': v.strictObject({ id, slot, fileID }),
  'filing.removePhoto': v.strictObject({ id, slot, fileID }),
  'filing.photo': v.strictObject({ id, fileID }),
  'filing.sign': v.strictObject({ id, version, fileID, simple: v.boolean() }),
  'filing.seal': v.strictObject({ id, version, fileID }),
  'filing.submit': v.strictObject({
    id,
    version,
    token,
    toCityOffice: v.boolean(),
    declared: v.literal(true),
  }),
  'filing.resubmit': v.strictObject({ id, version, token, declared: v.literal(true) }),
  'filing.withdraw': one,
  'desk.queue': v.strictObject({
    queue: v.picklist(['waiting', 'returned', 'dueSoon', 'overdue', 'done']),
    after,
  }),
  'desk.open': one,
  'desk.claim': v.strictObject({ id, version }),
  'desk.release': v.strictObject({ id, version }),
  'desk.register': v.strictObject({
    id,
    version,
    items: v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(60)),
  }),
  'desk.return': v.strictObject({ id, version, items: returnedItems }),
  'desk.reassign': v.strictObject({
    id,
    version,
    to: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  }),
  'desk.transfer': v.strictObject({
    id,
    version,
    office: v.picklist(offices.map(({ code }) => code)),
    reason: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(LONGEST_TRANSFER_REASON)),
  }),
  'desk.reveal': v.strictObject({ id, key: v.literal('ownerIdNumber') }),
  'desk.photo': v.strictObject({ id, fileID }),
  'inbox.list': v.strictObject({ after }),
  'inbox.read': v.strictObject({ ids: v.pipe(v.array(entry), v.maxLength(50)) }),
  'push.templates': none,
  'push.answered': v.strictObject({
    answers: v.record(v.picklist(templateNames), v.picklist(['accept', 'reject', 'ban', 'filter'])),
  }),
  'office.mail': none,
  'office.mailCode': v.strictObject({
    address: v.pipe(v.string(), v.trim(), v.maxLength(100), v.email()),
  }),
  'office.mailConfirm': v.strictObject({ code: v.pipe(v.string(), v.regex(/^\d{6}$/)) }),
} as const

/** Input of every action of the function `documents`. */
export const documentsInputs = { paper: one, receipt: one, blank: none, sealPage: one } as const

export type Photo = { readonly fileID: string; readonly addedAt: number }

/** A photo for its owner: `source` is the upload it came from, `fileID` where the server keeps it. */
export type OwnPhoto = Photo & { readonly source: string }

export type Signature = {
  readonly fileID: string
  readonly signedAt: number
  /** Signed with very few strokes and kept after a warning (C2). */
  readonly simple: boolean
  /** `sealPage` is a photo of the printed 签章页 (C4). */
  readonly by: 'hand' | 'sealPage'
}

export type OfficeView = {
  readonly code: OfficeCode
  readonly name: string
  readonly shortName: string
  readonly phone: string
}

/** Who the caller is. */
export type Me = {
  readonly now: number
  readonly stage: 'trial' | 'production'
  /** The operating office's name; null says 非官方发布 (M8). */
  readonly operator: string | null
  /** The versions agreed to and not taken back. */
  readonly consents: { readonly filing: string | null; readonly idData: string | null }
  /** When that was. */
  readonly agreedAt: { readonly filing: number | null; readonly idData: number | null }
  readonly staff: {
    readonly name: string
    readonly office: OfficeView
    readonly role: 'reviewer' | 'head'
    readonly city: boolean
  } | null
  /** Entries of the inbox not read yet. */
  readonly unread: number
}

/** One line of the applicant's list. */
export type FilingCard = {
  readonly id: string
  readonly status: Status
  readonly claimed: boolean
  readonly accountName: string
  readonly accountKind: string
  readonly openedOn: Day | null
  readonly deadline: Deadline | null
  readonly number: string | null
  readonly office: OfficeView | null
  readonly doneParts: number
  readonly submittedAt: number | null
  readonly replyBy: Day | null
  readonly decidedAt: number | null
  readonly savedAt: number
  /** Set while it is the applicant's turn to correct. */
  readonly returned: { readonly count: number; readonly correctionOn: Day } | null
}

/** One line of the timeline (E1). `next` is set on the newest only. */
export type EventView = {
  readonly at: number
  /** 已提交, 开始核对, 退回补正, 已登记 … */
  readonly what: string
  /** What belongs to it, line by line: the message of a return. */
  readonly lines: readonly string[]
  readonly who: string
  readonly next: string | null
}

export type Receipt = {
  readonly number: string
  /** The first time: it stays, and decides what was in time (E5). */
  readonly submittedAt: number
  /** The last time after a correction; null when it was submitted once. */
  readonly resubmittedAt: number | null
  readonly office: OfficeView
  /** Lower-case hex SHA-256 of the signed content. */
  readonly hash: string
  readonly replyBy: Day
  /** '逾期补报 4 天', '首轮登记时间已过，请补办', or null when in time. */
  readonly late: string | null
}

/** A return as its owner reads it (G5). */
export type ReturnedView = ReturnMessage & {
  readonly count: number
  readonly at: number
  readonly correctionOn: Day
  /** The items that are still as they were. */
  readonly left: readonly ItemKey[]
  /** The returned rows as they were submitted; the ID number hidden. */
  readonly before: Readonly<Partial<Record<ItemKey, string>>>
}

/** What may be changed now. */
export type EditableView = {
  readonly fields: readonly FieldKey[]
  readonly slots: readonly SlotKey[]
}

/**
 * A filing as its applicant sees it; of a returned one the corrections so far. `answers.ownerIdNumber` is the hidden
 * text (131081********0018): the number itself never leaves the server here; sending the hidden text back changes
 * nothing.
 */
export type FilingDetail = FilingCard & {
  readonly version: number
  readonly answers: Answers
  readonly photos: Photos<OwnPhoto>
  readonly signature: Signature | null
  /** Where it goes, or would go now; null until the subject's kind and the area are known. */
  readonly route: Route | null
  /** Its applicant chose the city office when it was submitted before (notice 三.2). */
  readonly choseCity: boolean
  readonly receipt: Receipt | null
  readonly events: readonly EventView[]
  /** Last day a never submitted draft is kept. */
  readonly keptUntil: Day | null
  readonly returned: ReturnedView | null
  /** The moves its applicant may make now. */
  readonly moves: readonly MoveName[]
  /** Null when everything may be changed, as in a draft; nothing in it once it is submitted. */
  readonly editable: EditableView | null
}

export type QueueName = v.InferOutput<(typeof apiInputs)['desk.queue']>['queue']

export type QueueItem = {
  readonly id: string
  readonly version: number
  readonly status: Status
  readonly number: string
  readonly accountName: string
  readonly accountKind: string
  readonly subjectKind: string
  readonly subjectName: string
  /** Where the subject is, by `placeOfAddress`: 胜芳镇. */
  readonly place: string
  readonly submittedAt: number
  readonly replyBy: Day
  readonly late: string | null
  readonly claimedBy: { readonly name: string; readonly mine: boolean } | null
  /** It is the caller's own filing, which another has to check. */
  readonly own: boolean
  /** The short name of the office that has it; null for the caller's own. */
  readonly otherOffice: OfficeView['shortName'] | null
  /** 建议补正日期 while the applicant corrects it. */
  readonly correctionOn: Day | null
  /** Another office handed it on (D5). */
  readonly transferred: boolean
  /** 补正已回: it was returned, and is back. */
  readonly correctionBack: boolean
}

export type Queue = {
  readonly counts: Readonly<Record<QueueName, number>>
  readonly items: readonly QueueItem[]
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null
}

/** One thing the reviewer ticks: a printed row, a slot (`slot:licence`) or `signature`. */
export type ReviewItem = {
  readonly key: string
  readonly label: string
  /** Values hidden as K2 says. */
  readonly text: string
  /** What the machine already knows: 信用代码校验位正确; or a warning. */
  readonly remark: { readonly level: 'ok' | 'warning'; readonly text: string } | null
  readonly files: readonly ReviewFile[]
  /** What it said in the submission checked before, when that was something else (G5). */
  readonly change: { readonly before: string } | null
}

/** A photo; `isNew` (新) when the submission checked before did not have it. */
export type ReviewFile = Photo & { readonly isNew: boolean }

/** The last return, as the office made it. */
export type EarlierReturn = {
  readonly at: number
  readonly correctionOn: Day
  readonly items: readonly (ReturnedItem & { readonly label: string })[]
}

/** A member of the office's staff; `id` means nothing outside these calls. */
export type Colleague = { readonly id: string; readonly name: string }

export type Review = QueueItem & {
  readonly office: OfficeView
  readonly route: Route
  readonly deadline: Deadline | null
  readonly items: readonly ReviewItem[]
  readonly events: readonly EventView[]
  readonly hash: string
  readonly returned: EarlierReturn | null
  /** What a return made today would say. */
  readonly ifReturnedNow: { readonly correctionOn: Day }
  /** Whom the caller may give it to (G3); empty when they may not. */
  readonly assignTo: readonly Colleague[]
  /** Where the caller may hand it on to, the likeliest first (D5); empty when they may not. */
  readonly transferTo: readonly OfficeView[]
  /** The caller may claim, tick and decide. */
  readonly may: { readonly claim: boolean; readonly decide: boolean; readonly release: boolean }
}

/** A private link; `until` is the instant it stops working, at most 600 s away. */
export type Link = { readonly url: string; readonly until: number }

/** A made PDF. `missing` are the characters printed as a box with their code point, as `U+2A6A5`. */
export type PaperFile = Link & {
  readonly fileID: string
  readonly name: string
  readonly missing: readonly string[]
}

/** One entry of the inbox; `page` opens with the filing as its parameter `id`. */
export type InboxView = {
  readonly id: string
  readonly at: number
  readonly title: string
  readonly text: string
  readonly page: NoticePage
  readonly filing: string
  readonly read: boolean
}

/** A template of the platform and what the caller still allows; an empty `id` is not configured: nothing is asked. */
export type TemplateView = { readonly id: string; readonly credit: number; readonly words: string }

export type TemplateViews = Readonly<Record<TemplateName, TemplateView>>

/** The address that the office confirmed, or none; whole for heads, hidden for reviewers. */
export type OfficeMail = {
  readonly address: string | null
  readonly confirmedAt: number | null
  /** A code was sent to this address and works until then. */
  readonly pending: { readonly address: string; readonly until: number } | null
  readonly mayChange: boolean
}

export type ApiOutputs = {
  me: Me
  'consent.give': Me
  /** `kept` are the submitted filings the office keeps. */
  'consent.withdraw': { readonly deleted: number; readonly kept: readonly FilingCard[] }
  /** Newest made first. */
  'filing.list': {
    readonly filings: readonly FilingCard[]
    /** Pass as `after` for the next page; null at the end. */
    readonly next: string | null
  }
  'filing.open': FilingDetail
  'filing.start': FilingDetail
  'filing.save': FilingDetail
  'filing.discard': null
  'filing.addPhoto': FilingDetail
  'filing.removePhoto': FilingDetail
  'filing.photo': Link
  'filing.sign': FilingDetail
  'filing.seal': FilingDetail
  'filing.submit': Receipt
  /** The number and the first submit time stay. */
  'filing.resubmit': Receipt
  /** A draft again, or to be corrected again: number, first submit time and timeline stay (D7). */
  'filing.withdraw': FilingDetail
  'desk.queue': Queue
  'desk.open': Review
  'desk.claim': Review
  'desk.release': null
  /** The next waiting filing of the queue, so that the desk opens it by itself. */
  'desk.register': { readonly next: QueueItem | null }
  'desk.return': { readonly next: QueueItem | null }
  'desk.reassign': Review
  'desk.transfer': { readonly next: QueueItem | null }
  'desk.reveal': { readonly text: string }
  'desk.photo': Link
  /** Newest first. */
  'inbox.list': {
    readonly entries: readonly InboxView[]
    /** Pass as `after` for the next page; null at the end. */
    readonly next: string | null
    readonly unread: number
  }
  'inbox.read': { readonly unread: number }
  'push.templates': TemplateViews
  'push.answered': TemplateViews
  'office.mail': OfficeMail
  'office.mailCode': OfficeMail
  'office.mailConfirm': OfficeMail
}

export type DocumentsOutputs = {
  paper: PaperFile
  receipt: PaperFile
  blank: PaperFile
  /** 签章页, to be printed, signed, stamped and photographed. */
  sealPage: PaperFile
}

export type ApiAction = keyof typeof apiInputs
export type ApiInput<A extends ApiAction> = v.InferInput<(typeof apiInputs)[A]>
export type DocumentsAction = keyof typeof documentsInputs
export type DocumentsInput<A extends DocumentsAction> = v.InferInput<(typeof documentsInputs)[A]>

/** What a function answers. */
export type Answer<Data> =
  | { readonly ok: true; readonly data: Data }
  | {
      readonly ok: false
      readonly code: RefusalCode
      readonly message: string
      readonly fields: RefusalFields
    }
