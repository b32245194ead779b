import type { Colleague } from '../../src/domain/api'
import type { Submitted } from './access'
import type { Ports, Staff } from './ports'

/** What a client calls a staff member by: a keyed hash of the openid, which stays here. */
const nameless = ({ vault }: Ports, openid: string): string =>
  vault.hash(openid, 'colleague').slice(0, 16)

export type Assignable = Colleague & { readonly staff: Staff }

/** The staff of the filing's office who could check it: not who checks it now, and nobody their own (G3). */
export const assignable = async (
  ports: Ports,
  { office, claim, applicant }: Submitted,
): Promise<readonly Assignable[]> =>
  (await ports.staff.ofOffice(office))
    .filter(({ id }) => id !== claim?.openid && id !== applicant)
    .map((staff) => ({ id: nameless(ports, staff.id), name: staff.name, staff }))
