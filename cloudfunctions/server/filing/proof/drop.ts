import type { Context } from '../../app'
import type { Transaction } from '../../store/ports'
import type { Filing } from '../../store/filings/filing'
import type { MadeMove } from '../move'
import { discardOf } from '../../files/discard'
import { isHandedIn } from './places'

type Moment = Pick<Context, 'ports' | 'now'>
type Move = Pick<MadeMove, 'move' | 'before' | 'after'>

/** Whether a move leaves proof of cancelling where it is: what was handed in as long as it is, the rest with who keeps it. */
const stays = ({ move, before, after }: Move): boolean => {
  if (isHandedIn(before)) return isHandedIn(after)
  if (isHandedIn(after)) return move === 'askToCancel'
  return before.status === after.status && before.applicant === after.applicant
}

/**
 * What a move does to proof of cancelling: taken back or refused, or begun by the office without it, or handed over before
 * it was handed in, it is deleted. Answers the filing without it.
 */
export const endProof = async (
  moment: Moment,
  stores: Pick<Transaction, 'discards'>,
  made: Move,
): Promise<Filing> => {
  const { before, after } = made
  const { cancelProofs = [] } = before
  if (cancelProofs.length === 0 || stays(made)) return after
  await stores.discards.add(discardOf(moment, after.id, cancelProofs))
  return { ...after, cancelProofs: [] }
}

/** Drops proof that nobody handed in; `only` these files of it, which who calls deletes. Tried again it changes nothing. */
export const dropProofs = (moment: Moment, id: string, only?: readonly string[]): Promise<void> =>
  moment.ports.transaction(async (stores) => {
    const filing = await stores.filings.get(id)
    const { cancelProofs = [] } = filing ?? {}
    const goes = cancelProofs.filter(({ fileID }) => only?.includes(fileID) ?? true)
    if (filing === null || isHandedIn(filing) || goes.length === 0) return
    const left = cancelProofs.filter((photo) => !goes.includes(photo))
    await stores.filings.put({ ...filing, cancelProofs: left })
    if (only === undefined) await stores.discards.add(discardOf(moment, id, goes))
  })
