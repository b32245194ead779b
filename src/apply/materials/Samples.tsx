import { View } from '@tarojs/components'
import { Specimen, type SpecimenLook } from '../../components/filing/Specimen'
import { Overlay } from '../../components/layout/Overlay'
import type { Slot } from '../../domain/form/materials'

const wrong: readonly (readonly [look: SpecimenLook, word: string])[] = [
  ['cut', '四角不全'],
  ['glare', '反光'],
  ['dark', '太暗'],
  ['blurred', '模糊'],
]

/** A4: what a photo of this paper should look like, and what it should not. */
export const Samples = ({ slot, onClose }: { slot: Slot; onClose: () => void }) => (
  <Overlay title="看样张" onClose={onClose}>
    <View className="sample-word tone-done">这样拍：四角拍全，字看得清</View>
    <Specimen slot={slot.key} />
    <View className="sample-word tone-act">这样要重拍</View>
    <View className="sample-grid">
      {wrong.map(([look, word]) => (
        <View key={look} className="sample-cell">
          <Specimen slot={slot.key} look={look} />
          <View className="t-sub sample-name">{word}</View>
        </View>
      ))}
    </View>
  </Overlay>
)
