import type { OfficeCode } from '../../../src/domain/city/city'
import type { Member } from '../../../src/domain/staff/staff'
import type { StandIn } from '../../../src/domain/staff/standIn'

/** A staff member; `id` is the openid. */
export type Staff = Member & {
  readonly name: string
  /** Those whom they stand in for, or did; absent where that never was. */
  readonly standsFor?: readonly StandIn[]
}

/** Leave to become staff by a code; `id` is the keyed hash of it, which is nowhere else. It goes when it was used. */
export type Invitation = {
  readonly id: string
  readonly office: OfficeCode
  readonly role: Staff['role']
  readonly city: boolean
  /** Who invited. */
  readonly by: string
  /** Their openid: it opens only while they may invite. Absent in what was made before this was asked. */
  readonly inviter?: string
  readonly madeAt: number
  readonly until: number
}

export type StaffPorts = {
  staff: {
    /** 1000 at most. */
    ofOffice: (office: OfficeCode) => Promise<readonly Staff[]>
    /** The heads of all offices, 1000 at most. */
    heads: () => Promise<readonly Staff[]>
  }
}
