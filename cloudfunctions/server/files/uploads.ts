import { PHOTO_BYTES } from '../../../src/domain/form/materials'
import type { FilePlace } from '../../../src/domain/moves/proofs'
import { ownFiling } from '../filing/access'
import type { Context } from '../app'
import { emptied } from './discard'
import { keptPath } from './kept'
import { neededForFile, personOf, refuseWithout } from '../filing/consents'
import { type Filing, type StoredPhoto, working } from '../store/filings/filing'
import { filesOf } from './held'
import { fileRefusal, type Picture, type PictureKind } from './picture'
import { type PictureHolder, savePicture } from './sealed'
import type { DiscardedFiles } from '../store/collections'
import { isFinal, takenOnce, ticketOf, uploadedBytes } from './tickets'
import { sha256 } from '../secrets/hashes'

const sentence = {
  ticket: '这张照片不是为这件备案上传的，请重新上传',
  missing: '没有收到这张照片，请重新上传',
  size: '照片太大，请压缩后再上传',
} as const

/** `place` is what a sentence is shown beside. */
type Upload = {
  readonly id: string
  readonly fileID: string
  readonly place: FilePlace
}

type Steps = {
  /** Whether the filing holds the upload already: then nothing is done. */
  readonly holds: (filing: Filing) => boolean
  /** Refuses what has to be refused before the bytes are read. */
  readonly before: (present: Filing, stored: Filing) => void
  /** What of the bytes is kept; refuses with `file`. */
  readonly read: (bytes: Buffer) => Promise<Picture>
  /** Stores the kept file in the filing, which was read already. */
  readonly store: (kept: StoredPhoto, filing: Filing) => Promise<Filing>
}

/**
 * Takes a file that a client uploaded by a ticket for its own filing: what is kept of it is stored under a random path that
 * only the server writes, since its owner can write over an upload (C3), and the upload is deleted with its ticket. The same
 * upload again answers the filing. Refuses with `no-consent` what nobody agreed to, with `file` what came without
 * the caller's ticket for this filing, is missing or too large, with `limit` what is more than a person may upload in a day;
 * a refused upload is deleted, unless the client may send the same call again. `open` reads the filing of who is not its
 * applicant.
 */
export const takeUpload = async (
  context: Context,
  { id, fileID, place }: Upload,
  steps: Steps,
  open: () => Promise<Filing> = () => ownFiling(context, id),
): Promise<Filing> => {
  const { ports } = context
  const [filing, ticket, person] = await Promise.all([
    open(),
    ticketOf(context, id, fileID),
    personOf(ports, context.openid),
  ])
  if (steps.holds(working(filing))) return filing
  const take = async () => {
    const { answers } = working(filing)
    const reading = { vault: ports.vault, stores: ports }
    await refuseWithout(reading, person, neededForFile(place), answers)
    steps.before(working(filing), filing)
    if (ticket === null) throw fileRefusal(place, sentence.ticket)
    const bytes = await uploadedBytes(context, ticket, {
      most: PHOTO_BYTES,
      missing: fileRefusal(place, sentence.missing),
      tooLarge: fileRefusal(place, sentence.size),
    })
    const picture = await steps.read(bytes)
    return keptPhoto(
      context,
      { holder: filing, fileID, picture },
      (photo) => steps.store(photo, filing),
      filesOf,
    )
  }
  return takenOnce(ports, ticket, take, async () => {
    const fresh = await open()
    return steps.holds(working(fresh)) ? fresh : null
  })
}

type Kept = {
  readonly holder: PictureHolder
  readonly fileID: string
  readonly picture: Picture
}

const ending: Readonly<Record<PictureKind, string>> = { jpeg: 'jpg', png: 'png' }

/**
 * Stores a picture, sealed, with the filing or lead that holds it. The file is written down as a discard first, so that the
 * timer can delete it if this call dies; it is deleted at once where what `store` answers does not hold it.
 */
export const keptPhoto = async <Of>(
  { ports, now }: Context,
  { holder, fileID: source, picture: { kind, bytes, orientation } }: Kept,
  store: (kept: StoredPhoto) => Promise<Of>,
  held: (of: Of) => readonly string[],
): Promise<Of> => {
  const path = keptPath(ports, holder.id, `.${ending[kind]}`)
  const fileID = ports.files.idOf(path)
  const discard: DiscardedFiles = {
    id: ports.newId(),
    fileIDs: [fileID],
    at: now,
    filing: holder.id,
  }
  await ports.discards.add(discard)
  try {
    const saved = await savePicture(ports, holder, path, bytes)
    const stored = await store({
      ...saved,
      source,
      hash: sha256(bytes),
      ...(orientation === 1 ? {} : { orientation }),
      bytes: bytes.length,
      addedAt: now,
    })
    const isHeld = held(stored).includes(fileID)
    await emptied(ports, { ...discard, fileIDs: isHeld ? [] : [fileID] })
    return stored
  } catch (error) {
    if (isFinal(error)) await emptied(ports, discard)
    throw error
  }
}
