/** What is said of a choice that can no longer be made. */
type Retired = {
  /** To the owner, who chooses again. */
  readonly owner: string
  /** To the reviewer of a filing that was submitted with it. */
  readonly reviewer: string
}

export type Choice = {
  readonly value: string
  readonly label: string
  /** One line of what is meant. */
  readonly sub?: string
  /** No longer offered; what was filed with it keeps the label. */
  readonly retired?: Retired
}

/** The choices that can be made now. */
export const offered = <One extends Choice>(choices: readonly One[]): readonly One[] =>
  choices.filter(({ retired }) => retired === undefined)

/** A choice without what stands in brackets behind it: 公司. */
export const shortLabel = (choices: readonly Choice[], value: string): string =>
  (choices.find((choice) => choice.value === value)?.label ?? value).replace(/（.*）/, '')

export const accountKinds = [
  { value: 'official', label: '微信公众账号' },
  { value: 'app', label: '手机APP' },
  { value: 'other', label: '其他' },
] as const satisfies readonly Choice[]

export type AccountKind = (typeof accountKinds)[number]['value']

/** The kinds of subject. The notice's 企事业单位 are two: 企业 are companies with their papers (三.1), 事业单位 are not. */
export const subjectKinds = [
  { value: 'company', label: '公司（企业、个体工商户）', sub: '有营业执照的' },
  { value: 'individual', label: '个人', sub: '用自己的身份证注册的' },
  { value: 'cityOrgan', label: '市直机关', sub: '市一级的机关和部门' },
  {
    value: 'countyOrgan',
    label: '县级及以下机关（含村民、居民委员会）',
    sub: '县、乡镇的机关，村（居）民委员会',
  },
  {
    value: 'publicInstitution',
    label: '事业单位',
    sub: '有事业单位法人证书，例如学校、医院',
  },
  { value: 'association', label: '社会团体', sub: '有登记证书，例如协会、商会' },
  {
    value: 'institution',
    label: '企事业单位',
    retired: {
      owner:
        '「企事业单位」已分成两类：企业请选「公司（企业、个体工商户）」，事业单位请选「事业单位」',
      reviewer: '主体类别是原来的「企事业单位」：如是企业，按通告三.1 要有证照和运维负责人身份证',
    },
  },
] as const satisfies readonly Choice[]

/** What most accounts belong to; the bodies are folded below. */
export const commonSubjects: readonly string[] = ['individual', 'company']

export type SubjectKind = (typeof subjectKinds)[number]['value']

/** Who fills the form in. */
export const applicants = [
  { value: 'owner', label: '账号所有人' },
  { value: 'manager', label: '管理员' },
  { value: 'agent', label: '受托代办' },
] as const satisfies readonly Choice[]

export type ApplicantKind = (typeof applicants)[number]['value']

/** 运维负责人 of notice 三.1; the manager when nothing is chosen. */
export const operationsLeads = [
  { value: 'manager', label: '管理员' },
  { value: 'owner', label: '账号所有人' },
  { value: 'other', label: '另一个人' },
] as const satisfies readonly Choice[]
