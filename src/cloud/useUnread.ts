import { useEffect } from 'react'
import { showUnread } from '../platform/screen/badge'
import { api } from './call'
import { useAnswer } from './useAnswer'

/** How many messages are unread, null until known; the tabs show it as well. */
export const useUnread = (): number | null => {
  const { data } = useAnswer(() => api('me', {}))
  useEffect(() => {
    if (data !== null) showUnread(data)
  })
  return data?.unread ?? null
}
