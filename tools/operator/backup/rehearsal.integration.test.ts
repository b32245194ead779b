import { execFile } from 'node:child_process'
import { readFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { collections } from '../../../cloudfunctions/server/store/collections'
import {
  addPhoto,
  agree,
  claimed,
  individual,
  registered,
  returnInput,
  start,
  submitted,
} from '../../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../../cloudfunctions/server/testing/onCloud'
import { onOwnCloud } from '../../../cloudfunctions/server/testing/onOwnCloud'
import { prove, unfiled, urge } from '../../../cloudfunctions/server/testing/supervision/leads'
import { databaseOf } from '../strays'
import { newBackupKey } from './sealing'

const HERE = 'cloud://local-filing.6c6f-local-filing-1300000000'
const THERE = 'cloud://other-1a2b.6f74-other-1a2b-1300000001'

const source = onCloud()
const target = onOwnCloud({ seeded: false, environment: { STORAGE: THERE } })
const root = path.join(__dirname, '../../..')
const folder = mkdtempSync(path.join(tmpdir(), 'backup-'))
const at = (name: string) => path.join(folder, name)
const pair = newBackupKey()
writeFileSync(at('private.key'), pair.private)

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Runs one of the two tools as an operator does; its last line, and whether it went well. */
const operate = (tool: 'backup' | 'restore', words: readonly string[], more: object) =>
  new Promise<{ readonly well: boolean; readonly last: string }>((resolve) => {
    execFile(
      path.join(root, 'node_modules/.bin/tsx'),
      [path.join(root, `tools/operator/backup/${tool}.ts`), ...words],
      { cwd: root, env: { ...process.env, BACKUP_KEY: pair.public, ...more } },
      (error, stdout, stderr) => {
        const said = `${stdout}\n${stderr}`.trim().split('\n')
        resolve({ well: error === null, last: said.at(-1) ?? '' })
      },
    )
  })

const backUp = (name: string) =>
  operate('backup', ['--to', at(name)], { LOCAL: source.url(), STORAGE: HERE })
const restored = (words: readonly string[], more: object = {}, from = 'a.backup') =>
  operate('restore', ['--laptop', '--from', at(from), '--key', at('private.key'), ...words], {
    ...{ LOCAL: target.url(), STORAGE: THERE },
    ...source.keys(),
    ...more,
  })

/** What stands in a cloud, by collection, in the order of ids. */
const all = async (cloud: Pick<typeof source, 'stored'>) =>
  Object.fromEntries(
    await Promise.all(
      Object.keys(collections).map(async (of) => {
        const rows = await cloud.stored(of)
        return [
          of,
          rows.sort((one, other) => (String(one['_id']) < String(other['_id']) ? -1 : 1)),
        ] as const
      }),
    ),
  )

/** An environment in which nothing is, with the functions' keys. */
const empty = async () => {
  await target.reset()
  const database = databaseOf({
    ...{ env: 'local-filing', secretId: 'local', secretKey: 'local' },
    local: target.url(),
  })
  for (const [of, rows] of Object.entries(await all(target)))
    for (const { _id } of rows) await database.collection(of).doc(String(_id)).remove()
  await target.moveClock({ now: '2026-11-24T07:06:00.000Z' })
}

let ids = { submitted: '', number: '' }

beforeAll(async () => {
  await registered(source, { owner: 'company-chen', staff: 'reviewer-bazhou' })
  const { id, number } = await submitted(source, 'owner-li')
  ids = { submitted: id, number: number ?? '' }
  const draft = await start(source, 'owner-zhao')
  await addPhoto(source, 'owner-zhao', draft.id, 'idFront')
  const { now } = await source.ok('owner-li', 'me', {})
  const lead = await source.ok('reviewer-bazhou', 'leads.add', unfiled)
  await prove(source, 'reviewer-bazhou', await urge(source, 'reviewer-bazhou', lead, { at: now }))
  await source.runTimer()
  expect(await backUp('a.backup')).toEqual({ well: true, last: `备份写好了：${at('a.backup')}` })
  await target.setKeys(source.keys())
})

test('the archive is for its key’s holder alone: of nothing that stands in it anything is read, and it is this user’s', () => {
  const bytes = readFileSync(at('a.backup'))
  for (const text of ['李文昌', 'owner-li', ids.number, 'filings'])
    expect([text, bytes.includes(text)]).toEqual([text, false])
  expect(statSync(at('a.backup')).mode & 0o077).toBe(0)
})

const archive = (change: (bytes: Buffer) => Buffer) => () => {
  writeFileSync(at('bad.backup'), change(readFileSync(at('a.backup'))))
  return restored([], {}, 'bad.backup')
}

test.each<[string, () => ReturnType<typeof restored>, RegExp]>([
  [
    'another private key',
    () => {
      writeFileSync(at('other.key'), newBackupKey().private)
      return restored(['--key', at('other.key')])
    },
    /^✗ 私钥不对：备份是给公钥/,
  ],
  ['a cut archive', archive((bytes) => bytes.subarray(0, -70_000)), /^✗ 备份文件被截断或改动过/],
  [
    'a flipped byte',
    archive((bytes) => {
      bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 4, bytes.length >> 1)
      return bytes
    }),
    /^✗ 备份文件被截断或改动过/,
  ],
  ['no key of the functions', () => restored([], { FILING_KEY: '' }), /^✗ 缺少 FILING_KEY/],
  [
    'another key of the functions',
    () => restored([], { FILING_KEY: Buffer.alloc(32, 7).toString('base64') }),
    /^✗ 备份里有 \d+ 处用着密钥 [0-9a-f]{8}，.*没有它/,
  ],
  ['no STORAGE', () => restored([], { STORAGE: '' }), /^✗ 缺少 STORAGE/],
])('%s is one sentence, and nothing is written', async (_name, run, words) => {
  await empty()
  const { well, last } = await run()
  expect(well).toBe(false)
  expect(last).toMatch(words)
  expect(Object.values(await all(target)).flat()).toEqual([])
  expect(await target.files()).toEqual([])
})

test('what is not empty is not written over', async () => {
  await empty()
  await target.insert('people', { _id: 'somebody' })
  expect(await restored([])).toEqual({
    well: false,
    last: '✗ 要恢复到的环境不是空的（people 1 条）：恢复只写进空的环境，什么也没有改',
  })
  expect(Object.values(await all(target)).flat()).toHaveLength(1)
})

test('stopped half-way it goes on; in the other environment all is as it was, and people work on', async () => {
  await empty()
  expect(await restored(['--check'])).toEqual({ well: true, last: '密钥对得上。' })
  await target.fault({ operation: 'file', effect: 'error', nth: 4, times: 2 })
  expect((await restored([])).well).toBe(false)
  expect((await all(target))['filings']).not.toEqual([])
  expect(await restored([])).toEqual({ well: true, last: '恢复好了。' })

  const moved = JSON.parse(
    JSON.stringify(await all(source)).replaceAll(`"${HERE}/`, `"${THERE}/`),
  ) as object
  expect(await all(target)).toEqual(moved)
  const paths = (await source.files())
    .map((file) => file.path)
    .filter((each) => !each.startsWith('uploads/'))
  expect((await target.files()).map((file) => file.path).sort()).toEqual(paths.sort())
  for (const file of paths)
    expect((await target.bytesAt(file)).equals(await source.bytesAt(file))).toBe(true)
  // Done, it is an environment like any other.
  expect((await restored([])).last).toMatch(/不是空的/)

  const own = await target.ok('owner-li', 'filing.open', { id: ids.submitted })
  expect(own).toMatchObject({ status: 'submitted', number: ids.number })
  const fileID = own.photos.idFront?.[0]?.fileID ?? ''
  const { url } = await target.ok('owner-li', 'filing.photo', { id: ids.submitted, fileID })
  expect((await fetch(url)).status).toBe(200)
  const review = await target.ok('reviewer-bazhou', 'desk.open', { id: ids.submitted })
  const held = await claimed(target, 'reviewer-bazhou', review)
  await target.ok('reviewer-bazhou', 'desk.return', returnInput(held, ['followers']))
})

test('in another mini program the first head comes by the set-up code, invites staff anew, and owners take their filings by number and mobile', async () => {
  await empty()
  expect(await restored(['--other-app'])).toEqual({ well: true, last: '恢复好了。' })
  // WeChat names everybody otherwise.
  expect(await target.refused('new-li', 'filing.open', { id: ids.submitted })).toMatchObject({
    code: 'not-found',
  })
  await target.ok('new-head', 'staff.join', { code: 'k7wq 2m9x 4trb', name: '周正' })
  const { code } = await target.ok('new-head', 'staff.invite', {
    ...({ office: '131081', role: 'reviewer', city: false } as const),
  })
  await target.ok('new-clerk', 'staff.join', { code, name: '王芳' })

  await agree(target, 'new-li', individual)
  const take = async (mobile: string) => ({
    number: ids.number,
    code: await target.phoneCode('new-li', mobile),
  })
  expect(await target.refused('new-li', 'entering.take', await take('13900000009'))).toMatchObject({
    code: 'not-found',
  })
  const mobile = await take(individual.ownerMobile ?? '')
  expect(await target.ok('new-li', 'entering.take', mobile)).toEqual({ id: ids.submitted })
  // The answer was lost.
  expect(await target.ok('new-li', 'entering.take', mobile)).toEqual({ id: ids.submitted })
  expect(await target.refused('new-zhao', 'entering.take', { ...mobile })).not.toBeNull()
  const own = await target.ok('new-li', 'filing.open', { id: ids.submitted })
  expect(own).toMatchObject({ status: 'submitted', number: ids.number })

  const review = await target.ok('new-clerk', 'desk.open', { id: ids.submitted })
  const held = await claimed(target, 'new-clerk', review)
  await target.ok('new-clerk', 'desk.return', returnInput(held, ['followers']))
  expect(await target.ok('new-li', 'filing.open', { id: ids.submitted })).toMatchObject({
    status: 'returned',
  })
})
