import {
  type AreaCode,
  areaName,
  areas,
  CITY,
  notHere,
  onlyAsk,
  type PlaceName,
  stillHere,
  townships,
} from '../city/city'

/** A place under one of its names. */
export type Place = {
  /** As it may stand in a text: 胜芳. */
  readonly text: string
  /** In full: 霸州市胜芳镇. */
  readonly place: string
  readonly level: 'city' | 'area' | 'township' | 'village'
  /** Null for the city, and for a name that places of several areas have. */
  readonly area: AreaCode | null
  /** False when the name alone does not say that this place is meant. */
  readonly decides: boolean
}

/** A place found in a name. One that does not decide brings the doubt, and the question that begins with it. */
export type PlaceMatch = Place & { readonly doubt?: string; readonly question?: string }

const places = (
  names: readonly string[],
  rest: Omit<Place, 'text' | 'decides'>,
): readonly Place[] => names.map((text) => ({ ...rest, text, decides: !onlyAsk.has(text) }))

const cityPlaces = places(townships.city.names, {
  place: townships.city.name,
  level: 'city',
  area: null,
})

const areaPlaces = areas.flatMap(({ code, name }) =>
  places(townships.areas.find((area) => area.code === code)?.names ?? [], {
    place: name,
    level: 'area',
    area: code,
  }),
)

const townshipPlaces = areas.flatMap(({ code, name }) =>
  (townships.areas.find((area) => area.code === code)?.townships ?? []).flatMap((township) =>
    places(township.names, { place: name + township.name, level: 'township', area: code }),
  ),
)

const once = (place: Place, i: number, all: readonly Place[]) =>
  all.findIndex((other) => other.text === place.text) === i

/**
 * City, areas and townships of the release, without the villages. A text that fits two places belongs to the first: 固安 is the
 * county, not 固安镇, and 廊坊开发区 the area.
 */
export const mainPlaces: readonly Place[] = [
  ...cityPlaces,
  ...areaPlaces,
  ...townshipPlaces,
].filter(once)

let learnt: readonly PlaceName[] = []
let noPlaces: readonly string[] = []
let placesNow: readonly Place[] = mainPlaces

/** As `mainPlaces`, with what the city added or said otherwise (M1). */
export const knownPlaces = (): readonly Place[] => placesNow

/** Goes by the names that the city added from now on, in place of those added before. */
export const learnPlaceNames = (names: readonly PlaceName[]): void => {
  // Every call of a function says them, mostly those of the call before.
  if (names === learnt) return
  learnt = names
  const said = new Map(names.map(({ name, area }) => [name, area]))
  const moved = new Map(
    mainPlaces.flatMap(({ text, place }): [string, AreaCode][] => {
      const area = said.get(text)
      return area ? [[place, area]] : []
    }),
  )
  noPlaces = names.filter(({ area }) => area === null).map(({ name }) => name)
  placesNow = [
    ...mainPlaces
      .filter(({ text }) => !said.has(text))
      // A township's other names go with it.
      .map((each) => {
        const area = moved.get(each.place)
        if (!area || each.area === null) return each
        return {
          ...each,
          area,
          place: areaName(area) + each.place.slice(areaName(each.area).length),
        }
      }),
    ...names.flatMap(({ name, area }): Place[] =>
      area === null
        ? []
        : [{ text: name, place: areaName(area) + name, level: 'township', area, decides: true }],
    ),
  ]
}

type Span = { readonly start: number; readonly text: string; readonly place: Place | null }

const spansOf = (name: string, text: string, place: Place | null): Span[] => {
  const spans: Span[] = []
  for (let start = name.indexOf(text); start >= 0; start = name.indexOf(text, start + 1))
    spans.push({ start, text, place })
  return spans
}

const overlap = (a: Span, b: Span) =>
  a.start < b.start + b.text.length && b.start < a.start + a.text.length

/** The longest first; among equals a word that is no place, then a place that decides. */
const rank = (span: Span) =>
  span.text.length * 4 + (span.place === null ? 2 : 0) + (span.place?.decides ? 1 : 0)

const pick = (spans: readonly Span[]): readonly Span[] => {
  const kept: Span[] = []
  for (const span of [...spans].sort((a, b) => rank(b) - rank(a)))
    if (!kept.some((other) => overlap(other, span))) kept.push(span)
  return kept.sort((a, b) => a.start - b.start)
}

const askedOf = ({ text, place, level }: Place): readonly [doubt: string, question: string] => {
  if (level !== 'village') return [`「${text}」也可能是${place}`, `这里指的是${place}吗？`]
  const kind = /社区(?:等|$)/.test(place) ? '社区' : '村'
  return [`「${text}」也是${CITY}的一个${kind}名`, `这里指的是那个${kind}吗？`]
}

const matchOf = (place: Place): PlaceMatch => {
  if (place.decides) return place
  const [doubt, question] = askedOf(place)
  return { ...place, doubt, question: `${doubt}。${question}` }
}

const within = (inner: Span, outer: Span) =>
  inner.start >= outer.start && inner.start + inner.text.length <= outer.start + outer.text.length

/** Where a text holds a name of ours by chance; 三河口腔 holds 三河口 by chance, and is of 三河. */
const falseFriendsIn = (text: string): readonly Span[] => {
  const still = [...text.matchAll(stillHere)].map((match) => ({
    start: match.index,
    text: match[0],
    place: null,
  }))
  return [...notHere, ...noPlaces]
    .flatMap((word) => spansOf(text, word, null))
    .filter((span) => !still.some((outer) => within(span, outer)))
}

/**
 * The places in an account's name (notice 二.2), in its order, each once and each the longest that fits. Pages that
 * need the villages pass `villagePlaces` of villages.ts, a large table that the main package goes without.
 */
export const matchPlaces = (
  name: string,
  villages: readonly Place[] = [],
): readonly PlaceMatch[] => {
  const text = name.replace(/\s/g, '')
  const found = [...placesNow, ...villages].flatMap((place) => spansOf(text, place.text, place))
  return pick([...falseFriendsIn(text), ...found])
    .flatMap(({ place }) => place ?? [])
    .filter(once)
    .map(matchOf)
}
