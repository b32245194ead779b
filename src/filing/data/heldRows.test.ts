import type { Held } from '../../domain/api/me'
import { officeOf } from '../../domain/city/city'
import { heldRows, keptSentence } from './heldRows'

const none: Held = {
  accounts: 0,
  submitted: 0,
  idNumbers: 0,
  photos: 0,
  signatures: 0,
  submissions: 0,
  people: 0,
  tables: 0,
  kept: { messages: 365, tables: 7, withdrawn: 183, declined: 730, cancelled: 1095 },
  offices: [],
  unreadable: 0,
}

test.each<[string, Partial<Held>, readonly string[]]>([
  ['nothing yet', {}, ['还没有账号', '消息保存一年']],
  ['a draft', { accounts: 1 }, ['1 个账号，提交过 0 个', '消息保存一年']],
  [
    'an agency',
    {
      accounts: 80,
      submitted: 73,
      idNumbers: 80,
      photos: 240,
      signatures: 74,
      submissions: 91,
      people: 12,
      tables: 2,
    },
    [
      '80 个账号，提交过 73 个',
      '80 件里有，加密保存，只显示一部分',
      '照片 240 张，签名 74 个',
      '91 份，和经过一起留存',
      '12 人，撤回前有效',
      '2 份，7 天内删除',
      '消息保存一年',
    ],
  ],
  [
    'by the periods that the city has set',
    { tables: 1, kept: { ...none.kept, messages: 200, tables: 3 } },
    ['还没有账号', '1 份，3 天内删除', '消息保存 200 天'],
  ],
])('held: %s', (_name, held, subs) => {
  expect(heldRows({ ...none, ...held }).map(({ sub }) => sub)).toEqual(subs)
})

test('the office that keeps it is named, several are counted', () => {
  expect(keptSentence({ ...none, offices: [officeOf('131081')] })).toContain('由霸州市网信办保存')
  expect(keptSentence({ ...none, offices: [officeOf('131081'), officeOf('131022')] })).toContain(
    '由办理的 2 个办公室保存',
  )
})

test('the periods of what ended are said as the city has set them', () => {
  const kept = { ...none.kept, declined: 400 }
  expect(keptSentence({ ...none, kept, offices: [officeOf('131081')] })).toContain(
    '撤回后没有再提交的满 183 天、终止办理的满 400 天、注销备案的满三年自动删除',
  )
})
