import { FieldFrame, wrong } from './FieldFrame'
import { TextInput } from '../../platform/input/TextInput'

/** A text that is typed, under its label and with what is wrong with it; null while nothing is said. */
export const TypedField = ({
  id,
  label,
  hint,
  optional = false,
  said,
  text,
  keyboard = 'text',
  lines,
  longest,
  onType,
}: {
  id: string
  label: string
  hint?: string
  optional?: boolean
  said: string | null
  text: string
  keyboard?: 'text' | 'number'
  /** How high it is; one line where it is missing. */
  lines?: number
  longest: number
  onType: (text: string) => void
}) => (
  <FieldFrame id={id} label={label} hint={hint} optional={optional} message={wrong(said)}>
    <TextInput
      label={label}
      text={text}
      keyboard={keyboard}
      {...(lines !== undefined && { lines })}
      longest={longest}
      wrong={said !== null}
      onType={onType}
      onLeave={onType}
    />
  </FieldFrame>
)
