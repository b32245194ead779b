import { View } from '@tarojs/components'
import type { usePaper } from '../../cloud/usePaper'
import { PaperFailure } from '../../components/filing/PaperRow'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import type { Upload } from '../draft/uploads'
import { OnItsWay } from '../materials/OnItsWay'
import { Wrong } from '../parts/Wrong'

/** The steps of the 签章页: print it, sign and stamp it, photograph it. */
export const Seal = ({
  stamped,
  paper: { opened, busy, failure, open },
  message,
  going,
  onTake,
}: {
  /** The subject has a stamp: a company or a body. */
  stamped: boolean
  /** The page to print, as the bar opens it first; once opened it is opened again from here. */
  paper: ReturnType<typeof usePaper>
  message: string | null
  /** Its photo on the way to the server. */
  going: Upload | null
  /** Photographs the page; it stands here for who printed it before, until the bar has it. */
  onTake: (() => void) | null
}) => {
  const steps = [
    '打开签章页，转发到电脑，打印在 A4 纸上',
    stamped ? '账号所有人签名，单位盖章，写上日期' : '账号所有人签名，写上日期',
    '平放在亮处，拍下整张上传',
  ]
  return (
    <View className="seal">
      {failure === null ? null : (
        <View className="seal-paper">
          <PaperFailure sentence={failure} />
        </View>
      )}
      <View className="seal-paper">
        <Sheet flush>
          <Rows>
            {opened ? (
              <Row
                title="再看签章页"
                sub={busy ? '正在生成签章页…' : '一页 A4，可以转发到电脑打印'}
                onTap={open}
              />
            ) : null}
            {onTake === null ? null : <Row title="已经签好了，去拍照" onTap={onTake} />}
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
        {going === null ? null : <OnItsWay upload={going} />}
      </Sheet>
    </View>
  )
}
