import { randomUUID } from 'node:crypto'
import { closeSync, existsSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createPool, type Pool } from 'generic-pool'
import type { Clock } from '../clock'
import { failure, textOf, type PlatformFailure } from '../failure'
import type { CalledBy } from './inside/instance'
import { limits as platform } from '../limits'

export type FunctionLimits = { timeoutSeconds: number; memoryMB: number; instances: number }
export type { CalledBy }

/** What an instance answers: the result as JSON text, or what the function threw. */
export type Reply = { text: string } | { error: string }

/** One instance of a function, which serves one call at a time. */
export type Carried = {
  readonly pid: number | undefined
  readonly isAlive: () => boolean
  /** The clock is so many milliseconds ahead of the machine's from now on. */
  readonly moveClock: (offset: number) => void
  /** The reply to an event, or why there is none; `over` ends the wait. */
  readonly call: (
    event: string,
    by: CalledBy,
    context: object,
    over: AbortSignal,
  ) => Promise<Reply | PlatformFailure>
  /** Comes back when it has ended. */
  readonly kill: () => Promise<void>
}

/** Starts an instance: in a process of its own, or inside this one. */
export type Carrier = (given: {
  readonly name: string
  readonly limits: FunctionLimits
  /** Takes each line that it prints. */
  readonly printed: (line: string) => void
  /** Hears that it ended by itself or was ended, and how. */
  readonly ended: (how: string) => void
}) => Carried

/** `ahead`: the clock was set back since it began. */
type Instance = { carried: Carried; requestId: string; ahead: boolean }
/** In the place of a request's id where an instance serves none. */
const RESTING: ReadonlySet<string> = new Set(['start', 'idle'])

/** The reply of an instance, or why there is none; an instance without a reply is not used again. */
const replyOf = async (
  { carried }: Instance,
  { timeoutSeconds }: FunctionLimits,
  [event, by, context]: readonly [event: string, by: CalledBy, context: object],
): Promise<Reply | PlatformFailure> => {
  const over = new AbortController()
  const { signal } = over
  const late = () =>
    sleep(
      timeoutSeconds * 1000,
      failure(
        'FUNCTIONS_TIME_LIMIT_EXCEEDED',
        `Invoking task timed out after ${String(timeoutSeconds)} seconds`,
      ),
      { signal },
    )
  try {
    return await Promise.race([carried.call(event, by, context, signal), late()])
  } finally {
    over.abort()
  }
}

/** An event as JSON text. JSON itself goes deeper than a writer of it can follow. */
const textOfEvent = (event: unknown): string => {
  try {
    return JSON.stringify(event)
  } catch {
    throw failure('INVALID_PARAM', '内容的层次太深')
  }
}

export type HostOptions = {
  /** Where `<name>/index.js` of every function lies. */
  folder: string
  functions: Readonly<Record<string, FunctionLimits>>
  carrier: Carrier
  clock: Clock
  /** Whether something was set: a process that read in what is now to come that nothing was would take that for fresh. */
  isSet: () => boolean
  /** What the functions print goes here, each line with its request id. */
  logFile: string
}

/**
 * Runs cloud functions in instances, one call an instance at a time, up to `instances` of each function; further calls
 * wait. An instance that ends takes only its own call with it.
 */
export const openHost = ({ folder, functions, carrier, clock, isSet, logFile }: HostOptions) => {
  // Written at once: who reads the log after an answer finds what was printed before it.
  const log = openSync(logFile, 'a', 0o600)
  let isLogOpen = true
  const instances = new Set<Instance>()
  const pools = new Map<string, Pool<Instance>>()
  let stopped = false
  let ends = 0

  const note = (name: string, requestId: string, line: string) => {
    if (isLogOpen)
      writeSync(log, `${new Date(clock.now()).toISOString()} ${name} ${requestId} ${line}\n`)
  }

  const start = (name: string, limits: FunctionLimits): Instance => {
    const carried = carrier({
      name,
      limits,
      printed: (line) => {
        note(name, instance.requestId, line)
      },
      ended: (how) => {
        instances.delete(instance)
        note(name, instance.requestId, `instance ended (${how})`)
      },
    })
    const instance = { carried, requestId: 'start', ahead: false }
    instances.add(instance)
    note(name, 'start', 'cold start')
    return instance
  }

  const poolOf = (name: string, limits: FunctionLimits): Pool<Instance> => {
    const known = pools.get(name)
    if (known) return known
    const pool = createPool<Instance>(
      {
        create: () => Promise.resolve(start(name, limits)),
        validate: ({ carried, ahead }) => Promise.resolve(carried.isAlive() && !(ahead && isSet())),
        destroy: ({ carried }) => carried.kill(),
      },
      { max: limits.instances, testOnBorrow: true },
    )
    pools.set(name, pool)
    return pool
  }

  const run = async (
    instance: Instance,
    name: string,
    event: string,
    caller: CalledBy,
  ): Promise<Reply | PlatformFailure> => {
    if (stopped) return failure('FUNCTIONS_EXECUTE_FAIL', 'the server stops')
    const limits = functions[name] as FunctionLimits
    instance.requestId = randomUUID()
    const context = {
      request_id: instance.requestId,
      function_name: name,
      function_version: '$LATEST',
      memory_limit_in_mb: limits.memoryMB,
      time_limit_in_ms: limits.timeoutSeconds * 1000,
    }
    return await replyOf(instance, limits, [event, caller, context])
  }

  /** Calls a function and answers its result as JSON text; `caller` becomes its WeChat context. */
  const call = async (name: string, event: unknown, caller: CalledBy): Promise<string> => {
    const limits = Object.hasOwn(functions, name) ? functions[name] : undefined
    if (!limits || !existsSync(join(folder, name, 'index.js')))
      throw failure('FUNCTION_NOT_FOUND', `没有这个云函数：${name}`)
    const text = textOfEvent(event)
    const pool = poolOf(name, limits)
    const before = ends
    const instance = await pool.acquire()
    if (before !== ends) {
      await pool.release(instance)
      throw failure('FUNCTIONS_EXECUTE_FAIL', 'what waited was ended')
    }
    // Whatever happens, the instance goes back to its pool: one that is kept is missing for good, and no stop gets past it.
    const reply = await run(instance, name, text, caller).catch((error: unknown) =>
      failure('FUNCTIONS_EXECUTE_FAIL', textOf(error)),
    )
    if (reply instanceof Error) {
      await pool.destroy(instance)
      throw reply
    }
    const { requestId } = instance
    instance.requestId = 'idle'
    await pool.release(instance)
    if ('error' in reply) {
      note(name, requestId, reply.error)
      throw failure('FUNCTIONS_EXECUTE_FAIL', reply.error)
    }
    if (Buffer.byteLength(reply.text) > platform.answer)
      throw failure('EXCEED_MAX_RESPONSE_SIZE', 'cloudfunction result size exceed limit (1MB)')
    return reply.text
  }

  let known = clock.offset()
  clock.onMove((offset) => {
    for (const instance of instances) {
      instance.ahead ||= offset < known
      instance.carried.moveClock(offset)
    }
    known = offset
  })

  return {
    call,
    /** The next call of every function starts a process of its own, with the code that is there then. */
    renew: (): void => {
      for (const pool of pools.values()) void pool.drain().then(() => pool.clear())
      pools.clear()
    },
    /** What runs or waits ends without an answer, and does nothing after that. */
    endCalls: async (): Promise<void> => {
      ends += 1
      const running = [...instances].filter(({ requestId }) => !RESTING.has(requestId))
      await Promise.all(running.map(({ carried }) => carried.kill()))
    },
    pids: (): number[] =>
      [...instances].flatMap(({ carried: { pid } }) => (pid === undefined ? [] : [pid])),
    stop: async (): Promise<void> => {
      stopped = true
      for (const { carried } of instances) void carried.kill()
      for (const pool of pools.values()) {
        await pool.drain()
        await pool.clear()
      }
      isLogOpen = false
      closeSync(log)
    },
  }
}

export type Host = ReturnType<typeof openHost>
