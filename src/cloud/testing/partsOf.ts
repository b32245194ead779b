import type { ReactElement, ReactNode } from 'react'

/** What all parts of a drawing were given, from the outside in. */
export const partsOf = <Parts extends { readonly children?: ReactNode }>(
  drawn: ReactNode,
): readonly Parts[] => {
  if (Array.isArray(drawn)) return drawn.flatMap((each: ReactNode) => partsOf<Parts>(each))
  if (typeof drawn !== 'object' || drawn === null) return []
  const { props } = drawn as ReactElement<Parts>
  return [props, ...partsOf<Parts>(props.children)]
}
