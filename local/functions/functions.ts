import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { createPool, type Pool } from 'generic-pool'
import type { Clock } from '../clock'
import { failure, textOf, type PlatformFailure } from '../failure'
import { limits as platform } from '../limits'

export type FunctionLimits = { timeoutSeconds: number; memoryMB: number; instances: number }
export type CalledBy = { openid?: string; timer?: true }

/** `ahead`: the clock was set back since it began. */
type Instance = { child: ChildProcess; requestId: string; ahead: boolean }
/** In the place of a request's id where an instance serves none. */
const RESTING: ReadonlySet<string> = new Set(['start', 'idle'])
/** What a worker answers: the result as JSON text, or what the function threw. */
type Reply = { text: string } | { error: string }

const MEGABYTE = 1024 * 1024

/** Errors of `send` are ignored: a process that has just ended is noticed by its exit. */
const unsent = () => undefined

/** Memory of a process in bytes; 0 where the system does not tell (no /proc) or it has ended. */
const memoryOf = (pid: number | undefined): number => {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/** The reply of an instance, or why there is none; an instance without a reply is not used again. */
const replyOf = async (
  { child }: Instance,
  { timeoutSeconds, memoryMB }: FunctionLimits,
): Promise<Reply | PlatformFailure> => {
  const over = new AbortController()
  const { signal } = over
  const ended = async () => {
    const [code, killedBy] = (await once(child, 'exit', { signal })) as [number | null, string]
    return failure('FUNCTIONS_EXECUTE_FAIL', `the process ended (${String(code ?? killedBy)})`)
  }
  const late = () =>
    sleep(
      timeoutSeconds * 1000,
      failure(
        'FUNCTIONS_TIME_LIMIT_EXCEEDED',
        `Invoking task timed out after ${String(timeoutSeconds)} seconds`,
      ),
      { signal },
    )
  // --max-old-space-size does not limit buffers, so the memory of the process is measured.
  const outgrown = async () => {
    while (memoryOf(child.pid) <= memoryMB * MEGABYTE) await sleep(100, null, { signal })
    return failure('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `more than ${String(memoryMB)} MB of memory`)
  }
  const answered = async () => ((await once(child, 'message', { signal })) as [Reply])[0]
  try {
    return await Promise.race([answered(), ended(), late(), outgrown()])
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
  /** The whole environment of a function; nothing of this process's own is passed on. */
  env: (name: string) => Readonly<Record<string, string>>
  clock: Clock
  /** Whether something was set: a process that read in what is now to come that nothing was would take that for fresh. */
  isSet: () => boolean
  /** What the functions print goes here, each line with its request id. */
  logFile: string
}

/** The movable clock, run before anything else of a process or a page. */
export const movedDateFile = join(__dirname, 'moved-date.cjs')

/**
 * Runs cloud functions in child processes, one call per process at a time, up to `instances` of
 * each function; further calls wait. A process that crashes takes only its own call with it.
 */
export const openHost = ({ folder, functions, env, clock, isSet, logFile }: HostOptions) => {
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 })
  const instances = new Set<Instance>()
  const pools = new Map<string, Pool<Instance>>()
  let stopped = false
  let ends = 0

  const note = (name: string, requestId: string, line: string) => {
    log.write(`${new Date(clock.now()).toISOString()} ${name} ${requestId} ${line}\n`)
  }

  const start = (name: string, { memoryMB }: FunctionLimits): Instance => {
    const child = fork(join(__dirname, 'worker.cjs'), [join(folder, name, 'index.js')], {
      env: { ...env(name), LOCAL_CLOCK_OFFSET: String(clock.offset()) },
      execArgv: [`--max-old-space-size=${String(memoryMB)}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const instance = { child, requestId: 'start', ahead: false }
    for (const stream of [child.stdout, child.stderr] as Readable[])
      createInterface(stream).on('line', (line) => {
        note(name, instance.requestId, line)
      })
    child.on('error', (error) => {
      note(name, instance.requestId, String(error))
    })
    child.on('exit', (code, signal) => {
      instances.delete(instance)
      note(name, instance.requestId, `instance ended (${signal ?? String(code)})`)
    })
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
        validate: ({ child, ahead }) => Promise.resolve(child.connected && !(ahead && isSet())),
        destroy: async (instance) => {
          const { child } = instance
          const ended = instances.has(instance) ? once(child, 'exit') : undefined
          child.kill('SIGKILL')
          await ended
        },
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
    instance.child.send({ event, caller, context }, unsent)
    return await replyOf(instance, limits)
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
      if (instance.child.connected) instance.child.send({ offset }, unsent)
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
      await Promise.all(
        running.map(async ({ child }) => {
          const ended = once(child, 'exit')
          child.kill('SIGKILL')
          await ended
        }),
      )
    },
    pids: (): number[] =>
      [...instances].flatMap(({ child }) => (child.pid === undefined ? [] : [child.pid])),
    stop: async (): Promise<void> => {
      stopped = true
      for (const { child } of instances) child.kill('SIGKILL')
      for (const pool of pools.values()) {
        await pool.drain()
        await pool.clear()
      }
      log.end()
      await once(log, 'finish')
    },
  }
}

export type Host = ReturnType<typeof openHost>
