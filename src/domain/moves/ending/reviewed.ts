import { type Day, showDay } from '../../dates/days'
import { FOR_REVIEW, type PlatformReview } from '../../launch/forReview'
import { type Standing, statusWords } from '../status'

/** Where a draft stands that is filled in for WeChat's review: it reaches no office (M8). */
export const reviewedStanding = (
  { submittedAt, until }: PlatformReview,
  act: Standing['act'],
  today: Day,
): Standing => {
  const hero = submittedAt === null ? statusWords.draft.word : '填报已走完'
  const sub = `不会送到办公室，${showDay(until, today)}以后自动删除`
  return {
    words: { lead: FOR_REVIEW, hero, aside: null, left: null, sub },
    line: `${FOR_REVIEW}，${hero}`,
    act,
    note: null,
    stage: 0,
  }
}
