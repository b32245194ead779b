import { subjectKinds } from './choices'
import type { Answers } from './form'
import { otherPaper } from './papers/idPapers'

/** How a slot is asked of one sort of subject. */
type Asked = {
  /** Its name when not given. */
  readonly label?: string
  /** What to photograph, or why it is asked. */
  readonly hint: string
  readonly required: boolean
}

type SlotRow = {
  readonly key: string
  /** Short enough to stand on a button. */
  readonly name: string
  /** An ID card: the person stands before the name, and photos need the separate consent to ID data. */
  readonly idCard: boolean
  /** A company, a person, and every other body; null where it is not asked. */
  readonly company: Asked
  readonly individual: Asked | null
  readonly body: Asked
  /** It is asked of who files for a child under 14 alone. */
  readonly ofChild?: true
}

/** Photos one slot takes at most. */
export const PHOTOS_A_SLOT = 5

/** Bytes of one stored photo at most; the client compresses to 2 MB (C8). */
export const PHOTO_BYTES = 3 * 1024 * 1024

const notAsked = { hint: '通告未作要求，建议提供', required: false } as const
const whole = { hint: '四角拍全，字要看得清', required: true } as const
const free = { hint: '有需要说明的再传，可以不传', required: false } as const

const ofGuardian = {
  label: '监护人身份证和监护关系证明',
  hint: '关系看户口簿、出生医学证明或法院、民政部门的文书',
  required: true,
} as const

const idCard = {
  idCard: true,
  company: whole,
  individual: whole,
  body: notAsked,
} as const

/**
 * The material slots after notice 三.1, in the order of the page. Input, consent, review, return, audit and signature read
 * them.
 */
const table = [
  {
    key: 'licence',
    name: '证照',
    idCard: false,
    company: {
      label: '营业执照或组织机构代码证',
      hint: '任选一份，拍正本或副本',
      required: true,
    },
    individual: null,
    body: { ...notAsked, label: '有统一社会信用代码的证书' },
  },
  { ...idCard, key: 'idFront', name: '身份证人像面' },
  { ...idCard, key: 'idBack', name: '身份证国徽面' },
  {
    key: 'guardian',
    name: '监护证明',
    idCard: true,
    ofChild: true,
    company: ofGuardian,
    individual: ofGuardian,
    body: ofGuardian,
  },
  {
    key: 'other',
    name: '其他材料',
    idCard: false,
    company: free,
    individual: free,
    body: free,
  },
] as const satisfies readonly SlotRow[]

export type SlotKey = (typeof table)[number]['key']

export const slots: readonly (SlotRow & { readonly key: SlotKey })[] = table

/** The slots in the order of the page. */
export const slotKeys: readonly SlotKey[] = slots.map(({ key }) => key)

/** Photos of the slot show somebody's ID card. */
export const isIdCard = (key: SlotKey): boolean =>
  slots.some((slot) => slot.key === key && slot.idCard)

/** A slot as it is asked of one subject. */
export type Slot = Asked &
  Pick<SlotRow, 'idCard' | 'name'> & { readonly key: SlotKey; readonly label: string }

/** The fields that name a person whose ID data a form may hold. */
export type NameKey = 'ownerName' | 'managerName' | 'operationsLeadName'

/** The field that names the 运维负责人. */
export const operationsLeadKey = ({ operationsLead, ownerName, managerName }: Answers): NameKey => {
  // Not asked then, whatever was said before.
  if (managerName === ownerName) return 'managerName'
  if (operationsLead === 'owner') return 'ownerName'
  return operationsLead === 'other' ? 'operationsLeadName' : 'managerName'
}

/** The name of the 运维负责人: the manager, unless the applicant names somebody else; empty when not filled in. */
export const operationsLeadName = (answers: Answers): string =>
  answers[operationsLeadKey(answers)] ?? ''

/**
 * The material slots of a filing, after notice 三.1; the person whose card is asked for is named.
 * Empty until the subject's kind is chosen.
 */
export const slotsOf = (answers: Answers): readonly Slot[] => {
  const kind = subjectKinds.find(({ value }) => value === answers.subjectKind)?.value
  if (kind === undefined) return []
  const sort = kind === 'company' || kind === 'individual' ? kind : 'body'
  const leader = operationsLeadName(answers)
  const lead = leader === '' ? '运维负责人' : `运维负责人 ${leader} `
  const person = kind === 'individual' ? '本人' : lead
  const isOwners = kind === 'individual' || (leader !== '' && leader === answers.ownerName)
  const paper = isOwners ? otherPaper(answers.ownerIdKind) : null
  const ofChild = otherPaper(answers.ownerIdKind)?.ofChild
  return slots.flatMap((slot) => {
    const asked = slot[sort]
    if (asked === null || (slot.ofChild === true && ofChild !== true)) return []
    const name = slot.idCard ? nameOf(slot, paper) : slot.name
    const label = slot.idCard ? `${person}${name}` : name
    const required = asked.required && (paper === null || paper.twoSided || slot.key !== 'idBack')
    return { label, ...asked, required, key: slot.key, idCard: slot.idCard, name }
  })
}

/** Of another paper than an ID card (D8) its kind, and which side. */
const nameOf = (
  { key, name }: (typeof slots)[number],
  paper: ReturnType<typeof otherPaper>,
): string =>
  paper === null
    ? name
    : `${paper.label}${key === 'idFront' ? (paper.front ?? '有照片的一面') : '另一面'}`

/** The photos of a filing by slot, in the order in which they were added. */
export type Photos<Photo> = Readonly<Partial<Record<SlotKey, readonly Photo[]>>>

/** The required slots that hold no photo yet, in the order of the page. */
export const emptySlots = (answers: Answers, photos: Photos<unknown>): readonly Slot[] =>
  slotsOf(answers).filter((slot) => slot.required && (photos[slot.key] ?? []).length === 0)
