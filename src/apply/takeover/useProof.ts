import { useState } from 'react'
import { api } from '../../cloud/call'
import { upload } from '../../cloud/upload'
import { useActs } from '../../cloud/useActs'
import { Refusal } from '../../domain/api/refusal'
import type { TakeoverView } from '../../domain/api/handOver'
import { MOST_PROOFS } from '../../domain/moves/takeover/takeover'
import type { FittedPhoto } from '../../platform/files/photo'
import { useChoosing } from '../parts/useChoosing'

const NOT_SENT = '没有传上去，照片还在手机里。请再试一次。'

/** The photos of proof, one sent after another. `busy` are the words meanwhile. */
export const useProof = (
  id: string,
  { proofs }: TakeoverView,
  onChanged: (view: TakeoverView) => void,
) => {
  const acts = useActs()
  const choosing = useChoosing()
  const [percent, setPercent] = useState(0)
  const send = (photo: FittedPhoto) => {
    setPercent(0)
    acts.run('send', async () => {
      const fileID = await upload({ id, place: 'other' }, photo, setPercent).catch(
        (error: unknown) => {
          throw error instanceof Refusal ? error : new Refusal('offline', NOT_SENT)
        },
      )
      onChanged(await api('takeover.addProof', { id, fileID }))
    })
  }
  return {
    acts,
    choosing,
    busy:
      choosing.checking !== null
        ? '正在检查照片…'
        : acts.busy === 'send'
          ? `正在上传 ${String(percent)}%…`
          : null,
    take: () => {
      if (acts.busy !== null) return
      acts.clear()
      const room = Math.min(1, MOST_PROOFS - proofs.length)
      choosing.choose({ key: `${id}:takeover`, label: '证明材料', room, take: send })
    },
    remove: (fileID: string) => {
      acts.run(`remove ${fileID}`, async () => {
        onChanged(await api('takeover.removeProof', { id, fileID }))
      })
    },
  }
}
