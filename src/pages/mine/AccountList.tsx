import { View } from '@tarojs/components'
import { useState } from 'react'
import { useServings } from '../../cloud/servings'
import { Tabs } from '../../components/controls/Tabs'
import { TextButton } from '../../components/controls/TextButton'
import { AccountRow, AttestRow } from '../../components/filing/AccountRow'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingCard } from '../../domain/api/filing'
import { sittings } from '../../domain/moves/lists/sitting'
import { hasFiled } from '../../domain/moves/lists/filed'
import { TextInput } from '../../platform/input/TextInput'
import { go } from '../../platform/wechat/navigate'
import { groupsOf } from './groups'
import { found, SEARCHED_FROM } from './search'

/** An old phone draws so many at a time. */
const AT_ONCE = 30

/** The accounts, of many those in one state; a tap takes the next step of one. */
export const AccountList = ({
  cards,
  unreadable,
}: {
  cards: readonly FilingCard[]
  unreadable: number
}) => {
  const [label, setLabel] = useState('')
  const [count, setCount] = useState(AT_ONCE)
  const [typed, setTyped] = useState('')
  const groups = groupsOf(cards)
  const chosen = groups.find((group) => group.label === label) ?? groups[0]
  const searches = typed.trim() !== ''
  const shown = searches ? found(cards, typed) : chosen.cards
  const left = shown.length - count
  return (
    <Sheet flush>
      {cards.length < SEARCHED_FROM ? null : (
        <View className="mine-search">
          <View className="t-sub" aria-hidden="true">
            搜索名称、编号后四位或主体
          </View>
          <TextInput
            label="名称、编号后四位或主体"
            text=""
            keyboard="text"
            onType={(text) => {
              setTyped(text)
              setCount(AT_ONCE)
            }}
            onLeave={setTyped}
          />
        </View>
      )}
      {groups.length > 1 && !searches ? (
        <Tabs
          label="按状态看"
          tabs={groups.map(({ label, cards }) => [label, `${label} ${String(cards.length)}`])}
          chosen={chosen.label}
          onChoose={(next) => {
            setLabel(next)
            setCount(AT_ONCE)
          }}
        />
      ) : null}
      <Rows>
        {searches ? null : <FilledIn cards={cards} />}
        {searches && shown.length === 0 ? (
          <View className="mine-none" role="status">
            {`没有找到「${typed.trim()}」，试试名称、编号后四位或主体`}
          </View>
        ) : null}
        {shown.slice(0, count).map((card) => (
          <AccountRow key={card.id} card={card} />
        ))}
        {left > 0 ? (
          <View className="mine-more">
            <TextButton
              onTap={() => {
                setCount(count + AT_ONCE)
              }}
            >
              {`再看 ${String(Math.min(left, AT_ONCE))} 个`}
            </TextButton>
          </View>
        ) : null}
        <UnreadableRow count={unreadable} />
        <Row
          title="登记一个新账号"
          onTap={() => {
            go(hasFiled(cards) ? 'apply/another' : 'apply/scope')
          }}
        />
        <AttestRow />
        <ImportRow />
      </Rows>
    </Sheet>
  )
}

/** Several that only wait to be looked at and signed: one leads to the next. */
const FilledIn = ({ cards }: { cards: readonly FilingCard[] }) => {
  const filled = sittings(cards, useServings()).flatMap((sitting) => sitting.filled)
  return filled.length < 2 ? null : (
    <Row
      next
      title={`${String(filled.length)} 份填好了，连着核对和签名`}
      sub="一份一份看，一份一签，最后一起提交"
      onTap={() => {
        go('apply/sitting')
      }}
    />
  )
}

export const ImportRow = () => (
  <Row
    title="用表格导入多个账号"
    onTap={() => {
      go('apply/import')
    }}
  />
)
