import { View } from '@tarojs/components'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { AttestRow } from '../../components/filing/AccountRow'
import { BlankForm } from '../../components/filing/PaperRow'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { go } from '../../platform/wechat/navigate'
import { DuePreview } from './DuePreview'
import './Welcome.scss'

/** Home of somebody without an account: whether, until when, and with what. */
export const Welcome = () => (
  <View>
    <Sheet>
      <Title>先看看要不要备案</Title>
      <View className="t-sub welcome-sub">回答几个问题，约 1 分钟，不用填写身份信息</View>
      <View className="welcome-act">
        <Button
          onTap={() => {
            go('apply/scope')
          }}
        >
          查一查
        </Button>
      </View>
      <TextButton
        go
        onTap={() => {
          go('apply/consent')
        }}
      >
        已经知道要备案，直接填写
      </TextButton>
    </Sheet>
    <DuePreview />
    <Sheet flush>
      <Rows>
        <AttestRow />
        <Row
          title="要准备哪些材料"
          onTap={() => {
            go('filing/guide')
          }}
        />
        <Row
          title="通告原文"
          onTap={() => {
            go('filing/notice')
          }}
        />
        <BlankForm />
      </Rows>
    </Sheet>
    <PhoneLine office={officeOf(CITY_OFFICE)} />
  </View>
)
