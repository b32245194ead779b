import { View } from '@tarojs/components'
import './ErrorSummary.scss'
import { Icon } from '../controls/Icon'
import { Tap } from '../controls/Tap'

export type SummaryError = { readonly key: string; readonly message: string }

/** What has to be changed, in the form's order; each line leads to its field and uses the same words. */
export const ErrorSummary = ({
  errors,
  onGo,
}: {
  errors: readonly SummaryError[]
  onGo: (key: string) => void
}) =>
  errors.length === 0 ? null : (
    <View id="errors" className="error-summary tone-stop" role="alert">
      <View className="error-summary-head">
        <Icon name="warning" />
        <View className="error-summary-title">有 {errors.length} 处要改</View>
      </View>
      {errors.map((error) => (
        <Tap
          key={error.key}
          className="error-summary-line"
          role="link"
          onTap={() => {
            onGo(error.key)
          }}
        >
          {error.message}
        </Tap>
      ))}
    </View>
  )
