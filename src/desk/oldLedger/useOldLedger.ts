import { useEffect, useRef, useState } from 'react'
import { api, documents } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { useSheet } from '../../components/sheets/useSheet'
import type { OldLedgerProgress, OldLedgerView } from '../../domain/api/administration/oldLedger'
import type { OldColumn } from '../../domain/oldLedger/columns'

/** The old ledger of the caller's office: the newest, or the one that was chosen since. */
export const useOldLedger = () => {
  const shown = useAnswer(() => api('oldLedger.open', {}).then((held) => ({ held })))
  const acts = useActs()
  const [chosen, setChosen] = useState<OldLedgerView | null>(null)
  const [progress, setProgress] = useState<OldLedgerProgress | null>(null)
  const left = useRef(false)
  useEffect(
    () => () => {
      left.current = true
    },
    [],
  )
  const held = chosen ?? shown.data?.held ?? null
  const view = held !== null && progress?.id === held.id ? { ...held, ...progress } : held

  const sheet = useSheet(acts, {
    ticket: 'oldLedger.ticket',
    tooLarge: '文件太大，没有打开。请分成几份',
    read: async (sent) => {
      const read = await documents('readOldLedger', sent)
      setProgress(null)
      setChosen(read)
    },
  })
  const judge = (columns: readonly (OldColumn | null)[]) => {
    if (view === null) return
    acts.run('judge', async () => {
      setChosen(await api('oldLedger.judge', { id: view.id, columns: [...columns] }))
    })
  }
  const take = () => {
    if (view === null) return
    acts.run('take', async () => {
      for (;;) {
        const next = await api('oldLedger.run', { id: view.id })
        setProgress(next)
        if (next.state === 'done' || left.current) return
      }
    })
  }
  return {
    known: shown.data !== null,
    refusal: shown.refusal,
    reload: shown.reload,
    /** From the tap on: the first answer takes seconds. */
    view: view && acts.busy === 'take' && view.state === 'read' ? asBegun(view) : view,
    /** It was chosen on this page. */
    fresh: chosen !== null || progress !== null,
    acts,
    ...sheet,
    judge,
    take,
  }
}

export type OldLedgerHere = ReturnType<typeof useOldLedger>

const asBegun = (view: OldLedgerView): OldLedgerView => ({ ...view, state: 'running' })
