import type { SummaryError } from '../../components/fields/ErrorSummary'
import { type FormSection, sections } from '../../domain/form/form'
import { emptySlots, slotsOf } from '../../domain/form/materials'
import { provedByNew } from '../../domain/moves/change'
import { toFixIn } from '../correction/plan'
import type { DraftState } from '../draft/draft'
import { copiesOffice, counterOf, judgedIn, problemsOf } from '../draft/draftParts'
import { sealIn, type Upload } from '../draft/uploads'

const wrongIn = (draft: DraftState, section: FormSection): readonly SummaryError[] =>
  problemsOf(draft, section).filter(({ level }) => level === 'error')

/** What is still missing before it can be signed, in the form's order, in the words that its own page uses. */
export const missing = (draft: DraftState, uploads: readonly Upload[]): readonly SummaryError[] => {
  const { filing, answers } = draft
  if (counterOf(filing) !== null) return sections.flatMap((section) => wrongIn(draft, section))
  return [
    ...sections.flatMap((section) => wrongIn(draft, section)),
    ...slotsOf(answers).flatMap(({ key, label }) => {
      const count = uploads.filter(({ slot }) => slot === key).length
      return count === 0 ? [] : { key, message: `${label}：${count} 张还没有传完` }
    }),
    ...emptySlots(answers, filing?.photos ?? {})
      .filter(({ key }) => judgedIn(draft)(key) && !uploads.some(({ slot }) => slot === key))
      .map((slot) => ({
        key: slot.key,
        message: `请拍${slot.label}`,
      })),
    ...(sealIn(uploads) === null ? [] : [{ key: 'signature', message: '签章页：照片还没有传完' }]),
    ...(filing === null ? [] : toFixIn(filing))
      .filter(({ done, key }) => !done && key !== 'signature')
      .map(({ key, label, fields, slot, undone }) => ({
        key: slot ?? fields[0] ?? key,
        message: `${label}：${undone}`,
      })),
    ...slotsOf(answers)
      .filter(
        ({ key }) =>
          copiesOffice(filing) === null && filing?.changing?.unproved.includes(key) === true,
      )
      .map(({ key, label }) => ({ key, message: provedByNew(label) })),
  ]
}
