import { comparable } from '../text/comparable'
import pairs from './traditional.json'

/** Each traditional character with its simplified one, by the transliterator `Hant-Hans` of Unicode's ICU, as far as GB 2312 has it. */
const simplified: ReadonlyMap<string, string> = new Map(
  pairs.flatMap((line) => {
    const chars = Array.from(line)
    return chars.flatMap((from, place) =>
      place % 2 === 0 ? [[from, chars[place + 1] ?? from] as const] : [],
    )
  }),
)

/** A text as it is looked for: as `comparable` writes it, traditional characters simplified. */
export const searchable = (text: string): string =>
  Array.from(comparable(text), (char) => simplified.get(char) ?? char).join('')
