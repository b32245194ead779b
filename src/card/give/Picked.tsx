import { View } from '@tarojs/components'
import { useState } from 'react'
import { Wrong } from '../../apply/parts/Wrong'
import { Icon } from '../../components/controls/Icon'
import { Tap } from '../../components/controls/Tap'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingCard } from '../../domain/api/filing'
import { MOST_HANDED } from '../../domain/card/handOver'
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
  const [refused, setRefused] = useState(false)
  const others = cards.filter(
    (card) => card.id !== id && card.change?.of !== id && card.status !== 'cancelled',
  )
  if (others.length === 0) return null
  const full = picked.length >= MOST_HANDED
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
                setRefused(!on && full)
                if (on || !full)
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
      {refused && full ? (
        <Wrong>{`一张卡片最多移交 ${String(MOST_HANDED)} 个账号，已经选满。其余的请再发一张卡片。`}</Wrong>
      ) : null}
    </Sheet>
  )
}
