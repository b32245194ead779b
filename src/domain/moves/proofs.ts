import type { SlotKey } from '../form/materials'
import type { MoveName } from './moves'

/**
 * What is asked for with photos of proof: they are kept until they are handed in with it, `most` at once, as long as its
 * applicant may make `move`. `days` is how long they wait for that; null where they go with their draft (J3, J4).
 */
export const proofs = {
  takeover: { most: 5, move: 'save', days: null },
  cancel: { most: 4, move: 'askToCancel', days: 7 },
} as const satisfies Record<
  string,
  { readonly most: number; readonly move: MoveName; readonly days: number | null }
>

export type ProofOf = keyof typeof proofs

export const proofKeys = Object.keys(proofs) as readonly ProofOf[]

/** Where a file of a filing goes: a slot of materials, its signature, or the proof of something that is asked for. */
export type FilePlace = SlotKey | 'signature' | ProofOf

export const isProof = (place: FilePlace): place is ProofOf =>
  proofKeys.some((key) => key === place)
