import { View } from '@tarojs/components'
import { useState } from 'react'
import { Tabs } from '../../components/controls/Tabs'
import { TextButton } from '../../components/controls/TextButton'
import { AccountRow, AttestRow } from '../../components/filing/AccountRow'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingCard } from '../../domain/api/filing'
import { hasFiled, isFilledIn } from '../../domain/moves/standing'
import { go } from '../../platform/wechat/navigate'
import { groupsOf } from './groups'

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
  const groups = groupsOf(cards)
  const shown = groups.find((group) => group.label === label) ?? groups[0]
  const left = shown.cards.length - count
  return (
    <Sheet flush>
      {groups.length > 1 ? (
        <Tabs
          label="按状态看"
          tabs={groups.map(({ label, cards }) => [label, `${label} ${String(cards.length)}`])}
          chosen={shown.label}
          onChoose={(chosen) => {
            setLabel(chosen)
            setCount(AT_ONCE)
          }}
        />
      ) : null}
      <Rows>
        <FilledIn cards={cards} />
        {shown.cards.slice(0, count).map((card) => (
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
  const filled = cards.filter(isFilledIn)
  const [first] = filled
  return first === undefined || filled.length < 2 ? null : (
    <Row
      next
      title={`${String(filled.length)} 份填好了，连着核对和签名`}
      sub="一份一份看，交了一份接着看下一份"
      onTap={() => {
        go('apply/check', { id: first.id })
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
