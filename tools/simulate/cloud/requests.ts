import { EventEmitter } from 'node:events'
import * as http from 'node:http'
import { Writable } from 'node:stream'

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

/** Node's `http` as far as the SDK uses it, over a network that is no socket. */
export const requestsOver = (network: Network) => {
  const request = (address: string, options: Options, heard: Heard): Writable => {
    const parts: Buffer[] = []
    const asking = new Writable({
      write: (part: Buffer | string, _encoding, done) => {
        parts.push(Buffer.isBuffer(part) ? part : Buffer.from(part))
        done()
      },
      final: (done) => {
        done()
        const { method = 'get', headers = {} } = options
        network(
          { method, url: new URL(address), headers, body: Buffer.concat(parts) },
          ({ status, type, body }) => {
            const response = Object.assign(new EventEmitter(), {
              statusCode: status,
              headers: { 'content-type': type },
              setEncoding: () => undefined,
            })
            heard(response)
            response.emit('data', body)
            response.emit('end')
          },
          (error) => {
            asking.emit('error', error)
          },
        )
      },
    })
    return Object.assign(asking, { setTimeout: () => asking, abort: () => undefined })
  }
  return { ...http, request, get: request }
}

export type Requests = ReturnType<typeof requestsOver>
