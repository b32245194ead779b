import { View } from '@tarojs/components'
import { useLegalWords } from '../../cloud/servings'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingDetail } from '../../domain/api/filing'
import { nextSteps } from '../../domain/moves/nextSteps'
import { officeFor } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'

/** What happens now, by the filing's state; of one that ended also why. */
export const Next = ({ filing }: { filing: FilingDetail }) => {
  const { status, replyBy, copies, returned, events } = filing
  const { unregistered } = useLegalWords()
  const steps = nextSteps[status]({
    office: officeFor(filing).shortName,
    replyBy,
    copies,
    returned,
    unregistered,
    where: '在这里',
    today: today(),
  })
  const several = steps.length > 1
  const reasons = status === 'declined' ? (events[0]?.lines ?? []) : []
  return (
    <Sheet title="接下来">
      <View role="list">
        {steps.map(({ text, note }, index) => (
          <View
            key={text}
            className={`receipt-step ${several ? 'receipt-numbered' : ''}`}
            role="listitem"
          >
            {several ? <View className="receipt-step-number">{index + 1}</View> : null}
            <View>{text}</View>
            {note === null ? null : <View className="t-note">{note}</View>}
          </View>
        ))}
      </View>
      {reasons.map((line) => (
        <View key={line} className="receipt-reason t-sub">
          {line}
        </View>
      ))}
    </Sheet>
  )
}
