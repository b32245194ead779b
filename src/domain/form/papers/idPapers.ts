import type { Day } from '../../dates/days'
import type { Choice } from '../choices'
import { checkChildNumber, kinds, type Verdict } from '../kinds'

type PaperRow = Choice & {
  /** How its numbers look as far as they are known: another one is looked at once more, and taken. */
  readonly usual: RegExp | null
  /** Both sides are copied, not a page alone. */
  readonly twoSided: boolean
  /** What is copied first. */
  readonly front?: string
  /** It has the number of an ID card, and is its guardian's to show (PIPL 31). */
  readonly ofChild?: true
}

/**
 * The papers by which an owner is known (D8). An ID card stands first; the others are looked at over the counter alone,
 * which writes down what it saw.
 */
const table = [
  {
    value: 'idCard',
    label: '居民身份证',
    sub: '港澳台居民居住证也是',
    usual: null,
    twoSided: true,
  },
  {
    value: 'child',
    label: '儿童身份证或户口簿',
    sub: '不满 14 周岁，监护人到场并出示监护证明',
    usual: null,
    twoSided: false,
    front: '（本人的一面或一页）',
    ofChild: true,
  },
  { value: 'passport', label: '护照', usual: /^(?=.*\d)[A-Z\d]{6,12}$/, twoSided: false },
  {
    value: 'hkMacauPermit',
    label: '港澳居民来往内地通行证',
    usual: /^[HM]\d{8}(?:\d{2})?$/,
    twoSided: true,
  },
  {
    value: 'taiwanPermit',
    label: '台湾居民来往大陆通行证',
    usual: /^\d{8}(?:\d{2})?$/,
    twoSided: true,
  },
  {
    value: 'foreignResident',
    label: '外国人永久居留身份证',
    usual: /^(?:[A-Z]{3}\d{12}|9\d{16}[\dX])$/,
    twoSided: true,
  },
  { value: 'military', label: '军官证等军队证件', usual: null, twoSided: false },
] as const satisfies readonly PaperRow[]

export const idPapers: readonly Choice[] = table.map(({ value, label, ...row }) => ({
  value,
  label,
  ...('sub' in row ? { sub: row.sub } : {}),
}))

/** The paper of a value where it is another one than an ID card; null else. */
export const otherPaper = (
  value: string | undefined,
): Pick<PaperRow, 'label' | 'twoSided' | 'front' | 'ofChild'> | null =>
  table.find((row) => row.value === value && row.value !== 'idCard') ?? null

/** What is wrong with the number of an owner's paper. Only that of an ID card has a check digit that all of them have. */
export const checkPaperNumber = (paper: string | undefined, text: string, today: Day): Verdict => {
  const row = table.find(({ value }) => value === paper)
  if (row === undefined || row.value === 'idCard') return kinds.idCard.check(text, today)
  if (row.value === 'child') return checkChildNumber(text, today)
  if (!/^[A-Z\d\p{Script=Han}]{5,18}$/u.test(text) || !/(?:\d.*){4}/.test(text))
    return { level: 'error', message: '证件号码应为 5 至 18 位字母和数字，请对照证件再看一遍' }
  return row.usual === null || row.usual.test(text)
    ? null
    : { level: 'warning', message: `和常见的${row.label}号码不一样。与证件一致的话可以继续` }
}
