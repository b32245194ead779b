import { Refusal } from '../../../../src/domain/api/refusal'
import { GONE } from '../../../../src/domain/keeping/keeping'

/** A filing of which its period left no more than that it was (K6). */
export const isErased = ({ erased }: { readonly erased?: object | null }): boolean =>
  Boolean(erased)

/** What every call about it is answered, for who could see it before. */
export const gone = (): Refusal => new Refusal('gone', GONE)
