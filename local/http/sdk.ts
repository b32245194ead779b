import { randomUUID } from 'node:crypto'
import type { FastifyPluginCallback } from 'fastify'
import { databaseActions } from '../database/commands'
import type { Store } from '../database/store'
import type { Transactions } from '../database/transactions'
import { failure, lost } from '../failure'
import type { Faults } from '../faults'
import type { Files } from '../disk/files'
import type { Host } from '../functions/functions'
import { limits } from '../limits'
import type { AnsweredDocuments } from './answered'
import type { OpenApi } from './openapi'
import type { Rounds } from './rounds'
import { failing, failureOf, formOf } from './server'

type Body = Record<string, unknown>
type Action = (body: never) => unknown

/** Whether a request begins or belongs to a transaction, in which one goes after the other. */
const isWithin = ({ action, transactionId }: Body): boolean =>
  action === 'database.startTransaction' || transactionId !== undefined

/** `queryDocument filings within`: what a database request does, to which rows, and whether in a transaction. */
const nameOf = (body: Body): string =>
  [
    String(body.action).split('.')[1],
    ...(typeof body.collectionName === 'string' ? [body.collectionName] : []),
    ...(isWithin(body) ? ['within'] : []),
  ].join(' ')

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw failure('INVALID_PARAM', 'request_data is not JSON')
  }
}

const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * What the unchanged wx-server-sdk calls for documents, files, functions and WeChat's open interfaces, as routes
 * `POST /admin/<function>` (tests call `/admin`) and without a socket. Failures are answered with status 200 and `code`, as the
 * SDK expects.
 */
export const openSdk = (parts: {
  store: Store
  /** The store as functions use it, where query shapes may be noted; tests use the plain one. */
  asked: Store
  transactions: Transactions
  files: Files
  host: Host
  open: OpenApi
  faults: Faults
  rounds: Rounds
  answered: AnsweredDocuments
  now: () => number
}) => {
  const { store, asked, transactions, files, host, open, faults, rounds, answered, now } = parts

  const others = {
    ...files.actions,
    'functions.invokeFunction': async (body: { function_name: string; request_data?: string }) => ({
      response_data: await host.call(body.function_name, parsed(body.request_data ?? '{}'), {}),
    }),
  }

  /** What a request that begins or ends a transaction answers, or null for any other. */
  const transactionAnswer = ({ action, transactionId }: Body): object | null => {
    if (action === 'database.startTransaction') return { transactionId: transactions.begin() }
    if (action === 'database.commitTransaction') transactions.commit(String(transactionId))
    else if (action === 'database.abortTransaction') transactions.abort(String(transactionId))
    else return null
    return {}
  }

  const answer = async (body: Body, actions: Record<string, Action>): Promise<object> => {
    const ended = transactionAnswer(body)
    if (ended) return ended
    const name = String(body.action)
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw failure('INVALID_PARAM', `${name} is not offered here`)
    if (name.startsWith('database.') && typeof body.collectionName !== 'string')
      throw failure('INVALID_PARAM', 'collectionName is missing')
    return { data: await action(body as never) }
  }

  /** Answers a request's body with JSON text, over the documents of a store. */
  const answeringOver = (documents: Store) => {
    const actions = { ...databaseActions(documents, transactions, now), ...others }
    return async (body: Body, requestId: string): Promise<string> => {
      const work = async () => {
        const result = await answer(body, actions)
        answered.note(body, result)
        const text = JSON.stringify({ requestId, ...result })
        if (Buffer.byteLength(text) <= limits.answer) return text
        throw failure('DATABASE_REQUEST_FAILED', 'database query result size exceed limit (1MB)')
      }
      const [kind] = String(body.action).split('.')
      if (kind === 'storage') return faults.around('file', work, false, nameOf(body))
      if (kind !== 'database') return work()
      const counted = () => faults.around('database', work, isWithin(body), nameOf(body))
      return isWithin(body) ? counted() : rounds.around(counted)
    }
  }
  const ofFunctions = answeringOver(asked)
  const ofTests = answeringOver(store)

  const routes: FastifyPluginCallback = (server, _options, done) => {
    server.setErrorHandler(
      failing(({ code, message }, request, reply) => {
        void reply.code(200).send({ requestId: request.id, code, message })
      }),
    )
    server.post('/admin', { bodyLimit: limits.call }, ({ id, body }, reply) => {
      reply.type(JSON_TYPE)
      return ofTests((body ?? {}) as Body, id)
    })
    server.post<{ Params: { name: string } }>(
      '/admin/:name',
      { bodyLimit: limits.call },
      async (request, reply) => {
        if (!request.isMultipart()) {
          reply.type(JSON_TYPE)
          return ofFunctions((request.body ?? {}) as Body, request.id)
        }
        const { apiName, requestData } = await formOf(request)
        return open(request.params.name, String(apiName), requestData ?? Buffer.alloc(0))
      },
    )
    done()
  }

  /** Answers a function's request, JSON as text, without a socket; throws where the connection would be cut. */
  const ask = async (text: string): Promise<string> => {
    const requestId = randomUUID()
    try {
      if (Buffer.byteLength(text) > limits.call)
        throw Object.assign(new Error('too large'), { statusCode: 413 })
      return await ofFunctions(parsed(text) as Body, requestId)
    } catch (error) {
      if (error === lost) throw error
      const { code, message } = failureOf(error, limits.call)
      return JSON.stringify({ requestId, code, message })
    }
  }

  return { routes, ask }
}
