import { createRequire } from 'node:module'
import { collections } from '../../cloudfunctions/server/store/collections'

/** A file as the store lists it; `at` are epoch milliseconds. */
export type Listed = { readonly path: string; readonly bytes: number; readonly at: number }

/** All documents of a collection, in the order of their `_id`. */
export type EachDocument = (collection: string) => AsyncIterable<StoredLine>
/** A document of a collection. */
export type StoredLine = { readonly _id: string } & Readonly<Record<string, unknown>>

const FILE_ID = /^cloud:\/\/[^/]+\/(.+)$/

/**
 * The paths of the files that a row names: by their ids, a ticket by the path that its upload may have. `source` is the upload
 * that a kept file came from, which is deleted.
 */
export const pathsIn = (value: unknown, name = ''): readonly string[] => {
  if (typeof value === 'string') {
    const [, path = name === 'path' ? value : undefined] = FILE_ID.exec(value) ?? []
    return path === undefined || name === 'source' ? [] : [path]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    pathsIn(each, Array.isArray(value) ? name : key),
  )
}

/** The files that no row knows, stored at the instant `until` or before: a younger one may belong to a call under way. */
export const straysAmong = async (
  files: readonly Listed[],
  rows: EachDocument,
  until: number,
): Promise<readonly Listed[]> => {
  const known = new Set<string>()
  for (const collection of Object.keys(collections))
    for await (const row of rows(collection)) for (const path of pathsIn(row)) known.add(path)
  return files
    .filter(({ path, at }) => !known.has(path) && at <= until)
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

/** The part of @cloudbase/node-sdk that is used here; wx-server-sdk brings it. */
export type OperatorsDatabase = {
  command: { gt: (value: string) => unknown }
  collection: (name: string) => {
    where: (condition: object) => {
      orderBy: (
        path: string,
        order: 'asc',
      ) => {
        limit: (rows: number) => { get: () => Promise<{ data: readonly StoredLine[] }> }
      }
    }
    doc: (id: string) => {
      get: () => Promise<{ data: readonly StoredLine[] }>
      set: (row: object) => Promise<unknown>
      remove: () => Promise<unknown>
    }
    count: () => Promise<{ total: number }>
  }
  startTransaction: () => Promise<{
    collection: (name: string) => {
      doc: (id: string) => {
        get: () => Promise<{ data: StoredLine | null }>
        set: (row: object) => Promise<unknown>
      }
    }
    commit: () => Promise<unknown>
    rollback: () => Promise<unknown>
  }>
}

/** Which environment, and with which of its keys; `local` is the address of a laptop cloud, where it is one. */
type Environment = {
  readonly env: string
  readonly secretId: string
  readonly secretKey: string
  readonly local: string | undefined
}

/** Few enough that the largest fit into an answer of 1 MB. */
const ROWS = 20

/** An environment as the SDK for servers opens it: its database, and its files by their ids. */
export type OperatorsApp = {
  readonly database: () => OperatorsDatabase
  readonly uploadFile: (file: {
    cloudPath: string
    fileContent: Buffer
  }) => Promise<{ fileID: string }>
  readonly downloadFile: (file: { fileID: string }) => Promise<{ fileContent?: Buffer }>
}

/** The database of an environment. */
export const databaseOf = (environment: Environment): OperatorsDatabase =>
  appOf(environment).database()

/** Opens an environment; nothing is asked of it yet. */
export const appOf = ({ local, ...keys }: Environment): OperatorsApp => {
  // The SDK's own variable for another address.
  if (local !== undefined)
    Object.assign(process.env, {
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${local}/admin` }),
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TCB_ENV: keys.env,
      SCF_NAMESPACE: keys.env,
    })
  const required = createRequire(createRequire(__filename).resolve('wx-server-sdk'))
  const sdk = required('@cloudbase/node-sdk') as {
    init: (options: object) => OperatorsApp
  }
  return sdk.init(keys)
}

/** The environment that the variables name, a laptop cloud where they name none. */
export const environmentNamed = (): Environment => {
  const { LOCAL, ENV_ID = 'local-filing', SECRET_ID = 'local', SECRET_KEY = 'local' } = process.env
  return { env: ENV_ID, secretId: SECRET_ID, secretKey: SECRET_KEY, local: LOCAL }
}

/** The documents of the environment that the variables name. */
export const environmentRows = (): EachDocument => documentsOf(databaseOf(environmentNamed()))

/** All documents of a database. */
export const documentsOf = (database: OperatorsDatabase): EachDocument =>
  async function* (collection) {
    for (let after = ''; ;) {
      const { data } = await database
        .collection(collection)
        .where({ _id: database.command.gt(after) })
        .orderBy('_id', 'asc')
        .limit(ROWS)
        .get()
      if (data.length === 0) return
      yield* data
      after = data.at(-1)?._id ?? ''
    }
  }
