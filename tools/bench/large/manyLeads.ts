import { offices } from '../../../src/domain/city/city'
import { leadActsOf } from '../../../src/domain/leads/leadActs'
import { isPending, leadStatuses } from '../../../src/domain/leads/status'
import { fillStore } from './filled'

const LEADS = 5_000
const DAY = 86_400_000
const HOUR = 3_600_000

/** A lead as it is stored, made and urged by the calls. */
export type MadeLead = Readonly<Record<'answers' | 'chain', object>> & {
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
export const fillLeads = (dataDir: string, made: MadeLead, now: number): void => {
  fillStore(dataDir, LEADS, (store, place) => {
    const lead = differing(made, place, now)
    store.insert('leads', { ...made, ...lead })
    for (const key of lead.keys) store.insert('leadKeys', { _id: key, leads: [lead._id] })
  })
}
