import { readFileSync } from 'node:fs'
import { type Codec, type CodecFiles, codecOf } from '../marked/codec'
import type { Pixels } from '../marked/pixels'

const wasm = (name: string) =>
  readFileSync(require.resolve(`@jsquash/jpeg/codec/${name.slice(8)}/${name}.wasm`))

/** The codec's WebAssembly, as the build lays it beside the function. */
export const codecFiles = (): CodecFiles => ({
  decoder: wasm('mozjpeg_dec'),
  encoder: wasm('mozjpeg_enc'),
})

let codec: Promise<Codec> | undefined

/** The codec as the function has it. */
export const testCodec = (): Promise<Codec> => (codec ??= codecOf(codecFiles()))

/** A photograph of nothing: paper with print on it, its upper left quarter red. */
const paperPixels = (width: number, height: number): Pixels => {
  const data = new Uint8ClampedArray(4 * width * height)
  for (let y = 0, at = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1, at += 4) {
      const printed = (y >> 3) % 4 === 0 && ((x * 7) ^ (y >> 3)) % 5 < 2
      const light = printed ? 60 : 215 + ((x * 31 + y * 17) % 23)
      const red = 2 * x < width && 2 * y < height
      data.set(red ? [230, 30, 30, 255] : [light, light, light - 8, 255], at)
    }
  return { width, height, data }
}

/** That photograph as a phone sends it. */
export const paperJpeg = async (width: number, height: number): Promise<Buffer> =>
  (await testCodec()).encode(paperPixels(width, height))
