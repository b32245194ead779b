import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, ButtonPair } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { Row, Rows } from '../../components/layout/Row'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { CITY, CITY_OFFICE, officeOf } from '../../domain/city/city'
import type { ScopeResult } from '../../domain/places/scope'
import { go, goTab } from '../../platform/wechat/navigate'
import { callPhone } from '../../platform/wechat/phone'
import './index.scss'
import { FoundPlace, type ScopeMatch } from './NameStep'
import { BeginBar, NOTHING_KNOWN, Opened } from './Opened'

const ClauseQuotes = ({ result }: { result: ScopeResult }) =>
  result.clauses.map(({ id, label, quote }) => (
    <Sheet key={id} title={`通告${id} ${label}`}>
      <View className="scope-quote">{quote}</View>
    </Sheet>
  ))

/** Some clause is met: which one, word for word, what made it so, and until when. */
export const InScope = ({
  name,
  result,
  places,
  onBack,
}: {
  name: string
  result: ScopeResult
  places: readonly ScopeMatch[]
  onBack: () => void
}) => {
  const [known, setKnown] = useState(NOTHING_KNOWN)
  return (
    <Shell bar={<BeginBar name={name} known={known} />}>
      <Sheet>
        <View className="t-sub">{name}</View>
        <Title>需要登记备案</Title>
        <View className="t-sub">
          符合通告{result.clauses.map((clause) => clause.id).join('、')}
          ，符合任何一条就在备案范围内
        </View>
        {places
          .filter((place) => place.meant !== false)
          .map((place) => (
            <FoundPlace key={place.text} place={place} withClause={false} />
          ))}
        <TextButton onTap={onBack}>重新查一次</TextButton>
      </Sheet>
      <Opened known={known} onKnow={setKnown} />
      <ClauseQuotes result={result} />
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

const goHome = () => {
  goTab('home')
}

/** Where an account is not plainly in scope: back to the questions, or to the notice. */
const WaysOn = ({ onAgain }: { onAgain: () => void }) => (
  <Sheet flush>
    <Rows>
      <Row title="重新查一次" onTap={onAgain} />
      <Row
        title="通告原文"
        onTap={() => {
          go('filing/notice')
        }}
      />
    </Rows>
  </Sheet>
)

/** No clause is met. */
export const NotInScope = ({ onAgain }: { onAgain: () => void }) => (
  <Shell
    bar={
      <BottomBar>
        <Button onTap={goHome}>返回首页</Button>
      </BottomBar>
    }
  >
    <Sheet>
      <Title>按您的回答，不在这次备案范围</Title>
      <View className="t-sub">以属地答复为准。没有保存任何内容。情况有变时可以再查。</View>
    </Sheet>
    <WaysOn onAgain={onAgain} />
    <PhoneLine office={officeOf(CITY_OFFICE)} />
  </Shell>
)

/** 二.3 alone was said, of an account that is not mainly for here: only the office can say whether that is meant. */
export const CallOffice = ({ result, onAgain }: { result: ScopeResult; onAgain: () => void }) => {
  const office = officeOf(CITY_OFFICE)
  return (
    <Shell
      bar={
        <BottomBar>
          <ButtonPair>
            <Button look="outline" onTap={goHome}>
              返回首页
            </Button>
            <Button
              onTap={() => {
                callPhone(office.phone)
              }}
            >
              打电话
            </Button>
          </ButtonPair>
        </BottomBar>
      }
    >
      <Sheet>
        <Title>建议电话确认</Title>
        <View className="t-sub">
          账号在{CITY}发布信息或提供服务，但不是主要面向{CITY}
          ，是不是在备案范围，请以属地答复为准。没有保存任何内容。
        </View>
      </Sheet>
      <ClauseQuotes result={result} />
      <WaysOn onAgain={onAgain} />
      <PhoneLine office={office} />
    </Shell>
  )
}
