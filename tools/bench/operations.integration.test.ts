import type { Call, Cost } from '../../src/domain/api/call'
import { allCalls } from '../../src/domain/testing/allCalls'
import { costsOfActions, COUNTING } from './operations'
import { startOwnCloud } from '../test/shared'

/** What runs of the timer cost. */
const timerCosts: Readonly<Record<string, Cost>> = {
  // The timer passes on what moves told, so that a person's call writes one row however many are told: it asks for the
  // messages, and where some are due apart for the codes, that nobody's flood delays.
  // In the first ten minutes of an hour it looks for papers, for uploads that nobody took and for tables: left by their phones,
  // and read 7 days ago. Then it deletes cards that ran out long ago, too. Looks for exports that are a day old.
  // Looks which filings are to be found otherwise, and whether all are in the index.
  // Looks anew which offices are closed; asks whether offices were told today of what is past 本办承诺; at its end it keeps how the jobs went and what they used of the database, in one row; the settings are read once, and in one request how far each job is.
  // Looks for old ledgers too: left by their screens, and read 7 days ago.
  // Looks which events were not followed yet by which messages to staff read themselves; where some were, at these messages.
  // One of each run deletes what is old of the record of requests.
  // One for each kind of period of filings looks what is over (K6).
  'timer.tidying': [31, 31, 0],
  // Outside the first ten minutes of an hour, which is most of what a day of it asks.
  'timer.idle': [14, 14, 0],
  // The day's first: it counts the months of the year for the dashboard, in one walk, and writes those that changed; the others count the running one. The month's first, too:
  // it closes the month before, four requests an office.
  // And the morning's digest: three requests for all offices (filings, calls, late leads), and one for each list that holds something.
  // A day's first run begins a sum of its own, and counts the pictures.
  // Closing a month walks both audits for the ends of its chains: a page of 1,000 links each.
  'timer.mail': [118, 53, 0],
  // A run 14 minutes later, which passes on a submit, a withdrawal and a return, and clears files away.
  // Before pushes it asks what else waits for the same people.
  'timer.push': [54, 41, 2],
  'timer.reminder': [83, 48, 0],
}

/** By action, behind a dot what is particular about the call. */
const costsOf = (
  name: string,
  { cost, costWhen = {} }: Call,
): readonly (readonly [string, Cost])[] => [
  [name, cost],
  ...Object.entries(costWhen).map(([particular, each]) => [`${name}.${particular}`, each] as const),
]

test('each action of the functions costs what its row says', async () => {
  const found = [...(await costsOfActions(COUNTING, startOwnCloud))].map(
    ([name, { operations, rounds, files }]) => [name, [operations, rounds, files]] as const,
  )
  const calls = Object.entries(allCalls).flatMap(([name, call]) => costsOf(name, call))
  expect(Object.fromEntries(found)).toEqual({ ...timerCosts, ...Object.fromEntries(calls) })
})
