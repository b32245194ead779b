import { build } from 'esbuild'
import { equal, ok } from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { workspace } from './cloud'

const SERVERS = 3
const WRITERS = 4
const children = new Set<ChildProcess>()

const serve = async (bundle: string, root: string) => {
  const child = spawn(process.execPath, [join(__dirname, 'compiled.cjs'), bundle, root], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.add(child)
  child.once('exit', () => children.delete(child))
  const failed = once(child, 'exit').then(() => {
    throw new Error('the server did not start')
  })
  const [line] = (await Promise.race([once(child.stdout, 'data'), failed])) as [Buffer]
  failed.catch(() => undefined)
  return { child, url: line.toString().trim() }
}

type Answer = { data: { total: number; list: string[] }; transactionId: string; code?: string }

const send = async (url: string, action: string, body: object): Promise<Answer> => {
  const answer = await fetch(`${url}/admin`, {
    method: 'POST',
    body: JSON.stringify({ action: `database.${action}`, collectionName: 'counters', ...body }),
  })
  const result = (await answer.json()) as Answer
  if (result.code !== undefined) throw new Error(JSON.stringify(result))
  return result
}

const set = (_id: string, n: number) => ({
  query: JSON.stringify({ _id }),
  queryType: 'DOC',
  data: JSON.stringify({ n }),
  merge: false,
  multi: false,
  upsert: true,
})

/** What the writers of one server know: `acked` was answered, `tried` was sent. */
type Ledger = {
  inserted: string[]
  removed: string[]
  batches: string[]
  pairs: Map<string, { acked: number; tried: number }>
  next: number
}

type Write = (url: string, ledger: Ledger, writer: number) => Promise<void>

const insert: Write = async (url, ledger) => {
  const _id = `s${String((ledger.next += 1))}`
  await send(url, 'insertDocument', { data: [JSON.stringify({ _id, kind: 'single' })] })
  ledger.inserted.push(_id)
}

const batch: Write = async (url, ledger) => {
  const name = `b${String((ledger.next += 1))}`
  const data = ['x', 'y', 'z'].map((part) =>
    JSON.stringify({ _id: `${name}${part}`, kind: 'batch', name }),
  )
  await send(url, 'insertDocument', { data })
  ledger.batches.push(name)
}

const remove: Write = async (url, ledger) => {
  const _id = ledger.inserted.pop()
  if (_id === undefined) return
  await send(url, 'removeDocument', { query: JSON.stringify({ _id }), multi: false })
  ledger.removed.push(_id)
}

/** Both documents of a pair get one number in one transaction. */
const pair: Write = async (url, ledger, writer) => {
  const name = `p${String(writer)}`
  const known = ledger.pairs.get(name) ?? { acked: 0, tried: 0 }
  ledger.pairs.set(name, known)
  const n = (known.tried += 1)
  const { transactionId } = await send(url, 'startTransaction', {})
  await send(url, 'modifyDocument', { ...set(`${name}-left`, n), transactionId })
  await send(url, 'modifyDocument', { ...set(`${name}-right`, n), transactionId })
  await send(url, 'commitTransaction', { transactionId })
  known.acked = n
}

const writes: readonly Write[] = [insert, insert, batch, remove, pair, pair]

/** Writes at random until the server dies; tells whether one was unanswered then. */
const writeUntilKilled = async (url: string, child: ChildProcess, ledger: Ledger) => {
  let open = 0
  let answered = 0
  const writer = async (turn: number) => {
    for (;;) {
      const write = writes[Math.floor(Math.random() * writes.length)] ?? insert
      open += 1
      // A failed write stays unknown: the server died over it.
      await write(url, ledger, turn)
      open -= 1
      answered += 1
      // Some kills shall find the server idle.
      if (Math.random() < 0.2) await sleep(5)
    }
  }
  const dead = once(child, 'exit')
  const all = Promise.allSettled(Array.from({ length: WRITERS }, (_, turn) => writer(turn)))
  while (answered === 0) await sleep(1)
  await sleep(Math.random() * 30)
  const unanswered = open > 0
  child.kill('SIGKILL')
  await dead
  for (const end of await all)
    if (end.status === 'rejected' && !/fetch failed|terminated|JSON/.test(String(end.reason)))
      throw end.reason as Error
  return unanswered
}

const count = async (url: string, query: object) =>
  (await send(url, 'calculateDocument', { query: JSON.stringify(query) })).data.total

/** Everything acknowledged is there, and nothing is there in half. */
const check = async (url: string, { inserted, removed, batches, pairs }: Ledger) => {
  // A query is bounded by the size of a call.
  for (const [ids, wanted] of [
    [inserted, true],
    [removed, false],
    [batches.map((name) => `${name}z`), true],
  ] as const)
    for (let from = 0; from < ids.length; from += 5000) {
      const part = ids.slice(from, from + 5000)
      equal(await count(url, { _id: { $in: part } }), wanted ? part.length : 0)
    }
  equal((await count(url, { kind: 'batch' })) % 3, 0)
  for (const [name, { acked, tried }] of pairs) {
    const { list } = (
      await send(url, 'getDocument', {
        query: JSON.stringify({ _id: { $in: [`${name}-left`, `${name}-right`] } }),
      })
    ).data
    const values = list.map((text) =>
      Number((JSON.parse(text) as { n: { $numberInt: string } }).n.$numberInt),
    )
    if (acked > 0) equal(values.length, 2)
    ok(new Set(values).size <= 1, `${name} holds ${values.join()}`)
    for (const value of values)
      ok(acked <= value && value <= tried, `${name} holds ${String(value)}`)
  }
}

const killAgainAndAgain = async (bundle: string, root: string, kills: number): Promise<number> => {
  mkdirSync(root)
  symlinkSync(join(__dirname, '../../node_modules'), join(root, 'node_modules'))
  const ledger: Ledger = { inserted: [], removed: [], batches: [], pairs: new Map(), next: 0 }
  let unanswered = 0
  for (let kill = 0; kill < kills; kill += 1) {
    const { child, url } = await serve(bundle, root)
    await check(url, ledger)
    if (await writeUntilKilled(url, child, ledger)) unanswered += 1
  }
  const { child, url } = await serve(bundle, root)
  await check(url, ledger)
  child.kill('SIGKILL')
  return unanswered
}

/** The server in one file, which starts in a fraction of the time of all sources; a first run compiles it for the others. */
const bundled = async (root: string): Promise<string> => {
  const bundle = join(root, 'serve.js')
  await build({
    entryPoints: [join(__dirname, 'serve.ts')],
    outfile: bundle,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    external: ['libsql'],
    logLevel: 'error',
  })
  copyFileSync(join(__dirname, '../functions/moved-date.cjs'), join(root, 'moved-date.cjs'))
  const { child } = await serve(bundle, root)
  child.kill('SIGTERM')
  await once(child, 'exit')
  return bundle
}

/**
 * Kills servers of the laptop's cloud while they are written to, so many times in all, and looks each time at what is there:
 * throws where an acknowledged write is lost or one is there in half. Answers how many kills left a write unanswered.
 */
export const killServers = async (kills: number): Promise<number> => {
  const space = workspace()
  try {
    const bundle = await bundled(space.root)
    const roots = Array.from({ length: SERVERS }, (_, at) =>
      join(space.root, `server${String(at)}`),
    )
    const unanswered = await Promise.all(
      roots.map((root) => killAgainAndAgain(bundle, root, kills / SERVERS)),
    )
    return unanswered.reduce((sum, some) => sum + some, 0)
  } finally {
    for (const child of children) child.kill('SIGKILL')
    space.remove()
  }
}
