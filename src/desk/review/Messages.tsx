import { Notice } from '../../components/Notice'
import type { Refusal } from '../../domain/refusal'

/** Why the last act did not happen, or else what was decided before. At most one sentence. */
export const Messages = ({
  refusal,
  decided,
  last,
  onSee,
  onDesk,
}: {
  refusal: Refusal | null
  decided: string | null
  /** Nothing opens after it. */
  last: boolean
  /** Reads the filing again and shows what happened to it. */
  onSee: () => void
  onDesk: () => void
}) => {
  if (refusal !== null)
    return (
      <Notice
        tone="act"
        {...(refusal.code === 'stale' || refusal.code === 'claimed'
          ? { act: { label: '看看改了什么', onTap: onSee } }
          : {})}
      >
        {refusal.message}
      </Notice>
    )
  return decided === null ? null : (
    <Notice tone="wait" act={{ label: last ? '回到待办' : '停一停', onTap: onDesk }}>
      {decided}
    </Notice>
  )
}
