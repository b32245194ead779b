import * as v from 'valibot'
import type { OfficeCode } from '../../city/city'
import type { Day } from '../../dates/days'
import { fieldOf } from '../../form/fields'
import { type Rights, roles } from '../../staff/staff'
import { words } from '../../text/cleaning'
import { answers, colleague, day, officeCode } from '../call'

/** A colleague as the list of an office shows them: no log-in times. */
export type StaffView = Rights & {
  /** Names the colleague in a call; never the openid. */
  readonly id: string
  readonly name: string
  /** How many filings they are checking; 100 stands for 100 or more. */
  readonly claims: number
  /** The caller. */
  readonly me: boolean
  /** Who stands in for them, today or later, earliest first (AB角). */
  readonly standIns: readonly StandInView[]
}

export type StandInView = {
  /** Who stands in. */
  readonly by: string
  readonly name: string
  readonly from: Day
  readonly to: Day
}

export type InvitationView = Rights & {
  readonly id: string
  readonly madeAt: number
  readonly until: number
  /** Who invited. */
  readonly by: string
}

export type StaffList = {
  readonly office: OfficeCode
  readonly members: readonly StaffView[]
  /** Those that still work, newest first. */
  readonly invitations: readonly InvitationView[]
  readonly mayManage: boolean
  /** The caller gives and takes the city right here. */
  readonly mayGiveCity: boolean
}

/** `code` is shown this once: only its hash is kept. */
export type Invited = { readonly code: string; readonly until: number; readonly list: StaffList }

export type Joined = Rights & { readonly office: OfficeCode; readonly name: string }

/** `left` could not be handed back, since they wait for the confirmation of a head. */
export type Removed = {
  readonly handedBack: number
  readonly left: number
  readonly list: StaffList
}

const rights = { role: v.picklist(roles), city: v.boolean() }

export const staffCalls = {
  'staff.list': answers<StaffList>({
    by: 'member',
    // Read anew: somebody may just have set it.
    // One for each colleague: how many filings they are checking.
    cost: [6, 3, 0],
  })(v.strictObject({ office: officeCode })),
  'staff.invite': answers<Invited>({ by: 'head', cost: [14, 4, 0] })(
    v.strictObject({ office: officeCode, ...rights }),
  ),
  'staff.uninvite': answers<StaffList>({ by: 'head', cost: [14, 3, 0] })(
    v.strictObject({
      office: officeCode,
      id: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}\.[0-9a-f]{64}$/)),
    }),
  ),
  /** By an invitation, or by the one-time set-up code of the environment, which makes an administrator of the city. */
  'staff.join': answers<Joined>({ by: 'holder', cost: [16, 0, 0] })(
    v.strictObject({ code: words(4, 100), name: words(2, fieldOf('ownerName').longest) }),
  ),
  'staff.change': answers<StaffList>({ by: 'head', cost: [18, 5, 0] })(
    v.strictObject({ office: officeCode, id: colleague, ...rights }),
  ),
  /** 请人替班: by a head for each of the office, by everybody for themselves. */
  'staff.standIn': answers<StaffList>({ by: 'head', cost: [19, 5, 0] })(
    v.strictObject({ office: officeCode, absent: colleague, by: colleague, from: day, to: day }),
  ),
  /** Ends it today, or before it began. */
  'staff.endStandIn': answers<StaffList>({ by: 'head', cost: [19, 5, 0] })(
    v.strictObject({ office: officeCode, absent: colleague, by: colleague, from: day }),
  ),
  /** What they were checking waits again for whoever takes it. */
  'staff.remove': answers<Removed>({ by: 'head', cost: [19, 7, 0] })(
    v.strictObject({ office: officeCode, id: colleague }),
  ),
}
