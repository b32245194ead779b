import { followerText } from '../../../src/domain/messages/notices/followerNotice'
import type { Notice } from '../../../src/domain/messages/notices/notices'
import { type Filing, working } from '../store/filings/filing'
import type { Sending } from '../store/messages'

/** What goes along with a message to the applicant, where somebody else may be told of the filing too (F7). */
export const alsoTold = (filing: Filing, { title }: Notice): Pick<Sending, 'followers'> => {
  // Who is told of a change is kept with what it changes.
  const may = Boolean(filing.change) || (filing.followers ?? []).length > 0
  const accountName = working(filing).answers.accountName ?? ''
  const text = followerText({ id: filing.id, accountName }, title)
  return may
    ? { followers: { text, ...(filing.moved ? { except: filing.moved.openid } : {}) } }
    : {}
}
