import { useEffect, useRef, useState } from 'react'
import { api, documents } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { saidOffline, useSheet } from '../../components/sheets/useSheet'
import type { ImportProgress, ImportView } from '../../domain/api/import'

const GOES_ON = '网络不通，已建好的都在。草稿会接着建，联网后在这里看'

const opened = (id: string): Promise<{ readonly held: ImportView | null }> =>
  api('import.open', id === '' ? {} : { id }).then((held) => ({ held }))

/** The import of a table: the one that was opened, the newest, or the one chosen since. */
export const useImport = (id: string) => {
  const shown = useAnswer(() => opened(id))
  const acts = useActs()
  const [chosen, setChosen] = useState<ImportView | null>(null)
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  const left = useRef(false)
  useEffect(
    () => () => {
      left.current = true
    },
    [],
  )
  const held = chosen ?? shown.data?.held ?? null
  const view = held && furthest(held, progress)

  const sheet = useSheet(acts, {
    ticket: 'import.ticket',
    tooLarge: '文件太大。请用这里的模板',
    read: async (sent) => {
      setChosen(await documents('readTable', sent))
    },
  })
  const make = () => {
    if (view === null) return
    acts.run('make', async () => {
      let begun = view.state === 'running'
      for (;;) {
        const next = await api('import.run', { id: view.id }).catch((error: unknown) => {
          throw saidOffline(
            error,
            begun ? GOES_ON : '网络不通，不知道开始了没有。再点一次不会重复建',
          )
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
    ...sheet,
    make,
  }
}

export type Import = ReturnType<typeof useImport>

const asBegun = (view: ImportView): ImportView => ({ ...view, state: 'running' })

const furthest = (view: ImportView, progress: ImportProgress | null): ImportView =>
  progress?.id === view.id && progress.done >= view.done ? { ...view, ...progress } : view
