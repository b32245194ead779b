import { dayOf } from '../../../../src/domain/dates/days'
import { keptForWords, type KeptKind } from '../../../../src/domain/keeping/keeping'
import type { Moment } from '../../app'
import { emptied } from '../../files/discard'
import { filesIn } from '../../files/held'
import { heldFiles } from '../../files/kept'
import type { Erasure } from '../../store/keeping/erasures'
import type { DiscardedFiles } from '../../store/collections'
import type { Transaction } from '../../store/ports'
import { timerMover } from '../movers'
import { numberKeys } from '../account/account'
import { record } from '../audit'
import { endCard } from '../card/make'
import { type Filing, versionId } from '../../store/filings/filing'
import { endInvites } from '../follow/invite'
import { isStillOpen, isUrged } from './open'
import { tombstoneOf } from './tombstone'

/** By which period: how many days it is, and the instant before which its time began. */
export type OverBy = {
  readonly of: KeptKind
  readonly days: number
  readonly before: number
}

/** What the city reads of what a period erased of a filing. */
export const erasureOf = (
  id: string,
  { office, number }: Pick<Filing, 'office' | 'number'>,
  { of, days }: OverBy,
  now: number,
): Erasure => ({
  id,
  at: now,
  month: dayOf(now).slice(0, 7),
  kind: of,
  days,
  office,
  number: number ?? '',
})

/** Whether its time is over, and nothing of it is open. What its office holds has no time that runs. */
export const isDue = (filing: Filing, { of, before }: OverBy, now: number): boolean =>
  filing.keeping?.of === of && filing.keeping.since < before && !isStillOpen(filing, now)

/**
 * Erases a filing whose period is over, with the changes of it that were registered: its key, its content and files, every
 * submission, and what leads to it. What stays is a tombstone and the audit, which says so. False while something of it is
 * open, and where it moved meanwhile. Its files are written down with that, so that the timer deletes what a killed run left.
 */
export const eraseFiling = async (moment: Moment, id: string, period: OverBy): Promise<boolean> => {
  const { ports, now } = moment
  const filing = await ports.filings.get(id)
  if (filing === null || !isDue(filing, period, now)) return false
  const changes = await ports.filings.those(filing.changes ?? [])
  const all = [filing, ...changes]
  const files = { id: ports.newId(), fileIDs: await filesToGo(moment, all), at: now }
  const erased = await ports.transaction(async (stores) => {
    const fresh: Filing[] = []
    for (const read of all) {
      const present = await stores.filings.get(read.id)
      if (present?.version !== read.version) return false
      fresh.push(present)
    }
    const [first] = fresh
    if (first === undefined || !isDue(first, period, now)) return false
    if (await isUrged(stores.leads, first)) return false
    for (const each of fresh) await eraseOne(moment, stores, each, period)
    await stores.discards.add(files)
    await stores.erasures.add(erasureOf(id, first, period, now))
    return true
  })
  if (erased) await emptied(ports, files)
  return erased
}

/** Every file of them, but what a filing goes on to hold of which this is only a change. */
const filesToGo = async (
  { ports }: Moment,
  all: readonly Filing[],
): Promise<DiscardedFiles['fileIDs']> => {
  const ids = new Set(all.map(({ id }) => id))
  const gone: string[] = []
  const spared: string[] = []
  for (const filing of all) {
    gone.push(...(await heldFiles(ports, filing.id)))
    const { change } = filing
    if (!change || ids.has(change.of)) continue
    spared.push(...filesIn(change.from), ...(await heldFiles(ports, change.of)))
  }
  return [...new Set(gone)].filter((file) => !spared.includes(file))
}

const eraseOne = async (
  { ports: { vault }, now }: Moment,
  stores: Transaction,
  filing: Filing,
  { of, days }: OverBy,
): Promise<void> => {
  const { id, version, submissions, entered, number, change } = filing
  for (let n = 1; n <= submissions; n += 1) await stores.versions.remove(versionId(id, n))
  await endCard(stores, filing, 'takenBack', now)
  await endCard(
    stores,
    filing.handing === undefined ? {} : { card: filing.handing },
    'takenBack',
    now,
  )
  await endInvites(stores, filing, now)
  if (entered && number !== null)
    for (const key of numberKeys(vault, number)) await stores.accounts.remove(key)
  if (await stores.calls.get(id)) await stores.calls.remove(id)
  await freeBase(stores, id, change?.of)
  await stores.unindexed.put({ id, at: now, version: version + 1 })
  await record(vault, stores, tombstoneOf(filing, now), {
    name: 'erased',
    at: now,
    who: timerMover.actor,
    about: keptForWords(of, days),
  })
}

/** A change that was taken back is open no more. */
const freeBase = async (
  { filings }: Pick<Transaction, 'filings'>,
  id: string,
  of: string | undefined,
): Promise<void> => {
  const base = of === undefined ? null : await filings.get(of)
  if (base?.openChange === id) await filings.put({ ...base, openChange: null })
}
