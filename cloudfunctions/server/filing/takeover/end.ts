import type { Moment } from '../../app'
import type { Transaction } from '../../store/ports'
import { situationOf } from '../access'
import type { Filing } from '../../store/filings/filing'
import type { Mover } from '../movers'
import { moveWithin } from '../makeMove'
import type { Use } from '../move'
import { discardOf } from '../../files/discard'
import { isOpenTakeover } from '../facts'

/** Who the timeline names for what is done by who asks. */
const ASKER = '申请接管的人'

/** Who asks, before a filing of somebody else that an office has; `missing` refuses every other one. */
export const askerMover = (openid: string, now: number, missing: () => Error): Mover<Filing> => ({
  actor: { openid, name: ASKER, office: null },
  open: (stored) => {
    if (stored === null || stored.queue === null) throw missing()
    return stored
  },
  situation: (filing) => {
    const situation = situationOf(filing, openid, null, now)
    return { ...situation, relations: [...situation.relations, 'asker'] }
  },
})

const gone = () => new Error('a filing that is asked for is gone')

/**
 * Ends what the applicant of a filing asked for by it, since that is deleted, handed in, or another's, or they take it back:
 * the office has nothing to answer any more. Proof is deleted; what the office gave stays given.
 */
export const endAsking = async (
  moment: Moment,
  stores: Transaction,
  { id: own, applicant, asking }: Filing,
  uses: readonly Use[] = [],
): Promise<void> => {
  const { asked = null, proofs = [] } = asking ?? {}
  if (proofs.length > 0) await stores.discards.add(discardOf(moment, own, proofs))
  const target = asked && (await stores.filings.get(asked.of))
  const request = target?.takeovers?.find(({ id }) => id === asked?.request)
  if (!target || !request || request.givenAt !== undefined) return
  const takeovers = (target.takeovers ?? []).filter((each) => each !== request)
  if (isOpenTakeover(request, target))
    await moveWithin(moment, stores, askerMover(applicant, moment.now, gone), {
      move: 'takeTakeoverBack',
      of: target.id,
      making: () => ({ about: target.number ?? '', uses, set: { takeovers } }),
    })
  // No office has it: nothing happened to it, but who is writing in it has read the former ones.
  else await stores.filings.put({ ...target, version: target.version + 1, takeovers })
  await stores.discards.add(discardOf(moment, target.id, request.photos))
}

/** What a filing of the caller's keeps of its asking once that ended: nothing. */
export const endedAsking = async (
  moment: Moment,
  stores: Transaction,
  filing: Filing,
): Promise<Pick<Filing, 'asking'>> => {
  if (!filing.asking) return {}
  await endAsking(moment, stores, filing)
  return { asking: null }
}

/**
 * Drops what one person asked of a filing and was not given, with its proof: it must not wait for an answer again. Answers what the filing keeps.
 */
export const withoutRequests = async (
  moment: Moment,
  stores: Transaction,
  { id, takeovers = [] }: Pick<Filing, 'id' | 'takeovers'>,
  openid: string,
): Promise<Pick<Filing, 'takeovers'>> => {
  const dropped = takeovers.filter((each) => each.givenAt === undefined && each.openid === openid)
  if (dropped.length === 0) return {}
  const photos = dropped.flatMap((each) => each.photos)
  await stores.discards.add(discardOf(moment, id, photos))
  return { takeovers: takeovers.filter((each) => !dropped.includes(each)) }
}
