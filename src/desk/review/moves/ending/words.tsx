import { View } from '@tarojs/components'
import { FieldFrame } from '../../../../components/controls/FieldFrame'
import { LONGEST_WORDS } from '../../../../domain/moves/ending/words'
import { TextInput } from '../../../../platform/input/TextInput'
import { wrong } from '../MoveDialog'

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
