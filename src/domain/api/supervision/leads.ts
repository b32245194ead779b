import * as v from 'valibot'
import type { Day } from '../../dates/days'
import { accountKinds } from '../../form/choices'
import {
  LEAD_LINK,
  LEAD_PHONE,
  type LeadField,
  LONGEST_LEAD_LINK,
  LONGEST_LEAD_NOTE,
} from '../../leads/account'
import type { LeadMoveName, Rung } from '../../leads/leadMoves'
import type { LeadPaper } from '../../leads/letters'
import { typedToFind } from '../../ledger/filter'
import { leadsOfMonth } from '../../leads/monthList'
import type { RungNeed } from '../../leads/rungs'
import type { ScopeSign } from '../../leads/signs'
import { type LeadStatus, leadStatuses } from '../../leads/status'
import {
  type DeliveredBy,
  type UrgeChannel,
  urgeChannelNames,
  urgeResults,
} from '../../leads/urging'
import type { EventView } from '../../messages/entryWords'
import { oneLine, severalLines, words } from '../../text/cleaning'
import { after, answers, fileID, id, officeCode, one, version } from '../call'
import type { OfficeView } from '../me'
import type { OtherFiling } from '../review/duplicates'

/** Where a lead came from: somebody typed it, a table, or a filing that came to no end. */
export type LeadSource = 'added' | 'imported' | 'filing'

/** One line of the list of leads. */
export type LeadRow = {
  readonly id: string
  readonly accountName: string
  readonly accountKind: string
  readonly status: LeadStatus
  readonly source: LeadSource
  readonly office: OfficeView
  readonly urges: number
  /** One of its urges was delivered. */
  readonly delivered: boolean
  /** When the newest urge was; null without one. */
  readonly urgedAt: number | null
  readonly proposed: Rung | null
  /** The filing by which its account was filed, or that it is about. */
  readonly number: string | null
  /** The last day for filing, once it has passed; null before, and where nobody knows when it was opened. */
  readonly late: Day | null
  /** By which its owner can be called; empty where none is known. */
  readonly phone: string
  readonly at: number
}

export type LeadList = {
  readonly rows: readonly LeadRow[]
  readonly counts: Readonly<Record<LeadStatus | 'late', number>>
  /** How many the month asked for has; null where none was. */
  readonly ofMonth: number | null
  readonly unreadable: number
  /** The caller sees all offices, and says whose a new one is. */
  readonly city: boolean
  /** Pass as `after` for the next page; null at the end. */
  readonly next: string | null
}

/** A photo that proves an urge; who struck it out, when and why, where somebody did: it stays. */
export type EvidenceView = {
  readonly fileID: string
  readonly kind: EvidenceKind
  /** Hex SHA-256 of what came. */
  readonly hash: string
  readonly at: number
  readonly by: string
  readonly struck: { readonly by: string; readonly at: number; readonly reason: string } | null
}

/** What a photo of an urge shows: the signed 送达回证, or something else. */
export const evidenceKinds = ['receipt', 'other'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** What who was urged says to it. */
export type StatementView = {
  readonly at: number
  readonly text: string
  readonly photos: readonly string[]
}

export type UrgeView = {
  /** From 1. */
  readonly n: number
  readonly channel: UrgeChannel
  readonly result: string
  readonly at: number
  readonly person: string
  readonly note: string
  /** Who called; empty where it was no call. */
  readonly caller: string
  readonly by: string
  /** The last day on which who was urged may say something. */
  readonly until: Day
  readonly delivered: DeliveredBy | null
  readonly deliveryWords: string
  readonly evidence: readonly EvidenceView[]
  readonly statement: StatementView | null
  /** Its account was filed since. */
  readonly closed: boolean
}

/** One of the two rungs as it stands for a lead. */
export type RungView = {
  readonly rung: Rung
  readonly needs: readonly RungNeed[]
  /** Who proposed it; null while nobody did. */
  readonly proposed: {
    readonly by: string
    readonly at: number
    readonly reason: string
    /** The caller proposed it, or who they stand in for. */
    readonly own: boolean
  } | null
  /** Who confirmed it; null while it does not hold. */
  readonly confirmed: { readonly by: string; readonly at: number } | null
}

/** A lead for its office and the city. */
export type LeadView = {
  readonly id: string
  readonly version: number
  readonly status: LeadStatus
  readonly office: OfficeView
  readonly source: LeadSource
  readonly account: Readonly<Partial<Record<LeadField, string>>>
  readonly phone: string
  readonly link: string
  readonly note: string
  readonly by: string
  readonly createdAt: number
  /** What of its name and subject says that it may have to be filed here; empty where nothing does. */
  readonly signs: readonly ScopeSign[]
  /** Filings that may be of the account. */
  readonly likely: readonly OtherFiling[]
  /** The filing by which it was filed, or that it is about. */
  readonly filing: {
    readonly id: string
    readonly number: string
    readonly readable: boolean
  } | null
  readonly due: { readonly due: Day; readonly late: boolean } | null
  /** Its owner can be urged in the program. */
  readonly inApp: boolean
  /** That owner agreed to be served there. */
  readonly servedInApp: boolean
  readonly urges: readonly UrgeView[]
  /** The day up to which who was urged last may say something; null when that is over. */
  readonly statementUntil: Day | null
  readonly ladder: readonly RungView[]
  readonly papers: readonly LeadPaper[]
  readonly moves: readonly LeadMoveName[]
  readonly timeline: readonly EventView[]
}

const LONGEST_REASON = 200

const note = v.pipe(
  v.string(),
  v.maxLength(10 * LONGEST_LEAD_NOTE),
  v.transform(severalLines),
  v.maxLength(LONGEST_LEAD_NOTE),
)
const leadReason = words(2, LONGEST_REASON)
const link = v.pipe(v.string(), v.maxLength(LONGEST_LEAD_LINK), v.regex(LEAD_LINK))
const phone = v.pipe(v.string(), v.regex(LEAD_PHONE))
const typed = v.pipe(v.string(), v.maxLength(200), v.transform(oneLine))

const account = v.strictObject({
  accountName: typed,
  accountKind: v.picklist(accountKinds.map(({ value }) => value)),
  accountKindText: v.optional(typed),
  accountId: v.optional(typed),
  subjectName: v.optional(typed),
  subjectKind: v.optional(typed),
  openedOn: v.optional(typed),
  ownerName: v.optional(typed),
})

const known = { account, phone, link, note }

/** Which urge of a lead. */
export const urgeNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99))
const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** The moves that need no more than a reason. */
const plainLeadMoves = [
  'exclude',
  'reopen',
  'unmatch',
  'proposePlatform',
  'confirmPlatform',
  'proposeReferral',
  'confirmReferral',
  'refuseProposal',
  'dropProposal',
  'revokePlatform',
  'revokeReferral',
] as const satisfies readonly LeadMoveName[]

/** Leads: accounts that seem to have to be filed and are not (I1), what urged their owners (I2), and the two rungs (I3). */
export const leadCalls = {
  /**
   * Those of the caller's office, with the city right of one or of all; of a state or of all, the newest first, or those that
   * are late, the earliest first. `month` asks instead for those of any state that a monthly return counts, `text` for those of any
   * state that it finds.
   */
  'leads.list': answers<LeadList>({
    by: 'member',
    cost: [4, 2, 0],
    costWhen: { month: [5, 2, 0] },
  })(
    v.strictObject({
      status: v.nullable(v.picklist([...leadStatuses, 'late'])),
      month: v.optional(v.nullable(leadsOfMonth), null),
      office: v.optional(v.nullable(officeCode), null),
      text: v.optional(typedToFind),
      after: v.optional(after, null),
    }),
  ),
  'leads.open': answers<LeadView>({ by: 'staff', cost: [8, 2, 0] })(one),
  /** Refuses with `duplicate` and `fields.lead` where there is one, `fields.filing` where it is filed. */
  'leads.add': answers<LeadView>({
    by: 'member',
    // It looks whether its office is closed, as handing on does.
    cost: [19, 3, 0],
  })(v.strictObject({ ...known, office: v.optional(v.nullable(officeCode), null) })),
  /** Of a filing that was returned and has come to no end. */
  'leads.ofFiling': answers<LeadView>({ by: 'staff', cost: [13, 2, 0] })(
    v.strictObject({ filing: id }),
  ),
  'leads.edit': answers<LeadView>({ by: 'staff', cost: [13, 2, 0] })(
    v.strictObject({ id, version, ...known }),
  ),
  'leads.handOn': answers<LeadView>({ by: 'head', cost: [9, 2, 0] })(
    v.strictObject({ id, version, office: officeCode, reason: leadReason }),
  ),
  'leads.move': answers<LeadView>({ by: 'staff', cost: [8, 2, 0] })(
    v.strictObject({
      id,
      version,
      move: v.picklist(plainLeadMoves),
      reason: v.optional(v.nullable(leadReason), null),
    }),
  ),
  'leads.match': answers<LeadView>({ by: 'staff', cost: [8, 1, 0] })(
    v.strictObject({ id, version, filing: id }),
  ),
  /** `at` is when it was, not later than now; `caller` who called, the writer where it is empty. */
  'leads.urge': answers<LeadView>({ by: 'staff', cost: [8, 2, 0], costWhen: { app: [12, 2, 0] } })(
    v.strictObject({
      id,
      version,
      channel: v.picklist(urgeChannelNames),
      result: v.picklist(urgeResults),
      at: instant,
      person: words(0, 30),
      caller: v.optional(words(0, 30), ''),
      note,
    }),
  ),
  'leads.result': answers<LeadView>({ by: 'staff', cost: [8, 2, 0] })(
    v.strictObject({ id, version, n: urgeNumber, result: v.picklist(urgeResults) }),
  ),
  'leads.ticket': answers<{ readonly path: string }>({ by: 'staff', cost: [7, 1, 0] })(
    v.strictObject({ id, extension: v.picklist(['jpg', 'png']) }),
  ),
  'leads.addEvidence': answers<LeadView>({ by: 'staff', cost: [19, 6, 5] })(
    v.strictObject({ id, n: urgeNumber, fileID, kind: v.picklist(evidenceKinds) }),
  ),
  'leads.strike': answers<LeadView>({ by: 'staff', cost: [8, 2, 0] })(
    v.strictObject({ id, version, n: urgeNumber, fileID, reason: leadReason }),
  ),
}
