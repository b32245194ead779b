import type { Chance } from './chance'
import type { Grey } from './ink'

// Looked up once: where tests run, each look-up of a global takes longer than the sum it is for.
const { PI, abs, ceil, cos, exp, floor, log, max, min, round, sin, sqrt } = Math

/** How a paper is photographed. Lengths are pixels of the photo, tones 0 to 255 before the exposure. */
export type Shot = {
  readonly width: number
  readonly height: number
  /** How much of the photo's width or height the paper takes, 0 to 1. */
  readonly filled: number
  /** Degrees it is turned, clockwise. */
  readonly turned: number
  /** How much narrower its far edge is, 0 to 1. */
  readonly slanted: number
  readonly desk: number
  /** Light falls off from one side to the other by this part. */
  readonly uneven: number
  /** Sigma of a lens out of focus. */
  readonly blur: number
  /** Length and direction in degrees of a hand that shook. */
  readonly shaken: { readonly length: number; readonly angle: number }
  /** Reflections: place and radius as parts of the photo's width. */
  readonly glare: readonly { readonly x: number; readonly y: number; readonly radius: number }[]
  readonly exposure: number
  readonly noise: number
}

const radians = (degrees: number) => (degrees * PI) / 180

/** Normal deviates; drawing them anew for each pixel would take most of the time. */
const normals = (chance: Chance) =>
  Float32Array.from({ length: 8192 }, () => {
    const length = sqrt(-2 * log(1 - chance.between(0, 1)))
    return length * cos(2 * PI * chance.between(0, 1))
  })

/** Blurs along the lines and turns the picture over its diagonal, so that twice gives both directions. */
const alongLines = (from: Float32Array, width: number, height: number, weights: Float32Array) => {
  const to = new Float32Array(from.length)
  const reach = (weights.length - 1) / 2
  const line = new Float32Array(width + 2 * reach)
  for (let y = 0; y < height; y += 1) {
    for (let x = -reach; x < width + reach; x += 1)
      line[x + reach] = from[y * width + max(0, min(width - 1, x))] as number
    for (let x = 0; x < width; x += 1) {
      let sum = 0
      for (let i = 0; i < weights.length; i += 1)
        sum += (line[x + i] as number) * (weights[i] as number)
      to[x * height + y] = sum
    }
  }
  return to
}

const softened = (light: Float32Array, width: number, height: number, sigma: number) => {
  const reach = ceil(2.5 * sigma)
  const bell = Float32Array.from({ length: 2 * reach + 1 }, (_, i) =>
    exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  )
  const sum = bell.reduce((all, each) => all + each, 0)
  const weights = bell.map((each) => each / sum)
  return alongLines(alongLines(light, width, height, weights), height, width, weights)
}

/** The mean along the way that the hand went. */
const shook = (
  light: Float32Array,
  width: number,
  height: number,
  { length, angle }: Shot['shaken'],
) => {
  if (length < 1) return light
  const steps = ceil(length)
  const to = new Float32Array(light.length)
  for (let step = 0; step < steps; step += 1) {
    const far = (step / max(1, steps - 1) - 0.5) * length
    const dx = round(far * cos(radians(angle)))
    const dy = round(far * sin(radians(angle)))
    for (let y = 0; y < height; y += 1) {
      const line = max(0, min(height - 1, y + dy)) * width
      for (let x = 0; x < width; x += 1) {
        const at = y * width + x
        const moved = light[line + max(0, min(width - 1, x + dx))] as number
        to[at] = (to[at] as number) + moved / steps
      }
    }
  }
  return to
}

/** The paper on a desk with grain, as its light falls into the lens. */
const scene = (paper: Grey, shot: Shot, noise: Float32Array): Float32Array => {
  const { width, height, filled, turned, slanted, desk, uneven } = shot
  const across = sin(radians(turned))
  const along = cos(radians(turned))
  const wide = abs(along) * paper.width + abs(across) * paper.height
  const high = abs(across) * paper.width + abs(along) * paper.height
  const scale = filled * min(width / wide, height / high)
  const grain = Float32Array.from(
    { length: width },
    (_, x) => 3 * sin(x * 0.004) + 0.6 * sin(x * 0.05),
  )
  const light = new Float32Array(width * height)
  const tone = (x: number, y: number) => paper.data[y * paper.width + x] as number
  for (let y = 0; y < height; y += 1) {
    const narrow = (1 + slanted * (y / height - 0.5)) * scale
    const v = (y - height / 2) / narrow
    for (let x = 0; x < width; x += 1) {
      const u = (x - width / 2) / narrow
      const px = u * along + v * across + paper.width / 2
      const py = v * along - u * across + paper.height / 2
      const ix = floor(px)
      const iy = floor(py)
      let seen: number
      if (ix >= 0 && iy >= 0 && ix < paper.width - 1 && iy < paper.height - 1) {
        const fx = px - ix
        const top = tone(ix, iy) * (1 - fx) + tone(ix + 1, iy) * fx
        const under = tone(ix, iy + 1) * (1 - fx) + tone(ix + 1, iy + 1) * fx
        seen = top + (under - top) * (py - iy)
      } else {
        const vein = sin(y * 0.11 + (grain[x] as number))
        seen = desk + 9 * vein + 4 * (noise[(x * 31 + y * 7919) & 8191] as number)
      }
      light[y * width + x] = seen * (1 - uneven * (x / width) - 0.3 * uneven * (y / height))
    }
  }
  return light
}

/** Adds what shines back from a lamp. */
const shine = (light: Float32Array, { width, height, glare }: Shot) => {
  for (const spot of glare)
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const far =
          ((x / width - spot.x) ** 2 + ((y - height * spot.y) / width) ** 2) / spot.radius ** 2
        const at = y * width + x
        if (far < 4) light[at] = (light[at] as number) + 420 * exp(-far * far)
      }
}

/** The photo of a paper. */
export const photograph = (paper: Grey, shot: Shot, chance: Chance): Grey => {
  const { width, height, exposure } = shot
  const noise = normals(chance)
  const sharp = scene(paper, shot, noise)
  const light = shook(softened(sharp, width, height, shot.blur), width, height, shot.shaken)
  shine(light, shot)
  // Clamped and rounded as a sensor does it.
  const data = new Uint8ClampedArray(width * height)
  let step = 0
  for (let at = 0; at < data.length; at += 1) {
    // A new place now and then, so that the noise has no pattern.
    step = at % 131 === 0 ? chance.whole(0, 8191) : step + 1
    const grain = shot.noise * (noise[step & 8191] as number)
    data[at] = (light[at] as number) * exposure + grain
  }
  return { width, height, data: new Uint8Array(data.buffer) }
}

/** A photocopy: black and white drift apart, specks and streaks of toner, the paper white. */
export const photocopied = (paper: Grey, chance: Chance): Grey => {
  const strength = chance.between(1.3, 2)
  const middle = chance.between(120, 165)
  const noise = normals(chance)
  const data = paper.data.map((tone, i) => {
    const value = 140 + (tone - middle) * strength + 6 * (noise[(i * 17) & 8191] ?? 0)
    return max(12, min(250, value))
  })
  for (let speck = 0; speck < 400; speck += 1) data[chance.whole(0, data.length - 1)] = 40
  const streak = chance.whole(0, paper.width - 4)
  for (let y = 0; y < paper.height; y += 1)
    for (let x = streak; x < streak + 3; x += 1)
      data[y * paper.width + x] = (data[y * paper.width + x] ?? 0) * 0.75
  return { ...paper, data }
}
