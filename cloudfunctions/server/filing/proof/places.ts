import { Refusal } from '../../../../src/domain/api/refusal'
import type { ProofOf } from '../../../../src/domain/moves/proofs'
import { isChange } from '../facts'
import { type Filing, type StoredPhoto, NOT_ASKING } from '../../store/filings/filing'
import { hidesPhoto } from '../received'

/** Where proof of one thing lies in a filing, as long as it is not handed in. */
type Place = {
  readonly of: (filing: Filing) => readonly StoredPhoto[]
  readonly put: (filing: Filing, proofs: readonly StoredPhoto[]) => Filing
  /** Refuses a filing that could not hand it in. */
  readonly refuse: (filing: Filing) => void
}

export const proofPlaces: Readonly<Record<ProofOf, Place>> = {
  takeover: {
    of: ({ asking }) => asking?.proofs ?? [],
    put: (filing, proofs) => ({
      ...filing,
      version: filing.version + 1,
      asking: { ...NOT_ASKING, ...filing.asking, proofs },
    }),
    // Only a draft of a whole filing may ask: proof elsewhere would be handed in to nobody.
    refuse: (filing) => {
      if (filing.status !== 'draft' || isChange(filing))
        throw new Refusal('not-allowed', '只有没提交的备案草稿可以申请接管')
    },
  },
  cancel: {
    of: ({ cancelProofs = [] }) => cancelProofs,
    // Nothing happened to it until that is asked: its version stays, so that a decision can be undone and staff go on.
    put: (filing, cancelProofs) => ({ ...filing, cancelProofs }),
    refuse: () => undefined,
  },
}

/** Whether the office has the proof: with what is asked, or with the record. */
export const isHandedIn = ({
  cancelAsked,
  status,
}: Pick<Filing, 'cancelAsked' | 'status'>): boolean =>
  Boolean(cancelAsked) || status === 'cancelled'

/** Proof of cancelling as far as the office may look at it. */
export const handedInProofs = (filing: Filing): readonly StoredPhoto[] =>
  isHandedIn(filing) ? proofPlaces.cancel.of(filing) : []

/** Every proof that lies with a filing and its applicant may see: not what a former one brought. */
export const shownProofs = (filing: Filing): readonly StoredPhoto[] => [
  ...proofPlaces.takeover.of(filing),
  ...proofPlaces.cancel.of(filing).filter((photo) => !hidesPhoto(filing, photo, 'cancel')),
]
