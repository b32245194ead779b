import { EventEmitter } from 'node:events'
import * as http from 'node:http'

/** A request of the SDK as it leaves a function. */
export type SdkRequest = {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: Buffer
}

export type SdkAnswer = {
  readonly status: number
  readonly type: string
  readonly body: Buffer
}

/** Answers a request when its time has come, or says that the connection was cut. */
export type Network = (
  asked: SdkRequest,
  answer: (answered: SdkAnswer) => void,
  cut: (error: Error) => void,
) => void

type Options = { readonly method?: string; readonly headers?: Readonly<Record<string, unknown>> }
type Heard = (response: EventEmitter) => void

/** A request while it is written, as far as the SDK writes one: a body and its end, which it may say twice. */
const askingWith = (ended: (body: Buffer, asking: EventEmitter) => void): EventEmitter => {
  const parts: Buffer[] = []
  let hasEnded = false
  const asking = new EventEmitter()
  return Object.assign(asking, {
    write: (part: Buffer | string): void => {
      parts.push(Buffer.from(part))
    },
    end: (): void => {
      if (hasEnded) return
      hasEnded = true
      ended(Buffer.concat(parts), asking)
    },
    setTimeout: () => asking,
    abort: () => undefined,
  })
}

/** Node's `http` as far as the SDK uses it, over a network that is no socket. */
export const requestsOver = (network: Network) => {
  const request = (address: string, options: Options, heard: Heard): EventEmitter => {
    const { method = 'get', headers = {} } = options
    return askingWith((body, asking) => {
      network(
        { method, url: new URL(address), headers, body },
        ({ status, type, body: answered }) => {
          const response = Object.assign(new EventEmitter(), {
            statusCode: status,
            headers: { 'content-type': type },
            setEncoding: () => undefined,
          })
          heard(response)
          response.emit('data', answered)
          response.emit('end')
        },
        (error) => {
          asking.emit('error', error)
        },
      )
    })
  }
  return { ...http, request, get: request }
}

export type Requests = ReturnType<typeof requestsOver>
