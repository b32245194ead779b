import type { FastifyPluginCallback } from 'fastify'
import * as v from 'valibot'
import type { Clock } from '../clock'
import { failure } from '../failure'
import type { Files } from '../disk/files'
import type { openFilingKeys } from '../disk/filingKeys'
import type { Faults } from '../faults'
import type { OpenExample } from '../example'
import { identityOf, sendResult } from './gateway'
import { limits } from '../limits'
import { mailModes, type MailServer } from '../messages/mail'
import type { MadeUpPerson } from '../people'
import type { Noted } from '../noted'
import type { PageCodes } from './pageCodes'
import type { PhoneCodes } from './phoneCodes'
import type { AnsweredDocuments } from './answered'
import type { Rounds } from './rounds'
import { subscribeAnswers, type Pushes } from '../messages/push'
import type { Transactions } from '../database/transactions'
import type { Timers } from '../functions/timers'
import type { Users } from '../messages/users'

const Subscribe = v.object({
  openid: v.optional(v.string()),
  template: v.string(),
  result: v.picklist(subscribeAnswers),
})
const Phone = v.object({
  openid: v.optional(v.string()),
  phone: v.optional(v.pipe(v.string(), v.regex(/^1\d{10}$/))),
})
const State = v.object({ name: v.string(), made: v.optional(v.unknown()) })
const MailServer = v.object({ mode: v.picklist(mailModes) })

const FilingKeys = v.union([
  v.strictObject({ add: v.picklist(['aes', 'sm4']) }),
  v.strictObject({ FILING_KEY: v.string(), FILING_KEYS: v.string() }),
])

const read = <S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> => {
  const result = v.safeParse(schema, body ?? {})
  if (!result.success) throw failure('INVALID_PARAM', '内容不正确')
  return result.output
}

/** `/local/*`: what a tester does to the laptop cloud and what the stage page shows. */
export const controlRoutes =
  (parts: {
    clock: Clock
    files: Files
    timers: Timers
    transactions: Transactions
    pushes: Pushes
    phoneCodes: PhoneCodes
    pageCodes: PageCodes
    mail: MailServer
    faults: Faults
    rounds: Rounds
    answered: AnsweredDocuments
    users: Users
    example: OpenExample | undefined
    people: readonly MadeUpPerson[]
    filingKeys: ReturnType<typeof openFilingKeys>
    noted: Noted
    renewFunctions: () => void
    reset: (clockWish: unknown) => Promise<void>
  }): FastifyPluginCallback =>
  (server, _options, done) => {
    const {
      clock,
      files,
      timers,
      transactions,
      pushes,
      phoneCodes,
      pageCodes,
      mail,
      faults,
      rounds,
      answered,
      users,
      people,
      example,
      filingKeys,
      noted,
      renewFunctions,
      reset,
    } = parts
    const time = () => ({ now: clock.now(), offset: clock.offset() })
    server.get('/local/clock', time)
    server.post('/local/clock', ({ body }) => {
      clock.move(body)
      return time()
    })
    server.get('/local/files', files.list)
    server.get('/local/people', () => [...people, ...(example?.people() ?? [])])
    const exampleNow = () => example?.state() ?? { state: 'absent' }
    server.get('/local/example', exampleNow)
    server.post('/local/example', () => {
      example?.begin()
      return exampleNow()
    })
    server.get('/local/pushes', pushes.list)
    // The stage names the person in the header, as for the gateway; a tester may name one in the body.
    server.post('/local/subscribe', ({ headers, body }) => {
      const { openid, template, result } = read(Subscribe, body)
      pushes.answer(identityOf(headers['x-local-openid'] ?? openid, users), template, result)
      return { [template]: result }
    })
    server.post('/local/phonecode', ({ headers, body }) => {
      const { openid, phone } = read(Phone, body)
      return {
        code: phoneCodes.give(identityOf(headers['x-local-openid'] ?? openid, users), phone),
      }
    })
    server.get('/local/codes', pageCodes.list)
    server.get('/local/mails', mail.list)
    server.post('/local/mail', ({ body }) => {
      const { mode } = read(MailServer, body)
      mail.behave(mode)
      return { mode }
    })
    server.get('/local/operations', () => ({
      ...faults.counts(),
      rounds: rounds.count(),
      documents: answered.counts(),
    }))
    server.post('/local/faults', ({ body }) => {
      faults.add(body)
      return { ok: true }
    })
    server.post('/local/calm', () => {
      faults.clear()
      return faults.lately()
    })
    server.post<{ Params: { name: string } }>('/local/timer/:name', ({ params }, reply) =>
      sendResult(reply, timers.call(params.name), '没有运行成功，原因在 functions.log 里'),
    )
    // Their keys are read when they start.
    server.post('/local/keys', ({ body }) => {
      const wanted = read(FilingKeys, body)
      if ('add' in wanted) filingKeys.add(wanted.add)
      else filingKeys.set(wanted)
      renewFunctions()
      // They are sealed under the keys that were.
      noted.forgetStates()
      return { ok: true }
    })
    server.post('/local/note', () => {
      noted.note()
      return { ok: true }
    })
    server.get('/local/differences', () => noted.differences())
    server.post('/local/back', noted.putBack)
    server.post('/local/states', { bodyLimit: limits.call }, ({ body }) => {
      const { name, made } = read(State, body)
      noted.keepState(name, made)
      return { ok: true }
    })
    server.post('/local/states/back', ({ body }) => noted.backTo(read(State, body).name) ?? {})
    server.post('/local/silence', () => {
      transactions.endAll()
      return { ok: true }
    })
    server.post<{ Body: { now?: unknown } | null }>('/local/reset', async ({ body }) => {
      await example?.stop()
      await reset(body?.now === undefined ? { reset: true } : { now: body.now })
      return { ok: true }
    })
    done()
  }
