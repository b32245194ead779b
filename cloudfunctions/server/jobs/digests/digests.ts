import {
  CITY_OFFICE,
  OFFICE_HOURS,
  type OfficeCode,
  offices,
} from '../../../../src/domain/city/city'
import { type Mail, mailOf, morningMail } from '../../../../src/domain/messages/mail'
import { workingDayBefore } from '../../../../src/domain/dates/calendar'
import { morningNotice } from '../../../../src/domain/messages/notices/morningNotice'
import { noticeOf } from '../../../../src/domain/messages/notices/notices'
import { calendarOn } from '../../../../src/domain/settings/holidays/calendar'
import type { Moment } from '../../app'
import { officesFacts, type PastPromise, pastPromiseOf } from '../../figures/pastPromise'
import type { Telling } from '../../messages/tell'
import type { DigestName, OfficeStanding } from '../../store/counting/stored'
import type { Audience, Bounds } from '../../store/messages'
import type { Environment } from '../../environment/environment'
import { morningOf } from './morning'

/** What an office is told: `filing` is what the page opens with. */
export type DigestWords = Pick<Telling, 'filing' | 'notice'> & { readonly mail: Mail | null }

/** Of each of the offices what it is told, null where that is nothing; an office that could not be read is missing. */
export type Facts<Of> = ReadonlyMap<OfficeCode, Of | null>

/** A message that goes out once a working day, at the first run from a minute on. */
export type Digest = {
  /** Milliseconds from midnight in Beijing; until work ends it is caught up with. */
  readonly from: number
  readonly offices: readonly OfficeCode[]
  /** Which of their staff. */
  readonly role: Audience['role']
  readonly bounds: Pick<Bounds, 'whilePastPromise'>
  readonly facts: (moment: Moment, of: readonly OfficeCode[]) => Promise<Facts<DigestWords>>
}

type Row<Of> = Omit<Digest, 'facts'> & {
  readonly facts: (moment: Moment, of: readonly OfficeCode[]) => Promise<Facts<Of>>
  readonly says: (facts: Of, now: number, stage: Environment['stage']) => DigestWords
}

const digest = <Of>({ facts, says, ...row }: Row<Of>): Digest => ({
  ...row,
  facts: async (moment, of) =>
    new Map(
      [...(await facts(moment, of))].map(([office, found]) => [
        office,
        found === null ? null : says(found, moment.now, moment.ports.stage),
      ]),
    ),
})

const HOUR = 3_600_000
const all = offices.map(({ code }) => code)

/** Those that have some, in the order of the notice. */
const pastPromises = (standing: ReadonlyMap<OfficeCode, OfficeStanding>): readonly PastPromise[] =>
  all.flatMap((code) => pastPromiseOf(code, standing.get(code)) ?? [])

/** All that is told once a working day. */
export const digests: Readonly<Record<DigestName, Digest>> = {
  /** Each office, of all that waits for it (F9). */
  morning: digest({
    from: OFFICE_HOURS.from,
    offices: all,
    role: null,
    bounds: {},
    facts: morningOf,
    says: (facts, _now, stage) => ({
      filing: 'morning',
      notice: morningNotice(facts),
      mail: morningMail(facts, stage),
    }),
  }),
  /** Each office, in the afternoon, of what is past 本办承诺 and was not done since the morning (I5). */
  pastPromise: digest({
    from: 14.5 * HOUR,
    offices: all,
    role: null,
    bounds: { whilePastPromise: true },
    facts: async ({ ports, today }, of) => {
      const standing = await ports.figures.standing(null, today)
      return new Map(of.map((office) => [office, pastPromiseOf(office, standing.get(office))]))
    },
    says: (past, now, stage) => {
      const facts = officesFacts('pastPromise', now, [past])
      const mail = mailOf.pastPromise(facts, stage)
      return { filing: facts.id, notice: noticeOf('pastPromise', facts), mail }
    },
  }),
  /** The city, of what an office was told of on an earlier working day and still waits (I5). */
  officesPastPromise: digest({
    from: OFFICE_HOURS.from,
    offices: [CITY_OFFICE],
    role: 'city',
    bounds: {},
    facts: async ({ ports, today, settings }) => {
      const before = workingDayBefore(today, calendarOn(settings, today))
      const known = pastPromises(await ports.figures.standing(null, before))
      return new Map([[CITY_OFFICE, known.length === 0 ? null : known]])
    },
    says: (known, now) => ({
      filing: '',
      notice: noticeOf('officesPastPromise', officesFacts('', now, known)),
      mail: null,
    }),
  }),
}
