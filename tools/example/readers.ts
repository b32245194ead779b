import type { InboxList } from '../../src/domain/api/inbox'
import type { Cloud } from '../../cloudfunctions/server/testing/cloud'

/** Somebody reads all that they were told, page by page, as the button 全部读过 does. */
export const readAll = async (cloud: Cloud, openid: string): Promise<void> => {
  for (let after: string | null = null; ;) {
    const { entries, next, unread }: InboxList = await cloud.ok(openid, 'inbox.list', { after })
    const fresh = entries.filter(({ read }) => !read)
    const alone = fresh.filter(({ together }) => together === undefined)
    const several = fresh.filter(({ together }) => together !== undefined)
    if (fresh.length > 0)
      await cloud.ok(openid, 'inbox.read', {
        ids: alone.map(({ id }) => id),
        ...(several.length > 0 && {
          together: {
            filings: [...new Set(several.map(({ filing }) => filing))],
            until: Math.max(...several.map(({ at }) => at)),
          },
        }),
      })
    if (next === null || unread === 0) return
    after = next
  }
}
