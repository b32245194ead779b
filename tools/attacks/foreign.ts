import type { Answer } from '../../src/domain/api/call'
import type { Cloud } from '../../cloudfunctions/server/testing/cloud'
import type { Genuine } from './walked'
import { individual, submitted, start } from '../../cloudfunctions/server/testing/filings'

/** Those who may read every filing. */
export const SEES_ALL = 'city-staff'

/** Words that stand in a filing of somebody else in another office, and nowhere else. */
const SECRET = '谁也不该看见的号'
const SECRETS = [SECRET, 'nobody_sees_demo', '固安县谁也不该看见路']

const theirs = {
  ...individual,
  accountName: SECRET,
  accountId: 'gh_5ec4e7000001',
  ownerWechat: 'nobody_sees_demo',
  address: '固安县谁也不该看见路7号',
  area: '131022',
}

/** Somebody else's filings in another office, a draft and one that is handed in; with their ids. */
export const foreignFilings = async (cloud: Cloud): Promise<readonly string[]> => {
  const handedIn = await submitted(cloud, 'owner-hu', theirs)
  const draft = await start(cloud, 'owner-hu', { ...theirs, accountId: 'gh_5ec4e7000002' })
  return [handedIn.id, draft.id]
}

/**
 * What an answer tells of them to this person who may not know of them; null where it tells nothing. Who looks for accounts that
 * are alike reads how those of the same subject are called, in every office (D6).
 */
const tellsOf = (openid: string, action: string, answer: Answer<unknown>): string | null => {
  if (openid === SEES_ALL) return null
  const kept = SECRETS.filter((secret) => secret !== SECRET || !action.startsWith('duplicates.'))
  const text = JSON.stringify(answer)
  const told = kept.filter((secret) => text.includes(secret))
  return told.length > 0 ? told.join(' ') : null
}

/** Sends calls with another input and counts them; what an answer tells of the foreign filings is `wrong`. */
export const sending =
  (cloud: Pick<Cloud, 'invoke'> & { readonly count: () => void }, wrong: string[]) =>
  async ({ openid, action, name }: Genuine, input: unknown): Promise<Answer<unknown>> => {
    cloud.count()
    const answer: Answer<unknown> = await cloud.invoke(openid, { action, input }, name)
    const told = tellsOf(openid, action, answer)
    if (told !== null) wrong.push(`${action} (${openid}) tells ${told}`)
    return answer
  }
