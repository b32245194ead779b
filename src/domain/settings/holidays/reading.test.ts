import { cityCalendar } from '../../city/city'
import { readHolidays } from './reading'
import { yearIn } from './table'

const head = (year: number) =>
  `国务院办公厅关于${String(year)}年\n部分节假日安排的通知\n国办发明电〔${String(year - 1)}〕7号\n各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n经国务院批准，现将${String(year)}年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。\n`
const end =
  '\n节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作，遇有重大突发事件，要按规定及时报告并妥善处置，确保人民群众祥和平安度过节日假期。\n国务院办公厅\n2025年11月4日'

/** As the notices of the years say it; of 2019 and 2020 with what later notices changed. */
const texts: Readonly<Record<number, string>> = {
  2018: `一、元旦：1月1日放假，与周末连休。
二、春节：2月15日至21日放假调休，共7天。2月11日（星期日）、2月24日（星期六）上班。
三、清明节：4月5日至7日放假调休，共3天。4月8日（星期日）上班。
四、劳动节：4月29日至5月1日放假调休，共3天。4月28日（星期六）上班。
五、端午节：6月18日放假，与周末连休。
六、中秋节：9月24日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期六）、9月30日（星期日）上班。`,
  2019: `一、元旦：2018年12月30日至2019年1月1日放假调休，共3天。2018年12月29日（星期六）上班。
二、春节：2月4日至10日放假调休，共7天。2月2日（星期六）、2月3日（星期日）上班。
三、清明节：4月5日放假，与周末连休。4月6日至7日休息。
四、劳动节：2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。
五、端午节：6月7日至9日放假，与周末连休。
六、中秋节：9月13日至15日放假，与周末连休。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2020: `一、元旦：2020年1月1日放假，共1天。
二、春节：1月24日至2月2日放假调休，共10天。1月19日（星期日）上班。
三、清明节：4月4日至6日放假调休，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月26日（星期日）、5月9日（星期六）上班。
五、端午节：6月25日至27日放假调休，共3天。6月28日（星期日）上班。
六、国庆节、中秋节：10月1日至8日放假调休，共8天。9月27日（星期日）、10月10日（星期六）上班。`,
  2021: `一、元旦：2021年1月1日至3日放假，共3天。
二、春节：2月11日至17日放假调休，共7天。2月7日（星期日）、2月20日（星期六）上班。
三、清明节：4月3日至5日放假调休，共3天。
四、劳动节：5月1日至5日放假调休，共5天。4月25日（星期日）、5月8日（星期六）上班。
五、端午节：6月12日至14日放假，共3天。
六、中秋节：9月19日至21日放假调休，共3天。9月18日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。`,
  2022: `一、元旦：2022年1月1日至3日放假，共3天。
二、春节：1月31日至2月6日放假调休，共7天。1月29日（星期六）、1月30日（星期日）上班。
三、清明节：4月3日至5日放假调休，共3天。4月2日（星期六）上班。
四、劳动节：4月30日至5月4日放假调休，共5天。4月24日（星期日）、5月7日（星期六）上班。
五、端午节：6月3日至5日放假，共3天。
六、中秋节：9月10日至12日放假，共3天。
七、国庆节：10月1日至7日放假调休，共7天。10月8日（星期六）、10月9日（星期日）上班。`,
  2023: `一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`,
  2024: `一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`,
  2025: `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`,
  2026: `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`,
}
const of2026 = texts[2026] ?? ''

const said = (text: string, year: number) => {
  const { table } = readHolidays(text, year)
  return {
    years: [table.year],
    holidays: table.feasts.flatMap(({ rest }) => rest).sort(),
    workdays: table.feasts.flatMap(({ work }) => work).sort(),
  }
}

test.each(Object.entries(texts))('the notice of %s says what the data file says', (of, text) => {
  const year = Number(of)
  const whole = readHolidays(`${head(year)}${text}${end}`, year)
  expect(whole).toMatchObject({ year, unread: [], wrong: null })
  expect(said(text, year)).toEqual(yearIn(cityCalendar(), year))
  expect(said(`${head(year)}${text}${end}`, year)).toEqual(yearIn(cityCalendar(), year))
})

const wide = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

test.each<[string, string]>([
  ['full-width digits', wide(of2026)],
  [
    'ASCII signs',
    of2026.replace(/：/g, ':').replace(/（/g, '(').replace(/）/g, ')').replace(/，/g, ','),
  ],
  ['blanks everywhere', of2026.replace(/(\d+)/g, ' $1 ').replace(/：/g, '：　')],
  ['one line', of2026.replace(/\n/g, '')],
  ['Windows line ends and empty lines', of2026.replace(/\n/g, '\r\n\r\n')],
  [
    'lines that the mail broke',
    of2026.replace(/放假调休，/g, '放假\n调休，').replace(/、2月28日/g, '、\n2月28日'),
  ],
  ['the names on lines of their own', of2026.replace(/：/g, '\n')],
  ['no numbers before the names', of2026.replace(/^.、/gm, '')],
  [
    'Arabic numbers before the names',
    of2026.replace(/^(.)、/gm, (_all, n: string) => `${String('一二三四五六七'.indexOf(n) + 1)}. `),
  ],
  ['hyphens instead of 至', of2026.replace(/至/g, '－')],
  ['星期 and 星期天', of2026.replace(/周日/g, '星期天').replace(/周(?=[一二三四五六])/g, '星期')],
  ['another order', of2026.split('\n').reverse().join('\n')],
])('%s', (_name, text) => {
  expect(readHolidays(text, 2026)).toMatchObject({ unread: [], wrong: null })
  expect(said(text, 2026)).toEqual(yearIn(cityCalendar(), 2026))
})

const changed = (from: string | RegExp, to: string) => of2026.replace(from, to)

test.each<[string, string, number, string | null, number[]]>([
  ['nothing', ' \n', 2026, null, []],
  ['some other text', '关于召开年会的通知', 2026, '没有读到元旦', []],
  ['a holiday that is missing', changed(/\n七、.*/, ''), 2026, '没有读到国庆节', []],
  ['one missing in the middle', changed(/三、.*\n/, ''), 2026, '没有读到清明节', []],
  ['the text of another year', `${head(2026)}${of2026}`, 2027, '文字里是 2026 年', []],
  [
    'the year in the first line alone',
    changed('1月1日', '2026年1月1日'),
    2027,
    '文字里是 2026 年',
    [],
  ],
  ['weekdays of another year', of2026, 2027, '还有 7 行没有读懂', [1, 2, 3, 4, 5, 6, 7]],
  ['a day that does not exist', changed('至5日', '至32日'), 2026, '还有 1 行没有读懂', [4]],
  ['a count that is wrong', changed('共5天', '共4天'), 2026, '还有 1 行没有读懂', [4]],
  [
    'a day without a verb',
    changed('5月9日（周六）上班', '5月9日（周六）'),
    2026,
    '还有 1 行没有读懂',
    [4],
  ],
  [
    'a range backwards',
    changed('1日（周五）至5日', '5日（周二）至1日'),
    2026,
    '还有 1 行没有读懂',
    [4],
  ],
  [
    'a holiday that nobody knows',
    `${of2026}\n八、纪念日：9月3日放假。`,
    2026,
    '还有 1 行没有读懂',
    [8],
  ],
  [
    'a holiday without days',
    changed(/五、.*/, '五、端午节：放假。'),
    2026,
    '还有 1 行没有读懂',
    [5],
  ],
  ['twice the same', `${of2026}\n${changed(/\n[^]*/, '')}`, 2026, '元旦写了两次', []],
  [
    'work on a weekday',
    changed('5月9日（周六）上班', '5月8日上班'),
    2026,
    '5月8日不是周末，不用写上班',
    [],
  ],
  [
    'the first of May is lost',
    changed('5月1日（周五）至5日（周二）放假调休，共5天', '5月2日至5日放假'),
    2026,
    '劳动节的放假里没有 5月1日',
    [],
  ],
  ['rest and work on one day', changed('2月14日（周六）', '2月15日'), 2026, '2月15日写了两次', []],
])('%s', (_name, text, year, wrong, unread) => {
  const reading = readHolidays(text, year)
  expect(reading.wrong).toBe(wrong)
  expect(reading.unread.map(({ line }) => line)).toEqual(unread)
})

test('a line that was not understood is told as it was written', () => {
  expect(readHolidays(changed('共5天', '共 4 天'), 2026).unread).toEqual([
    {
      line: 4,
      text: '四、劳动节：5月1日（周五）至5日（周二）放假调休，共 4 天。5月9日（周六）上班。',
    },
  ])
})

test('a text of any length ends at once', () => {
  const long = `一、元旦：${'1月1日、'.repeat(5000)}`
  expect(readHolidays(long, 2026).wrong).toBe('还有 1 行没有读懂')
})
