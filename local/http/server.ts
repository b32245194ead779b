import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import multipart from '@fastify/multipart'
import fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify'
import { failure, isFailure, lost, textOf, type PlatformFailure } from '../failure'
import { errors } from '../limits'

const loopback = /^(?:http:\/\/)?(?:127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i

/** What a browser says of where a request comes from, if it is our own page or the address line. */
const ownSites: (string | string[] | undefined)[] = [undefined, 'same-origin', 'none']

/**
 * Refuses another host name that resolves to this machine (DNS rebinding), and pages of other sites: by `Origin`, and by
 * `Sec-Fetch-Site` where the browser leaves that out. A link may lead here; tools send neither header.
 */
const checkSender = ({ method, headers }: IncomingMessage): void => {
  const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers
  const here = loopback.exec(host)
  if (!here) throw failure('FORBIDDEN', '只接受本机地址的访问')
  const from = origin === undefined ? here : loopback.exec(origin)
  const isLink = method === 'GET' && mode === 'navigate'
  if (!from || from[1] !== here[1] || !(isLink || ownSites.includes(site)))
    throw failure('FORBIDDEN', '不接受其他网站发来的请求')
}

/** Headers of every answer; the stage shows the program in a frame, nobody else does. */
const always = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'content-security-policy': "frame-ancestors 'self'",
}

/** Gives errors of Fastify and its plugins the platform's code for their status; a bug goes to the terminal. */
export const failureOf = (error: unknown, bodyLimit: number): PlatformFailure => {
  if (isFailure(error)) return error
  const { statusCode = 500 } = error as Partial<FastifyError>
  if (statusCode === 413)
    return failure('EXCEED_MAX_PAYLOAD_SIZE', `内容太大，最多 ${String(bodyLimit)} 字节`)
  if (statusCode === 403 || statusCode === 404) return failure('NOT_FOUND', '没有这个地址')
  if (statusCode < 500) return failure('INVALID_PARAM', '请求的内容不正确')
  console.error(textOf(error))
  return failure('SYS_ERR', '本地服务出错了，请看终端里的记录')
}

/** An error handler: `answer` sends the failure, and for an answer that shall get lost the connection is cut. */
export const failing =
  (answer: (failed: PlatformFailure, request: FastifyRequest, reply: FastifyReply) => void) =>
  (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    if (error === lost) {
      reply.hijack()
      reply.raw.destroy()
      return
    }
    // The rest of a refused body is read and dropped, so that the sender gets to the answer.
    reply.removeHeader('connection')
    request.raw.resume()
    answer(failureOf(error, request.routeOptions.bodyLimit), request, reply)
  }

const refuse = failing(({ code, message }, _request, reply) => {
  void reply.code(errors[code].status).send({ code, message })
})

// Fastify's schema compilers would take most of the start, and no route here has a schema.
const noSchemas = (): never => {
  throw new Error('routes have no schemas here')
}

/**
 * A server for senders on this machine: bodies are JSON whatever their type says and at most
 * 10,000 bytes where a route sets no other limit; failures are `{code, message}`.
 */
export const openServer = () => {
  const server = fastify({
    bodyLimit: 10_000,
    forceCloseConnections: true,
    // Longer than any sender keeps an idle connection, so that none is closed under a request on its way.
    keepAliveTimeout: 15 * 60_000,
    // An address that cannot be read reaches no hook.
    frameworkErrors: (error, request, reply) => {
      reply.headers(always)
      refuse(error, request, reply)
    },
    genReqId: () => randomUUID(),
    schemaController: {
      compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas },
    },
  })
  server.setErrorHandler(refuse)
  server.setNotFoundHandler(() => {
    throw failure('NOT_FOUND', '没有这个地址')
  })
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers(always)
    checkSender(request.raw)
    done()
  })
  const parse = server.getDefaultJsonParser('ignore', 'ignore')
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'string' }, (request, body: string, done) => {
    if (body === '') done(null, {})
    else void parse(request, body, done)
  })
  // Every part is taken as bytes, also those without a file name or a type.
  server.register(multipart, { isPartAFile: () => true, limits: { parts: 31 } })
  return server
}

/** The parts of a form by name, as bytes; none may be larger than the `bodyLimit` of the route. */
export const formOf = async (request: FastifyRequest): Promise<Partial<Record<string, Buffer>>> => {
  const limits = { fileSize: request.routeOptions.bodyLimit }
  const form: Record<string, Buffer> = {}
  try {
    for await (const part of request.files({ limits })) form[part.fieldname] = await part.toBuffer()
  } catch (error) {
    // The parser's own errors have no status: a form that ends early, or has no boundary.
    throw 'statusCode' in (error as Error) ? error : failure('INVALID_PARAM', '表单内容不完整')
  }
  return form
}
