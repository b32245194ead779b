import { type AreaCode, areaName, CITY, elsewhere, PROVINCE } from '../city/city'
import { mainPlaces, type Place } from './gazetteer'

/** 广阳道, 安次路: a road that bears the name of an area need not lie in it. */
const ROAD = /^[东西南北中]?(?:道|路|街|大街|大道|胡同|巷)/
/** The beginning 中国河北省廊坊市 of an address, or any part of it. */
const HEAD = new RegExp(`^(?:中国)?(?:${PROVINCE}省?)?(?:${CITY}市?)?`)
/** Another city with a district, as 杭州市余杭区; 城市小区 is none. */
const OTHER_CITY =
  /^[一-龥]{2,7}?(?:省|自治区|自治州|地区|盟|市)[一-龥]{0,6}?(?:[^小社园厂城]区|市|县|旗|州)/

const official = (place: Place) => /[市县区]$/.test(place.text)
const areaPlaces = mainPlaces.filter(({ level }) => level === 'area')
const fullAreas = areaPlaces.filter(official)
const shortAreas = areaPlaces.filter((place) => !official(place))
const townshipPlaces = mainPlaces.filter(
  ({ level, text, decides }) => level === 'township' && (decides || /[镇乡]$/.test(text)),
)

const stands = (address: string, { text }: Place): boolean => {
  const start = address.indexOf(text)
  return start >= 0 && !ROAD.test(address.slice(start + text.length))
}

const areasIn = (address: string, places: readonly Place[]): readonly AreaCode[] => [
  ...new Set(places.filter((place) => stands(address, place)).flatMap(({ area }) => area ?? [])),
]

/**
 * The area an address lies in, to propose the office (D3): by the county's full name, else its short name,
 * else a township. 'outside' when the address begins with another province or city. Null when it does not
 * say, or says two things; the applicant then chooses.
 */
export const areaOfAddress = (address: string): AreaCode | 'outside' | null => {
  const text = address.replace(/\s+/g, '')
  const local = text.replace(HEAD, '')
  const full = areasIn(text, fullAreas)
  if (elsewhere.some((place) => local.startsWith(place)))
    return full.length === 0 ? 'outside' : null
  if (full.length === 0 && !text.includes(CITY) && OTHER_CITY.test(local)) return 'outside'
  const short = shortAreas.filter((place) => place.decides || local.startsWith(place.text))
  const tiers = [full, areasIn(local, short), areasIn(text, townshipPlaces)]
  const [area, second] = tiers.find((found) => found.length > 0) ?? []
  return second === undefined ? (area ?? null) : null
}

const fullTownships = mainPlaces.filter(
  ({ level, text }) => level === 'township' && /(?:[镇乡]|街道)$/.test(text),
)

/** Where an address of an area lies, as its office would say: 胜芳镇; 霸州市 when it names no township, or several. */
export const placeOfAddress = (address: string, area: string): string => {
  const found = fullTownships.filter((place) => place.area === area && stands(address, place))
  const [township, second] = found
  return township && !second ? township.text : areaName(area)
}
