import { View } from '@tarojs/components'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { MOST_ROWS } from '../../domain/imports/columns'
import { tablesAreIn } from '../../platform/files/tables'

const steps: Readonly<Record<typeof tablesAreIn, readonly string[]>> = {
  chats: [
    '打开模板，点右上角「…」转发到电脑上填',
    '填好后，先把表格发到微信的「文件传输助手」',
    '回到这里，从「文件传输助手」里选那个表格',
  ],
  files: ['打开模板，在电脑上填', '填好后保存为 xlsx', '回到这里选那个表格'],
}

/** How many accounts are entered by a table, before one is chosen. */
export const Steps = ({ onChoose, last }: { onChoose: () => void; last: LastImport | null }) => (
  <>
    <Sheet>
      <Title>用表格登记多个账号</Title>
      {steps[tablesAreIn].map((step, index) => (
        <View key={step} className="import-step">
          <View className="import-number">{index + 1}</View>
          <View>{step}</View>
        </View>
      ))}
    </Sheet>
    <Sheet>
      <View>{`一行一个账号，最多 ${String(MOST_ROWS)} 行。一行要么全收，要么不收。`}</View>
      <View className="import-note">再传时，建好的不会重复。</View>
      <View className="import-note">
        表里不填身份证号：要先经本人单独确认，建好草稿后在每份里填。材料和签名也在那里。
      </View>
    </Sheet>
    <Sheet flush>
      <Rows>
        <Row title="已经填好了，选表格" onTap={onChoose} />
        {last === null ? null : <Row title="上一次的结果" sub={last.name} onTap={last.onTap} />}
      </Rows>
    </Sheet>
  </>
)

type LastImport = { readonly name: string; readonly onTap: () => void }
