import { useEffect, useRef, useState } from 'react'
import { api, documents } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { useSheet } from '../../components/sheets/useSheet'
import type { TableProgress, TableView } from '../../domain/api/administration/officeTables'
import type { ApiInput } from '../../domain/api/api'
import type { OfficeCode } from '../../domain/city/city'
import type { OwnColumns } from '../../domain/tables/columns'
import type { TableName } from './words'

/** The calls of each kind; the columns are those that the view named. */
const calls = {
  oldLedger: {
    ticket: 'oldLedger.ticket',
    open: (input: ApiInput<'oldLedger.open'>) => api('oldLedger.open', input),
    read: (sent: { fileID: string; name: string }) => documents('readOldLedger', sent),
    judge: (id: string, columns: OwnColumns) =>
      api('oldLedger.judge', {
        id,
        columns: [...(columns as ApiInput<'oldLedger.judge'>['columns'])],
      }),
    run: (id: string) => api('oldLedger.run', { id }),
    bad: (id: string) => documents('badOldRows', { id }),
  },
  leads: {
    ticket: 'leadTable.ticket',
    open: (input: ApiInput<'leadTable.open'>) => api('leadTable.open', input),
    read: (sent: { fileID: string; name: string }) => documents('readLeadTable', sent),
    judge: (id: string, columns: OwnColumns, office: OfficeCode | null) =>
      api('leadTable.judge', {
        id,
        columns: [...(columns as ApiInput<'leadTable.judge'>['columns'])],
        office,
      }),
    run: (id: string) => api('leadTable.run', { id }),
    bad: (id: string) => documents('badLeadRows', { id }),
  },
} as const

/** A table of the caller's office: the newest, or the one that was chosen since. */
export const useOfficeTable = (of: TableName) => {
  const call = calls[of]
  const shown = useAnswer(() => call.open({}).then((held) => ({ held })), of)
  const acts = useActs()
  const [chosen, setChosen] = useState<TableView | null>(null)
  const [progress, setProgress] = useState<TableProgress | null>(null)
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
    ticket: call.ticket,
    tooLarge: '文件太大，没有打开。请分成几份',
    read: async (sent) => {
      const read = await call.read(sent)
      setProgress(null)
      setChosen(read)
    },
  })
  const judge = (columns: OwnColumns, office: OfficeCode | null) => {
    if (view === null) return
    acts.run('judge', async () => {
      setChosen(await call.judge(view.id, columns, office))
    })
  }
  const take = () => {
    if (view === null) return
    acts.run('take', async () => {
      for (;;) {
        const next = await call.run(view.id)
        setProgress(next)
        if (left.current) return
        if (next.state !== 'done') continue
        // With which rows became nothing.
        if (next.already > 0) setChosen(await call.open({ id: view.id }))
        return
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
    bad: call.bad,
  }
}

export type OfficeTableHere = ReturnType<typeof useOfficeTable>

const asBegun = (view: TableView): TableView => ({ ...view, state: 'running' })
