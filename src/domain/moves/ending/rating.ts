import * as v from 'valibot'
import { words } from '../../text/cleaning'

/** What an owner thinks of how a filing was handled, in the five words of 好差评 (国办发〔2019〕51号), the best first. */
export const scores = [
  { value: '5', label: '非常满意' },
  { value: '4', label: '满意' },
  { value: '3', label: '基本满意' },
  { value: '2', label: '不满意' },
  { value: '1', label: '非常不满意' },
] as const

export type Score = (typeof scores)[number]['value']

/** What a low rating is about. */
export const ratingReasons = [
  { value: 'slow', label: '办理时间长' },
  { value: 'unclear', label: '要求没有说清楚' },
  { value: 'again', label: '反复补正' },
  { value: 'manner', label: '服务态度' },
  { value: 'result', label: '对结果有不同意见' },
  { value: 'program', label: '小程序不好用' },
  { value: 'other', label: '其他' },
] as const

export type RatingReason = (typeof ratingReasons)[number]['value']

/** Whether a rating is followed up: 不满意 and 非常不满意. */
export const isLow = (score: Score): boolean => score === '1' || score === '2'

/** A low rating is followed up within so many working days. */
export const FOLLOW_UP_DAYS = 5

/** Characters beside a rating. */
export const LONGEST_RATING = 200

/** A rating as it is handed in; a low one says what it is about. */
export const rating = v.pipe(
  v.strictObject({
    score: v.picklist(scores.map(({ value }) => value)),
    reason: v.nullable(v.picklist(ratingReasons.map(({ value }) => value))),
    words: words(0, LONGEST_RATING),
  }),
  v.forward(
    v.check(({ score, reason }) => isLow(score) === (reason !== null), '请选一个原因'),
    ['reason'],
  ),
)

export type Rating = v.InferOutput<typeof rating>

const labelOf = <Value extends string>(
  rows: readonly { readonly value: Value; readonly label: string }[],
  value: Value,
): string => rows.find((row) => row.value === value)?.label ?? value

/** A rating in one line: 不满意：办理时间长. */
export const ratingLine = ({ score, reason }: Pick<Rating, 'score' | 'reason'>): string =>
  [labelOf(scores, score), ...(reason === null ? [] : [labelOf(ratingReasons, reason)])].join('：')
