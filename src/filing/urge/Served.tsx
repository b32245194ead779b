import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import { showMoment } from '../../domain/dates/days'
import { SERVED_TEXT } from '../../domain/leads/served'
import { now } from '../../platform/wechat/clock'

/** 同意电子送达并确认地址, or taking it back; `since` is when it was agreed to, null while it is not. */
export const Served = ({ since, onServed }: { since: number | null; onServed: () => void }) => {
  const acts = useActs()
  const agrees = since === null
  return (
    <Sheet title="电子送达">
      <View className="t-sub">
        {since === null ? SERVED_TEXT : `${showMoment(since, now())} 您同意了电子送达。`}
      </View>
      <Failure refusal={acts.refusal} onRetry={acts.repeat} />
      <TextButton
        decides
        onTap={() => {
          acts.run('served', async () => {
            await api('me.servedInApp', { agrees })
            onServed()
          })
        }}
      >
        {agrees ? '同意电子送达并确认地址' : '取消电子送达'}
      </TextButton>
    </Sheet>
  )
}
