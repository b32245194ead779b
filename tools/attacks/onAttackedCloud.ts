import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../../src/domain/api/call'
import { onOwnCloud } from '../../cloudfunctions/server/testing/onOwnCloud'
import { leaksOf, numbersSent } from './leaks'

/** Says for who started the tests how many cases there were, as a line of its own. */
export const reported = (name: string, line: string): void => {
  const folder = process.env['EFFORT']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `attack ${name}`), line)
}

/**
 * A cloud of its own that is attacked. Its answers are looked through for what no answer may hold; cases are counted and
 * reported under the name; when all are through, nothing that anybody sent of people's numbers may stand where it must not.
 */
export const onAttackedCloud = (name: string, { inside = true } = {}) => {
  const cloud = onOwnCloud({ inside })
  const sent = numbersSent()
  let cases = 0
  let bySchema = 0
  const began = performance.now()
  const invoke: typeof cloud.invoke = async (openid, event, of) => {
    sent.note(event)
    return cloud.invoke(openid, event, of)
  }
  const call: typeof cloud.call = (openid, action, input) =>
    invoke(openid, { action, input }) as ReturnType<typeof cloud.call<typeof action>>
  const ok: typeof cloud.ok = (openid, action, input) => {
    sent.note(input)
    return cloud.ok(openid, action, input)
  }

  afterAll(() => {
    const seconds = Math.round((performance.now() - began) / 1000)
    const judged = bySchema === 0 ? '' : ` (${String(bySchema)} by the schemas alone)`
    reported(name, `attack ${name}: ${String(cases)} cases${judged}, ${String(seconds)} s`)
  })
  return {
    ...cloud,
    ok,
    call,
    invoke,
    /** One more case, or so many. */
    count: (many = 1): void => {
      cases += many
    },
    /** So many more that a schema judged without a call. */
    judged: (many: number): void => {
      cases += many
      bySchema += many
    },
    cases: () => cases,
    /** What of the numbers of people stands where it must not. */
    leaks: () => leaksOf(cloud, sent.all()),
  }
}

/** Four characters of Chinese make a sentence. */
const SENTENCE = /(?:\p{Script=Han}\P{Script=Han}*){4}/u
/** What only a machine says. */
const MACHINE =
  /Error\b|\bat \S+ \(|node_modules|\/server\/|undefined|\[object|\$ne|E11000|DATABASE_/

/**
 * What is wrong with an answer as a refusal with one of these codes; null where it is right. A sentence may say what its
 * caller `typed`.
 */
export const wrongRefusal = (
  answer: Answer<unknown>,
  codes: readonly string[],
  typed?: unknown,
): string | null => {
  if (answer.ok) return 'it was taken'
  const { code, fields } = answer
  const untyped = (text: string) => (typeof typed === 'string' ? text.replaceAll(typed, '') : text)
  const message = untyped(answer.message)
  if (!codes.includes(code)) return `${code}: ${message}`
  if (!SENTENCE.test(message) || MACHINE.test(message)) return `${code} says ${message}`
  const beside = Object.values(fields as Readonly<Record<string, unknown>>)
  const unsaid = beside.filter((text) => typeof text !== 'string' || MACHINE.test(untyped(text)))
  return unsaid.length > 0 ? `${code} says beside fields ${JSON.stringify(fields)}` : null
}

/** What is wrong with an answer: it is `broken`, or a refusal that is none; null where nothing is. A sentence may say what its caller `typed`. */
export const wrongAnswer = (answer: Answer<unknown>, typed?: unknown): string | null => {
  if (answer.ok) return null
  return answer.code === 'broken' ? 'broken' : wrongRefusal(answer, [answer.code], typed)
}
