import type { EditableView, FilingDetail, Photo, Receipt } from '../../../src/domain/api'
import { dayOf } from '../../../src/domain/days'
import { draftKeptUntil } from '../../../src/domain/deadline'
import type { Photos } from '../../../src/domain/materials'
import { isSubmitted, type Submitted } from '../access'
import type { Context } from '../app'
import { deadlineOf } from '../deadlines'
import { type Filing, type StoredPhoto, working } from '../filing'
import { openedBy } from '../locked'
import { hiddenAnswers } from '../personal'
import { routeOf } from '../routes'
import { cardOf, officeView } from './cards'
import { returnedView } from './returned'
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
  stored: Filing,
): Promise<FilingDetail> => {
  const events = await ports.events.of(stored.id)
  const filing = working(stored)
  return {
    ...cardOf(ports.vault, stored, today),
    version: filing.version,
    answers: hiddenAnswers(filing),
    photos: photosView(filing.photos),
    signature: filing.signature && {
      fileID: filing.signature.fileID,
      signedAt: filing.signature.signedAt,
      simple: filing.signature.simple,
      by: filing.signature.by,
    },
    route: filing.route ?? routeOf(filing.answers, false),
    receipt: isSubmitted(stored) ? receiptOf(stored) : null,
    events: applicantTimeline(filing, events, now),
    keptUntil:
      filing.status === 'draft' && filing.submissions === 0
        ? draftKeptUntil(deadlineOf(filing.answers), dayOf(filing.savedAt))
        : null,
    returned: returnedView(stored, today),
    editable: editableOf(stored, filing),
  }
}

const editableOf = (stored: Filing, present: Filing): EditableView | null =>
  stored.status === 'draft' ? null : (openedBy(stored, present) ?? { fields: [], slots: [] })

const photosView = (photos: Photos<StoredPhoto>): Photos<Photo> =>
  Object.fromEntries(Object.entries(photos).map(([slot, held]) => [slot, held.map(photoView)]))
