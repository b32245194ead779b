import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeWords } from '../../src/domain/figures/returnWords'
import { registered, submitted } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { unfiled } from '../../cloudfunctions/server/testing/supervision/leads'

const cloud = onCloud()
const root = join(__dirname, '../..')

const key = (): string => {
  const clouds = JSON.parse(process.env['CLOUDS'] ?? '[]') as { readonly dataDir: string }[]
  const { dataDir } = clouds[Number(process.env['JEST_WORKER_ID']) - 1] ?? { dataDir: '' }
  return readFileSync(join(dataDir, 'filing.key'), 'utf8')
}

/** What the operator reads, line by line, and whether it held. */
const said = (...words: string[]) =>
  new Promise<{ readonly lines: readonly string[]; readonly holds: boolean }>((resolve) => {
    const env = { ...process.env, LOCAL: cloud.url(), FILING_KEY: key() }
    const script = join(root, 'tools/operator/verifyAudit.ts')
    execFile(
      join(root, 'node_modules/.bin/tsx'),
      [script, ...words],
      { cwd: root, env },
      (error, stdout) => {
        resolve({ lines: stdout.trim().split('\n'), holds: error === null })
      },
    )
  })

test('of a running cloud and of a dump: it holds, and a change behind the functions’ back is found', async () => {
  const { id } = await registered(cloud, { owner: 'company-chen', staff: 'reviewer-bazhou' })
  await submitted(cloud, 'owner-li')
  await cloud.ok('reviewer-bazhou', 'leads.add', unfiled)
  // The month is over, and closed.
  await cloud.moveClock({ now: '2026-12-01T08:00:00.000Z' })
  await cloud.runTimer()
  const { code } = await cloud.ok('head-bazhou', 'monthly.open', {
    month: '2026-11',
    office: 'own',
  })
  const printed = `2026-11:131081=${codeWords(code ?? '')}`
  const whole = await said('--code', printed)
  expect(whole).toEqual({ lines: [expect.stringMatching(/^\d+ 条链，.*校验通过$/)], holds: true })

  const folder = mkdtempSync(join(tmpdir(), 'audit-'))
  for (const name of ['filings', 'leads', 'events', 'returns', 'administration', 'settings'])
    writeFileSync(
      join(folder, `${name}.json`),
      (await cloud.stored(name)).map((row) => JSON.stringify(row)).join('\n'),
    )
  expect(await said('--dump', folder, '--code', printed)).toEqual(whole)
  rmSync(folder, { recursive: true })

  await cloud.alter('events', `${id}:2`, { at: 1 })
  const damaged = await said('--code', printed)
  expect(damaged.holds).toBe(false)
  expect(damaged.lines[0]).toMatch(new RegExp(`^备案 ${id}：第 2 条对不上`))
})
