import { areas, type AreaCode } from './data/areas'
import { CITY_IN_FULL } from './data/wording'

/** Value of the form's `area` for an address that is not in the city. */
export const OUTSIDE = 'outside'

/** The area's full name; 廊坊市以外 for `outside`, empty for anything else. */
export const areaName = (code: string): string =>
  code === OUTSIDE ? `${CITY_IN_FULL}以外` : (areas.find((area) => area.code === code)?.name ?? '')

/** True for the code of one of the areas. */
export const isAreaCode = (text: string): text is AreaCode =>
  areas.some((area) => area.code === text)
