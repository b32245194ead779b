import { cityCalendar } from '../city/city'
import { deadline } from './deadline'
import { lastDayLine } from './lastDay'

const holidays = cityCalendar()
const due = (openedOn: string) => deadline({ openedOn }, holidays)

test.each([
  ['a day of work', due('2026-11-10'), '最晚提交日 12月10日'],
  ['a day of rest', due('2026-11-13'), '最晚提交日 12月13日，是休息日，顺延到 12月14日'],
  [
    'a change',
    deadline({ changedOn: '2026-11-05' }, holidays),
    '最晚办理变更 12月5日，是休息日，顺延到 12月7日',
  ],
  [
    'the first round',
    due('2018-10-01'),
    '最晚提交日 2018年12月31日，是休息日，顺延到 2019年1月2日',
  ],
])('of what was handed in its office reads the last day: %s', (_, last, line) => {
  expect(lastDayLine(last, '2026-11-24')).toBe(line)
})
