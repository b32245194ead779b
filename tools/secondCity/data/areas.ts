/** The areas of 望岚, which no map has, by division code. */
export const areas = [
  { code: '990121', name: '青禾县' },
  { code: '990181', name: '石桥市' },
] as const

export type AreaCode = (typeof areas)[number]['code']

export const CITY_OFFICE = '990100'

export type OfficeCode = AreaCode | typeof CITY_OFFICE

export const liesIn: Readonly<Partial<Record<AreaCode, readonly AreaCode[]>>> = {}
