import type { Orientation } from '../../../../src/domain/form/orientation'
import { pictureKind } from '../../files/picture'
import type { PaperFont } from '../font'
import { type CodecFiles, codecOf } from './codec'
import { burn, lettering } from './lettering'
import { shrunk, stoodUpright } from './pixels'

/** Px of the longer side of a marked copy: all that is printed on a licence can be read. */
const LONGEST_SIDE = 2_000

export type Marker = {
  /** Makes a copy that carries a text over all of it: upright, in JPEG, without anything but pixels. Throws at broken pictures. */
  readonly mark: (bytes: Buffer, orientation: Orientation, text: string) => Promise<Buffer>
  /** Whether a picture that was taken by its structure can be decoded. */
  readonly opens: (bytes: Buffer) => Promise<boolean>
}

/** What makes marked copies, with the font that papers are printed in. */
export const markerOf = async (font: PaperFont, files: CodecFiles): Promise<Marker> => {
  const { decode, encode } = await codecOf(files)
  const pixelsOf = async (bytes: Buffer) => {
    const kind = pictureKind(bytes)
    if (kind === null) throw new Error('neither JPEG nor PNG')
    return decode(bytes, kind)
  }
  return {
    mark: async (bytes, orientation, text) => {
      const copy = stoodUpright(shrunk(await pixelsOf(bytes), LONGEST_SIDE), orientation)
      burn(copy, lettering(font.fontkit.create(), text))
      return encode(copy)
    },
    opens: (bytes) =>
      pixelsOf(bytes).then(
        () => true,
        () => false,
      ),
  }
}
