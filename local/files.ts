import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Clock } from './clock'
import { writeDurably } from './durable'
import { failure } from './failure'
import type { Faults } from './faults'
import { limits } from './limits'
import { bodyOf, type Answer, type Request } from './server'

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
  const pathOf = (fileID: string) =>
    fileID.startsWith(prefix) ? fileID.slice(prefix.length) : null
  const sign = (what: string) => createHmac('sha256', key).update(what).digest('hex')

  const link = (verb: 'GET' | 'PUT', path: string, seconds: number) => {
    const extension = extname(path).toLowerCase()
    const file = `${nameOf(path)}${extension in types ? extension : ''}`
    const until = String(clock.now() + seconds * 1000)
    return `${url()}/files/${file}?t=${until}&sign=${sign(`${verb} ${file} ${until}`)}`
  }

  const checkLink = (request: Request, verb: 'GET' | 'PUT') => {
    const file = request.path.slice('/files/'.length)
    const until = request.query.get('t') ?? ''
    const given = Buffer.from(request.query.get('sign') ?? '')
    const wanted = Buffer.from(sign(`${verb} ${file} ${until}`))
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted))
      throw failure('STORAGE_EXCEED_AUTHORITY', '没有权限读取这个文件')
    if (Number(until) < clock.now()) throw failure('STORAGE_EXCEED_AUTHORITY', '链接已过期')
    return {
      at: join(folder, file.slice(0, 64)),
      type: types[extname(file)] ?? 'application/octet-stream',
    }
  }

  const save = (path: string, content: Buffer, owner: string | null): string => {
    const at = join(folder, nameOf(path))
    if (owner !== null) {
      // By the platform's default rule a client writes over its own files only.
      const kept = existsSync(`${at}.owner`) ? readFileSync(`${at}.owner`, 'utf8') : null
      if (existsSync(at) && kept !== owner)
        throw failure('STORAGE_EXCEED_AUTHORITY', '这个文件不属于您')
      writeDurably(`${at}.owner`, owner)
    }
    writeDurably(at, content)
    return prefix + path
  }

  const download = (request: Request): Answer => {
    const { at, type } = checkLink(request, 'GET')
    if (!existsSync(at)) throw failure('NOT_FOUND', '文件不存在')
    const origin = request.headers.origin
    return {
      headers: {
        'content-type': type,
        ...(origin ? { 'access-control-allow-origin': origin } : {}),
      },
      body: readFileSync(at),
    }
  }

  const put = async (request: Request): Promise<Answer> => {
    const { at } = checkLink(request, 'PUT')
    writeDurably(at, await bodyOf(request, limits.file))
    return { body: '' }
  }

  const some = <T>(list: T[] | undefined): T[] => {
    if (!Array.isArray(list) || list.length > limits.filesPerCall)
      throw failure('INVALID_PARAM', `at most ${String(limits.filesPerCall)} files in one call`)
    return list
  }

  const present = (fileID: string) => {
    const path = pathOf(fileID)
    return path !== null && existsSync(join(folder, nameOf(path))) ? path : null
  }

  const missing = { code: 'STORAGE_FILE_NONEXIST' }

  return {
    save,
    routes: {
      'GET /files/*': (request: Request) => faults.around('file', () => download(request)),
      'PUT /files/*': (request: Request) => faults.around('file', () => put(request)),
    },
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
          if (path === null) return { fileid, fileID: fileid, maxAge, ...missing }
          const address = link('GET', path, maxAge)
          return {
            fileid,
            fileID: fileid,
            maxAge,
            code: 'SUCCESS',
            download_url: address,
            tempFileURL: address,
          }
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
