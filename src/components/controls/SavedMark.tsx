import { View } from '@tarojs/components'
import { showClock } from '../../domain/dates/days'
import { Icon } from './Icon'
import './SavedMark.scss'
import { TextButton } from './TextButton'

export type Saving =
  | { state: 'saved'; at: number }
  | { state: 'saving' }
  | { state: 'kept' }
  | { state: 'failed' }

/** Whether what was typed is safe: 已保存 14:32, and what is true otherwise. */
export const SavedMark = ({ saving, onRetry }: { saving: Saving; onRetry: () => void }) => (
  <View className={`saved-mark saved-${saving.state}`} role="status" aria-live="polite">
    {saving.state === 'saved' ? <Icon name="tick" /> : null}
    <View className="saved-word">
      {saving.state === 'saved'
        ? `已保存 ${showClock(saving.at)}`
        : { saving: '正在保存', kept: '已存在本机，联网后上传', failed: '没保存上' }[saving.state]}
    </View>
    {saving.state === 'failed' ? <TextButton onTap={onRetry}>重试</TextButton> : null}
  </View>
)
