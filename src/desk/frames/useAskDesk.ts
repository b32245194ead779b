import { useEffect } from 'react'
import { api } from '../../cloud/call'
import { asRefusal } from '../../domain/api/refusal'
import { learnDesk, useDeskNow } from './deskNow'

/** Asks for what the rail says where nothing of it is known: who comes by a message has not seen the desk. */
export const useAskDesk = (asked: boolean): void => {
  const unknown = useDeskNow().counts === null
  useEffect(() => {
    if (!asked || !unknown) return
    Promise.all([
      api('desk.queue', { queue: 'waiting', after: null }),
      api('office.settings', {}),
      api('me', {}),
    ]).then(
      ([{ counts, promises }, settings, { unread }]) => {
        learnDesk({ counts, promises, settings, unread })
      },
      // The rail stands without figures; what is no refusal is a bug.
      asRefusal,
    )
  }, [asked, unknown])
}
