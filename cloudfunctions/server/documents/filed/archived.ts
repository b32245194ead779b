import { Refusal } from '../../../../src/domain/api/refusal'
import { shownHash } from '../../../../src/domain/moves/signature'
import { isFinished } from '../../../../src/domain/moves/status'
import type { Context } from '../../app'
import { type Reviewed, reviewedPictures } from '../../files/reviewed'
import { quartersOf } from '../../files/turned'
import type { Submitted } from '../../store/filings/filing'
import type { AtWork } from '../../filing/staff/atWork'
import { trailOf } from '../../filing/audit'
import { staffTimeline } from '../../views/timeline'
import { markedCopy } from '../marked/copy'
import type { Marker } from '../marked/marker'
import type { Archived } from './archive'
import { filedForm } from './facts'

/** Refuses with `not-found` what is not finished: it still changes. */
export const refuseUnfinished = ({ status }: Submitted): void => {
  if (!isFinished(status)) throw new Refusal('not-found', '办结以后才有归档件')
}

/** What goes into the archive of a finished filing, the copies marked with who has it made (C9). */
export const archived = async (
  context: Context,
  filing: Submitted,
  staff: AtWork,
  marker: () => Promise<Marker>,
): Promise<Archived> => {
  const [form, events] = await Promise.all([
    filedForm(context, { filing, staff }, null, marker),
    trailOf(context.ports, filing),
  ])
  // The signature stands on the form, or is its last page.
  const materials = reviewedPictures(filing).filter(({ stored }) => stored !== filing.signature)
  const copies: (Buffer | null)[] = []
  for (const material of materials)
    copies.push(await copyOf(context, filing, staff, material, marker))
  return {
    form,
    facts: {
      number: filing.number,
      accountName: filing.answers.accountName ?? '',
      materials: materials.map(({ about, stored }) => ({ name: about, hash: stored.hash })),
      past: [...staffTimeline(filing, events, context.now)]
        .reverse()
        .map(({ at, what, who, lines }) => ({
          at,
          text: [`${what}（${who}）`, ...lines].join('\n'),
        })),
      checkCode: shownHash(filing.signature.contentHash),
      contentHash: filing.signature.contentHash,
    },
    copies,
  }
}

/** Null when the picture is gone or broken, which the archive says in its place. */
const copyOf = async (
  context: Context,
  filing: Submitted,
  staff: AtWork,
  { stored }: Reviewed,
  marker: () => Promise<Marker>,
): Promise<Buffer | null> => {
  try {
    return await markedCopy(
      context,
      staff,
      filing,
      stored,
      marker,
      quartersOf(filing, stored.fileID),
    )
  } catch (error) {
    if (error instanceof Refusal && error.code === 'file') return null
    throw error
  }
}
