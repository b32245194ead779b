import { announcementEntry, announcesAgainOn, wrongAnnouncement } from './announcement'

test.each([
  ['a plain one', '12月1日起办公地点搬到益津路，窗口时间不变。', null],
  ['too short a one', '请看一看', '至少写 10 个字'],
  ['too long a one', '我'.repeat(201), '最多写 200 个字'],
  ['the longest, of rare characters', '𠮷'.repeat(200), null],
  [
    'a threat',
    '请在本周补报，逾期将予以处罚。',
    '请不要写「处罚」，后果以通告原文为准，不在这里另说',
  ],
  [
    'a threat with blanks',
    '请在本周补报，逾期将予以处　罚。',
    '请不要写「处罚」，后果以通告原文为准，不在这里另说',
  ],
  [
    'a threat with marks',
    '请在本周补报，逾期将予以处·罚。',
    '请不要写「处罚」，后果以通告原文为准，不在这里另说',
  ],
  [
    'a deadline of its own',
    '请各账号限期完成信息变更。',
    '请不要写「限期」，后果以通告原文为准，不在这里另说',
  ],
  ['a mobile', '有问题请打 13800000001 问老王同志', '请不要写证件号或手机号'],
  ['an office’s line', '有问题请打 0316-7212345 问窗口的同志', null],
])('what an office writes to owners: %s', (_name, text, found) => {
  expect(wrongAnnouncement(text)).toBe(found)
})

test.each([
  ['窗口搬到益津路，时间不变', '窗口搬到益津路，时间不变。'],
  ['窗口搬到益津路，时间不变。', '窗口搬到益津路，时间不变。'],
  ['您的信息仍准确吗？', '您的信息仍准确吗？'],
  ['窗口搬到益津路；', '窗口搬到益津路。'],
])('owners read %s with whom to ask', (text, begins) => {
  const entry = announcementEntry('131081', text)
  expect(entry.title).toBe('霸州市网信办告知')
  expect(entry.text).toMatch(new RegExp(`^${begins}有疑问可以打电话问霸州市网信办 [\\d-]+。$`))
})

test.each([
  ['2026-11-24T01:00:00Z', '2026-12-01'],
  ['2026-11-24T15:59:59Z', '2026-12-01'],
  ['2026-11-24T16:00:00Z', '2026-12-02'],
])('told at %s, an office may tell again on %s', (at, day) => {
  expect(announcesAgainOn(Date.parse(at))).toBe(day)
})
