import * as crypto from 'node:crypto'
import * as net from 'node:net'
import { Transform, type Duplex } from 'node:stream'
import * as zlib from 'node:zlib'
import type { CallChance } from '../clock/draws'
import { sharedModules } from '../../../local/functions/inside/instance'
import type { Requests } from '../../../local/functions/inside/requests'

const uuidFrom = ({ bytes }: CallChance): string => {
  const hex = bytes(16).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Node inflates in a thread of its own, whose end no seed decides: here it is done at once. */
const inflateAtOnce = () => {
  const parts: Buffer[] = []
  let taken = 0
  const inflate = new Transform({
    transform: (part: Buffer, _encoding, done) => {
      parts.push(part)
      done()
    },
    flush: (done) => {
      try {
        const { buffer, engine } = zlib.inflateSync(Buffer.concat(parts), {
          info: true,
        }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
        taken = engine.bytesWritten
        done(null, buffer)
      } catch (error) {
        done(error as Error)
      }
    },
  })
  return Object.defineProperty(inflate, 'bytesWritten', { get: () => taken })
}

/** Node's modules as a function finds them, with the simulation's chance, time, network and mail in their places. */
export const builtinsOf = (given: {
  readonly draws: CallChance
  readonly requests: Requests
  readonly timers: object
  readonly mailSocket: () => Duplex
}): Readonly<Record<string, object>> => {
  const { draws, requests, timers } = given
  return {
    ...sharedModules(requests),
    timers,
    zlib: { ...zlib, createInflate: inflateAtOnce },
    crypto: {
      ...crypto,
      randomUUID: () => uuidFrom(draws),
      randomBytes: draws.bytes,
      randomFillSync: (filled: Buffer) => {
        draws.bytes(filled.length).copy(filled)
        return filled
      },
      randomInt: (low: number, high?: number) =>
        high === undefined ? draws.whole(0, low - 1) : draws.whole(low, high - 1),
    },
    net: {
      ...net,
      connect: (_to: object, connected: () => void) => {
        const socket = given.mailSocket()
        socket.once('connect', connected)
        return socket
      },
    },
  }
}
