import { addDays } from '../../../src/domain/dates/days'
import { type Notice, noticeOf } from '../../../src/domain/messages/notices/notices'
import { stageNow } from '../../../src/domain/dates/reminders'
import type { Moment } from '../app'
import { isCompared, isSubmitted } from '../filing/access'
import { deadlineOf } from '../filing/dates'
import type { Filing } from '../filing/filing'
import type { Ports } from '../store/ports'
import { remindAtOf, remindedDay, stagesOf } from '../filing/dates'
import { alsoTold } from '../messages/followers'
import { ownerFacts, tellPerson } from '../messages/tell'
import { momentOf } from './moment'
import { type Run, sweep } from './sweep'

const ROWS = 50

/** Sends the reminders whose stage has come (F2), each once, even when runs were missed or overlap. */
export const remind = async (ports: Ports, until: number): Promise<Run> => {
  const now = ports.clock()
  const inTime = () => ports.clock() < until
  const moment = await momentOf(ports, now)
  const reached = await sweep(
    'remind',
    inTime,
    (after) => ports.filings.toRemind(now + 1, after, ROWS),
    (place) => place,
    async ({ id }) => {
      await reminded(moment, id)
      return true
    },
  )
  return { ...reached, done: inTime() }
}

/** Whoever adds the row of the stage sends its reminder; both are stored in one transaction. */
const reminded = (moment: Moment, id: string): Promise<void> =>
  moment.ports.transaction(async (stores) => {
    const { now } = moment
    const filing = await stores.filings.get(id)
    if (filing === null || filing.remindAt === null || filing.remindAt > now) return
    const day = remindedDay(now)
    await stores.filings.put({ ...filing, remindAt: remindAtOf(filing, moment, addDays(day, 1)) })
    const reached = stageNow(stagesOf(filing, moment), day)
    const notice = noticeNow(filing, moment)
    if (reached === null || notice === null) return
    const { stage, on } = reached
    const what = `${id}:${stage}:${on}`
    if ((await stores.reminders.get(what)) !== null) return
    await stores.reminders.add({ id: what, filing: id, stage, at: now })
    const office = isSubmitted(filing) ? filing.office : null
    const also = alsoTold(filing, notice)
    const told = { what, filing: id, office, notice, at: now, onlyWhile: filing.status, also }
    await tellPerson(stores, told, filing.applicant)
  })

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
