import { type OfficeCode, offices } from '../../../../src/domain/city/city'
import { isUnread } from '../../../../src/domain/serving/reached'
import { servingOf } from '../../../../src/domain/serving/serving'
import { servingsOn } from '../../../../src/domain/settings/servings'
import type { Context } from '../../app'
import type { Filing } from '../../store/filings/filing'

type Asking = Pick<Context, 'ports' | 'settings' | 'today'>

/** Who is not of the city is told of none. */
export const NO_OFFICES: readonly OfficeCode[] = []

/** Those of the offices of which nobody reads what comes, if something waits there. */
export const unreadWhereHeld = async (
  { ports, settings, today }: Asking,
  of: readonly OfficeCode[] = offices.map(({ code }) => code),
): Promise<readonly OfficeCode[]> => {
  const readers = await ports.offices.readers(of)
  const servings = servingsOn(settings, today)
  return of.filter((office) => isUnread(servingOf(servings, office).mode, readers(office), true))
}

/** The offices of which nobody reads what comes or waits there, in the order of the notice. */
export const unreadOffices = async (asking: Asking): Promise<readonly OfficeCode[]> => {
  const { ports, settings, today } = asking
  const unread = await unreadWhereHeld(asking)
  const servings = servingsOn(settings, today)
  const isOnline = (office: OfficeCode) => servingOf(servings, office).mode === 'online'
  if (unread.every(isOnline)) return unread
  const standing = await ports.figures.standing(null, today)
  return unread.filter((office) => isOnline(office) || (standing.get(office)?.waiting ?? 0) > 0)
}

/** Whether nobody reads a filing that waits to be checked. */
export const nobodyReads = async (
  asking: Asking,
  { status, claim, office }: Pick<Filing, 'status' | 'claim' | 'office'>,
): Promise<boolean> =>
  status === 'submitted' &&
  claim === null &&
  office !== null &&
  (await unreadWhereHeld(asking, [office])).length > 0
