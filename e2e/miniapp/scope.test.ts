import path from 'node:path'
import { cityCalendar } from '../../src/domain/city/city'
import { addDays, dayOf, showDay } from '../../src/domain/dates/days'
import { deadline } from '../../src/domain/dates/deadline'
import { dueWords } from '../../src/domain/moves/standing'
import { startMiniProgram } from './program'

const miniapp = path.resolve(__dirname, '../../dist/miniapp')

/** The program with a cloud that only notes what it is asked. */
const quiet = () => {
  const asked: string[] = []
  const program = startMiniProgram(miniapp, (_name, data) => {
    asked.push(JSON.stringify(data))
    return Promise.resolve({ ok: false, code: 'broken', message: '没有云' })
  })
  return { program, asked }
}

const today = dayOf(Date.now())

describe('the preview of the last day says what the rules say (A2), and nothing is sent or stored', () => {
  const { program, asked } = quiet()
  let before: readonly [string, number]

  test('it is reached from the name', async () => {
    await program.open('/apply/scope/index')
    before = [JSON.stringify(program.stored()), asked.length]
    await program.type(0, '胜芳古镇生活')
    await program.until('需要登记备案')
    await program.until('选好后告诉您最晚哪天提交')
  })

  let chosen = '请选择'
  /** Opens the picker, types the year, taps month and day. */
  const pick = async (day: string) => {
    const [year = '', month, date] = day.split('-')
    await program.tap(chosen)
    await program.type(1, year)
    await program.tap(`${String(Number(month))}月`)
    await program.tap(String(Number(date)))
    chosen = showDay(day)
  }

  test.each([
    ['long before the notice', '2012-08-23'],
    ['the first day of the first round', '2018-12-10'],
    ['the last day of the first round', '2018-12-31'],
    ['the day after', '2019-01-01'],
    ['due on a Saturday', '2025-11-06'],
    ['due within the Spring Festival', '2026-01-18'],
    ['due in another year', '2025-12-20'],
    ['due in a leap year', '2024-01-30'],
    ['long past', '2021-03-01'],
    ['due yesterday', addDays(today, -31)],
    ['due today', addDays(today, -30)],
    ['due tomorrow', addDays(today, -29)],
    ['near', addDays(today, -25)],
    ['opened yesterday', addDays(today, -1)],
    ['opened today', today],
  ])('%s: %s', async (_name, openedOn) => {
    const of = deadline({ openedOn }, cityCalendar())
    const { lead, hero, aside, left, sub } = dueWords(of, today)
    await pick(openedOn)
    await program.until([lead, hero, aside, left?.text, sub].map((text) => text ?? '').join(''))
    expect(program.text()).toContain(
      `为什么是这一天${of.reasons
        .map(({ text, source }) => text + (source === 'system' ? '本系统计算办法' : ''))
        .join('')}`,
    )
    expect(program.problems).toEqual([])
  })

  test('nothing was sent or stored', () => {
    expect([JSON.stringify(program.stored()), asked.length]).toEqual(before)
    expect(asked.join('')).not.toContain('胜芳')
  })
})

test('in WeChat too all no ends on the exit page, and nothing is sent or stored', async () => {
  const { program, asked } = quiet()
  await program.open('/apply/scope/index')
  const before = [JSON.stringify(program.stored()), asked.length]
  await program.type(0, '京津冀头条')
  await program.tap('不是')
  await program.tap('下一步')
  for (const [question, then] of [
    ['注册使用吗', '下一步'],
    ['提供信息服务吗', '下一步'],
    ['属地在', '看结果'],
  ] as const) {
    await program.until(question)
    await program.tap('不是')
    await program.tap(then)
  }
  await program.until('按您的回答，不在这次备案范围')
  expect([JSON.stringify(program.stored()), asked.length]).toEqual(before)
  expect(program.problems).toEqual([])
})
