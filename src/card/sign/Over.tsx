import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { CardView } from '../../domain/api/card'
import { signerLines } from '../../domain/card/card'

/** A card that cannot be signed now, for who opened it: why, and what to do. */
export const Over = ({
  view: { state, accountName, office },
  trouble,
  onLook,
}: {
  view: CardView
  trouble: ReactNode
  onLook: () => void
}) => {
  const [title, sub] = signerLines[state]
  return (
    <Shell>
      {trouble}
      <Sheet>
        <View className="t-sub">{accountName}</View>
        <View role="status">
          <Title>{title}</Title>
          <View className="t-sub">{sub}</View>
        </View>
        {state === 'opened' ? (
          <View className="sign-look">
            <Button look="outline" onTap={onLook}>
              再看一次
            </Button>
          </View>
        ) : null}
      </Sheet>
      <PhoneLine office={office} />
    </Shell>
  )
}
