import type { AccountFacts } from './noticeFacts'
import { account } from './noticeWords'
import { type PushData, type TemplateName, templates } from '../pushTemplates'

/** The page of who is told of a filing that somebody else files (F7). */
const PAGE = 'card/follow'

/** What somebody reads who is told of a filing and does not file it: what happened, and nothing to do. */
export const followerText = (facts: AccountFacts, title: string): string =>
  `${account(facts)}：${title}。由填报人办理，点开可以看进度。`

/** The push of a notice as it goes to who is told: the same, leading to their page. */
export const followerPush = <
  Push extends { readonly template: TemplateName; readonly data: PushData },
>(
  push: Push,
  id: string,
): Push & { readonly page: string } => ({
  ...push,
  page: `${PAGE}/index?id=${encodeURIComponent(id)}`,
  data: {
    ...push.data,
    [templates[push.template].fields.hint.key]: { value: '由填报人办理，点开看进度' },
  },
})
