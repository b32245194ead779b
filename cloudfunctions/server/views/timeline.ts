import type { EventView } from '../../../src/domain/api/filing'
import { officeOf } from '../../../src/domain/city/city'
import { itemKeys } from '../../../src/domain/moves/correctionReasons'
import { dayOf, showDay } from '../../../src/domain/dates/days'
import { helpedRow, isFieldKey } from '../../../src/domain/form/fields'
import { itemLabel } from '../../../src/domain/moves/returnMessage'
import { deadlineOf } from '../filing/dates'
import type { EventName, Filing, FilingEvent } from '../filing/filing'

type Line = {
  /** The plain words; the office's short name is empty for the applicant's doings. */
  readonly what: (event: FilingEvent, office: string) => string
  /** What belongs to it and was not told in a message. */
  readonly lines?: (event: FilingEvent, filing: Filing) => readonly string[]
  readonly readers: 'everybody' | 'staff' | 'audit'
}

/** 改动：地址、营业执照或组织机构代码证、签名盖章确认. */
const correctedLines = ({ changes }: FilingEvent, { answers }: Filing): readonly string[] => {
  const changed = new Set<string>(
    changes.map(({ key }) => (isFieldKey(key) ? helpedRow(key) : key)),
  )
  const labels = itemKeys.filter((key) => changed.has(key)).map((key) => itemLabel(key, answers))
  return labels.length === 0 ? [] : [`改动：${labels.join('、')}`]
}

const lines: Readonly<Record<EventName, Line>> = {
  started: {
    what: ({ about }) => (about === '' ? '开始填写' : '已打开提醒'),
    readers: 'everybody',
  },
  discarded: { what: () => '已删除草稿', readers: 'everybody' },
  submitted: { what: ({ about }) => `已提交 ${about}`, readers: 'everybody' },
  claimed: { what: (_event, office) => `${office}开始核对`, readers: 'everybody' },
  released: { what: () => '放回待核对', readers: 'everybody' },
  returned: { what: () => '退回补正', readers: 'everybody' },
  resubmitted: { what: () => '已重新提交', lines: correctedLines, readers: 'everybody' },
  registered: { what: () => '已登记', readers: 'everybody' },
  reassigned: { what: ({ about }) => `改派给${about}`, readers: 'staff' },
  transferred: {
    what: ({ about }) => `转由${about}办理，编号和提交时间不变`,
    readers: 'everybody',
  },
  withdrawn: { what: () => '已撤回', readers: 'everybody' },
  revealed: { what: () => '查看身份证全号', readers: 'staff' },
  paperMade: { what: ({ about }) => `下载${about}`, readers: 'staff' },
  opened: { what: () => '打开查看', readers: 'audit' },
  photoViewed: { what: ({ about }) => `查看${about}`, readers: 'audit' },
}

const officeName = (event: FilingEvent) =>
  event.who.office === null ? '' : officeOf(event.who.office).shortName

/** Newest first. The applicant reads the office, never the name of a staff member. */
export const applicantTimeline = (
  filing: Filing,
  events: readonly FilingEvent[],
  now: number,
): readonly EventView[] =>
  timeline(filing, events, now, ['everybody'], (event) => officeName(event) || '填报人')

/** Newest first, with names and the views that matter to colleagues; the audit alone keeps the rest. */
export const staffTimeline = (
  filing: Filing,
  events: readonly FilingEvent[],
  now: number,
): readonly EventView[] =>
  timeline(filing, events, now, ['everybody', 'staff'], (event) => event.who.name ?? '填报人')

const timeline = (
  filing: Filing,
  events: readonly FilingEvent[],
  now: number,
  readers: readonly Line['readers'][],
  who: (event: FilingEvent) => string,
): readonly EventView[] =>
  events
    .filter((event) => readers.includes(lines[event.name].readers))
    .reverse()
    .map((event, i) => ({
      at: event.at,
      what: lines[event.name].what(event, officeName(event)),
      lines: event.message ?? lines[event.name].lines?.(event, filing) ?? [],
      who: who(event),
      next: i === 0 ? nextOf(filing, now) : null,
    }))

/** What comes next and by when (E1). */
const nextOf = (filing: Filing, now: number): string | null => {
  const day = (text: string) => showDay(text, dayOf(now))
  if (filing.status === 'submitted' && filing.replyBy !== null)
    return filing.replyBy < dayOf(now)
      ? '接下来：承诺的答复日已过，可以打电话问'
      : `接下来：最晚 ${day(filing.replyBy)}答复`
  if (filing.status === 'returned' && filing.returned !== null)
    return filing.returned.correctionOn < dayOf(now)
      ? '接下来：建议补正日已过，现在仍可提交'
      : `接下来：补正后重新提交，建议 ${day(filing.returned.correctionOn)}前后`
  if (filing.status === 'draft') {
    const due = deadlineOf(filing.answers)?.due
    const todo = `接下来：${filing.submissions > 0 ? '改好后再提交' : '填完后签名提交'}`
    return due === undefined || due < dayOf(now) ? todo : `${todo}，最晚 ${day(due)}`
  }
  return null
}
