import { functions } from '../../../cloudfunctions/limits'
import { indexes } from '../../../cloudfunctions/server/store/collections'
import { databaseActions } from '../../../local/database/commands'
import { openStore } from '../../../local/database/store'
import { openTransactions } from '../../../local/database/transactions'
import { failure, isFailure } from '../../../local/failure'
import type { SdkAnswer, SdkRequest, Network } from '../../../local/functions/inside/requests'
import { openApi } from '../../../local/http/openapi'
import { limits } from '../../../local/limits'
import { openPushes, pushCollections } from '../../../local/messages/push'
import { localTemplates, templateEnv } from '../../../local/messages/templates'
import { openUsers, userCollection } from '../../../local/messages/users'
import { trialPeople } from '../../../src/domain/city/city'
import type { Agenda } from '../clock/agenda'
import { callChance, type CallChance } from '../clock/draws'
import type { Bundles } from './bundles'
import { inReport } from './inReport'
import { type SimulatedCaller, type Instance, startInstance } from './instance'
import { mailSocket, type MailWeather, type ReceivedMail } from './smtp'
import { openStorage, STORAGE } from './storage'

type Name = keyof Bundles

/** How WeChat takes a push at a moment: refuses it for now, or takes it and its answer is lost. */
export type PushWeather = 'fine' | 'refuse' | 'lose'

/** What happens to a request: it fails undone, it is done and nobody hears, or its instance dies before or after. */
export type Strike = 'error' | 'drop' | 'killBefore' | 'killAfter'

/** What decides how the cloud behaves at each moment. */
export type Weather = {
  readonly mail: () => MailWeather
  readonly push: () => PushWeather
  readonly strike: (of: Name) => Strike | null
  /** By how much the clock of the functions is wrong, in milliseconds. */
  readonly clockOff: () => number
}

/** A call that was not answered: the function died, or took too long. */
export const UNANSWERED = Symbol('unanswered')

/** The key by which ID numbers are sealed here. */
const FILING_KEY = Buffer.alloc(32, 7).toString('base64')

const env = (name: Name) => ({
  ...templateEnv,
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'simulated',
  TENCENTCLOUD_SECRETKEY: 'simulated',
  TENCENTCLOUD_SESSIONTOKEN: 'simulated',
  SCF_NAMESPACE: 'simulated',
  TCB_ENV: 'simulated',
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://cloud.invalid/admin/${name}` }),
  TZ: 'UTC',
  FILING_KEY,
  STORAGE,
  STAGE: 'trial',
  TIMER_RATE: '1000000',
  SMTP_URL: 'smtp://office:secret@127.0.0.1:25',
  MAIL_FROM: 'filing@filing.invalid',
})

const json = (value: object): SdkAnswer => ({
  status: 200,
  type: 'application/json; charset=utf-8',
  body: Buffer.from(JSON.stringify(value)),
})

type Body = {
  readonly action?: string
  readonly transactionId?: string
}

const cutError = () => Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })

/** The parts of a form by name, as bytes. */
const partsOf = (type: string, body: Buffer): Readonly<Partial<Record<string, Buffer>>> => {
  const boundary = `--${/boundary=(.*)$/.exec(type)?.[1] ?? ''}`
  const parts: Record<string, Buffer> = {}
  let from = body.indexOf(boundary)
  while (from >= 0) {
    const next = body.indexOf(boundary, from + boundary.length)
    if (next < 0) break
    const part = body.subarray(from + boundary.length + 2, next - 2)
    const head = part.indexOf('\r\n\r\n')
    const name = /name="([^"]*)"/.exec(part.subarray(0, head).toString())?.[1]
    if (name !== undefined) parts[name] = part.subarray(head + 4)
    from = next
  }
  return parts
}

/** WeChat's cloud in the process of the simulation: the functions' code and SDK unchanged, everything else by the agenda. */
export const openCloud = (given: {
  readonly seed: number
  readonly agenda: Agenda
  readonly bundles: Bundles
  readonly weather: Weather
  /** Notes what happened, for the hash of the run. */
  readonly note: (what: string) => void
  /** An error that a function logged. */
  readonly logged: (line: string) => void
}) => {
  const { seed, agenda, bundles, weather, note } = given
  const now = () => agenda.now() + weather.clockOff()
  const store = openStore(':memory:', { ...indexes, ...pushCollections, ...userCollection })
  let begun = 0
  const transactions = openTransactions(
    store,
    (end) => {
      let stop = agenda.after(limits.transactionSilence, end)
      return {
        refresh: () => {
          stop()
          stop = agenda.after(limits.transactionSilence, end)
        },
        stop: () => {
          stop()
        },
      }
    },
    () => `transaction-${String(++begun)}`,
  )
  const storage = openStorage()
  const users = openUsers(store, trialPeople)
  const pushes = openPushes({
    store,
    clock: { now, offset: () => 0, move: () => undefined, onMove: () => undefined },
    users,
    templates: localTemplates,
    miniappFolder: '/nowhere',
  })
  const mails: ReceivedMail[] = []
  const open = openApi(
    {
      'subscribeMessage.send': ({ touser, template_id: template, page, data }) => {
        if (weather.push() === 'refuse') return { errcode: -1, errmsg: 'system error' }
        const sent = pushes.send({
          touser: String(touser),
          template: String(template),
          page: String(page),
          data: data as never,
        })
        note(`push ${String(touser)} ${String(template)} ${String(sent.errcode)}`)
        if (weather.push() === 'lose') throw cutError()
        return sent
      },
    },
    () => ['subscribeMessage.send'],
  )
  const actions: Readonly<Record<string, (body: never) => unknown>> = {
    ...databaseActions(store, transactions, now),
    ...storage.actions,
  }

  const answerOf = async (body: Body): Promise<object> => {
    const { action = '', transactionId = '' } = body
    if (action === 'database.startTransaction') return { transactionId: transactions.begin() }
    if (action === 'database.commitTransaction') {
      transactions.commit(transactionId)
      return {}
    }
    if (action === 'database.abortTransaction') {
      transactions.abort(transactionId)
      return {}
    }
    const act = actions[action]
    if (!act) throw failure('INVALID_PARAM', `${action} is not offered here`)
    return { data: await act(body as never) }
  }
  const safely = async (body: Body): Promise<SdkAnswer> => {
    try {
      return json({ requestId: 'simulated', ...(await answerOf(body)) })
    } catch (error) {
      if (!isFailure(error)) throw error
      return json({ requestId: 'simulated', code: error.code, message: error.message })
    }
  }

  const answered = async (
    name: Name,
    { method, url, headers, body }: SdkRequest,
  ): Promise<SdkAnswer> => {
    if (url.hostname === 'files.invalid') return storage.answer(method, url, body)
    const type = inReport(headers['content-type'])
    if (type.startsWith('multipart')) {
      const { apiName = '', requestData = Buffer.alloc(0) } = partsOf(type, body)
      const bytes = await open(name, apiName.toString(), requestData)
      return { status: 200, type: 'application/octet-stream', body: bytes }
    }
    const text = body.toString()
    note(`${name} ${text}`)
    return safely(JSON.parse(text) as Body)
  }

  const networkOf =
    (name: Name, itself: () => Instance) =>
    (draws: CallChance): Network =>
    (asked, answer, cut) => {
      agenda.after(draws.whole(2, 24), () => {
        const strike = weather.strike(name)
        if (strike !== null) note(`strike ${strike}`)
        if (strike === 'killBefore') {
          itself().kill()
          return
        }
        if (strike === 'error') {
          answer(
            json({ requestId: 'simulated', code: 'SYS_ERR', message: 'a fault of the weather' }),
          )
          return
        }
        answered(name, asked).then(
          (given) => {
            if (strike === 'killAfter') itself().kill()
            else if (strike === 'drop') cut(cutError())
            else answer(given)
          },
          () => {
            cut(cutError())
          },
        )
      })
    }

  const started = (name: Name): Instance => {
    const instance: Instance = startInstance(bundles[name], {
      agenda,
      draws: callChance(seed, `instance ${name} ${String(starts++)}`),
      now,
      env: env(name),
      network: networkOf(name, () => instance),
      mailSocket: (draws) =>
        mailSocket(
          weather.mail,
          (deed) => void agenda.after(draws.whole(2, 24), deed),
          (mail) => {
            note(`mail ${mail.to} ${mail.messageId}`)
            mails.push({ ...mail, at: agenda.now() })
          },
        ),
      printed: given.logged,
    })
    return instance
  }
  let starts = 0
  const idle: Record<Name, Instance[]> = { api: [], cron: [] }
  const callsBy = new Map<string, number>()
  /** The chance of a caller's next call, which is the same whatever others did before it. */
  const drawsOfNext = (name: Name, by: SimulatedCaller): CallChance => {
    const caller = `${name} ${by === 'timer' ? by : by.openid}`
    const calls = (callsBy.get(caller) ?? 0) + 1
    callsBy.set(caller, calls)
    return callChance(seed, `call ${caller} ${String(calls)}`)
  }

  /** Calls a function; a function that took its whole time, or died, answers nothing and is thrown away. */
  const call = async (name: Name, event: unknown, by: SimulatedCaller): Promise<unknown> => {
    const instance = idle[name].pop() ?? started(name)
    if (by !== 'timer') users.see(by.openid)
    const answer = await new Promise<unknown>((resolve) => {
      const stop = agenda.after(functions[name].timeoutSeconds * 1000, () => {
        instance.kill()
        resolve(UNANSWERED)
      })
      const end = (value: unknown) => {
        stop()
        resolve(value)
      }
      instance.call(event, by, drawsOfNext(name, by)).then(end, (error: unknown) => {
        given.logged(`a function threw: ${String(error)}`)
        end(UNANSWERED)
      })
    })
    if (instance.isAlive()) idle[name].push(instance)
    note(`answer ${name} ${typeof by === 'string' ? by : by.openid} ${inReport(answer)}`)
    return answer
  }

  return {
    call,
    now,
    store,
    storage,
    mails,
    pushes,
    close: store.close,
  }
}

export type SimulatedCloud = ReturnType<typeof openCloud>
