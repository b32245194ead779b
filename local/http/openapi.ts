import { Root } from 'protobufjs/light'
import { failure, isFailure } from '../failure'
import type { Interfaces, Parameters, Result } from './interfaces'
import { refusal } from '../limits'

/** What wx-server-sdk uses of its `CommApiData` and `CommOpenApiResp`. */
const messages = Root.fromJSON({
  nested: {
    Pair: { fields: { key: { type: 'string', id: 1 }, value: { type: 'string', id: 2 } } },
    Pairs: { fields: { pairs: { type: 'Pair', id: 1, rule: 'repeated' } } },
    Call: { fields: { openapiData: { type: 'Pairs', id: 2 } } },
    Answer: { fields: { content: { type: 'bytes', id: 1 }, type: { type: 'string', id: 2 } } },
  },
})
const Call = messages.lookupType('Call')
const Answer = messages.lookupType('Answer')

const parametersOf = (message: Buffer): Parameters => {
  try {
    const { openapiData } = Call.toObject(Call.decode(message), { defaults: true }) as {
      openapiData: { pairs: { key: string; value: string }[] } | null
    }
    const pairs = openapiData?.pairs ?? []
    return Object.fromEntries(pairs.map(({ key, value }) => [key, JSON.parse(value) as unknown]))
  } catch {
    throw failure('INVALID_PARAM', 'not a call of an open interface')
  }
}

const answerOf = (result: Result): Buffer =>
  Answer.encode(
    Buffer.isBuffer(result)
      ? { content: result, type: 'image/png' }
      : { content: Buffer.from(JSON.stringify(result)), type: 'application/json' },
  ).finish() as Buffer

/**
 * Calls an open interface for the SDK, in its own protobuf.
 *
 * `permitted` names those that the calling function's `config.json` asks for.
 */
export const openApi = (
  interfaces: Interfaces,
  permitted: (functionName: string) => readonly string[],
) => {
  const answer = async (functionName: string, apiName: string, message: Buffer) => {
    const call = Object.hasOwn(interfaces, apiName) ? interfaces[apiName] : undefined
    if (!call) return refusal(-604100)
    if (!permitted(functionName).includes(apiName)) return refusal(-604101)
    const parameters = parametersOf(message)
    try {
      return await call(parameters)
    } catch (error) {
      if (isFailure(error)) return { errcode: -1, errmsg: 'system error' }
      throw error
    }
  }

  return async (functionName: string, apiName: string, message: Buffer): Promise<Buffer> =>
    answerOf(await answer(functionName, apiName, message))
}

export type OpenApi = ReturnType<typeof openApi>
