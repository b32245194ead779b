import { officeOf } from '../../../src/domain/city/city'
import { itemKeys } from '../../../src/domain/moves/returning/correctionReasons'
import { byDay, dayOf, showDay } from '../../../src/domain/dates/days'
import { helpedRow, isFieldKey } from '../../../src/domain/form/fields'
import { itemLabel } from '../../../src/domain/moves/returning/returnMessage'
import { dueOf } from '../filing/dates'
import { CARD_FOLLOWER, CARD_SIGNER, CARD_TAKER } from '../../../src/domain/messages/cardEvents'
import type { EventView, Readers } from '../../../src/domain/messages/entryWords'
import { wordsOf } from '../../../src/domain/messages/eventWords'
import type { Filing } from '../store/filings/filing'
import type { TrailEntry } from '../store/events'
import { withoutUndone } from '../filing/undo'

/** The labels of what an entry changed, in the order of the form: 地址, 营业执照或组织机构代码证. */
const changedLabels = ({ changes }: TrailEntry, { answers }: Filing): readonly string[] => {
  const changed = new Set<string>(
    changes.map(({ key }) => (isFieldKey(key) ? helpedRow(key) : key)),
  )
  return itemKeys.filter((key) => changed.has(key)).map((key) => itemLabel(key, answers))
}

const officeName = (event: TrailEntry) =>
  event.who.office === null ? '' : officeOf(event.who.office).shortName

/** Who acts for no office: by a card the owner or the new applicant, else the applicant. */
const outsider = ({ who }: TrailEntry) => outsiders.find((name) => name === who.name) ?? '填报人'

const outsiders = [CARD_SIGNER, CARD_TAKER, CARD_FOLLOWER.manager]

/** Newest first. The applicant reads the office, never the name of a staff member, and nothing of what was undone. */
export const applicantTimeline = (
  filing: Filing,
  events: readonly TrailEntry[],
  now: number,
): readonly EventView[] =>
  timeline(
    filing,
    withoutUndone(events),
    now,
    'owner',
    (event) => officeName(event) || outsider(event),
  )

/** Newest first, with names and the views that matter to colleagues; the audit alone keeps the rest. */
export const staffTimeline = (
  filing: Filing,
  events: readonly TrailEntry[],
  now: number,
): readonly EventView[] =>
  timeline(filing, events, now, 'staff', (event) => event.who.name ?? '填报人')

/** Which entries each reads. */
const read: Readonly<Record<'owner' | 'staff', readonly Readers[]>> = {
  owner: ['everybody'],
  staff: ['everybody', 'staff'],
}

const timeline = (
  filing: Filing,
  events: readonly TrailEntry[],
  now: number,
  reader: keyof typeof read,
  who: (event: TrailEntry) => string,
): readonly EventView[] =>
  events
    .filter((event) => read[reader].includes(wordsOf(event.name).readers))
    .reverse()
    .map((event, i) => {
      const words = wordsOf(event.name)
      return {
        at: event.at,
        what: words.what(event, officeName(event)),
        lines: [
          ...(words.lines?.(changedLabels(event, filing)) ?? []),
          ...(event.message ?? []),
          ...(reader === 'staff' ? lateLines(event, filing) : []),
        ],
        who: who(event),
        next: i === 0 ? nextOf(filing, now, reader) : null,
      }
    })

/** Why a return raised what had been found right before (G6): for staff alone. */
const lateLines = ({ late = [] }: TrailEntry, { answers }: Filing): readonly string[] =>
  late.map(({ key, why }) => `再次退回时新提出 ${itemLabel(key, answers)}：${why}`)

/** What comes next and by when (E1); who may call whom is for the owner alone. */
const nextOf = (filing: Filing, now: number, reader: keyof typeof read): string | null => {
  const day = (text: string) => showDay(text, dayOf(now))
  if (filing.status === 'submitted' && filing.replyBy !== null)
    return filing.replyBy < dayOf(now)
      ? `接下来：承诺的答复日已过${reader === 'owner' ? '，可以打电话问' : ''}`
      : `接下来：最晚 ${day(filing.replyBy)}答复`
  if (filing.status === 'submitted' && reader === 'owner') return '接下来：收到后会在这里告诉您'
  if (filing.status === 'returned' && filing.returned !== null)
    return filing.returned.correctionOn < dayOf(now)
      ? '接下来：建议补正日已过，现在仍可提交'
      : `接下来：补正后重新提交，建议 ${byDay(filing.returned.correctionOn, dayOf(now))}`
  if (filing.status === 'attested' && reader === 'owner')
    return '接下来：办公室查对台账，有结果在这里告诉您'
  if (filing.status === 'draft') {
    const due = dueOf(filing)
    const todo = `接下来：${filing.submissions > 0 ? '改好后再提交' : filing.change ? '填好变更后签名提交' : '填完后签名提交'}`
    return due === null || due < dayOf(now) ? todo : `${todo}，最晚 ${day(due)}`
  }
  return null
}
