import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import type { OwnPhoto } from '../../domain/api/filing'
import { proofs as table, type ProofOf } from '../../domain/moves/proofs'
import { addToProof, ofProof, retryUpload, type Upload, useUploads } from '../draft/uploads'
import { draftOf, type useDraft } from '../draft/useDraft'
import { wantsConsent } from '../parts/Refused'
import { useChoosing } from '../parts/useChoosing'

/** The photos that prove what a filing is to ask for: those that the server has, and those on their way. */
export const useProof = (id: string, of: ProofOf, { filing }: ReturnType<typeof useDraft>) => {
  const acts = useActs()
  const choosing = useChoosing()
  const going = ofProof(useUploads(id), of)
  const photos: readonly OwnPhoto[] = filing?.proofs ?? []
  const room = table[of].most - photos.length - going.length
  const unconsented = going.filter(({ failed }) => wantsConsent(failed))
  const [lacking] = unconsented
  return {
    photos,
    going,
    choosing,
    room,
    checking: choosing.checking !== null,
    /** Why it cannot be handed in yet; null when it can. */
    left: choosing.checking !== null ? '正在检查照片，好了再申请' : leftWords(going),
    /** What the server refused: a consent lets all of it go on. */
    refusal: lacking?.failed ?? acts.refusal,
    repeat: () => {
      if (lacking === undefined) acts.repeat()
      else unconsented.forEach(retryUpload)
    },
    take: () => {
      acts.clear()
      choosing.choose({
        key: `${id}:${of}`,
        label: '证明材料',
        room,
        take: (photo) => void addToProof(id, of, photo),
      })
    },
    remove: (fileID: string) => {
      acts.run(`remove ${fileID}`, async () => {
        draftOf(id).accept(await api('filing.removeProof', { id, of, fileID }))
      })
    },
  }
}

export type Proof = ReturnType<typeof useProof>

const leftWords = (going: readonly Upload[]): string | null => {
  if (going.length === 0) return null
  return going.every(({ failed }) => failed === null)
    ? `${String(going.length)} 张照片正在上传，传完再申请`
    : `${String(going.length)} 张照片还没有传完，请再传一次，或不传这张`
}
