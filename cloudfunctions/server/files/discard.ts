import { logError } from '../secrets/log'
import type { Moment } from '../app'
import type { StoredPhoto } from '../store/filings/filing'
import type { DiscardedFiles } from '../store/collections'
import type { Ports } from '../store/ports'
import { pathOfFile } from './sealed'

/** A picture's copy is one for these minutes of the clock, in epoch milliseconds. */
const COPY_MS = 10 * 60_000
/** Those that may still lie there: of now, of before, and what the timer is about to delete. */
const COPIES = 3

/** Where the copy of a picture lies that its owner looks at now (K3), and until when it is handed out. */
export const ownCopy = (
  fileID: string,
  now: number,
): { readonly path: string; readonly until: number } => {
  const until = (Math.floor(now / COPY_MS) + 1) * COPY_MS
  return { path: `copies/${String(until)}/${pathOfFile(fileID)}`, until }
}

/** A file with the copies that its owner may have of it. */
const withCopies = ({ files, clock }: Ports, fileID: string): readonly string[] => [
  fileID,
  ...Array.from({ length: COPIES }, (_, slots) =>
    files.idOf(ownCopy(fileID, clock() - slots * COPY_MS).path),
  ),
]

/** Photos of a filing, to be deleted by the timer. */
export const discardOf = (
  { ports, now }: Pick<Moment, 'ports' | 'now'>,
  filing: string,
  photos: readonly StoredPhoto[],
): DiscardedFiles => ({
  id: ports.newId(),
  fileIDs: photos.map(({ fileID }) => fileID),
  at: now,
  filing,
})

/**
 * Deletes the files of a discard with what their owner may have looked at of them, then its row. Answers false when the file
 * store failed: the row stays and the timer tries again.
 */
export const emptied = async (ports: Ports, discard: DiscardedFiles): Promise<boolean> => {
  try {
    await ports.files.remove(discard.fileIDs.flatMap((fileID) => withCopies(ports, fileID)))
    await ports.discards.remove(discard.id)
    return true
  } catch (error) {
    logError('discard', { id: discard.id }, error)
    return false
  }
}
