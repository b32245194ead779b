import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { TextButton } from '../../components/controls/TextButton'
import { Overlay } from '../../components/layout/Overlay'
import type { Photo } from '../../domain/api/filing'
import type { Slot } from '../../domain/form/materials'
import { draftOf } from '../draft/useDraft'
import { SlotPicture } from '../parts/Picture'
import { Refused } from '../parts/Refused'

/** A photo over the whole width, with what is done once in a while: another one, one more, none. */
export const Whole = ({
  id,
  slot,
  photo,
  onAdd,
  onClose,
}: {
  id: string
  slot: Slot
  photo: Photo
  /** Chooses one more photo, or one in place of this. */
  onAdd: (replaces: string | null) => void
  onClose: () => void
}) => {
  const { busy, refusal, run, repeat } = useActs({ once: true })
  const remove = () => {
    run('remove', async () => {
      draftOf(id).accept(
        await api('filing.removePhoto', { id, slot: slot.key, fileID: photo.fileID }),
      )
      onClose()
    })
  }
  return (
    <Overlay title={slot.label} onClose={onClose}>
      <SlotPicture id={id} fileID={photo.fileID} label={slot.label} look="whole" />
      <Refused refusal={refusal} onRetry={repeat} />
      <View className="whole-acts">
        <Button
          look="outline"
          onTap={() => {
            onAdd(photo.fileID)
          }}
        >
          换一张
        </Button>
        <View className="whole-more">
          <TextButton
            icon="camera"
            onTap={() => {
              onAdd(null)
            }}
          >
            再加一张
          </TextButton>
        </View>
        <Button look="stop" busy={busy === null ? null : '正在删除…'} onTap={remove}>
          删除这张
        </Button>
      </View>
    </Overlay>
  )
}
