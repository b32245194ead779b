import { readFileSync } from 'node:fs'
import fontkit from '@pdf-lib/fontkit'
import { problems } from '../form/answers'
import { unprintedEmoji } from './unprinted'
import type { Answers } from '../form/form'

const font = fontkit.create(
  readFileSync(
    require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  ),
)
const drawn = new Set(font.characterSet)

test('of all emoji those are named that the font of the papers does not have', () => {
  for (let code = 0xa0; code < 0x20000; code += 1) {
    const sign = String.fromCodePoint(code)
    if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(sign)) continue
    expect([sign, unprintedEmoji(`胜芳${sign}集市`)]).toEqual([sign, drawn.has(code) ? null : sign])
  }
})

const said = (answers: Answers) =>
  problems(answers, '2026-11-25')
    .filter(({ key }) => key in answers)
    .map(({ level, message }) => [level, message])

test.each([
  ['a lantern', '胜芳🏮集市', 'U+1F3EE'],
  ['a flag', '🇨🇳胜芳', 'U+1F1E8'],
  ['a heart after one that is printed', '胜芳♥❤', 'U+2764'],
])('%s is said at each field that is printed, and stops nobody', (_name, text, code) => {
  const warning = ['warning', `表情印不出来，备案表上会印成 □〔${code}〕`]
  for (const key of ['accountName', 'subjectName', 'address', 'introduction', 'ownerName'] as const)
    expect(said({ [key]: text })).toEqual([warning])
})

test.each(['胜芳古镇生活', '张𪚥', '胜芳〇二〇', '24h便民®'])('%s says nothing', (accountName) => {
  expect(said({ accountName })).toEqual([])
})
