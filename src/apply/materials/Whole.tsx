import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { Button } from '../../components/controls/Button'
import { Failure } from '../../components/layout/Failure'
import { Overlay } from '../../components/layout/Overlay'
import type { Photo } from '../../domain/api/filing'
import type { Slot } from '../../domain/form/materials'
import { Refusal } from '../../domain/api/refusal'
import { Picture } from '../parts/Picture'
import { draftOf } from '../draft/useDraft'

/** A photo over the whole width, with the way to delete it. */
export const Whole = ({
  id,
  slot,
  photo,
  onClose,
}: {
  id: string
  slot: Slot
  photo: Photo
  onClose: () => void
}) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const remove = () => {
    setBusy(true)
    api('filing.removePhoto', { id, slot: slot.key, fileID: photo.fileID }).then(
      (filing) => {
        draftOf(id).accept(filing)
        onClose()
      },
      (error: unknown) => {
        setBusy(false)
        if (!(error instanceof Refusal)) throw error
        setRefusal(error)
      },
    )
  }
  return (
    <Overlay title={slot.label} onClose={onClose}>
      <Picture id={id} fileID={photo.fileID} label={slot.label} look="whole" />
      <Failure refusal={refusal} onRetry={remove} />
      <View className="slot-acts">
        <Button look="stop" busy={busy ? '正在删除…' : null} onTap={remove}>
          删除这张
        </Button>
      </View>
    </Overlay>
  )
}
