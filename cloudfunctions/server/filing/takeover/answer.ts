import { Refusal } from '../../../../src/domain/api/refusal'
import { type ApplicantKind, applicants } from '../../../../src/domain/form/choices'
import { moves } from '../../../../src/domain/moves/moves'
import type { Context } from '../../app'
import type { Transaction } from '../../store/ports'
import type { Staff } from '../../store/staff'
import { actorOf } from '../access'
import { endCard } from '../card/make'
import { refuseUndoable, type HandedOn, receivedBy, receivedNow } from '../received'
import { giverMover } from '../movers'
import { holdConsent } from '../consents'
import type { Filing, Decision, Takeover } from '../../store/filings/filing'
import { moveWithin } from '../makeMove'
import type { Making } from '../move'
import { answerDraft } from './asker'
import { discardOf } from '../../files/discard'
import { openTakeovers } from '../facts'

/** The asking that the office answers. Refuses what ended meanwhile, and the caller's own. */
const answered = (filing: Filing, id: string, { openid }: Context): Takeover => {
  const request = openTakeovers(filing).find((each) => each.id === id)
  if (request === undefined) throw new Refusal('not-allowed', '这个申请已收回，或已答复')
  if (request.openid === openid)
    throw new Refusal('not-allowed', '这是您自己申请的，请由其他同事核实')
  return request
}

/** Not given: it ends, its proof is deleted. */
export const refusedTakeover = (
  context: Context,
  filing: Filing,
  id: string,
  reason: string,
): Making => {
  const request = answered(filing, id, context)
  return {
    about: filing.number ?? '',
    message: [`原因：${reason}`],
    reason,
    set: { takeovers: (filing.takeovers ?? []).filter((each) => each !== request) },
    also: async (stores) => {
      await answerDraft(context, stores, request, { how: 'refused', reason })
      await stores.discards.add(discardOf(context, filing.id, request.photos))
    },
  }
}

const kindOf = (text: string): ApplicantKind =>
  applicants.find(({ value }) => value === text)?.value ?? 'agent'

/** As who fills it in from now on: as their own filing says, where that is of the same owner. */
const fillsInAs = (filing: Filing, draft: Filing | null, { filledBy }: Takeover): ApplicantKind =>
  draft?.idNumber && draft.idNumber.hash === filing.idNumber?.hash ? kindOf(filledBy) : 'agent'

/**
 * Verified: the filing is the asker's from now on, under the rules of a hand-over by card, and its open change with it. The
 * asker has not proved to be its owner, so that what it holds of one stays hidden.
 */
export const givenTakeover = async (
  context: Context,
  stores: Transaction,
  staff: Staff,
  filing: Filing,
  id: string,
): Promise<Making> => {
  const { now } = context
  const request = answered(filing, id, context)
  refuseUndoable(filing, now)
  await holdConsent(stores, request.openid, notAgreed)
  await endCard(stores, filing, 'takenBack', now)
  const as = fillsInAs(filing, await stores.filings.get(request.draft), request)
  const take = (of: Filing): HandedOn => receivedBy(of, request.openid, as, receivedNow(of, now))
  const along = filing.openChange
    ? await handedAlong(context, stores, staff, filing, take)
    : undefined
  return {
    about: filing.number ?? '',
    set: {
      ...take(filing),
      takeovers: (filing.takeovers ?? []).map((each) =>
        each === request ? { ...each, givenAt: now } : each,
      ),
    },
    ...(along ? { along } : {}),
    also: async () => {
      await answerDraft(context, stores, request, { how: 'given', reason: '' })
    },
  }
}

/** Nobody is given a filing without the consent to filling in. */
const notAgreed = () => new Refusal('not-allowed', '申请人还没有确认现在的填写说明，确认后才能移交')

const handedAlong = async (
  context: Context,
  stores: Transaction,
  staff: Staff,
  { applicant, openChange }: Filing,
  take: (of: Filing) => HandedOn,
): Promise<Decision['along']> => {
  let restores: Partial<Filing> = {}
  const { filing } = await moveWithin(
    context,
    stores,
    giverMover(applicant, actorOf(context.openid, staff), context.now),
    {
      move: 'handOver',
      of: openChange ?? '',
      making: async (change) => {
        refuseUndoable(change, context.now)
        await endCard(stores, change, 'takenBack', context.now)
        const set = take(change)
        restores = Object.fromEntries(
          (Object.keys(set) as (keyof HandedOn)[]).map((key) => [key, change[key] ?? null]),
        )
        return { recordedAs: 'giveToAsker', set }
      },
    },
  )
  if (filing === null) throw new Error(`change ${openChange ?? ''} is gone`)
  return { id: filing.id, version: filing.version, restores }
}

/**
 * With a decision that gave a filing away what went along goes back, and the asker's filing asks again; without that one the
 * asking ends. Answers what is restored beside the decision.
 */
export const undoTakeover = async (
  context: Context,
  stores: Transaction,
  staff: Staff,
  { id, decision, applicant, takeovers = [] }: Filing,
): Promise<Pick<Filing, 'takeovers'> | null> => {
  if (decision?.move !== 'giveToAsker') return null
  const { along } = decision
  if (along) {
    if ((await stores.filings.get(along.id))?.version !== along.version)
      throw new Refusal('not-allowed', '新的填报人已在办理变更，不能再撤销')
    await moveWithin(
      context,
      stores,
      giverMover(applicant, actorOf(context.openid, staff), context.now),
      {
        move: 'handOver',
        of: along.id,
        making: () => ({
          about: moves.giveToAsker.button,
          recordedAs: 'undo',
          set: along.restores,
        }),
      },
    )
  }
  const before = decision.restores.takeovers ?? []
  const given = takeovers.find(
    (each) =>
      each.givenAt !== undefined && before.some((was) => was.id === each.id && !was.givenAt),
  )
  if (given === undefined || (await answerDraft(context, stores, given, null))) return null
  await stores.discards.add(discardOf(context, id, given.photos))
  return { takeovers: before.filter((each) => each.id !== given.id) }
}
