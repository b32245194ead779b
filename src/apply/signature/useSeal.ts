import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import type { FittedPhoto } from '../../platform/files/photo'
import { wantsConsent } from '../parts/Refused'
import { useChoosing } from '../parts/useChoosing'
import { sendPicture } from './sendPicture'

const NOT_SENT = '没有传上去，照片还在手机里。请再试一次。'

/** C4: sends the photo of the 签章页. `busy` are the words meanwhile, `message` why the last try did not get through. */
export const useSeal = (id: string, onDone: () => void) => {
  const acts = useActs({ once: true })
  const choosing = useChoosing()
  const [percent, setPercent] = useState<number | null>(null)
  const send = (photo: FittedPhoto) => {
    setPercent(null)
    acts.run('send', async () => {
      const mark = photo.weakness === null ? {} : { weakness: photo.weakness }
      await sendPicture(id, { photo, lost: NOT_SENT, progress: setPercent }, (file) =>
        api('filing.seal', { ...file, ...mark }),
      )
      onDone()
    })
  }
  const sending = acts.busy && (percent === null ? '正在上传…' : `正在上传 ${percent}%…`)
  return {
    choosing,
    busy: choosing.checking === null ? sending : '正在检查照片…',
    message:
      choosing.said?.text ?? (wantsConsent(acts.refusal) ? null : (acts.refusal?.message ?? null)),
    /** The refusal that a consent puts right; then `repeat` sends the same photo. */
    unconsented: wantsConsent(acts.refusal) ? acts.refusal : null,
    repeat: acts.repeat,
    take: () => {
      if (acts.busy !== null) return
      acts.clear()
      choosing.choose({ key: `${id}:signature`, label: '签章页', room: 1, take: send })
    },
  }
}
