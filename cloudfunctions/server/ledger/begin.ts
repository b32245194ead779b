import { Refusal } from '../../../src/domain/api/refusal'
import {
  MOST_EXPORTED,
  MOST_IN_FULL,
  scopeWords,
  tooManyRows,
} from '../../../src/domain/ledger/export'
import { refusedNumbers } from '../../../src/domain/messages/personalNumbers'
import type { Context } from '../app'
import { callingStaff } from '../filing/access'
import { countUse } from '../filing/allowed/dayLimits'
import { refuseOffComputers } from '../filing/staff/onComputers'
import type { RowCount, StoredExport } from '../store/ledger'
import type { Staff } from '../store/staff'
import type { Transaction } from '../store/ports'
import { type LedgerWanted, wholeNumber } from '../../../src/domain/ledger/filter'
import { templateNow } from './exports'
import { sliceFor } from './slice'

/** Asked again within this time, after a lost answer or a second tap, it is the same file. */
const SAME_FILE = 60 * 1000

export type AskedExport = LedgerWanted & {
  readonly purpose: string | null
  /** By the columns of the province's table. */
  readonly template: boolean
}

/**
 * The row of an export, and whether this call began it: the same that is under way, or was just made, is answered again.
 * Refuses with `not-allowed` numbers in full for who is no head, with `input` a purpose that names a person's number, with
 * `limit` more rows or exports than there may be, with `stale` a table of the province that is set no more, and with `busy`
 * another one beside one that is under way.
 */
export const beginExport = async (
  context: Context,
  asking: AskedExport,
): Promise<{ readonly row: StoredExport; readonly begun: boolean }> => {
  const { ports } = context
  // What is asked for is kept for a day: no number of a person stands in it.
  if (wholeNumber(asking.filter.text) !== null)
    throw new Refusal('input', '身份证号、手机号不能当作导出条件', { filter: '请换一个条件' })
  const staff = await callingStaff(context)
  refusePurpose(staff, asking.purpose)
  if (asking.purpose !== null) refuseOffComputers(context, staff)
  const template = asking.template ? templateNow(context) : null
  if (asking.template && template === null)
    throw new Refusal('stale', '市里刚取消了省里的表，请改按备案表的列导出')
  const { slice, claimant } = await sliceFor(context, staff, asking)
  const count = await ports.filings.ledgerCount(slice)
  refuseTooMany(count, asking.purpose !== null)
  return begunOnce(context, staff, {
    asked: JSON.stringify({ ...asking, template }),
    slice,
    scope: scopeWords({ ...slice, claimant }),
    purpose: asking.purpose,
    template,
    path: `exports/${ports.newId()}/ledger.xlsx`,
    total: count.more ? null : count.count,
  })
}

/**
 * Stores the row of what is to be made, unless the same is under way or was just made: then that one is answered. Refuses
 * with `limit` more than a day may have, and with `busy` another one beside one that is under way.
 */
export const begunOnce = async (
  context: Context,
  { office, role, city }: Staff,
  made: Pick<
    StoredExport,
    'asked' | 'slice' | 'scope' | 'purpose' | 'template' | 'path' | 'total' | 'archive'
  >,
): Promise<{ readonly row: StoredExport; readonly begun: boolean }> => {
  const { ports, openid, now } = context
  const row: StoredExport = {
    ...made,
    id: ports.newId(),
    openid,
    at: now,
    by: { office, role, city },
    state: 'running',
    why: null,
    rows: 0,
    unreadable: 0,
    run: 1,
    touchedAt: now,
  }
  return ports.transaction(async (stores) => {
    const last = await lastOf(stores, openid)
    const same = last?.asked === row.asked
    if (last !== null && same && (last.state === 'running' || isFresh(last, now)))
      return { row: last, begun: false }
    await countUse(stores, context, [{ of: 'export' }])
    if (last?.state === 'running')
      throw new Refusal('busy', '上一份还在生成。好了再导出下一份，或先停止它')
    await stores.exports.put(row)
    await stores.tokens.put({ id: tokenOf(openid), filing: row.id, at: now })
    return { row, begun: true }
  })
}

const tokenOf = (openid: string): string => `${openid}:export`

/** A person's last export, by a row of its own: of two at once the later one finds the first. */
const lastOf = async (
  { tokens, exports }: Pick<Transaction, 'tokens' | 'exports'>,
  openid: string,
): Promise<StoredExport | null> => {
  const token = await tokens.get(tokenOf(openid))
  return token?.filing ? exports.get(token.filing) : null
}

const isFresh = ({ state, touchedAt }: StoredExport, now: number): boolean =>
  state === 'done' && touchedAt >= now - SAME_FILE

const refusePurpose = ({ role }: Staff, purpose: string | null): void => {
  if (purpose === null) return
  if (role !== 'head') throw new Refusal('not-allowed', '完整号码由负责人导出')
  const refused = refusedNumbers(purpose)
  if (refused !== null) throw new Refusal('input', refused, { purpose: refused })
}

const refuseTooMany = ({ count, more }: RowCount, full: boolean): void => {
  const most = full ? MOST_IN_FULL : MOST_EXPORTED
  // A count that no index decides is not known above 1,000: then the run finds out.
  if (count > most || (more && full)) throw new Refusal('limit', tooManyRows(full))
}
