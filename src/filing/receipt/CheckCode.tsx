import { View } from '@tarojs/components'
import { Overlay } from '../../components/layout/Overlay'
import { shownHash } from '../../domain/moves/signature'

/** As much of the hash of what was signed as its papers show, and what it is good for. */
export const CheckCode = ({ hash, onClose }: { hash: string; onClose: () => void }) => (
  <Overlay title="校验码" onlySays onClose={onClose}>
    <View className="t-sub">由签名时的内容算出，改动一个字就会不同</View>
    <View className="receipt-digest">{shownHash(hash)}</View>
  </Overlay>
)
