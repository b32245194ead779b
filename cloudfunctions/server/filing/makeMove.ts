import { statusAfter, type MoveName } from '../../../src/domain/moves/moves'
import { actorOf, officeFiling, situationOf, type Submitted } from './access'
import type { Context } from '../app'
import type { EventName } from './filing'
import type { Staff, Transaction } from '../store/ports'
import { recorded } from './audit'
import { remindAtOf } from './dates'
import { refuseUnless } from './refusals'

type DeskMove = {
  readonly move: MoveName
  readonly name: EventName
  readonly about?: string
  readonly message?: readonly string[]
  readonly change: Partial<Submitted>
}

/** A filing inside a transaction, for staff who may read it. */
export const freshFiling = async (
  stores: Transaction,
  id: string,
  staff: Staff,
): Promise<Submitted> => officeFiling(await stores.filings.get(id), staff)

/** Makes a move of the desk: checked against the table of moves, stored with its event. */
export const moved = async (
  { ports, openid, now, today }: Context,
  stores: Transaction,
  staff: Staff,
  filing: Submitted,
  { move, change, ...entry }: DeskMove,
): Promise<Submitted> => {
  refuseUnless(move, filing, situationOf(filing, openid, staff), now)
  const after: Submitted = { ...filing, ...change, status: statusAfter(move, filing.status) }
  const next: Submitted = {
    ...after,
    remindAt: remindAtOf(after, today),
    version: filing.version + 1,
    moved: { move, openid, name: staff.name, at: now },
  }
  const stored = recorded(ports.vault, next, { ...entry, at: now, who: actorOf(openid, staff) })
  await stores.filings.put(stored.filing)
  await stores.events.add(stored.event)
  return { ...next, chain: stored.filing.chain }
}
