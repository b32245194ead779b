import { submitted } from '../../cloudfunctions/server/testing/filings'
import { everyOfficeReads } from '../../cloudfunctions/server/testing/messages'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { openAt, shows, tap, visit } from '../browser'
import { looksWell } from '../looks'

const cloud = onCloud()

const oneKey = async () => {
  const { FILING_KEY } = cloud.keys()
  await cloud.setKeys({ FILING_KEY, FILING_KEYS: '' })
}

beforeAll(oneKey)
afterAll(oneKey)

test('the city moves what is stored to a new key, and retires the old one (K5)', async () => {
  await cloud.reset()
  await everyOfficeReads(cloud)
  await submitted(cloud, 'owner-li')
  const [old = ''] = cloud.vault().known
  const { page, complaints } = await visit(cloud.url(), 'city-staff')
  await openAt(page, '/desk/board/index')
  await shows(page, '只有一把密钥。要换的，先请技术人员在运行环境里加上新的一把')
  await cloud.setKeys({ add: 'aes' })
  await page.reload()
  await shows(page, `旧密钥 ${old}`)
  await shows(page, '请先把数据换到新密钥，换完再停用')
  await tap(page, '把数据换到正在使用的密钥')
  await shows(page, '一分钟内开始')
  await looksWell(page, 'board-keys-asked')
  await tap(page, '停下')
  await shows(page, '停下了，已换 0 条')
  await tap(page, '接着换')
  // What lives for days alone is gone by then.
  await cloud.moveClock({ advanceDays: 40 })
  for (let runs = 0; runs < 4; runs += 1) await cloud.runTimer()
  await page.reload()
  await shows(page, /换完，已换 \d+ 条/)
  await looksWell(page, 'board-keys-done')
  await tap(page, `停用 ${old}`)
  await shows(page, '停用以后不能恢复')
  await looksWell(page, 'board-keys-retire')
  await page
    .getByRole('button', { name: `停用 ${old}` })
    .last()
    .click()
  await shows(page, `已停用 ${old}，只用来校验以前的审计`)
  expect(complaints).toEqual([])
})
