import type { Correction } from '../../../src/domain/api/figures/monthly'
import { type OfficeCode, officeOf } from '../../../src/domain/city/city'
import { type Difference, leadItem } from '../../../src/domain/figures/returns'
import { rungs } from '../../../src/domain/leads/rungs'
import { wordsOf } from '../../../src/domain/messages/eventWords'
import { masked } from '../../../src/domain/messages/personalNumbers'
import { trailOf } from '../filing/audit'
import type { TrailEntry } from '../store/events'
import type { Ports } from '../store/ports'

/** So many filings and leads are read to explain corrections; the figures hold without. */
const EXPLAINED = 50

/** What is known of who is counted otherwise: how a correction names it, and what happened to it. */
type Known = {
  readonly number: string
  readonly office: OfficeCode | null
  readonly trail: readonly TrailEntry[]
}

const nobody: Known = { number: '', office: null, trail: [] }

const filingOf = async (ports: Ports, id: string): Promise<Known> => {
  const filing = await ports.filings.get(id)
  if (filing === null) return nobody
  const { number, office } = filing
  return { number: number ?? '', office, trail: await trailOf(ports, filing) }
}

/** A lead that a filing brought goes where that goes. */
const leadOf = async (ports: Ports, id: string): Promise<Known> => {
  const lead = await ports.leads.get(id)
  if (lead === null) return nobody
  const { answers, filing, office, source } = lead
  const brought = source === 'filing' && filing !== null ? await filingOf(ports, filing.id) : nobody
  const trail = [...(await trailOf(ports, lead)), ...brought.trail]
  return {
    number: `「${masked(answers.accountName ?? '')}」`,
    office,
    trail: trail.sort((one, other) => one.at - other.at),
  }
}

/** What can take a filing out of a month, or bring it in, the last of which is said. */
const reasons: ReadonlySet<string> = new Set([
  'setAside',
  'transferred',
  'changed',
  'undone',
  'cancelled',
  'registered',
])

/** Whether an entry can have taken a filing, or a lead, out of a line of a month, or brought it in. */
const explains = ({ item, delta }: Difference, { name, about }: TrailEntry): boolean => {
  const act = leadItem(item)
  if (act === null) return reasons.has(name)
  // Written down after the month, or taken back.
  if (name === 'leadUrged') return act === 'urged' && delta > 0
  if (name === 'leadRevoked') return act !== 'urged' && delta < 0 && about === rungs[act].label
  return name === 'leadHandedOn' || name === 'leadEdited' || name === 'transferred'
}

/** Differences with when and why, as the timelines of the filings and leads say it since the month was closed. */
export const correctionsOf = async (
  ports: Ports,
  found: readonly Difference[],
  closedAt: number,
): Promise<readonly Correction[]> => {
  const ids = [...new Map(found.map(({ id, item }) => [id, leadItem(item) === null]))]
  const known = new Map(
    await Promise.all(
      ids
        .slice(0, EXPLAINED)
        .map(
          async ([id, isFiling]) => [id, await (isFiling ? filingOf : leadOf)(ports, id)] as const,
        ),
    ),
  )
  return found.map((difference) => {
    const { number, office, trail } = known.get(difference.id) ?? nobody
    const since = trail
      .filter((entry) => entry.at >= closedAt && explains(difference, entry))
      .at(-1)
    return {
      ...difference,
      number: difference.number === '' ? number : difference.number,
      at: since?.at ?? null,
      words:
        since === undefined
          ? ''
          : wordsOf(since.name).what(since, office === null ? '' : officeOf(office).shortName),
    }
  })
}
