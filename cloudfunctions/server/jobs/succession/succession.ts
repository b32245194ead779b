import { succeededOffices } from '../../../../src/domain/serving/serving'
import { servingsOn } from '../../../../src/domain/settings/servings'
import type { OfficeCode } from '../../../../src/domain/city/city'
import type { Moment } from '../../app'
import { counterAt } from '../../filing/facts'
import type { QueueOfFiling } from '../../store/filings/filing'
import { eachOf, sumOfSwept, type Swept } from '../../store/eachOf'
import { type OfficeTable, officeTables } from '../../store/imports'
import type { Ports } from '../../store/ports'
import { momentOf } from '../moment'
import { noted, sweep } from '../sweep'
import { filingGoes, keyedDraftGoes } from './filings'
import { leadGoes } from './leads'
import { peopleGo } from './people'
import { tableGoes } from './tables'

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

const leads: Part = (moment, office, inTime) =>
  sweep(
    JOB,
    inTime,
    (after) => moment.ports.leads.page({ office, status: null }, after, ROWS),
    ({ id, at }) => ({ id, at }),
    ({ id }) => leadGoes(moment, office, id),
  )

const tablesOf =
  (of: OfficeTable): Part =>
  async (moment, office) => {
    const tables = await moment.ports.officeTables.ofOffice(of, office, ROWS)
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
