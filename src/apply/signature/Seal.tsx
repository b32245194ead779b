import { View } from '@tarojs/components'
import { documents } from '../../cloud/call'
import { PaperRow } from '../../components/filing/PaperRow'
import { Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Wrong } from '../parts/Wrong'

/** The steps of the 签章页: print it, sign and stamp it, photograph it. */
export const Seal = ({
  id,
  stamped,
  message,
}: {
  id: string
  /** The subject has a stamp: a company or a body. */
  stamped: boolean
  message: string | null
}) => {
  const steps = [
    '打开签章页，打印在 A4 纸上',
    stamped ? '账号所有人签名，单位盖章，写上日期' : '账号所有人签名，写上日期',
    '平放在亮处，拍下整张上传',
  ]
  return (
    <View className="seal">
      <View className="seal-paper">
        <Sheet flush>
          <Rows>
            <PaperRow
              title="签章页 PDF"
              sub="一页 A4，可以转发到电脑打印"
              making="正在生成签章页…"
              ask={() => documents('sealPage', { id })}
            />
          </Rows>
        </Sheet>
      </View>
      <Sheet>
        <View role="list">
          {steps.map((step, index) => (
            <View key={step} className="seal-step" role="listitem">
              <View className="seal-number">{index + 1}</View>
              <View className="seal-text">{step}</View>
            </View>
          ))}
        </View>
        <View className="t-sub">打印的内容没有改动，签章页就一直有效；材料照片可以再增减。</View>
        {message === null ? null : <Wrong>{message}</Wrong>}
      </Sheet>
    </View>
  )
}
