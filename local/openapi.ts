import { failure, isFailure } from './failure'
import type { Interfaces, Parameters, Result } from './interfaces'
import { refusal } from './limits'

const numberAt = (bytes: Buffer, start: number): [value: number, next: number] => {
  let value = 0
  for (let at = start, shift = 1; at < bytes.length; at += 1, shift *= 128) {
    const byte = bytes[at] ?? 0
    value += (byte & 0x7f) * shift
    if (byte < 0x80) return [value, at + 1]
  }
  throw failure('INVALID_PARAM', 'not a protobuf message')
}

/** The length-delimited fields of a protobuf message, in their order; numbers are passed over. */
const fieldsOf = (bytes: Buffer): [field: number, value: Buffer][] => {
  const fields: [number, Buffer][] = []
  for (let at = 0; at < bytes.length;) {
    const [tag, from] = numberAt(bytes, at)
    const [number, next] = numberAt(bytes, from)
    if (tag % 8 !== 0 && tag % 8 !== 2) throw failure('INVALID_PARAM', 'not a protobuf message')
    at = tag % 8 === 2 ? next + number : next
    if (tag % 8 === 2) fields.push([Math.floor(tag / 8), bytes.subarray(next, at)])
  }
  return fields
}

const first = (bytes: Buffer, field: number): Buffer =>
  fieldsOf(bytes).find(([number]) => number === field)?.[1] ?? Buffer.alloc(0)

/** `CommApiData` of wx-server-sdk: openapiData (2) holds pairs (1) of key (1) and JSON value (2). */
const parametersOf = (bytes: Buffer): Parameters =>
  Object.fromEntries(
    fieldsOf(first(bytes, 2)).map(([, pair]) => [
      first(pair, 1).toString(),
      JSON.parse(first(pair, 2).toString()) as unknown,
    ]),
  )

const field = (number: number, content: Buffer): Buffer => {
  const head = [number * 8 + 2]
  let rest = content.length
  for (; rest >= 128; rest = Math.floor(rest / 128)) head.push((rest % 128) + 128)
  return Buffer.concat([Buffer.from([...head, rest]), content])
}

/** `CommOpenApiResp`: field 1 is the content, field 2 its type. */
const answerOf = (result: Result): Buffer => {
  const isImage = Buffer.isBuffer(result)
  return Buffer.concat([
    field(1, isImage ? result : Buffer.from(JSON.stringify(result))),
    field(2, Buffer.from(isImage ? 'image/png' : 'application/json')),
  ])
}

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
    try {
      return await call(parametersOf(message))
    } catch (error) {
      if (isFailure(error)) return { errcode: -1, errmsg: 'system error' }
      throw error
    }
  }

  return async (functionName: string, apiName: string, message: Buffer): Promise<Buffer> =>
    answerOf(await answer(functionName, apiName, message))
}

export type OpenApi = ReturnType<typeof openApi>
