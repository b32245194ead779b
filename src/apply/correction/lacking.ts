import type { SummaryError } from '../../components/fields/ErrorSummary'
import type { FilingDetail } from '../../domain/api/filing'
import { provedByNew } from '../../domain/moves/change'
import { type DraftState } from '../draft/draft'
import { problemsOf } from '../draft/draftParts'
import { fixId, type FixPlan } from './plan'

/** What still hinders to sign, by its place on the page; a returned signature is given afterwards. */
export const lackingOf = (
  { fixes, more }: FixPlan,
  { answers, filing }: Pick<DraftState, 'answers'> & { readonly filing: FilingDetail },
): readonly SummaryError[] => {
  const fields = [...fixes.flatMap((fix) => fix.fields), ...more.fields]
  const unproved = filing.changing?.unproved ?? []
  const wrong = problemsOf({ answers, filing: null })
    .filter(({ level, key }) => level === 'error' && fields.some((field) => field.key === key))
    .map(({ key, message }) => ({ key, message }))
  const left = fixes
    .filter(({ done, item }) => !done && item.key !== 'signature')
    .map((fix) => ({ key: fixId(fix), message: `${fix.item.label}：${fix.item.undone}` }))
    .filter(({ key }) => !wrong.some((each) => each.key === key))
  const empty = more.slots
    .filter(({ required, key }) => required && (filing.photos[key] ?? []).length === 0)
    .map(({ key, label }) => ({ key: `slot-${key}`, message: `请拍${label}` }))
  const old = more.slots
    .filter(
      ({ key }) => unproved.includes(key) && !empty.some((each) => each.key === `slot-${key}`),
    )
    .map(({ key, label }) => ({ key: `slot-${key}`, message: provedByNew(label) }))
  return [...wrong, ...left, ...empty, ...old]
}
