import { View } from '@tarojs/components'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { Row, Rows } from '../../components/layout/Row'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import type { ScopeResult } from '../../domain/places/scope'
import { go, goTab } from '../../platform/wechat/navigate'
import './index.scss'
import { FoundPlace, type ScopeMatch } from './NameStep'

/** Some clause is met: which one, word for word, and what made it so. */
export const InScope = ({
  name,
  result,
  places,
  onNext,
}: {
  name: string
  result: ScopeResult
  places: readonly ScopeMatch[]
  onNext: () => void
}) => (
  <Shell
    bar={
      <BottomBar>
        <Button onTap={onNext}>看看最晚哪天</Button>
      </BottomBar>
    }
  >
    <Sheet>
      <View className="t-sub">{name}</View>
      <Title>需要登记备案</Title>
      <View className="t-sub">
        符合通告{result.clauses.map((clause) => clause.id).join('、')}
        ，符合任何一条就在备案范围内
      </View>
      {places
        .filter((place) => place.meant === true)
        .map((place) => (
          <FoundPlace key={place.text} place={place} withClause={false} />
        ))}
    </Sheet>
    {result.clauses.map((clause) => (
      <Sheet key={clause.id} title={`通告${clause.id} ${clause.label}`}>
        <View className="scope-quote">{clause.quote}</View>
      </Sheet>
    ))}
    <Sheet flush>
      <Rows>
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
      </Rows>
    </Sheet>
    <PhoneLine office={officeOf(CITY_OFFICE)} />
  </Shell>
)

/** No clause is met. */
export const NotInScope = ({ onAgain }: { onAgain: () => void }) => (
  <Shell
    bar={
      <BottomBar>
        <Button
          onTap={() => {
            goTab('home')
          }}
        >
          返回首页
        </Button>
      </BottomBar>
    }
  >
    <Sheet>
      <Title>按您的回答，不在这次备案范围</Title>
      <View className="t-sub">以属地答复为准。没有保存任何内容。情况有变时可以再查。</View>
    </Sheet>
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
    <PhoneLine office={officeOf(CITY_OFFICE)} />
  </Shell>
)
