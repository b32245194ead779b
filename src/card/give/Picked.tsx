import { View } from '@tarojs/components'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingCard } from '../../domain/api/filing'
import { nameOf } from '../../domain/moves/standing'
import { statusWords } from '../../domain/moves/status'

/** Which accounts go with the card: this one, and any others of the same owner. */
export const Picked = ({
  id,
  cards,
  picked,
  onPick,
}: {
  id: string
  cards: readonly FilingCard[]
  picked: readonly string[]
  onPick: (picked: readonly string[]) => void
}) => {
  const others = cards.filter(
    (card) => card.id !== id && card.change?.of !== id && card.status !== 'cancelled',
  )
  if (others.length === 0) return null
  return (
    <Sheet title="同一位所有人的其他账号也一起移交">
      <View role="group" aria-label="一起移交的账号">
        {others.map((card) => {
          const on = picked.includes(card.id)
          return (
            <Tap
              key={card.id}
              role="checkbox"
              checked={on}
              says={nameOf(card)}
              className={`give-account ${on ? 'give-on' : ''}`}
              onTap={() => {
                onPick(on ? picked.filter((each) => each !== card.id) : [...picked, card.id])
              }}
            >
              <View className="give-mark">
                <Icon name={on ? 'ticked-box' : 'box'} />
              </View>
              <View className="give-text">
                <View>{nameOf(card)}</View>
                <View className="t-sub">{statusWords[card.status].word}</View>
              </View>
            </Tap>
          )
        })}
      </View>
    </Sheet>
  )
}
