import { View } from '@tarojs/components'
import type { Refusal } from '../../../domain/api/refusal'

/** Why a form over the filing was refused, above its button. */
export const Refused = ({ refusal }: { refusal: Refusal | null }) =>
  refusal === null ? null : (
    <View className="pass-refused tone-stop" role="alert">
      {refusal.message}
    </View>
  )
