import { type Filing, type FilingEvent, type Version, versionId } from './filing'
import type { Ports } from './ports'

/** The newest submission before the present one that somebody began to check; null when there is none. */
export const checkedBefore = async (
  versions: Ports['versions'],
  { id, submissions }: Pick<Filing, 'id' | 'submissions'>,
  events: readonly FilingEvent[],
): Promise<Version | null> => {
  let submission = 0
  let checked = 0
  for (const { name } of events) {
    if (name === 'submitted' || name === 'resubmitted') submission += 1
    if (name === 'claimed' && submission < submissions) checked = submission
  }
  if (checked === 0) return null
  const version = await versions.get(versionId(id, checked))
  if (version === null) throw new Error(`filing ${id} lacks its version ${String(checked)}`)
  return version
}
