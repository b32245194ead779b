import type { Calendar } from '../../../src/domain/dates/calendar'
import { addDays } from '../../../src/domain/dates/days'
import { stageNow } from '../../../src/domain/dates/reminders'
import { type Notice, noticeOf } from '../../../src/domain/messages/notices/notices'
import { JOINED_FOR } from '../../../src/domain/messages/outbox'
import { UNDO_TIME } from '../../../src/domain/moves/moves'
import { calendarOn } from '../../../src/domain/settings/holidays/calendar'
import type { Moment } from '../app'
import { deadlineOf, isDaytime, remindAtOf, stagesOf } from '../filing/dates'
import { isCompared, isSubmitted } from '../filing/facts'
import { alsoTold } from '../messages/followers'
import { allowedPushes, type MayPush, queuePushes } from '../messages/pushes'
import { ownerFacts, personMessage } from '../messages/tell'
import type { Filing } from '../store/filings/filing'
import type { DueStage } from '../store/filings/listed'
import type { Message } from '../store/messages'
import type { PageEnd } from '../store/pages'
import type { Ports, Transaction } from '../store/ports'
import { pushToFollowers, withFollowers } from './followers'
import { momentOf } from './moment'
import { type Run, sweep } from './sweep'

const ROWS = 50

/** On one day no more than each stage once can be reached, however often the days of a filing are changed. */
const REMEMBERED = 24

type Due = DueStage & { readonly mayPush: MayPush }

/**
 * Sends the reminders whose stage has come (F2), each once, even when runs were missed or overlap: a transaction of at most
 * five requests takes the stage, tells its owner and queues the push. From 08:00 to midnight in Beijing.
 */
export const remind = async (ports: Ports, until: number): Promise<Run> => {
  const now = ports.clock()
  const inTime = () => ports.clock() < until
  // What was missed waits for the morning too, and is told with the stage of that day.
  if (!isDaytime(now)) return { settled: 0, failed: 0, done: true }
  const moment = await momentOf(ports, now)
  const calendar = calendarOn(moment.settings, moment.today)
  const page = async (after: PageEnd | null): Promise<readonly Due[]> => {
    const due = await ports.filings.toRemind(now + 1, after, ROWS)
    const pushes = due.map(({ applicant }) => ({ person: applicant, template: 'due' }) as const)
    const mayPush = await allowedPushes(ports, pushes)
    return due.map((row) => ({ ...row, mayPush }))
  }
  const reached = await sweep(
    'remind',
    inTime,
    page,
    (due) => due,
    async (due) => {
      await reminded(moment, calendar, due)
      return true
    },
  )
  return { ...reached, done: inTime() }
}

type Known = { readonly mayPush: MayPush; readonly calendar: Calendar; readonly now: number }

/** Tells one person of a filing and queues what goes with it in the same transaction, for which `dispatch` needs another. */
const passedOnAtOnce = async (
  ports: Ports,
  stores: Transaction,
  { now, ...known }: Known,
  told: { readonly message: Message; readonly filing: Filing },
): Promise<void> => {
  const message = await withFollowers(ports.vault, stores, told.message, told.filing)
  const push = message.sending?.push ?? null
  if (push !== null) {
    const group = { group: [message], newest: message, push, filing: message.filing, now }
    await queuePushes(ports.vault, stores, known, group)
  }
  await pushToFollowers(ports, stores, [message], now)
  await stores.inbox.add({ ...message, sendAt: null, sending: null, sentAt: now })
}

/** Whoever takes the stage sends its reminder; both are stored in one transaction. */
const reminded = (moment: Moment, calendar: Calendar, { id, applicant, mayPush }: Due) =>
  moment.ports.transaction(async (stores) => {
    const { ports, now, today } = moment
    const filing = await stores.filings.get(id)
    if (filing === null || filing.remindAt === null || filing.remindAt > now) return
    const reached = stageNow(stagesOf(filing, moment), today)
    const notice = noticeNow(filing, moment)
    const stage = reached && `${reached.stage}:${reached.on}`
    const before = filing.reminded ?? []
    const isNew = stage !== null && notice !== null && !before.includes(stage)
    await stores.filings.put({
      ...filing,
      remindAt: remindAtOf(filing, moment, addDays(today, 1)),
      ...(isNew && { reminded: [...before, stage].slice(-REMEMBERED) }),
    })
    if (!isNew) return
    const told = {
      what: `${id}:${stage}`,
      filing: id,
      office: isSubmitted(filing) ? filing.office : null,
      notice,
      at: now,
      onlyWhile: filing.status,
      also: alsoTold(filing, notice),
    }
    const message = personMessage(told, filing.applicant)
    if (applicant === filing.applicant && isAlone(filing, notice, now))
      await passedOnAtOnce(ports, stores, { mayPush, calendar, now }, { message, filing })
    else await stores.inbox.add(message)
  })

/** Whether nothing else of the filing can be on its way to its applicant, with which the reminder would be joined. */
const isAlone = ({ moved }: Filing, { push }: Notice, now: number): boolean =>
  push.template === 'due' && (moved === null || moved.at + UNDO_TIME + JOINED_FOR <= now)

/** The notice of any stage, in the words of the day on which it is sent. */
const noticeNow = (filing: Filing, moment: Moment): Notice | null => {
  const { today } = moment
  const { id, answers, status, returned } = filing
  if (status === 'returned' && returned !== null && isSubmitted(filing)) {
    const { items, correctionOn } = returned
    const facts = { ...ownerFacts(filing), count: items.length, correctionOn, today }
    return noticeOf('correctionDue', facts)
  }
  const deadline = deadlineOf(filing, moment)
  if (status !== 'draft' || deadline === null) return null
  // A draft that was submitted before is never called late (E5), even when a run was missed.
  if (filing.submissions > 0 && today >= deadline.overdueFrom) return null
  return noticeOf(isCompared(filing) ? 'changeDue' : 'dueSoon', {
    id,
    accountName: answers.accountName ?? '',
    deadline,
    today,
  })
}
