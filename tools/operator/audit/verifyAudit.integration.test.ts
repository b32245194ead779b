import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { codeWords } from '../../../src/domain/figures/returnWords'
import { registered, submitted } from '../../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../../cloudfunctions/server/testing/onCloud'
import { unfiled } from '../../../cloudfunctions/server/testing/supervision/leads'
import { operated } from './operated'

const cloud = onCloud()
const said = (...words: string[]) => operated('audit/verifyAudit', ['--laptop', ...words], cloud)

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
  expect(whole).toEqual({
    lines: [expect.stringMatching(/^\d+ 条链，.*校验通过，用时 [\d.]+ 秒$/)],
    holds: true,
  })

  const folder = mkdtempSync(join(tmpdir(), 'audit-'))
  expect((await operated('audit/dumpAudit', [folder], cloud)).holds).toBe(true)
  const dumped = await said('--dump', folder, '--code', printed)
  expect(dumped.lines[0]?.split('，用时')[0]).toBe(whole.lines[0]?.split('，用时')[0])
  expect((await operated('audit/dumpAudit', [folder], cloud)).holds).toBe(false)
  rmSync(folder, { recursive: true })

  await cloud.alter('events', `${id}:2`, { at: 1 })
  const damaged = await said('--code', printed)
  expect(damaged.holds).toBe(false)
  expect(damaged.lines[0]).toMatch(new RegExp(`^备案 ${id}：第 2 条对不上`))
})
