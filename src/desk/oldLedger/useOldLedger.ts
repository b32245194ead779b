import { useEffect, useRef, useState } from 'react'
import { api, documents } from '../../cloud/call'
import { uploadTable } from '../../cloud/upload'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import type { OldLedgerProgress, OldLedgerView } from '../../domain/api/administration/oldLedger'
import { Refusal } from '../../domain/api/refusal'
import { SHEET_BYTES } from '../../domain/imports/columns'
import type { OldColumn } from '../../domain/oldLedger/columns'
import { chooseTable } from '../../platform/files/tables'

/** As much of a file's name as is kept. */
const LONGEST_NAME = 60

/** The old ledger of the caller's office: the newest, or the one that was chosen since. */
export const useOldLedger = () => {
  const shown = useAnswer(() => api('oldLedger.open', {}).then((held) => ({ held })))
  const acts = useActs()
  const [percent, setPercent] = useState<number | null>(null)
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

  const choose = () => {
    acts.run('read', async () => {
      const table = await chooseTable()
      if (table === null) return
      if (table.bytes > SHEET_BYTES) throw new Refusal('file', '文件太大，没有打开。请分成几份')
      try {
        setPercent(0)
        const fileID = await uploadTable(table, setPercent, 'oldLedger.ticket')
        setPercent(100)
        const name = Array.from(table.name).slice(0, LONGEST_NAME).join('')
        const read = await documents('readOldLedger', { fileID, name })
        setProgress(null)
        setChosen(read)
      } finally {
        setPercent(null)
      }
    })
  }
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
    /** Of the upload; null while none is under way. */
    percent,
    choose,
    judge,
    take,
  }
}

export type OldLedgerHere = ReturnType<typeof useOldLedger>

const asBegun = (view: OldLedgerView): OldLedgerView => ({ ...view, state: 'running' })
