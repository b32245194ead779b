import type { ApiInput, FilingDetail } from '../../../src/domain/api'
import { noticeOf } from '../../../src/domain/notices'
import { mailOf } from '../../../src/domain/officeMail'
import { actorOf, isSubmitted, ownFiling, situationOf } from '../access'
import type { Context } from '../app'
import { type Filing, lastEvent } from '../filing'
import { keep } from '../record'
import { refuseUnless } from '../refusals'
import { remindAtOf } from '../reminding'
import { deskFacts, tellOffice } from '../tell'
import { detailOf } from '../views/detail'

/**
 * Takes the caller's filing back to change it, as long as nobody has begun to check it (D7). Number, first submit time,
 * versions and timeline stay; its office is told. Tried again after a lost answer it changes nothing.
 */
export const withdrawFiling = async (
  context: Context,
  { id }: ApiInput<'filing.withdraw'>,
): Promise<FilingDetail> => {
  const { ports, openid, now, today } = context
  await ownFiling(context, id)
  const filing = await ports.transaction(async (stores) => {
    const fresh = await stores.filings.get(id)
    if (fresh === null) throw new Error(`filing ${id} is gone`)
    if (fresh.status === 'draft' && fresh.submissions > 0) return fresh
    refuseUnless('withdraw', fresh, situationOf(fresh, openid, null), now)
    if (!isSubmitted(fresh)) throw new Error(`filing ${id} is submitted without an office`)
    const stays = fresh.route.rule === 'transferred' || fresh.route.rule === 'cityChosen'
    const route = stays ? fresh.route : null
    const draft = { ...fresh, ...withdrawn, route, version: fresh.version + 1, savedAt: now }
    const next: Filing = {
      ...draft,
      remindAt: remindAtOf(draft, today),
      moved: { move: 'withdraw', openid, name: '填报人', at: now },
    }
    const who = actorOf(openid, null)
    const stored = await keep(stores, next, {
      name: 'withdrawn',
      at: now,
      who,
      about: fresh.number,
    })
    const facts = { ...deskFacts(fresh), at: now }
    await tellOffice(context, stores, {
      what: lastEvent(stored),
      filing: fresh,
      notice: noticeOf('withdrawn', facts),
      mail: mailOf.withdrawn(facts, ports.stage),
    })
    return stored
  })
  return detailOf(context, filing)
}

/** It is its applicant's alone again; the office it was at stays known. */
const withdrawn = {
  status: 'draft',
  queue: null,
  queueAt: 0,
  submittedAt: null,
  replyBy: null,
  late: null,
} as const
