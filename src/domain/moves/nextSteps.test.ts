import type { Status } from './moves'
import { type NextFacts, nextSteps } from './nextSteps'

const facts: NextFacts = {
  office: '霸州市网信办',
  replyBy: null,
  copies: null,
  returned: null,
  unregistered: null,
  where: '在这里',
  today: '2026-11-24',
}

type Case = [name: string, status: Status, of: Partial<NextFacts>, steps: readonly string[]]

test.each<Case>([
  [
    'nobody promised a day',
    'submitted',
    {},
    [
      '霸州市网信办核对，收到后会在这里告诉您',
      '要补正的，一次性告知是哪几处',
      '登记后，可以下载备案表',
    ],
  ],
  [
    'its office promised a day',
    'submitted',
    { replyBy: '2026-11-27' },
    [
      '霸州市网信办核对，最晚 11月27日答复|本办承诺',
      '要补正的，一次性告知是哪几处',
      '登记后，可以下载备案表',
    ],
  ],
  [
    'its office takes copies',
    'submitted',
    { copies: ['营业执照复印件', '运维负责人赵敏身份证复印件'] },
    [
      '把营业执照复印件、运维负责人赵敏身份证复印件送到霸州市网信办|通告三.1',
      '霸州市网信办核对，收到后会在这里告诉您',
      '要补正的，一次性告知是哪几处',
      '登记后，可以下载备案表',
    ],
  ],
  [
    'its office takes copies, and the notice asks none of it',
    'submitted',
    { copies: [] },
    [
      '霸州市网信办核对，收到后会在这里告诉您',
      '要补正的，一次性告知是哪几处',
      '登记后，可以下载备案表',
    ],
  ],
  [
    'returned',
    'returned',
    { returned: { count: 2, correctionOn: '2026-12-09' } },
    ['请补正 2 处，建议 12月9日以前（含当日）', '在这里改好后重新提交，编号不变'],
  ],
  ['taken back', 'draft', {}, ['已撤回，还没有重新提交', '在这里改好再提交']],
  [
    'registered',
    'registered',
    { replyBy: '2026-11-27' },
    ['备案表可以在这里下载', '有变更时，30 日内办理（通告一.3）'],
  ],
  ['ended', 'declined', { replyBy: '2026-11-27' }, ['终止办理，原因和电话在下面']],
])('what is next: %s', (_name, status, of, steps) => {
  const said = nextSteps[status]({ ...facts, ...of }).map(({ text, note }) =>
    note === null ? text : `${text}|${note}`,
  )
  expect(said).toEqual(steps)
})

test.each<[status: Status, says: boolean]>([
  ['submitted', true],
  ['returned', true],
  ['draft', false],
  ['attested', false],
  ['registered', false],
  ['declined', false],
  ['cancelled', false],
])('whether it may publish meanwhile, in the words of the city’s lawyers: %s', (status, says) => {
  const said = nextSteps[status]({ ...facts, unregistered: '登记以前可以照常发布' })
  expect(said.some(({ text }) => text === '登记以前可以照常发布')).toBe(says)
})
