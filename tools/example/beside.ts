import type { OfficeCode } from '../../src/domain/city/city'
import type { Calendar } from '../../src/domain/dates/calendar'
import { addDays, dayOf, instantOf } from '../../src/domain/dates/days'
import { chanceFrom } from '../photos/chance'
import type { Fresh } from './names'
import {
  BUSIEST,
  type ExampleDeed,
  type ExampleFiling,
  type ExampleStep,
  workingDaysAgo,
} from './steps'
import { answersOf } from './subjects'

/** What is done, so many working days before the last one, at an hour of it. */
type Done = readonly [deed: ExampleDeed, ago: number, hour: number]

/** Accounts beside those that are filed in the program: what people say stands in a ledger on paper, and what offices come upon. */
const accounts: readonly (readonly [OfficeCode, readonly Done[]])[] = [
  [
    BUSIEST,
    [
      ['attest', 9, 19],
      ['confirmPaper', 7, 10.2],
    ],
  ],
  [BUSIEST, [['attest', 2, 20]]],
  [BUSIEST, [['attest', 1, 18.5]]],
  [
    '131003',
    [
      ['attest', 12, 19],
      ['confirmPaper', 10, 15.1],
    ],
  ],
  ['131003', [['attest', 3, 20.5]]],
  [BUSIEST, [['addLead', 1, 15.4]]],
  [BUSIEST, [['addLead', 3, 10.6]]],
  [
    BUSIEST,
    [
      ['addLead', 8, 9.4],
      ['urge', 5, 10.1],
    ],
  ],
  [
    BUSIEST,
    [
      ['addLead', 14, 9.7],
      ['urge', 12, 14.9],
      ['begin', 9, 19.5],
      ['handIn', 8, 20],
      ['register', 6, 11.1],
    ],
  ],
  [
    '131003',
    [
      ['addLead', 6, 11.3],
      ['urge', 4, 16.2],
    ],
  ],
  ['131003', [['addLead', 2, 14.2]]],
]

/** Above the numbers of the filings. */
const FIRST = 1001
/** Opened so many days before it ends: most are past their last day, so that somebody comes upon them. */
const OPENED = [45, 70] as const
const HOUR = 3_600_000

/** What is done beside the filings until an instant (epoch milliseconds). */
export const besideUntil = (
  end: number,
  calendar: Calendar,
  fresh: Fresh,
): readonly ExampleStep[] => {
  const today = dayOf(end)
  return accounts.flatMap(([office, all], place) => {
    const nth = FIRST + place
    const chance = chanceFrom(nth * 7919)
    const openedOn = addDays(today, -chance.whole(...OPENED))
    const answers = answersOf(chance, fresh, { nth, office, kind: 'individual', openedOn })
    const filing: ExampleFiling = { nth, owner: `example-owner-${String(nth)}`, office, answers }
    return all.map(([deed, ago, hour]) => ({
      at: instantOf(workingDaysAgo(today, ago, calendar)) + hour * HOUR,
      filing,
      deed,
      ofChange: false,
    }))
  })
}
