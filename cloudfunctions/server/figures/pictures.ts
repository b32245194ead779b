import type { Day } from '../../../src/domain/dates/days'
import { therePhotos } from '../filing/keeping/idPhotos'
import type { CountedPictures, PicturedFiling } from '../store/counting/stored'
import type { Ports } from '../store/ports'

const ROWS = 500

/**
 * Counts once a Beijing day the pictures that filings hold now; what was replaced, papers and exports are not among them.
 * Goes on from `last` where that day's count had no time, until the instant `until`.
 */
export const countPictures = async (
  { figures, clock }: Ports,
  last: CountedPictures | undefined,
  today: Day,
  until: number,
): Promise<CountedPictures> => {
  const done = last?.done ?? null
  let count: CountedPictures =
    last?.day === today ? last : { day: today, files: 0, bytes: 0, after: '', done }
  while (count.after !== null && clock() < until) {
    const page = await figures.pictured(count.after, ROWS)
    const held = page.flatMap(sizesOf)
    const files = count.files + held.length
    const bytes = held.reduce((sum, size) => sum + size, count.bytes)
    const after = page.length < ROWS ? null : (page.at(-1)?.id ?? null)
    count = {
      day: today,
      files,
      bytes,
      after,
      done: after === null ? { day: today, files, bytes } : done,
    }
  }
  return count
}

/** Of a row that is not whole, what there is. */
const sizesOf = ({ photos, cancelProofs, idPhotosGone }: PicturedFiling): readonly number[] =>
  [
    ...therePhotos({ photos: photos ?? {}, idPhotosGone: idPhotosGone ?? null }),
    ...(cancelProofs ?? []),
  ].map(({ bytes }) => bytes)
