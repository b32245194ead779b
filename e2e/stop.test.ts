import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cloudOf } from '../cloudfunctions/server/testing/cloud'
import { newToken, signedDraft, submitInput } from '../cloudfunctions/server/testing/filings'
import { someOf } from '../tools/test/cases'
import { expectNoneOrWhole, expectWhole } from '../cloudfunctions/server/testing/whole'

const root = path.resolve(__dirname, '..')
const dataDir = mkdtempSync(path.join(tmpdir(), 'filing-stop-'))
const local = { url: '' }
const cloud = cloudOf(local, dataDir)

let running: ChildProcess

/** What `npm start` runs once everything is built, in a process group of its own as a terminal makes one. */
const start = async (): Promise<void> => {
  running = spawn(process.execPath, ['--import', 'tsx', 'tools/serve.ts'], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed = await new Promise<Buffer>((resolve, reject) => {
    running.stdout?.once('data', resolve)
    running.once('exit', reject)
  })
  local.url = printed.toString().trim()
}

/** Sends the signal to the whole group and waits until the server is gone. */
const end = async (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
  const gone = new Promise((resolve) => running.once('exit', resolve))
  process.kill(-(running.pid ?? 0), signal)
  await gone
}

beforeAll(start)
afterAll(async () => {
  await end('SIGINT')
  rmSync(dataDir, { recursive: true, force: true })
})

const waits = someOf(5, [0, 10, 25, 50, 120, 5, 15, 20, 30, 40, 60, 80])

test('everything killed at many points of a submit leaves no filing or one whole filing', async () => {
  const outcomes: boolean[] = []
  for (const wait of waits) {
    const draft = await signedDraft(cloud, 'owner-li')
    const input = submitInput(draft, newToken())
    const answer = cloud.call('owner-li', 'filing.submit', input).catch(() => null)
    await new Promise((resolve) => setTimeout(resolve, wait))
    await end('SIGKILL')
    await answer
    await start()
    outcomes.push(await expectNoneOrWhole(cloud, draft.id))
    await cloud.ok('owner-li', 'filing.submit', input)
    await expectWhole(cloud, draft.id)
  }
  expect(outcomes).toContain(false)
})

test('Ctrl-C ends all of it, and what was entered is there at the next start', async () => {
  const { filings } = await cloud.ok('owner-li', 'filing.list', {})
  expect(filings).toHaveLength(waits.length)
  await end('SIGINT')
  await expect(fetch(local.url)).rejects.toThrow()
  expect(() => process.kill(-(running.pid ?? 0), 0)).toThrow('ESRCH')
  await start()
  expect((await cloud.ok('owner-li', 'filing.list', {})).filings).toEqual(filings)
})
