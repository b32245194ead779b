import { Refusal } from '../../../../src/domain/api/refusal'
import { MOST_PROOFS } from '../../../../src/domain/moves/takeover/takeover'
import type { Context } from '../../app'
import { fileRefusal, photoOf } from '../../files/picture'
import { takeUpload } from '../../files/uploads'
import { isChange, ownedBy, situationOf } from '../access'
import { refuseUnless } from '../refusals'
import type { Filing, StoredPhoto } from '../filing'
import { discardOf } from './asker'
import { NOT_ASKING } from './request'

const proofsOf = ({ asking }: Filing): readonly StoredPhoto[] => asking?.proofs ?? []

const holds = (filing: Filing, source: string): boolean =>
  proofsOf(filing).some((photo) => photo.source === source)

const refuseFull = (proofs: readonly StoredPhoto[]): void => {
  if (proofs.length >= MOST_PROOFS)
    throw fileRefusal('other', `证明材料最多 ${String(MOST_PROOFS)} 张照片`)
}

/** Only a draft of a whole filing may ask: proof elsewhere would be handed in to nobody. */
const refuseElsewhere = (filing: Filing): void => {
  if (filing.status !== 'draft' || isChange(filing))
    throw new Refusal('not-allowed', '只有没提交的备案草稿可以申请接管')
}

/** Keeps other proof with the caller's draft; nothing that is signed changes. */
const keep = (
  context: Context,
  id: string,
  change: (proofs: readonly StoredPhoto[]) => readonly StoredPhoto[],
): Promise<Filing> =>
  context.ports.transaction(async (stores) => {
    const { openid, now } = context
    const draft = ownedBy(openid, await stores.filings.get(id))
    refuseUnless('save', draft, situationOf(draft, openid, null, now), now)
    refuseElsewhere(draft)
    const before = proofsOf(draft)
    const proofs = change(before)
    if (proofs === before) return draft
    const asking = { ...NOT_ASKING, ...draft.asking, proofs }
    const next = { ...draft, version: draft.version + 1, asking }
    await stores.filings.put(next)
    const gone = before.filter((photo) => !proofs.includes(photo))
    if (gone.length > 0) await stores.discards.add(discardOf(context, id, gone))
    return next
  })

/** Takes an uploaded photo of proof to the caller's draft. The same upload again changes nothing. */
export const addProof = (context: Context, id: string, fileID: string): Promise<Filing> =>
  takeUpload(
    context,
    { id, fileID, place: 'other' },
    {
      holds: (filing) => holds(filing, fileID),
      before: (filing) => {
        refuseElsewhere(filing)
        refuseFull(proofsOf(filing))
      },
      read: (bytes) => photoOf(bytes, 'other'),
      store: (kept) =>
        keep(context, id, (proofs) => {
          if (proofs.some(({ source }) => source === kept.source)) return proofs
          refuseFull(proofs)
          return [...proofs, kept]
        }),
    },
  )

/** Takes a photo of proof away again. */
export const removeProof = (context: Context, id: string, fileID: string): Promise<Filing> =>
  keep(context, id, (proofs) => {
    const left = proofs.filter((photo) => photo.fileID !== fileID)
    return left.length === proofs.length ? proofs : left
  })
