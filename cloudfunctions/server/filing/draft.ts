import { FORM_VERSION } from '../../../src/domain/form/versions'
import type { Context, Moment } from '../app'
import { emptied } from '../files/discard'
import type { DiscardedFiles } from '../store/collections'
import { holderOf } from './facts'
import { CHAIN_START } from './audit'
import { filesOf } from '../files/held'
import type { Filing } from '../store/filings/filing'
import { applicantMover, type Mover, timerMover } from './movers'
import { makeMove } from './makeMove'
import { endAsking } from './takeover/end'

/** A filing that nobody has begun: the move `start` makes it a draft. */
export const newDraft = ({
  ports,
  openid: applicant,
  now,
  id = ports.newId(),
}: Pick<Context, 'openid' | 'now'> & {
  readonly ports: Pick<Context['ports'], 'newId' | 'vault'>
  /** Its id, where it is not a new one. */
  readonly id?: string
}): Filing => ({
  id,
  dataKey: ports.vault.newDataKey(id),
  version: 0,
  status: 'draft',
  applicant,
  formVersion: FORM_VERSION,
  answers: {},
  idNumber: null,
  photos: {},
  signature: null,
  correction: null,
  returned: null,
  number: null,
  office: null,
  route: null,
  firstSubmittedAt: null,
  submittedAt: null,
  replyBy: null,
  late: null,
  claim: null,
  queue: null,
  queueAt: 0,
  decidedAt: null,
  moved: null,
  savedAt: now,
  createdAt: now,
  chain: CHAIN_START,
  submissions: 0,
  remindAt: null,
  expiresAt: null,
})

/**
 * Deletes the caller's draft that was never submitted, with its files. The audit keeps that it was started and
 * discarded; no value of it was ever in there. One that is gone already is no error.
 */
export const discardDraft = async (context: Context, id: string): Promise<void> => {
  await discard(
    context,
    applicantMover(context),
    id,
    '',
    (filing) => holderOf(filing) === context.openid,
  )
}

/** Deletes a draft that nobody submitted in time (B4); false when it was saved or submitted meanwhile. */
export const discardExpired = (moment: Moment, id: string): Promise<boolean> =>
  discard(
    moment,
    timerMover,
    id,
    '到期',
    ({ submissions, expiresAt }) =>
      submissions === 0 && expiresAt !== null && expiresAt <= moment.now,
  )

/** Makes the move unless `isDue` lets the draft stay, then deletes its files. */
const discard = async (
  moment: Moment,
  mover: Mover<Filing>,
  id: string,
  about: string,
  isDue: (filing: Filing) => boolean,
): Promise<boolean> => {
  const { ports, now } = moment
  let files: DiscardedFiles = { id: ports.newId(), fileIDs: [], at: now }
  const { made } = await makeMove(moment, mover, {
    move: 'discard',
    of: id,
    isDone: (stored) => stored === null || !isDue(stored),
    making: (fresh) => {
      files = { ...files, fileIDs: filesOf(fresh) }
      return {
        about,
        also: async (stores) => {
          await stores.discards.add(files)
          await endAsking(moment, stores, fresh)
        },
      }
    },
  })
  if (made) await emptied(ports, files)
  return made
}
