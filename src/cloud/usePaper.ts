import { useState } from 'react'
import type { PaperFile } from '../domain/api/documents'
import { orTechnician, Refusal } from '../domain/api/refusal'
import { openDocument } from '../platform/files/document'
import { technician } from './publisher'
import { useActs } from './useActs'

const notOpened = () => `这一步没有成功，内容都在。请再试一次${orTechnician(technician())}`

/** Has a paper made and opens it. `failure` is the sentence to show when that did not work. */
export const usePaper = (ask: () => Promise<PaperFile>) => {
  const { busy, refusal, run } = useActs()
  const [opened, setOpened] = useState(false)
  return {
    /** It was opened from here. */
    opened,
    busy: busy !== null,
    failure: refusal?.message ?? null,
    open: () => {
      run('open', async () => {
        const { url, name } = await ask()
        await openDocument(url, name).catch(() => {
          throw new Refusal('offline', notOpened())
        })
        setOpened(true)
      })
    },
  }
}
