import { useEffect, useRef, useState } from 'react'
import { api, documents } from '../../cloud/call'
import { uploadTable } from '../../cloud/upload'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import type { ImportProgress, ImportView } from '../../domain/api/import'
import { Refusal } from '../../domain/api/refusal'
import { SHEET_BYTES } from '../../domain/imports/columns'
import type { ChosenTable } from '../../platform/files/table'
import { chooseTable } from '../../platform/files/tables'

/** A table that arrived: it is not sent again when only the call after it failed. */
type Sent = { readonly fileID: string; readonly name: string }

const GOES_ON = '网络不通，已建好的都在。草稿会接着建，联网后在这里看'
/** As much of a file's name as is kept. */
const LONGEST_NAME = 60

const opened = (id: string): Promise<{ readonly held: ImportView | null }> =>
  api('import.open', id === '' ? {} : { id }).then((held) => ({ held }))

const arrived = async (table: ChosenTable, progress: (percent: number) => void): Promise<Sent> => {
  if (table.bytes > SHEET_BYTES) throw new Refusal('file', '文件太大。请用这里的模板')
  progress(0)
  const fileID = await uploadTable(table, progress).catch((error: unknown) => {
    throw error instanceof Refusal
      ? error
      : new Refusal('offline', '网络不通，表格没有传上去。请再试一次')
  })
  progress(100)
  return { fileID, name: Array.from(table.name).slice(0, LONGEST_NAME).join('') }
}

/** What may go through with the same file: the rest is refused for good, and its upload is gone. */
const isForLater = (error: unknown): boolean =>
  error instanceof Refusal && ['offline', 'busy', 'no-consent', 'broken'].includes(error.code)

/** Without an answer, a sentence of this page. */
const said = (error: unknown, offline: string): unknown =>
  error instanceof Refusal && error.code === 'offline' ? new Refusal('offline', offline) : error

/** The import of a table: the one that was opened, the newest, or the one chosen since. */
export const useImport = (id: string) => {
  const shown = useAnswer(() => opened(id))
  const acts = useActs()
  const [percent, setPercent] = useState<number | null>(null)
  const [chosen, setChosen] = useState<ImportView | null>(null)
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const picked = useRef<ChosenTable | null>(null)
  const sent = useRef<Sent | null>(null)
  const left = useRef(false)
  useEffect(
    () => () => {
      left.current = true
    },
    [],
  )
  const held = chosen ?? shown.data?.held ?? null
  const view = held && furthest(held, progress)

  /** Goes on from where the last try broke off: nothing is chosen or sent twice. */
  const attempt = async () => {
    picked.current ??= await chooseTable()
    if (picked.current === null) return
    try {
      sent.current ??= await arrived(picked.current, setPercent)
      setChosen(
        await documents('readTable', sent.current).catch((error: unknown) => {
          throw said(error, '网络不通，还不知道结果。请再试一次，不会重复')
        }),
      )
      picked.current = sent.current = null
    } catch (error) {
      if (!isForLater(error)) picked.current = sent.current = null
      throw error
    } finally {
      setPercent(null)
    }
  }
  const choose = () => {
    if (acts.busy !== null) return
    picked.current = sent.current = null
    acts.run('read', attempt)
  }
  const make = () => {
    if (view === null) return
    acts.run('make', async () => {
      let begun = view.state === 'running'
      for (;;) {
        const next = await api('import.run', { id: view.id }).catch((error: unknown) => {
          throw said(error, begun ? GOES_ON : '网络不通，不知道开始了没有。再点一次不会重复建')
        })
        setProgress(next)
        begun = true
        if (next.state === 'done' || left.current) return
      }
    })
  }
  return {
    /** Whether there is one. */
    known: shown.data !== null,
    refusal: shown.refusal,
    reload: shown.reload,
    // From the tap on: the first answer takes seconds.
    view: view && acts.busy === 'make' && view.state === 'read' ? asBegun(view) : view,
    /** It was chosen or made on this page. */
    fresh: chosen !== null || progress !== null,
    acts,
    /** Of the upload; null while none is under way. */
    percent,
    choose,
    make,
  }
}

export type Import = ReturnType<typeof useImport>

const asBegun = (view: ImportView): ImportView => ({ ...view, state: 'running' })

const furthest = (view: ImportView, progress: ImportProgress | null): ImportView =>
  progress?.id === view.id && progress.done >= view.done ? { ...view, ...progress } : view
