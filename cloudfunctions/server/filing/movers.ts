import { hindrance } from '../../../src/domain/moves/hindrance'
import type { MoveName, Situation } from '../../../src/domain/moves/moves'
import type { Context } from '../app'
import type { Staff } from '../store/staff'
import { type AtWork, decidingAs } from './staff/atWork'
import {
  actorOf,
  applicantSituation,
  officeFiling,
  ownedBy,
  paperFiling,
  situationOf,
} from './access'
import { hasOffice, isOnPaper, isSubmitted } from './facts'
import type { Filing, OnPaper, Submitted, WithOffice } from '../store/filings/filing'
import type { Actor } from '../store/events'

/** Who makes a move: which filings they may have, what the table is asked about them, how the audit names them. */
export type Mover<Of extends Filing> = {
  readonly actor: Actor
  /** As the audit names them for this move, where that is not always `actor`. */
  readonly actorOf?: (move: MoveName, filing: Filing) => Actor
  /** The filing as this mover may have it. Refuses with `not-found` or `other-office`. */
  readonly open: (stored: Filing | null) => Of
  readonly situation: (filing: Filing) => Situation
}

/** The caller as the applicant of the own filing. */
export const applicantMover = (
  context: Pick<Context, 'openid' | 'now' | 'today' | 'settings' | 'clerk'>,
): Mover<Filing> => ({
  actor: context.clerk ?? actorOf(context.openid, null),
  open: (stored) => ownedBy(context.openid, stored),
  situation: (filing) => applicantSituation(filing, context),
})

/** Staff before what they may open; the audit names the absent one by whose rights alone a move is theirs. */
const staffBefore =
  <Of extends Filing>(open: (stored: Filing | null, staff: AtWork) => Of) =>
  ({ openid, now }: Pick<Context, 'openid' | 'now'>, staff: AtWork): Mover<Of> => ({
    actor: actorOf(openid, staff),
    actorOf: (move, filing) =>
      actorOf(
        openid,
        staff,
        decidingAs(staff, (as) => hindrance(move, situationOf(filing, openid, as, now)) === null),
      ),
    open: (stored) => open(stored, staff),
    situation: (filing) => situationOf(filing, openid, staff, now),
  })

/** The caller as staff, before filings of the own office or, with the city right, of all. */
export const staffMover = staffBefore(officeFiling)

/** The caller as staff, before what was filed on paper (A5). */
export const paperMover = staffBefore(paperFiling)

/** What only a bug can move once it is gone. */
const thatIsThere = (stored: Filing | null): Filing => {
  if (stored === null) throw new Error('a move of a filing that is gone')
  return stored
}

/** Who removes a colleague, before what that one was checking. */
export const handBackMover = (
  context: Pick<Context, 'openid' | 'now'>,
  staff: Staff,
): Mover<Filing> => ({
  actor: actorOf(context.openid, staff),
  open: thatIsThere,
  situation: (filing) => ({ ...situationOf(filing, '', null, context.now), relations: ['job'] }),
})

/** The mover also before a filing that the caller just handed to another office. */
const alsoDecided = <Of extends Filing>(
  { openid }: Pick<Context, 'openid'>,
  mover: Mover<Of>,
  is: (filing: Filing) => filing is Of,
): Mover<Of> => ({
  ...mover,
  open: (stored) =>
    stored?.decision?.openid === openid && is(stored) ? stored : mover.open(stored),
})

/** As `staffMover`, also before a filing that the caller just handed to another office. */
export const deciderMover = (
  context: Pick<Context, 'openid' | 'now'>,
  staff: AtWork,
): Mover<Submitted> => alsoDecided(context, staffMover(context, staff), isSubmitted)

/** As `paperMover`, also before one that the caller just handed to another office. */
export const paperDecider = (
  context: Pick<Context, 'openid' | 'now'>,
  staff: AtWork,
): Mover<OnPaper> => alsoDecided(context, paperMover(context, staff), isOnPaper)

/** What a decision of staff does by itself to the filing that a change changes, whichever office has that. */
export const adoptMover = (
  { openid, now }: Pick<Context, 'openid' | 'now'>,
  staff: Staff,
): Mover<WithOffice> => ({
  actor: actorOf(openid, staff),
  open: (stored) => {
    if (stored === null || !hasOffice(stored)) throw new Error('a change of a filing that is gone')
    return stored
  },
  situation: (filing) => ({
    ...situationOf(filing, openid, null, now),
    relations: filing.decision?.openid === openid ? ['job', 'decider'] : ['job'],
  }),
})

/** Who hands over may have it moved; the audit names who received it, or verified it. */
export const giverMover = (giver: string, actor: Actor, now: number): Mover<Filing> => ({
  actor,
  open: (stored) => ownedBy(giver, stored),
  situation: (filing) => situationOf(filing, giver, null, now),
})

/** The timer, before every filing. */
export const timerMover: Mover<Filing> = {
  actor: { openid: '', name: '系统', office: null },
  open: thatIsThere,
  situation: (filing) => ({ ...situationOf(filing, '', null, 0), relations: ['job'] }),
}
