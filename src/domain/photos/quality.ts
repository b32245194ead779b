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

/** The sides to draw a photo in, so that `greyOf` gets the copy that is judged. */
export const drawnSides = ({ width, height }: Sides): Sides => {
  const scale = Math.min(1, JUDGED_SIDE / Math.max(width, height))
  return {
    width: 2 * Math.max(1, Math.round(width * scale)),
    height: 2 * Math.max(1, Math.round(height * scale)),
  }
}

/**
 * Red, green, blue, alpha of each pixel as grey, four pixels as one: a canvas that makes a photo much smaller leaves pixels
 * out, which looks like noise.
 */
export const greyOf = ({ width, height }: Sides, rgba: Uint8ClampedArray): GreyPicture => {
  const [wide, high] = [width / 2, height / 2]
  const data = new Uint8ClampedArray(wide * high)
  const at = (x: number, y: number) => {
    const red = 4 * (y * width + x)
    const [r, g, b] = [rgba[red] as number, rgba[red + 1] as number, rgba[red + 2] as number]
    return 0.299 * r + 0.587 * g + 0.114 * b
  }
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      const [left, top] = [2 * x, 2 * y]
      const four = at(left, top) + at(left + 1, top) + at(left, top + 1) + at(left + 1, top + 1)
      data[y * wide + x] = four / 4
    }
  return { width: wide, height: high, data }
}

/**
 * What makes a photo hard to read, null when nothing does: `sides` are its own, `grey` is what `greyOf` makes of it drawn in `drawnSides`. The first
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
