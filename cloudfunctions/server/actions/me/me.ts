import type { Me } from '../../../../src/domain/api/me'
import type { Context } from '../../app'
import { agreedAt, agreedVersion, personOf } from '../../filing/consents'
import { reviewingNow } from '../../filing/review/reviewer'
import type { StoredPerson } from '../../store/people'
import { technicianOn } from '../../../../src/domain/settings/officeSettings'
import { learnedOn } from '../../../../src/domain/settings/learnedOn'
import { placesOn } from '../../../../src/domain/settings/places'
import { servingsOn } from '../../../../src/domain/settings/servings'
import { setYears } from '../../../../src/domain/settings/holidays/table'
import { settingsVersion, valueOn } from '../../../../src/domain/settings/settings'
import { valuesNow } from '../../store/settings'
import { openingNow } from '../opening'
import { officeView } from '../../views/cards'

/** Who the caller is, what was agreed to, and whether as staff. */
export const me = (context: Context): Promise<Me> =>
  meAs(context, personOf(context.ports, context.openid))

/** As `me`, of the caller's row as it is read or known. */
export const meAs = async (
  { ports, openid, now, today }: Context,
  row: StoredPerson | Promise<StoredPerson>,
): Promise<Me> => {
  const [person, staff, values, unread] = await Promise.all([
    row,
    ports.staff.get(openid),
    valuesNow(ports),
    ports.inbox.unreadParts(openid, now),
  ])
  const reviewing = reviewingNow({ settings: values, today }, person.reviewCode)
  return {
    now,
    stage: ports.stage,
    operator: ports.operator,
    reviewing,
    // Who walks through it for WeChat does so before it opens.
    opening: reviewing === 'on' ? 'open' : openingNow({ ports, today }, values),
    contact: technicianOn(values, today, ports.contact),
    consent: agreedVersion(person.filing),
    agreedAt: agreedAt(person.filing),
    staff: staff && {
      name: staff.name,
      office: officeView(staff.office),
      role: staff.role,
      city: staff.city,
    },
    servings: servingsOn(values, today),
    places: placesOn(values, today),
    ...learnedOn(values, today),
    holidays: setYears(valueOn(values, 'city', 'holidays', today)),
    settings: settingsVersion(values, today),
    unread: unread.all,
    unreadOfOffice: staff === null ? 0 : unread.ofOffice,
  }
}
