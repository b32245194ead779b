import { View } from '@tarojs/components'
import { useCopying } from '../../../components/controls/copying'
import { Icon } from '../../../components/controls/Icon'
import { Tap } from '../../../components/controls/Tap'
import './CopyLabel.scss'

/** A label over its value, with what copies the value where there is one. */
export const CopyLabel = ({ label, text }: { label: string; text: string }) => {
  const copying = useCopying(text)
  return (
    <>
      <View className="copy-label">
        <View className="t-note">{label}</View>
        {text === '' ? null : (
          <Tap className="copy-label-tap" label={`复制${label}`} onTap={copying.copy}>
            <Icon name="copy" />
            {copying.word === '已复制' ? (
              <View className="copy-label-said" role="status">
                已复制
              </View>
            ) : null}
          </Tap>
        )}
      </View>
      {copying.refused}
    </>
  )
}
