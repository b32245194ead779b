import type { FastifyPluginCallback, FastifyReply } from 'fastify'
import { failure, isFailure } from '../failure'
import type { Files } from '../disk/files'
import type { Faults } from '../faults'
import type { Host } from '../functions/functions'
import { limits } from '../limits'
import { formOf } from './server'
import type { Users } from '../messages/users'

/** Who sends a request, as its header `x-local-openid` says. */
export const identityOf = (openid: unknown, users: Users): string => {
  if (typeof openid !== 'string' || !/^[\w-]{1,64}$/.test(openid))
    throw failure('UNAUTHENTICATED', '没有身份，请先选择一位试用人员')
  users.see(openid)
  return openid
}

/** Sends a function's answer; when the function failed, its log has the error and the sender reads `sorry`. */
export const sendResult = async (
  reply: FastifyReply,
  result: Promise<string>,
  sorry: string,
): Promise<FastifyReply> => {
  try {
    return await reply.type('application/json; charset=utf-8').send(await result)
  } catch (error) {
    if (!isFailure(error) || !error.code.startsWith('FUNCTIONS_')) throw error
    throw failure(error.code, sorry)
  }
}

/**
 * Stands for what `wx.cloud` does in the client: `POST /functions/<name>`, `POST /files` and `POST /files/link`, with the
 * caller in the header `x-local-openid`. Functions of `closed` answer timers only.
 */
export const gatewayRoutes =
  (parts: {
    host: Host
    files: Files
    faults: Faults
    users: Users
    closed: readonly string[]
  }): FastifyPluginCallback =>
  (server, _options, done) => {
    const { host, files, faults, users, closed } = parts
    server.post<{ Params: { name: string }; Body?: { data?: unknown } | null }>(
      '/functions/:name',
      { bodyLimit: limits.call },
      async ({ headers, params: { name }, body }, reply) => {
        const openid = identityOf(headers['x-local-openid'], users)
        if (closed.includes(name))
          throw failure('FUNCTION_NOT_CALLABLE', '这个云函数不接受客户端调用')
        const result = host.call(name, body?.data ?? {}, { openid })
        return sendResult(reply, result, '服务没有答复，请稍后再试')
      },
    )
    server.post('/files', { bodyLimit: limits.file }, async (request) => {
      const openid = identityOf(request.headers['x-local-openid'], users)
      const { file, cloudPath } = await formOf(request)
      if (!file) throw failure('INVALID_PARAM', '没有收到文件')
      const save = () => files.save(cloudPath?.toString() ?? '', file, openid)
      return { fileID: await faults.around('file', save) }
    })
    server.post<{ Body?: { fileID?: unknown } | null }>('/files/link', ({ headers, body }) => {
      const openid = identityOf(headers['x-local-openid'], users)
      return { url: files.linkFor(typeof body?.fileID === 'string' ? body.fileID : '', openid) }
    })
    done()
  }
