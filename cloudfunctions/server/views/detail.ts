import type { FilingDetail, Photo, Receipt } from '../../../src/domain/api'
import { dayOf } from '../../../src/domain/days'
import { draftKeptUntil } from '../../../src/domain/deadline'
import type { Photos } from '../../../src/domain/materials'
import { isSubmitted, type Submitted } from '../access'
import type { Context } from '../app'
import { deadlineOf } from '../deadlines'
import type { Filing, StoredPhoto } from '../filing'
import { hiddenAnswers } from '../personal'
import { routeOf } from '../routes'
import { cardOf, officeView } from './cards'
import { applicantTimeline } from './timeline'

export const photoView = ({ fileID, addedAt }: StoredPhoto): Photo => ({ fileID, addedAt })

/** What the applicant gets for a submitted filing (D2). */
export const receiptOf = (filing: Submitted): Receipt => ({
  number: filing.number,
  submittedAt: filing.submittedAt,
  office: officeView(filing.office),
  hash: filing.signature.contentHash,
  replyBy: filing.replyBy,
  late: filing.late,
})

/** The filing as its applicant sees it. */
export const detailOf = async (
  { ports, today, now }: Context,
  filing: Filing,
): Promise<FilingDetail> => {
  const events = await ports.events.of(filing.id)
  return {
    ...cardOf(ports.vault, filing, today),
    version: filing.version,
    answers: hiddenAnswers(filing),
    photos: photosView(filing.photos),
    signature: filing.signature && {
      fileID: filing.signature.fileID,
      signedAt: filing.signature.signedAt,
      simple: filing.signature.simple,
    },
    route: filing.route ?? routeOf(filing.answers, false),
    receipt: isSubmitted(filing) ? receiptOf(filing) : null,
    events: applicantTimeline(filing, events, now),
    keptUntil:
      filing.status === 'draft' && filing.submissions === 0
        ? draftKeptUntil(deadlineOf(filing.answers), dayOf(filing.savedAt))
        : null,
  }
}

const photosView = (photos: Photos<StoredPhoto>): Photos<Photo> =>
  Object.fromEntries(Object.entries(photos).map(([slot, held]) => [slot, held.map(photoView)]))
