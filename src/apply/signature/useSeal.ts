import { useState } from 'react'
import { api } from '../../cloud/call'
import { newToken } from '../../cloud/token'
import { uploadFile } from '../../cloud/transport'
import { Refusal } from '../../domain/api/refusal'
import type { ChosenPhoto, PhotoSource } from '../../platform/files/photo'
import { choosePhotos } from '../../platform/files/photos'
import { bindPicture } from './bind'

const NOT_SENT = '没有传上去，照片还在手机里。请再试一次。'
const UNREADABLE = '没有读到照片。请到微信设置里打开相机和相册权限，或换一张再试。'

/** C4: sends the photo of the 签章页. `busy` are the words meanwhile, `message` why the last try did not get through. */
export const useSeal = (id: string, onDone: () => void) => {
  const [busy, setBusy] = useState<string | null>(null)
  const [message, setMessage] = useState<string | null>(null)

  const send = async ({ path, extension }: ChosenPhoto) => {
    setBusy('正在上传…')
    try {
      const name = `filings/${id}/seal-${newToken()}.${extension}`
      const fileID = await uploadFile(name, path, (percent) => {
        setBusy(`正在上传 ${percent}%…`)
      })
      await bindPicture(id, (version) => api('filing.seal', { id, version, fileID }))
      onDone()
    } catch (error) {
      setMessage(error instanceof Refusal && error.code !== 'offline' ? error.message : NOT_SENT)
    }
    setBusy(null)
  }
  return {
    busy,
    message,
    take: (source: PhotoSource) => {
      if (busy !== null) return
      setMessage(null)
      choosePhotos(source, 1).then(
        ([photo]) => {
          if (photo) void send(photo)
        },
        () => {
          setMessage(UNREADABLE)
        },
      )
    },
  }
}
