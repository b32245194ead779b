import { View } from '@tarojs/components'
import type { Refusal } from '../../domain/api/refusal'

/** Why a decision was refused, unless its field says so. */
export const NotDone = ({ refusal, field }: { refusal: Refusal | null; field: string }) =>
  refusal === null || refusal.fields[field] !== undefined ? null : (
    <View className="paper-refused tone-stop" role="alert">
      {refusal.message}
    </View>
  )
