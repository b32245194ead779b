import * as v from 'valibot'
import type { Clock } from './clock'
import { failure, isFailure } from './failure'
import type { Faults } from './faults'
import { identityOf } from './gateway'
import { mailModes, type Mail } from './mail'
import { people } from './people'
import type { PhoneCodes } from './phoneCodes'
import { subscribeAnswers, type Pushes } from './push'
import { json, jsonBodyOf, type Request, type Routes } from './server'
import type { Timers } from './timers'
import type { Users } from './users'

const SMALL = 10_000

const Subscribe = v.object({
  openid: v.optional(v.string()),
  template: v.string(),
  result: v.picklist(subscribeAnswers),
})
const Phone = v.object({
  openid: v.optional(v.string()),
  phone: v.optional(v.pipe(v.string(), v.regex(/^1\d{10}$/))),
})
const MailServer = v.object({ mode: v.picklist(mailModes) })

const read = async <S extends v.GenericSchema>(
  schema: S,
  request: Request,
): Promise<v.InferOutput<S>> => {
  const result = v.safeParse(schema, await jsonBodyOf(request, SMALL))
  if (!result.success) throw failure('INVALID_PARAM', '内容不正确')
  return result.output
}

/** `/local/*`: what a tester does to the laptop cloud and what the stage page shows. */
export const controlRoutes = (parts: {
  clock: Clock
  timers: Timers
  pushes: Pushes
  phoneCodes: PhoneCodes
  mail: Mail
  faults: Faults
  users: Users
  reset: () => void
}): Routes => {
  const { clock, timers, pushes, phoneCodes, mail, faults, users, reset } = parts
  /** The page says who it is as it does to the gateway; a tester may say it in the body. */
  const personOf = (request: Request, openid: string | undefined): string =>
    identityOf({ ...request, headers: { 'x-local-openid': openid, ...request.headers } }, users)
  const time = () => json({ now: clock.now(), offset: clock.offset() })
  return {
    'GET /local/clock': time,
    'POST /local/clock': async (request) => {
      clock.move(await jsonBodyOf(request, SMALL))
      return time()
    },
    'GET /local/people': () => json(people),
    'GET /local/pushes': () => json(pushes.list()),
    'POST /local/subscribe': async (request) => {
      const { openid, template, result } = await read(Subscribe, request)
      pushes.answer(personOf(request, openid), template, result)
      return json({ [template]: result })
    },
    'POST /local/phonecode': async (request) => {
      const { openid, phone } = await read(Phone, request)
      return json({ code: phoneCodes.give(personOf(request, openid), phone) })
    },
    'GET /local/mails': () => json(mail.list()),
    'POST /local/mail': async (request) => {
      const { mode } = await read(MailServer, request)
      mail.behave(mode)
      return json({ mode })
    },
    'GET /local/operations': () => json(faults.counts()),
    'POST /local/faults': async (request) => {
      faults.add(await jsonBodyOf(request, SMALL))
      return json({ ok: true })
    },
    'POST /local/timer/*': async (request) => {
      try {
        return json(JSON.parse(await timers.call(request.path.slice('/local/timer/'.length))))
      } catch (error) {
        if (!isFailure(error) || !error.code.startsWith('FUNCTIONS_')) throw error
        throw failure(error.code, '没有运行成功，原因在 functions.log 里')
      }
    },
    'POST /local/reset': () => {
      reset()
      return json({ ok: true })
    },
  }
}
