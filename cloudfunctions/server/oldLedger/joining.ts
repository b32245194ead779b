import { Refusal } from '../../../src/domain/api/refusal'
import { mayBeOne } from '../../../src/domain/moves/accountKey'
import { moves } from '../../../src/domain/moves/moves'
import type { Context, Moment } from '../app'
import { isFromOldLedger } from '../filing/facts'
import type { Filing, OnPaper, Decision } from '../store/filings/filing'
import { adoptMover } from '../filing/movers'
import { moveWithin } from '../filing/makeMove'
import type { Making } from '../filing/move'
import type { Transaction } from '../store/ports'
import type { Staff } from '../store/staff'
import { firstOf } from '../store/keys/firstOf'
import { accountKeys, isKeyOf } from '../filing/account/account'

const changed = (): Refusal => new Refusal('stale', '历史台账里的这一条刚有改动，请刷新后再看')

/**
 * The row of an old ledger that a claim is confirmed with, in its transaction: the one that was chosen, else the one of the
 * same office that holds the account. Null where there is none. Refuses with `stale` what was chosen and is not it any more.
 */
export const rowToJoin = async (
  { ports: { vault } }: Pick<Moment, 'ports'>,
  stores: Transaction,
  claim: OnPaper,
  chosen: string | undefined,
): Promise<OnPaper | null> => {
  const id = chosen ?? (await firstOf(accountKeys(vault, claim), stores.accounts.get))?.filing
  const row = id === undefined ? null : await stores.filings.get(id)
  const isIt =
    row !== null &&
    isFromOldLedger(row) &&
    row.office === claim.office &&
    (isKeyOf(vault, row.accountKey, claim) || mayBeOne(row.answers, claim.answers))
  if (chosen !== undefined && !isIt) throw changed()
  return isIt ? row : null
}

/** Takes a row out of the ledger, since a claim stands there for it: account and entry are that one's. */
export const joinInto = async (
  context: Context,
  stores: Transaction,
  staff: Staff,
  row: OnPaper,
  claim: OnPaper,
): Promise<Pick<Making, 'set' | 'along'>> => {
  const held: { row?: Filing } = {}
  await moveWithin(context, stores, adoptMover(context, staff), {
    move: 'join',
    of: row.id,
    making: () => ({
      about: claim.id,
      also: async ({ accounts }, next) => {
        if (row.accountKey !== undefined) await accounts.remove(row.accountKey)
        held.row = next
      },
    }),
  })
  const { accountKey: key } = row
  const isOther = key !== undefined && !isKeyOf(context.ports.vault, key, claim)
  return {
    // Who files what the row says is kept out as before.
    set: isOther ? { formerKeys: [key] } : {},
    along: { id: row.id, version: row.version + 1, restores: held.row ?? row },
  }
}

/** With the confirmation that it was joined by a row stands in the ledger again, and holds its account. */
export const partedAgain = async (
  context: Context,
  stores: Transaction,
  staff: Staff,
  along: Decision['along'],
): Promise<void> => {
  if (along === undefined) return
  const row = along.restores as Filing
  await moveWithin(context, stores, adoptMover(context, staff), {
    move: 'import',
    // A row that is registered has its account already: it comes to hold it anew.
    of: { ...row, status: 'draft', moved: null },
    making: () => ({ recordedAs: 'undo', about: moves.join.button }),
  })
}
