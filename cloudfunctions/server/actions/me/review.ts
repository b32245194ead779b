import type { ApiInput } from '../../../../src/domain/api/api'
import type { Me } from '../../../../src/domain/api/me'
import { Refusal } from '../../../../src/domain/api/refusal'
import { plainReviewCode } from '../../../../src/domain/launch/reviewers'
import type { Context } from '../../app'
import { personOf } from '../../filing/consents'
import { isReviewer } from '../../filing/review/reviewer'
import { withUses } from '../../filing/allowed/dayLimits'
import { valuesNow } from '../../store/settings'
import { meAs } from './me'

/**
 * Lets whoever knows the code walk through the form for WeChat, also where accounts are not filed here yet: what they fill in
 * from then on is marked and reaches no office (M8). Every try counts into the day.
 */
export const reviewFor = async (context: Context, { code }: ApiInput<'me.review'>): Promise<Me> => {
  const { ports, openid, now, today } = context
  const typed = plainReviewCode(code)
  const opens = isReviewer({ settings: await valuesNow(ports), today }, { reviewCode: typed })
  const person = await ports.transaction(async (stores) => {
    const tried = withUses(await personOf(stores, openid), now, [{ of: 'reviewCode' }])
    const next = opens ? { ...tried, reviewCode: typed } : tried
    await stores.people.put(next)
    return next
  })
  if (!opens)
    throw new Refusal('input', '平台审核码不对，或已经到期', { code: '平台审核码不对，或已经到期' })
  return meAs(context, person)
}
