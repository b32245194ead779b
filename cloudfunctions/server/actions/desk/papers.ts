import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { Decided } from '../../../../src/domain/api/desk'
import type { PaperReview } from '../../../../src/domain/api/review/papers'
import { Refusal } from '../../../../src/domain/api/refusal'
import { CITY_OFFICE, officeOf } from '../../../../src/domain/city/city'
import { wrongEntry } from '../../../../src/domain/moves/attesting/attested'
import { joinedEntry } from '../../../../src/domain/oldLedger/joining'
import type { Context } from '../../app'
import { paperSlices } from '../../figures/queueSlices'
import type { AtWork } from '../../filing/staff/atWork'
import { officeAsked } from '../../filing/staff/officeAsked'
import { callingStaff, paperFiling } from '../../filing/access'
import type { OnPaper } from '../../store/filings/filing'
import { recordView } from '../../filing/audit'
import { paperDecider, paperMover } from '../../filing/movers'
import { isLast, makeMove } from '../../filing/makeMove'
import { refusePersonalNumbers, wrongPaperNumber } from '../../filing/refusals'
import { decided, undone } from '../../filing/undo'
import { joinInto, partedAgain, rowToJoin } from '../../oldLedger/joining'
import { eachOf } from '../../store/eachOf'
import { findPapers } from '../ledger/findPapers'
import { inOldLedgers } from '../oldLedger/inOldLedgers'
import { nextPlace, placeAfter } from '../../store/pages'
import { paperItemOf, paperReviewOf } from '../../views/paper'
import { PAGE_ROWS, queuePlace } from './queue'
import { refuseTarget } from './transfer'

/** A page of what was filed on paper with the office, with the city right of all or of one (A5); with a text those that it finds. */
export const openPapers = async (
  context: Context,
  { queue, after, text, office: asked }: ApiInput<'desk.papers'>,
): Promise<ApiOutput<'desk.papers'>> => {
  const { ports, now } = context
  const staff = await callingStaff(context)
  const office = officeAsked(staff, asked)
  if (text !== undefined) return findPapers(context, staff, { queue, text, office })
  const slice = { office, ...paperSlices[queue] }
  const [counts, page] = await Promise.all([
    ports.filings.counts(office, paperSlices),
    ports.filings.paperPage(slice, placeAfter(after), PAGE_ROWS),
  ])
  const { done, failed } = await eachOf('papers', page, (each) => paperItemOf(each, staff, now))
  return {
    counts,
    items: done,
    unreadable: failed,
    next: nextPlace(page, PAGE_ROWS, queuePlace),
  }
}

/** One of them, which the audit notes as `opened`. */
export const openPaper = async (
  context: Context,
  { id }: ApiInput<'desk.paper'>,
): Promise<PaperReview> => {
  const staff = await callingStaff(context)
  const reader = (stored: Parameters<typeof paperFiling>[0]) => paperFiling(stored, staff)
  const filing = await recordView(context, id, reader, { name: 'opened', staff })
  return reviewed(context, filing, staff)
}

const reviewed = async (context: Context, filing: OnPaper, staff: AtWork): Promise<PaperReview> =>
  paperReviewOf(
    context,
    filing,
    staff,
    filing.status === 'attested' ? await inOldLedgers(context, filing) : null,
  )

/** Registers what stands in the ledger, with what that says. Tried again after a lost answer it changes nothing. */
export const confirmPaper = async (
  context: Context,
  { id, version, number, year: given, on, old }: ApiInput<'desk.confirm'>,
): Promise<Decided> => {
  const { now, today } = context
  const staff = await callingStaff(context)
  const year = on === null ? given : Number(on.slice(0, 4))
  const wrong = {
    ...wrongPaperNumber(number),
    ...wrongEntry({ number, year }, today),
    ...(on !== null && on > today ? { on: '登记日期不能晚于今天' } : {}),
  }
  const [first] = Object.values(wrong)
  if (first !== undefined) throw new Refusal('input', first, wrong)
  const moved = await makeMove(context, paperMover(context, staff), {
    move: 'confirm',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'confirm'),
    making: async (fresh, stores) => {
      const row = await rowToJoin(context, stores, fresh, old)
      const joined = row === null ? {} : await joinInto(context, stores, staff, row, fresh)
      const typed = { number, year, on }
      const ledger = row?.attested.ledger ? joinedEntry(typed, row.attested.ledger) : typed
      return {
        ...joined,
        about: [ledger.number, row === null ? '' : `历史台账 ${row.id}`].filter(Boolean).join('，'),
        set: {
          ...joined.set,
          attested: { ...fresh.attested, ledger },
          queue: 'onPaper',
          queueAt: now,
          decidedAt: now,
        },
      }
    },
  })
  return decided(moved, context)
}

/** Asks for a form of it, with the reason that its owner reads. Tried again it changes nothing. */
export const askForForm = async (
  context: Context,
  { id, version, reason }: ApiInput<'desk.askAgain'>,
): Promise<null> => {
  const staff = await callingStaff(context)
  refusePersonalNumbers({ reason })
  await makeMove(context, paperMover(context, staff), {
    move: 'askAgain',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'askAgain'),
    making: ({ attested }) => ({
      message: [`原因：${reason}`],
      reason,
      set: { attested: { ...attested, formAsked: true }, queue: null, savedAt: context.now },
    }),
  })
  return null
}

/**
 * Hands it on to the office whose ledger may have it; what it was said of goes to its county too. Owner and that office are
 * told. Tried again after a lost answer it changes nothing.
 */
export const transferPaper = async (
  context: Context,
  { id, version, office, reason }: ApiInput<'desk.transferPaper'>,
): Promise<Decided> => {
  const staff = await callingStaff(context)
  refusePersonalNumbers({ reason })
  const moved = await makeMove<OnPaper>(context, paperMover(context, staff), {
    move: 'transferPaper',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'transferPaper') && stored?.office === office,
    making: async (fresh, stores) => {
      await refuseTarget(context, stores, fresh, office, 'said')
      const { answers } = fresh
      return {
        about: officeOf(office).shortName,
        message: [`原因：${reason}`],
        reason,
        set: {
          office,
          answers: office === CITY_OFFICE ? answers : { ...answers, area: office },
        },
      }
    },
  })
  return decided(moved, context)
}

/**
 * Takes back what was registered by the ledger by mistake (A5): its applicant has a draft and reads why, and the account's
 * key is free for whoever has the account. Tried again it changes nothing.
 */
export const correctPaper = async (
  context: Context,
  { id, version, reason }: ApiInput<'desk.correctPaper'>,
): Promise<null> => {
  const staff = await callingStaff(context)
  refusePersonalNumbers({ reason })
  await makeMove(context, paperMover(context, staff), {
    move: 'correctPaper',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'correctPaper'),
    making: ({ attested }) => ({
      message: [`原因：${reason}`],
      reason,
      set: {
        attested: { ...attested, ledger: null, formAsked: true },
        queue: null,
        decidedAt: null,
        savedAt: context.now,
      },
    }),
  })
  return null
}

/** Takes a row of an old ledger out of the ledger: its account is free again. Tried again it changes nothing. */
export const strikeOld = async (
  context: Context,
  { id, version, reason }: ApiInput<'desk.strike'>,
): Promise<null> => {
  const staff = await callingStaff(context)
  refusePersonalNumbers({ reason })
  await makeMove(context, paperMover(context, staff), {
    move: 'strike',
    of: id,
    version,
    isDone: async (stored, { tokens }) =>
      stored === null && (await tokens.get(struckToken(context, id))) !== null,
    making: ({ accountKey }) => ({
      about: reason,
      also: async ({ accounts, tokens }) => {
        if (accountKey !== undefined) await accounts.remove(accountKey)
        await tokens.put({ id: struckToken(context, id), filing: id, at: context.now })
      },
    }),
  })
  return null
}

const struckToken = ({ openid }: Context, id: string): string => `${openid}:struck:${id}`

/** Takes the caller's own confirmation or handing on back within two minutes (G9). */
export const unconfirmPaper = async (
  context: Context,
  { id }: ApiInput<'desk.unconfirm'>,
): Promise<PaperReview> => {
  const staff = await callingStaff(context)
  const { filing } = await makeMove(context, paperDecider(context, staff), {
    move: 'undo',
    of: id,
    isDone: (stored) => isLast(context, stored, 'undo') && stored?.office === staff.office,
    making: async (fresh, stores) => ({
      ...(await undone(stores, fresh)),
      also: (within) => partedAgain(context, within, staff, fresh.decision?.along),
    }),
  })
  return reviewed(context, paperFiling(filing, staff), staff)
}
