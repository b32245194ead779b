import type { ApiInput } from '../../../../../src/domain/api/api'
import type { Receipt } from '../../../../../src/domain/api/filing'
import { Refusal, type RefusalFields } from '../../../../../src/domain/api/refusal'
import type { MayChooseCity } from '../../../../../src/domain/city/city'
import { signsResubmission } from '../../../../../src/domain/moves/returning/correction'
import {
  NOT_CORRECTED,
  slotOfItem,
} from '../../../../../src/domain/moves/returning/correctionReasons'
import { upheldLines } from '../../../../../src/domain/moves/returning/returnMessage'
import type { Route } from '../../../../../src/domain/places/routing'
import { valueOn } from '../../../../../src/domain/settings/settings'
import type { Context } from '../../../app'
import { unchangedFiles } from '../../../files/kept'
import { lackingIn } from '../../../filing/allowed/complete'
import { refuseMovedBase } from '../../../filing/change/base'
import { isSubmitted, holderOf, isCounter } from '../../../filing/facts'
import { ownFiling, situationOf } from '../../../filing/access'
import { isBack, leftAlone } from '../../../filing/correction'
import { promise } from '../../../filing/dates'
import {
  type Filing,
  type StoredSignature,
  working,
  type Submitted,
} from '../../../store/filings/filing'
import { applicantMover } from '../../../filing/movers'
import { makeMove, withOffice } from '../../../filing/makeMove'
import { refuseUnless, staleToOwner } from '../../../filing/refusals'
import { routeAgain, routeKept } from '../../../filing/route'
import { signatureVoidOf, unsigned } from '../../../filing/signature/formChange'
import { boundFromPaper, contentOf, isSigned } from '../../../filing/signature/signing'
import {
  askedOf,
  correctedChanges,
  storeVersion,
  toCheck,
  wasSent,
} from '../../../filing/submission'
import { endedAsking } from '../../../filing/takeover/end'
import { fullAnswers } from '../../../secrets/personal'
import type { Vault } from '../../../secrets/vault'
import { valuesNow } from '../../../store/settings'
import { receiptOf } from '../../../views/detail'

/**
 * Brings a returned filing back to its office with every returned item corrected: the number, the first submit time and
 * what was said of lateness stay (E5). Tapped twice or tried again it answers the same receipt.
 */
export const resubmitFiling = async (
  context: Context,
  input: ApiInput<'filing.resubmit'>,
): Promise<Receipt> => {
  const { ports, openid } = context
  const filing = await ownFiling(context, input.id)
  if (isSubmitted(filing) && (isBack(filing) || wasSent(filing, input))) return receiptOf(filing)
  refuseUncorrected(context, filing, input)
  const [values] = await Promise.all([valuesNow(ports), unchangedFiles(context, working(filing))])
  const promised = promise(values, withItsOffice(filing).office, context.today)
  const mayChoose = valueOn(values, 'city', 'straightToCity', context.today)
  const moved = await makeMove(context, applicantMover(context), {
    move: 'resubmit',
    of: filing.id,
    version: filing.version,
    isDone: (stored) =>
      stored !== null && holderOf(stored) === openid && isSubmitted(stored) && isBack(stored),
    making: async (stored, stores) => {
      const fresh = withItsOffice(stored)
      await refuseMovedBase(stores, fresh)
      const asked = askedOf(working(fresh))
      const { signature } = boundFromPaper(ports.vault, working(fresh))
      const corrected = {
        ...fresh.correction,
        signature,
        ...asked.content,
        correction: null,
        route: routeNow(ports.vault, fresh, mayChoose),
      }
      return {
        about: fresh.number,
        uses: [{ of: 'submit' }],
        ...toldOf(fresh, asked.told.message ?? []),
        changes: correctedChanges(ports.vault, fresh, fresh, { ...fresh, ...corrected }),
        set: {
          ...corrected,
          ...toCheck(context, input, promised, fresh),
          ...(await endedAsking(context, stores, fresh)),
        },
        also: storeVersion(context, asked),
      }
    },
  })
  return receiptOf(withOffice(moved))
}

/** What its timeline says of it: what fell away, and what stays as it was, with the reason. */
const toldOf = (filing: Filing, lines: readonly string[]) => {
  const { answers } = working(filing)
  const message = [...lines, ...upheldLines(filing.returned?.items ?? [], answers)]
  return message.length === 0 ? {} : { message }
}

/** A returned filing stays with its office. */
const withItsOffice = (filing: Filing): Submitted => {
  if (!isSubmitted(filing)) throw new Error(`filing ${filing.id} was returned without an office`)
  return filing
}

const refuseUncorrected = (
  { ports, openid, now, today }: Context,
  filing: Filing,
  { version }: ApiInput<'filing.resubmit'>,
): void => {
  refuseUnless('resubmit', filing, situationOf(filing, openid, null, now), now)
  if (filing.version !== version) throw staleToOwner(filing, now)
  const corrected = working(filing)
  const left = sentences(filing)
  const fields = {
    ...(corrected.signature === null ? { signature: unsigned(corrected) } : {}),
    ...left,
    ...lackingIn(
      ports.vault,
      { stored: filing, present: corrected, brings: filing.bringsCopies === true },
      today,
    ),
  }
  const open = Object.keys(left).length
  if (open > 0)
    throw new Refusal('incomplete', `还有 ${String(open)} 处没有补正，请看标出的几项`, fields)
  if (corrected.signature === null || Object.keys(fields).length > 0)
    throw new Refusal('incomplete', '还有内容没有填完，请看标出的几项', fields)
  if (!isSigned(ports.vault, corrected) || !signsAnew(ports.vault, filing, corrected.signature))
    throw signatureVoidOf(corrected.signature)
}

/** The returned items that are still as they were, by field or slot key. */
const sentences = (filing: Filing): RefusalFields =>
  Object.fromEntries(leftAlone(filing).map((key) => [slotOfItem(key) ?? key, NOT_CORRECTED]))

const signsAnew = (vault: Vault, filing: Filing, signature: StoredSignature): boolean =>
  isCounter(holderOf(filing)) ||
  signsResubmission(signature, filing.returned?.at ?? 0, contentOf(vault, working(filing)).rowsHash)

/** The office stays, whatever was corrected: another one is a transfer. What is said of the way to it is renewed. */
const routeNow = (vault: Vault, filing: Submitted, mayChoose: readonly MayChooseCity[]): Route => {
  const full = fullAnswers(vault, filing, working(filing))
  const found = routeAgain(full, filing.route, mayChoose)
  return found?.office === filing.office ? found : routeKept(filing.route, full)
}
