import { logError } from '../secrets/log'
import type { DiscardedFiles, Ports } from '../store/ports'

/**
 * Deletes the files of a discard, then its row. Answers false when the file store failed: the row stays and the timer
 * tries again.
 */
export const emptied = async (ports: Ports, discard: DiscardedFiles): Promise<boolean> => {
  try {
    await ports.files.remove(discard.fileIDs)
    await ports.discards.remove(discard.id)
    return true
  } catch (error) {
    logError('discard', discard.id, error)
    return false
  }
}
