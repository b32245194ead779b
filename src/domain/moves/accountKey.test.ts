import type { Answers } from '../form/form'
import { accountKeyText } from './accountKey'

const official: Answers = {
  accountKind: 'official',
  accountId: 'gh_3dfda90e39d6',
  accountName: '胜芳古镇生活',
  subjectName: '李文昌',
}
const named: Answers = { ...official, accountId: '' }

test.each<[string, Answers, Answers, boolean]>([
  ['the same 原始ID under another name', official, { ...official, accountName: '别的名字' }, true],
  ['its case and width', official, { ...official, accountId: 'ＧＨ_3DFDA90E39D6 ' }, true],
  ['another 原始ID', official, { ...official, accountId: 'gh_3dfda90e39d7' }, false],
  ['the same id of another kind', official, { ...official, accountKind: 'app' }, false],
  [
    'package names that differ by case',
    { ...official, accountKind: 'app', accountId: 'cn.lf.Sheng' },
    { ...official, accountKind: 'app', accountId: 'cn.lf.sheng' },
    false,
  ],
  ['without an id the same name and subject', named, { ...named, followers: '9' }, true],
  ['blanks and width in the name', named, { ...named, accountName: ' 胜芳　古镇生活\u200b' }, true],
  [
    'Latin letters in the name',
    { ...named, accountName: 'ABC' },
    { ...named, accountName: 'ａbc' },
    true,
  ],
  ['the same name of another subject', named, { ...named, subjectName: '赵敏' }, false],
  ['another name', named, { ...named, accountName: '胜芳古镇' }, false],
  ['one with an id and one without', official, named, false],
])('%s', (_name, one, other, expected) => {
  expect(accountKeyText(one) === accountKeyText(other)).toBe(expected)
})
