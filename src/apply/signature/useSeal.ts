import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Refusal } from '../../domain/api/refusal'
import type { PhotoSource } from '../../platform/files/photo'
import { choosePhotos } from '../../platform/files/photos'
import { photoProblem } from '../parts/photoProblems'
import { wantsConsent } from '../parts/Refused'
import { sendPicture } from './sendPicture'

const NOT_SENT = '没有传上去，照片还在手机里。请再试一次。'

/** C4: sends the photo of the 签章页. `busy` are the words meanwhile, `message` why the last try did not get through. */
export const useSeal = (id: string, onDone: () => void) => {
  const acts = useActs({ once: true })
  const [percent, setPercent] = useState<number | null>(null)
  return {
    busy: acts.busy && (percent === null ? '正在上传…' : `正在上传 ${percent}%…`),
    message: wantsConsent(acts.refusal) ? null : (acts.refusal?.message ?? null),
    /** The refusal that a consent puts right; then `repeat` sends the same photo. */
    unconsented: wantsConsent(acts.refusal) ? acts.refusal : null,
    repeat: acts.repeat,
    take: (source: PhotoSource) => {
      if (acts.busy !== null) return
      acts.clear()
      void choosePhotos(source, 1).then(({ photos: [photo], problem }) => {
        if (problem !== null) acts.refuse(new Refusal('file', photoProblem(problem, source)))
        if (!photo) return
        setPercent(null)
        acts.run('send', async () => {
          await sendPicture(id, { photo, lost: NOT_SENT, progress: setPercent }, (file) =>
            api('filing.seal', file),
          )
          onDone()
        })
      })
    },
  }
}
