import { randomUUID } from 'node:crypto'
import type { AddressInfo, Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { Clock } from '../clock'
import type { Collections } from '../database/indexes'
import type { Store } from '../database/store'
import { isFailure, lost, textOf } from '../failure'
import type { Faults } from '../faults'

/** How the mail server behaves; `dropAfterData` keeps the message and cuts before its 250. */
export const mailModes = ['accept', 'refuse', 'stall', 'drop', 'dropAfterData'] as const
export type MailMode = (typeof mailModes)[number]

const COLLECTION = '.mails'
const LARGEST = 1024 * 1024

export const mailCollection: Collections = { [COLLECTION]: [{ fields: [['at', -1]] }] }

const busy = (responseCode: number) => Object.assign(new Error('Try again later'), { responseCode })

/**
 * An SMTP server on loopback that keeps what it receives; any user and password are accepted.
 *
 * As in a mailbox a message that comes again (same Message-ID, same recipients) is kept once; its
 * `deliveries` count how often it came.
 */
export const openMail = async (store: Store, clock: Clock, faults: Faults) => {
  const sockets = new Map<number | undefined, Socket>()
  let mode: MailMode = 'accept'

  const keep = async (raw: Buffer, to: string): Promise<void> => {
    // Loaded by the first mail: it would be a fifth of a start.
    const { simpleParser } = await import('mailparser')
    const mail = await simpleParser(raw)
    const _id = `${to} ${mail.messageId ?? randomUUID()}`
    const known = store.get(COLLECTION, _id)
    if (known) store.replace(COLLECTION, { ...known, deliveries: Number(known.deliveries) + 1 })
    else
      store.insert(COLLECTION, {
        _id,
        messageId: mail.messageId ?? null,
        to,
        from: mail.from?.text ?? '',
        subject: mail.subject ?? '',
        text: mail.text ?? '',
        at: clock.now(),
        deliveries: 1,
      })
  }

  const smtp = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST,
    onAuth: ({ username }, _session, done) => {
      done(null, { user: username })
    },
    onConnect: (_session, done) => {
      if (mode !== 'stall') done()
    },
    onRcptTo: (_to, _session, done) => {
      // The mode may have changed since the client connected.
      if (mode !== 'stall') done(mode === 'refuse' ? busy(450) : null)
    },
    onData: (stream, { envelope, remotePort }, done) => {
      const cut = () => sockets.get(remotePort)?.destroy()
      const chunks: Buffer[] = []
      stream.on('error', () => undefined)
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      if (mode === 'drop') {
        stream.once('data', cut)
        return
      }
      const receive = async () => {
        if (stream.sizeExceeded) throw busy(552)
        const to = envelope.rcptTo.map(({ address }) => address).join(', ')
        await faults.around('mail', () => keep(Buffer.concat(chunks), to))
        if (mode === 'dropAfterData') throw lost
      }
      stream.on('end', () => {
        receive().then(
          () => {
            done(null, 'Kept')
          },
          (error: unknown) => {
            if (error === lost) cut()
            else {
              if (!isFailure(error) && !stream.sizeExceeded) console.error(textOf(error))
              done(stream.sizeExceeded ? busy(552) : busy(451))
            }
          },
        )
      })
    },
  })
  // A client that disconnects is no failure.
  smtp.on('error', () => undefined)
  smtp.server.on('connection', (socket) => {
    const { remotePort } = socket
    sockets.set(remotePort, socket)
    socket.on('close', () => sockets.delete(remotePort))
  })
  await new Promise<void>((resolve) => {
    smtp.listen(0, '127.0.0.1', resolve)
  })

  return {
    port: (smtp.server.address() as AddressInfo).port,
    /** Newest first, `at` in epoch milliseconds of the movable clock. */
    list: () =>
      store
        .find(COLLECTION, {}, { order: { at: -1 }, limit: 200 })
        .map(({ _id, ...mail }) => ({ id: _id, ...mail })),
    behave: (as: MailMode): void => {
      mode = as
    },
    stop: (): Promise<void> =>
      new Promise((resolve) => {
        smtp.close(resolve)
        for (const socket of sockets.values()) socket.destroy()
      }),
  }
}

export type MailServer = Awaited<ReturnType<typeof openMail>>
