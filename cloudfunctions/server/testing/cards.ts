import type { CardView } from '../../../src/domain/api/card'
import type { Answers } from '../../../src/domain/form/form'
import type { Cloud } from './cloud'
import { addPhoto, agreeToIdData, individual, start } from './filings'
import { consentVersion } from '../../../src/domain/form/consent/consent'
import { signaturePng } from './images'

/** A form that somebody else fills in for its owner. */
export const byAgent: Answers = { ...individual, filledBy: 'agent' }

/** The last four of the owner's ID number. */
export const FOUR = '0015'

/** The id of a draft for another person with everything but the signature. */
export const unsignedDraft = async (
  cloud: Cloud,
  openid: string,
  answers: Answers = byAgent,
): Promise<string> => {
  const { id } = await start(cloud, openid, answers)
  await addPhoto(cloud, openid, id, 'idFront')
  await addPhoto(cloud, openid, id, 'idBack')
  return id
}

/** The token of a new card. */
export const sentCard = async (cloud: Cloud, openid: string, id: string): Promise<string> =>
  (await cloud.ok(openid, 'filing.makeCard', { id })).token

/** Opens a card as its owner, who agrees to the use of their data. */
export const openedBy = async (cloud: Cloud, openid: string, token: string): Promise<CardView> => {
  const view = await cloud.ok(openid, 'card.open', { token, code: FOUR })
  if (view === null) throw new Error('the card did not open')
  await cloud.ok(openid, 'consent.give', { version: consentVersion() })
  await agreeToIdData(cloud, openid, { ...individual, ownerName: view.ownerName })
  return view
}

export const signatureOn = async (
  cloud: Cloud,
  openid: string,
  token: string,
  bytes: Buffer = signaturePng(),
): Promise<string> => {
  const { path } = await cloud.ok(openid, 'card.ticket', { token, extension: 'png' })
  return cloud.upload(openid, path, bytes)
}

/** Signs what the view shows. */
export const signedBy = async (
  cloud: Cloud,
  openid: string,
  token: string,
  { form }: CardView,
): Promise<CardView> => {
  const fileID = await signatureOn(cloud, openid, token)
  return cloud.ok(openid, 'card.sign', { token, fileID, hash: form?.hash ?? '' })
}
