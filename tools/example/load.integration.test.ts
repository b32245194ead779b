import { cityCalendar, offices } from '../../src/domain/city/city'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { someOf } from '../test/cases'
import { exampleOf } from './load'
import { endBefore } from './plan'

const cloud = onCloud()
const example = exampleOf({ filings: 8, days: 40 })

type Row = { readonly accountName?: string; readonly status: string }

/** Begun on that day, and what staff of the city are told in red on the last one. */
const days: readonly (readonly [name: string, begun: string, alarms: readonly string[]])[] = [
  ['in autumn', '2026-11-24T15:00:00+08:00', []],
  ['in December', '2026-12-31T15:00:00+08:00', ['2027年的节假日还没有录入']],
  ['years later', '2029-03-01T15:00:00+08:00', ['2029年的节假日还没有录入']],
]

beforeEach(() => cloud.reset())

test.each(someOf(1, days))(
  '%s, killed on the way, it goes on where it stopped, and does nothing twice',
  async (_, day, told) => {
    const begun = Date.parse(day)
    const world = { url: cloud.url(), begun, goesOn: () => true }
    let kept = { done: 0, of: 0, at: 0 }
    const killed = example.load({
      ...world,
      done: 0,
      note: (progress) => {
        // Done, and not yet noted.
        if (progress.done > progress.of / 2) throw new Error('killed')
        kept = progress
      },
    })
    await expect(killed).rejects.toThrow('killed')
    expect(kept.done).toBeGreaterThan(0)
    const halfway = await cloud.stored<Row>('filings')
    await example.load({ ...world, done: kept.done, note: (progress) => (kept = progress) })
    expect(kept.done).toBe(kept.of)
    const filings = await cloud.stored<Row>('filings')
    expect(filings.length).toBeGreaterThan(halfway.length)
    // Eight, what changes them, and what is beside them.
    expect(filings.length).toBeLessThanOrEqual(8 + 2 + 6)
    const times = (wanted: string) => filings.filter(({ status }) => status === wanted).length
    // Two of the ledger on paper, and one whose owner was urged.
    expect(times('registered')).toBeGreaterThan(3)
    expect(times('attested')).toBe(3)
    const leads = await cloud.stored<Row>('leads')
    expect(leads.map(({ status }) => status).sort()).toEqual([
      'filed',
      'open',
      'open',
      'open',
      'urged',
      'urged',
    ])
    const staff = await cloud.stored<{ readonly office: string }>('staff')
    for (const { code } of offices)
      expect([code, staff.filter(({ office }) => office === code).length >= 2]).toEqual([
        code,
        true,
      ])
    const { now, unread } = await cloud.ok('reviewer-bazhou', 'me', {})
    expect(Math.abs(now - endBefore(begun, cityCalendar()))).toBeLessThan(600_000)
    expect(unread).toBeLessThan(20)
    const { alarms } = await cloud.ok('city-staff', 'board.open', {})
    expect(alarms).toEqual(told)
  },
)
