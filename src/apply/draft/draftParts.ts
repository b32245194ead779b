import { type Problem, problems } from '../../domain/form/answers'
import { knownServings } from '../../cloud/servings'
import type { FieldMessage } from '../../components/fields/FieldFrame'
import type { FilingDetail } from '../../domain/api/filing'
import { CITY_OFFICE, type Office, type OfficeCode, officeOf } from '../../domain/city/city'
import { isFieldKey } from '../../domain/form/fields'
import type { Answers, FieldKey, FormSection } from '../../domain/form/form'
import { WHOLLY_HIDDEN } from '../../domain/form/kinds'
import type { SlotKey } from '../../domain/form/materials'
import { nextPart, type PartKey, type PartProgress, progressOf } from '../../domain/form/taskList'
import { SIGNED_CONTENT_CHANGED } from '../../domain/card/card'
import { decidingAnswers, rowsText, signatureVoid } from '../../domain/moves/signature'
import { type AtCounter, atCounter, leavesNumberBlank } from '../../domain/serving/counter'
import { acceptsPhotos, needsSeal, takerOf, type Servings } from '../../domain/serving/serving'
import { today } from '../../platform/wechat/clock'
import { go, replace } from '../../platform/wechat/navigate'
import { goesToCity } from '../check/chosenOffice'
import { type About, partOf } from './aboutUpload'
import type { DraftState } from './draft'

/** The server shows the number it holds with stars, as 131081********0018; it has checked it, and the phone cannot. */
export const isHiddenNumber = (text: string): boolean => text.includes('*')

/** The number may be shown in full: it did not come with a hand-over. */
export const isOwnHidden = (text: string): boolean => isHiddenNumber(text) && text !== WHOLLY_HIDDEN

const numberIsHeld = (answers: Answers) => isHiddenNumber(answers.ownerIdNumber ?? '')

/** Why a draft is printed and brought to the counter; null where it is submitted online. */
export const counterOf = (
  filing: FilingDetail | null,
  servings: Servings = knownServings(),
): AtCounter | null =>
  filing?.status === 'draft'
    ? atCounter(servings, { way: filing.way, goesTo: filing.route?.office ?? null })
    : null

/** The office that takes it as it is; null while that is open. */
const takerIn = (filing: FilingDetail): OfficeCode | null =>
  filing.way === 'city' || goesToCity(filing)
    ? CITY_OFFICE
    : (filing.route?.office ?? filing.office?.code ?? null)

/** Its subject has a seal, and the office that takes it as it is needs that. */
export const isStamped = (
  filing: FilingDetail,
  { subjectKind }: Answers,
  servings: Servings = knownServings(),
): boolean => subjectKind !== 'individual' && needsSeal(servings, takerIn(filing))

/** The office to which copies are brought in place of photos (M7); null where it takes photos, or the whole is printed. */
export const copiesOffice = (
  filing: FilingDetail | null,
  servings: Servings = knownServings(),
): Office | null => {
  if (filing === null) return null
  const taker = takerIn(filing)
  const brings =
    filing.status === 'draft'
      ? counterOf(filing, servings) === null && !acceptsPhotos(servings, taker)
      : filing.copies !== null
  return brings && taker !== null ? officeOf(takerOf(servings, taker)) : null
}

/** Whether the phone judges a field or slot: not the number the server holds, nor what a return locked. */
export const judgedIn =
  ({ answers, filing }: Pick<DraftState, 'answers' | 'filing'>) =>
  (key: FieldKey | SlotKey): boolean => {
    const editable = filing?.editable ?? null
    const locked = editable !== null && ![...editable.fields, ...editable.slots].includes(key)
    const open = !locked && (isFieldKey(key) || copiesOffice(filing) === null)
    const blank = leavesNumberBlank(counterOf(filing))
    return open && !(key === 'ownerIdNumber' && (blank || numberIsHeld(answers)))
  }

/** What is wrong with the answers of a section, or with all of them, as far as the phone can tell. */
export const problemsOf = (
  draft: Pick<DraftState, 'answers' | 'filing'>,
  section?: FormSection,
): readonly Problem[] => {
  const judged = judgedIn(draft)
  return problems(draft.answers, today(), section).filter(({ key }) => judged(key))
}

/** What is said at a field that the form changed after it was filled in (B4). */
export const formChangeAt = ({ filing }: Pick<DraftState, 'filing'>, key: FieldKey): FieldMessage =>
  filing?.formChanged.includes(key) === true
    ? { level: 'warning', message: '表格有更新，请看一遍这一项' }
    : null

/** Why there is no signature any more; null when there never was one, or it holds. */
export const voidWords = ({ filing }: DraftState): string | null => {
  const by = filing?.signatureVoid ?? null
  if (by === 'form') return signatureVoid.form
  if (filing?.signature === null && filing.card?.state === 'signed') return SIGNED_CONTENT_CHANGED
  return by && signatureVoid[by]
}

/** The signature the server holds, unless a value not saved yet takes it away (C3, C4). */
const signatureHolds = ({ filing, answers }: DraftState): boolean => {
  const signature = filing?.signature ?? null
  if (filing === null || signature === null) return false
  if (rowsText(answers) !== rowsText(filing.answers)) return false
  const deciding = (of: Answers) => decidingAnswers(of).join()
  return signature.by === 'sealPage' || deciding(answers) === deciding(filing.answers)
}

/** The task list of a filing with what was typed but not saved yet; no part is done while a photo of it is on its way. */
export const partsOfDraft = (
  draft: DraftState,
  uploads: readonly Pick<About, 'slot'>[] = [],
): readonly PartProgress[] => {
  const { filing, answers } = draft
  const photos = filing?.photos ?? {}
  const judged = judgedIn(draft)
  const changed = filing?.formChanged ?? []
  const signed = signatureHolds(draft)
  const unsigned = !signed && ((filing?.signature ?? null) !== null || voidWords(draft) !== null)
  const all = progressOf({ answers, photos, signed, unsigned, changed, judged }, today())
  // Copies are brought, and it is signed on the print.
  const printed = counterOf(filing) !== null
  const parts = all.filter(({ key }) => !printed || (key !== 'materials' && key !== 'signature'))
  const going = new Set<PartKey | null>(uploads.map(partOf))
  return parts.map((part) =>
    going.has(part.key) && part.state === 'done' ? { ...part, state: 'filling' } : part,
  )
}

/** Parts 一 to 五 are done, so that it can be signed. */
export const readyToSign = (progress: readonly PartProgress[]): boolean =>
  progress.every((part) => part.key === 'signature' || part.state === 'done')

/** Opens the page of a part, on top of this one or in its place. */
export const openPart = (
  id: string,
  key: PartKey,
  how: 'go' | 'replace' = 'go',
  more: Readonly<Record<string, string>> = {},
): void => {
  const open = how === 'go' ? go : replace
  if (key === 'materials') open('apply/materials', { id, ...more })
  else if (key === 'signature') open('apply/signature', { id, ...more })
  else open('apply/section', { id, section: key, ...more })
}

/** Opens in place of this page what comes next: the first part that is not done, or the check page, from which it is signed. */
export const openNext = (id: string, draft: DraftState): void => {
  const next = nextPart(partsOfDraft(draft))
  if (next && next.key !== 'signature') openPart(id, next.key, 'replace')
  else replace(counterOf(draft.filing) === null ? 'apply/check' : 'apply/packet', { id })
}
