import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { Clock } from './clock'
import { failure, type Failure } from './failure'
import { limits as platform } from './limits'

export type FunctionLimits = { timeoutSeconds: number; memoryMB: number; instances: number }
export type Caller = { openid?: string; timer?: true }

type Instance = {
  child: ChildProcess
  requestId: string
  fail: (error: Failure) => void
  answer: (text: string) => void
}
type Pool = {
  instances: Set<Instance>
  idle: Instance[]
  waiting: ((instance: Instance | null) => void)[]
}

const MEGABYTE = 1024 * 1024

/** Memory of a process in bytes; 0 where the system does not tell (no /proc) or it has ended. */
const memoryOf = (pid: number | undefined): number => {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

export type HostOptions = {
  /** Where `<name>/index.js` of every function lies. */
  folder: string
  functions: Readonly<Record<string, FunctionLimits>>
  /** All that a function sees of an environment; nothing comes from ours. */
  env: (name: string) => Readonly<Record<string, string>>
  clock: Clock
  /** What the functions print goes here, each line with its request id. */
  logFile: string
}

/**
 * Runs cloud functions in child processes, one call per process at a time, up to `instances` of
 * each function; further calls wait. A process that crashes takes only its own call with it.
 */
export const openHost = ({ folder, functions, env, clock, logFile }: HostOptions) => {
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 })
  const pools = new Map<string, Pool>()
  let stopped = false

  const note = (name: string, requestId: string, line: string) => {
    log.write(`${new Date(clock.now()).toISOString()} ${name} ${requestId} ${line}\n`)
  }

  const start = (name: string, pool: Pool): Instance => {
    const child = fork(join(__dirname, 'worker.cjs'), [join(folder, name, 'index.js')], {
      env: { ...env(name), LOCAL_CLOCK_OFFSET: String(clock.offset()) },
      execArgv: [`--max-old-space-size=${String(functions[name]?.memoryMB ?? 256)}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const instance: Instance = {
      child,
      requestId: 'start',
      fail: () => undefined,
      answer: () => undefined,
    }
    for (const stream of [child.stdout, child.stderr] as Readable[])
      createInterface(stream).on('line', (line) => {
        note(name, instance.requestId, line)
      })
    child.on('message', (message: { id: string; text?: string; error?: string }) => {
      if (message.id !== instance.requestId) return
      if (message.text !== undefined) instance.answer(message.text)
      else {
        note(name, message.id, message.error ?? '')
        instance.fail(failure('FUNCTIONS_EXECUTE_FAIL', message.error ?? 'failed'))
      }
    })
    child.on('error', (error) => {
      note(name, instance.requestId, String(error))
    })
    child.on('exit', (code, signal) => {
      pool.instances.delete(instance)
      pool.idle = pool.idle.filter((other) => other !== instance)
      note(name, instance.requestId, `instance ended (${signal ?? String(code)})`)
      instance.fail(
        failure('FUNCTIONS_EXECUTE_FAIL', `the function process ended (${signal ?? String(code)})`),
      )
      // Its place is free: whoever waits may start a new one.
      if (pool.waiting.length > 0) pool.waiting.shift()?.(null)
    })
    pool.instances.add(instance)
    note(name, 'start', 'cold start')
    return instance
  }

  const take = async (name: string, pool: Pool): Promise<Instance> => {
    const idle = pool.idle.pop()
    if (idle) return idle
    if (pool.instances.size < (functions[name]?.instances ?? 1)) return start(name, pool)
    const handed = await new Promise<Instance | null>((resolve) => pool.waiting.push(resolve))
    return handed ?? take(name, pool)
  }

  const giveBack = (pool: Pool, instance: Instance) => {
    instance.requestId = 'idle'
    if (!pool.instances.has(instance)) return
    const next = pool.waiting.shift()
    if (next) next(instance)
    else pool.idle.push(instance)
  }

  const run = (name: string, pool: Pool, instance: Instance, event: unknown, caller: Caller) => {
    const { timeoutSeconds, memoryMB } = functions[name] ?? { timeoutSeconds: 3, memoryMB: 256 }
    const id = randomUUID()
    instance.requestId = id
    const context = {
      request_id: id,
      function_name: name,
      function_version: '$LATEST',
      memory_limit_in_mb: memoryMB,
      time_limit_in_ms: timeoutSeconds * 1000,
    }
    return new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        pool.instances.delete(instance)
        instance.child.kill('SIGKILL')
        instance.fail(
          failure(
            'FUNCTIONS_TIME_LIMIT_EXCEEDED',
            `Invoking task timed out after ${String(timeoutSeconds)} seconds`,
          ),
        )
      }, timeoutSeconds * 1000)
      // Buffers are outside of what --max-old-space-size bounds.
      const watch = setInterval(() => {
        if (memoryOf(instance.child.pid) <= memoryMB * MEGABYTE) return
        pool.instances.delete(instance)
        instance.child.kill('SIGKILL')
        instance.fail(
          failure('FUNCTIONS_MEMORY_LIMIT_EXCEEDED', `more than ${String(memoryMB)} MB of memory`),
        )
      }, 100)
      instance.answer = (text) => {
        clearInterval(watch)
        clearTimeout(timer)
        resolve(text)
      }
      instance.fail = (error) => {
        clearInterval(watch)
        clearTimeout(timer)
        reject(error)
      }
      instance.child.send({ id, event, caller, context }, (error) => {
        if (error) instance.fail(failure('FUNCTIONS_EXECUTE_FAIL', error.message))
      })
    })
  }

  /** Calls a function and answers its result as JSON text; `caller` becomes its WeChat context. */
  const call = async (name: string, event: unknown, caller: Caller): Promise<string> => {
    if (!Object.hasOwn(functions, name) || !existsSync(join(folder, name, 'index.js')))
      throw failure('FUNCTION_NOT_FOUND', `没有这个云函数：${name}`)
    const pool = pools.get(name) ?? { instances: new Set(), idle: [], waiting: [] }
    pools.set(name, pool)
    const instance = await take(name, pool)
    if (stopped) throw failure('FUNCTIONS_EXECUTE_FAIL', 'the server stops')
    try {
      const text = await run(name, pool, instance, event, caller)
      if (Buffer.byteLength(text) > platform.answer)
        throw failure('EXCEED_MAX_RESPONSE_SIZE', 'cloudfunction result size exceed limit (1MB)')
      return text
    } finally {
      giveBack(pool, instance)
    }
  }

  const children = () =>
    [...pools.values()].flatMap((pool) => [...pool.instances].map(({ child }) => child))

  clock.onMove((offset) => {
    for (const child of children()) if (child.connected) child.send({ offset })
  })

  return {
    call,
    pids: (): number[] => children().flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
    stop: async (): Promise<void> => {
      stopped = true
      const ends = children().map((child) => new Promise((resolve) => child.once('exit', resolve)))
      for (const child of children()) child.kill('SIGKILL')
      await Promise.all(ends)
      await new Promise<void>((resolve) => {
        log.end(() => {
          resolve()
        })
      })
    },
  }
}

export type Host = ReturnType<typeof openHost>
