import { View } from '@tarojs/components'
import { type StageNumber, stages } from '../../domain/moves/status'
import './StageLine.scss'

/** 填写 → 核对 → 登记 with a mark at `now`; 3 means that all is done. `note` stands under the present stage. */
export const StageLine = ({ now, note }: { now: StageNumber; note?: string }) => (
  <View className="stage-line" role="list">
    {stages.map((stage, index) => (
      <View
        key={stage}
        role="listitem"
        className={`stage ${index < now ? 'stage-done' : index === now ? 'stage-now' : ''}`}
        aria-label={`${stage}，${index < now ? '已完成' : index === now ? '正在这一步' : '还没到'}`}
      >
        <View className="stage-word">{stage}</View>
        {index === now && note ? <View className="stage-note t-note">{note}</View> : null}
      </View>
    ))}
  </View>
)
