import type { FilingDetail } from '../../../src/domain/api/filing'
import { consentVersion, idConsentVersion } from '../../../src/domain/form/consent/consent'
import type { Answers } from '../../../src/domain/form/form'
import type { SlotKey } from '../../../src/domain/form/materials'
import { idPlaces, peopleAt } from '../../../src/domain/form/people'
import { photoPng, signaturePng } from '../../../cloudfunctions/server/testing/images'
import type { Phone } from './client'

const photo = photoPng()
const signature = signaturePng()

export const filingOf = async (phone: Phone, id: string): Promise<FilingDetail | null> => {
  const answer = await phone.ask('filing.open', { id })
  return answer.ok ? answer.data : null
}

/** How often something stands in a filing's timeline: who got no answer sees by it whether it was done. */
export const timesIn = (
  filing: { readonly events: readonly { readonly what: string }[] } | null,
  what: string,
): number => filing?.events.filter((event) => event.what === what).length ?? 0

/** Agrees to filling in, and to the ID data of everybody whom the form shows. */
export const consent = async (phone: Phone, answers: Answers): Promise<void> => {
  await phone.sure('consent.give', { version: consentVersion() })
  for (const { name, as } of peopleAt(idPlaces, answers))
    if (name !== '' && as !== null)
      await phone.sure('consent.giveIdData', { version: idConsentVersion(), name, as })
}

const addPicture = async (phone: Phone, id: string, slot: SlotKey): Promise<void> => {
  const { path } = await phone.sure('filing.ticket', { id, place: slot, extension: 'png' })
  const fileID = phone.upload(path, photo)
  await phone.ask('filing.addPhoto', { id, slot, fileID })
}

/** Fills in all of the form, with its pictures. */
export const fillIn = async (phone: Phone, id: string, answers: Answers): Promise<void> => {
  await phone.ask('filing.save', { id, answers })
  for (const slot of ['idFront', 'idBack'] as const) {
    const filing = await filingOf(phone, id)
    if ((filing?.photos[slot] ?? []).length === 0) await addPicture(phone, id, slot)
  }
}

/** Signs what is there; answers the filing, null where that does not succeed. */
export const signedFiling = async (phone: Phone, id: string): Promise<FilingDetail | null> => {
  for (let tries = 0; tries < 8; tries += 1) {
    const filing = await filingOf(phone, id)
    if (filing === null || filing.signature !== null) return filing
    const { path } = await phone.sure('filing.ticket', { id, place: 'signature', extension: 'png' })
    const fileID = phone.upload(path, signature)
    await phone.ask('filing.sign', { id, version: filing.version, fileID })
  }
  return null
}
