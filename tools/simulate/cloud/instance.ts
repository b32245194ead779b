import { createRequire } from 'node:module'
import type { Duplex } from 'node:stream'
import {
  type CalledBy,
  type Compiled,
  instantiate,
  type WorldTimers,
} from '../../../local/functions/inside/instance'
import { type Network, requestsOver } from '../../../local/functions/inside/requests'
import type { Agenda } from '../clock/agenda'
import type { CallChance } from '../clock/draws'
import { builtinsOf } from './builtins'

/** Who calls: a person by openid, or a timer. */
export type SimulatedCaller = { readonly openid: string } | 'timer'

const nodeModule: (name: string) => unknown = createRequire(__filename)

/** One instance of a cloud function: it serves one call at a time, and a dead one hears of nothing any more. */
export type Instance = {
  /** `draws` is all chance of this call: how often others drew changes nothing of it. */
  readonly call: (event: unknown, by: SimulatedCaller, draws: CallChance) => Promise<unknown>
  readonly kill: () => void
  readonly isAlive: () => boolean
}

const calledBy = (by: SimulatedCaller): CalledBy => (by === 'timer' ? { timer: true } : by)

/** Timers by the agenda: what an instance waits for dies with it. */
const timersOn = (agenda: Agenda, isAlive: () => boolean): WorldTimers => {
  const plan = (deed: (...given: unknown[]) => void, milliseconds: number, given: unknown[]) => {
    const handle = {
      stop: agenda.after(milliseconds, () => {
        if (isAlive()) deed(...given)
      }),
      ref: () => handle,
      unref: () => handle,
      hasRef: () => true,
    }
    return handle
  }
  type Deed = (...given: unknown[]) => void
  const stop = (handle: { stop?: () => void } | null | undefined) => handle?.stop?.()
  return {
    setTimeout: (deed: Deed, milliseconds = 0, ...given: unknown[]) =>
      plan(deed, milliseconds, given),
    setImmediate: (deed: Deed, ...given: unknown[]) => plan(deed, 0, given),
    setInterval: () => {
      throw new Error('no function repeats by itself')
    },
    clearTimeout: stop,
    clearImmediate: stop,
    clearInterval: stop,
  }
}

/** Starts an instance of a compiled function in a world of the simulation's own. */
export const startInstance = (
  main: Compiled,
  world: {
    readonly agenda: Agenda
    readonly draws: CallChance
    /** What its clock says. */
    readonly now: () => number
    readonly env: Readonly<Record<string, string>>
    /** By the chance of the call that it serves. */
    readonly network: (draws: CallChance) => Network
    readonly mailSocket: (draws: CallChance) => Duplex
    readonly printed: (line: string) => void
  },
): Instance => {
  const { agenda, now, printed } = world
  let alive = true
  let { draws } = world
  const drawing: CallChance = {
    bytes: (size) => draws.bytes(size),
    between: (low, high) => draws.between(low, high),
    whole: (low, high) => draws.whole(low, high),
    of: (list) => draws.of(list),
  }
  const network = world.network(drawing)
  const isAlive = () => alive
  const timers = timersOn(agenda, isAlive)
  const requests = requestsOver((asked, answer, cut) => {
    network(
      asked,
      (answered) => {
        if (alive) answer(answered)
      },
      (error) => {
        if (alive) cut(error)
      },
    )
  })
  const mailSocket = () => world.mailSocket(drawing)
  const builtins = builtinsOf({ draws: drawing, requests, timers, mailSocket })
  const print = (...words: unknown[]) => {
    printed(words.map(String).join(' '))
  }
  const silent = () => undefined
  const call = instantiate(main, {
    env: world.env,
    now,
    random: () => draws.between(0, 1),
    timers,
    console: { ...console, log: silent, info: silent, warn: silent, error: print },
    require: (name) => builtins[name.replace(/^node:/, '')] ?? nodeModule(name),
    folder: __dirname,
  })
  return {
    call: (event, by, drawsOfCall) => {
      draws = drawsOfCall
      return call(event, calledBy(by), { request_id: 'simulated' })
    },
    kill: () => {
      alive = false
    },
    isAlive,
  }
}
