import type { Day } from '../dates/days'
import type { OfficeCode } from './data/areas'
import seeds from './data/offices.json'

/** What people read of an office, and what it may set anew (M1). */
export const officeData = ['name', 'address', 'phone', 'email'] as const
export type OfficeDatum = (typeof officeData)[number]

/** What an office set over what the notice prints; `since` is the latest day from which some of it holds. */
export type OfficeChange = Readonly<Partial<Record<OfficeDatum, string>>> & { readonly since: Day }

/** The offices that set something. */
export type OfficeChanges = Readonly<Partial<Record<OfficeCode, OfficeChange>>>

/** An office as it is now: as the notice of 2018 prints it, but for what it has set (A3, M8). */
export type Office = Readonly<Record<OfficeDatum, string>> & {
  readonly code: OfficeCode
  /** 霸州市网信办, 廊坊开发区党政办公室. */
  readonly shortName: string
  readonly area: string
  readonly level: 'city' | 'county'
  readonly contacts: readonly string[]
  readonly changed: OfficeChange | null
}

const short = (name: string) => name.replace('互联网信息办公室', '网信办')

const seeded = seeds as readonly Omit<Office, 'shortName' | 'changed'>[]

/** The 12 offices in the notice's order, the city office first. What they are called and where they are is `officeOf`. */
export const offices: readonly Pick<Office, 'code' | 'area' | 'level'>[] = seeded

const printed: readonly Office[] = seeded.map((seed) => ({
  ...seed,
  shortName: short(seed.name),
  changed: null,
}))

const withChange = (office: Office, change: OfficeChange): Office => {
  const now = { ...office, ...change }
  return { ...now, shortName: short(now.name), changed: change }
}

const directory = (changes: OfficeChanges): ReadonlyMap<string, Office> =>
  new Map(
    printed.map((office) => {
      const change = changes[office.code]
      return [office.code, change ? withChange(office, change) : office]
    }),
  )

let byCode = directory({})

/**
 * Takes in what the offices have set. It is the same for everybody who is served at a time, so it is told once: by a
 * function before each call and job, by a phone when it hears of it.
 */
export const learnOffices = (changes: OfficeChanges): void => {
  byCode = directory(changes)
}

/** True for the code of one of the 12 offices. */
export const isOfficeCode = (text: string): text is OfficeCode => byCode.has(text)

/** The office with this code, as it is now. Throws a RangeError for a code that no office has. */
export const officeOf = (code: OfficeCode): Office => {
  const office = byCode.get(code)
  if (office === undefined) throw new RangeError(`no office has the code ${code}`)
  return office
}

/** The office as the notice prints it. Throws a RangeError for a code that no office has. */
export const printedOffice = (code: OfficeCode): Office => {
  const office = printed.find((each) => each.code === code)
  if (office === undefined) throw new RangeError(`no office has the code ${code}`)
  return office
}
