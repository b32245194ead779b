import { createTransport } from 'nodemailer'
import type { Carriers, MailFault } from './carriers'
import type { Environment } from '../store/environment'
import { sha256 } from '../secrets/hashes'

/** Milliseconds after which a silent step, and a whole mail, is given up, so that a stalled server holds up nobody. */
const SILENCE = 5_000
const LONGEST = 15_000

/** Given an address, nodemailer takes these options only from the address's query. */
const steps = ['connectionTimeout', 'greetingTimeout', 'socketTimeout', 'dnsTimeout']

const NOT_SET: MailFault = { code: 'NOT_SET', reply: null }
const TOO_SLOW: MailFault = { code: 'TOO_SLOW', reply: null }

/** The laptop's own mailbox: what is written there leaves the machine on no wire. */
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** The server of an address. Throws when the text is no URL and when production would write to the offices without TLS (F8). */
const serverOf = (address: string, stage: Environment['stage']): URL => {
  const server = new URL(address)
  if (stage === 'production' && server.protocol !== 'smtps:' && !LOOPBACK.includes(server.hostname))
    throw new Error(
      `SMTP_URL has to begin with smtps:// in production: ${server.protocol}//${server.host} would send mail without TLS`,
    )
  return server
}

/** Mail over the server of `SMTP_URL` (smtps://user:password@host:465), sent from the address `MAIL_FROM`. Throws as `serverOf`. */
export const smtpMail = (
  { SMTP_URL: url, MAIL_FROM: from }: Readonly<Record<string, string | undefined>>,
  stage: Environment['stage'],
): Carriers['mail'] => {
  if (!url || !from) return () => Promise.resolve(NOT_SET)
  const server = serverOf(url, stage)
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
