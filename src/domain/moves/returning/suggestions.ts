import { offered, shortLabel, subjectKinds } from '../../form/choices'
import { isFieldKey } from '../../form/fields'
import type { Answers } from '../../form/form'
import { type ItemKey, reasonKinds, type ReasonKind, slotOfItem } from './correctionReasons'

/** A text, or where it depends on the subject a rule that tells it. */
type Suggestion = string | ((answers: Answers) => string)

/** The kinds of reasons that fit an item, each with what a reviewer suggests first. */
type Fitting = Readonly<Partial<Record<ReasonKind, Suggestion>>>

/** Names what the subject's kind has: a company its licence, a person the own card, a body its certificate. */
const onPaper =
  (company: string, individual: string, body: string): Suggestion =>
  ({ subjectKind }) => {
    if (subjectKind === 'company') return company
    return subjectKind === 'individual' ? individual : body
  }

/** Every row can lack something and contradict another one. */
const ofRow = { missing: '请填完整', contradictory: '请与其他几项核对，改成一致的' } as const

const ofSlot = {
  missing: '请把四角拍全',
  unclear: '在亮处平放再拍',
  unlikePaper: '请换成与备案表一致的材料',
  duplicate: '这一张与另一张相同，请换一张',
} as const

const name = { missing: '请填全名', unlikePaper: '请填身份证上的姓名' } as const
const wechat = {
  missing: '请填完整的微信号',
  contradictory: '请填微信「我」页面上的微信号',
} as const
const card = {
  unlikePaper: '请拍材料名称里写明的那一位的身份证',
  duplicate: '两张是同一面，请换成另一面',
} as const
const OUT_OF_SCOPE = '请对照「要不要备案」再看一看'

/** What differs from `ofRow` and `ofSlot`. A row of the form needs none of its own. */
const table: Readonly<Partial<Record<ItemKey, Fitting>>> = {
  accountName: {
    missing: '请填账号的全名',
    contradictory: '请填账号后台显示的名称',
    outOfScope: OUT_OF_SCOPE,
    duplicate: '请核对账号名和原始ID，是不是已经备案',
  },
  accountKind: {
    missing: '选「其他」时请写明是哪一种',
    contradictory: '请按账号的实际类型选择',
    outOfScope: OUT_OF_SCOPE,
  },
  subjectName: {
    missing: '请填全称',
    unlikePaper: onPaper('请填营业执照上的名称', '请填身份证上的姓名', '请填证书上的名称'),
    outOfScope: OUT_OF_SCOPE,
  },
  address: {
    missing: '写到门牌号',
    unlikePaper: onPaper(
      '请填营业执照上的住所',
      '请填身份证上的住址或现在的住址',
      '请填证书上的住所',
    ),
    outOfScope: OUT_OF_SCOPE,
  },
  introduction: {
    missing: '写明发布什么、提供什么服务',
    contradictory: '请按账号实际发布的内容填写',
  },
  openedOn: { missing: '请填年、月、日', contradictory: '请填账号注册成功的那一天' },
  followers: { missing: '请填一个整数', contradictory: '请按账号后台显示的数填写' },
  ownerName: name,
  ownerIdNumber: { missing: '请填 18 位身份证号', unlikePaper: '请对照身份证重新填写' },
  ownerWechat: wechat,
  ownerMobile: { missing: '请填 11 位手机号', contradictory: '请填账号所有人在用的手机号' },
  managerName: name,
  managerMobile: { missing: '请填 11 位手机号', contradictory: '请填管理员在用的手机号' },
  managerWechat: wechat,
  'slot:licence': { unlikePaper: '请拍与账号主体名称一致的证照' },
  'slot:idFront': card,
  'slot:idBack': card,
  'slot:other': { missing: '请把各页拍全' },
  signature: {
    missing: '请签全名',
    unclear: '请把笔画写清楚',
    contradictory: '请与账号所有人的姓名一致',
    unlikePaper: '请由账号所有人本人签名',
  },
}

const fitting = (key: ItemKey): Fitting => {
  const own = table[key]
  if (isFieldKey(key)) return { ...ofRow, ...own }
  return slotOfItem(key) === null ? (own ?? {}) : { ...ofSlot, ...own }
}

/** The kinds of reasons for which an item can go back, in their order. */
export const kindsFor = (key: ItemKey): readonly ReasonKind[] =>
  reasonKinds.filter((kind) => fitting(key)[kind] !== undefined)

/** A suggestion that the city words otherwise: 1 to 100 characters. */
export type OwnSuggestion = {
  readonly key: ItemKey
  readonly kind: ReasonKind
  readonly text: string
}

/** What the city says of an item and a reason; null where it says nothing of its own. */
export const ownText = (
  own: readonly OwnSuggestion[],
  key: ItemKey,
  kind: ReasonKind,
): string | null => own.find((each) => each.key === key && each.kind === kind)?.text ?? null

/** What is suggested with a reason, for the reviewer to change: the city's words, else the original ones; empty where the kind does not fit. */
export const suggestionFor = (
  key: ItemKey,
  kind: ReasonKind,
  answers: Answers,
  own: readonly OwnSuggestion[],
): string => {
  const original = fitting(key)[kind] ?? ''
  const text = typeof original === 'string' ? original : original(answers)
  return text === '' ? '' : (ownText(own, key, kind) ?? text)
}

/** The original words, once for each sort of subject that reads others: 公司：请填营业执照上的名称. */
export const originalWords = (key: ItemKey, kind: ReasonKind): readonly string[] => {
  const sorts = offered(subjectKinds).map(({ value }) => ({
    value,
    text: suggestionFor(key, kind, { subjectKind: value }, []),
  }))
  const texts = [...new Set(sorts.map(({ text }) => text))]
  if (texts.length === 1) return texts
  return texts.map((text) => {
    const [sort, ...more] = sorts.filter((each) => each.text === text)
    const name = more.length === 0 ? shortLabel(subjectKinds, sort?.value ?? '') : '其他单位'
    return `${name}：${text}`
  })
}
