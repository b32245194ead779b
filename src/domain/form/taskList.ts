import { fieldsOf, problems } from './answers'
import type { Day } from '../dates/days'
import { fieldOf } from './fields'
import type { Answers, FieldKey, FormSection } from './form'
import { emptySlots, type Photos, type SlotKey } from './materials'

export type PartKey = FormSection | 'materials' | 'signature'

/** B2: opening a part without saving leaves it `notStarted`; in `fix` something that was filled in or signed no longer holds. */
export type PartState = 'notStarted' | 'filling' | 'done' | 'fix'

export type Part = {
  readonly key: PartKey
  readonly numeral: string
  readonly title: string
  /** What is inside, shown until something better is known. */
  readonly contents: string
  readonly minutes: number
}

/** The words for a section's printed rows, and for a helper field that has one. */
const contentsOf = (section: FormSection): string =>
  fieldsOf(section)
    .flatMap(({ place, brief, label }) => brief ?? (place === 'row' ? label : []))
    .join('、')

/** The task list, 一 to 六. */
export const parts: readonly Part[] = [
  {
    key: 'account',
    numeral: '一',
    title: '账号信息',
    contents: contentsOf('account'),
    minutes: 2,
  },
  {
    key: 'subject',
    numeral: '二',
    title: '账号主体与地址',
    contents: contentsOf('subject'),
    minutes: 1,
  },
  {
    key: 'owner',
    numeral: '三',
    title: '账号所有人',
    contents: contentsOf('owner'),
    minutes: 1,
  },
  {
    key: 'manager',
    numeral: '四',
    title: '管理员',
    contents: contentsOf('manager'),
    minutes: 1,
  },
  {
    key: 'materials',
    numeral: '五',
    title: '材料',
    contents: '先填主体类别，就知道要哪几份',
    minutes: 2,
  },
  {
    key: 'signature',
    numeral: '六',
    title: '签名盖章确认',
    contents: '前五部分完成后再签',
    minutes: 1,
  },
]

/** As much of a filing as the task list looks at. */
export type Progress = {
  readonly answers: Answers
  readonly photos: Photos<unknown>
  readonly signed: boolean
  /** It was signed, and what was signed changed. */
  readonly unsigned?: boolean
  /** What the form changed after it was filled in (B4). */
  readonly changed?: readonly FieldKey[]
  /** What is not judged has this false: a number that is stored, what a return locked. Without it everything is. */
  readonly judged?: (key: FieldKey | SlotKey) => boolean
}

export type PartProgress = Part & {
  readonly state: PartState
  /** Short labels of what is missing or wrong, in order. */
  readonly lacking: readonly string[]
  /** Those of them that are filled in, and wrong. */
  readonly wrong: readonly string[]
  /** It is done because nothing is asked: nobody has begun it. */
  readonly untouched: boolean
  /** Labels of what the form changed after it was filled in, in order. */
  readonly changed: readonly string[]
}

/** Each part with its state on the Beijing day `today`. */
export const progressOf = (filing: Progress, today: Day): readonly PartProgress[] =>
  parts.map((part) => ({
    ...part,
    untouched: false,
    wrong: [],
    ...stateOf(part.key, filing, today),
    changed: (filing.changed ?? [])
      .map(fieldOf)
      .filter(({ section }) => section === part.key)
      .map(({ label }) => label),
  }))

type State = Pick<PartProgress, 'state' | 'lacking'> &
  Partial<Pick<PartProgress, 'untouched' | 'wrong'>>

const stateOf = (key: PartKey, filing: Progress, today: Day): State => {
  if (key === 'signature') return { state: signatureState(filing), lacking: [] }
  if (key === 'materials') return materialsState(filing)
  const filled = (field: FieldKey) => (filing.answers[field] ?? '') !== ''
  const found = problems(filing.answers, today, key).filter(
    (problem) => problem.level === 'error' && judges(filing, problem.key),
  )
  const labels = (of: typeof found) => of.map((problem) => fieldOf(problem.key).label)
  const lacking = labels(found)
  const wrong = labels(found.filter((problem) => filled(problem.key)))
  if (wrong.length > 0) return { state: 'fix', lacking, wrong }
  const started = fieldsOf(key).some((field) => filled(field.key))
  return { state: lacking.length === 0 ? 'done' : started ? 'filling' : 'notStarted', lacking }
}

const signatureState = ({ signed, unsigned = false }: Progress): PartState => {
  if (signed) return 'done'
  return unsigned ? 'fix' : 'notStarted'
}

const judges = ({ judged }: Progress, key: FieldKey | SlotKey) => judged?.(key) ?? true

const materialsState = (filing: Progress): State => {
  const { answers, photos } = filing
  const lacking = emptySlots(answers, photos)
    .filter(({ key }) => judges(filing, key))
    .map((slot) => slot.label)
  const started = Object.values(photos).some((slot) => slot.length > 0)
  const known = (answers.subjectKind ?? '') !== ''
  if (known && lacking.length === 0) return { state: 'done', lacking, untouched: !started }
  return { state: started ? 'filling' : 'notStarted', lacking }
}

/** The part to go on with: the first that is not done; null when all are. */
export const nextPart = (progress: readonly PartProgress[]): PartProgress | null =>
  progress.find((part) => part.state !== 'done') ?? null
