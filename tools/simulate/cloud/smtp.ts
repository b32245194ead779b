import { Duplex } from 'node:stream'

/** How the mail server behaves at a moment. */
export type MailWeather = 'accept' | 'refuse' | 'stall' | 'drop'

/** A mail as it came to a mailbox. */
export type ReceivedMail = {
  readonly messageId: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** When it came. */
  readonly at: number
}

const END = '\r\n.\r\n'

const unfolded = (head: string) => head.replace(/\r\n[ \t]+/g, ' ')

const headerOf = (head: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? ''

/** Words as RFC 2047 writes them, encoded as base64 or quoted. */
const decodedWords = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('latin1')
        : unquoted(word.replace(/_/g, ' ')),
    )

const unquoted = (text: string): string =>
  text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))

const utf8 = (bytes: string): string => Buffer.from(bytes, 'latin1').toString('utf8')

const mailOf = (raw: string, to: string): Omit<ReceivedMail, 'at'> => {
  const [, folded = '', body = ''] = /^([^]*?)\r\n\r\n([^]*)$/.exec(raw) ?? []
  const head = unfolded(folded)
  const encoding = headerOf(head, 'Content-Transfer-Encoding').toLowerCase()
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('latin1')
      : encoding === 'quoted-printable'
        ? unquoted(body)
        : body
  return {
    messageId: headerOf(head, 'Message-ID'),
    to,
    subject: utf8(decodedWords(headerOf(head, 'Subject'))),
    text: utf8(text),
  }
}

/**
 * The socket to a mail server that is no other process: it hears what is written and answers by the weather of the
 * moment. `refuse` is a 450 at RCPT, `stall` never answers, `drop` cuts while the message comes.
 */
export const mailSocket = (
  weather: () => MailWeather,
  answerSoon: (deed: () => void) => void,
  received: (mail: Omit<ReceivedMail, 'at'>) => void,
): Duplex => {
  let heard = ''
  let to = ''
  let inData = false
  const say = (line: string) => {
    answerSoon(() => {
      if (!socket.destroyed && weather() !== 'stall') socket.push(`${line}\r\n`)
    })
  }
  const cut = () => {
    answerSoon(() => {
      socket.destroy(Object.assign(new Error('the server cut'), { code: 'ECONNRESET' }))
    })
  }
  const hear = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO') say('250-mail.invalid\r\n250 AUTH PLAIN LOGIN')
    else if (verb === 'AUTH') say('235 come in')
    else if (verb === 'RCPT') {
      to = /<([^>]*)>/.exec(line)?.[1] ?? ''
      say(weather() === 'refuse' ? '450 try again later' : '250 fine')
    } else if (verb === 'DATA') {
      inData = true
      say('354 go on')
    } else if (verb === 'QUIT') say('221 bye')
    else say('250 fine')
  }
  const take = (): void => {
    for (;;) {
      if (inData) {
        const end = heard.indexOf(END)
        if (weather() === 'drop') {
          cut()
          return
        }
        if (end < 0) return
        const raw = heard.slice(0, end + 2)
        heard = heard.slice(end + END.length)
        inData = false
        received(mailOf(raw, to))
        say('250 kept')
      } else {
        const end = heard.indexOf('\r\n')
        if (end < 0) return
        const line = heard.slice(0, end)
        heard = heard.slice(end + 2)
        hear(line)
      }
    }
  }
  const socket = new Duplex({
    read: () => undefined,
    write: (chunk: Buffer, _encoding, done) => {
      heard += chunk.toString('latin1')
      take()
      done()
    },
  })
  const itself = () => socket
  Object.assign(socket, {
    setTimeout: itself,
    setNoDelay: itself,
    setKeepAlive: itself,
    ref: itself,
    unref: itself,
    remoteAddress: '127.0.0.1',
    localAddress: '127.0.0.1',
  })
  answerSoon(() => {
    socket.emit('connect')
    say('220 mail.invalid')
  })
  return socket
}
