import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../clock'
import { failure } from '../failure'
import type { Carrier, Reply } from './functions'

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

/** The movable clock, run before anything else of a process or a page. */
export const movedDateFile = join(__dirname, 'moved-date.cjs')

/**
 * Carries functions in child processes: a process that crashes, hangs or grows takes only its own call with it. `env` is
 * the whole environment of a function; nothing of this process's own is passed on.
 */
export const carryInProcesses =
  (
    folder: string,
    env: (name: string) => Readonly<Record<string, string>>,
    clock: Clock,
  ): Carrier =>
  ({ name, limits: { memoryMB }, printed, ended }) => {
    const child = fork(join(__dirname, 'worker.cjs'), [join(folder, name, 'index.js')], {
      env: { ...env(name), LOCAL_CLOCK_OFFSET: String(clock.offset()) },
      execArgv: [`--max-old-space-size=${String(memoryMB)}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    let running = true
    for (const stream of [child.stdout, child.stderr] as Readable[])
      createInterface(stream).on('line', printed)
    child.on('error', (error) => {
      printed(String(error))
    })
    child.on('exit', (code, signal) => {
      running = false
      ended(signal ?? String(code))
    })
    const exited = async (signal: AbortSignal) => {
      const [code, killedBy] = (await once(child, 'exit', { signal })) as [number | null, string]
      return failure('FUNCTIONS_EXECUTE_FAIL', `the process ended (${String(code ?? killedBy)})`)
    }
    // --max-old-space-size does not limit buffers, so the memory of the process is measured.
    const outgrown = async (signal: AbortSignal) => {
      while (memoryOf(child.pid) <= memoryMB * MEGABYTE) await sleep(100, null, { signal })
      return failure(
        'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
        `more than ${String(memoryMB)} MB of memory`,
      )
    }
    const answered = async (signal: AbortSignal) =>
      ((await once(child, 'message', { signal })) as [Reply])[0]
    return {
      pid: child.pid,
      isAlive: () => child.connected,
      moveClock: (offset) => {
        if (child.connected) child.send({ offset }, unsent)
      },
      call: (event, caller, context, over) => {
        child.send({ event, caller, context }, unsent)
        return Promise.race([answered(over), exited(over), outgrown(over)])
      },
      kill: async () => {
        const gone = running ? once(child, 'exit') : undefined
        child.kill('SIGKILL')
        await gone
      },
    }
  }
