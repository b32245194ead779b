import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { Overlay } from '../../components/layout/Overlay'
import type { PaperReview } from '../../domain/api/review/papers'
import { moves } from '../../domain/moves/moves'
import { ReasonWords } from '../review/moves/ending/words'
import { NotDone } from './NotDone'

/** The moves that ask for a form of what the ledger does not have: what their owner reads besides the reason. */
const sendsBack = {
  askAgain: { reads: '没有对上台账，请补报一份', busy: '正在告诉填报人…' },
  correctPaper: { reads: '登记已更正，请补报一份', busy: '正在更正…' },
} as const

export type SendsBack = keyof typeof sendsBack

/** Asks its owner for a form, with the reason that they read. */
export const SendBack = ({
  paper: { id, version, office },
  move,
  onClose,
  onDone,
}: {
  paper: PaperReview
  move: SendsBack
  onClose: () => void
  onDone: () => void
}) => {
  const [reason, setReason] = useState(`${office.shortName}的台账中没有找到`)
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useActs({ once: true })
  const said = reason.trim()
  return (
    <Overlay title={moves[move].button} onClose={onClose}>
      <View className="t-sub">
        {`填报人会看到「${sendsBack[move].reads}」和下面的原因，写过的内容都在。`}
      </View>
      <View className="paper-field">
        <ReasonWords
          id={`${move}-reason`}
          reader="填报人"
          text={reason}
          tried={tried}
          refusal={refusal}
          onText={setReason}
        />
      </View>
      <NotDone refusal={refusal} field="reason" />
      <View className="paper-act">
        <Button
          busy={busy === null ? null : sendsBack[move].busy}
          onTap={() => {
            setTried(true)
            if (said.length > 1)
              run(move, async () => {
                await api(`desk.${move}`, { id, version, reason: said })
                onDone()
              })
          }}
        >
          {moves[move].button}
        </Button>
      </View>
    </Overlay>
  )
}
