import { View } from '@tarojs/components'
import { useServings } from '../../cloud/servings'
import { Button } from '../../components/controls/Button'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import type { FilingCard } from '../../domain/api/filing'
import { nameOf, standing } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'

/** How many accounts there is something to do with, and the one that comes first (E6). */
export const ToDo = ({ cards }: { cards: readonly FilingCard[] }) => {
  const servings = useServings()
  const [first] = cards
  if (first === undefined)
    return (
      <Sheet>
        <Title>现在没有要办的</Title>
      </Sheet>
    )
  const { line, act } = standing(first, today(), servings)
  return (
    <Sheet>
      <Title>{`${String(cards.length)} 个要办`}</Title>
      <View className="t-sub mine-sub">{`最近一个：${nameOf(first)}`}</View>
      <View className="t-sub">{line}</View>
      <View className="mine-act">
        <Button
          onTap={() => {
            go(act.page, { id: first.id })
          }}
        >
          办最近的一个
        </Button>
      </View>
    </Sheet>
  )
}
