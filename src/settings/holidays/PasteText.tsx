import { View } from '@tarojs/components'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { Sheet } from '../../components/layout/Sheet'
import type { Reading } from '../../domain/settings/holidays/reading'
import { TextInput } from '../../platform/input/TextInput'
import { FeastTable } from './FeastTable'

/** Longer than any notice. */
const LONGEST = 4000

/** Takes the text of the notice, and says below what was read of it and what was not. */
export const PasteText = ({
  text,
  reading: { table, unread, wrong: why },
  onType,
}: {
  text: string
  reading: Reading
  onType: (text: string) => void
}) => {
  const { year, feasts } = table
  const count = (of: 'names' | 'rest' | 'work') =>
    String(feasts.reduce((sum, feast) => sum + feast[of].length, 0))
  const isEmpty = text.trim() === ''
  return (
    <Sheet>
      <FieldFrame
        id="holidays-text"
        label="把放假通知的文字贴在这里"
        hint="国务院办公厅《关于某年部分节假日安排的通知》全文"
        message={wrong(unread.length > 0 ? null : why)}
      >
        <TextInput
          label="放假通知的文字"
          text={text}
          keyboard="text"
          lines={9}
          longest={LONGEST}
          wrong={why !== null}
          onType={onType}
          onLeave={onType}
        />
      </FieldFrame>
      {unread.map((each) => (
        <View key={each.line} className="holidays-unread tone-act" role="alert">
          {`第 ${String(each.line)} 行没有读懂：「${each.text}」`}
        </View>
      ))}
      {isEmpty || feasts.length === 0 ? null : (
        <View className="holidays-read" aria-live="polite">
          <View className="t-strong">
            {`读到 ${count('names')} 个假期，${count('rest')} 个放假日，${count('work')} 个上班日`}
          </View>
          <FeastTable year={year} feasts={feasts} />
        </View>
      )}
    </Sheet>
  )
}
