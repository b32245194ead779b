import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { compileFunction } from 'node:vm'
import { format } from 'node:util'
import type { Clock } from '../../clock'
import { failure, textOf } from '../../failure'
import type { Carrier, Reply } from '../functions'
import { type Compiled, GIVEN, sharedModules, instantiate, type WorldTimers } from './instance'
import { requestsOver, type SdkAnswer, type SdkRequest } from './requests'

/** Asks the laptop cloud without a socket; throws where the connection would be cut. */
export type Ask = (asked: SdkRequest) => Promise<SdkAnswer>

const compiled = new Map<string, { readonly stamp: string; readonly main: Compiled }>()

/** Nobody checks here what the SDK signs, and signing takes a tenth of all time. */
const unsigned = (text: string): string => {
  if (!text.includes('tc3sign(')) return text
  const [before, after, ...more] = text.split(
    /(?<=\n {4}function sign\(options\) \{\n)(?= +const \{ secretId,)/,
  )
  if (after === undefined || more.length > 0) throw new Error('The SDK signs in another way now.')
  return `${String(before)}return { authorization: 'unsigned', timestamp: options.timestamp };\n${after}`
}

/** The code of a function, compiled once a process while its file is as it was. */
const codeOf = (file: string): Compiled => {
  const { mtimeMs, size } = statSync(file)
  const stamp = `${String(mtimeMs)} ${String(size)}`
  const known = compiled.get(file)
  if (known?.stamp === stamp) return known.main
  const text = unsigned(readFileSync(file, 'utf8'))
  const main = compileFunction(text, [...GIVEN], { filename: file }) as Compiled
  compiled.set(file, { stamp, main })
  return main
}

type Deed = (...given: unknown[]) => void

/** Node's timers, which no longer strike in an instance that ended. */
const timersWhile = (isAlive: () => boolean): WorldTimers => {
  const living =
    (deed: Deed): Deed =>
    (...given) => {
      if (isAlive()) deed(...given)
    }
  return {
    setTimeout: (deed: Deed, ...given: [number?, ...unknown[]]) =>
      setTimeout(living(deed), ...given),
    setInterval: (deed: Deed, ...given: [number?, ...unknown[]]) =>
      setInterval(living(deed), ...given),
    setImmediate: (deed: Deed, ...given: unknown[]) => setImmediate(living(deed), ...given),
    clearTimeout,
    clearInterval,
    clearImmediate,
  }
}

const lines = (print: (line: string) => void) => {
  const say = (...words: unknown[]) => {
    for (const line of format(...words).split('\n')) print(line)
  }
  return { ...console, log: say, info: say, warn: say, error: say, debug: say }
}

/**
 * Carries functions inside this process, each instance in a world of its own: a tenth of the time of a process, and no
 * bound of memory. What one throws beside its call is this process's.
 */
export const carryInside =
  (
    folder: string,
    env: (name: string) => Readonly<Record<string, string>>,
    clock: Clock,
    ask: Ask,
  ): Carrier =>
  ({ name, printed, ended }) => {
    const file = path.join(folder, name, 'index.js')
    let alive = true
    let cutCall = (): void => undefined
    const requests = requestsOver((asked, answer, cut) => {
      ask(asked).then(
        (given) => {
          if (alive) answer(given)
        },
        () => {
          if (alive) cut(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }))
        },
      )
    })
    const modules = sharedModules(requests)
    const nodeRequire: (module: string) => unknown = createRequire(file)
    let call: ReturnType<typeof instantiate> | undefined
    const started = () =>
      instantiate(codeOf(file), {
        env: env(name),
        now: clock.now,
        random: Math.random,
        timers: timersWhile(() => alive),
        console: lines(printed),
        require: (module) => modules[module.replace(/^node:/, '')] ?? nodeRequire(module),
        folder: path.dirname(file),
      })
    const reply = async (event: string, by: object, context: object): Promise<Reply> => {
      try {
        call ??= started()
        const result = await call(JSON.parse(event), by, context)
        return { text: result === undefined ? 'null' : JSON.stringify(result) }
      } catch (error) {
        return { error: textOf(error) }
      }
    }
    return {
      pid: undefined,
      isAlive: () => alive,
      moveClock: () => undefined,
      call: (event, by, context) =>
        new Promise((resolve) => {
          cutCall = () => {
            resolve(failure('FUNCTIONS_EXECUTE_FAIL', 'the instance ended'))
          }
          void reply(event, by, context).then(resolve)
        }),
      kill: () => {
        if (alive) ended('killed')
        alive = false
        cutCall()
        return Promise.resolve()
      },
    }
  }
