import { furtherMutants } from './further'
import { faultOf, type Mutant } from './mutant'

const deadlines = 'src/domain/dates/deadline.ts'
const stages = 'src/domain/dates/reminders.ts'
const outbox = 'src/domain/messages/outbox.ts'
const dates = 'cloudfunctions/server/filing/dates.ts'
const remind = 'cloudfunctions/server/jobs/remind.ts'
const dispatch = 'cloudfunctions/server/jobs/dispatch.ts'
const outcome = 'cloudfunctions/server/jobs/delivering/outcome.ts'
const deliver = 'cloudfunctions/server/jobs/deliver.ts'
const pushes = 'cloudfunctions/server/messages/pushes.ts'
const messages = 'cloudfunctions/server/wechat/messages.ts'
const tell = 'cloudfunctions/server/messages/tell.ts'

/** What the simulation has to find. */
export const mutants: readonly Mutant[] = [
  faultOf(
    'due day: a day early',
    deadlines,
    'const due = addDays(from, PERIOD_DAYS)',
    'const due = addDays(from, PERIOD_DAYS - 1)',
  ),
  faultOf(
    'rest days: the last day does not move past them',
    deadlines,
    'const last = movedPastRest(count.due, calendar)',
    'const last = count.due',
  ),
  faultOf('stages: one a day late', stages, "['before7', -7]", "['before7', -6]"),
  faultOf(
    'stages: two days before a wished day',
    stages,
    "['correction3', -3]",
    "['correction3', -2]",
  ),
  faultOf(
    'catch-up: the first stage that came, not the latest',
    stages,
    '.pop() ?? null',
    '.shift() ?? null',
  ),
  faultOf(
    'catch-up: the next day is passed over',
    stages,
    '({ on }) => on >= from)',
    '({ on }) => on > from)',
  ),
  {
    name: 'stop at filing: reminded on',
    replaced: [
      {
        file: dates,
        from: "if (status !== 'draft' || deadline === null || filing.handedIn) return []",
        to: 'if (deadline === null) return []',
      },
      {
        file: remind,
        from: "if (status !== 'draft' || deadline === null) return null",
        to: 'if (deadline === null) return null',
      },
    ],
  },
  {
    name: 'taken back: called late all the same',
    replaced: [
      {
        file: dates,
        from: 'return filing.submissions === 0 ? stages : stages.filter(({ on }) => on < overdueFrom)',
        to: 'return stages',
      },
      {
        file: remind,
        from: 'if (filing.submissions > 0 && today >= deadline.overdueFrom) return null',
        to: '',
      },
    ],
  },
  faultOf(
    'correction: its day does not move past rest days',
    dates,
    'return { wished, correctionOn: movedPastRest(wished, calendarOn(settings, today)) }',
    'return { wished, correctionOn: wished }',
  ),
  faultOf(
    'moves: reminders are not planned anew',
    dates,
    'remindAt: remindAtOf(after, moment),',
    'remindAt: after.remindAt,',
  ),
  faultOf(
    'claim: whoever lost it sends too',
    messages,
    "{ collection: 'outbox', where: keys({ claim }) }",
    "{ collection: 'outbox', where: {} }",
  ),
  faultOf(
    'retry: given up at once',
    outcome,
    'if (givesUp({ channel, failure, queuedAt, now }))',
    'if (channel)',
  ),
  faultOf(
    'retry: a day apart',
    outbox,
    'return now + Math.round(minutes * MINUTE',
    'return now + Math.round(24 * minutes * MINUTE',
  ),
  faultOf('credit: a push takes none', messages, 'command.inc(-1)', 'command.inc(0)'),
  faultOf(
    'push: what waits for one person goes out as many',
    deliver,
    '.filter((other) => comesAlong(other, now) && isTold(ports, other))',
    '.filter(() => false)',
  ),
  faultOf('push: nobody gets one', pushes, 'if (!mayPush(person, push)) {', 'if (person) {'),
  faultOf(
    'hours: staff are reached for after work',
    'cloudfunctions/server/messages/pushHours.ts',
    "template === 'desk' || whileUrged",
    'whileUrged',
  ),
  faultOf(
    'hours: what was held up goes out after work',
    'cloudfunctions/server/jobs/delivering/opened.ts',
    'if (goesAt > at) {',
    'if (goesAt > Infinity) {',
  ),
  faultOf(
    'undo: what it tells of is told all the same',
    'cloudfunctions/server/filing/undo.ts',
    'await inbox.remove(id)',
    '',
  ),
  faultOf(
    'undo: told before it can be undone no more',
    tell,
    'at: moment.now + (isUndoable(move) ? UNDO_TIME : 0),',
    'at: moment.now,',
  ),
  faultOf(
    'office: one of its staff is left out',
    'cloudfunctions/server/jobs/reading/entries.ts',
    'const people = readers(sending.audience)',
    'const people = readers(sending.audience).slice(1)',
  ),
  faultOf(
    'office: no mail',
    dispatch,
    'const to = mail && address(mail.office)',
    'const to = null',
  ),
  faultOf(
    'numbers: a number is given twice',
    'cloudfunctions/server/wechat/transaction.ts',
    'const last = ((await counters.get(id))?.last ?? 0) + 1',
    'const last = ((await counters.get(id))?.last ?? 1) + 0',
  ),
  faultOf(
    'promise: rest days count',
    deadlines,
    'workingDayAfter(submittedOn, workingDays, calendar)',
    'addDays(submittedOn, workingDays)',
  ),
  faultOf(
    'call list: nobody is put on it',
    pushes,
    "if (asked) await notReached(stores, asked, 'unsubscribed')",
    '',
  ),
  faultOf(
    'call list: nobody leaves it',
    'cloudfunctions/server/messages/calls.ts',
    'await calls.remove(before.id)',
    'return after',
  ),
  faultOf(
    'lists: what is wished for today stands there as past',
    'cloudfunctions/server/figures/queueSlices.ts',
    'newestFirst: false, until: instantOf(today) }',
    'newestFirst: false, until: instantOf(addDays(today, 1)) }',
  ),
  ...furtherMutants,
]
