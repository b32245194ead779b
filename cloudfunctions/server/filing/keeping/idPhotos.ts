import { isIdCard, slotKeys } from '../../../../src/domain/form/materials'
import { type Filing, photosOf, type StoredPhoto } from '../../store/filings/filing'
import { withKeeping } from './keeping'

/** A photo in its slot, or a signature. */
type Placed = Pick<StoredPhoto, 'addedAt'> & { readonly slot: string }

/** Whether it is a photo of an ID paper whose period is over: its file is deleted, its hash stays, since it was signed (K6). */
export const isPhotoGone = (
  { idPhotosGone }: Pick<Filing, 'idPhotosGone'>,
  { slot, addedAt }: Placed,
): boolean =>
  addedAt <= (idPhotosGone ?? 0) && slotKeys.some((key) => key === slot && isIdCard(key))

/** The photos of a filing whose files are there. */
export const therePhotos = (
  filing: Pick<Filing, 'photos' | 'idPhotosGone'>,
): ReturnType<typeof photosOf> =>
  photosOf(filing.photos).filter((photo) => !isPhotoGone(filing, photo))

/** A registered filing of which its office made the archive now: from then on it has no need of the photos of ID papers. */
export const asArchived = <Of extends Filing>(filing: Of, now: number): Of => ({
  ...filing,
  ...withKeeping({ ...filing, archived: { at: now, submissions: filing.submissions } }),
})
