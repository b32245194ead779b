import { useState } from 'react'
import type { PaperFile } from '../domain/api/documents'
import { Refusal } from '../domain/api/refusal'
import { openDocument } from '../platform/files/document'

const UNEXPECTED = '这一步没有成功，内容都在。请再试一次，或打电话给网信办。'

/** Has a paper made and opens it. `failure` is the sentence to show when that did not work. */
export const usePaper = (ask: () => Promise<PaperFile>) => {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const open = async () => {
    if (busy) return
    setBusy(true)
    setFailure(null)
    try {
      const { url, name } = await ask()
      await openDocument(url, name)
    } catch (error) {
      setFailure(error instanceof Refusal ? error.message : UNEXPECTED)
    }
    setBusy(false)
  }
  return { busy, failure, open: () => void open() }
}
