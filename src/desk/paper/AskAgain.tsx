import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { Overlay } from '../../components/layout/Overlay'
import type { PaperReview } from '../../domain/api/desk'
import { moves } from '../../domain/moves/moves'
import { Words } from '../review/moves/ending/words'
import { NotDone } from './NotDone'

/** Asks for a form of what the ledger does not have, with the reason that its owner reads. */
export const AskAgain = ({
  paper: { id, version, office },
  onClose,
  onDone,
}: {
  paper: PaperReview
  onClose: () => void
  onDone: () => void
}) => {
  const [reason, setReason] = useState(`${office.shortName}的台账中没有找到`)
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useActs({ once: true })
  const said = reason.trim()
  return (
    <Overlay title={moves.askAgain.button} onClose={onClose}>
      <View className="t-sub">
        填报人会看到「没有对上台账，请补报一份」和下面的原因，写过的内容都在。
      </View>
      <View className="paper-field">
        <Words
          id="ask-reason"
          label="原因（填报人会看到）"
          text={reason}
          message={refusal?.fields.reason ?? (tried && said.length < 2 ? '请写明原因' : null)}
          onText={setReason}
        />
      </View>
      <NotDone refusal={refusal} field="reason" />
      <View className="paper-act">
        <Button
          busy={busy === null ? null : '正在告诉填报人…'}
          onTap={() => {
            setTried(true)
            if (said.length > 1)
              run('askAgain', async () => {
                await api('desk.askAgain', { id, version, reason: said })
                onDone()
              })
          }}
        >
          {moves.askAgain.button}
        </Button>
      </View>
    </Overlay>
  )
}
