import { type AreaCode, areas, notAsked, villages } from '../city/city'
import type { Place } from './gazetteer'
import { mainPlaces } from './gazetteer'

type Village = { readonly name: string; readonly place: string; readonly area: AreaCode }

const all: readonly Village[] = areas.flatMap(({ code, name: areaName }) =>
  Object.entries<string>(villages[code]).flatMap(([township, list]) =>
    list
      .split(' ')
      .filter((name) => name !== '')
      .map((name) => ({ name, place: areaName + township + name, area: code })),
  ),
)

/** 太平庄村 is also 太平庄; 冯村 is never 冯, and 第一社区 never 第一. */
const namesOf = (name: string): string[] => {
  const short = name.replace(/(?:村|社区)$/, '')
  if (short.length < 2) return [name]
  if (notAsked.has(short)) return [short === name ? `${name}村` : name]
  return [...new Set([name, short])]
}

/** What says more than a village: the city, an area, a township in full. The short name of one may be the village's own. */
const decisive = mainPlaces.filter(
  ({ text, level, decides }) => decides && (level !== 'township' || /(?:[镇乡]|街道)$/.test(text)),
)
const saysMore = (text: string) => decisive.some((place) => text.includes(place.text))

const byText = new Map<string, Village[]>()
for (const village of all)
  for (const text of namesOf(village.name)) byText.set(text, [...(byText.get(text) ?? []), village])
for (const { text } of mainPlaces) byText.delete(text)
for (const text of byText.keys()) if (saysMore(text)) byText.delete(text)

const placeOf = (text: string, of: readonly Village[]): Place[] => {
  const [first] = of
  if (first === undefined) return []
  const area = of.every((village) => village.area === first.area) ? first.area : null
  const place = of.length === 1 ? first.place : `${first.place}等 ${of.length} 处`
  return [{ text, place, level: 'village', area, decides: false }]
}

/** Villages and communities of Langfang under the names they go by. All of them only ask. */
export const villagePlaces: readonly Place[] = [...byText].flatMap(([text, of]) =>
  placeOf(text, of),
)
