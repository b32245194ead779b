export type Choice = { readonly value: string; readonly label: string }

export const accountKinds = [
  { value: 'official', label: '微信公众账号' },
  { value: 'app', label: '手机APP' },
  { value: 'other', label: '其他' },
] as const satisfies readonly Choice[]

export type AccountKind = (typeof accountKinds)[number]['value']

export const subjectKinds = [
  { value: 'company', label: '公司（含个体工商户）' },
  { value: 'individual', label: '个人' },
  { value: 'cityOrgan', label: '市直机关' },
  { value: 'countyOrgan', label: '县级及以下机关（含村民、居民委员会）' },
  { value: 'institution', label: '企事业单位' },
  { value: 'association', label: '社会团体' },
] as const satisfies readonly Choice[]

export type SubjectKind = (typeof subjectKinds)[number]['value']

/** 运维负责人 of notice 三.1; the manager when nothing is chosen. */
export const operationsLeads = [
  { value: 'manager', label: '管理员' },
  { value: 'owner', label: '账号所有人' },
] as const satisfies readonly Choice[]
