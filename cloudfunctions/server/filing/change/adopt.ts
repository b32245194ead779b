import { Refusal } from '../../../../src/domain/api/refusal'
import type { Context } from '../../app'
import type { Transaction } from '../../store/ports'
import type { Staff } from '../../store/staff'
import { adoptedKeys } from '../account/account'
import { isChange, isSubmitted } from '../facts'
import {
  type ChangeFiling,
  type Filing,
  versionId,
  type Submitted,
} from '../../store/filings/filing'
import { adoptMover } from '../movers'
import { moveWithin } from '../makeMove'
import { correctedChanges, frozen } from '../submission'
import { sealedVersion } from '../version/stored'
import { undone } from '../undo'
import { receivedWith } from '../received'
import { adoptedContent, isUnmoved } from './changing'

type Moment = Pick<Context, 'ports' | 'openid' | 'now' | 'today' | 'settings'>

/**
 * With the registration of a change the filing that it changes says so: its next version, and its office. In the
 * transaction of the registration. Refuses with `stale` when it moved since the change began.
 */
export const adopt = async (
  moment: Moment,
  stores: Transaction,
  staff: Staff,
  registered: Filing,
): Promise<void> => {
  if (!isChange(registered)) return
  const { vault } = moment.ports
  await moveWithin(moment, stores, adoptMover(moment, staff), {
    move: 'adopt',
    of: registered.change.of,
    isDone: (base) => {
      if (!isUnmoved(base, registered)) throw moved()
      return false
    },
    making: (base) => {
      if (!isSubmitted(registered)) throw new Error(`change ${registered.id} has no office`)
      const content = adoptedContent(vault, base, registered)
      const { submittedAt, formVersion } = registered
      return {
        about: registered.number,
        changes: correctedChanges(vault, base, base, content),
        set: {
          ...content,
          ...adoptedKeys(vault, base, registered),
          formVersion,
          ...movedOffice(registered),
          ...firstNumber(registered, moment.now),
          submittedAt,
          submissions: base.submissions + 1,
          openChange: null,
          changes: [...(base.changes ?? []), registered.id],
          verifyAsked: null,
          affirmedAt: moment.now,
          confirmed: registered.confirmed ?? null,
          managerConfirmed: registered.managerConfirmed ?? null,
          received: receivedWith(base, registered),
        },
        also: async (_stores, next) => {
          if (isSubmitted(next)) await stores.versions.add(sealedVersion(vault, next, frozen(next)))
        },
      }
    },
  })
}

/** What was filed on paper is from now on the filing that the change is: its number, its first submit. */
const firstNumber = (
  { change, number, firstSubmittedAt, late }: Submitted & ChangeFiling,
  now: number,
): Partial<
  Pick<Filing, 'number' | 'firstSubmittedAt' | 'late' | 'queue' | 'queueAt' | 'decidedAt'>
> =>
  change.whole
    ? { number, firstSubmittedAt, late, queue: 'done', queueAt: now, decidedAt: now }
    : {}

/** The office, when the change moves it; otherwise it stays where the filing is, handed on meanwhile or not. */
const movedOffice = ({ office, route, change }: Submitted & ChangeFiling) =>
  office === change.route.office && !change.whole ? {} : { office, route }

const moved = () =>
  new Refusal('stale', '原备案在这件变更办理期间有了新的登记，这件不能登记。可以退回或终止办理')

/** Undoes it with the registration of the change, as long as nobody acted on the filing since. */
export const undoAdoption = async (
  moment: Moment,
  stores: Transaction,
  staff: Staff,
  { change, status }: Filing,
): Promise<void> => {
  if (!change || status !== 'registered') return
  await moveWithin(moment, stores, adoptMover(moment, staff), {
    move: 'undo',
    of: change.of,
    making: async (base) => {
      const making = await undone(stores, base)
      await stores.versions.remove(versionId(base.id, base.submissions))
      return making
    },
  })
}
