import { useEffect } from 'react'
import { showUnread } from '../platform/screen/badge'
import { api } from './call'
import { useAnswer } from './useAnswer'

/** How many messages are unread, null until known; the tab 我的账号 shows it as well. */
export const useUnread = (): number | null => {
  const { data } = useAnswer(() => api('me', {}))
  const unread = data?.unread ?? null
  useEffect(() => {
    if (unread !== null) showUnread(unread)
  })
  return unread
}
