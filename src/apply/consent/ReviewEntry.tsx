import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { TypedField } from '../../components/fields/TypedField'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { FOR_REVIEW } from '../../domain/launch/forReview'
import { Refused } from '../parts/Refused'

const LONGEST = 40

/** Where a reviewer of WeChat says so, by the code in the review form (M8). */
export const ReviewEntry = ({ onLetIn }: { onLetIn: () => void }) => {
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const { busy, refusal, run, repeat } = useActs({ once: true })
  if (!open)
    return (
      <View className="consent-review">
        <TextButton
          onTap={() => {
            setOpen(true)
          }}
        >
          {FOR_REVIEW}
        </TextButton>
      </View>
    )
  const said = refusal?.fields['code'] ?? null
  return (
    <Sheet>
      {said === null ? <Refused refusal={refusal} onRetry={repeat} /> : null}
      <TypedField
        id="review-code"
        label="平台审核码"
        hint="填的内容不会送到办公室，7 天后自动删除"
        said={said}
        text={code}
        longest={LONGEST}
        onType={setCode}
      />
      <View className="consent-review-act">
        <Button
          busy={busy === null ? null : '正在核对…'}
          onTap={() => {
            run('review', async () => {
              await api('me.review', { code })
              onLetIn()
            })
          }}
        >
          进入填报
        </Button>
      </View>
    </Sheet>
  )
}
