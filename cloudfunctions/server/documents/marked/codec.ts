import decode, { init as readyToDecode } from '@jsquash/jpeg/decode.js'
import encode, { init as readyToEncode } from '@jsquash/jpeg/encode.js'
import { PNG } from 'pngjs'
import type { PictureKind } from '../../files/picture'
import type { Pixels } from './pixels'

/** The WebAssembly of the JPEG codec, which the build lays beside the function. */
export type CodecFiles = { readonly decoder: Buffer; readonly encoder: Buffer }

/** Decodes the pictures that may be stored; throws at what its own bytes contradict. */
export type Codec = {
  readonly decode: (bytes: Buffer, kind: PictureKind) => Promise<Pixels>
  readonly encode: (picture: Pixels) => Promise<Buffer>
}

/** Baseline with tables of its own: half the time of the codec's other ways, and a tenth larger. */
const OPTIONS = { quality: 80, baseline: true, progressive: false, optimize_coding: true } as const

const own = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer

/** Readies the codec; the JPEG side is MozJPEG, compiled. */
export const codecOf = async ({ decoder, encoder }: CodecFiles): Promise<Codec> => {
  await readyToDecode({ wasmBinary: own(decoder) })
  await readyToEncode({ wasmBinary: own(encoder) })
  return {
    decode: async (bytes, kind) => {
      if (kind === 'jpeg') return decode(own(bytes))
      const { width, height, data } = PNG.sync.read(bytes)
      return { width, height, data: new Uint8ClampedArray(data) }
    },
    encode: async (picture) => Buffer.from(await encode(picture as ImageData, OPTIONS)),
  }
}
