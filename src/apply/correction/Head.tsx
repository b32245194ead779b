import { View } from '@tarojs/components'
import { type Saving, SavedMark } from '../../components/controls/SavedMark'
import { DoubleRule } from '../../components/layout/DoubleRule'
import { Title } from '../../components/layout/Title'
import type { ReturnedView } from '../../domain/api/review/returned'
import { byDay } from '../../domain/dates/days'
import { returnHead } from '../../domain/moves/returning/returnMessage'
import { CORRECTION_PAST, correctionLeft } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'

/** How many places, the day that is wished for, and the share that is done. */
export const CorrectionHead = ({
  returned: { count, correctionOn },
  done,
  label,
  saving,
  onRetry,
}: {
  returned: ReturnedView
  done: number
  label: string
  saving: Saving | null
  onRetry: () => void
}) => {
  const left = correctionLeft(correctionOn, today())
  return (
    <>
      <View className="fix-top">
        <Title>{returnHead(count)}</Title>
        <View className="between">
          <View className="t-sub">
            {left === null
              ? CORRECTION_PAST
              : `建议 ${byDay(correctionOn, today())}补正，${left.text}`}
          </View>
          {saving ? <SavedMark saving={saving} onRetry={onRetry} /> : null}
        </View>
      </View>
      <DoubleRule done={done} of={count} label={label} />
    </>
  )
}
