import { CITY_OFFICE, type OfficeCode, officeOf, offices } from '../city/city'
import type { Route } from '../places/routing'

/** How an office takes filings: online, at its counter alone, or not at all. */
export const servingModes = ['online', 'paper', 'closed'] as const
export type ServingMode = (typeof servingModes)[number]

/** What an office has set of how it takes filings (M7). */
export type Serving = {
  readonly mode: ServingMode
  /** Who goes on for it; set only while it is closed. */
  readonly successor: OfficeCode | null
  /** A form of a company or another body is stamped first of all; where not, it is signed by hand. Missing: it is. */
  readonly needsSeal?: boolean
  /** Photographs of copies are enough; where not, the copies are brought (notice 三.1 says 复印件). Missing: they are. */
  readonly acceptsPhotos?: boolean
}

/** The offices that have set something. */
export type Servings = Readonly<Partial<Record<OfficeCode, Serving>>>

/** An office that has set nothing. */
const ONLINE: Serving = { mode: 'online', successor: null }

export const servingOf = (servings: Servings, office: OfficeCode): Serving =>
  servings[office] ?? ONLINE

/** The offices that are closed and for which another one goes on. */
export const succeededOffices = (servings: Servings): readonly OfficeCode[] =>
  offices.map(({ code }) => code).filter((code) => takerOf(servings, code) !== code)

/** Who takes what belongs to an office: itself, or who goes on for it while it is closed. */
export const takerOf = (servings: Servings, office: OfficeCode): OfficeCode =>
  offices.reduce((at) => {
    const { mode, successor } = servingOf(servings, at)
    return mode === 'closed' && successor !== null ? successor : at
  }, office)

/** Whether who takes what belongs to an office needs the seal of a body; null is an office that is still open. */
export const needsSeal = (servings: Servings, office: OfficeCode | null): boolean =>
  office === null || servingOf(servings, takerOf(servings, office)).needsSeal !== false

/** Whether photographs of copies are enough for who takes what belongs to an office; null is an office that is still open. */
export const acceptsPhotos = (servings: Servings, office: OfficeCode | null): boolean =>
  office === null || servingOf(servings, takerOf(servings, office)).acceptsPhotos !== false

/** Said of a closed office. */
const goneOn = (closed: OfficeCode, by: OfficeCode): string =>
  `${officeOf(closed).shortName}的登记备案由${officeOf(by).shortName}接着办`

/** The way to who takes it: a closed office's goes to its successor, and says so. */
export const servedRoute = (servings: Servings, route: Route): Route => {
  const office = takerOf(servings, route.office)
  return office === route.office
    ? route
    : { ...route, office, reason: `${route.reason}，${goneOn(route.office, office)}` }
}

/** Said where no office promised a day. */
export const TOLD_HERE = '收到后会在这里告诉您'

/** Said where an office takes filings at its counter alone. */
export const AT_COUNTER = '填好打印，再送到办公室。'

/** Why what an office wants to set cannot be, as the others take filings then; null when it can. */
export const servingRefusal = (
  servings: Servings,
  office: OfficeCode,
  { mode, successor }: Serving,
): string | null => {
  if (mode !== 'closed') return successor === null ? null : '只有停办的办公室才有接着办的办公室'
  if (office === CITY_OFFICE)
    return `${officeOf(CITY_OFFICE).shortName}不能停办：市直单位和分不清县（市、区）的都报送这里`
  if (successor === null) return '请选由哪个办公室接着办'
  if (successor === office) return '请选另一个办公室接着办'
  return servingOf(servings, successor).mode === 'closed'
    ? `${officeOf(successor).shortName}也停办了，请选另一个办公室`
    : null
}

/**
 * What is handed on: a form; what is only said to be filed on paper (A5), or a lead (I1), for which an office at its counter
 * looks too.
 */
export type HandOnKind = 'form' | 'said' | 'lead'

/** Why nothing can be handed on to an office; null when it can. */
export const handOnRefusal = (
  servings: Servings,
  office: OfficeCode,
  what: HandOnKind = 'form',
): string | null => {
  const { mode } = servingOf(servings, office)
  const { shortName } = officeOf(office)
  if (mode === 'closed')
    return `${goneOn(office, takerOf(servings, office))}，请转给${officeOf(takerOf(servings, office)).shortName}`
  return mode === 'paper' && what === 'form'
    ? `${shortName}在窗口办理，线上还收不到，不能转给它`
    : null
}

/**
 * The offices among which something is handed on, without those that take nothing; where the first, the likeliest, is closed,
 * who goes on for it comes first.
 */
export const handOnTargets = <Of extends { readonly code: OfficeCode }>(
  servings: Servings,
  targets: readonly Of[],
  what: HandOnKind,
): readonly Of[] => {
  const open = targets.filter(({ code }) => handOnRefusal(servings, code, what) === null)
  const first = targets[0] && takerOf(servings, targets[0].code)
  return [
    ...open.filter(({ code }) => code === first),
    ...open.filter(({ code }) => code !== first),
  ]
}
