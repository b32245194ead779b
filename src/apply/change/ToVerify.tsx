import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingDetail } from '../../domain/api/filing'
import { byDay } from '../../domain/dates/days'
import { moves } from '../../domain/moves/moves'
import { officeFor } from '../../domain/moves/standing'
import { type VerifyAsked, verifyHead } from '../../domain/moves/verifying/asked'
import { verifyRows } from '../../domain/moves/verifying/verifying'
import { today } from '../../platform/wechat/clock'
import { replace } from '../../platform/wechat/navigate'
import { Refused } from '../parts/Refused'

/** What the office asks about, and the answer that nothing changed; what changed is ticked below. */
export const ToVerify = ({ filing, asked }: { filing: FilingDetail; asked: VerifyAsked }) => {
  const { id } = filing
  const { busy, refusal, run, repeat } = useActs({ once: true })
  return (
    <Sheet title={verifyHead(officeFor(filing), asked)}>
      <View>{verifyRows(asked.kinds)}</View>
      <View className="t-sub">{`原因：${asked.reason}`}</View>
      <View className="t-sub">
        {`建议 ${byDay(asked.on, today())}答复。有变化的，在下面选好办理变更。`}
      </View>
      <Refused id={id} refusal={refusal} onRetry={repeat} />
      <View className="change-note">
        <Button
          look="outline"
          busy={busy === null ? null : '正在答复…'}
          onTap={() => {
            run('right', async () => {
              await api('filing.stillRight', { id })
              replace('filing/progress', { id })
            })
          }}
        >
          {moves.stillRight.button}
        </Button>
      </View>
    </Sheet>
  )
}
