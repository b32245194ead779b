import { isIdCard } from '../../../../src/domain/form/materials'
import { addDays, type Day, dayOf } from '../../../../src/domain/dates/days'
import { keepingOf, keptSettings } from '../../../../src/domain/keeping/keeping'
import { valueOn } from '../../../../src/domain/settings/settings'
import type { Context } from '../../app'
import { type Filing, photosOf } from '../../store/filings/filing'
import type { Consequence } from '../move'
import { isErased } from '../facts'

/** When the archive was made that has the photos of ID papers that are there; null where none has, or there are none. */
const idPhotosArchived = (filing: Filing): number | null => {
  const { archived, submissions, decidedAt, change, idPhotosGone } = filing
  // A change has what it changes archived.
  if (!archived || change || archived.submissions !== submissions) return null
  const photos = photosOf(filing.photos).filter(
    ({ slot, addedAt }) => isIdCard(slot) && addedAt > (idPhotosGone ?? 0),
  )
  return photos.length > 0 && archived.at >= (decidedAt ?? 0) ? archived.at : null
}

/** A filing with what of it is kept only for a time, as the timer finds it (K6). */
export const withKeeping = (filing: Filing): Filing => {
  const { status, submissions, decidedAt, savedAt, moved, hold } = filing
  // Whatever is still noted of it, it is erased once.
  if (isErased(filing)) return filing
  const keeping = keepingOf({
    status,
    submissions,
    decidedAt,
    touchedAt: Math.max(savedAt, moved?.at ?? 0),
    held: Boolean(hold),
    idPhotosArchived: idPhotosArchived(filing),
  })
  return keeping === null && !filing.keeping ? filing : { ...filing, keeping }
}

/** Sets with a move what of the filing is kept only for a time. */
export const setKeeping: Consequence = (_moment, _stores, { after }) => withKeeping(after)

/** The last day on which a filing that ended is there by the present setting; null while none runs. */
export const endedKeptUntil = (
  { keeping }: Pick<Filing, 'keeping'>,
  { settings, today }: Pick<Context, 'settings' | 'today'>,
): Day | null =>
  keeping && keeping.of !== 'idPhotos'
    ? addDays(dayOf(keeping.since), valueOn(settings, 'city', keptSettings[keeping.of], today))
    : null
