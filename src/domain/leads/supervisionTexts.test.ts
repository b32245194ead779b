import { instantOf } from '../dates/days'
import { leadLetter, leadPaperNames, type LetterFacts } from './letters'
import { SERVED_TEXT } from './served'
import { filledText, supervisionTexts } from './supervisionTexts'

/** Each text by the path that leads to it. */
const named = (of: object, path = ''): readonly (readonly [name: string, text: string])[] =>
  Object.entries(of).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as const]
      : named(value as object, `${path}${key}.`),
  )

const texts = named(supervisionTexts)

test('these are all that there are', () => {
  expect(texts.map(([name]) => name)).toEqual([
    ...leadPaperNames.map((name) => `titles.${name}`),
    ...['quoted', 'contact', 'overdue', 'attached'],
    ...['to', 'unfiled', 'returned', 'asks'].map((name) => `notice.${name}`),
    ...['what', 'paper', 'account', 'person', 'where', 'how', 'when', 'signature'].map(
      (name) => `receipt.${name}`,
    ),
    ...['instead', 'by', 'remarks'].map((name) => `receipt.${name}`),
    'toPlatform',
    ...['unfiled', 'asks'].map((name) => `coordination.${name}`),
    ...['to', 'unfiled', 'hands'].map((name) => `transfer.${name}`),
    'restore.filed',
    ...['served.version', 'served.text'],
  ])
})

test.each(texts)('%s holds no threat, and no duty beside the notice: %s', (_name, text) => {
  expect(text).not.toMatch(/处罚|暂停|关闭|违规|违法|限期|责令|整改|必须|逾期不|否则|后果|催办/)
  expect(text).not.toMatch(/法律效力|可靠电子签名|官方/)
})

const at = instantOf('2026-11-10')
const facts: LetterFacts = {
  today: '2026-11-24',
  office: '131081',
  answers: { accountName: '霸州板材圈', accountKind: 'official', ownerName: '李文昌' },
  number: 'LFBZ-2600-0016',
  returned: false,
  due: { due: '2026-10-20', late: true },
  n: 2,
  until: '2026-12-04',
  urges: [],
  acts: [{ rung: 'platform', proposedBy: '王敏', reason: '仍没有备案', confirmedBy: null, at }],
}

/** All that any paper says, and what is agreed to. */
const said = [
  ...[false, true].flatMap((returned) =>
    leadPaperNames.map((paper) => JSON.stringify(leadLetter(paper, { ...facts, returned }))),
  ),
  SERVED_TEXT,
].join('\n')

test.each(texts.filter(([name]) => name !== 'served.version'))(
  '%s is said where it belongs, with what stands in braces filled in: %s',
  (_name, text) => {
    for (const part of text.split(/\{\w+\}/)) expect(said).toContain(part)
    expect(said).not.toMatch(/[{]\w+[}]/)
  },
)

test.each<[string, string, Record<string, string>, string]>([
  ['each is filled in', '{a}和{b}', { a: '甲', b: '乙' }, '甲和乙'],
  ['as often as it stands', '{a}、{a}', { a: '甲' }, '甲、甲'],
  ['what is not known is empty', '（{a}）', {}, '（）'],
  ['what is filled in is left as it is', '{a}', { a: '{b}', b: '乙' }, '{b}'],
])('a text: %s', (_name, text, of, filled) => {
  expect(filledText(text, of)).toBe(filled)
})
