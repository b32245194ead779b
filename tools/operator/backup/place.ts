import { appOf, documentsOf, environmentNamed } from '../strays'
import type { Source } from './taking'
import type { RestoreTarget } from './restoring'

/** What the store says of a file that is not there, by one of its ways to say so. */
const MISSING = /503003|FILE_NOT_EXISTS?|NONEXIST|Status:404/

/** The environment that the variables name, its database and its files; `STORAGE` says where these are, as for the functions. */
export const openPlace = (): Source & RestoreTarget => {
  const { STORAGE: storage = '' } = process.env
  if (!/^cloud:\/\/[\w-]+\.[\w-]+$/.test(storage))
    throw new Error('缺少 STORAGE：和云函数的环境变量一样，像 cloud://环境ID.存储桶')
  const app = appOf(environmentNamed())
  const database = app.database()
  return {
    database,
    rows: documentsOf(database),
    storage,
    save: async (path, bytes) =>
      (await app.uploadFile({ cloudPath: path, fileContent: bytes })).fileID,
    read: async (path) => {
      try {
        return (await app.downloadFile({ fileID: `${storage}/${path}` })).fileContent ?? null
      } catch (error) {
        const { code = '', message = '' } = error as { code?: string; message?: string }
        if (MISSING.test(`${code} ${message}`)) return null
        throw error
      }
    },
  }
}
