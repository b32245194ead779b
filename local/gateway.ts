import { failure, isFailure } from './failure'
import type { Files } from './files'
import type { Faults } from './faults'
import type { Host } from './functions'
import { limits } from './limits'
import { formOf } from './multipart'
import { json, jsonBodyOf, type Request, type Routes } from './server'
import type { Users } from './users'

/** Who sends a request, by its header `x-local-openid`. */
export const identityOf = ({ headers }: Request, users: Users): string => {
  const openid = headers['x-local-openid']
  if (typeof openid !== 'string' || !/^[\w-]{1,64}$/.test(openid))
    throw failure('UNAUTHENTICATED', '没有身份，请先选择一位试用人员')
  users.see(openid)
  return openid
}

/**
 * Stands for what `wx.cloud` does in the client: `POST /functions/<name>` and `POST /files`, with the
 * caller in the header `x-local-openid`. Functions of `closed` answer timers only.
 */
export const gatewayRoutes = (parts: {
  host: Host
  files: Files
  faults: Faults
  users: Users
  closed: readonly string[]
}): Routes => {
  const { host, files, faults, users, closed } = parts
  return {
    'POST /functions/*': async (request) => {
      const openid = identityOf(request, users)
      const name = request.path.slice('/functions/'.length)
      if (closed.includes(name))
        throw failure('FUNCTION_NOT_CALLABLE', '这个云函数不接受客户端调用')
      const body = (await jsonBodyOf(request, limits.call)) as { data?: unknown } | null
      try {
        const text = await host.call(name, body?.data ?? {}, { openid })
        return { headers: { 'content-type': 'application/json; charset=utf-8' }, body: text }
      } catch (error) {
        if (!isFailure(error) || !error.code.startsWith('FUNCTIONS_')) throw error
        // What went wrong inside a function is in its log, not for the client.
        throw failure(error.code, '服务没有答复，请稍后再试')
      }
    },
    'POST /files': async (request) => {
      const openid = identityOf(request, users)
      const form = await formOf(request, limits.file)
      const content = form.get('file')
      const cloudPath = form.get('cloudPath')?.toString('utf8') ?? ''
      if (!content) throw failure('INVALID_PARAM', '没有收到文件')
      const fileID = await faults.around('file', () => files.save(cloudPath, content, openid))
      return json({ fileID })
    },
  }
}
