import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '../../components/controls/Button'
import { TypedField } from '../../components/fields/TypedField'
import { Overlay } from '../../components/layout/Overlay'
import { Failure } from '../../components/layout/Trouble'
import type { LeadHere } from './useLead'

const LONGEST = 200

/** Asks why before something is done, and what else `asked` draws; what was typed stays while it is refused. */
export const ReasonSheet = ({
  title,
  here: { acts, retry },
  asked = () => null,
  onSay,
  onClose,
}: {
  title: string
  here: LeadHere
  /** What stands above the reason; it was tried once `tried` is set. */
  asked?: (tried: boolean) => ReactNode
  onSay: (reason: string) => void
  onClose: () => void
}) => {
  const { busy, refusal } = acts
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = reason.trim().length < 2
  const message = tried && missing ? '请写原因，至少两个字' : (refusal?.fields['reason'] ?? null)
  const say = () => {
    setTried(true)
    if (!missing) onSay(reason.trim())
  }
  return (
    <Overlay title={title} onClose={onClose}>
      {asked(tried)}
      <TypedField
        id="lead-reason"
        label="原因"
        hint="写进经过，同事看得到。不要写证件号或手机号"
        said={message}
        text={reason}
        lines={2}
        longest={LONGEST}
        onType={setReason}
      />
      <Failure
        refusal={message === null ? refusal : null}
        onRetry={refusal?.code === 'stale' ? retry : say}
      />
      <View className="lead-act">
        <Button busy={busy === null ? null : '正在办理…'} onTap={say}>
          {title}
        </Button>
      </View>
    </Overlay>
  )
}
