import type { OfficeCode } from '../city/city'
import type { Day } from '../dates/days'

/** Where an office is on the map, in degrees of GCJ-02, as Tencent's maps count them. */
export type Coordinates = { readonly latitude: number; readonly longitude: number }

/** A place with the day from which it holds: who reads it sees how old it is (A3). */
export type DatedPlace = Coordinates & { readonly since: Day | null }

/** The offices whose place somebody confirmed. */
export type Places = Readonly<Partial<Record<OfficeCode, DatedPlace>>>

/** Degrees of the mainland, from south to north and from west to east. */
export const LATITUDES = [18, 54] as const
export const LONGITUDES = [73, 136] as const

/** As it is written: its latitude, then its longitude; nothing where there is none. */
export const placeText = (place: Coordinates | null): string =>
  place === null ? '' : `${String(place.latitude)}, ${String(place.longitude)}`

/** Fewer digits than these are a street, not a door. */
const DECIMALS = 4
const WRITTEN = /^(\d{1,3}(?:\.(\d+))?)[,，\s]+(\d{1,3}(?:\.(\d+))?)$/

/** Reads a place as somebody writes it: null is none, a string says what is wrong. */
export const readPlace = (text: string): Coordinates | null | string => {
  if (text.trim() === '') return null
  const [, first = '', ofFirst = '', second = '', ofSecond = ''] = WRITTEN.exec(text.trim()) ?? []
  if (first === '') return '请写成「纬度, 经度」，中间用逗号隔开'
  const place = { latitude: Number(first), longitude: Number(second) }
  if (isPlace({ latitude: place.longitude, longitude: place.latitude }))
    return '请先写纬度，再写经度'
  if (!isPlace(place)) return '这里不在国内，请再看一遍'
  return Math.min(ofFirst.length, ofSecond.length) < DECIMALS
    ? `请写到小数点后 ${String(DECIMALS)} 位以上`
    : place
}

const isPlace = ({ latitude, longitude }: Coordinates): boolean =>
  latitude >= LATITUDES[0] &&
  latitude <= LATITUDES[1] &&
  longitude >= LONGITUDES[0] &&
  longitude <= LONGITUDES[1]
