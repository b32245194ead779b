import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { api } from '../../cloud/call'
import { Banner } from '../../components/layout/Banner'
import type { Refusal } from '../../domain/api/refusal'
import { focusOn } from '../../platform/screen/focus'
import { UndoButton } from '../undo/UndoButton'
import type { BenchProps } from './benchProps'

const REFUSED = 'review-refused'

/** Why the last act did not happen, or else what was decided before. At most one sentence. */
export const Messages = ({
  refusal,
  decided,
  onSee,
  onDesk,
  onUndone,
}: {
  refusal: Refusal | null
  decided: BenchProps['decided']
  /** Reads the filing again and shows what happened to it. */
  onSee: () => void
  onDesk: () => void
  onUndone: BenchProps['onUndone']
}) => {
  useEffect(() => {
    if (refusal !== null) focusOn(REFUSED)
  }, [refusal])
  if (refusal !== null)
    return (
      <View id={REFUSED}>
        <Banner
          tone="act"
          {...(refusal.code === 'stale' || refusal.code === 'claimed'
            ? { act: { label: '看看改了什么', onTap: onSee } }
            : {})}
        >
          {refusal.message}
        </Banner>
      </View>
    )
  if (decided === null) return null
  const { undo } = decided
  return (
    <Banner
      tone="wait"
      act={{ label: decided.act, onTap: onDesk }}
      more={
        undo && (
          <UndoButton
            key={undo.id}
            time={undo.time}
            undo={() => api('desk.undo', { id: undo.id })}
            onUndone={onUndone}
          />
        )
      }
    >
      {decided.sentence}
    </Banner>
  )
}
