import { useEffect } from 'react'
import { api, documents } from '../../../cloud/call'

/**
 * While somebody checks a filing, the copies of its pictures that were not looked at yet are made, then those of the filing
 * that comes next. Nobody waits for it, and whoever looks before has theirs made then.
 */
export const useCopiesAhead = (id: string, checking: boolean): void => {
  useEffect(() => {
    if (!checking) return undefined
    let left = false
    const make = async () => {
      await documents('copiesAhead', { id })
      const ahead = left ? null : (await api('desk.next', { id })).next
      if (ahead !== null && !left) await documents('copiesAhead', { id: ahead.id })
    }
    make().catch(() => undefined)
    return () => {
      left = true
    }
  }, [id, checking])
}
