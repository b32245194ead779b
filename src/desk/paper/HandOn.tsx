import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { Overlay } from '../../components/layout/Overlay'
import type { PaperReview } from '../../domain/api/review/papers'
import { moves } from '../../domain/moves/moves'
import { forgetDrafts } from '../review/pane/drafts'
import { useTransfer } from '../transfer/TransferFields'
import { NotDone } from './NotDone'

/** What was just handed on: to whom, and for how many milliseconds it can be taken back. */
export type JustHandedOn = { readonly to: string; readonly undoFor: number }

/** Hands it on to the office whose ledger may have it, with a reason that its owner reads. */
export const HandOn = ({
  paper: { id, version, transferTo },
  onClose,
  onDone,
}: {
  paper: PaperReview
  onClose: () => void
  onDone: (done: JustHandedOn) => void
}) => {
  const { office, target, fields } = useTransfer(transferTo, 'said', id)
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useActs({ once: true })
  return (
    <Overlay title={moves.transferPaper.button} onClose={onClose}>
      <View className="t-sub">由对方办公室查对台账。填报人和对方办公室会收到通知。</View>
      <View className="paper-field">{fields(tried, refusal)}</View>
      <NotDone refusal={refusal} field="reason" />
      <View className="paper-act">
        <Button
          busy={busy === null ? null : '正在转办…'}
          onTap={() => {
            setTried(true)
            if (target)
              run('transferPaper', async () => {
                const { reason } = target
                const { undoFor } = await api('desk.transferPaper', {
                  id,
                  version,
                  office: target.office.code,
                  reason,
                })
                forgetDrafts(id, 'transfer')
                onDone({ to: target.office.shortName, undoFor })
              })
          }}
        >
          {office ? `转给${office.shortName}` : moves.transferPaper.button}
        </Button>
      </View>
    </Overlay>
  )
}
