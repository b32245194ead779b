import type { ReactElement, ReactNode } from 'react'

type Given = { readonly children?: ReactNode }

/** What all parts of a drawing were given, from the outside in. */
export const partsOf = (drawn: ReactNode): readonly Given[] => {
  if (Array.isArray(drawn)) return drawn.flatMap(partsOf)
  if (typeof drawn !== 'object' || drawn === null) return []
  const { props } = drawn as ReactElement<Given>
  return [props, ...partsOf(props.children)]
}
