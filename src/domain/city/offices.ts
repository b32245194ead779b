import type { AreaCode } from './areas'
import seeds from './offices.json'

/** Division code of the area an office serves; 131000 is the city office. */
export type OfficeCode = AreaCode | '131000'

export const CITY_OFFICE = '131000'

/** An office as the notice of 2018 prints it. Contacts date from then; see features A3 and M8. */
export type Office = {
  readonly code: OfficeCode
  readonly name: string
  /** 霸州市网信办, 廊坊开发区党政办公室. */
  readonly shortName: string
  readonly area: string
  readonly level: 'city' | 'county'
  readonly address: string
  readonly email: string
  readonly phone: string
  readonly contacts: readonly string[]
}

const short = (name: string) => name.replace('互联网信息办公室', '网信办')

/** The 12 offices in the notice's order, the city office first. */
export const offices: readonly Office[] = (seeds as readonly Omit<Office, 'shortName'>[]).map(
  (seed) => ({ ...seed, shortName: short(seed.name) }),
)

const byCode: ReadonlyMap<string, Office> = new Map(offices.map((each) => [each.code, each]))

/** True for the code of one of the 12 offices. */
export const isOfficeCode = (text: string): text is OfficeCode => byCode.has(text)

/** The office with this code. Throws a RangeError for a code that no office has. */
export const officeOf = (code: OfficeCode): Office => {
  const office = byCode.get(code)
  if (office === undefined) throw new RangeError(`no office has the code ${code}`)
  return office
}
