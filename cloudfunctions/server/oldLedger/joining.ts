import type { InOldLedgers } from '../../../src/domain/api/review/oldRows'
import { Refusal } from '../../../src/domain/api/refusal'
import { mayBeOne } from '../../../src/domain/oldLedger/joining'
import { masked } from '../../../src/domain/messages/personalNumbers'
import { sameText } from '../../../src/domain/moves/accountKey'
import { moves } from '../../../src/domain/moves/moves'
import { searchable } from '../../../src/domain/search/searchable'
import type { Context, Moment } from '../app'
import { newestOf } from '../actions/ledger/find'
import { isFromOldLedger, type OnPaper } from '../filing/access'
import { accountKey } from '../filing/allowed/account'
import type { Filing } from '../filing/filing'
import { ofPaper } from '../filing/finding/indexed'
import { adoptMover, type Making, moveWithin } from '../filing/makeMove'
import type { Decision } from '../filing/undo'
import type { Transaction } from '../store/ports'
import type { Staff } from '../store/staff'
import { officeView } from '../views/cards'

/** So many rows are shown at most. */
const MOST = 5

/** The rows of old ledgers that may be the account of a claim: that has its key, else those of its kind and name. */
export const inOldLedgers = async (
  { ports }: Pick<Moment, 'ports'>,
  claim: OnPaper,
): Promise<InOldLedgers> => {
  const holder = await ports.accounts.holderOf(accountKey(ports.vault, claim))
  const held = holder === null ? null : await ports.filings.get(holder)
  const found = held === null ? await namedLike({ ports }, claim) : [held]
  const old = found.filter(isFromOldLedger)
  const others = new Set(old.map(({ office }) => office).filter((each) => each !== claim.office))
  return {
    rows: old
      .filter(({ office }) => office === claim.office)
      .map(({ id, answers, attested: { ledger } }) => ({
        id,
        accountName: masked(answers.accountName ?? ''),
        subjectName: masked(answers.subjectName ?? ''),
        number: ledger?.number ?? '',
        year: ledger?.year ?? null,
        on: ledger?.on ?? null,
      })),
    others: [...others].map(officeView),
  }
}

const namedLike = async (
  { ports }: Pick<Moment, 'ports'>,
  { answers }: OnPaper,
): Promise<readonly Filing[]> => {
  const text = searchable(answers.accountName ?? '')
  const places = text === '' ? [] : await ports.finding.begins(null, { text: ofPaper(text) })
  const ids = newestOf(places ?? [])
  const named = (ids.length === 0 ? [] : await ports.finding.filings(ids)).filter(
    (each) =>
      each.applicant === '' && sameText(each.answers.accountName) === sameText(answers.accountName),
  )
  const some = named.slice(0, MOST).map(({ id }) => id)
  const filings = some.length === 0 ? [] : await ports.filings.those(some)
  return filings.filter((each) => mayBeOne(each.answers, answers))
}

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
  const key = accountKey(vault, claim)
  const id = chosen ?? (await stores.accounts.get(key))?.filing
  const row = id === undefined ? null : await stores.filings.get(id)
  const isIt =
    row !== null &&
    isFromOldLedger(row) &&
    row.office === claim.office &&
    (row.accountKey === key || mayBeOne(row.answers, claim.answers))
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
  const isOther = key !== undefined && key !== accountKey(context.ports.vault, claim)
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
