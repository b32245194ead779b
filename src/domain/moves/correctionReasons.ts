import type { Answers, FieldKey } from '../form/form'
import type { SlotKey } from '../form/materials'

/** The fields that are printed as rows: what a reviewer looks at one by one. */
export type RowKey = Exclude<
  FieldKey,
  | 'accountKindText'
  | 'accountId'
  | 'subjectKind'
  | 'creditCode'
  | 'area'
  | 'metTestOn'
  | 'operationsLead'
>

/** One thing that can be returned: a printed row, a material, the signature. */
export type ItemKey = RowKey | `slot:${SlotKey}` | 'signature'

/** The reasons to choose from; 其他 is written out by the reviewer. */
export const reasons = ['与证件不一致', '不完整', '看不清', '其他'] as const

export type CannedReason = (typeof reasons)[number]

type Suggestion = string | ((answers: Answers) => string)

/** Names what the subject's kind has: a company its licence, a person the own card, a body its certificate. */
const onPaper =
  (company: string, individual: string, body: string) =>
  ({ subjectKind }: Answers): string => {
    if (subjectKind === 'company') return company
    return subjectKind === 'individual' ? individual : body
  }

const AGAIN = '请核对后重新填写'
const SHOOT_AGAIN = '在亮处平放再拍'
const ID_NAME = '请填身份证上的姓名'
const WECHAT = '请填微信「我」页面上的微信号'
const WHOLE_WECHAT = '请填完整的微信号'
const WHOLE_MOBILE = '请填 11 位手机号'

const row = (mismatch: Suggestion, incomplete: string) => ({
  与证件不一致: mismatch,
  不完整: incomplete,
  看不清: AGAIN,
  其他: '',
})

const slot = (mismatch: string, incomplete: string) => ({
  与证件不一致: mismatch,
  不完整: incomplete,
  看不清: SHOOT_AGAIN,
  其他: '',
})

const idCard = slot('请拍材料名称里写明的那一位的身份证', '请把四角拍全')

const suggestions: Readonly<Record<ItemKey, Readonly<Record<CannedReason, Suggestion>>>> = {
  accountName: row('请填账号后台显示的名称', '请填账号的全名'),
  accountKind: row('请按账号的实际类型选择', '选「其他」时请写明是哪一种'),
  subjectName: row(
    onPaper('请填营业执照上的名称', '请填身份证上的姓名', '请填证书上的名称'),
    '请填全称',
  ),
  address: row(
    onPaper('请填营业执照上的住所', '请填身份证上的住址或现在的住址', '请填证书上的住所'),
    '写到门牌号',
  ),
  introduction: row('请按账号实际发布的内容填写', '写明发布什么、提供什么服务'),
  openedOn: row('请填账号注册成功的那一天', '请填年、月、日'),
  followers: row('请按账号后台显示的数填写', '请填一个整数'),
  ownerName: row(ID_NAME, '请填全名'),
  ownerIdNumber: row('请对照身份证重新填写', '请填 18 位身份证号'),
  ownerWechat: row(WECHAT, WHOLE_WECHAT),
  ownerMobile: row('请填账号所有人在用的手机号', WHOLE_MOBILE),
  managerName: row(ID_NAME, '请填全名'),
  managerMobile: row('请填管理员在用的手机号', WHOLE_MOBILE),
  managerWechat: row(WECHAT, WHOLE_WECHAT),
  'slot:licence': slot('请拍与账号主体名称一致的证照', '请把四角拍全'),
  'slot:idFront': idCard,
  'slot:idBack': idCard,
  'slot:other': slot('请换成与备案表一致的材料', '请把各页拍全'),
  signature: {
    与证件不一致: '请由账号所有人本人签名',
    不完整: '请签全名',
    看不清: '请把笔画写清楚',
    其他: '',
  },
}

/** Beside a returned item that is still as it was. */
export const NOT_CORRECTED = '这一项还没有补正'

/** All keys that can be returned, in the order of the form: rows, materials, signature. */
export const itemKeys = Object.keys(suggestions) as readonly ItemKey[]

/** The slot of `slot:<key>`; null for a row and the signature. */
export const slotOfItem = (key: ItemKey): SlotKey | null =>
  key.startsWith('slot:') ? (key.slice('slot:'.length) as SlotKey) : null

/** The slots that can be returned, in the order of the form. */
export const slotKeys = itemKeys.flatMap((key) => slotOfItem(key) ?? [])

/** The suggestion that comes with a reason, for the reviewer to change; empty for 其他. */
export const suggestionFor = (key: ItemKey, reason: CannedReason, answers: Answers): string => {
  const suggestion = suggestions[key][reason]
  return typeof suggestion === 'string' ? suggestion : suggestion(answers)
}
