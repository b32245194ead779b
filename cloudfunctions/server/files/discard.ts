import type { Discard, Ports } from '../store/ports'
import { heldFiles } from './kept'

/** As `emptied`, for what a call left behind: a file that the filing holds after all is spared. */
export const emptiedLater = async (ports: Ports, discard: Discard): Promise<boolean> => {
  const held = discard.filing === undefined ? [] : await heldFiles(ports, discard.filing)
  return emptied(ports, {
    ...discard,
    fileIDs: discard.fileIDs.filter((file) => !held.includes(file)),
  })
}

/**
 * Deletes the files of a discard, then its row. Answers false when the file store failed: the row stays and the timer
 * tries again.
 */
export const emptied = async (ports: Ports, discard: Discard): Promise<boolean> => {
  try {
    await ports.files.remove(discard.fileIDs)
    await ports.discards.remove(discard.id)
    return true
  } catch (error) {
    console.error('discard', discard.id, error)
    return false
  }
}
