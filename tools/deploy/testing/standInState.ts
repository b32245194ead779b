import type { CloudManager } from '../services'

type Index = Awaited<ReturnType<CloudManager['database']['describeCollection']>>['Indexes']
type Trigger = { TriggerName: string; TriggerDesc: string; Type: string }

export type StandInFunction = {
  runtime: string
  timeout: number
  memory: number
  description: string
  env: Record<string, string>
  triggers: Trigger[]
  /** The folder that its code was uploaded from; null while it is what it was made with. */
  code: string | null
  /** What lay in it then. */
  digest: string | null
  installs: boolean
  /** The open interfaces of the `config.json` that was uploaded. */
  openapi: readonly string[]
}

/** What stands in the stand-in, for a test to look at and to change. */
export type StandInState = {
  collections: Map<
    string,
    { count: number; indexes: NonNullable<Index>[number][]; permission: string }
  >
  storage: { acl: string; rule?: { read: boolean | string; write: boolean | string } }
  functionRule: string | null
  functions: Map<string, StandInFunction>
  uploads: { version: string; desc: string }[]
  /** What `api` answers to who has no identity. */
  answer: string
  /** What changed it, in its order. */
  calls: string[]
}

/** What both halves of the stand-in work on. */
export type StandInCore = {
  readonly envId: string
  readonly state: StandInState
  /** Makes a change, notes it as `call`, and breaks where that was asked for. */
  readonly change: <T>(call: string, make: () => T) => Promise<T>
}

export const NAME = /^[A-Za-z][\w-]{0,59}$/

/** Throws as the services do. */
export const refuse = (code: string, message: string): never => {
  throw Object.assign(new Error(message), { code })
}

/** What the stand-in was not told of it does not take. */
export const only = (call: string, given: object, fields: readonly string[]): void => {
  const unknown = Object.keys(given).filter((field) => !fields.includes(field))
  if (unknown.length > 0) refuse('UnknownParameter', `${call} does not know ${unknown.join(', ')}`)
}
