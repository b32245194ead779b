import { actorOf, situationOf } from '../filing/access'
import type { Context } from '../app'
import { type Actor, type Filing, filesOf } from '../filing/filing'
import type { Discard, Ports } from '../store/ports'
import { keep } from '../filing/audit'
import { refuseUnless } from '../filing/refusals'

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
  await discarded(ports, id, now, (filing) => {
    if (filing.applicant !== openid) return null
    refuseUnless('discard', filing, situationOf(filing, openid, null), now)
    return { who: actorOf(openid, null) }
  })
}

const timer: Actor = { openid: '', name: '系统', office: null }

/** Deletes a draft that nobody submitted in time (B4); false when it was saved or submitted meanwhile. */
export const discardExpired = (ports: Ports, id: string, now: number): Promise<boolean> =>
  discarded(ports, id, now, ({ submissions, expiresAt }) =>
    submissions === 0 && expiresAt !== null && expiresAt <= now
      ? { who: timer, about: '到期' }
      : null,
  )

type Discarding = { readonly who: Actor; readonly about?: string }

/** Deletes the draft in one transaction with its event, unless `judge` lets it stay; then its files. */
const discarded = async (
  ports: Ports,
  id: string,
  now: number,
  judge: (filing: Filing) => Discarding | null,
): Promise<boolean> => {
  const discard = await ports.transaction(async (stores) => {
    const filing = await stores.filings.get(id)
    const entry = filing && judge(filing)
    if (filing === null || entry === null) return null
    const files: Discard = { id: ports.newId(), fileIDs: filesOf(filing), at: now }
    await keep(stores, filing, { name: 'discarded', at: now, ...entry })
    await stores.filings.remove(id)
    await stores.discards.add(files)
    return files
  })
  if (discard !== null) await emptied(ports, discard)
  return discard !== null
}
