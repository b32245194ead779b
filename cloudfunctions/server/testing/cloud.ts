import { EJSON } from 'bson'
import { createHash } from 'node:crypto'
import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../../../src/domain/api/call'
import type { ApiAction, ApiInput, ApiOutput } from '../../../src/domain/api/api'
import { offices } from '../../../src/domain/city/city'
import { vaultOf } from '../secrets/vault'
import type { Local as LocalCloud } from '../../../local/start'

/** The day that tests begin on. */
const DAY = '2026-11-24'

/** The morning's digests are out, as they are by the time at which tests begin: none goes out beside what they tell. */
const morningIsOver = {
  _id: 'nudges',
  told: { morning: Object.fromEntries(offices.map(({ code }) => [code, DAY])) },
  reminded: {},
}

/** What `startLocal` answers, as far as tests use it; without `ask` it is a process of its own. */
type Local = { readonly url: string; readonly ask?: LocalCloud['ask'] }

/** Sends a request to a laptop cloud and answers the bytes: within this process where it runs there. */
const sent = async (
  { ask }: Local,
  url: string,
  {
    method,
    headers = {},
    body,
  }: { method: 'GET' | 'POST' | 'PUT'; headers?: Record<string, string>; body?: Buffer },
): Promise<Buffer> => {
  if (ask)
    return (await ask({ method, url: new URL(url), headers, body: body ?? Buffer.alloc(0) })).body
  const answer = await fetch(url, { method, headers, body: body ? new Uint8Array(body) : null })
  return Buffer.from(await answer.arrayBuffer())
}

export type KeptMail = {
  readonly messageId: string
  readonly to: string
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly deliveries: number
}

export type KeptPush = {
  readonly openid: string
  readonly templateId: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

/** A document, or a file where `of` is `files`, that is not as it was noted; null where it was not or is not there. */
export type Difference = {
  readonly of: string
  readonly id: string
  readonly before: string | null
  readonly now: string | null
}

export type DrawnCode = {
  readonly page: string
  readonly scene: string
  readonly version: string
}

/** The whole of the laptop cloud as a test sees it: the client's door, the clock, and what is stored. */
export const cloudOf = (local: Local, dataDir: string) => {
  const read = (answer: Buffer) => JSON.parse(answer.toString()) as unknown
  /** What was done since all was empty, as far as it has a name; null where something else was done. */
  let state: string | null = null
  /** A state that is being put back: what is asked meanwhile waits. */
  let returning: Promise<unknown> | null = null
  /** Goes on to a state that a name and what was done before name, whatever is asked on the way. */
  const leading = async <Done>(what: string, work: () => Promise<Done>): Promise<Done> => {
    const before = state
    const done = await work()
    state = before === null ? null : named(before, what)
    return done
  }
  const post = async (path: string, body: unknown, openid?: string) => {
    await returning
    state = null
    return posted(path, body, openid)
  }
  const posted = async (path: string, body: unknown, openid?: string) =>
    read(
      await sent(local, local.url + path, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(openid === undefined ? {} : { 'x-local-openid': openid }),
        },
        body: Buffer.from(JSON.stringify(body)),
      }),
    )
  const get = async (path: string) => read(await sent(local, local.url + path, { method: 'GET' }))
  /** The raw answer of a function to any event. */
  const rawly = async (openid: string, event: unknown, name = 'api') =>
    (await post(`/functions/${name}`, { data: event }, openid)) as Answer<unknown>
  /** The answer, without the version of the settings that comes with each. */
  const invoke = async (openid: string, event: unknown, name = 'api') => {
    const { settings: _, ...answer } = await rawly(openid, event, name)
    return answer as Answer<unknown>
  }
  const call = async <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) =>
    (await invoke(openid, { action, input })) as Answer<ApiOutput<A>>
  const insert = (collectionName: string, ...rows: readonly object[]) => {
    const data = rows.map((row) => EJSON.stringify(row))
    return leading(`insert ${collectionName} ${data.join()}`, () =>
      post('/admin', { action: 'database.insertDocument', collectionName, data }),
    )
  }
  const stored = async <Row = Record<string, unknown>>(
    collectionName: string,
    query: object = {},
  ): Promise<Row[]> => {
    await returning
    const answer = (await posted('/admin', {
      action: 'database.getDocument',
      collectionName,
      queryType: 'WHERE',
      query: EJSON.stringify(query),
      limit: 1000,
    })) as { data: { list: string[] } }
    return answer.data.list.map((text) => EJSON.parse(text) as Row)
  }
  let turns = 0
  const isNamed = () => state !== null
  const begin = () => insert('figures', morningIsOver)
  return {
    rawly,
    invoke,
    call,
    /** What WeChat's button gives a page for the number of this person, or for another. */
    phoneCode: async (openid: string, phone: string): Promise<string> =>
      ((await post('/local/phonecode', { openid, phone })) as { code: string }).code,
    /** The data of a call that has to succeed. */
    ok: async <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) => {
      const answer = await call(openid, action, input)
      if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer)}`)
      return answer.data
    },
    /** The refusal of a call that has to be refused; `null` when it succeeded. */
    refused: async <A extends ApiAction>(openid: string, action: A, input: ApiInput<A>) => {
      const answer = await call(openid, action, input)
      return answer.ok ? null : answer
    },
    upload: async (openid: string, cloudPath: string, bytes: Buffer): Promise<string> => {
      const form = new FormData()
      form.set('cloudPath', cloudPath)
      form.set('file', new Blob([new Uint8Array(bytes)]), 'file')
      const encoded = new Response(form)
      const answer = await sent(local, `${local.url}/files`, {
        method: 'POST',
        headers: {
          'x-local-openid': openid,
          'content-type': encoded.headers.get('content-type') ?? '',
        },
        body: Buffer.from(await encoded.arrayBuffer()),
      })
      return (read(answer) as { fileID: string }).fileID
    },
    /** Writes over a stored file behind the functions' back, as no client can. */
    tamper: async (fileID: string, bytes: Buffer): Promise<void> => {
      const path = fileID.split('/').slice(3).join('/')
      const answer = (await post('/admin', { action: 'storage.getUploadMetadata', path })) as {
        data: { url: string }
      }
      await sent(local, answer.data.url, { method: 'PUT', body: bytes })
    },
    /** Takes a file away behind the functions' back. */
    lose: (fileID: string) =>
      post('/admin', { action: 'storage.batchDeleteFile', fileid_list: [fileID] }),
    /** What lies in the store under a path, as who has the store reads it. */
    bytesAt: async (path: string): Promise<Buffer> => {
      const kept = (await post('/admin', { action: 'storage.getUploadMetadata', path })) as {
        data: { fileId: string }
      }
      const link = (await post('/admin', {
        action: 'storage.batchGetDownloadUrl',
        file_list: [{ fileid: kept.data.fileId }],
      })) as { data: { download_list: readonly { download_url: string }[] } }
      const { download_url: url = '' } = link.data.download_list[0] ?? {}
      return sent(local, url, { method: 'GET' })
    },
    /** Every file of the store. */
    files: () =>
      get('/local/files') as Promise<
        readonly { readonly path: string; readonly owner: string | null }[]
      >,
    /** Whether the file store still holds a file. */
    holds: async (fileID: string): Promise<boolean> => {
      const answer = (await post('/admin', {
        action: 'storage.batchGetDownloadUrl',
        file_list: [{ fileid: fileID }],
      })) as { data: { download_list: { code: string }[] } }
      return answer.data.download_list[0]?.code === 'SUCCESS'
    },
    /** Empties it but for what `begin` puts there, at that time; the keys stay. */
    resetTo: async (clock: { now: string }) => {
      await post('/local/reset', clock)
      state = `empty ${clock.now}`
      await begin()
    },
    /**
     * What a deed made of a state that was made before, put back with all that is stored, and else made now: a state is made
     * once a cloud by the real calls. Deeds that run side by side, or after something without a name, are always made.
     */
    state: async <Made>(deed: string, make: () => Promise<Made>): Promise<Made> => {
      await returning
      if (state === null) {
        turns += 1
        return make()
      }
      const name = named(state, deed)
      state = null
      const going = posted('/local/states/back', { name })
      returning = going
      const back = (await going) as { readonly made?: Made }
      returning = null
      if (back.made !== undefined) {
        state = name
        return back.made
      }
      const turn = (turns += 1)
      const made = await make()
      if (turn !== turns || isNamed()) return made
      await posted('/local/states', { name, made })
      state = name
      return made
    },
    begin,
    /** Ten seconds pass in which nothing is heard of any open transaction. */
    silence: () => post('/local/silence', {}),
    moveClock: (to: { now: string } | { advanceDays: number } | { reset: true }) =>
      leading(`clock ${JSON.stringify(to)}`, () => post('/local/clock', to)),
    runTimer: () => post('/local/timer/cron', {}) as Promise<Answer<Record<string, unknown>>>,
    /** The timer of `documents`: exports that stand still. */
    runExports: () => post('/local/timer/documents', {}) as Promise<Answer<{ settled: number }>>,
    /** What the office's mailbox and the phones hold, newest first. */
    mails: () => get('/local/mails') as Promise<KeptMail[]>,
    pushes: () => get('/local/pushes') as Promise<KeptPush[]>,
    /** The codes drawn so far that open a page, newest first. */
    pageCodes: () => get('/local/codes') as Promise<DrawnCode[]>,
    mailServer: (mode: 'accept' | 'refuse' | 'stall' | 'drop' | 'dropAfterData') =>
      post('/local/mail', { mode }),
    fault: (fault: {
      operation: 'push' | 'mail' | 'database' | 'file' | 'code'
      effect: 'error' | 'drop' | 'delay' | 'busy'
      /** The first from now where it is missing. */
      nth?: number
      /** How many operations it strikes, one where it is missing. */
      times?: number
      /** Of a delay; a second where it is missing. */
      ms?: number
    }) => post('/local/faults', fault),
    /** Ends the faults that did not strike yet; answers the operations since it was called last, as `database queryDocument filings`. */
    calm: () => post('/local/calm', {}) as Promise<readonly string[]>,
    /** Operations that reached the laptop cloud so far, and the rounds of those outside transactions. */
    operations: () =>
      get('/local/operations') as Promise<
        Record<'database' | 'file' | 'push' | 'mail' | 'code' | 'rounds', number> & {
          /** Documents that queries answered, by collection. */
          readonly documents: Readonly<Record<string, number>>
        }
      >,
    /** What a person answers to WeChat's question; the functions hear of it by `push.answered` only. */
    subscribe: (openid: string, template: string, result: 'accept' | 'reject' | 'ban') =>
      post('/local/subscribe', { template, result }, openid),
    /** The documents of a collection, read as the SDK reads them. */
    stored,
    /** Notes all documents and files; the answer puts them back as they were, and tells what was not. */
    keep: async (): Promise<() => Promise<readonly Difference[]>> => {
      await post('/local/note', {})
      return () => post('/local/back', {}) as Promise<readonly Difference[]>
    },
    /** What is not as it was noted. */
    differences: () => get('/local/differences') as Promise<readonly Difference[]>,
    insert,
    insertStaff: (openid: string, office: string, role: 'reviewer' | 'head') =>
      insert('staff', { _id: openid, name: '张工', office, role, city: false }),
    /** Writes over one document behind the functions' back. */
    alter: (collectionName: string, id: string, changes: object) =>
      post('/admin', {
        action: 'database.modifyDocument',
        collectionName,
        query: EJSON.stringify({ _id: id }),
        data: EJSON.stringify({ $set: changes }),
        multi: false,
        merge: true,
        upsert: false,
      }),
    /** The functions' own. */
    vault: () => {
      const { FILING_KEY, FILING_KEYS } = keysIn(dataDir)
      return vaultOf(FILING_KEY, FILING_KEYS)
    },
    /** What the functions' environment says of keys; they start anew with what is set. */
    keys: () => keysIn(dataDir),
    setKeys: (keys: FilingKeys | { readonly add: 'aes' | 'sm4' }) => post('/local/keys', keys),
    /** Whether a text stands anywhere in what the laptop keeps beside its environment's keys: database, its log, the functions' logs, files. */
    keepsText: (text: string): boolean =>
      filesUnder(dataDir).some(
        (file) => !/filing\.keys?$/.test(file) && holdsText(file, Buffer.from(text)),
      ),
    /** What the functions printed so far. */
    log: (): string => readFileSync(join(dataDir, 'functions.log'), 'utf8'),
    /** A stored file as it lies on the disk. */
    bytesOf: (fileID: string): Buffer => {
      const path = fileID.split('/').slice(3).join('/')
      return readFileSync(join(dataDir, 'files', createHash('sha256').update(path).digest('hex')))
    },
  }
}

const named = (before: string, what: string): string =>
  createHash('sha256').update(before).update(what).digest('hex')

type FilingKeys = { readonly FILING_KEY: string; readonly FILING_KEYS: string }

const keysIn = (dataDir: string): FilingKeys => {
  const others = join(dataDir, 'filing.keys')
  return {
    FILING_KEY: readFileSync(join(dataDir, 'filing.key'), 'utf8'),
    FILING_KEYS: existsSync(others) ? readFileSync(others, 'utf8') : '',
  }
}

export type Cloud = ReturnType<typeof cloudOf>

/** Read in parts: the database of a long run is larger than what is read at once. */
const PART = 64 * 1024 * 1024

const holdsText = (file: string, text: Buffer): boolean => {
  const opened = openSync(file, 'r')
  try {
    const part = Buffer.alloc(PART)
    for (let from = 0; ; from += PART - text.length) {
      const read = readSync(opened, part, 0, PART, from)
      if (part.subarray(0, read).includes(text)) return true
      if (read < PART) return false
    }
  } finally {
    closeSync(opened)
  }
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesUnder(path) : [path]
  })
