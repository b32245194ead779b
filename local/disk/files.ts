import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import type { FastifyPluginCallback } from 'fastify'
import type { Clock } from '../clock'
import { writeWhole } from './durable'
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

/** The security rule of the store, as the console takes it: expressions over `auth` and `resource`. They bind clients only. */
export type StorageRule = { readonly read: string; readonly write: string }

/** What is known of a file beside its bytes; files of functions have no owner. */
type Kept = { readonly path: string; readonly owner: string | null }

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
  rule: StorageRule
  /** Whether a file is on disk before it is answered. */
  durable: () => boolean
}) => {
  const { folder, prefix, key, clock, url, faults, rule, durable } = options
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

  const keptAt = (at: string): Kept | null =>
    existsSync(`${at}.json`) ? (JSON.parse(readFileSync(`${at}.json`, 'utf8')) as Kept) : null
  const note = (at: string, kept: Kept) => {
    writeWhole(`${at}.json`, JSON.stringify(kept), durable())
  }

  /** Refuses a client what the rule does not allow; a file that is not there yet would be theirs. */
  const checkRule = (what: keyof StorageRule, path: string, openid: string): void => {
    const at = join(folder, nameOf(path))
    const owner = existsSync(at) ? (keptAt(at)?.owner ?? '') : openid
    const scope = { auth: { openid }, resource: { path, openid: owner } }
    if (runInNewContext(rule[what], scope) !== true)
      throw failure('STORAGE_EXCEED_AUTHORITY', '存储规则不允许')
  }

  /** Saves a client's file. */
  const save = (path: string, content: Buffer, openid: string): string => {
    checkRule('write', path, openid)
    const at = join(folder, nameOf(path))
    note(at, { path, owner: openid })
    writeWhole(at, content, durable())
    return prefix + path
  }

  /** A link for a client, as `wx.cloud.getTempFileURL` gives it. */
  const linkFor = (fileID: string, openid: string): string => {
    const path = fileID.slice(prefix.length)
    if (!fileID.startsWith(prefix)) throw failure('NOT_FOUND', '文件不存在')
    checkRule('read', path, openid)
    if (present(fileID) === null) throw failure('NOT_FOUND', '文件不存在')
    return link('GET', path, limits.link)
  }

  /** Every file that is there, as the deployment's tools list them. */
  const list = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(folder, name.slice(0, -'.json'.length)))
      .filter((at) => existsSync(at))
      .map((at) => ({ ...keptAt(at), bytes: statSync(at).size, at: statSync(at).mtimeMs }))

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
          writeWhole(checkLink('PUT', params.file, query).at, body ?? Buffer.alloc(0), durable())
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

  /** Bytes that were read already, while their file is as it was. */
  const read = new Map<string, { stamp: string; bytes: Buffer }>()
  const bytesOf = (name: string): Buffer => {
    const at = join(folder, name)
    const { mtimeMs, size } = statSync(at)
    const stamp = `${String(mtimeMs)} ${String(size)}`
    const known = read.get(name)
    if (known?.stamp === stamp) return known.bytes
    const bytes = readFileSync(at)
    read.set(name, { stamp, bytes })
    return bytes
  }

  return {
    save,
    linkFor,
    list,
    routes,
    /** Every file as it lies in the folder, by its name there. */
    contents: (): ReadonlyMap<string, Buffer> =>
      new Map(readdirSync(folder).map((name) => [name, bytesOf(name)])),
    /** Writes a file as it lay there before; null removes it. */
    put: (name: string, bytes: Buffer | null): void => {
      if (bytes === null) rmSync(join(folder, name), { force: true })
      else writeWhole(join(folder, name), bytes, durable())
    },
    clear: () => {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
    },
    actions: {
      'storage.getUploadMetadata': ({ path }: { path: string }) => {
        const at = join(folder, nameOf(path))
        if (keptAt(at) === null) note(at, { path, owner: null })
        return {
          url: link('PUT', path, limits.link),
          token: 'local',
          authorization: 'local',
          fileId: prefix + path,
          cosFileId: nameOf(path),
        }
      },
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
          rmSync(`${at}.json`, { force: true })
          return { fileid, fileID: fileid, code: 'SUCCESS' }
        }),
      }),
    },
  }
}

export type Files = ReturnType<typeof openFiles>
