import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify'
import { databaseActions } from '../database/commands'
import type { Store } from '../database/store'
import type { Transactions } from '../database/transactions'
import { failure } from '../failure'
import type { Faults } from '../faults'
import type { Files } from '../disk/files'
import type { Host } from '../functions/functions'
import { limits } from '../limits'
import type { AnsweredDocuments } from './answered'
import type { OpenApi } from './openapi'
import type { Rounds } from './rounds'
import { failing, formOf } from './server'

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

/**
 * `POST /admin/<function>` (tests call `/admin`): what the unchanged wx-server-sdk calls for documents, files, functions and WeChat's
 * open interfaces. Failures are answered with status 200 and `code`, as the SDK expects.
 */
export const sdkRoutes =
  (parts: {
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
  }): FastifyPluginCallback =>
  (server, _options, done) => {
    const { store, asked, transactions, files, host, open, faults, rounds, answered, now } = parts

    const others = {
      ...files.actions,
      'functions.invokeFunction': async (body: {
        function_name: string
        request_data?: string
      }) => ({
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

    const handlerOver = (documents: Store) => {
      const actions = { ...databaseActions(documents, transactions, now), ...others }
      return async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
        const body = (request.body ?? {}) as Body
        const work = async () => {
          const result = await answer(body, actions)
          answered.note(body, result)
          const text = JSON.stringify({ requestId: request.id, ...result })
          if (Buffer.byteLength(text) <= limits.answer) return text
          throw failure('DATABASE_REQUEST_FAILED', 'database query result size exceed limit (1MB)')
        }
        reply.type('application/json; charset=utf-8')
        const [kind] = String(body.action).split('.')
        if (kind === 'storage') return faults.around('file', work, false, nameOf(body))
        if (kind !== 'database') return work()
        const counted = () => faults.around('database', work, isWithin(body), nameOf(body))
        return isWithin(body) ? counted() : rounds.around(counted)
      }
    }
    const ofFunctions = handlerOver(asked)

    server.setErrorHandler(
      failing(({ code, message }, request, reply) => {
        void reply.code(200).send({ requestId: request.id, code, message })
      }),
    )
    server.post('/admin', { bodyLimit: limits.call }, handlerOver(store))
    server.post<{ Params: { name: string } }>(
      '/admin/:name',
      { bodyLimit: limits.call },
      async (request, reply) => {
        if (!request.isMultipart()) return ofFunctions(request, reply)
        const { apiName, requestData } = await formOf(request)
        return open(request.params.name, String(apiName), requestData ?? Buffer.alloc(0))
      },
    )
    done()
  }
