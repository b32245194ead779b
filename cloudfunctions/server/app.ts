import * as v from 'valibot'
import {
  type Answer,
  type Call,
  type Calls,
  id,
  inputOf,
  type OutputOf,
} from '../../src/domain/api/call'
import { served, standsTo, UPGRADING } from '../../src/domain/api/release/served'
import { type Day, dayOf } from '../../src/domain/dates/days'
import { orTechnician, Refusal } from '../../src/domain/api/refusal'
import { learn } from '../../src/domain/settings/learned'
import { learnedOn } from '../../src/domain/settings/learnedOn'
import { technicianOn } from '../../src/domain/settings/officeSettings'
import type { Screen } from '../../src/domain/settings/onComputers'
import { settingsVersion, type SettingValues } from '../../src/domain/settings/settings'
import { logError, logLine } from './secrets/log'
import type { Actor } from './store/events'
import type { Caller, Ports } from './store/ports'

/** What a call or a job works with: `now` and `today` are the same for the whole of it. */
export type Moment = {
  readonly ports: Ports
  readonly now: number
  readonly today: Day
  /** What was set, as it was read at most a minute ago. */
  readonly settings: SettingValues
}

/** What an action works with; `screen` is where its caller says that they are. */
export type Context = Moment & {
  readonly openid: string
  readonly screen: Screen
  /** Who of the staff acts where `openid` is the counter of their office (D8). */
  readonly clerk?: Actor
}

/** One function per call: its checked input, its answer. A refusal is thrown. */
export type Actions<Of extends Calls> = {
  readonly [Name in keyof Of]: (
    context: Context,
    input: v.InferOutput<Of[Name]['input']>,
  ) => Promise<OutputOf<Of[Name]>>
}

/**
 * A cloud function over a table of calls and a table of what each does. It takes `{ action, input, screen }` and answers an
 * envelope; it never throws. Only here is an error caught.
 */
export const createApp =
  <Of extends Calls>(name: string, calls: Of, actions: Actions<Of>, ports: Ports) =>
  async (event: unknown, caller: Caller): Promise<Answer<unknown>> => {
    const now = ports.clock()
    const called = calledOf(event)
    const known = isKnown(called.action, calls)
    const call = `${name}/${known ? called.action : '?'}`
    let heard = {}
    let values: SettingValues = {}
    const asked = () => technicianOn(values, dayOf(now), ports.contact)
    const answer = await settled(asked, call, async () => {
      refuseOtherRelease(called.speaks)
      if (!known) throw new Refusal('unknown-call', '没有这个操作，请更新小程序后再试')
      values = await setLately(ports, now)
      heard = { settings: settingsVersion(values, dayOf(now)) }
      const input = checked((calls[called.action] as Call).input, called.input)
      const run = actions[called.action] as Actions<Calls>[string]
      return run({ ...contextOf(ports, caller, now, values), screen: called.screen }, input)
    })
    await noted(ports, caller, { call, now, answer, filing: filingIn(called.input) })
    return { ...answer, ...heard }
  }

/** What was set as it was a minute ago: offices are called and reached, and places known, by it from now on. */
const setLately = async ({ settings, vault }: Pick<Ports, 'settings' | 'vault'>, now: number) => {
  const { values, retiredKeys } = await settings.recent()
  if (retiredKeys?.includes(vault.current))
    throw new Error(`FILING_KEY is the key ${vault.current}, which is retired`)
  learn(learnedOn(values, dayOf(now)))
  return values
}

type Logged = {
  readonly call: string
  /** When the call began. */
  readonly now: number
  readonly answer: Answer<unknown>
  readonly filing: string | null
}

/** One line a call. `who` is a keyed hash: it tells callers apart and names nobody. */
const logged = (
  { clock, vault }: Ports,
  { openid }: Caller,
  { call, now, answer, filing }: Logged,
) => {
  const who = openid === null ? null : vault.mark(openid, 'log', 12)
  const outcome = answer.ok ? 'ok' : answer.code
  const line = { call, outcome, ms: clock() - now, who }
  logLine({ ...line, filing })
  return line
}

/** The same line, kept for as long as the law wants: the platform forgets its own. What cannot be kept stops nobody. */
const noted = async (ports: Ports, caller: Caller, of: Logged): Promise<void> => {
  const line = logged(ports, caller, of)
  try {
    const { newId, requests } = ports
    await requests.add({ id: newId(), at: of.now, ...line, request: caller.requestId })
  } catch (error) {
    logError(of.call, {}, error)
  }
}

const filingSchema = v.object({ id })

const filingIn = (input: unknown): string | null => {
  const parsed = v.safeParse(filingSchema, input)
  return parsed.success ? parsed.output.id : null
}

type Called = {
  readonly action: string
  readonly input: unknown
  readonly screen: Screen
  readonly speaks: number
}

const callSchema = v.object({
  action: v.string(),
  input: v.optional(v.unknown(), {}),
  // A program that does not say where it runs is on a phone.
  screen: v.fallback(v.picklist(['computer', 'phone']), 'phone'),
  // A program that does not say what it speaks is of the first release.
  speaks: v.optional(v.pipe(v.number(), v.integer()), 1),
})

const calledOf = (event: unknown): Called => {
  const parsed = v.safeParse(callSchema, event)
  return parsed.success ? parsed.output : { action: '', input: {}, screen: 'phone', speaks: 1 }
}

/** A program of another release is asked to update, or to wait until the functions are as new: neither reads the other wrongly (M10). */
const refuseOtherRelease = (speaks: number): void => {
  const stands = standsTo(served, speaks)
  if (stands === 'outdated')
    throw new Refusal('unknown-call', '小程序有新版本，请关掉后重新打开。填过的都在。')
  if (stands === 'ahead') throw new Refusal('busy', UPGRADING)
}

/** Own keys only: `constructor` and `__proto__` are no actions. */
const isKnown = (action: string, calls: Calls): boolean => Object.hasOwn(calls, action)

const checked = <Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
): v.InferOutput<Schema> => {
  const read = inputOf(schema, input)
  if ('input' in read) return read.input
  throw new Refusal(
    'input',
    '提交的内容格式不对，请更新小程序后再试',
    Object.fromEntries(read.wrong.flatMap((place) => (place ? [[place, '格式不对']] : []))),
  )
}

const contextOf = (
  ports: Ports,
  caller: Caller,
  now: number,
  settings: SettingValues,
): Omit<Context, 'screen'> => {
  if (caller.openid === null)
    throw new Refusal('no-identity', '没有取得微信身份，请在微信里重新打开')
  return { ports, openid: caller.openid, now, today: dayOf(now), settings }
}

/** The one catch: a refusal is answered with its sentence, anything else is a bug, logged whole and never shown. */
const settled = async (
  technician: () => string | null,
  name: string,
  run: () => Promise<unknown>,
): Promise<Answer<unknown>> => {
  try {
    return { ok: true, data: await run() }
  } catch (error) {
    if (error instanceof Refusal)
      return { ok: false, code: error.code, message: error.message, fields: error.fields }
    logError(name, {}, error)
    return {
      ok: false,
      code: 'broken',
      message: `系统出错了，已记下。请稍后再试${orTechnician(technician())}`,
      fields: {},
    }
  }
}

/** Runs a job of a timer by what is set, settled and logged as a call is. */
export const runJob = (
  ports: Ports,
  caller: Caller,
  name: string,
  run: () => Promise<unknown>,
): Promise<Answer<unknown>> =>
  runRounds(ports, caller, name, async () => {
    await setLately(ports, ports.clock())
    return run()
  })

/** As `runJob`, of all jobs of a timer: each reads what is set by itself, so that not reading it once stops one of them alone. */
export const runRounds = async (
  ports: Ports,
  caller: Caller,
  name: string,
  run: () => Promise<unknown>,
): Promise<Answer<unknown>> => {
  const now = ports.clock()
  const answer = await settled(() => ports.contact, name, run)
  logged(ports, caller, { call: name, now, answer, filing: null })
  return answer
}
