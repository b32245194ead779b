import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { FastifyPluginCallback } from 'fastify'
import type { Clock } from '../clock'
import { writeDurably } from './durable'
import { failure } from '../failure'
import type { Faults } from '../faults'
import { limits } from '../limits'

const types: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.zip': 'application/zip',
}

const checkPath = (path: string): string => {
  const bad = path === '' || path.length > 800 || path.startsWith('/') || /[\p{Cc}\\]/u.test(path)
  if (bad || path.split('/').some((part) => part === '' || part === '.' || part === '..'))
    throw failure('INVALID_PARAM', `cloudPath 不正确：${path}`)
  return path
}

type Signed = { t?: string; sign?: string }
type Link = { Params: { file: string }; Querystring: Signed }

/**
 * The private file store. A file lies under the hash of its cloud path, so no path leaves the
 * folder; it is reached by signed links only, whose life follows the movable clock.
 */
export const openFiles = (options: {
  folder: string
  prefix: string
  key: string
  clock: Clock
  url: () => string
  faults: Faults
}) => {
  const { folder, prefix, key, clock, url, faults } = options
  mkdirSync(folder, { recursive: true })

  const nameOf = (path: string) => createHash('sha256').update(checkPath(path)).digest('hex')
  const sign = (what: string) => createHmac('sha256', key).update(what).digest('hex')

  const link = (verb: 'GET' | 'PUT', path: string, seconds: number) => {
    const extension = extname(path).toLowerCase()
    const file = `${nameOf(path)}${extension in types ? extension : ''}`
    const until = String(clock.now() + seconds * 1000)
    return `${url()}/files/${file}?t=${until}&sign=${sign(`${verb} ${file} ${until}`)}`
  }

  /** The place and type of a link's file; throws when we did not sign the link or it has expired. */
  const checkLink = (verb: 'GET' | 'PUT', file: string, { t = '', sign: given = '' }: Signed) => {
    const shown = Buffer.from(given)
    const wanted = Buffer.from(sign(`${verb} ${file} ${t}`))
    if (shown.length !== wanted.length || !timingSafeEqual(shown, wanted))
      throw failure('STORAGE_EXCEED_AUTHORITY', '没有权限读取这个文件')
    if (Number(t) < clock.now()) throw failure('STORAGE_EXCEED_AUTHORITY', '链接已过期')
    return {
      at: join(folder, file.slice(0, 64)),
      type: types[extname(file)] ?? 'application/octet-stream',
    }
  }

  const save = (path: string, content: Buffer, owner: string | null): string => {
    const at = join(folder, nameOf(path))
    if (owner !== null) {
      // By the platform's default rule a client may overwrite only its own files.
      const kept = existsSync(`${at}.owner`) ? readFileSync(`${at}.owner`, 'utf8') : null
      if (existsSync(at) && kept !== owner)
        throw failure('STORAGE_EXCEED_AUTHORITY', '这个文件不属于您')
      writeDurably(`${at}.owner`, owner)
    }
    writeDurably(at, content)
    return prefix + path
  }

  /** `GET` and `PUT` of a signed link, `/files/<hash>.<ext>?t=&sign=`. */
  const routes: FastifyPluginCallback = (server, _options, done) => {
    // A file is taken as bytes, whatever its type says.
    server.removeAllContentTypeParsers()
    server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => {
      parsed(null, body)
    })
    server.get<Link>('/files/:file', ({ headers, params, query }, reply) =>
      faults.around('file', () => {
        const { at, type } = checkLink('GET', params.file, query)
        if (!existsSync(at)) throw failure('NOT_FOUND', '文件不存在')
        if (headers.origin) reply.header('access-control-allow-origin', headers.origin)
        reply.type(type)
        return readFileSync(at)
      }),
    )
    server.put<Link & { Body?: Buffer }>(
      '/files/:file',
      { bodyLimit: limits.file },
      ({ params, query, body }) =>
        faults.around('file', () => {
          writeDurably(checkLink('PUT', params.file, query).at, body ?? Buffer.alloc(0))
          return ''
        }),
    )
    done()
  }

  const some = <T>(list: T[] | undefined): T[] => {
    if (!Array.isArray(list) || list.length > limits.filesPerCall)
      throw failure('INVALID_PARAM', `at most ${String(limits.filesPerCall)} files in one call`)
    return list
  }

  const present = (fileID: string) => {
    const path = fileID.slice(prefix.length)
    return fileID.startsWith(prefix) && existsSync(join(folder, nameOf(path))) ? path : null
  }

  const missing = { code: 'STORAGE_FILE_NONEXIST' }

  return {
    save,
    routes,
    clear: () => {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
    },
    actions: {
      'storage.getUploadMetadata': ({ path }: { path: string }) => ({
        url: link('PUT', path, limits.link),
        token: 'local',
        authorization: 'local',
        fileId: prefix + path,
        cosFileId: nameOf(path),
      }),
      'storage.batchGetDownloadUrl': (body: {
        file_list?: { fileid: string; max_age?: number }[]
      }) => ({
        download_list: some(body.file_list).map(({ fileid, max_age }) => {
          const path = present(fileid)
          const maxAge = Math.min(max_age ?? limits.link, limits.maxLink)
          const asked = { fileid, fileID: fileid, maxAge }
          if (path === null) return { ...asked, ...missing }
          const address = link('GET', path, maxAge)
          return { ...asked, code: 'SUCCESS', download_url: address, tempFileURL: address }
        }),
      }),
      'storage.batchDeleteFile': (body: { fileid_list?: string[] }) => ({
        delete_list: some(body.fileid_list).map((fileid) => {
          const path = present(fileid)
          if (path === null) return { fileid, fileID: fileid, ...missing }
          const at = join(folder, nameOf(path))
          rmSync(at, { force: true })
          rmSync(`${at}.owner`, { force: true })
          return { fileid, fileID: fileid, code: 'SUCCESS' }
        }),
      }),
    },
  }
}

export type Files = ReturnType<typeof openFiles>
