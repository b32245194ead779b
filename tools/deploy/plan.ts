import { isDeepStrictEqual } from 'node:util'
import { type FunctionName, functionNames } from '../../cloudfunctions/limits'
import type { CloudFunction, CloudState } from './state'
import { type FunctionTarget, type NamedIndex, indexSignature, type DeployTarget } from './target'
import { reportsOf, stopsOf } from './unlike'

/** One thing to do, whole by itself: after a stop at any of them the next run goes on. */
export type DeployStep =
  | { readonly do: 'create collection'; readonly collection: string }
  | { readonly do: 'close collection'; readonly collection: string }
  | { readonly do: 'create index'; readonly collection: string; readonly index: NamedIndex }
  | { readonly do: 'set storage rule' }
  | { readonly do: 'create function'; readonly name: FunctionName }
  | {
      readonly do: 'configure function'
      readonly name: FunctionName
      /** What changes, of variables the names alone. */
      readonly changes: readonly string[]
    }
  | { readonly do: 'upload function'; readonly name: FunctionName }
  | {
      readonly do: 'set timer'
      readonly name: FunctionName
      /** Whether one of its name has another pattern. */
      readonly replaces: boolean
    }
  | { readonly do: 'set function rule' }
  | { readonly do: 'upload mini program' }
  | { readonly do: 'drop collection'; readonly collection: string }
  | { readonly do: 'drop index'; readonly collection: string; readonly name: string }
  | { readonly do: 'drop timer'; readonly name: FunctionName; readonly trigger: string }
  | { readonly do: 'note finish'; readonly release: string }

export type Plan = {
  readonly steps: readonly DeployStep[]
  /** What is in the cloud and not declared, and what else is worth knowing; nothing is done about it. */
  readonly reports: readonly string[]
  /** Why nothing may be done at all. */
  readonly stops: readonly string[]
}

/** Steps that make what data lie in; nothing runs by them. */
const databaseSteps: ReadonlySet<DeployStep['do']> = new Set([
  'create collection',
  'close collection',
  'create index',
  'set storage rule',
])

/** The same plan without what makes anything run: data are brought back before somebody or a timer writes. */
export const ofDatabase = (plan: Plan): Plan => ({
  ...plan,
  steps: plan.steps.filter((step) => databaseSteps.has(step.do)),
})

const collectionSteps = (
  collection: string,
  wanted: readonly NamedIndex[],
  found: CloudState['collections'][string] | undefined,
): readonly DeployStep[] => {
  const there = new Set(found?.indexes.map(indexSignature))
  return [
    ...(found === undefined ? [{ do: 'create collection', collection } as const] : []),
    // Before the first document is in it.
    ...(found?.permission === 'ADMINONLY' ? [] : [{ do: 'close collection', collection } as const]),
    ...wanted
      .filter((index) => !there.has(indexSignature(index)))
      .map((index) => ({ do: 'create index', collection, index }) as const),
  ]
}

/** Variables that the function has and the program does not know stay as they are. */
export const environmentTo = (
  wanted: FunctionTarget['env'],
  found: CloudFunction['env'],
  known: ReadonlySet<string>,
): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(found).filter(([name]) => !known.has(name))),
  ...wanted,
})

const changesOf = (
  wanted: FunctionTarget,
  found: CloudFunction,
  known: ReadonlySet<string>,
): readonly string[] => {
  const env = environmentTo(wanted.env, found.env, known)
  const variable = (what: string, which: readonly string[]) =>
    which.length === 0 ? [] : [`环境变量${what} ${which.join('、')}`]
  return [
    ...(wanted.memory === found.memory
      ? []
      : [`内存 ${String(found.memory)} → ${String(wanted.memory)} MB`]),
    ...(wanted.timeout === found.timeout
      ? []
      : [`超时 ${String(found.timeout)} → ${String(wanted.timeout)} 秒`]),
    ...variable(
      '加',
      Object.keys(env).filter((name) => !(name in found.env)),
    ),
    ...variable(
      '改',
      Object.keys(env).filter((name) => name in found.env && found.env[name] !== env[name]),
    ),
    ...variable(
      '撤',
      Object.keys(found.env).filter((name) => !(name in env)),
    ),
  ]
}

const functionSteps = (
  name: FunctionName,
  wanted: FunctionTarget,
  found: CloudFunction | undefined,
  known: ReadonlySet<string>,
): readonly DeployStep[] => {
  const changes = found === undefined ? [] : changesOf(wanted, found, known)
  const { timer } = wanted
  const there = found?.triggers.find((trigger) => trigger.name === timer?.name)
  return [
    ...(found === undefined ? [{ do: 'create function', name } as const] : []),
    ...(changes.length === 0 ? [] : [{ do: 'configure function', name, changes } as const]),
    ...(wanted.digest !== null && found?.digest === wanted.digest
      ? []
      : [{ do: 'upload function', name } as const]),
    ...(timer === null || there?.config === timer.config
      ? []
      : [{ do: 'set timer', name, replaces: there !== undefined } as const]),
  ]
}

/** What `--drop` may name: `collection`, `collection.index`, `function:trigger`. */
const dropsOf = (target: DeployTarget, state: CloudState): ReadonlyMap<string, DeployStep> =>
  new Map<string, DeployStep>([
    ...Object.entries(state.collections).flatMap(([collection, { indexes }]) => {
      const wanted = target.collections[collection]
      if (wanted === undefined)
        return [[collection, { do: 'drop collection', collection }] as [string, DeployStep]]
      const signatures = new Set(wanted.map(indexSignature))
      return indexes
        .filter((index) => index.name !== '_id_' && !signatures.has(indexSignature(index)))
        .map(
          ({ name }) =>
            [`${collection}.${name}`, { do: 'drop index', collection, name }] as [
              string,
              DeployStep,
            ],
        )
    }),
    ...functionNames.flatMap((name) =>
      (state.functions[name]?.triggers ?? [])
        .filter((trigger) => trigger.name !== target.functions[name].timer?.name)
        .map(
          (trigger) =>
            [`${name}:${trigger.name}`, { do: 'drop timer', name, trigger: trigger.name }] as [
              string,
              DeployStep,
            ],
        ),
    ),
  ])

/** What another build than the wanted one needs in the database, by the names that `--drop` takes. */
const neededBeside = (
  target: DeployTarget,
  state: CloudState,
  beside: DeployTarget['collections'] | null,
): readonly string[] =>
  [...dropsOf(target, state)].flatMap(([name, step]) => {
    if (step.do === 'drop collection') return beside?.[step.collection] === undefined ? [] : [name]
    if (step.do !== 'drop index') return []
    const index = state.collections[step.collection]?.indexes.find(
      (each) => each.name === step.name,
    )
    const others = new Set(beside?.[step.collection]?.map(indexSignature))
    return index !== undefined && others.has(indexSignature(index)) ? [name] : []
  })

/** The steps that take away what only another build than the wanted one needed. */
export const finishSteps = (
  target: DeployTarget,
  state: CloudState,
  beside: DeployTarget['collections'] | null,
): readonly DeployStep[] => {
  const droppable = dropsOf(target, state)
  return neededBeside(target, state, beside).flatMap((name) => {
    const step = droppable.get(name)
    // What is in a collection is somebody's: it goes by its name alone.
    return step?.do === 'drop index' ? [step] : []
  })
}

/**
 * What has to be done so that the cloud is as it has to be, in the order in which a release stays whole: what queries
 * need, what they run on, then the program that calls. `drops` are the names after `--drop`; `known` the variables that the
 * program reads; `beside` what the build needs that ran before, or after.
 */
export const deploymentPlan = (
  target: DeployTarget,
  state: CloudState,
  known: ReadonlySet<string>,
  drops: readonly string[] = [],
  beside: DeployTarget['collections'] | null = null,
): Plan => {
  const droppable = dropsOf(target, state)
  const timers = drops.flatMap((name) => {
    const step = droppable.get(name)
    return step?.do === 'drop timer' ? [step] : []
  })
  const others = drops.flatMap((name) => {
    const step = droppable.get(name)
    return step === undefined || step.do === 'drop timer' ? [] : [step]
  })
  return {
    stops: [
      ...stopsOf(target, state),
      ...drops
        .filter((name) => !droppable.has(name))
        .map((name) => `--drop ${name}：云端没有这样一个多出来的集合、索引或触发器。`),
    ],
    reports: reportsOf(target, state, known, droppable, {
      drops,
      beside: neededBeside(target, state, beside),
    }),
    steps: [
      ...Object.entries(target.collections).flatMap(([collection, wanted]) =>
        collectionSteps(collection, wanted, state.collections[collection]),
      ),
      ...(isDeepStrictEqual(state.storageRule, target.storageRule)
        ? []
        : [{ do: 'set storage rule' } as const]),
      // A function has one timer at most.
      ...timers,
      ...functionNames.flatMap((name) =>
        functionSteps(name, target.functions[name], state.functions[name], known),
      ),
      ...(isDeepStrictEqual(state.functionRule, target.functionRule)
        ? []
        : [{ do: 'set function rule' } as const]),
      ...(target.miniapp.digest !== null && state.miniapp === target.miniapp.digest
        ? []
        : [{ do: 'upload mini program' } as const]),
      ...others,
    ],
  }
}
