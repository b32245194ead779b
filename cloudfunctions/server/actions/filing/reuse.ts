import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { EarlierFiling } from '../../../../src/domain/api/filing'
import { Refusal } from '../../../../src/domain/api/refusal'
import { slotsOf, type Photos, type SlotKey } from '../../../../src/domain/form/materials'
import { otherPaper } from '../../../../src/domain/form/papers/idPapers'
import { idPlaces } from '../../../../src/domain/form/people'
import { sharedAnswers } from '../../../../src/domain/form/reuse'
import type { Context } from '../../app'
import { keptPath } from '../../files/kept'
import { type PictureHolder, pictureBytes, savePicture } from '../../files/sealed'
import { ownFiling } from '../../filing/access'
import { agreedPlaces, personOf } from '../../filing/consents'
import { isChange, isErased } from '../../filing/facts'
import { idNumberOf, sealedIdNumber } from '../../secrets/personal'
import { eachOf } from '../../store/eachOf'
import {
  type Content,
  type Filing,
  photosOf,
  working,
  type StoredPhoto,
} from '../../store/filings/filing'
import type { ListedFiling } from '../../store/filings/listed'
import { filingsPage } from '../../store/pages'
import type { DiscardedFiles } from '../../store/collections'

/** The caller's filings of which a further account may take something over (B6). */
export const earlierFilings = async ({
  ports,
  openid,
}: Context): Promise<ApiOutput<'filing.earlier'>> => {
  const { filings } = await filingsPage(ports, openid, null)
  const seen = new Set<string>()
  const { done, failed } = await eachOf('earlier', filings, (filing) => {
    const { accountName, ...people } = peopleOf(filing)
    if (filing.submissions === 0 || isChange(filing) || isErased(filing)) return []
    const key = JSON.stringify(Object.values(people))
    if (seen.has(key)) return []
    seen.add(key)
    return [{ id: filing.id, accountName, ...people }]
  })
  return { filings: done.flat(), unreadable: failed }
}

const peopleOf = ({ answers }: ListedFiling): Omit<EarlierFiling, 'id'> => ({
  accountName: answers.accountName ?? '',
  subjectName: answers.subjectName ?? '',
  ownerName: answers.ownerName ?? '',
  managerName: answers.managerName ?? '',
})

export type Reused = Pick<Content, 'answers' | 'idNumber' | 'photos'> & {
  /** The copied files, to be deleted unless the draft comes to hold them. */
  readonly copied: DiscardedFiles
  readonly bytes: number
}

/**
 * Copies photos of one of the caller's filings for another, a new file each, sealed anew, under a random path that only the server
 * writes. A photo that is gone, or not as it came, is left out. `copied` is written down as a discard before the first byte,
 * so that the timer deletes what the filing does not come to hold.
 */
const copiesOf = async (
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

/**
 * What a draft takes over of an earlier filing of the caller: answers, the ID number sealed anew, and copies of the
 * photos in the slots that were chosen; ID data only as far as its people agreed. Refuses with `not-found` what is not
 * the caller's own, and with `not-allowed` what was never submitted.
 */
export const reusedOf = async (
  context: Context,
  draft: Filing,
  from: NonNullable<ApiInput<'filing.start'>['from']>,
): Promise<Reused> => {
  const { ports, openid } = context
  const [stored, person] = await Promise.all([ownFiling(context, from.id), personOf(ports, openid)])
  if (stored.submissions === 0) throw new Refusal('not-allowed', '提交过的备案才能沿用')
  const earlier: Filing = working(stored)
  const answers = sharedAnswers(earlier.answers)
  const reading = { vault: ports.vault, stores: ports }
  // What came with a hand-over is a former owner's (J4).
  const places = stored.received ? [] : idPlaces
  const agreed: readonly string[] = await agreedPlaces(reading, person, places, answers)
  const slots = slotsOf(answers).filter(
    ({ key, idCard }) =>
      from.slots.some((each) => each === key) && (!idCard || agreed.includes(key)),
  )
  const { photos, copied } = await copiesOf(
    context,
    [stored, draft],
    Object.fromEntries(slots.map(({ key }) => [key, earlier.photos[key] ?? []])),
  )
  return {
    answers,
    // That of another paper is looked at over the counter.
    idNumber:
      agreed.includes('ownerIdNumber') && otherPaper(earlier.answers.ownerIdKind) === null
        ? sealedIdNumber(ports.vault, draft, idNumberOf(ports.vault, earlier))
        : null,
    photos,
    copied,
    bytes: photosOf(photos).reduce((sum, photo) => sum + photo.bytes, 0),
  }
}
