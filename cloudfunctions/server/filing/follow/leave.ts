import { followRoleWords } from '../../../../src/domain/card/follow'
import { CARD_FOLLOWER } from '../../../../src/domain/messages/cardEvents'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { Context } from '../../app'
import type { Transaction } from '../../store/ports'
import { record } from '../audit'
import { personOf } from '../consents'
import { withoutConfirmation } from './confirm'

/** So many filings somebody can be told of at once. */
const MOST_FOLLOWED = 200

/** Notes with the person that they are told of a filing, so that taking the consents back finds it. Refuses with `limit`. */
export const remember = async (
  stores: Pick<Transaction, 'people'>,
  openid: string,
  filing: string,
): Promise<void> => {
  const person = await personOf(stores, openid)
  const others = (person.follows ?? []).filter((each) => each !== filing)
  if (others.length >= MOST_FOLLOWED)
    throw new Refusal('limit', `最多接收 ${String(MOST_FOLLOWED)} 个账号的消息，请先停收不用的`)
  await stores.people.put({ ...person, follows: [filing, ...others] })
}

/** Whether it is noted with the person that they are told of the filing; of one that is erased it stays, so that they are told that. */
export const wasTold = async (
  stores: Parameters<typeof personOf>[0],
  openid: string,
  filing: string,
): Promise<boolean> => (await personOf(stores, openid)).follows?.includes(filing) ?? false

export const forget = async (
  stores: Pick<Transaction, 'people'>,
  openid: string,
  filing: string,
): Promise<void> => {
  const person = await stores.people.get(openid)
  if (person?.follows?.includes(filing))
    await stores.people.put({
      ...person,
      follows: person.follows.filter((each) => each !== filing),
    })
}

/**
 * The caller is told of a filing no more; what they confirmed goes with the consents that they take back. Tried again, or
 * never told of it, nothing changes.
 */
export const leave = (
  { ports, openid, now }: Pick<Context, 'ports' | 'openid' | 'now'>,
  id: string,
  { withdraws = false }: { readonly withdraws?: boolean } = {},
): Promise<true> =>
  ports.transaction(async (stores): Promise<true> => {
    await forget(stores, openid, id)
    const filing = await stores.filings.get(id)
    const own = filing?.followers?.find((each) => each.openid === openid)
    if (filing === null || own === undefined) return true
    const followers = (filing.followers ?? []).filter((each) => each.openid !== openid)
    const of = withdraws ? withoutConfirmation(filing, openid) : filing
    await record(
      ports.vault,
      stores,
      { ...of, followers },
      {
        name: 'followLeft',
        at: now,
        who: { openid, name: CARD_FOLLOWER[own.as], office: null },
        about: followRoleWords[own.as],
      },
    )
    return true
  })
