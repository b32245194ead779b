import type { HandView } from '../../../src/domain/api/handOver'
import { isHandingOn } from '../../../src/domain/card/handOver'
import { shown } from '../../../src/domain/form/answers'
import { fieldOf } from '../../../src/domain/form/fields'
import { masked } from '../../../src/domain/messages/personalNumbers'
import type { Context } from '../app'
import { hasAgreed, personOf } from '../filing/consents'
import { working } from '../store/filings/filing'
import { codeOfOwner, type Handed, handState, roleOf } from '../filing/handOver/card'

/** A hand-over for who opened it: the accounts alone, nothing of an owner. */
export const handOverView = async (
  { ports, openid, now }: Context,
  handed: Handed,
): Promise<HandView> => {
  const { card, filings } = handed
  const person = await personOf(ports, openid)
  const state = handState(card, now)
  // Who opened it and did not receive it in time has nothing to see of it any more.
  const shows = isHandingOn(state) || state === 'done'
  return {
    role: roleOf(openid, handed) ?? 'taker',
    state,
    until: card.until,
    filings: (shows ? filings : []).map((filing) => ({
      accountName: masked(working(filing).answers.accountName ?? ''),
      number: filing.number,
      status: filing.status,
    })),
    as: card.hand.taken && shown(fieldOf('filledBy'), card.hand.taken.as),
    asksOwner: codeOfOwner(ports.vault, handed) !== null,
    agreed: hasAgreed(person),
  }
}
