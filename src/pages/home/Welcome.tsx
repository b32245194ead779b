import { View } from '@tarojs/components'
import { useState } from 'react'
import { useServings } from '../../cloud/servings'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { AttestRow } from '../../components/filing/AccountRow'
import { BlankForm } from '../../components/filing/PaperRow'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { type AreaCode, CITY_OFFICE, officeOf } from '../../domain/city/city'
import { go } from '../../platform/wechat/navigate'
import { County } from './County'
import { DuePreview } from './DuePreview'
import './Welcome.scss'

/** Home of somebody without an account: whether, until when, and with what. */
export const Welcome = () => {
  const anyPaper = Object.values(useServings()).some(({ mode }) => mode === 'paper')
  const [area, setArea] = useState<AreaCode | null>(null)
  return (
    <View>
      <Sheet>
        <Title>先看看要不要备案</Title>
        <View className="t-sub welcome-sub">回答几个问题，约 1 分钟，不用填写身份信息</View>
        {anyPaper ? <County area={area} onPick={setArea} /> : null}
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
      <PhoneLine office={officeOf(anyPaper && area !== null ? area : CITY_OFFICE)} />
    </View>
  )
}
