import { keptForWords } from '../../../../src/domain/keeping/keeping'
import { isIdCard } from '../../../../src/domain/form/materials'
import type { Moment } from '../../app'
import { emptied } from '../../files/discard'
import { timerMover } from '../movers'
import { record } from '../audit'
import { photosOf } from '../../store/filings/filing'
import { storedVersionsOf } from '../version/stored'
import { erasureOf, isDue, type OverBy } from './erase'
import { withKeeping } from './keeping'

/**
 * Deletes the photos of ID papers of a registered filing whose office has its archive, in every submission of it; their hashes stay,
 * since they were signed. As `eraseFiling` otherwise.
 */
export const eraseIdPhotos = async (
  moment: Moment,
  id: string,
  period: OverBy,
): Promise<boolean> => {
  const { ports, now } = moment
  const filing = await ports.filings.get(id)
  if (filing === null || !isDue(filing, period, now)) return false
  const submitted = await storedVersionsOf(ports, filing)
  const fileIDs = [filing, ...submitted].flatMap(({ photos }) =>
    photosOf(photos).flatMap(({ slot, fileID }) => (isIdCard(slot) ? fileID : [])),
  )
  const files = { id: ports.newId(), fileIDs: [...new Set(fileIDs)], at: now }
  const erased = await ports.transaction(async (stores) => {
    const fresh = await stores.filings.get(id)
    if (fresh?.version !== filing.version || !isDue(fresh, period, now)) return false
    for (const change of fresh.changes ?? []) {
      const adopted = await stores.filings.get(change)
      if (adopted) await stores.filings.put({ ...adopted, idPhotosGone: now })
    }
    await record(ports.vault, stores, withKeeping({ ...fresh, idPhotosGone: now }), {
      name: 'idPhotosErased',
      at: now,
      who: timerMover.actor,
      about: keptForWords(period.of, period.days),
    })
    await stores.discards.add(files)
    await stores.erasures.add(erasureOf(`${id}:${String(now)}`, fresh, period, now))
    return true
  })
  if (erased) await emptied(ports, files)
  return erased
}
