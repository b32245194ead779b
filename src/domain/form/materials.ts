import { type Answers, type SubjectKind, subjectKinds } from './form'

export type SlotKey = 'licence' | 'idFront' | 'idBack' | 'other'

export type Slot = {
  readonly key: SlotKey
  readonly label: string
  /** What to photograph, or why it is asked. */
  readonly hint: string
  readonly required: boolean
}

/** Photos one slot takes at most. */
export const PHOTOS_A_SLOT = 5

/** Bytes of one stored photo at most; the client compresses to 2 MB (C8). */
export const PHOTO_BYTES = 3 * 1024 * 1024

const notAsked = '通告未作要求，建议提供'

const idCard = (person: string, required: boolean): readonly Slot[] =>
  (['idFront', 'idBack'] as const).map((key) => ({
    key,
    label: `${person}身份证${key === 'idFront' ? '人像面' : '国徽面'}`,
    hint: required ? '四角拍全，字要看得清' : notAsked,
    required,
  }))

const other: Slot = {
  key: 'other',
  label: '其他材料',
  hint: '有需要说明的再传，可以不传',
  required: false,
}

const company = (person: string): readonly Slot[] => [
  {
    key: 'licence',
    label: '营业执照或组织机构代码证',
    hint: '任选一份，拍正本或副本',
    required: true,
  },
  ...idCard(person, true),
  other,
]

const body = (person: string): readonly Slot[] => [
  { key: 'licence', label: '有统一社会信用代码的证书', hint: notAsked, required: false },
  ...idCard(person, false),
  other,
]

const slots: Record<SubjectKind, (person: string) => readonly Slot[]> = {
  company,
  individual: () => [...idCard('本人', true), other],
  cityOrgan: body,
  countyOrgan: body,
  institution: body,
  association: body,
}

const isSubjectKind = (text: string | undefined): text is SubjectKind =>
  subjectKinds.some((kind) => kind.value === text)

/** The name of the 运维负责人: the manager, unless the applicant says it is the owner; empty when not filled in. */
export const operationsLeadName = (answers: Answers): string =>
  (answers.operationsLead === 'owner' ? answers.ownerName : answers.managerName) ?? ''

/**
 * The material slots of a filing, after notice 三.1; the person whose card is asked for is named.
 * Empty until the subject's kind is chosen.
 */
export const slotsOf = (answers: Answers): readonly Slot[] => {
  if (!isSubjectKind(answers.subjectKind)) return []
  const name = operationsLeadName(answers)
  return slots[answers.subjectKind](name === '' ? '运维负责人' : `运维负责人 ${name} `)
}

/** The photos of a filing by slot, in the order in which they were added. */
export type Photos<Photo> = Readonly<Partial<Record<SlotKey, readonly Photo[]>>>

/** The required slots that hold no photo yet, in the order of the page. */
export const emptySlots = (answers: Answers, photos: Photos<unknown>): readonly Slot[] =>
  slotsOf(answers).filter((slot) => slot.required && (photos[slot.key] ?? []).length === 0)
