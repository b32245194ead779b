import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { Overlay } from '../../components/layout/Overlay'
import type { PaperReview } from '../../domain/api/review/papers'
import { moves } from '../../domain/moves/moves'
import { Words } from '../review/moves/ending/words'
import { NotDone } from './NotDone'

/** Takes a row of an old ledger out of the ledger, with a reason that the audit keeps. */
export const TakeOut = ({
  paper: { id, version },
  onClose,
  onDone,
}: {
  paper: PaperReview
  onClose: () => void
  onDone: () => void
}) => {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useActs({ once: true })
  const said = reason.trim()
  return (
    <Overlay title={moves.strike.button} onClose={onClose}>
      <View className="t-sub">
        台账里不再有这一条，这个账号可以重新登记。谁删的、为什么，审计里记着。
      </View>
      <View className="paper-field">
        <Words
          id="strike-reason"
          label="原因"
          text={reason}
          message={refusal?.fields.reason ?? (tried && said.length < 2 ? '请写明原因' : null)}
          onText={setReason}
        />
      </View>
      <NotDone refusal={refusal} field="reason" />
      <View className="paper-act">
        <Button
          busy={busy === null ? null : '正在删去…'}
          onTap={() => {
            setTried(true)
            if (said.length > 1)
              run('strike', async () => {
                await api('desk.strike', { id, version, reason: said })
                onDone()
              })
          }}
        >
          {moves.strike.button}
        </Button>
      </View>
    </Overlay>
  )
}
