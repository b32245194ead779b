import type { AreaCode } from './data/areas'
import joined from './data/townships.json'

/** A name of a place that the city added: the area in which it lies, or null where the words mean no place of ours. */
export type PlaceName = { readonly name: string; readonly area: AreaCode | null }

type Named = {
  readonly name: string
  /** Every name that it goes by, the official one first. */
  readonly names: readonly string[]
}

const namedBy = (text: string): Named => {
  const names = text.split(' ')
  return { name: names[0] ?? '', names }
}

/** The city, its areas and their townships, as the statistical divisions have them. */
export const townships = {
  city: namedBy(joined.city),
  areas: Object.entries(joined.areas).map(([code, [area = '', ...below]]) => ({
    code,
    ...namedBy(area),
    townships: below.map(namedBy),
  })),
}
