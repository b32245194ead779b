import type { Photos, SlotKey } from '../../../src/domain/form/materials'
import type { Context } from '../app'
import type { StoredPhoto } from '../filing/filing'
import { sha256 } from '../secrets/hashes'
import type { DiscardedFiles } from '../store/ports'
import { keptPath } from './kept'

/**
 * Copies photos of one of the caller's filings for another, a new file each, under a random path that only the server
 * writes. A photo that is gone, or not as it came, is left out. `copied` is written down as a discard before the first byte,
 * so that the timer deletes what the filing does not come to hold.
 */
export const copiesOf = async (
  { ports, now }: Context,
  filing: string,
  photos: Photos<StoredPhoto>,
): Promise<{ readonly photos: Photos<StoredPhoto>; readonly copied: DiscardedFiles }> => {
  const planned = Object.entries(photos).flatMap(([slot, held]) =>
    held.map((photo) => {
      const ending = /\.\w+$/.exec(photo.fileID)?.[0] ?? ''
      return {
        slot: slot as SlotKey,
        photo,
        path: keptPath(ports, filing, ending),
      }
    }),
  )
  const copied: DiscardedFiles = {
    id: ports.newId(),
    fileIDs: planned.map(({ path }) => ports.files.idOf(path)),
    at: now,
    filing,
  }
  const copies: Partial<Record<SlotKey, StoredPhoto[]>> = {}
  if (planned.length > 0) await ports.discards.add(copied)
  for (const { slot, photo, path } of planned) {
    const bytes = await ports.files.read(photo.fileID)
    if (bytes === null || sha256(bytes) !== photo.hash) continue
    await ports.files.save(path, bytes)
    const fileID = ports.files.idOf(path)
    copies[slot] = [...(copies[slot] ?? []), { ...photo, fileID, source: fileID, addedAt: now }]
  }
  return { photos: copies, copied }
}
