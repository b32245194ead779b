import * as asyncHooks from 'node:async_hooks'
import type { Requests } from './requests'

/** Who calls a function: a person by openid, a timer, or another function. */
export type CalledBy = { readonly openid?: string; readonly timer?: true }

/** What a function's code finds of the world, in the place of what Node would give it. */
export const GIVEN = [
  'exports',
  'require',
  'module',
  '__filename',
  '__dirname',
  'process',
  'console',
  'Date',
  'Math',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
] as const

/** One cloud function, compiled once: each run of it is a fresh instance. */
export type Compiled = (...given: readonly unknown[]) => void

type Main = (event: unknown, context: object) => unknown

/** The timers of a world; what they answer is whatever they take. */
export type WorldTimers = Readonly<
  Record<
    | 'setTimeout'
    | 'clearTimeout'
    | 'setInterval'
    | 'clearInterval'
    | 'setImmediate'
    | 'clearImmediate',
    unknown
  >
>

/** What one instance lives in. */
export type InstanceWorld = {
  readonly env: Readonly<Record<string, string>>
  /** What its clock says, in epoch milliseconds. */
  readonly now: () => number
  readonly random: () => number
  readonly timers: WorldTimers
  readonly console: object
  /** Answers a module by its name, as `require` does. */
  readonly require: (name: string) => unknown
  /** Where its code lies, with what stands beside it. */
  readonly folder: string
}

const CONTEXT_KEYS = ['WX_OPENID', 'WX_APPID', 'WX_UNIONID', 'WX_API_TOKEN']

const setCaller = (env: Record<string, string | undefined>, { openid, timer }: CalledBy) => {
  for (const key of [...CONTEXT_KEYS, 'WX_CONTEXT_KEYS', 'TRIGGER_SRC'])
    Reflect.deleteProperty(env, key)
  if (timer) env['TRIGGER_SRC'] = 'timer'
  if (openid === undefined) return
  Object.assign(env, {
    WX_CONTEXT_KEYS: CONTEXT_KEYS.join(','),
    WX_OPENID: openid,
    WX_APPID: 'wx-local-appid',
    WX_UNIONID: `union-${openid}`,
    WX_API_TOKEN: 'local',
  })
}

/** `Date` by another clock. */
const dateBy = (now: () => number): DateConstructor =>
  new Proxy(Date, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made) as object,
    apply: (target) => new target(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  })

/** An instance serves one call at a time: what its storage keeps is what that call does, and no promise pays for it. */
const storageOfOneCall = () => {
  let kept: unknown
  return {
    run: async (
      value: unknown,
      deed: (...given: unknown[]) => unknown,
      ...given: unknown[]
    ): Promise<unknown> => {
      const before = kept
      kept = value
      try {
        return await deed(...given)
      } finally {
        kept = before
      }
    },
    getStore: () => kept,
  }
}

/** The modules of Node that stand for others in every world: requests leave by `requests`. */
export const sharedModules = (requests: Requests): Readonly<Record<string, object>> => ({
  http: requests,
  https: requests,
  async_hooks: {
    ...asyncHooks,
    AsyncLocalStorage: function () {
      return storageOfOneCall()
    },
  },
})

/**
 * Runs a compiled function in a world of its own and answers its entry: an event, who calls, and the platform's context
 * in, the result out.
 */
export const instantiate = (main: Compiled, world: InstanceWorld) => {
  const { timers } = world
  const env: Record<string, string | undefined> = { ...world.env }
  const module = { exports: {} }
  main(
    module.exports,
    world.require,
    module,
    `${world.folder}/index.js`,
    world.folder,
    Object.assign(Object.create(process), { env, emitWarning: () => undefined }),
    world.console,
    dateBy(world.now),
    Object.assign(Object.create(Math), { random: world.random }),
    timers.setTimeout,
    timers.clearTimeout,
    timers.setInterval,
    timers.clearInterval,
    timers.setImmediate,
    timers.clearImmediate,
  )
  return async (event: unknown, by: CalledBy, context: object): Promise<unknown> => {
    setCaller(env, by)
    return await (module.exports as { main: Main }).main(event, context)
  }
}
