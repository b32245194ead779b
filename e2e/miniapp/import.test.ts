import path from 'node:path'
import { consentVersion } from '../../src/domain/form/consent/consent'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { accountRow, filledTable } from '../../cloudfunctions/server/testing/tables'
import { emptyCamera } from './camera'
import { startMiniProgram } from './program'

const AGENCY = 'agency-sun'
const TABLE = 'wxfile://tmp/账号登记_11月.xlsx'
const miniapp = path.resolve(__dirname, '../../dist/miniapp')
const cloud = onCloud()

test('in WeChat a table comes from a chat, and its rows become drafts', async () => {
  await cloud.ok(AGENCY, 'consent.give', { version: consentVersion() })
  const camera = emptyCamera()
  const bytes = await filledTable([accountRow(1), accountRow(2, { followers: '许多' })])
  camera.files.set(TABLE, { width: 0, height: 0, type: 'xlsx', bytes, grey: () => 0 })
  camera.chosen = [TABLE]
  camera.upload = (cloudPath, sent) => cloud.upload(AGENCY, cloudPath, sent)
  const agency = startMiniProgram(miniapp, (name, event) => cloud.invoke(AGENCY, event, name), {
    kept: new Map(),
    camera,
  })
  await agency.open('/apply/import/index')
  await agency.until('填好后，先把表格发到微信的「文件传输助手」')
  await agency.tap('已经填好了，选表格')
  await agency.until('读到 2 行，1 行要改')
  expect(agency.text()).toContain('粉丝数量：请填整数，没有就填 0')
  await agency.tap('先建 1 份草稿')
  await agency.until('1 份草稿已建好')
  expect(await cloud.stored('filings', { applicant: AGENCY })).toHaveLength(1)
  expect(agency.problems).toEqual([])
})
