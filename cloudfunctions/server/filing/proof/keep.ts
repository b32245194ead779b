import { DAY_MS } from '../../../../src/domain/dates/days'
import { proofs as table, type ProofOf } from '../../../../src/domain/moves/proofs'
import type { Context } from '../../app'
import { fileRefusal, photoOf } from '../../files/picture'
import { takeUpload } from '../../files/uploads'
import type { Weakness } from '../../../../src/domain/photos/quality'
import { ownedBy, situationOf } from '../access'
import { holdConsent } from '../consents'
import type { Filing, StoredPhoto } from '../../store/filings/filing'
import { refuseUnless } from '../refusals'
import { discardOf } from '../../files/discard'
import { proofPlaces } from './places'

const refuseFull = (of: ProofOf, proofs: readonly StoredPhoto[]): void => {
  const { most } = table[of]
  if (proofs.length >= most) throw fileRefusal(of, `证明材料最多 ${String(most)} 张照片`)
}

const refuseElsewhere = (of: ProofOf, filing: Filing, { openid, now }: Context): void => {
  refuseUnless(table[of].move, filing, situationOf(filing, openid, null, now), now)
  proofPlaces[of].refuse(filing)
}

/** Keeps other proof with the caller's filing; nothing that is signed changes. */
const keep = (
  context: Context,
  id: string,
  of: ProofOf,
  change: (proofs: readonly StoredPhoto[]) => readonly StoredPhoto[],
): Promise<Filing> =>
  context.ports.transaction(async (stores) => {
    const { ports, openid, now } = context
    const filing = ownedBy(openid, await stores.filings.get(id))
    const place = proofPlaces[of]
    const before = place.of(filing)
    const proofs = change(before)
    if (proofs === before) return filing
    refuseElsewhere(of, filing, context)
    const added = proofs.filter((photo) => !before.includes(photo))
    if (added.length > 0) await holdConsent(stores, openid)
    const next = place.put(filing, proofs)
    await stores.filings.put(next)
    const gone = before.filter((photo) => !proofs.includes(photo))
    if (gone.length > 0) await stores.discards.add(discardOf(context, id, gone))
    const { days } = table[of]
    if (days !== null && added.length > 0) {
      const waits = discardOf({ ports, now: now + days * DAY_MS }, id, added)
      await stores.discards.add({ ...waits, unlessAsked: true })
    }
    return next
  })

type Added = {
  readonly id: string
  readonly of: ProofOf
  readonly fileID: string
  readonly weakness?: Weakness | undefined
}

/**
 * Takes an uploaded photo of proof to the caller's filing, to be handed in with what it proves. The same upload again
 * changes nothing. Refuses as `takeUpload` does, and as the move by which it is handed in.
 */
export const addProof = (
  context: Context,
  { id, of, fileID, weakness }: Added,
): Promise<Filing> => {
  const proofsOf = proofPlaces[of].of
  const holds = (proofs: readonly StoredPhoto[]) => proofs.some(({ source }) => source === fileID)
  return takeUpload(
    context,
    { id, fileID, place: of },
    {
      holds: (filing) => holds(proofsOf(filing)),
      before: (_present, stored) => {
        refuseElsewhere(of, stored, context)
        refuseFull(of, proofsOf(stored))
      },
      read: (bytes) => photoOf(bytes, of),
      store: (kept) =>
        keep(context, id, of, (proofs) => {
          if (holds(proofs)) return proofs
          refuseFull(of, proofs)
          return [...proofs, { ...kept, ...(weakness === undefined ? {} : { weakness }) }]
        }),
    },
  )
}

/** Takes a photo of proof away again, before it is handed in. */
export const removeProof = (
  context: Context,
  { id, of, fileID }: Omit<Added, 'weakness'>,
): Promise<Filing> =>
  keep(context, id, of, (proofs) => {
    const left = proofs.filter((photo) => photo.fileID !== fileID)
    return left.length === proofs.length ? proofs : left
  })
