import { readFileSync } from 'node:fs'
import { start } from '../../cloudfunctions/server/testing/filings'
import { onCloud } from '../../cloudfunctions/server/testing/onCloud'
import { shows, tap, visit } from '../browser'
import { looksWell } from '../looks'

const OWNER = 'owner-li'
const cloud = onCloud()

test('in a browser the last day comes as a calendar file, once (F4)', async () => {
  await start(cloud, OWNER)
  const { page, complaints } = await visit(cloud.url(), OWNER)
  await shows(page, '加到手机日历')
  await looksWell(page, 'calendar')
  const [file] = await Promise.all([page.waitForEvent('download'), tap(page, '加到手机日历')])
  expect(file.suggestedFilename()).toMatch(/\.ics$/)
  const text = readFileSync(await file.path(), 'utf8')
  const lines = text.split('\r\n')
  expect(text.replace(/\r\n /g, '').split('\r\n')).toEqual(
    expect.arrayContaining([
      'DTSTART;VALUE=DATE:20261210',
      'DTEND;VALUE=DATE:20261211',
      'SUMMARY:「胜芳古镇生活」最晚提交登记备案',
      'TRIGGER:-PT226800S',
    ]),
  )
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  await shows(page, '已加到手机日历，提前 3 天提醒')
  await page.reload()
  await shows(page, '已加到手机日历，提前 3 天提醒')
  expect(complaints).toEqual([])
})
