/**
 * The two services that deploy, as far as they are used here: names, arguments and answers as `@cloudbase/manager-node`
 * 5.6.5 and `miniprogram-ci` 2.1.42 declare them. Their packages are installed by the deployment alone
 * (`tools/deploy/package.json`), so they are no part of what runs.
 */
export type CloudManager = {
  readonly env: {
    readonly getEnvInfo: () => Promise<{
      readonly EnvInfo: {
        readonly EnvId?: string
        readonly Storages?: readonly { readonly Bucket?: string }[]
      }
    }>
  }
  readonly database: {
    readonly listCollections: (page: { MgoLimit: number; MgoOffset: number }) => Promise<{
      readonly Collections: readonly { readonly CollectionName: string; readonly Count: number }[]
    }>
    readonly createCollection: (name: string) => Promise<unknown>
    readonly deleteCollection: (name: string) => Promise<unknown>
    readonly describeCollection: (name: string) => Promise<{
      readonly Indexes?: readonly {
        readonly Name: string
        readonly Keys: readonly { readonly Name?: string; readonly Direction?: string }[]
        readonly Unique: boolean
      }[]
    }>
    readonly updateCollection: (
      name: string,
      change: {
        CreateIndexes?: {
          IndexName: string
          MgoKeySchema: {
            MgoIndexKeys: { Name: string; Direction: string }[]
            MgoIsUnique: boolean
          }
        }[]
        DropIndexes?: { IndexName: string }[]
      },
    ) => Promise<unknown>
  }
  /** Declared as outdated since the gateway has rules of its own; collections and functions have no other call. */
  readonly permission: {
    readonly describeResourcePermission: (of: {
      resourceType: 'function' | 'collection'
      resources?: string[]
    }) => Promise<{
      readonly Data: {
        readonly PermissionList: readonly {
          readonly Resource?: string
          readonly Permission?: string
          readonly SecurityRule?: string
        }[]
      }
    }>
    readonly modifyResourcePermission: (rule: {
      resourceType: 'function' | 'collection'
      resource?: string
      permission: 'ADMINONLY' | 'CUSTOM'
      securityRule?: string
    }) => Promise<unknown>
  }
  readonly storage: {
    readonly getStorageAcl: (options: { withRule: true }) => Promise<{
      readonly acl: string
      readonly rule?: { readonly read: boolean | string; readonly write: boolean | string }
    }>
    readonly setStorageAcl: (
      acl: 'CUSTOM',
      rule: { read: boolean | string; write: boolean | string },
    ) => Promise<unknown>
  }
  readonly functions: {
    readonly listAllFunctions: (of: {
      envId: string
    }) => Promise<readonly { readonly [field: string]: string }[]>
    readonly getFunctionDetail: (name: string) => Promise<{
      readonly Runtime: string
      readonly Timeout: number
      readonly MemorySize: number
      readonly Description: string
      readonly Environment: {
        readonly Variables: readonly { readonly Key: string; readonly Value: string }[]
      } | null
      readonly Triggers:
        | readonly { readonly TriggerName: string; readonly TriggerDesc: string }[]
        | null
    }>
    readonly createFunction: (made: {
      func: FunctionSettings & { runtime: string; handler: string; installDependency: boolean }
      base64Code: string
    }) => Promise<unknown>
    readonly updateFunctionConfig: (settings: FunctionSettings) => Promise<unknown>
    readonly waitFunctionActive: (name: string) => Promise<void>
    readonly deleteFunctionTrigger: (name: string, trigger: string) => Promise<unknown>
    readonly invokeFunction: (
      name: string,
      event: Record<string, unknown>,
    ) => Promise<{ readonly RetMsg: string }>
  }
}

type FunctionSettings = {
  name: string
  description: string
  timeout: number
  memorySize: number
  envVariables: Record<string, string>
}

/** What a time trigger was made with, where it was; it says what is wrong instead of throwing. */
export const TRIGGER_MADE = '创建定时触发器成功'

export type WechatUploads = {
  readonly upload: (version: {
    project: unknown
    version: string
    desc: string
    setting: { useProjectConfig: true }
    robot: number
    onProgressUpdate: () => void
  }) => Promise<unknown>
  readonly cloud: {
    readonly uploadFunction: (code: {
      project: unknown
      env: string
      name: string
      path: string
      remoteNpmInstall: boolean
    }) => Promise<unknown>
    readonly createTimeTrigger: (made: {
      project: unknown
      envId: string
      functionName: string
      triggersConfig: { name: string; type: string; config: string }[]
    }) => Promise<string>
  }
}

/** Both, opened for one environment and one mini program. */
export type Services = {
  readonly manager: CloudManager
  readonly uploads: WechatUploads
  /** The mini program with its upload key, as `miniprogram-ci` made it. */
  readonly project: unknown
}
