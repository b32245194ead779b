import * as v from 'valibot'
import { words } from '../text/cleaning'
import { areas, CITY, type PlaceName, townships } from '../city/city'

export const LONGEST_PLACE_NAME = 20
export const MOST_PLACE_NAMES = 200

/** What the setting takes. */
export const placeNamesSchema = v.pipe(
  v.array(
    v.strictObject({
      name: words(2, LONGEST_PLACE_NAME),
      area: v.nullable(v.picklist(areas.map(({ code }) => code))),
    }),
  ),
  v.maxLength(MOST_PLACE_NAMES),
)

/** How a name is said to mean no place of ours. */
const NO_PLACE = '不算'

const areaNames = areas.map(({ code, name }) => ({
  code,
  name,
  names: townships.areas.find((area) => area.code === code)?.names ?? [name],
}))

/** What the city's and its areas' own names mean is not for a setting to say. */
const fixed: ReadonlySet<string> = new Set([
  ...townships.city.names,
  ...areaNames.flatMap(({ names }) => names),
])

/** What is wrong with names that the schema takes; null when nothing is. */
export const wrongPlaceNames = (names: readonly PlaceName[]): string | null => {
  const own = names.find(({ name }) => fixed.has(name))
  if (own) return `「${own.name}」是市或县（市、区）的名字，不用写`
  const twice = names.find(({ name }, i) => names.findIndex((each) => each.name === name) < i)
  return twice ? `「${twice.name}」写了两次` : null
}

/** How many names there are beside those of a release. */
export const placesAdded = ({ length }: readonly PlaceName[]): string =>
  length === 0 ? `用${CITY}现有的市、县、乡、村地名` : `另加 ${String(length)} 个地名`

/** 临空经济区 广阳区: as it is written and read. */
export const placeNameWords = ({ name, area }: PlaceName): string =>
  `${name} ${areaNames.find(({ code }) => code === area)?.name ?? NO_PLACE}`

/** What was read, and what is wrong, each with the line it is in. */
export type ReadPlaceNames = {
  readonly names: readonly PlaceName[]
  readonly wrong: readonly string[]
}

const lineOf = (line: string): PlaceName | string => {
  const [name = '', said = '', ...more] = line.split(/[\s,，、:：]+/)
  if (said === '' || more.length > 0) return '一行写一个地名，空一格写县（市、区）'
  if (!/^[一-龥]{2,}$/.test(name) || name.length > LONGEST_PLACE_NAME)
    return `地名请写 2 到 ${String(LONGEST_PLACE_NAME)} 个汉字`
  if (said === NO_PLACE) return { name, area: null }
  const area = areaNames.find(({ names }) => names.includes(said))
  return area ? { name, area: area.code } : `没有「${said}」这个县（市、区）`
}

/** Reads lines such as 临空经济区 广阳区 or 三河口腔 不算; the area by any of its names, blank lines are passed over. */
export const readPlaceNames = (text: string): ReadPlaceNames => {
  const lines = text
    .split(/\r?\n/)
    .map((line, i) => ({ line: line.normalize('NFKC').trim(), at: i + 1 }))
    .filter(({ line }) => line !== '')
  const read = lines.map(({ line, at }) => ({ at, found: lineOf(line) }))
  const names = read.flatMap(({ found }) => (typeof found === 'string' ? [] : [found]))
  const wrong = read.flatMap(({ at, found }) =>
    typeof found === 'string' ? [`第 ${String(at)} 行：${found}`] : [],
  )
  const all =
    names.length > MOST_PLACE_NAMES ? `最多 ${String(MOST_PLACE_NAMES)} 个` : wrongPlaceNames(names)
  return { names, wrong: all === null ? wrong : [...wrong, all] }
}
