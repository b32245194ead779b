import type { At } from '../counted'

/** Somebody who is shown a paper scans its code (H5). */
export const walkScanned = async (at: At): Promise<void> => {
  const [drawn] = await at(null).pageCodes()
  await at().ok('passer-by', 'scanned.open', { token: drawn?.scene ?? '' })
}
