import * as cloud from 'wx-server-sdk'
import type { CodePorts } from '../store/cards'
import type { Environment } from '../environment/environment'

/** The part of a document reference that is used here; the SDK's own types answer `any`. */
type Doc = {
  get: () => Promise<{ data: unknown }>
  set: (options: { data: object }) => Promise<unknown>
  remove: () => Promise<unknown>
}

export type Query = {
  where: (condition: object) => Query
  orderBy: (path: string, order: 'asc' | 'desc') => Query
  limit: (rows: number) => Query
  field: (fields: Readonly<Record<string, boolean>>) => Query
  get: () => Promise<{ data: readonly unknown[] }>
  count: () => Promise<{ total: number }>
  /** With `whole` the data are all that the document holds. */
  update: (options: { data: object; whole?: true }) => Promise<{ stats: { updated: number } }>
  remove: () => Promise<{ stats: { removed: number } }>
}

/** A pipeline of stages. */
export type Aggregate = {
  match: (condition: object) => Aggregate
  sort: (order: Readonly<Record<string, 1 | -1>>) => Aggregate
  group: (fields: object) => Aggregate
  limit: (rows: number) => Aggregate
  count: (name: string) => Aggregate
  end: () => Promise<{ list: readonly unknown[] }>
}

export type Collection = Query & {
  doc: (id: string) => Doc
  aggregate: () => Aggregate
  add: (options: { data: object }) => Promise<unknown>
}

export type OpenTransaction = {
  collection: (name: string) => Collection
  commit: () => Promise<unknown>
  rollback: (reason?: unknown) => Promise<unknown>
}

/** A condition of the SDK's `command`. */
export type SdkCondition = { and: (other: SdkCondition) => SdkCondition }

export type Database = {
  collection: (name: string) => Collection
  startTransaction: () => Promise<OpenTransaction>
  RegExp: (pattern: { readonly regexp: string }) => unknown
  command: {
    set: (value: unknown) => unknown
    inc: (by: number) => unknown
    gt: (value: number | string) => SdkCondition
    gte: (value: number | string) => SdkCondition
    lt: (value: number | string) => SdkCondition
    lte: (value: number | string) => SdkCondition
    in: (values: readonly (string | null)[]) => SdkCondition
    neq: (value: string | null) => SdkCondition
    exists: (is: boolean) => SdkCondition
    aggregate: {
      add: (terms: readonly unknown[]) => unknown
      and: (expressions: readonly unknown[]) => unknown
      cond: (choice: { if: unknown; then: unknown; else: unknown }) => unknown
      divide: (pair: readonly [unknown, unknown]) => unknown
      eq: (pair: readonly [unknown, unknown]) => unknown
      first: (expression: unknown) => unknown
      floor: (expression: unknown) => unknown
      push: (expression: unknown) => unknown
      gt: (pair: readonly [unknown, unknown]) => unknown
      gte: (pair: readonly [unknown, unknown]) => unknown
      ifNull: (pair: readonly [unknown, unknown]) => unknown
      in: (pair: readonly [unknown, unknown]) => unknown
      lt: (pair: readonly [unknown, unknown]) => unknown
      min: (expression: unknown) => unknown
      sum: (expression: unknown) => unknown
    }
  }
}

/** The database of this environment. A missing document is null, not an error. */
export const openDatabase = (): Database => {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  return cloud.database({ throwOnNotFound: false } as object) as unknown as Database
}

/** The file calls, whose declared types mix in `void`. */
export const storage = cloud as unknown as {
  uploadFile: (file: { cloudPath: string; fileContent: Buffer }) => Promise<{ fileID: string }>
  downloadFile: (file: { fileID: string }) => Promise<{ fileContent: Buffer }>
  getTempFileURL: (files: {
    fileList: readonly { fileID: string; maxAge: number }[]
  }) => Promise<{ fileList: readonly { tempFileURL: string; status: number; errMsg: string }[] }>
  deleteFile: (files: {
    fileList: readonly string[]
  }) => Promise<{ fileList: readonly { fileID: string; status: number; errMsg: string }[] }>
}

export const wxContext = (): Readonly<Record<string, unknown>> => cloud.getWXContext()

type SubscribeMessage = { send: (message: object) => Promise<unknown> }

/** WeChat's subscribe messages, of the invocation that runs. */
export const subscribeMessage = (): SubscribeMessage =>
  (cloud as unknown as { openapi: { subscribeMessage: SubscribeMessage } }).openapi.subscribeMessage

type PhoneNumber = {
  getPhoneNumber: (asked: { code: string }) => Promise<{ phoneInfo: { purePhoneNumber: string } }>
}

/** What WeChat says of a code of the phone-number button; its errcodes say that the code is none, the SDK's own that it got no answer. */
export const confirmedPhone = async (code: string): Promise<string | null> => {
  const { phonenumber } = (cloud as unknown as { openapi: { phonenumber: PhoneNumber } }).openapi
  try {
    return (await phonenumber.getPhoneNumber({ code })).phoneInfo.purePhoneNumber
  } catch (error) {
    const { errCode } = error as { readonly errCode?: unknown }
    if (typeof errCode === 'number' && errCode > 0) return null
    throw error
  }
}

type PageCodes = { getUnlimited: (asked: object) => Promise<{ buffer?: unknown }> }

/** Pixels, the fewest that WeChat draws: printed 2 cm wide it has 350 a inch. */
const CODE_WIDTH = 280
/** Nobody waits longer for a code than this many milliseconds: several papers are made in one call. */
const CODE_PATIENCE = 4000

/**
 * WeChat's picture of the code that opens a page with a scene, or its errcode; null where it gave no answer. Production leads
 * to the published program, and WeChat draws no code before that has the page; a trial leads to its own.
 */
export const pageCodeOf =
  (stage: Environment['stage']): CodePorts['pageCode'] =>
  async (page, scene) => {
    const { wxacode } = (cloud as unknown as { openapi: { wxacode: PageCodes } }).openapi
    const published = stage === 'production'
    const way = { checkPath: published, envVersion: published ? 'release' : 'trial' }
    const drawn = wxacode.getUnlimited({ scene, page, width: CODE_WIDTH, ...way }).then(
      ({ buffer }) => (Buffer.isBuffer(buffer) ? buffer : null),
      (error: unknown) => {
        const { errCode } = error as { readonly errCode?: unknown }
        return typeof errCode === 'number' ? errCode : null
      },
    )
    return Promise.race([drawn, late()])
  }

// A timer that nobody waits for would keep the instance up.
const late = () =>
  new Promise<null>((resolve) => {
    setTimeout(resolve, CODE_PATIENCE, null).unref()
  })
