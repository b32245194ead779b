import type { FunctionName } from '../../cloudfunctions/limits'
import type { CloudManager } from './services'
import type { NamedIndex, DeployTarget } from './target'

/** What stands in the cloud, in the words of `DeployTarget`. */
export type CloudState = {
  /** `cloud://<environment>.<bucket>`; null where the environment has no bucket. */
  readonly storage: string | null
  readonly collections: Readonly<Record<string, CloudCollection>>
  readonly storageRule: unknown
  readonly functionRule: unknown
  readonly functions: Readonly<Record<string, CloudFunction>>
  /** Functions that are none of ours. */
  readonly others: readonly string[]
  /** What of `miniapp` was uploaded last, as `api` keeps it; null where nothing was. */
  readonly miniapp: string | null
  /** The release that was finished last, as `api` keeps it: what is stored is in its form, and nothing goes back before it. */
  readonly finished: string | null
}

export type CloudCollection = {
  readonly documents: number
  readonly indexes: readonly NamedIndex[]
  readonly permission: string | null
}

export type CloudFunction = {
  readonly runtime: string
  readonly timeout: number
  readonly memory: number
  readonly env: Readonly<Record<string, string>>
  readonly triggers: readonly { readonly name: string; readonly config: string }[]
  readonly digest: string | null
}

/** An environment in which nothing was made yet. */
export const emptyCloud = (storage: string): CloudState => ({
  storage,
  collections: {},
  storageRule: null,
  functionRule: null,
  functions: {},
  others: [],
  miniapp: null,
  finished: null,
})

const PAGE = 100

/**
 * What was uploaded stands in the function's description, which both services show: letters, digits, blanks and Chinese are all that it may
 * hold.
 */
export const noteOf = (
  digest: string | null,
  miniapp: string | null,
  finished: string | null,
): string =>
  Object.entries({ 代码: digest, 小程序: miniapp, 收尾: finished } satisfies Noted)
    .flatMap(([what, name]) => (name === null ? [] : [`${what} ${name}`]))
    .join(' ')

type Noted = Readonly<Record<'代码' | '小程序' | '收尾', string | null>>

const noted = (description: string, what: keyof Noted): string | null =>
  new RegExp(`${what} (\\w+)`).exec(description)?.[1] ?? null

/** JSON as it was meant: the service may write it in another order, or with blanks. */
const read = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? 'null') as unknown
  } catch {
    return text
  }
}

/** A timer's pattern: `{"cron":"…"}` where the service says it so, else the pattern alone. */
const patternOf = (description: string): string => {
  const said = read(description)
  return typeof said === 'object' && said !== null && 'cron' in said
    ? String(said.cron)
    : description
}

const collectionsOf = async ({
  database,
  permission,
}: CloudManager): Promise<CloudState['collections']> => {
  const found: { readonly CollectionName: string; readonly Count: number }[] = []
  for (;;) {
    const { Collections } = await database.listCollections({
      MgoLimit: PAGE,
      MgoOffset: found.length,
    })
    found.push(...Collections)
    if (Collections.length < PAGE) break
  }
  const permissions = new Map<string, string>()
  for (let from = 0; from < found.length; from += PAGE) {
    const { Data } = await permission.describeResourcePermission({
      resourceType: 'collection',
      resources: found.slice(from, from + PAGE).map(({ CollectionName }) => CollectionName),
    })
    for (const { Resource, Permission } of Data.PermissionList)
      if (Resource !== undefined && Permission !== undefined) permissions.set(Resource, Permission)
  }
  const state: Record<string, CloudCollection> = {}
  for (const { CollectionName, Count } of found) {
    const { Indexes = [] } = await database.describeCollection(CollectionName)
    state[CollectionName] = {
      documents: Count,
      permission: permissions.get(CollectionName) ?? null,
      indexes: Indexes.map(({ Name, Keys, Unique }) => ({
        name: Name,
        fields: Keys.map((key) => [key.Name ?? '', Number(key.Direction) < 0 ? -1 : 1] as const),
        ...(Unique ? { unique: true as const } : {}),
      })),
    }
  }
  return state
}

/** Reads everything that the plan compares. Throws what the service says when it does not answer. */
export const readCloud = async (
  manager: CloudManager,
  { envId, functions }: Pick<DeployTarget, 'envId' | 'functions'>,
): Promise<CloudState> => {
  const { EnvInfo } = await manager.env.getEnvInfo()
  const bucket = EnvInfo.Storages?.[0]?.Bucket
  const { rule = null } = await manager.storage.getStorageAcl({ withRule: true })
  const { Data } = await manager.permission.describeResourcePermission({ resourceType: 'function' })
  const listed = await manager.functions.listAllFunctions({ envId })
  const state: Record<string, CloudFunction> = {}
  const others: string[] = []
  let [miniapp, finished]: (string | null)[] = [null, null]
  for (const { FunctionName: name } of listed) {
    if (name === undefined) continue
    if (!(name in functions)) {
      others.push(name)
      continue
    }
    const detail = await manager.functions.getFunctionDetail(name)
    if (name === ('api' satisfies FunctionName)) {
      miniapp = noted(detail.Description, '小程序')
      finished = noted(detail.Description, '收尾')
    }
    state[name] = {
      runtime: detail.Runtime,
      timeout: detail.Timeout,
      memory: detail.MemorySize,
      digest: noted(detail.Description, '代码'),
      env: Object.fromEntries(
        (detail.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]),
      ),
      triggers: (detail.Triggers ?? []).map(({ TriggerName, TriggerDesc }) => ({
        name: TriggerName,
        config: patternOf(TriggerDesc),
      })),
    }
  }
  return {
    storage: bucket === undefined ? null : `cloud://${envId}.${bucket}`,
    collections: await collectionsOf(manager),
    storageRule: rule,
    functionRule: read(Data.PermissionList[0]?.SecurityRule),
    functions: state,
    others,
    miniapp: miniapp ?? null,
    finished: finished ?? null,
  }
}
