import type { ApiInput, ApiOutput } from '../../../../src/domain/api/api'
import type { FilingDetail, PictureLink } from '../../../../src/domain/api/filing'
import { PHOTOS_A_SLOT, type SlotKey, slotsOf } from '../../../../src/domain/form/materials'
import { Refusal } from '../../../../src/domain/api/refusal'
import { ownFiling } from '../../filing/access'
import type { Context } from '../../app'
import { edit } from '../../filing/edit'
import { refuseGone } from '../../files/reviewed'
import { type Filing, photosOf, type StoredPhoto } from '../../store/filings/filing'
import { ownCopy } from '../../files/discard'
import { fileRefusal, photoOf } from '../../files/picture'
import { type Kept, pictureBytes } from '../../files/sealed'
import { issueTicket } from '../../files/tickets'
import { hidesPhoto } from '../../filing/received'
import { addProof, removeProof } from '../../filing/proof/keep'
import { shownProofs } from '../../filing/proof/places'
import { takeUpload } from '../../files/uploads'
import { detailOf } from '../../views/detail'

/** Seconds a link to a private file works. */
const LINK_SECONDS = 300

/** Where the caller may upload one file for the filing. */
export const askTicket = async (
  context: Context,
  input: ApiInput<'filing.ticket'>,
): Promise<ApiOutput<'filing.ticket'>> => {
  const { path } = await issueTicket(context, input)
  return { path }
}

/** Takes an uploaded photo into a slot. The same upload again changes nothing. */
export const addPhoto = async (
  context: Context,
  { id, slot, fileID, weakness }: ApiInput<'filing.addPhoto'>,
): Promise<FilingDetail> => {
  const upload = { id, fileID, place: slot }
  const filing = await takeUpload(context, upload, {
    holds: (filing) => holds(filing, slot, fileID),
    before: (filing) => {
      withRoom(filing, slot)
    },
    read: (bytes) => photoOf(bytes, slot),
    store: (kept, filing) => {
      const photo = { ...kept, ...(weakness === undefined ? {} : { weakness }) }
      return edit(context, id, (fresh) => added(fresh, slot, photo), filing)
    },
  })
  return detailOf(context, filing)
}

/** Takes a photo out of a slot and deletes its file. */
export const removePhoto = async (
  context: Context,
  { id, slot, fileID }: ApiInput<'filing.removePhoto'>,
): Promise<FilingDetail> => {
  const filing = await edit(context, id, (fresh) => {
    const held = fresh.photos[slot] ?? []
    const left = held.filter((photo) => photo.fileID !== fileID)
    return left.length === held.length
      ? fresh
      : { ...fresh, photos: { ...fresh.photos, [slot]: left } }
  })
  return detailOf(context, filing)
}

/** As `addPhoto`, of proof that is handed in with what the filing asks for. */
export const addProofPhoto = async (
  context: Context,
  input: ApiInput<'filing.addProof'>,
): Promise<FilingDetail> => detailOf(context, await addProof(context, input))

/** As `removePhoto`, of proof. */
export const removeProofPhoto = async (
  context: Context,
  input: ApiInput<'filing.removeProof'>,
): Promise<FilingDetail> => detailOf(context, await removeProof(context, input))

const gone = () => new Refusal('not-found', '没有找到这张照片')

/** A link to a copy of one of the caller's own photos, or to the signature. */
export const ownPhoto = async (
  context: Context,
  { id, fileID }: ApiInput<'filing.photo'>,
): Promise<PictureLink> => {
  const filing = await ownFiling(context, id)
  refuseGone(filing, fileID)
  const stored = pictureIn(filing, fileID)
  if (stored === null) throw gone()
  if (stored.slot !== undefined && hidesPhoto(filing, stored, stored.slot))
    throw new Refusal('not-allowed', '移交以前的身份证照片不再显示')
  return copyFor(context, filing, stored)
}

/** The photo or signature with this id that the filing holds, also in its corrections; null when it holds none. */
const pictureIn = (
  filing: Filing,
  fileID: string,
): (Kept & Pick<StoredPhoto, 'orientation' | 'addedAt'> & { readonly slot?: SlotKey }) | null => {
  const pictures = [filing, ...(filing.correction ? [filing.correction] : [])].flatMap(
    ({ photos, signature }) => [
      ...photosOf(photos),
      ...(signature === null ? [] : [{ ...signature, addedAt: signature.signedAt }]),
    ],
  )
  return [...pictures, ...shownProofs(filing)].find((picture) => picture.fileID === fileID) ?? null
}

/**
 * A private link to a copy, with how it lies: what is stored is sealed (K3). The timer deletes the copy once no link to it
 * works; its discard comes before the file, so that none is forgotten.
 */
const copyFor = async (
  { ports, now }: Context,
  filing: Filing,
  stored: Kept & Pick<StoredPhoto, 'orientation'>,
): Promise<PictureLink> => {
  const { files, discards, newId } = ports
  const { orientation = 1 } = stored
  const { path, until } = ownCopy(stored.fileID, now)
  const fileID = files.idOf(path)
  const made = await files.link(fileID, LINK_SECONDS)
  if (made !== null) return { ...made, orientation }
  const bytes = await pictureBytes(ports, filing, stored)
  if (bytes === null) throw gone()
  await discards.add({ id: newId(), fileIDs: [fileID], at: until })
  await files.save(path, bytes)
  const link = await files.link(fileID, LINK_SECONDS)
  if (link === null) throw gone()
  return { ...link, orientation }
}

const holds = (filing: Filing, slot: SlotKey, source: string) =>
  (filing.photos[slot] ?? []).some((photo) => photo.source === source)

const added = (filing: Filing, slot: SlotKey, photo: StoredPhoto): Filing => {
  if (holds(filing, slot, photo.source)) return filing
  withRoom(filing, slot)
  const photos = { ...filing.photos, [slot]: [...(filing.photos[slot] ?? []), photo] }
  return { ...filing, photos }
}

const withRoom = (filing: Filing, slot: SlotKey): void => {
  if (slot !== 'other' && !slotsOf(filing.answers).some(({ key }) => key === slot))
    throw new Refusal('input', '请先选主体类别，再上传这份材料', { [slot]: '请先选主体类别' })
  if ((filing.photos[slot] ?? []).length >= PHOTOS_A_SLOT)
    throw fileRefusal(slot, `这一项最多 ${String(PHOTOS_A_SLOT)} 张照片`)
}
