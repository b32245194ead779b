import { Refusal } from '../../../src/domain/api/refusal'
import type { Context } from '../app'
import { actorOf } from '../filing/access'
import type { AtWork } from '../filing/staff/atWork'
import { recorded } from '../filing/audit'
import type { StoredPhoto } from '../store/filings/filing'
import type { Transaction } from '../store/ports'
import type { Lead } from '../store/supervision/leads'
import { officeLead } from './access'

/** A photo of a lead, and what the audit calls it. Refuses with `not-found`. */
export const leadPicture = (
  { urges }: Lead,
  fileID: string,
): { readonly about: string; readonly stored: StoredPhoto } => {
  for (const { n, evidence, photos } of urges)
    for (const [word, stored] of [
      ...evidence.map(
        (each) => [each.kind === 'receipt' ? '送达回证' : '督促的凭证', each] as const,
      ),
      ...photos.map((each) => ['对方的说明照片', each] as const),
    ])
      if (stored.fileID === fileID) return { about: `${word}，第 ${String(n)} 次`, stored }
  throw new Refusal('not-found', '没有找到这张照片')
}

/**
 * Writes that staff looked at a lead or a photo of it, or had a paper of it made: it moves the chain, not the version. Answers the
 * lead. `also` is stored in the same transaction.
 */
export const recordLeadView = (
  { ports, openid, now }: Context,
  id: string,
  staff: AtWork,
  view: {
    readonly name: 'opened' | 'photoViewed' | 'paperMade'
    readonly about?: string
    readonly also?: (stores: Transaction) => Promise<void>
  },
): Promise<Lead> =>
  ports.transaction(async (stores) => {
    const lead = officeLead(await stores.leads.get(id), staff)
    const { name, about = '', also } = view
    const entry = { name, about, at: now, who: actorOf(openid, staff) }
    const { next, event } = recorded(ports.vault, lead, entry)
    await stores.leads.put(next)
    await stores.events.add(event)
    await also?.(stores)
    return next
  })
