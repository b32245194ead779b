import { api } from '../../cloud/call'
import type { Me } from '../../domain/api/me'
import type { FilingCard } from '../../domain/api/filing'
import { isOfficeCode, type OfficeCode } from '../../domain/city/city'
import { store, stored } from '../../platform/memory/storage'

/** Where the person belongs. */
export type MyOffices = {
  /** The office whose desk it is. */
  readonly desk: OfficeCode | null
  /** They see all offices; false until the server says so. */
  readonly city: boolean
  /** The office that has the person's own filing. */
  readonly own: OfficeCode | null
}

/** The same as the server says, with how many messages are unread. */
type ToldOffices = MyOffices & Pick<Me, 'unread' | 'unreadOfOffice'>

const DESK = 'desk-office'
const OWN = 'own-office'

const officeIn = (key: string): OfficeCode | null => {
  const code = stored(key)
  return code !== null && isOfficeCode(code) ? code : null
}

/** What this phone last knew, so that the tab shows the right page before the network answers. */
export const knownOffices = (): MyOffices => ({
  desk: officeIn(DESK),
  city: false,
  own: officeIn(OWN),
})

/** Asks who the caller is and, unless known to be staff, where the filings are. Throws a Refusal. */
export const askOffices = async (): Promise<ToldOffices> => {
  const before = knownOffices()
  const [me, list] = await Promise.all([
    api('me', {}),
    before.desk === null ? api('filing.list', {}) : null,
  ])
  const place = {
    desk: me.staff?.office.code ?? null,
    city: me.staff?.city ?? false,
    own: list === null ? before.own : officeOfFirst(list.filings),
    unread: me.unread,
    unreadOfOffice: me.unreadOfOffice,
  }
  store(DESK, place.desk ?? '')
  store(OWN, place.own ?? '')
  return place
}

const officeOfFirst = (filings: readonly FilingCard[]): OfficeCode | null =>
  filings.find((filing) => filing.office !== null)?.office?.code ?? null
