import type { ApiInput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import { dayOf, instantOf } from '../../../../src/domain/dates/days'
import { noticeOf } from '../../../../src/domain/messages/notices'
import { mailOf } from '../../../../src/domain/messages/mail'
import { actorOf, isSubmitted, ownFiling, situationOf, type Submitted } from '../../filing/access'
import type { Context } from '../../app'
import { checkedBefore } from '../../filing/correction'
import { contentPart, type Filing, lastEvent, type Version } from '../../filing/filing'
import { keep } from '../../filing/audit'
import { refuseUnless, staleToOwner } from '../../filing/refusals'
import { remindAtOf } from '../../filing/dates'
import { deskFacts, tellOffice } from '../../messages/tell'
import { detailOf } from '../../views/detail'

/**
 * Takes the caller's filing back to change it, as long as nobody has begun to check it (D7). Number, first submit time,
 * versions and timeline stay; its office is told. One that came back corrected is with its applicant for correction
 * again. Tried again after a lost answer it changes nothing.
 */
export const withdrawFiling = async (
  context: Context,
  { id }: ApiInput<'filing.withdraw'>,
): Promise<FilingDetail> => {
  const { ports, openid, now, today } = context
  const read = await ownFiling(context, id)
  const returnedOne =
    read.returned && (await checkedBefore(ports.versions, read, await ports.events.of(id)))
  const filing = await ports.transaction(async (stores) => {
    const fresh = await stores.filings.get(id)
    if (fresh === null) throw new Error(`filing ${id} is gone`)
    if (fresh.moved?.move === 'withdraw') return fresh
    refuseUnless('withdraw', fresh, situationOf(fresh, openid, null), now)
    if (!isSubmitted(fresh)) throw new Error(`filing ${id} is submitted without an office`)
    if (fresh.version !== read.version) throw staleToOwner(fresh, now)
    const back = returnedOne ? toCorrectAgain(fresh, returnedOne) : toDraft(fresh)
    const next: Filing = {
      ...back,
      version: fresh.version + 1,
      savedAt: now,
      remindAt: remindAtOf(back, today),
      moved: { move: 'withdraw', openid, name: '填报人', at: now },
    }
    const who = actorOf(openid, null)
    const stored = await keep(ports.vault, stores, next, {
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

/** It is its applicant's alone again; the office it was at stays known, and the way where it was chosen or handed on. */
const toDraft = (filing: Submitted): Filing => {
  const { rule } = filing.route
  return {
    ...filing,
    status: 'draft',
    route: rule === 'transferred' || rule === 'cityChosen' ? filing.route : null,
    queue: null,
    queueAt: 0,
    submittedAt: null,
    replyBy: null,
    late: null,
  }
}

/** The office has what it returned, and the applicant the corrections so far: the rest stays locked (G5). */
const toCorrectAgain = (filing: Submitted, returned: Version): Filing => ({
  ...filing,
  ...contentPart(returned),
  status: 'returned',
  correction: contentPart(filing),
  queue: 'returned',
  queueAt: instantOf(filing.returned?.correctionOn ?? dayOf(returned.submittedAt)),
  submittedAt: returned.submittedAt,
})
