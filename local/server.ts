import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { failure, isFailure, lost, textOf } from './failure'
import { errors } from './limits'

export type Request = {
  method: string
  path: string
  query: URLSearchParams
  headers: IncomingHttpHeaders
  incoming: IncomingMessage
}
export type Answer = { status?: number; headers?: Record<string, string>; body: string | Buffer }
/** By `METHOD /path`; a path ending in `/*` takes everything below it, the longest one wins. */
export type Routes = Record<string, (request: Request) => Answer | Promise<Answer>>

export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
})

/** The body, read no further than `limit` bytes. */
export const bodyOf = async ({ incoming }: Request, limit: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit)
      throw failure('EXCEED_MAX_PAYLOAD_SIZE', `内容太大，最多 ${String(limit)} 字节`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export const jsonBodyOf = async (request: Request, limit: number): Promise<unknown> => {
  const text = (await bodyOf(request, limit)).toString('utf8')
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    throw failure('INVALID_PARAM', '内容不是 JSON')
  }
}

const loopback = ['127.0.0.1', 'localhost', '[::1]']

const hostOf = (address: string | undefined): URL | null => {
  try {
    return new URL(address ?? '')
  } catch {
    return null
  }
}

/** Refuses a name that only resolves to this machine (rebinding) and a page of another site. */
const checkSender = ({ host, origin }: IncomingHttpHeaders): void => {
  const here = hostOf(`http://${host ?? ''}`)
  if (!here || !loopback.includes(here.hostname)) throw failure('FORBIDDEN', '只接受本机地址的访问')
  if (origin === undefined) return
  const from = hostOf(origin)
  if (!from || !loopback.includes(from.hostname) || from.port !== here.port)
    throw failure('FORBIDDEN', '不接受其他网站发来的请求')
}

/** The answer to a request, or null when it is to get lost. */
const answerTo = async (incoming: IncomingMessage, routes: Routes): Promise<Answer | null> => {
  try {
    checkSender(incoming.headers)
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
    const method = incoming.method ?? 'GET'
    const name = `${method === 'HEAD' ? 'GET' : method} ${url.pathname}`
    const route = Object.keys(routes)
      .filter((key) => name === key || (key.endsWith('/*') && name.startsWith(key.slice(0, -1))))
      .sort((a, b) => b.length - a.length)[0]
    const handler = route === undefined ? undefined : routes[route]
    if (!handler) throw failure('NOT_FOUND', '没有这个地址')
    const { pathname: path, searchParams: query } = url
    return await handler({ method, path, query, headers: incoming.headers, incoming })
  } catch (error) {
    if (error === lost) return null
    if (isFailure(error))
      return json({ code: error.code, message: error.message }, errors[error.code].status)
    // A sender that went away is no fault of ours.
    if (!incoming.errored) console.error(textOf(error))
    return json({ code: 'SYS_ERR', message: '本地服务出错了，请看终端里的记录' }, 500)
  }
}

/** Serves the routes on 127.0.0.1 only; port 0 takes any free one. */
export const serve = async (routes: Routes, port: number) => {
  const server = createServer((incoming, outgoing) => {
    void answerTo(incoming, routes).then((answer) => {
      if (!answer) {
        incoming.socket.destroy()
        return
      }
      const { status = 200, headers, body } = answer
      outgoing.writeHead(status, {
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
        ...headers,
      })
      outgoing.end(incoming.method === 'HEAD' ? undefined : body)
      // What was not read of a refused body must not keep the connection.
      if (!incoming.complete) incoming.on('error', () => undefined).resume()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
