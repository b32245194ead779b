import type { OfficeCode } from '../../../../src/domain/city/city'
import { succeededOffices, takerOf } from '../../../../src/domain/serving/serving'
import { servingsOn } from '../../../../src/domain/settings/servings'
import { administered } from '../../administration/record'
import type { Moment } from '../../app'
import { counterAt } from '../../filing/facts'
import { succeededLead } from '../../filing/lead/succeeded'
import { tellCome } from '../../filing/lead/telling'
import { timerMover } from '../../filing/movers'
import { eachOf, sumOfSwept, type Swept } from '../../store/eachOf'
import type { QueueOfFiling } from '../../store/filings/filing'
import { type OfficeTable, officeTables, type StoredTable } from '../../store/imports'
import type { Ports } from '../../store/ports'
import { servingsNow } from '../../store/settings'
import { momentOf } from '../moment'
import { noted, sweep } from '../sweep'
import { filingGoes, keyedDraftGoes } from './filings'
import { peopleGo } from './people'

const ROWS = 50

const JOB = 'succession'

/** One part of what an office has, brought to who goes on for it. */
type Part = (moment: Moment, office: OfficeCode, inTime: () => boolean) => Promise<Swept>

const inQueue =
  (queue: QueueOfFiling): Part =>
  (moment, office, inTime) =>
    sweep(
      JOB,
      inTime,
      (after) => moment.ports.filings.page({ office, queue, newestFirst: false }, after, ROWS),
      ({ id, queueAt }) => ({ id, at: queueAt }),
      ({ id, status }) => filingGoes(moment, office, id, status),
    )

/** What its counter keys is in no queue. */
const keyed: Part = (moment, office, inTime) =>
  sweep(
    JOB,
    inTime,
    (after) => moment.ports.filings.ofApplicant(counterAt(office), after, ROWS),
    ({ id, createdAt }) => ({ id, at: createdAt }),
    ({ id }) => keyedDraftGoes(moment, office, id),
  )
/** Brings a lead of a closed office to who goes on for it, unless it is elsewhere already or its office is open again. */
const leadGoes = (moment: Moment, closed: OfficeCode, id: string): Promise<boolean> =>
  moment.ports.transaction(async (stores) => {
    const office = takerOf(await servingsNow(stores, moment.today), closed)
    const lead = await stores.leads.get(id)
    if (lead?.office !== closed || office === closed) return false
    await tellCome(moment, stores, await succeededLead(moment, stores, lead, office))
    return true
  })

const leads: Part = (moment, office, inTime) =>
  sweep(
    JOB,
    inTime,
    (after) => moment.ports.leads.page({ office, status: null }, after, ROWS),
    ({ id, at }) => ({ id, at }),
    ({ id }) => leadGoes(moment, office, id),
  )
/**
 * Brings a table of a closed office to who goes on for it, as its people are there who look at its rows and have them taken; what
 * is still to come of it becomes theirs. Unless it is elsewhere already or its office is open again.
 */
const tableGoes = (
  { ports, now, today }: Moment,
  closed: OfficeCode,
  id: string,
): Promise<boolean> =>
  ports.transaction(async (stores) => {
    const office = takerOf(await servingsNow(stores, today), closed)
    const stored: StoredTable | null = await stores.officeTables.get(id)
    if (stored?.office !== closed || office === closed) return false
    const to = stored.to === closed ? office : stored.to
    await stores.officeTables.put({ ...stored, office, to })
    await administered(ports.vault, stores, timerMover.actor, {
      act: 'tableMoved',
      at: now,
      office: closed,
      about: stored.of,
      before: { id, office: closed },
      after: { office },
    })
    return true
  })

const tablesOf =
  (of: OfficeTable): Part =>
  async (moment, office) => {
    const tables = await moment.ports.officeTables.ofOffice({ of, office }, null, ROWS)
    const { done, failed } = await eachOf(JOB, tables, ({ id }) => tableGoes(moment, office, id))
    return { settled: done.filter((moved) => moved).length, failed }
  }

/** All in one transaction. */
const people: Part = async (moment, office) => {
  const settled = await peopleGo(moment, office).catch(noted(JOB))
  return { settled: settled ?? 0, failed: settled === null ? 1 : 0 }
}

/**
 * What is worked on goes first. A lead goes before the returned filing that it is of, so that its timeline says why; one of a
 * filing that goes earlier follows that.
 */
const parts: readonly Part[] = [
  people,
  keyed,
  inQueue('waiting'),
  leads,
  ...officeTables.map(tablesOf),
  inQueue('returned'),
  inQueue('attested'),
  inQueue('onPaper'),
  inQueue('old'),
  inQueue('done'),
]

/**
 * Brings what closed offices have to who goes on for them (D5), until the instant `until`: people, filings, what their counters
 * key, leads and their tables. What is left comes up in the next run, as does what arrives later. An office that opened again
 * meanwhile keeps what it still has.
 */
export const succession = async (ports: Ports, until: number): Promise<Swept> => {
  const moment = await momentOf(ports, ports.clock())
  const { settings, today } = moment
  const inTime = () => ports.clock() < until
  const runs: Swept[] = []
  for (const office of succeededOffices(servingsOn(settings, today)))
    for (const part of parts) runs.push(await part(moment, office, inTime))
  return sumOfSwept(runs)
}
