import { randomUUID } from 'node:crypto'
import { databaseActions, type Command } from './database/commands'
import type { Store } from './database/store'
import type { Transactions } from './database/transactions'
import { failure, isFailure, lost, textOf } from './failure'
import type { Faults } from './faults'
import type { Files } from './files'
import type { Host } from './functions'
import { limits } from './limits'
import { formOf } from './multipart'
import type { OpenApi } from './openapi'
import { json, jsonBodyOf, type Answer, type Request } from './server'

type Body = Record<string, unknown>
type Action = (body: never) => unknown

/**
 * `POST /admin/<function>` (tests call `/admin`): what the unchanged wx-server-sdk calls for documents, files, functions and WeChat's
 * open interfaces. Failures are answered with status 200 and `code`, as the SDK expects.
 */
export const sdkEndpoint = (parts: {
  store: Store
  /** The same store as functions see it; tests ask the plain one. */
  asked: Store
  transactions: Transactions
  files: Files
  host: Host
  open: OpenApi
  faults: Faults
  now: () => number
}) => {
  const { store, asked, transactions, files, host, open, faults, now } = parts

  const others = {
    ...files.actions,
    'functions.invokeFunction': async (body: { function_name: string; request_data?: string }) => ({
      response_data: await host.call(body.function_name, JSON.parse(body.request_data ?? '{}'), {}),
    }),
  }
  const actionsOver = (documents: Store): Record<string, Action> => ({
    ...databaseActions(documents, transactions, now),
    ...others,
  })
  const ofFunctions = actionsOver(asked)
  const ofTests = actionsOver(store)

  const transactionAnswer = (requestId: string, { action, transactionId }: Body): Answer | null => {
    if (action === 'database.startTransaction')
      return json({ requestId, transactionId: transactions.begin() })
    if (action === 'database.commitTransaction') transactions.commit(String(transactionId))
    else if (action === 'database.abortTransaction') transactions.abort(String(transactionId))
    else return null
    return json({ requestId })
  }

  const answer = async (
    requestId: string,
    body: Body,
    actions: Record<string, Action>,
  ): Promise<Answer> => {
    const ended = transactionAnswer(requestId, body)
    if (ended) return ended
    const name = String(body.action)
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined
    if (!action) throw failure('INVALID_PARAM', `${name} is not offered here`)
    if (
      name.startsWith('database.') &&
      typeof (body as Partial<Command>).collectionName !== 'string'
    )
      throw failure('INVALID_PARAM', 'collectionName is missing')
    const result = json({ requestId, data: await action(body as never) })
    if (Buffer.byteLength(result.body) > limits.answer)
      throw failure('DATABASE_REQUEST_FAILED', 'database query result size exceed limit (1MB)')
    return result
  }

  const faulty = (
    requestId: string,
    body: Body,
    actions: Record<string, Action>,
  ): Promise<Answer> => {
    const [kind] = String(body.action).split('.')
    const work = () => answer(requestId, body, actions)
    if (kind === 'database') return faults.around('database', work)
    return kind === 'storage' ? faults.around('file', work) : work()
  }

  return async (request: Request): Promise<Answer> => {
    const requestId = randomUUID()
    try {
      if (request.headers['content-type']?.startsWith('multipart/')) {
        const form = await formOf(request, limits.call)
        const body = await open(
          request.path.slice('/admin/'.length),
          String(form.get('apiName')),
          form.get('requestData') ?? Buffer.alloc(0),
        )
        return { headers: { 'content-type': 'application/octet-stream' }, body }
      }
      const body = (await jsonBodyOf(request, limits.call)) as Body
      return await faulty(requestId, body, request.path === '/admin' ? ofTests : ofFunctions)
    } catch (error) {
      if (error === lost) throw error
      if (isFailure(error)) return json({ requestId, code: error.code, message: error.message })
      console.error(textOf(error))
      return json({ requestId, code: 'SYS_ERR', message: String(error) })
    }
  }
}
