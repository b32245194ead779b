import { mostTyped, tidied, tooLong, verdict } from '../../../../src/domain/form/answers'
import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { FilingDetail } from '../../../../src/domain/api/filing'
import { fieldOf } from '../../../../src/domain/form/fields'
import { otherPaper } from '../../../../src/domain/form/papers/idPapers'
import type { Answers, FieldKey } from '../../../../src/domain/form/form'
import { Refusal } from '../../../../src/domain/api/refusal'
import { isUnsettled } from '../../../../src/domain/moves/conditions'
import { ownFiling } from '../../filing/access'
import type { Context } from '../../app'
import { requireConsent } from '../../filing/consents'
import { dueOf } from '../../filing/dates'
import { discardDraft, newDraft } from '../../filing/draft'
import { isCounter } from '../../filing/facts'
import { applicantMover } from '../../filing/movers'
import { makeMove } from '../../filing/makeMove'
import { edit } from '../../filing/edit'
import type { Filing } from '../../store/filings/filing'
import { emptiedLater } from '../../files/kept'
import { refuseMoreDrafts } from '../../filing/allowed/drafts'
import type { ListedFiling } from '../../store/filings/listed'
import { hashKinds } from '../../secrets/hashKinds'
import { fullAnswers, sealedIdNumber } from '../../secrets/personal'
import { filingsPage, placeAfter, writtenPlace } from '../../store/pages'
import { eachOf } from '../../store/eachOf'
import { cardOf } from '../../views/cards'
import { detailOf } from '../../views/detail'
import { type Reused, reusedOf } from './reuse'

/** The caller's filings, page by page. */
export const listFilings = async (
  context: Context,
  { after = null }: ApiInput<'filing.list'>,
): Promise<ApiOutput<'filing.list'>> => {
  const { ports, openid } = context
  const { filings, next } = await filingsPage(ports, openid, placeAfter(after))
  const { done, failed } = await eachOf('list', filings.filter(isListed), (filing) =>
    cardOf(context, filing),
  )
  return {
    filings: done,
    unreadable: failed,
    next: next && writtenPlace(next),
  }
}

/** One row an account: a filing that is being changed stands as its change, a change that is over as its filing (J1). */
const isListed = ({ change, openChange, status, erased }: ListedFiling): boolean =>
  !openChange && !(change && !isUnsettled(status)) && !erased?.change

export const openFiling = async (
  context: Context,
  { id }: ApiInput<'filing.open'>,
): Promise<FilingDetail> => detailOf(context, await ownFiling(context, id))

/**
 * Starts a draft, with 提醒我 one that has a last day (A6), with `from` one that takes over what an earlier filing of the
 * caller says (B6). The same token again answers the draft it started.
 */
export const startFiling = async (
  context: Context,
  input: ApiInput<'filing.start'>,
): Promise<FilingDetail> => {
  const draft = newDraft(context)
  if (!input.from) return begun(context, input, draft, null)
  const reused = await reusedOf(context, draft, input.from)
  try {
    return await begun(context, input, draft, reused)
  } finally {
    if (reused.copied.fileIDs.length > 0) await emptiedLater(context.ports, reused.copied)
  }
}

const begun = async (
  context: Context,
  { token, answers, remind = false }: ApiInput<'filing.start'>,
  draft: Filing,
  reused: Reused | null,
): Promise<FilingDetail> => {
  const { ports, openid, now } = context
  const tokenId = `${openid}:${token}`
  let first = ''
  const { filing } = await makeMove(context, applicantMover(context), {
    move: 'start',
    of: draft,
    isDone: async (_none, stores) => {
      first = (await stores.tokens.get(tokenId))?.filing ?? ''
      return first !== ''
    },
    making: (fresh) => {
      const { photos, ...said } = reused ?? fresh
      const started = { ...fresh, answers: said.answers, idNumber: said.idNumber, photos }
      const { answers: filled, idNumber } = patched(context, started, answers)
      if (remind && dueOf({ answers: filled }) === null)
        throw new Refusal('incomplete', '请先选开通日期', { openedOn: '请先选开通日期' })
      return {
        about: remind ? '提醒我' : '',
        uses:
          reused !== null && reused.bytes > 0
            ? [{ of: 'uploadedBytes', amount: reused.bytes }]
            : [],
        set: { answers: filled, idNumber, photos },
        also: async (stores) => {
          // Asked while the consent is held: starts of one person come one after another, so that none passes the limit.
          await refuseMoreDrafts(ports, openid, 1)
          await stores.tokens.add({ id: tokenId, filing: draft.id, at: now })
        },
      }
    },
  })
  if (filing !== null) return detailOf(context, filing)
  await requireConsent(context)
  return detailOf(context, await ownFiling(context, first))
}

/** Saves what was typed, complete or not. Two phones may save at once: each value typed last stays. */
export const saveFiling = async (
  context: Context,
  { id, answers }: ApiInput<'filing.save'>,
): Promise<FilingDetail> =>
  detailOf(context, await edit(context, id, (filing) => patched(context, filing, answers)))

export const discardFiling = async (
  context: Context,
  { id }: ApiInput<'filing.discard'>,
): Promise<null> => {
  await ownFiling(context, id)
  await discardDraft(context, id)
  return null
}

/** The filing with the given values, tidied, in place of its own; a value not given stays. The same filing when none is new. */
const patched = (
  context: Context,
  filing: Filing,
  { ownerIdNumber, ...given }: Answers,
): Filing => {
  const entries = Object.entries(given) as [FieldKey, string | undefined][]
  refuseEndless(entries)
  const tidy = entries.flatMap(([key, text]) =>
    text === undefined ? [] : [[key, tidied(fieldOf(key), text)] as const],
  )
  const isNew = tidy.some(([key, text]) => (filing.answers[key] ?? '') !== text)
  const answers: Answers = { ...filing.answers, ...(Object.fromEntries(tidy) as Answers) }
  refuseOtherPaper(filing, answers)
  const kept = isNew ? { ...filing, answers } : filing
  return ownerIdNumber === undefined
    ? withoutOtherNumber(context, filing, kept)
    : withIdNumber(context, kept, ownerIdNumber)
}

/** Another paper than an ID card is looked at over the counter (D8): elsewhere nobody begins with one. */
const refuseOtherPaper = (
  { applicant, answers: { ownerIdKind: before } }: Filing,
  { ownerIdKind: now }: Answers,
): void => {
  if (otherPaper(now) === null || otherPaper(before) !== null || isCounter(applicant)) return
  throw new Refusal('input', '其他证件请到窗口核对', { ownerIdKind: '其他证件请到窗口核对' })
}

/** A number that is none of the paper that was chosen since goes: hidden, nobody could find the mistake. */
const withoutOtherNumber = (
  { ports, today }: Context,
  { answers: { ownerIdKind } }: Filing,
  filing: Filing,
): Filing => {
  if (ownerIdKind === filing.answers.ownerIdKind || filing.idNumber === null) return filing
  const full = fullAnswers(ports.vault, filing, filing)
  const found = verdict(fieldOf('ownerIdNumber'), full, today)
  return found?.level === 'error' ? { ...filing, idNumber: null } : filing
}

/** Rows are read by the hundred: none may be endless. */
const refuseEndless = (entries: readonly (readonly [FieldKey, string | undefined])[]): void => {
  const endless = entries.flatMap(([key, text]) => {
    const field = fieldOf(key)
    return (text ?? '').length > mostTyped(field) ? [[key, tooLong(field)] as const] : []
  })
  if (endless.length > 0) throw new Refusal('input', '有的内容太长', Object.fromEntries(endless))
}

/** The hidden text sent back changes nothing. A wrong number is refused: hidden, nobody could find the mistake. */
const withIdNumber = ({ ports, today }: Context, filing: Filing, typed: string): Filing => {
  const field = fieldOf('ownerIdNumber')
  const text = tidied(field, typed)
  if (text.includes('*')) return filing
  if (text === '') return filing.idNumber === null ? filing : { ...filing, idNumber: null }
  const found = verdict(field, { ...filing.answers, ownerIdNumber: text }, today)
  if (found?.level === 'error')
    throw new Refusal('input', found.message, { ownerIdNumber: found.message })
  if (ports.vault.isHash(filing.idNumber?.hash, text, hashKinds.idNumber)) return filing
  return { ...filing, idNumber: sealedIdNumber(ports.vault, filing, text) }
}
