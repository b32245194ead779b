import { View } from '@tarojs/components'
import { TextButton } from '../../components/controls/TextButton'
import { OnItsWay } from '../materials/OnItsWay'
import { SlotPicture } from '../parts/Picture'
import { PoorPhoto } from '../parts/PoorPhoto'
import { Wrong } from '../parts/Wrong'
import './ProofPhotos.scss'
import type { Proof } from './useProof'

/** The photos of proof, each with its way out, those on their way, and the way to one more in the words of `add`. */
export const ProofPhotos = ({
  id,
  proof,
  add,
  tried,
}: {
  id: string
  proof: Proof
  /** Null where something else of the page takes the first one. */
  add: string | null
  /** It was to be handed in with a photo still on its way. */
  tried: boolean
}) => {
  const { photos, going, choosing, room, checking, left } = proof
  const word = photos.length + going.length === 0 ? add : '再加一张'
  return (
    <>
      {photos.length === 0 ? null : (
        <View className="proof-photos">
          {photos.map(({ fileID, weakness }, index) => {
            const label = `证明材料第 ${String(index + 1)} 张`
            return (
              <View key={fileID} className="proof-photo">
                <View className="picture-frame">
                  <SlotPicture id={id} fileID={fileID} label={label} look="thumb" />
                </View>
                {weakness === undefined ? null : <View className="t-note">不够清楚</View>}
                <TextButton
                  label={`删除${label}`}
                  onTap={() => {
                    proof.remove(fileID)
                  }}
                >
                  删除
                </TextButton>
              </View>
            )
          })}
        </View>
      )}
      {going.map((each) => (
        <OnItsWay key={each.key} upload={each} />
      ))}
      {word === null || room <= 0 ? null : (
        <TextButton icon="camera" onTap={proof.take}>
          {checking ? '正在检查照片…' : word}
        </TextButton>
      )}
      {choosing.said === null ? null : <Wrong>{choosing.said.text}</Wrong>}
      {tried && left !== null ? <Wrong>{left}</Wrong> : null}
      <PoorPhoto choosing={choosing} />
    </>
  )
}
