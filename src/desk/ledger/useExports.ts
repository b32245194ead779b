import { useEffect, useState } from 'react'
import { api, documents } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import type { Exports } from '../../domain/api/ledger'
import type { OfficeCode } from '../../domain/city/city'
import type { Refusal } from '../../domain/api/refusal'
import { asRefusal } from '../../domain/api/refusal'
import type { LedgerWanted } from '../../domain/ledger/filter'

/** How often it is asked how far an export is, in milliseconds. */
const PAUSE = 2000

export type Exporting = ReturnType<typeof useExports>

/** The caller's exports while they are `shown`, asked anew as long as one is under way, and how to begin and stop one. */
export const useExports = (shown: boolean) => {
  const [list, setList] = useState<Exports | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [full, setFull] = useState(false)
  const [purpose, setPurpose] = useState('')
  const [chosen, setChosen] = useState<'template' | 'usual' | null>(null)
  const making = useActs()
  const stopping = useActs()
  const goesOn = making.busy !== null || list?.exports[0]?.state === 'running'
  const [turn, setTurn] = useState(0)
  const reload = () => {
    setTurn((before) => before + 1)
  }
  useEffect(() => {
    if (!shown) return undefined
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () =>
      api('ledger.exports', {}).then(
        (exports) => {
          if (over) return
          setList(exports)
          setRefusal(null)
        },
        (error: unknown) => {
          const refused = asRefusal(error)
          if (!over) setRefusal(refused)
        },
      )
    // Only an answer starts the pause: a slow one is not asked for twice.
    void read().finally(() => {
      if (goesOn && !over) timer = setTimeout(reload, PAUSE)
    })
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [shown, turn, goesOn])
  const begin = (ask: (known: Exports) => Promise<unknown>) => {
    making.run('make', async () => {
      // Tapped before it was there: which columns it will have is told by it.
      const known = list ?? (await api('ledger.exports', {}))
      const before = known.exports[0]?.id
      try {
        await ask(known)
      } catch (error) {
        // A lost answer: what was asked for may be under way all the same.
        const refused = asRefusal(error)
        if (refused.code !== 'offline' && refused.code !== 'broken') throw refused
        const read = await api('ledger.exports', {})
        setList(read)
        if (read.exports[0]?.id === before) throw refused
      }
    })
  }
  return {
    list,
    refusal,
    reload,
    making,
    stopping,
    full,
    setFull,
    purpose,
    setPurpose,
    /** Whether it follows the province's table: where there is one and nothing else was chosen. */
    byTemplate: Boolean(list?.template) && chosen !== 'usual',
    setColumns: setChosen,
    make: ({ filter, sort }: LedgerWanted) => {
      begin((known) => {
        const template = known.template !== null && chosen !== 'usual'
        const asked = { filter, sort, purpose: full ? purpose : null, template }
        return documents('exportLedger', asked)
      })
    },
    archive: (month: string, office: OfficeCode | null) => {
      begin(() => documents('archiveMonth', { month, office }))
    },
    stop: (id: string) => {
      stopping.run('stop', async () => {
        setList(await api('ledger.stopExport', { id }))
      })
    },
  }
}
