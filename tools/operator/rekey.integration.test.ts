import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { keyRingOf } from '../../cloudfunctions/server/secrets/keys'
import { submitted } from '../../cloudfunctions/server/testing/filings'
import { onOwnCloud } from '../../cloudfunctions/server/testing/onOwnCloud'

const cloud = onOwnCloud()
const root = join(__dirname, '../..')

/** What the operator reads. */
const said = (words: readonly string[], more: Readonly<Record<string, string>> = {}) =>
  new Promise<string>((resolve, reject) => {
    const env = { ...process.env, LOCAL: cloud.url(), ...more }
    const script = join(root, 'tools/operator/rekey.ts')
    execFile(
      join(root, 'node_modules/.bin/tsx'),
      [script, ...words],
      { cwd: root, env },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout.trim())
        else reject(new Error(stderr))
      },
    )
  })

test('it begins a move, says how far it is until it is over, and is in the audit', async () => {
  await submitted(cloud, 'owner-li')
  const { FILING_KEY: old } = cloud.keys()
  const [oldId = ''] = cloud.vault().known
  await cloud.setKeys({ add: 'aes' })
  const { FILING_KEY, FILING_KEYS } = cloud.keys()
  const state = { isOver: false }
  const running = said([]).finally(() => {
    state.isOver = true
  })
  while (!state.isOver) await cloud.runTimer()
  expect(await running).toMatch(/换完，已换 [1-9]\d* 条，没有换成 0 条/)
  const [entry] = await cloud.stored('administration', { act: 'keyMove' })
  expect(entry).toMatchObject({ who: { name: '命令行' }, about: cloud.vault().current })
  expect(await said(['--stop'])).toBe('没有正在进行的更换')
  const left = await said(['--retired'], { KEY: old })
  expect(keyRingOf(FILING_KEY, left).retired.map(({ id }) => id)).toEqual([oldId])
  expect(FILING_KEYS).toBe(old)
})

test.each(['aes', 'sm4'])('a new %s key is one that functions start with', async (algorithm) => {
  const text = await said(['--new', algorithm])
  expect(keyRingOf(text).current.algorithm).toBe(algorithm)
})

test('what is no algorithm is refused', async () => {
  await expect(said(['--new', 'des'])).rejects.toThrow(/aes or sm4/)
})
