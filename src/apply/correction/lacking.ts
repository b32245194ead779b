import type { SummaryError } from '../../components/controls/ErrorSummary'
import type { Answers } from '../../domain/form/form'
import type { Photos } from '../../domain/form/materials'
import { NOT_CORRECTED } from '../../domain/moves/correctionReasons'
import { problemsOf } from '../draft/draftParts'
import { fixId, type FixPlan } from './plan'

/** What still hinders to sign, by its place on the page; a returned signature is given afterwards. */
export const lackingOf = (
  { fixes, more }: FixPlan,
  answers: Answers,
  photos: Photos<unknown>,
): readonly SummaryError[] => {
  const fields = [...fixes.flatMap((fix) => fix.fields), ...more.fields]
  const wrong = problemsOf({ answers, filing: null })
    .filter(({ level, key }) => level === 'error' && fields.some((field) => field.key === key))
    .map(({ key, message }) => ({ key, message }))
  const left = fixes
    .filter(({ done, item }) => !done && item.key !== 'signature')
    .map((fix) => ({ key: fixId(fix), message: `${fix.item.label}：${NOT_CORRECTED}` }))
    .filter(({ key }) => !wrong.some((each) => each.key === key))
  const empty = more.slots
    .filter(({ required, key }) => required && (photos[key] ?? []).length === 0)
    .map(({ key, label }) => ({ key: `slot-${key}`, message: `请拍${label}` }))
  return [...wrong, ...left, ...empty]
}
