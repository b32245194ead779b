import { createHash } from 'node:crypto'
import { type Chance, chanceFrom } from '../../photos/chance'

/** FNV-1a over the text. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/**
 * The chance of one thing of a simulation, by its name: what one draws changes nothing of what another does, so that a
 * person or a fault can be left out of a failing run and the rest stays as it was.
 */
export const drawsOf = (seed: number, name: string): Chance =>
  chanceFrom(hashOf(`${String(seed)}:${name}`))

/** Whether something happens that happens in so many of a hundred cases. */
export const happens = (draws: Chance, ofHundred: number): boolean =>
  draws.between(0, 100) < ofHundred

/** The chance of one call of a function: also bytes, which no other call draws. */
export type CallChance = Chance & { readonly bytes: (size: number) => Buffer }

/** The chance of a call, by its name, as `drawsOf`: ids of 32 bits of chance would come twice among 100,000 calls. */
export const callChance = (seed: number, name: string): CallChance => {
  let drawn = 0
  return {
    ...drawsOf(seed, name),
    bytes: (size) =>
      createHash('shake256', { outputLength: size })
        .update(`${String(seed)}:${name}:${String(drawn++)}`)
        .digest(),
  }
}
