import type { ApiInput } from '../../../../src/domain/api/api'
import type { Receipt } from '../../../../src/domain/api/filing'
import { Refusal, type RefusalFields } from '../../../../src/domain/api/refusal'
import { type MayChooseCity, type OfficeCode, officeOf } from '../../../../src/domain/city/city'
import { type Day, instantOf } from '../../../../src/domain/dates/days'
import { lateWords } from '../../../../src/domain/dates/deadline'
import { openLacks, wrongHandedIn } from '../../../../src/domain/moves/entering/entering'
import type { Route } from '../../../../src/domain/places/routing'
import { valueOn } from '../../../../src/domain/settings/settings'
import type { Context } from '../../app'
import { unchangedFiles } from '../../files/kept'
import { isSubmitted, holderOf } from '../../filing/facts'
import { ownFiling } from '../../filing/access'
import { lackingIn } from '../../filing/allowed/complete'
import { numberKeys } from '../../filing/account/account'
import { judgedBy, promise } from '../../filing/dates'
import type { Filing, Entered } from '../../store/filings/filing'
import { makeMove, withOffice } from '../../filing/makeMove'
import { stale } from '../../filing/refusals'
import { routeOf } from '../../filing/route'
import { boundFromPaper } from '../../filing/signature/signing'
import {
  askedOf,
  nextNumber,
  storeVersion,
  submittedChanges,
  toCheck,
} from '../../filing/submission'
import { fullAnswers } from '../../secrets/personal'
import { valuesNow } from '../../store/settings'
import { receiptOf } from '../../views/detail'
import { resubmitFiling } from '../filing/correcting/resubmit'
import { asClerk } from './atCounter'
import { counterMover } from './begin'

/**
 * Hands in what was keyed from paper: number, dates and frozen version come into being together, and it waits to be checked as
 * every other one. What counts is the day on which the form was handed in over the counter. Tapped twice, or by two clerks, it
 * answers the same receipt. A returned one goes back to its office.
 */
export const enterFiling = async (
  context: Context,
  input: ApiInput<'entering.enter'>,
): Promise<Receipt> => {
  const { at, staff } = await asClerk(context)
  const filing = await ownFiling(at, input.id)
  if (isSubmitted(filing) && filing.status !== 'returned') return receiptOf(filing)
  if (filing.status !== 'draft') return resubmitFiling(at, { ...input, declared: true as const })
  const handedIn = refuseIncomplete(at, filing, input)
  const [values] = await Promise.all([valuesNow(at.ports), unchangedFiles(at, filing)])
  const promised = promise(values, staff.office, handedIn)
  const moved = await makeMove(at, counterMover(context, staff), {
    move: 'enter',
    of: filing.id,
    version: filing.version,
    isDone: (stored) => stored !== null && holderOf(stored) === at.openid && isSubmitted(stored),
    making: async (fresh, stores) => {
      const { vault } = at.ports
      const mayChoose = valueOn(values, 'city', 'straightToCity', at.today)
      const route = routeTo(staff.office, fresh, mayChoose)
      const number = await nextNumber(stores, route, at.today)
      const asked = askedOf(fresh)
      const kept = { ...fresh, ...asked.content }
      const entered: Entered = {
        openid: context.openid,
        name: staff.name,
        lacks: openLacks(fresh.entered?.lacks ?? {}, kept.answers, kept.photos),
      }
      const on = handedIn === at.today ? at.now : instantOf(handedIn)
      const deadline = judgedBy({ ...fresh, change: null }, { ...at, today: handedIn })
      return {
        about: number,
        uses: [{ of: 'submit' }],
        ...asked.told,
        changes: submittedChanges(vault, fresh, fullAnswers(vault, fresh, fresh)),
        set: {
          ...asked.content,
          ...toCheck(at, input, promised, fresh),
          signature: boundFromPaper(vault, kept).signature,
          applicant: '',
          entered,
          submittedAt: on,
          firstSubmittedAt: on,
          queueAt: on,
          late: deadline && lateWords(deadline, handedIn),
          number,
          route,
          office: route.office,
          bringsCopies: false,
        },
        also: async (stores, next) => {
          await storeVersion(at, asked)(stores, next)
          await stores.accounts.take(numberKeys(vault, number), next.id)
        },
      }
    },
  })
  return receiptOf(withOffice(moved))
}

/** Refuses with `incomplete` what still lacks without a reason, by field; answers the day on which it was handed in. */
const refuseIncomplete = (
  { ports, today, now }: Context,
  filing: Filing,
  { version }: ApiInput<'entering.enter'>,
): Day => {
  if (filing.version !== version) throw stale(filing, now)
  const handedIn = filing.handedIn ?? null
  const wrongDay = wrongHandedIn(handedIn, filing.answers, today)
  const fields: RefusalFields = {
    ...lackingIn(ports.vault, { stored: filing, present: filing, brings: false }, today),
    ...(filing.signature === null ? { signature: '请扫描或拍下签了名的纸质表' } : {}),
    ...(wrongDay === null ? {} : { handedIn: wrongDay }),
  }
  if (Object.keys(fields).length > 0 || handedIn === null)
    throw new Refusal('incomplete', '还有内容没有录完，请看标出的几项', fields)
  return handedIn
}

/** It stays with the office that took the paper; where it belongs elsewhere, it is handed on like any other one. */
const routeTo = (
  office: OfficeCode,
  { answers }: Filing,
  mayChoose: readonly MayChooseCity[],
): Route => {
  const found = routeOf(answers, false, mayChoose)
  if (found === null) throw new Error('a form without a kind or an area was taken for complete')
  return found.office === office
    ? found
    : {
        ...found,
        office,
        rule: 'none',
        reason: `因为纸质表交到${officeOf(office).shortName}`,
        mayChooseCity: false,
      }
}
