import {
  type AreaCode,
  areaName,
  CITY,
  elsewhere,
  isAreaCode,
  liesIn,
  OUTSIDE,
  PROVINCE,
} from '../city/city'
import { knownPlaces, mainPlaces, type Place } from './gazetteer'

/** 广阳道, 安次路: a road that bears the name of an area need not lie in it. */
const ROAD = /^(?:道|路|街|大街|大道|胡同|巷)/
/** 霸州东路 likewise, while 霸州市东路 and 胜芳镇东街 lie there. */
const SIDE_ROAD = /^[东西南北中](?:道|路|街|大街|大道|胡同|巷)/
const ENDING = /(?:[市县区镇乡]|街道)$/
/** The beginning 中国河北省廊坊市 of an address, or any part of it. */
const HEAD = new RegExp(`^(?:中国)?(?:${PROVINCE}省?)?(?:${CITY}市?)?`)
/** Another city with a district, as 杭州市余杭区; 城市小区 is none. */
const OTHER_CITY =
  /^[一-龥]{2,7}?(?:省|自治区|自治州|地区|盟|市)[一-龥]{0,6}?(?:[^小社园厂城]区|市|县|旗|州)/

const official = (place: Place) => /[市县区]$/.test(place.text)
const areaPlaces = mainPlaces.filter(({ level }) => level === 'area')
const fullAreas = areaPlaces.filter(official)
/** What says where it lies without an area's name beside it: townships do. */
const isTold = ({ text, decides }: Place) => decides || /[镇乡]$/.test(text)

const stands = (address: string, { text }: Place): boolean => {
  const start = address.indexOf(text)
  const rest = address.slice(start + text.length)
  return start >= 0 && !ROAD.test(rest) && (ENDING.test(text) || !SIDE_ROAD.test(rest))
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
  const text = address.replace(/\s/g, '')
  const local = text.replace(HEAD, '')
  const full = areasIn(text, fullAreas)
  if (elsewhere.some((place) => local.startsWith(place)))
    return full.length === 0 ? 'outside' : null
  if (full.length === 0 && !text.includes(CITY) && OTHER_CITY.test(local)) return 'outside'
  const short = areaPlaces.filter((place) => place.decides || local.startsWith(place.text))
  const tiers = [full, areasIn(local, short), areasIn(text, knownPlaces().filter(isTold))]
  const [area, second] = tiers.find((found) => found.length > 0) ?? []
  return second === undefined ? (area ?? null) : null
}

/** Where a filing lies. */
export type Whereabouts = {
  /** Null while neither the address nor a choice says it. */
  readonly area: AreaCode | 'outside' | null
  /** What was chosen although the address says another area. */
  readonly chosen: AreaCode | 'outside' | null
}

/** The districts in which a zone lies; none of what is no zone. */
const districtsOf = (chosen: Whereabouts['chosen']): readonly string[] => {
  const zones: Readonly<Record<string, readonly string[] | undefined>> = liesIn
  return zones[chosen ?? ''] ?? []
}

/**
 * Where a filing lies: the address decides (D3), the chosen area counts where the address does not say, or says the
 * district in which the chosen zone lies.
 */
export const whereabouts = (address: string, choice: string): Whereabouts => {
  const said = areaOfAddress(address)
  const chosen = isAreaCode(choice) || choice === OUTSIDE ? choice : null
  const isWithin = said !== null && districtsOf(chosen).includes(said)
  return said === null || said === chosen || isWithin
    ? { area: chosen, chosen: null }
    : { area: said, chosen }
}

const fullTownships = () => knownPlaces().filter(({ text }) => /(?:[镇乡]|街道)$/.test(text))

/**
 * Where a filing lies, as its office would say: 胜芳镇; 霸州市 when the address names no township, or several. `choice` is
 * the area that was chosen.
 */
export const placeOfAddress = (address: string, choice: string): string => {
  const area = whereabouts(address, choice).area ?? ''
  const found = fullTownships().filter((place) => place.area === area && stands(address, place))
  const [township, second] = [...new Set(found.map(({ place }) => place))]
  const name = areaName(area)
  return township !== undefined && second === undefined ? township.slice(name.length) : name
}

/** What `placeOfAddress` may answer for an address in the area: its townships, and its own name where none is said. */
export const placesOfArea = (area: AreaCode): readonly string[] => {
  const name = areaName(area)
  const found = fullTownships().filter((place) => place.area === area)
  return [...new Set(found.map(({ place }) => place.slice(name.length))), name]
}
