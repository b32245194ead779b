/**
 * The versions of the calls that the functions serve (M10): `present` is raised by a release in which a call means something
 * else than before, `oldest` by one that a program before it would write wrongly to.
 */
export const served = { oldest: 1, present: 1 } as const

/** How a program that speaks a version stands to the functions. */
export const standsTo = (
  { oldest, present }: { readonly oldest: number; readonly present: number },
  speaks: number,
): 'outdated' | 'ahead' | 'served' => {
  if (speaks > present) return 'ahead'
  return speaks < oldest ? 'outdated' : 'served'
}

/** Said where something newer than this release is met: it was not read, nor written over. */
export const UPGRADING = '系统正在升级，请过几分钟再试。填过的都在。'
