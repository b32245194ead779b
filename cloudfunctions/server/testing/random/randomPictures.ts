import { deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { inflatedBytes } from '../../files/png'
import { chunk, head, headed } from '../pictures'

/** A picture with bytes changed, put in, left out, or cut off. */
export const changed = (picture: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> =>
  fc
    .tuple(
      picture,
      fc.array(
        fc.record({
          how: fc.constantFrom('change', 'insert', 'remove', 'cut', 'repeat'),
          where: fc.double({ min: 0, max: 1, noNaN: true }),
          // Most of a picture is its pixels: what says how it is made stands in front.
          front: fc.boolean(),
          what: fc.uint8Array({ minLength: 1, maxLength: 6 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([picture, changes]) =>
      changes.reduce((all, { how, where, front, what }) => {
        const at = Math.floor(where * (front ? Math.min(all.length, 80) : all.length))
        const [before, after] = [all.subarray(0, at), all.subarray(at)]
        if (how === 'cut') return before
        if (how === 'insert') return Buffer.concat([before, what, after])
        if (how === 'remove') return Buffer.concat([before, after.subarray(what.length)])
        if (how === 'repeat') return Buffer.concat([before, after.subarray(0, 40), after])
        return Buffer.concat([before, what, after.subarray(what.length)])
      }, picture),
    )

/** A PNG of any kind that there is, its chunks right, its lines of the right length and of any bytes. */
export const wellFormedPng: fc.Arbitrary<Buffer> = fc
  .record({
    width: fc.integer({ min: 200, max: 260 }),
    height: fc.integer({ min: 200, max: 260 }),
    sort: fc.constantFrom(
      ...[1, 2, 4, 8, 16].map((depth) => ({ colour: 0, depth })),
      ...[1, 2, 4, 8].map((depth) => ({ colour: 3, depth })),
      ...[2, 4, 6].flatMap((colour) => [8, 16].map((depth) => ({ colour, depth }))),
    ),
    interlaced: fc.constantFrom(0, 1),
    // There are five filters, and any byte may come to stand where a line's filter does.
    line: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 30 }),
      fc.uint8Array({ minLength: 1, maxLength: 30, max: 4 }),
    ),
  })
  .map(({ width, height, sort, interlaced, line }) => {
    const header = head(width, height, { ...sort, interlaced })
    const channels = [1, 0, 3, 1, 2, 0, 4][sort.colour] ?? 1
    const length = inflatedBytes({
      width,
      height,
      ...sort,
      interlaced: interlaced === 1,
      bitsAPixel: channels * sort.depth,
    })
    const lines = chunk('IDAT', deflateSync(Buffer.alloc(length, line)))
    return sort.colour === 3
      ? headed(header, chunk('PLTE', Buffer.from([1, 2, 3, 250, 250, 250])), lines)
      : headed(header, lines)
  })
