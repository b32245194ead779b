import { View } from '@tarojs/components'
import type { SlotKey } from '../../domain/form/materials'
import './Specimen.scss'

/** What a photo of a paper looks like: as it should, or with one thing wrong. */
export type SpecimenLook = 'good' | 'cut' | 'glare' | 'dark' | 'blurred'

/** A drawn sample of a material; it fills the width it has. */
export const Specimen = ({ slot, look = 'good' }: { slot: SlotKey; look?: SpecimenLook }) => (
  <View className={`specimen specimen-${look}`} aria-hidden="true">
    <View className={`specimen-paper specimen-${slot}`} />
  </View>
)
