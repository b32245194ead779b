import { View } from '@tarojs/components'
import { StatusMark } from '../../components/filing/StatusMark'
import { doneWord, type Fix } from './plan'

/** The name of an item and how far it is. */
export const FixHead = ({ fix: { item, done } }: { fix: Fix }) => (
  <View className="fix-head">
    <View className="fix-name t-head" role="heading" aria-level={2}>
      {item.label}
    </View>
    {done ? (
      <StatusMark name="done" word={doneWord(item)} />
    ) : item.said === null ? (
      <StatusMark name="notStarted" word="还没有改" />
    ) : (
      <StatusMark name="returned" />
    )}
  </View>
)

/** What was filled in, and under it what the office said of it. */
export const Said = ({ fix: { item } }: { fix: Fix }) => {
  const { before, said, upheld } = item
  return (
    <View className="said">
      {before === undefined ? null : (
        <Line
          label={said === null ? '原为' : '原来填的'}
          text={before === '' ? (said === null ? '没有填' : '未填') : before}
        />
      )}
      {said === null ? null : <Line label="原因" text={said.reason} />}
      {said === null || said.suggestion === '' ? null : (
        <Line label="建议" text={said.suggestion} />
      )}
      {upheld === null ? null : <Line label="您的说明" text={upheld} />}
    </View>
  )
}

const Line = ({ label, text }: { label: string; text: string }) => (
  <View className="said-line">
    <View className="said-label t-sub">{label}</View>
    <View className="said-text">{text}</View>
  </View>
)
