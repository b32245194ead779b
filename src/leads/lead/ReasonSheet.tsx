import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Acts } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { FieldFrame, wrong } from '../../components/controls/FieldFrame'
import { Overlay } from '../../components/layout/Overlay'
import { Failure } from '../../components/layout/Trouble'
import { TextInput } from '../../platform/input/TextInput'

const LONGEST = 200

/** Asks why before something is done; what was typed stays while it is refused. */
export const ReasonSheet = ({
  title,
  acts: { busy, refusal, repeat },
  onStale,
  onSay,
  onClose,
}: {
  title: string
  acts: Acts
  /** Somebody else was faster: what is shown is read anew, what was typed stays. */
  onStale: () => void
  onSay: (reason: string) => void
  onClose: () => void
}) => {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim().length < 2
  const message = tried && missing ? '请写原因，至少两个字' : (refusal?.fields['reason'] ?? null)
  return (
    <Overlay title={title} onClose={onClose}>
      <FieldFrame
        id="lead-reason"
        label="原因"
        hint="写进经过，同事看得到。不要写证件号或手机号"
        message={wrong(message)}
      >
        <TextInput
          label="原因"
          text={reason}
          keyboard="text"
          lines={2}
          longest={LONGEST}
          wrong={message !== null}
          onType={setReason}
          onLeave={setReason}
        />
      </FieldFrame>
      <Failure
        refusal={message === null ? refusal : null}
        onRetry={refusal?.code === 'stale' ? onStale : repeat}
      />
      <View className="lead-act">
        <Button
          busy={busy === null ? null : '正在办理…'}
          onTap={() => {
            setTried(true)
            if (!missing) onSay(reason.trim())
          }}
        >
          {title}
        </Button>
      </View>
    </Overlay>
  )
}
