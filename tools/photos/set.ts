import { photocopied, photograph, type Shot } from './camera'
import { type Chance, chanceFrom } from './chance'
import type { Grey } from './ink'
import { papers } from './papers'

// Looked up once: where tests run, each look-up of a global takes longer than the sum it is for.
const { floor, round } = Math

/** The sorts of the labelled set. */
export const sorts = ['sharp', 'dark', 'blurred', 'small', 'glare', 'rotated', 'photocopy'] as const

export type Sort = (typeof sorts)[number]

/** What is looked at while the bounds are chosen, and what only judges them. */
export const seeds = { known: 20181210, heldOut: 20181231 } as const

/** Pictures of each sort from one seed. */
export const OF_A_SORT = 20

/** Papers a seed photographs. */
const PAPERS = 9

const ordinary = (chance: Chance): Shot => {
  const [long, short] = chance.of([
    [1024, 768],
    [1120, 840],
    [1152, 720],
  ])
  const upright = chance.between(0, 1) < 0.25
  return {
    width: upright ? short : long,
    height: upright ? long : short,
    filled: chance.between(0.72, 0.97),
    turned: chance.between(-6, 6),
    slanted: chance.between(-0.08, 0.08),
    desk: chance.of([25, 60, 110, 150, 190]),
    uneven: chance.between(0, 0.3),
    blur: chance.between(0.3, 0.9),
    shaken: { length: 0, angle: 0 },
    glare: [],
    exposure: chance.between(0.62, 1.02),
    noise: chance.between(1, 5),
  }
}

/** Sigmas and lengths of shake at 1,024 pixels, from where small characters run together to where nothing is read. */
const unsharp = (chance: Chance, index: number, width: number): Partial<Shot> => {
  const size = width / 1024
  const length = [11, 16, 26, 38][floor(index / 2) % 4] ?? 11
  const sigma = [2.6, 3.6, 5.2, 7.5, 11][floor(index / 2) % 5] ?? 3.6
  return index % 2 === 0
    ? { blur: sigma * size * chance.between(0.95, 1.15) }
    : {
        shaken: { length: length * size, angle: chance.between(0, 180) },
        blur: chance.between(0.5, 1.5),
      }
}

const shots: Readonly<Record<Sort, (chance: Chance, index: number, plain: Shot) => Partial<Shot>>> =
  {
    sharp: () => ({}),
    dark: (chance) => ({ exposure: chance.between(0.06, 0.28), noise: chance.between(2, 7) }),
    blurred: (chance, index, { width }) => unsharp(chance, index, width),
    small: (chance) => {
      const width = chance.of([240, 320, 400, 500])
      return { width, height: round(width * chance.of([0.63, 0.75])) }
    },
    glare: (chance) => ({
      glare: Array.from({ length: chance.whole(1, 2) }, () => ({
        x: chance.between(0.3, 0.7),
        y: chance.between(0.3, 0.7),
        radius: chance.between(0.13, 0.22),
      })),
    }),
    rotated: (chance) => ({ turned: chance.of([90, 180, 270, 20, 335]) + chance.between(-8, 8) }),
    photocopy: () => ({}),
  }

/** A picture of the set with its label. */
export type Labelled = { readonly sort: Sort; readonly index: number; readonly photo: Grey }

/** Pictures of every sort from one seed, one after the other: each is made when it is asked for. */
export function* labelledSet(seed: number, ofASort = OF_A_SORT): Generator<Labelled> {
  const chance = chanceFrom(seed)
  const all: readonly [Grey, ...Grey[]] = papers(chance, PAPERS)
  for (const sort of sorts)
    for (let index = 0; index < ofASort; index += 1) {
      const original = chance.of(all)
      const paper = sort === 'photocopy' ? photocopied(original, chance) : original
      const plain = ordinary(chance)
      const photo = photograph(paper, { ...plain, ...shots[sort](chance, index, plain) }, chance)
      yield { sort, index, photo }
    }
}
