import type { ApiAction, ApiInput, ApiOutput } from '../domain/api/api'
import type { Answer } from '../domain/api/call'
import type { DocumentsAction, DocumentsInput, DocumentsOutput } from '../domain/api/documents'
import type { Me } from '../domain/api/me'
import { served } from '../domain/api/release/served'
import { ID_FORM } from '../domain/api/ids'
import { NO_FILING, Refusal } from '../domain/api/refusal'
import { screenHere } from '../platform/screen/useWide'
import { learnPublisher } from './publisher'
import { knownVersion, learnServings } from './servings'
import { callFunction } from './transport'

/**
 * Calls an action of the function `api`. Throws a Refusal: what the server refused, or `offline` when no answer came,
 * in which case the call may or may not have had its effect.
 */
export const api = async <A extends ApiAction>(
  action: A,
  input: ApiInput<A>,
): Promise<ApiOutput<A>> => {
  if (action !== 'me') return call('api', action, input)
  hearing += 1
  try {
    const data = await call<ApiOutput<A>>('api', action, input)
    learnPublisher(data as Me)
    learnServings(data as Me)
    return data
  } finally {
    hearing -= 1
  }
}

/** How many are asking who the caller is: what was set comes with it. */
let hearing = 0

/** Calls an action of the function `documents`; throws as `api` does. */
export const documents = <A extends DocumentsAction>(
  action: A,
  input: DocumentsInput<A>,
): Promise<DocumentsOutput<A>> => call('documents', action, input)

const call = async <Data>(name: string, action: string, input: object): Promise<Data> => {
  if (!mayBeFound(input)) throw new Refusal('not-found', NO_FILING)
  const answer = await answerOf<Data>(name, action, input)
  // An open phone follows what was set since.
  if (hearing === 0 && (answer.settings ?? 0) > knownVersion()) void api('me', {}).catch(() => null)
  if (answer.ok) return answer.data
  throw new Refusal(answer.code, answer.message, answer.fields)
}

/** A page opened without an id or with a broken one asks for no filing: the server would take it for a bad input. */
const mayBeFound = (input: object): boolean =>
  !('id' in input) || (typeof input.id === 'string' && ID_FORM.test(input.id))

const answerOf = async <Data>(name: string, action: string, input: object) => {
  try {
    const answer = await callFunction(name, {
      action,
      input,
      screen: screenHere(),
      speaks: served.present,
    })
    if (typeof answer === 'object' && answer !== null && 'ok' in answer)
      return answer as Answer<Data>
  } catch {
    // No answer and a broken answer are the same to the person: the next line says so.
  }
  throw new Refusal('offline', '网络不通。填过的都在，请再试一次。')
}
