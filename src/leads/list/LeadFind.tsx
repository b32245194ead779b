import { View } from '@tarojs/components'
import { FindLine, tooShort } from '../../components/fields/FindLine'

/** The field in which a lead is looked for among those of every state. */
export const LeadFind = ({ text, onFind }: { text: string; onFind: (text: string) => void }) => (
  <View className="leads-find">
    <FindLine
      label="名称、主体、原始ID、姓名、编号"
      text={text}
      chip="leads-state"
      hindrance={tooShort}
      onFind={onFind}
    />
  </View>
)
