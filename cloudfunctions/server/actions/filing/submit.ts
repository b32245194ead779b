import type { ApiInput } from '../../../../src/domain/api/api'
import type { Receipt } from '../../../../src/domain/api/filing'
import { Refusal } from '../../../../src/domain/api/refusal'
import { CITY_OFFICE, type MayChooseCity, officeOf } from '../../../../src/domain/city/city'
import { dayOf, showDay } from '../../../../src/domain/dates/days'
import { lateWords } from '../../../../src/domain/dates/deadline'
import type { Answers } from '../../../../src/domain/form/form'
import type { Route } from '../../../../src/domain/places/routing'
import {
  acceptsPhotos,
  AT_COUNTER,
  servedRoute,
  servingOf,
  type Servings,
} from '../../../../src/domain/serving/serving'
import { servingsOn } from '../../../../src/domain/settings/servings'
import { valueOn } from '../../../../src/domain/settings/settings'
import type { Context } from '../../app'
import { unchangedFiles } from '../../files/kept'
import { isSameAccount } from '../../filing/account/account'
import { refuseOwnPaper } from '../../filing/account/paper'
import { lackingIn } from '../../filing/allowed/complete'
import { isCompared, isSubmitted } from '../../filing/facts'
import { ownFiling, situationOf } from '../../filing/access'
import { judgedBy, promise } from '../../filing/dates'
import { refuseMovedBase } from '../../filing/change/base'
import { routeOfChange } from '../../filing/change/changing'
import type { Filing } from '../../store/filings/filing'
import type { Change } from '../../store/events'
import { applicantMover } from '../../filing/movers'
import { makeMove, withOffice } from '../../filing/makeMove'
import { refuseUnless, staleToOwner } from '../../filing/refusals'
import { routeAgain, routeKept, routeOf } from '../../filing/route'
import { signatureVoidOf, unsigned } from '../../filing/signature/formChange'
import { isSigned } from '../../filing/signature/signing'
import {
  askedOf,
  correctedChanges,
  nextNumber,
  storeVersion,
  submittedChanges,
  toCheck,
  wasSent,
} from '../../filing/submission'
import { endedAsking } from '../../filing/takeover/end'
import { fullAnswers } from '../../secrets/personal'
import type { Vault } from '../../secrets/vault'
import { valuesNow } from '../../store/settings'
import { receiptOf, reviewReceipt } from '../../views/detail'
import { walkedThrough } from '../../filing/review/walkedThrough'

/**
 * Submits the caller's draft: number, office, dates, frozen version, event and token come into being together or not
 * at all. Tapped twice or tried again it answers the same receipt.
 */
export const submitFiling = async (
  context: Context,
  input: ApiInput<'filing.submit'>,
): Promise<Receipt> => {
  const [filing, values] = await Promise.all([
    ownFiling(context, input.id),
    valuesNow(context.ports),
  ])
  if (isSubmitted(filing) && (!isReturned(filing) || wasSent(filing, input)))
    return receiptOf(filing)
  const servings = servingsOn(values, context.today)
  const route = wayOf({ ...context, settings: values }, servings, filing, input)
  if (filing.forReview)
    return reviewReceipt(filing, route.office, await walkedThrough(context, filing))
  refuseAtCounter(servings, route)
  await unchangedFiles(context, filing)
  const promised = promise(values, route.office, context.today)
  const moved = await makeMove(context, applicantMover(context), {
    move: 'submit',
    of: filing.id,
    version: filing.version,
    isDone: (stored) =>
      stored?.applicant === context.openid && isSubmitted(stored) && !isReturned(stored),
    making: async (fresh, stores) => {
      const { vault } = context.ports
      await refuseMovedBase(stores, fresh)
      if (!isCompared(fresh)) await refuseOwnPaper(vault, stores, fresh)
      // A filing taken back for another account is a new one: its number and its date would be the other's.
      const isSame = isSameAccount(vault, fresh)
      const kept = isSame ? fresh : { ...fresh, ...neverSubmitted }
      const number = kept.number ?? (await nextNumber(stores, route, context.today))
      const asked = askedOf(fresh)
      return {
        about: number,
        uses: [{ of: 'submit' }],
        ...asked.told,
        changes: auditedChanges(vault, fresh),
        set: {
          ...asked.content,
          ...toCheck(context, input, promised, fresh),
          ...firstTime(context, kept),
          number,
          route,
          office: route.office,
          bringsCopies: !acceptsPhotos(servings, route.office),
          way: null,
          ...(await endedAsking(context, stores, fresh)),
        },
        also: storeVersion(context, asked),
      }
    },
  })
  return receiptOf(withOffice(moved))
}

/** Every row of a first submit; of a change what it changes. */
const auditedChanges = (vault: Vault, filing: Filing): readonly Change[] =>
  isCompared(filing)
    ? correctedChanges(vault, filing, filing.change.from, filing)
    : submittedChanges(vault, filing, fullAnswers(vault, filing, filing))

const isReturned = ({ status }: Filing): boolean => status === 'returned'

/** Where a filing that is complete and signed goes. Refuses every other one. */
const wayOf = (
  { ports, openid, now, today, settings }: Context,
  servings: Servings,
  filing: Filing,
  { version, toCityOffice }: ApiInput<'filing.submit'>,
): Route => {
  refuseUnless('submit', filing, situationOf(filing, openid, null, now), now)
  if (filing.version !== version) throw staleToOwner(filing, now)
  if (filing.handedIn)
    throw new Refusal(
      'counter',
      `这份已记为 ${showDay(filing.handedIn, today)}送交窗口。要改为在线上提交，请先改回没有送交`,
    )
  const full = fullAnswers(ports.vault, filing, filing)
  const mayChoose = valueOn(settings, 'city', 'straightToCity', today)
  const way = wayTo(filing, full, toCityOffice, mayChoose)
  const route = way && servedRoute(servings, way)
  const brings = route !== null && !acceptsPhotos(servings, route.office)
  const fields = lackingIn(ports.vault, { stored: filing, present: filing, brings }, today)
  if (Object.keys(fields).length > 0 || route === null)
    throw new Refusal('incomplete', '还有内容没有填完，请看标出的几项', fields)
  if (filing.signature === null)
    throw new Refusal('incomplete', unsigned(filing), { signature: unsigned(filing) })
  if (!isSigned(ports.vault, filing)) throw signatureVoidOf(filing.signature)
  return route
}

/** An office that takes filings at its counter alone would not see it in a queue (M7). */
const refuseAtCounter = (servings: Servings, { office }: Route): void => {
  if (servingOf(servings, office).mode !== 'paper') return
  const { shortName } = officeOf(office)
  throw new Refusal('counter', `${shortName}在窗口办理，没有在线上提交。${AT_COUNTER}填好的都留着`)
}

const wayTo = (
  filing: Filing,
  full: Answers,
  toCityOffice: boolean,
  mayChoose: readonly MayChooseCity[],
): Route | null => {
  if (isCompared(filing)) return routeOfChange(filing)
  // Where another office handed it on to, it goes back to (D5).
  return filing.route?.rule === 'transferred'
    ? routeKept(filing.route, full)
    : chosenRoute(full, toCityOffice, mayChoose)
}

/** Whoever chose the city office before it was closed to their kind reads where it goes now, before it goes there. */
const chosenRoute = (
  full: Answers,
  toCityOffice: boolean,
  mayChoose: readonly MayChooseCity[],
): Route | null => {
  const route = routeOf(full, toCityOffice, mayChoose)
  const couldChoose =
    toCityOffice && routeAgain(full, { rule: 'cityChosen' }, mayChoose)?.rule === 'cityChosen'
  if (route !== null && couldChoose && route.rule !== 'cityChosen')
    throw new Refusal(
      'stale',
      `这类账号现在不直接报送${officeOf(CITY_OFFICE).shortName}，由${officeOf(route.office).name}办理。请看过再提交`,
    )
  return route
}

const neverSubmitted = { number: null, firstSubmittedAt: null }

/** Judged by the first complete submission (E5): taking a filing back does not make it late. */
const firstTime = ({ now, settings }: Context, { firstSubmittedAt, answers, change }: Filing) => {
  const first = firstSubmittedAt ?? now
  const on = dayOf(first)
  const deadline = judgedBy({ answers, change: change ?? null }, { settings, today: on })
  return { firstSubmittedAt: first, late: deadline && lateWords(deadline, on) }
}
