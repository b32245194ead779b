import type { ApiInput } from '../../../../src/domain/api/api'
import type { Review } from '../../../../src/domain/api/desk'
import { Refusal } from '../../../../src/domain/api/refusal'
import type { ReassignedRow, ReassignPreview } from '../../../../src/domain/api/review/reassigning'
import { masked } from '../../../../src/domain/messages/personalNumbers'
import { hindrance } from '../../../../src/domain/moves/hindrance'
import { statusWords } from '../../../../src/domain/moves/status'
import type { Context } from '../../app'
import {
  assignable,
  callingStaff,
  colleagues,
  headsFor,
  officeFiling,
  situationOf,
} from '../../filing/access'
import { isSubmitted } from '../../filing/facts'
import type { AtWork } from '../../filing/staff/atWork'
import type { Filing, Submitted } from '../../store/filings/filing'
import { staffMover } from '../../filing/movers'
import { isLast, makeMove, withOffice } from '../../filing/makeMove'
import type { Moved } from '../../filing/move'
import { refusalOf, refusePersonalNumbers } from '../../filing/refusals'
import type { Staff } from '../../store/staff'
import { reviewOf } from '../../views/review/review'

/**
 * A head gives a filing to a colleague to check, also one that another is checking or has left behind (G3). The
 * colleague is told. Tried again after a lost answer it changes nothing.
 */
export const reassignFiling = async (
  context: Context,
  { id, version, to }: ApiInput<'desk.reassign'>,
): Promise<Review> => {
  const { ports } = context
  const staff = await callingStaff(context)
  const read = officeFiling(await ports.filings.get(id), staff)
  const known = await assignable(ports, { ...read, claim: null })
  const chosen = known.find((each) => each.id === to)?.staff
  if (chosen === undefined)
    throw new Refusal('not-allowed', '这位同事不在本办，或这件是其本人填报的，请另选一位')
  const moved = await give(context, staff, { id, version }, chosen)
  return reviewOf(context, withOffice(moved), staff)
}

const give = (
  context: Context,
  staff: AtWork,
  { id, version }: { readonly id: string; readonly version: number },
  chosen: Staff,
): Promise<Moved> =>
  makeMove(context, staffMover(context, staff), {
    move: 'reassign',
    of: id,
    version,
    isDone: (stored) =>
      stored?.moved?.move === 'reassign' &&
      stored.claim?.openid === chosen.id &&
      stored.office === staff.office,
    making: (fresh) => ({
      // The owner reads when the checking began, however it began.
      recordedAs: fresh.claim === null ? 'claim' : 'reassign',
      about: chosen.name,
      set: { claim: { openid: chosen.id, name: chosen.name, at: context.now } },
    }),
  })

/** Only a head gives out several at once, of the own office. Refuses with `not-allowed`. */
const callingHead = async (context: Context): Promise<AtWork> => {
  const staff = await callingStaff(context)
  if (staff.role !== 'head') throw new Refusal('not-allowed', '几件一起改派由负责人办理')
  return staff
}

const inOffice = (staff: AtWork, filing: Filing | null | undefined): filing is Submitted =>
  filing !== null && filing !== undefined && isSubmitted(filing) && filing.office === staff.office

const NOT_HERE = '现在不在本办'

/** Why a colleague cannot get a filing whose state lets it go to somebody. */
const unfit = ({ applicant, claim }: Filing, { id, name }: Staff): string | null => {
  if (applicant === id) return `是${name}本人填报的`
  return claim?.openid === id ? `已由${name}在核对` : null
}

/** What of the selected filings a head can give to a colleague, with null to anybody, and why not the others (G3). */
export const previewReassign = async (
  context: Context,
  { ids, to }: ApiInput<'desk.previewReassign'>,
): Promise<ReassignPreview> => {
  const { ports, openid, now } = context
  const staff = await callingHead(context)
  const [known, found] = await Promise.all([
    colleagues(ports, staff.office),
    ports.filings.those([...new Set(ids)]),
  ])
  const chosen = known.find((each) => each.id === to)?.staff ?? null
  const reasonOf = (filing: Submitted): string | null => {
    if (filing.status !== 'submitted') return statusWords[filing.status].word
    const situation = situationOf(filing, openid, staff, now)
    const hinders = hindrance('reassign', situation)
    if (hinders !== null) return refusalOf('reassign', hinders, filing, situation, now).message
    return chosen && unfit(filing, chosen)
  }
  return {
    colleagues: known.map(({ id, name }) => ({ id, name })),
    rows: [...new Set(ids)].map((id) => {
      const filing = found.find((each) => each.id === id)
      return inOffice(staff, filing)
        ? {
            id,
            version: filing.version,
            number: filing.number,
            accountName: masked(filing.answers.accountName ?? ''),
            reason: reasonOf(filing),
          }
        : { id, version: 0, number: '', accountName: '', reason: NOT_HERE }
    }),
  }
}

/**
 * Gives several filings to a colleague, each in a move of its own: what one of them refuses holds up no other. Tried again
 * after a lost answer it changes nothing.
 */
export const reassignSeveral = async (
  context: Context,
  { rows, to }: ApiInput<'desk.reassignSeveral'>,
): Promise<readonly ReassignedRow[]> => {
  const { ports } = context
  const staff = await callingHead(context)
  const chosen = (await colleagues(ports, staff.office)).find((each) => each.id === to)?.staff
  if (chosen === undefined) throw new Refusal('not-allowed', '这位同事现在不在本办，请另选一位')
  const done: ReassignedRow[] = []
  for (const row of rows)
    done.push({ id: row.id, reason: await refusing(context, staff, row, chosen) })
  return done
}

/** Gives one; the sentence of what refuses it, null once it is given. */
const refusing = async (
  context: Context,
  staff: AtWork,
  row: { readonly id: string; readonly version: number },
  chosen: Staff,
): Promise<string | null> => {
  const read = await context.ports.filings.get(row.id)
  if (!inOffice(staff, read)) return NOT_HERE
  const again = read.moved?.move === 'reassign' && read.claim?.openid === chosen.id
  const reason = again ? null : unfit(read, chosen)
  if (reason !== null) return reason
  try {
    await give(context, staff, row, chosen)
    return null
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'busy') return error.message
    throw error
  }
}

/**
 * The claimant gives a filing that would go back again to a head, with what there is to return; where its office has no
 * head for it, to one of the city office (G6). That head is told. Tried again after a lost answer it changes nothing.
 */
export const askHead = async (
  context: Context,
  { id, version, to, note }: ApiInput<'desk.askHead'>,
): Promise<Review> => {
  const { ports, now } = context
  const staff = await callingStaff(context)
  refusePersonalNumbers({ note })
  const heads = await headsFor(ports, officeFiling(await ports.filings.get(id), staff))
  const head = heads.find((each) => each.id === to)?.staff
  if (head === undefined) throw new Refusal('not-allowed', '这位负责人现在不能办这件，请另选一位')
  const moved = await makeMove(context, staffMover(context, staff), {
    move: 'askHead',
    of: id,
    version,
    isDone: (stored) => isLast(context, stored, 'askHead') && stored?.claim?.openid === head.id,
    making: () => ({
      about: head.name,
      message: [note],
      reason: note,
      set: { claim: { openid: head.id, name: head.name, at: now } },
    }),
  })
  return reviewOf(context, withOffice(moved), staff)
}
