/** Why a photo of a paper is hardly readable: too few pixels, too little light, washed out or a reflection, blurred. */
export const weaknesses = ['small', 'dark', 'bright', 'blurred'] as const

export type Weakness = (typeof weaknesses)[number]

/** A picture in grey: one byte a pixel, line by line; 0 is black. */
export type GreyPicture = {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array | Uint8ClampedArray
}

/** Sides of a photo in pixels. */
export type Sides = { readonly width: number; readonly height: number }

/** The longest side of the copy that is judged: in a larger one the noise of the camera counts as detail. */
const JUDGED_SIDE = 640

/** Chosen with one half of the labelled set, judged by the other. Sides in pixels, tones 0 to 255, parts of 1. */
const bounds = {
  longSide: 800,
  shortSide: 480,
  /** Paper is the brightest part of the photo: below this it was too dark for the ink to stand out. */
  paper: 90,
  /** A reflection burns some lines of text out, in a picture that is not white by itself, as a scan is. */
  burnt: { tone: 250, part: 0.025, whitePage: 240 },
  /** Ink is the darkest part: above this it is washed out. */
  ink: 165,
  sharpness: 1.25,
} as const

/** The sides of the copy that is judged; no copy is larger than its photo. */
export const judgedSides = ({ width, height }: Sides): Sides => {
  const scale = Math.min(1, JUDGED_SIDE / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/** Red, green, blue, alpha of each pixel as grey. */
export const greyOf = ({ width, height }: Sides, rgba: Uint8ClampedArray): GreyPicture => {
  const data = new Uint8ClampedArray(width * height)
  for (let at = 0; at < data.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [rgba[4 * at], rgba[4 * at + 1], rgba[4 * at + 2]]
    data[at] = 0.299 * red + 0.587 * green + 0.114 * blue
  }
  return { width, height, data }
}

/**
 * What makes a photo hard to read, null when nothing does: `sides` are its own, `grey` is its copy of `judgedSides`. The first
 * that holds counts: sides, darkness and brightness by the histogram, blur by the variance of the Laplacian.
 */
export const weaknessOf = (sides: Sides, grey: GreyPicture): Weakness | null => {
  const [long, short] = [Math.max(sides.width, sides.height), Math.min(sides.width, sides.height)]
  if (long < bounds.longSide || short < bounds.shortSide) return 'small'
  const tones = histogram(grey)
  if (toneBelow(tones, 0.95) < bounds.paper) return 'dark'
  if (isBright(tones)) return 'bright'
  return sharpness(grey) < bounds.sharpness ? 'blurred' : null
}

/** The part of the picture that has each tone. */
const histogram = ({ data }: GreyPicture): Float64Array => {
  const tones = new Float64Array(256)
  for (const tone of data) tones[tone] = (tones[tone] ?? 0) + 1 / data.length
  return tones
}

/** The tone that this part of the picture does not exceed. */
const toneBelow = (tones: Float64Array, part: number): number => {
  let sum = 0
  return tones.findIndex((each) => {
    sum += each
    return sum >= part - 1e-9
  })
}

const isBright = (tones: Float64Array): boolean => {
  const { tone, part, whitePage } = bounds.burnt
  const burnt = tones.slice(tone).reduce((sum, each) => sum + each, 0)
  if (toneBelow(tones, 0.002) > bounds.ink) return true
  return burnt > part && toneBelow(tones, 0.5) < whitePage
}

/** The side of a tile: about a word of text. */
const TILE = 24

/** Tiles with less contrast than this part of the strongest hold no text. */
const CONTRAST = 0.1

/**
 * How fine the detail is where there is contrast: in tiles, the variance of the Laplacian less that of the plainest tiles, which
 * is noise, over the variance of the tones, so that light and contrast do not count; of all tiles the one that a tenth exceed.
 */
const sharpness = (grey: GreyPicture): number => {
  const tiles = tilesOf(grey)
  const noise = quantile(
    tiles.map(({ laplacian }) => laplacian),
    0.1,
  )
  const strong = quantile(
    tiles.map(({ tones }) => tones),
    0.97,
  )
  const detail = tiles
    .filter(({ tones }) => tones > 0 && tones >= CONTRAST * strong)
    .map(({ tones, laplacian }) => Math.max(0, laplacian - noise) / tones)
  return quantile(detail, 0.9)
}

const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(part * values.length))
  ] ?? 0

/** The variances of the tones and of their Laplacian in each tile. */
const tilesOf = (grey: GreyPicture) => {
  const tiles: { readonly tones: number; readonly laplacian: number }[] = []
  for (let top = 1; top + TILE < grey.height; top += TILE)
    for (let left = 1; left + TILE < grey.width; left += TILE) tiles.push(tileAt(grey, left, top))
  return tiles
}

const tileAt = ({ width, data }: GreyPicture, left: number, top: number) => {
  let [sum, squares, edges, edgeSquares] = [0, 0, 0, 0]
  for (let y = top; y < top + TILE; y += 1)
    for (let x = left; x < left + TILE; x += 1) {
      const at = y * width + x
      const tone = data[at] as number
      const across = (data[at - 1] as number) + (data[at + 1] as number)
      const along = (data[at - width] as number) + (data[at + width] as number)
      const edge = across + along - 4 * tone
      sum += tone
      squares += tone * tone
      edges += edge
      edgeSquares += edge * edge
    }
  const count = TILE * TILE
  return {
    tones: squares / count - (sum / count) ** 2,
    laplacian: edgeSquares / count - (edges / count) ** 2,
  }
}
