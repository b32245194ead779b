import type { Orientation } from '../../../../src/domain/form/orientation'
import { pictureKind } from '../../files/picture'
import type { PaperFont } from '../font'
import { type CodecFiles, codecOf } from './codec'
import { burn, lettering } from './lettering'
import { shrunk, stoodUpright } from './pixels'

/** Px of the longer side of a marked copy: all that is printed on a licence can be read. */
const LONGEST_SIDE = 2_000

/** Makes a copy that carries a text over all of it: upright, in JPEG, without anything but pixels. Throws at broken pictures. */
export type Marker = (bytes: Buffer, orientation: Orientation, text: string) => Promise<Buffer>

/** What makes marked copies, with the font that papers are printed in. */
export const markerOf = async (font: PaperFont, files: CodecFiles): Promise<Marker> => {
  const { decode, encode } = await codecOf(files)
  return async (bytes, orientation, text) => {
    const kind = pictureKind(bytes)
    if (kind === null) throw new Error('neither JPEG nor PNG')
    const copy = stoodUpright(shrunk(await decode(bytes, kind), LONGEST_SIDE), orientation)
    burn(copy, lettering(font.fontkit.create(), text))
    return encode(copy)
  }
}
