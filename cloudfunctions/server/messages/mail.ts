import { createTransport } from 'nodemailer'
import type { Carriers, MailFault } from './carriers'
import type { Environment } from '../environment/environment'
import { sha256 } from '../secrets/hashes'

/** Milliseconds after which a silent step, and a whole mail, is given up, so that a stalled server holds up nobody. */
const SILENCE = 5_000
const LONGEST = 15_000

/** Given an address, nodemailer takes these options only from the address's query. */
const steps = ['connectionTimeout', 'greetingTimeout', 'socketTimeout', 'dnsTimeout']

const NOT_SET: MailFault = { code: 'NOT_SET', reply: null }
const TOO_SLOW: MailFault = { code: 'TOO_SLOW', reply: null }

/** Mail over the server of a mailbox; without one each mail answers `NOT_SET`. */
export const smtpMail = (mailbox: Environment['mailbox']): Carriers['mail'] => {
  if (mailbox === null) return () => Promise.resolve(NOT_SET)
  const server = new URL(mailbox.server)
  const { from } = mailbox
  for (const step of steps) server.searchParams.set(step, String(SILENCE))
  const transport = createTransport(server.href)
  const domain = from.replace(/^.*@/, '').replace(/>$/, '')
  return ({ key, to, subject, text }) => {
    const messageId = `<${sha256(key).slice(0, 40)}@${domain}>`
    // An address given as an object is never read as a list of addresses.
    const sent = transport
      .sendMail({ from, to: { name: '', address: to }, subject, text, messageId })
      .then(() => null, faultOf)
    return Promise.race([sent, slow()])
  }
}

const slow = () =>
  new Promise<MailFault>((resolve) => {
    setTimeout(resolve, LONGEST, TOO_SLOW).unref()
  })

const faultOf = (error: unknown): MailFault => {
  const { code, responseCode } = error as Readonly<Record<string, unknown>>
  return {
    code: typeof code === 'string' ? code : null,
    reply: typeof responseCode === 'number' ? responseCode : null,
  }
}
