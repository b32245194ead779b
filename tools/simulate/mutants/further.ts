import { faultOf, type Mutant } from './mutant'

const digests = 'cloudfunctions/server/jobs/digests'
const redate = 'cloudfunctions/server/jobs/redate.ts'
const follow = 'cloudfunctions/server/filing/lead/follow.ts'

/** Faults of what the lists, the tables of holidays, cancelling, handing over, standing in and the leads have to do. */
export const furtherMutants: readonly Mutant[] = [
  faultOf(
    'digest: the returned ones that are near in the place of those that are past',
    `${digests}/morning.ts`,
    'watch: await filed(counts.watch, slices.watch)',
    'watch: await filed(counts.dueSoon, slices.dueSoon)',
  ),
  faultOf(
    'digest: what is new counts from midnight',
    `${digests}/morning.ts`,
    'instantOf(workingDayBefore(today, calendarOn(settings, today))) + OFFICE_HOURS.from',
    'instantOf(today)',
  ),
  faultOf(
    'digest: eight days are near',
    'cloudfunctions/server/figures/queueSlices.ts',
    'until: instantOf(addDays(today, SOON_DAYS + 1)),',
    'until: instantOf(addDays(today, SOON_DAYS + 2)),',
  ),
  faultOf(
    'digest: on holidays too',
    `${digests}/tellDigests.ts`,
    'const calendar = calendarOn(moment.settings, moment.today)',
    'const calendar = { ...calendarOn(moment.settings, moment.today), holidays: [] }',
  ),
  faultOf(
    'digest: an office without a promise gets none',
    `${digests}/tellDigests.ts`,
    'if (said === null ||',
    "if (said === null || office === '131003' ||",
  ),
  faultOf(
    'promise: the city hears on the same day as the office',
    `${digests}/digests.ts`,
    'const before = workingDayBefore(today, calendarOn(settings, today))',
    'const before = today',
  ),
  faultOf(
    'holidays: a table moves no promise',
    redate,
    'if (movedDate(row, calendar, from) === null) return false',
    "if (movedDate(row, calendar, from)?.kind !== 'correction') return false",
  ),
  faultOf(
    'holidays: a table moves no wished day',
    redate,
    'if (movedDate(row, calendar, from) === null) return false',
    "if (movedDate(row, calendar, from)?.kind !== 'reply') return false",
  ),
  faultOf('holidays: nobody is told', redate, 'await tellOfMovedDate(stores, fresh, told)', ''),
  faultOf(
    'holidays: a table holds at once',
    'src/domain/settings/holidays/calendar.ts',
    "const tables = valueOn(values, 'city', 'holidays', day)",
    "const tables = valueOn(values, 'city', 'holidays', '9999-12-31')",
  ),
  faultOf(
    'cancelled: its account stays taken',
    'cloudfunctions/server/filing/account/account.ts',
    "['submitted', 'returned', 'registered']",
    "['submitted', 'returned', 'registered', 'cancelled']",
  ),
  faultOf(
    'cancelling refused: it still waits',
    'cloudfunctions/server/actions/desk/cancel.ts',
    "set: { cancelAsked: null, queue: 'done', queueAt: context.now },",
    "set: { queue: 'done', queueAt: context.now },",
  ),
  faultOf(
    'handed over: who did is not told',
    'cloudfunctions/server/filing/handOver/take.ts',
    "await tellOfHandOver(context, stores, moved, 'handedAway', card.maker)",
    '',
  ),
  faultOf(
    'standing in: anybody decides what a colleague checks',
    'cloudfunctions/server/filing/access.ts',
    "(ofOffice || lent) && isOne(filing.claim, openid, staff) && 'claimant'",
    "(ofOffice || lent) && filing.claim !== null && 'claimant'",
  ),
  faultOf(
    'standing in: who stands in for the city hears nothing',
    'cloudfunctions/server/jobs/dispatch.ts',
    'const rights = rightsOn(person, members, today)',
    'const rights = { ...rightsOn(person, members, today), city: person.city }',
  ),
  faultOf(
    'leads: urged on once it is filed',
    follow,
    'closedAt: urge.closedAt ?? now',
    'closedAt: urge.closedAt',
  ),
  faultOf('leads: given up it stays filed', follow, "move === 'giveUp' ||", ''),
  faultOf(
    'leads: a table of holidays moves nothing of when they are late',
    redate,
    'if (lateFromOf(row, moment) === row.lateFrom) return false',
    'if (lateFromOf(row, moment) !== 1) return false',
  ),
  faultOf('leads: taken back it stays filed', follow, "move === 'withdraw' ||", ''),
  faultOf(
    'leads: late before its last day moved past rest days',
    'cloudfunctions/server/filing/lead/moved.ts',
    'return deadline === null ? 0 : instantOf(deadline.overdueFrom)',
    'return deadline === null ? 0 : instantOf(deadline.due)',
  ),
  faultOf(
    'leads: urged after work',
    'cloudfunctions/server/leads/urging.ts',
    'if (from > now)',
    'if (from > Infinity)',
  ),
  faultOf(
    'leads: the second rung without a delivered urge',
    'src/domain/leads/leadMoves.ts',
    'delivered: ({ delivered }) => delivered,',
    'delivered: () => true,',
  ),
]
