import type { Review, ReviewItem } from '../../../src/domain/api'
import { problems, shown } from '../../../src/domain/answers'
import type { Day } from '../../../src/domain/days'
import {
  type Answers,
  DECLARATION,
  type FieldKey,
  type PrintedRow,
  printedRows,
  SIGNATURE_LABEL,
} from '../../../src/domain/form'
import { areaName } from '../../../src/domain/langfang/areas'
import { slotsOf } from '../../../src/domain/materials'
import { hindrance } from '../../../src/domain/review'
import { situationOf, type Submitted } from '../access'
import type { Context } from '../app'
import { deadlineOf } from '../deadlines'
import { fullAnswers, hiddenAnswers } from '../personal'
import type { Staff } from '../ports'
import { officeView } from './cards'
import { photoView } from './detail'
import { queueItemOf } from './queue'
import { staffTimeline } from './timeline'

/** A submitted filing as the desk checks it. Every value in full but the ID number, which has its own audited call. */
export const reviewOf = async (
  { ports, openid, today, now }: Context,
  filing: Submitted,
  staff: Staff,
): Promise<Review> => {
  const events = await ports.events.of(filing.id)
  const situation = situationOf(filing, openid, staff)
  return {
    ...queueItemOf(filing, openid),
    office: officeView(filing.office),
    route: filing.route,
    deadline: deadlineOf(filing.answers),
    items: reviewItems(filing, fullAnswers(ports.vault, filing.id, filing), today),
    events: staffTimeline(filing, events, now),
    hash: filing.signature.contentHash,
    may: {
      claim: hindrance('claim', situation) === null,
      decide: hindrance('register', situation) === null,
      release: hindrance('release', situation) === null,
    },
  }
}

/** Everything to tick before a decision: the printed rows, the slots asked for or filled, the signature. */
export const reviewItems = (
  filing: Submitted,
  full: Answers,
  today: Day,
): readonly ReviewItem[] => [
  ...printedRows(hiddenAnswers(filing), shown).map((row) => rowItem(row, filing, full, today)),
  ...slotItems(filing),
  {
    key: 'signature',
    label: SIGNATURE_LABEL,
    text: DECLARATION,
    remark: filing.signature.simple ? { level: 'warning', text: '签名笔画很少' } : null,
    files: [{ fileID: filing.signature.fileID, addedAt: filing.signature.signedAt }],
  },
]

const slotItems = (filing: Submitted): readonly ReviewItem[] =>
  slotsOf(filing.answers).flatMap((slot) => {
    const photos = filing.photos[slot.key] ?? []
    if (!slot.required && photos.length === 0) return []
    const text = photos.length === 0 ? '没有照片' : `${String(photos.length)} 张`
    return [
      {
        key: `slot:${slot.key}`,
        label: slot.label,
        text,
        remark: null,
        files: photos.map(photoView),
      },
    ]
  })

const rowItem = (row: PrintedRow, filing: Submitted, full: Answers, today: Day): ReviewItem => ({
  key: row.key,
  label: row.group === undefined ? row.label : `${row.group}${row.label}`,
  text: row.text,
  remark: remarkOf(row.key, filing, full, today),
  files: [],
})

/** Helper fields are not printed: what there is to say about one stands at the row it helps. */
const helpedRow: Partial<Record<FieldKey, FieldKey>> = {
  accountKindText: 'accountKind',
  accountId: 'accountName',
  creditCode: 'subjectName',
  area: 'address',
  metTestOn: 'openedOn',
}

const remarkOf = (
  row: FieldKey,
  filing: Submitted,
  full: Answers,
  today: Day,
): ReviewItem['remark'] => {
  const problem = problems(full, today).find(({ key }) => (helpedRow[key] ?? key) === row)
  if (problem !== undefined) return { level: 'warning', text: problem.message }
  const { conflict } = filing.route
  if (row === 'address' && conflict !== null)
    return { level: 'warning', text: `账号名称里有${areaName(conflict)}的地名，与地址不在一处` }
  if (row === 'subjectName' && (full.creditCode ?? '') !== '')
    return { level: 'ok', text: `信用代码校验位正确：${full.creditCode ?? ''}` }
  return row === 'ownerIdNumber' ? { level: 'ok', text: '身份证号校验位正确' } : null
}
