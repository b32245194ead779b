import { Refusal } from '../../domain/api/refusal'
import type { FileAtHand } from './atHand'

/** Fetches a file that no viewer opens: a browser saves it at once, and nothing is left to do. */
export const fetchFile = async (url: string, name: string): Promise<FileAtHand | null> => {
  const answer = await fetch(url).catch(() => null)
  if (answer?.ok !== true) throw new Refusal('offline', '文件没有取到。请再试一次')
  const address = URL.createObjectURL(await answer.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
  return null
}
