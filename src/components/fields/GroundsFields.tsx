import { TextInput } from '../../platform/input/TextInput'
import { ChoiceList } from '../controls/ChoiceList'
import { FieldFrame, wrong } from './FieldFrame'

/** Why something is asked for: one of the reasons, and words beside it that may be left out. */
export const GroundsFields = <Reason extends string>({
  name,
  label,
  reasons,
  reason,
  onReason,
  missing,
  words,
  longest,
  wrongWords,
  onWords,
}: {
  /** Prefix of the fields' ids: `cancel-reason`, `cancel-words`. */
  name: string
  label: string
  reasons: readonly { readonly value: Reason; readonly label: string }[]
  reason: Reason | null
  onReason: (reason: Reason) => void
  /** It was tried without a reason. */
  missing: boolean
  words: string
  longest: number
  wrongWords: string | undefined
  onWords: (words: string) => void
}) => (
  <>
    <FieldFrame
      id={`${name}-reason`}
      label={label}
      message={wrong(missing ? '请选一个原因' : null)}
    >
      <ChoiceList
        label={label}
        options={reasons}
        value={reason ?? ''}
        onChoose={(value) => {
          const chosen = reasons.find((each) => each.value === value)
          if (chosen) onReason(chosen.value)
        }}
      />
    </FieldFrame>
    <FieldFrame id={`${name}-words`} label="补充说明（可不填）" message={wrong(wrongWords)}>
      <TextInput
        label="补充说明"
        text={words}
        keyboard="text"
        lines={2}
        longest={longest}
        onType={onWords}
        onLeave={onWords}
      />
    </FieldFrame>
  </>
)
