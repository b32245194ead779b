import { type OfficeCode, officeOf } from '../../../../src/domain/city/city'
import type { MoveName, Status } from '../../../../src/domain/moves/moves'
import { servedRoute, takerOf } from '../../../../src/domain/serving/serving'
import type { Moment } from '../../app'
import { timerMover } from '../../filing/movers'
import { counterAt } from '../../filing/facts'
import type { Filing } from '../../store/filings/filing'
import { makeMove } from '../../filing/makeMove'
import type { Making } from '../../filing/move'
import { servingsNow } from '../../store/settings'

const moveOf: Readonly<Partial<Record<Status, MoveName>>> = {
  submitted: 'succeed',
  returned: 'succeed',
  attested: 'succeedSaid',
  registered: 'succeedRegistered',
  declined: 'succeedEnded',
  cancelled: 'succeedEnded',
}

type Going = {
  readonly closed: OfficeCode
  readonly id: string
  readonly move: MoveName
  /** Whether the closed office has it still. */
  readonly isThere: (stored: Filing) => boolean
  readonly set: (
    stored: Filing,
    office: OfficeCode,
    servings: Parameters<typeof takerOf>[0],
  ) => Making['set']
}

/** Moves one filing, unless it is elsewhere already or its office is open again. */
const goes = async (
  moment: Moment,
  { closed, id, move, isThere, set }: Going,
): Promise<boolean> => {
  const from = officeOf(closed).shortName
  const { made } = await makeMove(moment, timerMover, {
    move,
    of: id,
    isDone: async (stored, stores) =>
      stored === null ||
      !isThere(stored) ||
      takerOf(await servingsNow(stores, moment.today), closed) === closed,
    making: async (stored, stores) => {
      const servings = await servingsNow(stores, moment.today)
      const office = takerOf(servings, closed)
      return {
        about: officeOf(office).shortName,
        reason: `${from}停办`,
        message: [`原因：${from}停办`],
        set: { office, ...set(stored, office, servings) },
      }
    },
  })
  return made
}

/** Brings a filing that was handed in or said to who goes on for its office. */
export const filingGoes = async (
  moment: Moment,
  closed: OfficeCode,
  id: string,
  status: Status,
): Promise<boolean> => {
  const move = moveOf[status]
  if (move === undefined) return false
  return goes(moment, {
    closed,
    id,
    move,
    isThere: ({ office }) => office === closed,
    set: ({ route }, _office, servings) => ({
      route: route?.office === closed ? servedRoute(servings, route) : route,
      claim: null,
      proposal: null,
    }),
  })
}

/** Brings a draft that the counter of a closed office keys from paper to the counter of who goes on for it. */
export const keyedDraftGoes = (moment: Moment, closed: OfficeCode, id: string): Promise<boolean> =>
  goes(moment, {
    closed,
    id,
    move: 'succeedKeyed',
    isThere: ({ applicant }) => applicant === counterAt(closed),
    set: (_stored, office) => ({ applicant: counterAt(office) }),
  })
