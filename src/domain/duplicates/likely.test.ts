import { MEASURING_SEED, type NamePair, namePairs, TUNING_SEED } from '../testing/namePairs'
import { type Compared, likenessOf, likenessWords } from './likely'

const one: Compared = {
  accountKind: 'official',
  accountKindText: '',
  accountName: '胜芳古镇生活',
  subjectName: '霸州市胜芳镇文昌阁文化传播有限公司',
  creditCode: '91110101MA00002340',
  owner: 'a1',
}
/** Somebody else’s, by the same name. */
const strange: Compared = { ...one, subjectName: '赵敏', creditCode: '', owner: 'b2' }

test.each<[string, Partial<Compared>, string | null]>([
  [
    'nothing but the name and one thing that is shared',
    { ...strange, owner: 'a1' },
    '名称相同，账号所有人相同',
  ],
  ['the credit code', { ...strange, creditCode: '91110101ma00002340' }, '名称相同，信用代码相同'],
  [
    'the subject, in other brackets and widths',
    { ...strange, subjectName: '霸州市 胜芳镇文昌阁文化传播有限公司' },
    '名称相同，账号主体相同',
  ],
  [
    'all of it, with a slip',
    { accountName: '胜方古镇生活' },
    '名称差 1 个字，账号主体相同，信用代码相同，账号所有人相同',
  ],
  [
    'a word more',
    { ...strange, owner: 'a1', accountName: '胜芳古镇生活订阅号' },
    '名称只差“公众号”一类的字，账号所有人相同',
  ],
  ['the name alone', strange, null],
  ['the owner alone', { accountName: '信安老街坊' }, null],
  ['no code on either side', { ...strange, creditCode: '' }, null],
  ['another kind of account', { accountKind: 'app' }, null],
])('%s', (_name, other, words) => {
  const found = likenessOf(one, { ...one, ...other })
  expect(found && likenessWords(found)).toBe(words)
  // Whichever was first.
  expect(likenessOf({ ...one, ...other }, one)).toEqual(found)
})

test('no code and no owner on either side are not the same code and owner', () => {
  const bare = { ...one, creditCode: '', owner: null }
  expect(likenessOf(bare, { ...strange, owner: null })).toBeNull()
})

test.each<[string, string, string, boolean]>([
  ['the same words for it', '抖音号', '抖音', true],
  ['other words', '抖音', '快手', false],
  ['none on one side', '抖音', '', true],
  ['none on the other', '', '抖音', true],
])('其他 with %s', (_name, text, another, same) => {
  const other = { ...one, accountKind: 'other' }
  const found = likenessOf(
    { ...other, accountKindText: text },
    { ...other, accountKindText: another },
  )
  expect(found !== null).toBe(same)
})

/** How many of the found ones are of one account, and how many of those are found. */
const measured = (pairs: readonly NamePair[]) => {
  const found = pairs.filter(({ one: first, other }) => likenessOf(first, other) !== null)
  const right = found.filter(({ same }) => same).length
  return {
    precision: right / found.length,
    recall: right / pairs.filter(({ same }) => same).length,
    wrong: pairs
      .filter((pair) => found.includes(pair) !== pair.same)
      .map(({ what, one: first, other }) => `${what}: ${first.accountName} / ${other.accountName}`),
  }
}

test.each([
  ['the pairs that it was made with', TUNING_SEED],
  ['the pairs that it is measured by', MEASURING_SEED],
])('%s: precision and recall of 0.95', (name, seed) => {
  const { precision, recall, wrong } = measured(namePairs(seed, 100))
  process.stdout.write(
    `likely duplicates, ${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; wrong: ${wrong.join(', ') || 'none'}\n`,
  )
  expect(precision).toBeGreaterThanOrEqual(0.95)
  expect(recall).toBeGreaterThanOrEqual(0.95)
})

test('half of the pairs are of one account, and all ways of making them come up', () => {
  const pairs = [...namePairs(TUNING_SEED, 100), ...namePairs(MEASURING_SEED, 100)]
  expect(pairs.filter(({ same }) => same)).toHaveLength(100)
  expect(new Set(pairs.map(({ what }) => what)).size).toBe(12)
})
