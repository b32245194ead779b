import { CITY_OFFICE, type OfficeCode, officeOf, offices } from '../city/city'
import type { Route } from '../places/routing'

/** Reasons offered for handing a filing on; any other is written. */
export const transferReasons = ['主体地址不在本辖区', '主体是市直机关', '填报人要求'] as const

/** Characters a reason may have. */
export const LONGEST_TRANSFER_REASON = 100

/**
 * The offices that `from` may hand a filing on to, `suggested` first, then in the notice's order (D5). After one
 * hand-over a county's office can only ask the city office, so that nothing goes in circles.
 */
export const transferTargets = (
  from: OfficeCode,
  { transferred, suggested }: { transferred: boolean; suggested: OfficeCode | null },
): readonly OfficeCode[] => {
  const onlyCity = transferred && from !== CITY_OFFICE
  const codes = offices
    .map(({ code }) => code)
    .filter((code) => code !== from && (!onlyCity || code === CITY_OFFICE))
  return [
    ...codes.filter((code) => code === suggested),
    ...codes.filter((code) => code !== suggested),
  ]
}

/** The route of a filing that was handed on; it stays with that office when it is corrected or withdrawn. */
export const transferredRoute = (before: Route, from: OfficeCode, to: OfficeCode): Route => ({
  ...before,
  office: to,
  rule: 'transferred',
  reason: `由${officeOf(from).shortName}转来`,
  mayChooseCity: false,
})
