import type { Me } from '../../../../src/domain/api/me'
import type { Context } from '../../app'
import { agreedAt, agreedVersion, personOf } from '../../filing/consents'
import { officeView } from '../../views/cards'

/** Who the caller is, what was agreed to, and whether as staff. */
export const me = async (context: Context): Promise<Me> => {
  const { ports, openid, now } = context
  const [person, staff, unread] = await Promise.all([
    personOf(ports, openid),
    ports.staff.get(openid),
    ports.inbox.unread(openid),
  ])
  return {
    now,
    stage: ports.stage,
    operator: ports.operator,
    consents: { filing: agreedVersion(person.filing), idData: agreedVersion(person.idData) },
    agreedAt: { filing: agreedAt(person.filing), idData: agreedAt(person.idData) },
    staff: staff && {
      name: staff.name,
      office: officeView(staff.office),
      role: staff.role,
      city: staff.city,
    },
    unread,
  }
}
