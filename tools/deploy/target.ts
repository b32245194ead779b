import { createHash } from 'node:crypto'
import type { Variables } from '../../cloudfunctions/server/environment/variables'
import { textIn, variables } from '../../cloudfunctions/server/environment/variables'
import type { Index } from '../../cloudfunctions/server/store/collection'
import { indexes } from '../../cloudfunctions/server/store/collections'
import { storageRule } from '../../cloudfunctions/server/store/storageRule'
import {
  closedFunctions,
  type FunctionName,
  functions,
  functionNames,
} from '../../cloudfunctions/limits'

/** The newest runtime that both services name; the code is written for Node 16. A function keeps the one it was made with. */
const RUNTIME = 'Nodejs20.19'

/** Made by the service: its limit on their length is not said anywhere, MongoDB's is 127. */
const NAME_LENGTH = 60

export type NamedIndex = Index & { readonly name: string }

/** What one function has to be. */
export type FunctionTarget = {
  readonly runtime: string
  readonly timeout: number
  readonly memory: number
  readonly env: Readonly<Record<string, string>>
  readonly timer: { readonly name: string; readonly config: string } | null
  /** Whether the cloud installs what its `package.json` names. */
  readonly installs: boolean
  /** What its code, its `config.json` and all else in its folder are; null while they are not built. */
  readonly digest: string | null
}

/** What the environment has to be. All of it is from the declarations that the laptop cloud runs. */
export type DeployTarget = {
  readonly envId: string
  readonly storage: string
  readonly collections: Readonly<Record<string, readonly NamedIndex[]>>
  readonly storageRule: { readonly read: string; readonly write: string }
  /** Who may call a function, as the platform writes it: a rule covers all, so the rest is named with `*`. */
  readonly functionRule: Readonly<Record<string, { readonly invoke: boolean | string }>>
  readonly functions: Readonly<Record<FunctionName, FunctionTarget>>
  readonly miniapp: { readonly version: string; readonly digest: string | null }
}

/** What the builds made, as far as the plan asks. */
export type Built = {
  readonly functions: Readonly<
    Record<FunctionName, Pick<FunctionTarget, 'timer' | 'installs' | 'digest'>>
  >
  readonly miniapp: DeployTarget['miniapp']
}

/** Fields and order of an index in one text: two indexes with the same are one, whatever their names are. */
export const indexSignature = ({ fields, unique }: Index): string =>
  `${fields.map(([path, order]) => `${path} ${order === 1 ? '↑' : '↓'}`).join(', ')}${unique ? ' 唯一' : ''}`

/** A name of letters, digits and `_` that says its fields, cut where it is long. */
export const indexNameOf = (index: Index): string => {
  const full = index.fields
    .map(([path, order]) => `${path.replace(/\W/g, '_')}${order === 1 ? '' : '_desc'}`)
    .join('__')
  const name = index.unique ? `${full}__unique` : full
  if (name.length <= NAME_LENGTH) return name
  const sum = createHash('sha256').update(indexSignature(index)).digest('hex').slice(0, 8)
  return `${name.slice(0, NAME_LENGTH - sum.length - 2)}__${sum}`
}

/** The set-up code is asked for by `api` alone; every other variable by all three. */
const environmentFor = (name: FunctionName, all: Variables): Readonly<Record<string, string>> =>
  Object.fromEntries(
    variables.flatMap(({ name: variable, of }) => {
      const value = textIn(all, variable)
      const asked = of.includes('functions') && (variable !== 'SETUP_CODE' || name === 'api')
      return value === null || !asked ? [] : [[variable, value]]
    }),
  )

/** What has to be, of what is configured and what was built. */
export const targetOf = (all: Variables, built: Built): DeployTarget => ({
  envId: textIn(all, 'ENV_ID') ?? '',
  storage: textIn(all, 'STORAGE') ?? '',
  collections: Object.fromEntries(
    Object.entries(indexes).map(([collection, wanted]) => [
      collection,
      wanted.map((index) => ({ ...index, name: indexNameOf(index) })),
    ]),
  ),
  storageRule,
  functionRule: {
    '*': { invoke: 'auth != null' },
    ...Object.fromEntries(closedFunctions.map((name) => [name, { invoke: false }])),
  },
  functions: Object.fromEntries(
    functionNames.map((name) => [
      name,
      {
        runtime: RUNTIME,
        timeout: functions[name].timeoutSeconds,
        memory: functions[name].memoryMB,
        env: environmentFor(name, all),
        ...built.functions[name],
      },
    ]),
  ) as DeployTarget['functions'],
  miniapp: built.miniapp,
})
