import type { Replacement } from '../cloud/bundles'

/** A deliberate fault of the product: each text stands in its file exactly once and is replaced. */
export type Mutant = { readonly name: string; readonly replaced: readonly Replacement[] }

export const faultOf = (name: string, file: string, from: string, to: string): Mutant => ({
  name,
  replaced: [{ file, from, to }],
})
