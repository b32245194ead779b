import type { StatusName } from '../../components/filing/StatusMark'
import type { FoundItem, LedgerItem } from '../../domain/api/ledger'
import { dayOf, showDay } from '../../domain/dates/days'
import type { LedgerSortBy } from '../../domain/ledger/filter'
import { FROM_PAPER, OLD_LEDGER, sortWords } from '../../domain/ledger/words'
import { submittedWords } from '../../domain/moves/status'
import { today } from '../../platform/wechat/clock'
import { accountKindOf } from '../queue/queues'

/** In the place of an account that was erased by its period (K6). */
export const ERASED_ROW = '已按保存期限删除'

/** The name of an account, or that it was erased. */
export const nameOfRow = ({ accountName, erased }: Pick<LedgerItem, 'accountName' | 'erased'>) =>
  erased ? ERASED_ROW : accountName

/** The ordinary kind of account is not said. */
export const kindOfRow = (item: Pick<LedgerItem, 'accountKind'>): string =>
  item.accountKind === 'official' ? '' : accountKindOf(item)

/** 核对中 · 王敏 for what somebody checks. */
export const stateOfRow = ({
  status,
  claimedBy,
}: Pick<FoundItem, 'status' | 'claimedBy'>): { name: StatusName; word?: string } =>
  claimedBy !== null && status === 'submitted'
    ? {
        name: 'checking',
        word: claimedBy.mine ? '我在核对' : `${submittedWords.checking} · ${claimedBy.name}`,
      }
    : { name: status }

const shown = (at: number | null): string => (at === null ? '' : showDay(dayOf(at), today()))

type Dated = Pick<LedgerItem, 'submittedAt' | 'registeredAt' | 'due'>

/** The day of a sort, empty where there is none. */
export const dayOfRow = (item: Dated, by: LedgerSortBy): string => {
  if (by === 'registered') return shown(item.registeredAt)
  if (by === 'due') return item.due === null ? '' : showDay(item.due, today())
  return shown(item.submittedAt)
}

/** 提交 11月2日; what the rows are sorted by. */
export const sortedDay = (item: Dated, by: LedgerSortBy): string => {
  // Of what came from an old ledger there is the day of its registration alone.
  const plain = item.submittedAt === null ? 'registered' : 'submitted'
  const dated = by === 'number' || by === 'submitted' ? plain : by
  const day = dayOfRow(item, dated)
  return day === '' ? `没有${sortWords[dated].label}` : `${sortWords[dated].label} ${day}`
}

/** 历史台账; with the year where that is all that is known of its day. */
const oldWords = (
  { registeredAt }: Pick<LedgerItem, 'registeredAt'>,
  year: number | null,
): string =>
  year === null || registeredAt !== null ? OLD_LEDGER : `${OLD_LEDGER} ${String(year)}年`

/** What is out of the ordinary. */
export const rowRemarks = (
  item: Pick<
    LedgerItem,
    'late' | 'changing' | 'correctionOn' | 'old' | 'registeredAt' | 'fromPaper'
  >,
): readonly string[] => [
  ...(item.old === undefined ? [] : [oldWords(item, item.old.year)]),
  ...(item.fromPaper ? [FROM_PAPER] : []),
  ...(item.late === null ? [] : [item.late]),
  ...(item.changing ? ['变更中'] : []),
  ...(item.correctionOn === null ? [] : [`建议 ${showDay(item.correctionOn, today())} 前补正`]),
]
