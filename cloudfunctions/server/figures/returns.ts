import type { ApiInput } from '../../../src/domain/api/api'
import type { MonthlyReturn } from '../../../src/domain/api/figures/monthly'
import { Refusal } from '../../../src/domain/api/refusal'
import { type OfficeCode, offices } from '../../../src/domain/city/city'
import {
  differences,
  type Difference,
  figuresOfMonth,
  sameCells,
} from '../../../src/domain/figures/returns'
import type { Context } from '../app'
import { callingStaff } from '../filing/access'
import type { Ports } from '../store/ports'
import { boundsOf, cellsOfEntries, cityCodeOf, entriesOf, returnId } from './closing'
import { correctionsOf } from './corrections'

/**
 * The return of a month, of an office or for the city with null the sum of all (H6): as it was closed, with what has become
 * other since; of a month that is not closed as the ledger is now. Refuses with `not-allowed` and `input`.
 */
export const openReturn = async (
  context: Context,
  { month, office: wanted }: ApiInput<'monthly.open'>,
): Promise<MonthlyReturn> => {
  const { ports, today } = context
  const staff = await callingStaff(context)
  const office = wanted === 'own' ? staff.office : wanted
  if (office !== staff.office && !staff.city) throw new Refusal('not-allowed', '只能看本办的月报')
  const running = today.slice(0, 7)
  if (month > running) throw new Refusal('input', '这个月还没有到', { month: '还没有到' })
  const codes = office === null ? offices.map(({ code }) => code) : [office]
  const [kept, now] = await Promise.all([
    month === running ? [] : ports.figures.returnSums(codes.map((code) => returnId(month, code))),
    ports.figures.cells(office, boundsOf(month)),
  ])
  const figuresNow = figuresOfMonth([...now.values()].flat())
  const registeredNow = figuresNow.registered.all
  const view = { month, office, city: staff.city, registeredNow }
  if (kept.length < codes.length) {
    const state = month === running ? 'running' : 'open'
    const unclosed = { closedAt: null, code: null, corrections: [], corrected: 0 }
    return { ...view, state, figures: figuresNow, ...unclosed }
  }
  const sums = new Map(kept.map((row) => [row.id, row]))
  const then = await Promise.all(
    codes.map(async (code) => {
      const id = returnId(month, code)
      return {
        code,
        cells: sums.get(id)?.cells ?? cellsOfEntries(await closedEntries(ports, [id])),
      }
    }),
  )
  const other = then.filter(({ code, cells }) => !sameCells(cells, now.get(code) ?? []))
  const closedAt = Math.max(...kept.map((each) => each.closedAt))
  const found = await differencesIn(
    ports,
    month,
    other.map(({ code }) => code),
  )
  return {
    ...view,
    state: 'closed',
    figures: figuresOfMonth(then.flatMap(({ cells }) => cells)),
    closedAt,
    code: office === null ? cityCodeOf(kept) : (kept[0]?.code ?? ''),
    corrections: await correctionsOf(ports, found, closedAt),
    corrected: found.length,
  }
}

const closedEntries = async ({ figures }: Ports, ids: readonly string[]) =>
  (await figures.returns(ids)).flatMap(({ entries }) => entries)

/** What has become other since in the offices whose sums did: only their filings are read. */
const differencesIn = async (
  ports: Ports,
  month: string,
  codes: readonly OfficeCode[],
): Promise<readonly Difference[]> => {
  const [then, now] = await Promise.all([
    closedEntries(
      ports,
      codes.map((code) => returnId(month, code)),
    ),
    Promise.all(codes.map((code) => entriesOf(ports, code, month))),
  ])
  return differences(then, now.flat())
}
