import { pushData, type TemplateName } from '../../src/domain/messages/pushTemplates'
import { refusedField, templateEnv, localTemplates } from './templates'

const field = (kind: string) => ({
  title: '',
  type: 'oneTime' as const,
  fields: [{ key: `${kind}1`, kind, title: '' }],
})

const samples: [kind: string, taken: string[], refused: string[]][] = [
  ['thing', ['字'.repeat(20), 'a b，c'], ['字'.repeat(21), '', ' 字', '\u3000字', '一\n二']],
  ['number', ['1', '12.5', '9'.repeat(32)], ['9'.repeat(33), '1,000', '一', '1.', '-1']],
  ['letter', ['abc'], ['ab1', 'a'.repeat(33), '字']],
  ['symbol', ['+-*', '。'], ['a', '??????']],
  ['character_string', ['LF-2026/1', 'x'.repeat(32)], ['x'.repeat(33), '冀1', 'a b']],
  [
    'time',
    ['15:01', '2019年10月1日 15:01', '2019年10月01日 15:01~2019年10月2日 16:00', '9:05~10:00'],
    ['24:00', '15:60', '2019-10-01 15:01', '2019年13月1日 15:01', '2019年10月1日', '15:01~'],
  ],
  [
    'date',
    ['2019年10月1日', '2019年10月1日 15:01', '2019年10月1日~2019年10月3日'],
    ['2019-10-01', '10月1日', '2019年10月32日'],
  ],
  ['amount', ['￥100.5元', '100'], ['12345678901', '一百']],
  ['phone_number', ['+86-0316-1234567'], ['0'.repeat(18), '电话']],
  ['car_number', ['冀R8Z888挂', '冀R8Z888'], ['冀R8Z8888挂', '冀r1']],
  ['name', ['赵敏', '字'.repeat(10), 'Zhao Min'], ['字'.repeat(11), 'a'.repeat(21), '赵Min']],
  ['phrase', ['待核对', '一二三四五'], ['一二三四五六', '第1次', '对，']],
  ['unknown', [], ['x']],
]
test.each(samples)('what a %s may hold', (kind, taken, refused) => {
  const isTaken = (value: string) => refusedField(field(kind), { [`${kind}1`]: { value } }) === null
  expect(taken.filter((value) => !isTaken(value))).toEqual([])
  expect(refused.filter(isTaken)).toEqual([])
})

test('the ids reach the functions by names of their own', () => {
  expect(templateEnv).toEqual({
    TEMPLATE_PROGRESS: 'local-progress',
    TEMPLATE_DUE: 'local-due',
    TEMPLATE_DESK: 'local-desk',
  })
  expect(Object.keys(localTemplates).sort()).toEqual(Object.values(templateEnv).sort())
})

test('what the project sends fits every template, with the longest values', () => {
  const account = '霸州市胜芳镇文昌阁文化传播有限公司的官方账号第一矩阵'
  const at = Date.parse('2026-12-10T16:05:00Z')
  const number = 'LF-131081-2026-00001'
  const sent = {
    progress: pushData('progress', { account, state: '需要补正材料', number, at, hint: account }),
    due: pushData('due', { account, matter: account, day: '2026-12-10', hint: '' }),
    desk: pushData('desk', { number, account, matter: account, at, hint: account }),
  } satisfies Record<TemplateName, object>
  for (const [name, data] of Object.entries(sent))
    expect([name, refusedField(localTemplates[`local-${name}`] ?? field(''), data)]).toEqual([
      name,
      null,
    ])
})
