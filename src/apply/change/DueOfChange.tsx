import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextButton } from '../../components/controls/TextButton'
import { DueRuler } from '../../components/filing/DueRuler'
import { WhyDue } from '../../components/filing/WhyDue'
import { Hero } from '../../components/layout/Hero'
import { cityCalendar } from '../../domain/city/city'
import type { Day } from '../../domain/dates/days'
import { deadline } from '../../domain/dates/deadline'
import { dueWords } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'

/** Until when the change is due, and why; worked out on the phone. */
export const DueOfChange = ({ changedOn }: { changedOn: Day }) => {
  const [why, setWhy] = useState(false)
  const due = deadline({ changedOn }, cityCalendar())
  return (
    <View className="change-note" aria-live="polite">
      <Hero words={dueWords(due, today())} />
      <DueRuler deadline={due} today={today()} />
      <TextButton
        go
        onTap={() => {
          setWhy(true)
        }}
      >
        为什么是这一天
      </TextButton>
      {why ? (
        <WhyDue
          deadline={due}
          accountName={null}
          onClose={() => {
            setWhy(false)
          }}
        />
      ) : null}
    </View>
  )
}
