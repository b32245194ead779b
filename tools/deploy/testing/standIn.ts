import type { CloudManager, Services } from '../services'
import { NAME, only, refuse, type StandInCore, type StandInState } from './standInState'
import { openFunctions, openUploads } from './standInFunctions'

type Options = {
  readonly envId: string
  readonly bucket: string | null
  /** How often a rule is read as it was before it holds. */
  readonly late?: number
}

/** The connection breaks at the nth change: before it was made, or before its answer came. */
export type Break = { readonly at: number; readonly made: boolean }

/** Most indexes of a collection: the service refuses more. */
const INDEXES = 20

/**
 * The two deployment services for one environment, after the typings and code of `@cloudbase/manager-node` 5.6.5 and `miniprogram-ci` 2.1.42
 * and the pages that docs/decisions.md names. It keeps what it is told and refuses what it does not know.
 */
export const openStandIn = ({ envId, bucket, late = 0 }: Options) => {
  const state: StandInState = {
    collections: new Map(),
    storage: { acl: 'PRIVATE' },
    functionRule: null,
    functions: new Map(),
    uploads: [],
    answer: JSON.stringify({ ok: false, code: 'no-identity', message: '没有取得微信身份' }),
    calls: [],
  }
  let breaks: Break | null = null
  /** Rules that are set and do not hold yet, each with the reads that are left. */
  const pending = new Map<string, { reads: number; hold: () => void }>()

  const change = async <T>(call: string, make: () => T): Promise<T> => {
    await Promise.resolve()
    const broken = breaks?.at === state.calls.length + 1 ? breaks : null
    if (broken?.made === false) {
      breaks = null
      return refuse('ECONNRESET', 'socket hang up')
    }
    const made = make()
    state.calls.push(call)
    if (broken !== null) {
      breaks = null
      return refuse('ECONNRESET', 'socket hang up')
    }
    return made
  }
  const core: StandInCore = { envId, state, change }
  const laterHold = (rule: string, hold: () => void) => {
    if (late === 0) hold()
    else pending.set(rule, { reads: late, hold })
  }
  const readRules = () => {
    for (const [rule, { reads, hold }] of pending) {
      pending.set(rule, { reads: reads - 1, hold })
      if (reads > 1) continue
      hold()
      pending.delete(rule)
    }
  }

  const collectionOf = (name: string) =>
    state.collections.get(name) ?? refuse('ResourceNotFound', `collection ${name} not exists`)
  const database: CloudManager['database'] = {
    listCollections: async ({ MgoLimit, MgoOffset }) => {
      await Promise.resolve()
      return {
        Collections: [...state.collections]
          .slice(MgoOffset, MgoOffset + MgoLimit)
          .map(([CollectionName, { count }]) => ({ CollectionName, Count: count })),
      }
    },
    createCollection: (name) =>
      change(`create ${name}`, () => {
        if (!NAME.test(name)) refuse('InvalidParameter', `name ${name}`)
        if (state.collections.has(name)) refuse('ResourceInUse', `${name} exists`)
        const id = { Name: '_id_', Keys: [{ Name: '_id', Direction: '1' }], Unique: true }
        state.collections.set(name, { count: 0, indexes: [id], permission: 'PRIVATE' })
      }),
    deleteCollection: (name) =>
      change(`delete ${name}`, () => {
        collectionOf(name)
        state.collections.delete(name)
      }),
    describeCollection: async (name) => {
      await Promise.resolve()
      return { Indexes: [...collectionOf(name).indexes] }
    },
    updateCollection: (name, asked) =>
      change(`update ${name}`, () => {
        only('updateCollection', asked, ['CreateIndexes', 'DropIndexes'])
        const { indexes } = collectionOf(name)
        for (const { IndexName } of asked.DropIndexes ?? []) {
          const at = indexes.findIndex((index) => index.Name === IndexName)
          if (at < 1) refuse('InvalidParameter', `no index ${IndexName}`)
          indexes.splice(at, 1)
        }
        for (const { IndexName, MgoKeySchema } of asked.CreateIndexes ?? []) {
          const { MgoIndexKeys, MgoIsUnique } = MgoKeySchema
          const keys = JSON.stringify(MgoIndexKeys)
          if (!NAME.test(IndexName)) refuse('InvalidParameter', `name ${IndexName}`)
          if (MgoIndexKeys.some(({ Direction }) => !['1', '-1'].includes(Direction)))
            refuse('InvalidParameter', 'Direction')
          if (indexes.some((i) => i.Name === IndexName || JSON.stringify(i.Keys) === keys))
            refuse('ResourceInUse', `index ${IndexName} exists`)
          if (indexes.length >= INDEXES) refuse('LimitExceeded', `${name} has ${INDEXES} indexes`)
          indexes.push({ Name: IndexName, Keys: MgoIndexKeys, Unique: MgoIsUnique })
        }
      }),
  }

  const permission: CloudManager['permission'] = {
    describeResourcePermission: async ({ resourceType, resources = [] }) => {
      await Promise.resolve()
      if (resources.length > 100) refuse('InvalidParameter', 'resources length must be <= 100')
      readRules()
      const list =
        resourceType === 'function'
          ? state.functionRule === null
            ? []
            : [{ Permission: 'CUSTOM', SecurityRule: state.functionRule }]
          : resources.map((name) => ({
              Resource: name,
              Permission: collectionOf(name).permission,
            }))
      return { Data: { PermissionList: list } }
    },
    modifyResourcePermission: (asked) =>
      change(`rule of ${asked.resource ?? asked.resourceType}`, () => {
        const fields = ['resourceType', 'resource', 'permission', 'securityRule']
        only('modifyResourcePermission', asked, fields)
        if (asked.resourceType === 'function') {
          const { securityRule = '' } = asked
          const rule = JSON.parse(securityRule) as object
          if (!('*' in rule)) refuse('InvalidParameter', 'a rule for * is needed')
          laterHold('functions', () => (state.functionRule = JSON.stringify(rule, null, 2)))
          return
        }
        const collection = collectionOf(asked.resource ?? '')
        laterHold(asked.resource ?? '', () => (collection.permission = asked.permission))
      }),
  }

  const manager: CloudManager = {
    database,
    permission,
    env: {
      getEnvInfo: async () => {
        await Promise.resolve()
        return { EnvInfo: { EnvId: envId, Storages: bucket === null ? [] : [{ Bucket: bucket }] } }
      },
    },
    storage: {
      getStorageAcl: async () => {
        await Promise.resolve()
        return state.storage
      },
      setStorageAcl: (acl, rule) =>
        change('storage rule', () => {
          only('setStorageAcl', rule, ['read', 'write'])
          laterHold('storage', () => (state.storage = { acl, rule }))
        }),
    },
    functions: openFunctions(core),
  }

  const services: Services = { manager, uploads: openUploads(core), project: {} }
  return {
    state,
    services,
    /** Breaks once at a change that is counted from now on. */
    breakAt: (next: Break) => {
      state.calls.length = 0
      breaks = next
    },
  }
}
