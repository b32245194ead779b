import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, cloudOf } from '../../../cloudfunctions/server/testing/cloud'
import {
  agree,
  attestInput,
  claimed,
  company,
  newToken,
  registered,
  submitted,
} from '../../../cloudfunctions/server/testing/filings'
import { confirmMail } from '../../../cloudfunctions/server/testing/messages'
import { prove, unfiled, urge } from '../../../cloudfunctions/server/testing/supervision/leads'
import type { Doc } from '../../../local/database/documents'
import { startLocal } from '../../../local/start'
import type { ApiAction, ApiInput } from '../../../src/domain/api/api'
import { auditKindNames, daysUpTo } from '../../../src/domain/audit/audit'
import { offices } from '../../../src/domain/city/city'
import { dayOf } from '../../../src/domain/dates/days'
import { periodNames } from '../../../src/domain/figures/periods'
import { leadActsOf } from '../../../src/domain/leads/leadActs'
import { leadStatuses, isPending } from '../../../src/domain/leads/status'
import { wholeLedger } from '../../../src/domain/ledger/filter'
import { filterOfView, ledgerViewNames, ledgerViews } from '../../../src/domain/ledger/views'
import type { BenchLine } from '../database'
import { fillBeside } from './beside'
import { fillStore } from './filled'
import { measured } from './measured'
import { fillYear, type RegisteredOne } from './year'

const NOW = Date.parse('2026-11-24T07:06:00.000Z')
const TODAY = dayOf(NOW)
const TIMES = 7
const [STAFF, HEAD, CITY] = ['reviewer-bazhou', 'head-bazhou', 'city-staff']
const OFFICE = '131081'
const queues = ['waiting', 'pastPromise', 'dueSoon', 'watch', 'returned', 'done'] as const
const allByTime = { filter: wholeLedger, sort: ledgerViews.all.sort }

type Screen = {
  readonly name: string
  readonly ask: (cloud: Cloud) => Promise<unknown>
  /** Milliseconds, where they are others than a screen's. */
  readonly most?: number
}

const screen = <A extends ApiAction>(
  name: string,
  openid: string,
  action: A,
  input: ApiInput<A>,
): Screen => ({ name, ask: (cloud) => cloud.ok(openid, action, input) })

/** The second page of the whole ledger. */
const nextOfLedger = async (cloud: Cloud, openid: string): Promise<unknown> => {
  const { next } = await cloud.ok(openid, 'ledger.open', allByTime)
  if (next === null) throw new Error('there is one page of the ledger')
  return cloud.ok(openid, 'ledger.more', { ...allByTime, after: next })
}

/** What a head reads before a page of the queue is handed back. */
const reassigning = async (cloud: Cloud): Promise<unknown> => {
  const { items } = await cloud.ok(HEAD, 'desk.queue', { queue: 'waiting', after: null })
  return cloud.ok(HEAD, 'desk.previewReassign', { ids: items.map(({ id }) => id), to: null })
}

/** What somebody of an office, or of the city for all offices, sees first of a screen. */
const seenBy = (of: 'office' | 'city'): readonly Screen[] => {
  const [staff, head] = of === 'office' ? [STAFF, HEAD] : [CITY, CITY]
  const office = of === 'office' ? 'own' : null
  const asked = { days: daysUpTo(TODAY, 7), office: null, person: null, number: '' }
  return [
    ...queues.map((queue) =>
      screen(`queue.${queue}.${of}`, staff, 'desk.queue', { queue, after: null }),
    ),
    ...ledgerViewNames.map((view) =>
      screen(`ledger.${view}.${of}`, staff, 'ledger.open', {
        filter: filterOfView(view, TODAY),
        sort: ledgerViews[view].sort,
      }),
    ),
    ...(['attested', 'onPaper'] as const).map((queue) =>
      screen(`papers.${queue}.${of}`, staff, 'desk.papers', { queue, after: null }),
    ),
    screen(`ledger.filtered.${of}`, staff, 'ledger.open', {
      filter: { ...wholeLedger, accountKinds: ['official'], late: true, places: ['胜芳镇'] },
      sort: ledgerViews.all.sort,
    }),
    { name: `ledger.next.${of}`, ask: (cloud) => nextOfLedger(cloud, staff) },
    ...auditKindNames.map((kind) =>
      screen(`audit.${kind}.${of}`, head, 'audit.open', { ...asked, kind }),
    ),
    ...(['running', 'closed'] as const).map((state) => {
      const month = state === 'running' ? '2026-11' : '2026-10'
      return screen(`monthly.${state}.${of}`, head, 'monthly.open', { month, office })
    }),
    ...periodNames.map((period) =>
      screen(`dashboard.${period}.${of}`, head, 'dashboard.open', { period }),
    ),
    ...([null, 'late', ...leadStatuses] as const).map((status) =>
      screen(`leads.${status ?? 'all'}.${of}`, staff, 'leads.list', { status }),
    ),
    screen(`leads.month.${of}`, staff, 'leads.list', {
      status: null,
      month: { act: 'urged', month: '2026-11', accountKinds: [], subjectKinds: [] },
    }),
    screen(`calls.${of}`, head, 'office.calls', { after: null }),
    screen(`undelivered.${of}`, head, 'office.undelivered', { after: null }),
    screen(`exports.${of}`, staff, 'ledger.exports', {}),
    screen(`inbox.${of}`, staff, 'inbox.list', { after: null }),
    screen(`start.${of}`, staff, 'office.settings', {}),
    screen(`settings.${of}`, head, 'settings.open', { scope: of === 'office' ? OFFICE : 'city' }),
    screen(`dashboard.days.${of}`, head, 'dashboard.days', {}),
    screen(`dashboard.due.${of}`, head, 'dashboard.due', { office: null }),
  ]
}

const the = async <Row = Doc>(cloud: Cloud, collection: string, where: object): Promise<Row> => {
  const [row] = await cloud.stored<Row>(collection, where)
  if (row === undefined) throw new Error(`nothing to copy in ${collection}`)
  return row
}

/** What there is to open: a filing that somebody checks, and a lead that was urged. */
type Filled = { readonly filing: string; readonly lead: string }
const LEADS = 5_000
const DAY = 86_400_000
const HOUR = 3_600_000

/** A lead as it is stored, made and urged by the calls. */
type MadeLead = Readonly<Record<'answers' | 'chain', object>> & {
  readonly _id: string
  readonly urges: readonly object[]
}

/** What is different about one of them: half are of one office, in each state as many, urged up to three times, one an hour. */
const differing = ({ answers, chain, urges }: MadeLead, place: number, now: number) => {
  const office = place % 2 === 0 ? '131081' : (offices[place % offices.length]?.code ?? '131081')
  const status = leadStatuses[place % leadStatuses.length] ?? 'open'
  const [urge] = urges
  const times = status === 'open' ? 0 : 1 + (place % 3)
  const at = now - place * HOUR
  const urged = Array.from({ length: times }, (_, turn) => ({ ...urge, n: turn + 1, at }))
  const { acted, acts } = leadActsOf({ urges: urged, confirmed: [] })
  return {
    _id: `lead-${String(place).padStart(5, '0')}`,
    office,
    status,
    answers: {
      ...answers,
      accountName: `霸州老街坊${String(place)}`,
      accountId: `gh_${String(place)}`,
    },
    chain: { ...chain, hash: String(place).padStart(64, '0') },
    at,
    lateFrom: isPending(status) ? now - (place % 300) * DAY : 0,
    keys: [`name-${String(place)}`],
    urges: urged,
    acted,
    acts: [...acts],
  }
}

/** Fills the store of a data folder with 5,000 leads like the made one. */
const fillLeads = (dataDir: string, made: MadeLead, now: number): void => {
  fillStore(dataDir, LEADS, (store, place) => {
    const lead = differing(made, place, now)
    store.insert('leads', { ...made, ...lead })
    for (const key of lead.keys) store.insert('leadKeys', { _id: key, leads: [lead._id] })
  })
}

/** What is copied, made by the calls of one cloud. */
const made = async (cloud: Cloud) => {
  // Confirming runs the timer, which closes the month before: that of the year that is filled in afterwards is to be closed later.
  await cloud.moveClock({ now: '2025-12-30T02:00:00.000Z' })
  await confirmMail(cloud)
  await cloud.moveClock({ now: new Date(NOW).toISOString() })
  const { id } = await registered(cloud, { owner: 'owner-li', staff: STAFF })
  const checked = await claimed(cloud, STAFF, await submitted(cloud, 'company-chen', company))
  const added = await cloud.ok(STAFF, 'leads.add', unfiled)
  const lead = await prove(cloud, STAFF, await urge(cloud, STAFF, added, { at: NOW }))
  await agree(cloud, 'owner-wang')
  const attested = await cloud.ok('owner-wang', 'filing.attest', attestInput())
  const keyed = await cloud.ok(STAFF, 'entering.start', { token: newToken() })
  return {
    checked: checked.id,
    filing: await the<RegisteredOne>(cloud, 'filings', { _id: id }),
    lead: await the<MadeLead>(cloud, 'leads', { _id: lead.id }),
    beside: {
      attested: await the(cloud, 'filings', { _id: attested.id }),
      keyed: await the(cloud, 'filings', { _id: keyed.id }),
      entry: await the(cloud, 'inbox', { filing: id }),
      outgoing: await the(cloud, 'outbox', {}),
    },
  }
}

/** What `made` made, in a data folder whose cloud has stopped. */
const madeIn = async (dataDir: string) => {
  const local = await startLocal({ port: 0, dataDir })
  try {
    return await made(cloudOf(local, dataDir))
  } finally {
    await local.stop()
  }
}

/** A data folder with a year of filings, like one that was registered, and as many leads as a table may bring; with one of each to open. */
const filled = async (dataDir: string): Promise<Filled> => {
  const { checked, filing, lead, beside } = await madeIn(dataDir)
  fillYear(dataDir, filing, NOW)
  fillLeads(dataDir, lead, NOW)
  fillBeside(dataDir, beside, OFFICE, [STAFF, CITY], NOW)
  return { filing: checked, lead: lead._id }
}

/** Milliseconds in which all owners of an office are counted, before one text goes to them. */
const MOST_COUNTED_MS = 1000

/** The second page of the leads of all offices. */
const nextLeads = async (cloud: Cloud): Promise<unknown> => {
  const { next } = await cloud.ok(CITY, 'leads.list', { status: null })
  if (next === null) throw new Error('there is one page of leads')
  return cloud.ok(CITY, 'leads.list', { status: null, after: next })
}

/**
 * The first call of each screen of the desk with 100,000 filings of this year and 5,000 leads, for an office and for the city, and the timer
 * that counts their medians and closes the month before. Needs built functions.
 */
export const benchScreens = async (): Promise<BenchLine[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'screens-bench-'))
  const { filing, lead } = await filled(dataDir)
  const local = await startLocal({ port: 0, dataDir })
  const cloud = cloudOf(local, dataDir)
  try {
    await cloud.moveClock({ now: new Date(NOW).toISOString() })
    const began = performance.now()
    await cloud.runTimer()
    const timer = (performance.now() - began) / 1000
    const lines: BenchLine[] = [{ name: 'screens.timer', value: timer, unit: 's' }]
    const screens: readonly Screen[] = [
      screen('review', STAFF, 'desk.open', { id: filing }),
      screen('lead', STAFF, 'leads.open', { id: lead }),
      { name: 'leads.next', ask: nextLeads },
      screen('entering.list', STAFF, 'entering.list', {}),
      screen('staff', HEAD, 'staff.list', { office: OFFICE }),
      {
        ...screen('ledger.owners', HEAD, 'ledger.owners', { filter: allByTime.filter }),
        most: MOST_COUNTED_MS,
      },
      { name: 'reassigning', ask: reassigning },
      ...seenBy('office'),
      ...seenBy('city'),
      screen('board', CITY, 'board.open', {}),
    ]
    for (const { name, ask, most } of screens)
      lines.push(...(await measured(cloud, name, TIMES, () => ask(cloud), most)))
    return lines
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
