import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { Lacks } from '../../../../src/domain/moves/entering/entering'
import { wrongHandedIn } from '../../../../src/domain/moves/entering/entering'
import type { Context } from '../../app'
import { actorOf, ownedBy, ownFiling, situationOf } from '../../filing/access'
import type { AtWork } from '../../filing/staff/atWork'
import { refuseMoreDrafts } from '../../filing/allowed/drafts'
import { counterAt } from '../../filing/facts'
import { newDraft } from '../../filing/draft'
import { edit } from '../../filing/edit'
import type { Filing } from '../../store/filings/filing'
import type { Mover } from '../../filing/movers'
import { makeMove } from '../../filing/makeMove'
import { detailOf } from '../../views/detail'
import { listFilings } from '../filing/drafts'
import { asClerk } from './atCounter'

/** The caller as staff, before what the counter of their office holds. */
export const counterMover = (
  { openid, now }: Pick<Context, 'openid' | 'now'>,
  staff: AtWork,
): Mover<Filing> => ({
  actor: actorOf(openid, staff),
  open: (stored) => ownedBy(counterAt(staff.office), stored),
  situation: (filing) => ({
    ...situationOf(filing, openid, staff, now),
    relations: ['applicant', staff.role],
  }),
})

/** The drafts that the counter of the caller's office keys. */
export const listEntered = async (
  context: Context,
  input: ApiInput<'entering.list'>,
): Promise<ApiOutput<'entering.list'>> => listFilings((await asClerk(context)).at, input)

/** Begins to key a form. The same token again answers the draft that it began. */
export const startEntering = async (
  context: Context,
  { token }: ApiInput<'entering.start'>,
): Promise<FilingDetail> => {
  const { at, staff } = await asClerk(context)
  const { ports, now } = context
  const tokenId = `${context.openid}:${token}`
  const draft = { ...newDraft(at), office: staff.office }
  let first = ''
  const { filing } = await makeMove(context, counterMover(context, staff), {
    move: 'start',
    of: draft,
    isDone: async (_none, stores) => {
      first = (await stores.tokens.get(tokenId))?.filing ?? ''
      return first !== ''
    },
    making: () => ({
      about: '开始录入纸质表',
      set: { entered: { openid: context.openid, name: staff.name, lacks: {} } },
      also: async (stores) => {
        await refuseMoreDrafts(ports, at.openid, 1)
        await stores.tokens.add({ id: tokenId, filing: draft.id, at: now })
      },
    }),
  })
  return detailOf(at, filing ?? (await ownFiling(at, first)))
}

/** Notes the day on which the form was handed in, and what of it is not there. Refuses with `input` a day that cannot be. */
export const noteEntered = async (
  context: Context,
  { id, handedIn, lacks = {} }: ApiInput<'entering.note'>,
): Promise<FilingDetail> => {
  const { at } = await asClerk(context)
  const next = await edit(at, id, (draft) => {
    if (!draft.entered) throw new Error(`filing ${id} is keyed from no paper`)
    // Once it was entered, that day has decided what is late.
    const isOpen = draft.status === 'draft'
    const wrong = handedIn && isOpen ? wrongHandedIn(handedIn, draft.answers, context.today) : null
    if (wrong !== null) throw new Refusal('input', wrong, { handedIn: wrong })
    const entered = { ...draft.entered, lacks: patched(draft.entered.lacks, lacks) }
    const on = handedIn === undefined || !isOpen ? (draft.handedIn ?? null) : handedIn
    const isSame =
      on === (draft.handedIn ?? null) && JSON.stringify(entered) === JSON.stringify(draft.entered)
    return isSame ? draft : { ...draft, handedIn: on, entered }
  })
  return detailOf(at, next)
}

const patched = (before: Lacks, given: ApiInput<'entering.note'>['lacks']): Lacks =>
  Object.fromEntries(
    Object.entries({ ...before, ...given }).filter(([, reason]) => reason !== null),
  )
