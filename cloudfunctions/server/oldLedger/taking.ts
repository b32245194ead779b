import { Refusal } from '../../../src/domain/api/refusal'
import type { OldRow } from '../../../src/domain/oldLedger/rows'
import type { Context, Moment } from '../app'
import { actorOf, situationOf } from '../filing/access'
import { decidingAs } from '../filing/allowed/atWork'
import { newDraft } from '../filing/draft'
import type { Filing } from '../filing/filing'
import { markFoundOtherwise } from '../filing/finding/indexed'
import { type Mover, moveWithin } from '../filing/makeMove'
import { withLedgerPlace } from '../filing/queued'
import { sealedIdNumber } from '../secrets/personal'
import type { StoredOldLedger } from '../store/imports'
import type { Transaction } from '../store/ports'
import { judgedRows, keyOfRow, officeLedger } from './kept'

/**
 * Begins to take the rows of an old ledger of the caller's office, or goes on, until the instant `until`. Refuses with
 * `not-allowed`, `not-found`, and with `input` while nobody looked at its rows or none can be taken.
 */
export const takeAsHead = async (
  context: Context,
  id: string,
  until: number,
): Promise<StoredOldLedger> => {
  const { ports, openid, now } = context
  const { staff } = await officeLedger(context, id)
  const as = decidingAs(staff, ({ role }) => role === 'head')
  const begun = await ports.transaction(async ({ oldLedgers }) => {
    const stored = await present({ oldLedgers }, id)
    if (stored.state !== 'read') return stored
    if (stored.judgedOn === null || stored.good === 0)
      throw new Refusal('input', '还没有可以导入的行', {})
    const who = actorOf(openid, staff, as)
    const next = { ...stored, who, state: 'running', touchedAt: now } as const
    await oldLedgers.put(next)
    return next
  })
  return takeRows(context, begun, until)
}

/**
 * Takes the rows of an old ledger, one after the other, each whole in a transaction of its own and seen by nobody; when the
 * last is taken it shows them likewise. Whoever calls, and however often: each row is taken once and shown once.
 */
export const takeRows = async (
  moment: Moment,
  begun: StoredOldLedger,
  until: number,
): Promise<StoredOldLedger> => {
  if (begun.state !== 'running') return begun
  const { ports } = moment
  const { good } = await judgedRows(ports, begun)
  let stored = begun
  while (stored.state === 'running' && ports.clock() < until) {
    const row = good[stored.taken < stored.good ? stored.taken : stored.shown]
    if (row === undefined) throw new Error(`old ledger ${stored.id} lacks a row`)
    stored = await dealtWith(moment, stored, row)
  }
  return stored
}

const present = async (
  { oldLedgers }: Pick<Transaction, 'oldLedgers'>,
  id: string,
): Promise<StoredOldLedger> => {
  const stored = await oldLedgers.get(id)
  if (stored === null) throw new Refusal('not-found', '没有找到这份台账，请重新选文件')
  return stored
}

/** Takes or shows the next row, unless another call did so meanwhile. */
const dealtWith = (
  moment: Moment,
  before: StoredOldLedger,
  row: OldRow,
): Promise<StoredOldLedger> =>
  moment.ports.transaction(async (stores) => {
    const stored = await present(stores, before.id)
    const { state, taken, shown, good } = stored
    if (state !== 'running' || taken !== before.taken || shown !== before.shown) return stored
    const now = moment.ports.clock()
    const next: StoredOldLedger =
      taken < good
        ? { ...stored, ...(await take({ ...moment, now }, stores, stored, row)), touchedAt: now }
        : { ...stored, ...(await show(now, stores, stored, row)), touchedAt: now }
    await stores.oldLedgers.put(next)
    // Nobody needs what the file says any more.
    if (next.state === 'done')
      await stores.discards.add({ id: moment.ports.newId(), fileIDs: [next.fileID], at: now })
    return next
  })

const filingId = ({ id }: StoredOldLedger, { row }: OldRow): string => `${id}-${String(row)}`

/** Registers what a row says, seen by nobody yet; a row of an account that is registered meanwhile only says so. */
const take = async (
  moment: Moment,
  stores: Transaction,
  stored: StoredOldLedger,
  row: OldRow,
): Promise<Pick<StoredOldLedger, 'taken' | 'already'>> => {
  const { ports, now } = moment
  const taken = stored.taken + 1
  if ((await stores.accounts.get(keyOfRow(ports, row))) !== null)
    return { taken, already: [...stored.already, row.row] }
  const id = filingId(stored, row)
  const { ownerIdNumber = '', ...answers } = row.answers
  await moveWithin(moment, stores, headMover(stored), {
    move: 'import',
    of: { ...newDraft({ ports, openid: '', now }), id },
    making: () => ({
      about: `${stored.name}，第 ${String(row.row)} 行，SHA-256 ${stored.hash}`,
      set: {
        answers,
        idNumber: sealedIdNumber(ports.vault, id, ownerIdNumber),
        attested: { number: '', year: null, at: now, phone: '', ledger: row.entry },
        old: { ledger: stored.id, row: row.row, hash: stored.hash },
        decidedAt: now,
      },
    }),
  })
  return { taken, already: stored.already }
}

/** The head who has the rows taken, whoever goes on with it. */
const headMover = ({ who }: StoredOldLedger): Mover<Filing> => ({
  actor: who,
  open: (stored) => {
    if (stored === null) throw new Error('a row of an old ledger is no filing yet')
    return stored
  },
  situation: (filing) => ({ ...situationOf(filing, '', null, 0), relations: ['head'] }),
})

/** Gives the filing of a row to its office, whose lists have it from then on. */
const show = async (
  now: number,
  stores: Transaction,
  stored: StoredOldLedger,
  row: OldRow,
): Promise<Pick<StoredOldLedger, 'shown' | 'state'>> => {
  const filing = await stores.filings.get(filingId(stored, row))
  if (filing !== null && filing.office === null) {
    const next = withLedgerPlace({ ...filing, office: stored.office, queue: 'old', queueAt: now })
    await stores.filings.put(next)
    await markFoundOtherwise(stores, filing, next, now)
  }
  const shown = stored.shown + 1
  return { shown, state: shown === stored.good ? 'done' : 'running' }
}
