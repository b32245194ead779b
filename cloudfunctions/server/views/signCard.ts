import type { CardView, FormToSign } from '../../../src/domain/api/card'
import { CITY_OFFICE } from '../../../src/domain/city/city'
import { shown } from '../../../src/domain/form/answers'
import { fieldOf, fullLabel, printedRows } from '../../../src/domain/form/fields'
import { slotsOf } from '../../../src/domain/form/materials'
import { cardState, isLive } from '../../../src/domain/card/card'
import { routeNow } from './detail'
import type { Context } from '../app'
import { formHash, type OpenedCard, rowHashes, unsignable } from '../filing/card/card'
import { hasOwnConsent, personOf } from '../filing/consents'
import { working } from '../store/filings/filing'
import { hiddenAnswers } from '../secrets/personal'
import { officeView } from './cards'

/** A card as its signer sees it: the whole form while it can be signed, the ID number hidden. */
export const signCardView = async (
  { ports, openid, now, today, settings }: Context,
  { card, filing }: OpenedCard,
): Promise<CardView> => {
  const { answers } = working(filing)
  const state = cardState(card, now)
  const ownerName = answers.ownerName ?? ''
  const isOpen =
    isLive(state) && unsignable(ports.vault, { card, filing }, { today, settings }) === null
  const reading = { vault: ports.vault, stores: ports }
  return {
    accountName: answers.accountName ?? '',
    ownerName,
    state,
    until: card.until,
    office: officeView(
      filing.office ?? routeNow(working(filing), { settings, today })?.office ?? CITY_OFFICE,
    ),
    form: isOpen ? formToSign({ ports }, { card, filing }) : null,
    agreed: await hasOwnConsent(reading, await personOf(ports, openid), ownerName),
  }
}

const formToSign = (
  { ports }: Pick<Context, 'ports'>,
  { card, filing }: OpenedCard,
): FormToSign => {
  const present = working(filing)
  const now = rowHashes(ports.vault, present)
  return {
    hash: formHash(ports.vault, present),
    rows: printedRows(hiddenAnswers(present), shown).map((row) => ({
      key: row.key,
      label: fullLabel(row),
      text: row.text,
      changed: card.shown !== null && card.shown[row.key] !== now[row.key],
    })),
    materials: slotsOf(present.answers)
      .map(({ key, label }) => ({ label, count: (present.photos[key] ?? []).length }))
      .filter(({ count }) => count > 0),
    filledBy: shown(fieldOf('filledBy'), present.answers.filledBy ?? ''),
  }
}
