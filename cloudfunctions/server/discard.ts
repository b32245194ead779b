import { actorOf, situationOf } from './access'
import type { Context } from './app'
import { filesOf } from './filing'
import type { Discard, Ports } from './ports'
import { keep } from './record'
import { refuseUnless } from './refusals'

/**
 * Deletes the files of a discard, then its row. Answers false when the file store failed: the row stays and the timer
 * tries again.
 */
export const emptied = async (ports: Ports, discard: Discard): Promise<boolean> => {
  try {
    await ports.files.remove(discard.fileIDs)
    await ports.discards.remove(discard.id)
    return true
  } catch (error) {
    console.error('discard', discard.id, error)
    return false
  }
}

/**
 * Deletes the caller's draft that was never submitted, with its files. The audit keeps that it was started and
 * discarded; no value of it was ever in there.
 */
export const discardDraft = async (context: Context, id: string): Promise<void> => {
  const { ports, openid, now } = context
  const discard = await ports.transaction(async (stores) => {
    const filing = await stores.filings.get(id)
    if (filing?.applicant !== openid) return null
    refuseUnless('discard', filing, situationOf(filing, openid, null), now)
    const files: Discard = { id: ports.newId(), fileIDs: filesOf(filing), at: now }
    await keep(stores, filing, { name: 'discarded', at: now, who: actorOf(openid, null) })
    await stores.filings.remove(id)
    await stores.discards.add(files)
    return files
  })
  if (discard !== null) await emptied(ports, discard)
}
