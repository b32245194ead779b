import { View } from '@tarojs/components'
import { FieldFrame, wrong } from '../../../../components/fields/FieldFrame'
import type { Refusal } from '../../../../domain/api/refusal'
import { LONGEST_WORDS } from '../../../../domain/moves/ending/words'
import { TextInput } from '../../../../platform/input/TextInput'

/** Why it is decided, for who reads it: at least two characters once it is `tried`. */
export const ReasonWords = ({
  id,
  reader,
  text,
  tried,
  refusal,
  onText,
}: {
  id: string
  reader: string
  text: string
  tried: boolean
  refusal: Refusal | null
  onText: (text: string) => void
}) => (
  <Words
    id={id}
    label={`原因（${reader}会看到）`}
    text={text}
    message={refusal?.fields.reason ?? (tried && text.trim().length < 2 ? '请写明原因' : null)}
    onText={onText}
  />
)

/** What the owner will read, as it stands in the timeline. */
export const OwnersLines = ({ lines }: { lines: readonly string[] }) => (
  <View className="move-act">
    <View className="t-note">填报人会看到</View>
    {lines.map((line) => (
      <View key={line} className="move-lead">
        {line}
      </View>
    ))}
  </View>
)

/** What staff write beside a decision. */
export const Words = ({
  id,
  label,
  text,
  message,
  onText,
}: {
  id: string
  label: string
  text: string
  message: string | null | undefined
  onText: (text: string) => void
}) => (
  <FieldFrame id={id} label={label} message={wrong(message)}>
    <TextInput
      label={label}
      text={text}
      keyboard="text"
      lines={1}
      longest={LONGEST_WORDS}
      onType={onText}
      onLeave={onText}
    />
  </FieldFrame>
)
