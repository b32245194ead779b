import type { SdkAnswer } from '../../../local/functions/inside/requests'

/** What the id of every file begins with. */
export const STORAGE = 'cloud://simulated.6c6f-simulated-1300000000'
const HOST = 'http://files.invalid/'

type FileList = { readonly file_list?: readonly { readonly fileid: string }[] }
type FileIds = { readonly fileid_list?: readonly string[] }

/** The file store in memory, in the SDK's own words; links are not signed. */
export const openStorage = () => {
  const files = new Map<string, Buffer>()
  const pathOf = (fileID: string) => fileID.slice(STORAGE.length + 1)
  return {
    save: (path: string, bytes: Buffer): string => {
      files.set(path, bytes)
      return `${STORAGE}/${path}`
    },
    paths: (): readonly string[] => [...files.keys()],
    has: (fileID: string): boolean => files.has(pathOf(fileID)),
    /** What a link answers. */
    answer: (method: string, url: URL, body: Buffer): SdkAnswer => {
      const path = url.pathname.slice(1)
      const put = method.toLowerCase() === 'put'
      if (put) files.set(path, body)
      const bytes = put ? Buffer.alloc(0) : files.get(path)
      return { status: bytes ? 200 : 404, type: '', body: bytes ?? Buffer.alloc(0) }
    },
    actions: {
      'storage.getUploadMetadata': ({ path }: { path: string }) => ({
        url: HOST + path,
        token: 'simulated',
        authorization: 'simulated',
        fileId: `${STORAGE}/${path}`,
        cosFileId: path,
      }),
      'storage.batchGetDownloadUrl': ({ file_list = [] }: FileList) => ({
        download_list: file_list.map(({ fileid }) => {
          const address = HOST + pathOf(fileid)
          return files.has(pathOf(fileid))
            ? {
                fileid,
                fileID: fileid,
                code: 'SUCCESS',
                download_url: address,
                tempFileURL: address,
              }
            : { fileid, fileID: fileid, code: 'STORAGE_FILE_NONEXIST' }
        }),
      }),
      'storage.batchDeleteFile': ({ fileid_list = [] }: FileIds) => ({
        delete_list: fileid_list.map((fileid) => ({
          fileid,
          fileID: fileid,
          code: files.delete(pathOf(fileid)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST',
        })),
      }),
    },
  }
}
