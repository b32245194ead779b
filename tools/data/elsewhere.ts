import type { villages } from './places'

/** Names of places that are not of this city: provinces, cities and counties, and what lies below them. */
export type National = {
  readonly districts: readonly string[]
  readonly townships: readonly string[]
}

type Names = { readonly names: readonly string[] }

/** The tables of this city's own places. */
export type Ours = {
  readonly areas: readonly (Names & { readonly townships: readonly Names[] })[]
  readonly villages: ReturnType<typeof villages>
}

const PEOPLES = '(?:(?:回|满|侗|苗|土家|蒙古|朝鲜|布依|彝|藏|壮|瑶|白|畲|黎|傣)族)'
const ENDING = new RegExp(
  `(?:特别行政区|${PEOPLES}*自治[州县区旗]|${PEOPLES}+乡|地区|林区|特区|街道|(?<!开发)区|[省市县镇乡盟旗])$`,
)
/** Longer ones are offices and companies, which the statistics count as townships. */
const LONGEST = 8

/** 三河口镇 → 三河口. */
const shortOf = (name: string) => name.replace(ENDING, '')

const sorted = (names: Iterable<string>) => [...new Set(names)].sort()

/** The longest of these names that a text contains; null when it contains none, or is one itself. */
const longestIn = (names: ReadonlySet<string>) => {
  const list = [...names].sort((one, other) => other.length - one.length)
  return (text: string) =>
    names.has(text) ? null : (list.find((name) => text.includes(name)) ?? null)
}

/** What a place elsewhere is to be known by: its short name where that still wins over the name of ours in it. */
const knownBy = (ours: ReadonlySet<string>) => {
  const within = longestIn(ours)
  return (name: string): string[] => {
    const held = within(name)
    if (held === null) return []
    const short = shortOf(name)
    return [short.length >= held.length && within(short) !== null ? short : name]
  }
}

/**
 * What of the national divisions is taken for this city's by chance. `containing`: longer names with a name of ours in them,
 * short where that is still longer (三河口); of villages only where a county or city holds one. `towns` and `villages`: names
 * of ours under which a place elsewhere goes too, a village's only when that is a county or more.
 */
export const namesElsewhere = (national: National, ours: Ours) => {
  const towns = ours.areas.flatMap((area) => area.townships.flatMap(({ names }) => names))
  const counties = new Set(ours.areas.flatMap(({ names }) => names))
  const districts = new Set(national.districts.map(shortOf))
  const townships = national.townships.filter((name) => name.length <= LONGEST)
  const shorts = new Set([...districts, ...townships.map(shortOf)])
  const villageNames = Object.values(ours.villages)
    .flatMap((area) => Object.values(area).flatMap((names) => names.split(' ')))
    .flatMap((name) => [name, name.replace(/(?:村|社区)$/, '')])
    .filter((name) => name.length > 1)
  const alike = (name: string) => districts.has(name)
  const holdingTown = knownBy(new Set([...towns, ...counties]))
  const holdingVillage = knownBy(new Set(villageNames.filter((name) => !alike(name))))
  return {
    containing: sorted([
      ...[...national.districts, ...townships].flatMap(holdingTown),
      ...national.districts.flatMap(holdingVillage),
    ]),
    towns: sorted(towns.filter((name) => shorts.has(name) && !counties.has(name))),
    villages: sorted(villageNames.filter(alike)),
  }
}
