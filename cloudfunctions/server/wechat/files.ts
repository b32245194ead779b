import type { Ports } from '../store/ports'
import { key } from './keys'
import { storage } from './sdk'

/** Files in one call of getTempFileURL or deleteFile, set by the platform. */
const FILES_A_CALL = 50
/** Seconds a private link may live (K3). */
const LONGEST_LINK = 600

/** The files port over cloud storage; `prefix` is what the ids of all files begin with. */
export const cloudFiles = (clock: () => number, prefix: string): Ports['files'] => ({
  idOf: (path) => `${prefix}/${key(path)}`,
  read: async (fileID) => {
    try {
      return (await storage.downloadFile({ fileID: key(fileID) })).fileContent
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  },
  save: async (path, bytes) => {
    const { fileID } = await storage.uploadFile({ cloudPath: key(path), fileContent: bytes })
    // Rows name their files before these exist: another beginning would leave all of them unknown.
    if (fileID !== `${prefix}/${path}`) throw new Error(`STORAGE does not fit to ${fileID}`)
    return fileID
  },
  link: async (fileID, seconds) => {
    const maxAge = Math.min(seconds, LONGEST_LINK)
    const asked = clock()
    const answer = await storage.getTempFileURL({ fileList: [{ fileID: key(fileID), maxAge }] })
    const [file] = answer.fileList
    if (file !== undefined && file.status !== 0 && isMissing(file)) return null
    if (file === undefined || file.status !== 0)
      throw new Error(`no link to ${fileID}: ${file?.errMsg ?? 'empty answer'}`)
    return { url: file.tempFileURL, until: asked + maxAge * 1000 }
  },
  remove: async (fileIDs) => {
    for (let first = 0; first < fileIDs.length; first += FILES_A_CALL) {
      const fileList = fileIDs.slice(first, first + FILES_A_CALL)
      const answer = await storage.deleteFile({ fileList })
      const kept = answer.fileList.filter((file) => file.status !== 0 && !isMissing(file))
      if (kept.length > 0) throw new Error(`not deleted: ${JSON.stringify(kept)}`)
    }
  },
})

/**
 * The SDK reports a missing file by number, by code or by words, depending on the call and its version; by the status of
 * the download when it was deleted after its link was made.
 */
const isMissing = (error: unknown): boolean => {
  const { message, errMsg, code, errCode, status } = error as Readonly<Record<string, unknown>>
  return /503003|FILE_NOT_EXISTS|NONEXIST|Status:404/.test(
    [message, errMsg, code, errCode, status].map(String).join(' '),
  )
}
