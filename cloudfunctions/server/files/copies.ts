import type { Photos, SlotKey } from '../../../src/domain/form/materials'
import type { Context } from '../app'
import type { StoredPhoto } from '../store/filings/filing'
import type { DiscardedFiles } from '../store/ports'
import { keptPath } from './kept'
import { type PictureHolder, pictureBytes, savePicture } from './sealed'

/**
 * Copies photos of one of the caller's filings for another, a new file each, sealed anew, under a random path that only the server
 * writes. A photo that is gone, or not as it came, is left out. `copied` is written down as a discard before the first byte,
 * so that the timer deletes what the filing does not come to hold.
 */
export const copiesOf = async (
  { ports, now }: Context,
  [from, to]: readonly [PictureHolder, PictureHolder],
  photos: Photos<StoredPhoto>,
): Promise<{ readonly photos: Photos<StoredPhoto>; readonly copied: DiscardedFiles }> => {
  const planned = Object.entries(photos).flatMap(([slot, held]) =>
    held.map((photo) => ({
      slot: slot as SlotKey,
      photo,
      path: keptPath(ports, to.id, /\.\w+$/.exec(photo.fileID)?.[0] ?? ''),
    })),
  )
  const copied: DiscardedFiles = {
    id: ports.newId(),
    fileIDs: planned.map(({ path }) => ports.files.idOf(path)),
    at: now,
    filing: to.id,
  }
  const copies: Partial<Record<SlotKey, StoredPhoto[]>> = {}
  if (planned.length > 0) await ports.discards.add(copied)
  for (const { slot, photo, path } of planned) {
    const bytes = await pictureBytes(ports, from, photo)
    if (bytes === null) continue
    const saved = await savePicture(ports, to, path, bytes)
    const copy = { ...photo, ...saved, source: saved.fileID, addedAt: now }
    copies[slot] = [...(copies[slot] ?? []), copy]
  }
  return { photos: copies, copied }
}
