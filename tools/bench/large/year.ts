import { offices } from '../../../src/domain/city/city'
import { addDays, dayOf, instantOf } from '../../../src/domain/dates/days'
import { filingNumber, numberOrder } from '../../../src/domain/moves/number'
import { searchedText, searchKeys } from '../../../src/domain/search/searched'
import { fillStore } from './filled'

const FILINGS = 100_000
/** Of a hundred so many wait, and so many are with their owners. */
const [WAITING, RETURNED] = [3, 1]
const DAY = 86_400_000
/** So many check the filings of an office. */
const STAFF = 4

/** A filing as it is stored, registered by the calls. */
export type RegisteredOne = Readonly<Record<'answers' | 'ledger' | 'route' | 'chain', object>> & {
  readonly _id: string
}

/** What is different about one of them, and who checked it: of the year up to the instant, of every office alike. */
const differing = (
  { answers, ledger, route, chain }: RegisteredOne,
  place: number,
  now: number,
) => {
  const office = offices[Math.floor(place / 100) % offices.length]?.code ?? '131081'
  const share = place % 100
  const status =
    share < WAITING ? 'submitted' : share < WAITING + RETURNED ? 'returned' : 'registered'
  const submitted = now - (place % 320) * DAY - place * 40
  const decided = status === 'submitted' ? null : submitted + (place % 9) * 3_600_000
  const number = filingNumber({ office, year: 2026, sequence: place + 1 })
  const by = `reviewer-${office}-${String(place % STAFF)}`
  const called = { accountName: `胜芳街坊${String(place)}`, accountId: `gh_${String(place)}` }
  const late = place % 7 === 0
  const correctionOn = addDays(dayOf(submitted), 5)
  const inQueue = {
    submitted: { queue: 'waiting', queueAt: submitted },
    returned: { queue: 'returned', queueAt: instantOf(correctionOn) },
    registered: { queue: 'done', queueAt: decided },
  }
  const searched = { number, answers: { ...answers, ...called } }
  const filing = {
    _id: `filing-${String(place)}`,
    applicant: `owner-${String(place)}`,
    office,
    route: { ...route, office },
    status,
    number,
    answers: searched.answers,
    chain: { ...chain, hash: String(place).padStart(64, '0') },
    firstSubmittedAt: submitted,
    submittedAt: submitted,
    replyBy: addDays(dayOf(submitted), 5),
    late: late ? '逾期补报 4 天' : null,
    claim: share === 0 ? { openid: by, name: '张工', at: submitted } : null,
    ...inQueue[status],
    returned: status === 'returned' ? { items: [], at: decided, correctionOn } : null,
    decidedAt: status === 'registered' ? decided : null,
    decision: null,
    held: { office: (place % 9) * DAY },
    ledger: {
      ...ledger,
      submitted,
      registered: status === 'registered' ? decided : 0,
      due: instantOf(addDays(dayOf(submitted), late ? -4 : 20)),
      number: numberOrder(number),
      late,
      state: status,
      text: searchedText(searched),
    },
  }
  return { filing, keys: searchKeys(searched), who: { openid: by, name: '张工', office } }
}

type Differing = ReturnType<typeof differing>

/** What staff did with it, as the audit has it: every other number was read in full. */
const done = (
  { _id, number, submittedAt, decidedAt }: Differing['filing'],
  who: Differing['who'],
  revealed: boolean,
) =>
  [
    ['opened', submittedAt, ''] as const,
    ['claimed', submittedAt, ''] as const,
    ...(revealed ? [['revealed', submittedAt, 'ownerIdNumber'] as const] : []),
    ...(decidedAt === null ? [] : [['registered', decidedAt, number] as const]),
  ].map(([name, at, about], place) => ({
    _id: `${_id}:${String(place + 3)}`,
    filing: _id,
    seq: place + 3,
    at: at + place,
    name,
    who,
    about,
    changes: [],
    prev: '0'.repeat(64),
    hash: '0'.repeat(64),
  }))

/** Fills the store of a data folder with 100,000 filings of a year, each like the made one, what it is found by, and what staff did. */
export const fillYear = (dataDir: string, made: RegisteredOne, now: number): void => {
  fillStore(dataDir, FILINGS, (store, place) => {
    const { filing, keys, who } = differing(made, place, now)
    store.insert('filings', { ...made, ...filing })
    for (const [at, suffix] of keys.entries())
      store.insert('suffixes', {
        _id: `${filing._id}:${String(at)}`,
        filing: filing._id,
        office: filing.office,
        suffix,
        at: filing.submittedAt,
      })
    for (const event of done(filing, who, place % 2 === 0)) store.insert('events', event)
  })
}
