import { Refusal } from '../../../../src/domain/api/refusal'
import { FOR_REVIEW } from '../../../../src/domain/launch/forReview'
import { type Reviewing, reviewingOf } from '../../../../src/domain/launch/reviewers'
import type { MoveName } from '../../../../src/domain/moves/moves'
import { valueOn } from '../../../../src/domain/settings/settings'
import type { Moment } from '../../app'
import type { StoredPerson } from '../../store/people'
import type { Filing } from '../../store/filings/filing'

/** Whether somebody who typed this code walks through the form for WeChat, or may (M8). */
export const reviewingNow = (
  { settings, today }: Pick<Moment, 'settings' | 'today'>,
  typed: string | undefined,
): Reviewing => reviewingOf(valueOn(settings, 'city', 'reviewCode', today), typed, today)

/** Whether somebody walks through the form for WeChat. */
export const isReviewer = (
  moment: Pick<Moment, 'settings' | 'today'>,
  { reviewCode }: Pick<StoredPerson, 'reviewCode'>,
): boolean => reviewingNow(moment, reviewCode) === 'on'

/** A draft that a reviewer begins, marked: it reaches no office. Refuses what goes to an office without being filled in. */
export const markedForReview = (
  moment: Moment,
  move: MoveName,
  person: StoredPerson,
  filing: Filing,
): Filing => {
  if ((move !== 'start' && move !== 'attest') || !isReviewer(moment, person)) return filing
  if (move === 'attest')
    throw new Refusal('not-allowed', `${FOR_REVIEW}的填报不报给办公室，请走“开始填写”`)
  return { ...filing, forReview: { submittedAt: null } }
}
