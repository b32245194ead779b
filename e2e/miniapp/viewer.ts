import type { Camera } from './camera'
import { type Options, settle } from './settle'

/** A document as WeChat's viewer opened it. */
export type OpenedDocument = {
  readonly name: string
  readonly fileType: string
  /** The menu by which it is sent on or printed. */
  readonly showMenu: boolean
}

/** How the file of each type begins. */
const marks: Readonly<Record<string, string>> = { pdf: '%PDF-', xlsx: 'PK' }

const downloaded = async (
  { files }: Camera,
  { url, filePath }: { readonly url: string; readonly filePath: string },
) => {
  const answer = await fetch(url)
  const bytes = Buffer.from(await answer.arrayBuffer())
  if (answer.ok)
    files.set(filePath, { width: 0, height: 0, type: 'document', bytes, grey: () => 0 })
  return { statusCode: answer.status, filePath }
}

/** The calls of wx about documents: a file is really fetched, and opened only as the type that it is of. */
export const documentCalls = (camera: Camera): Record<string, unknown> => ({
  downloadFile: (options: Options & { url: string; filePath: string }) => {
    void settle(downloaded(camera, options), options)
    return { onProgressUpdate: () => undefined }
  },
  openDocument: (options: Options & { filePath: string; fileType: string; showMenu?: boolean }) => {
    const { filePath, fileType, showMenu = false } = options
    const begins = camera.files.get(filePath)?.bytes.subarray(0, 5).toString('latin1') ?? ''
    if (!begins.startsWith(marks[fileType] ?? 'none'))
      return settle(Promise.reject(new Error('openDocument:fail file type not supported')), options)
    camera.opened.push({ name: filePath.split('/').at(-1) ?? '', fileType, showMenu })
    return settle(Promise.resolve({}), options)
  },
})
