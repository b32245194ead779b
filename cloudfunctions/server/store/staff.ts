import type { OfficeCode } from '../../../src/domain/city/city'

/** A staff member; `city` is the right to see all offices. */
export type Staff = {
  readonly id: string
  readonly name: string
  readonly office: OfficeCode
  readonly role: 'reviewer' | 'head'
  readonly city: boolean
}

export type StaffPorts = {
  staff: {
    get: (openid: string) => Promise<Staff | null>
    /** 1000 at most. */
    ofOffice: (office: OfficeCode) => Promise<readonly Staff[]>
  }
}
