import { api } from '../../../cloud/call'
import { useActs } from '../../../cloud/useActs'
import { useAnswer } from '../../../cloud/useAnswer'
import type { LedgerFilter } from '../../../domain/ledger/filter'
import { useAgain } from '../../useAgain'

/** How often it is asked how far it is, in milliseconds. */
const PAUSE = 5000

/** What the office told owners last, asked anew while it goes on; whom the filter reaches; and how to tell them and stop. */
export const useAnnouncing = (filter: LedgerFilter) => {
  const said = useAnswer(() => api('ledger.announcements', {}))
  const counted = useAnswer(() => api('ledger.owners', { filter }), JSON.stringify(filter))
  const acts = useActs()
  const { data, set } = said
  useAgain(said, data?.last?.state === 'running', PAUSE)
  return {
    said,
    counted,
    acts,
    send: (text: string, owners: number) => {
      acts.run('send', async () => {
        set(await api('ledger.announce', { filter, text, owners }))
      })
    },
    stop: (id: string) => {
      acts.run('stop', async () => {
        set(await api('ledger.stopAnnouncing', { id }))
      })
    },
  }
}
