import { View } from '@tarojs/components'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { AccountRow, AttestRow } from '../../components/filing/AccountRow'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingCard } from '../../domain/api/filing'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { hasFiled } from '../../domain/moves/lists/filed'
import { go } from '../../platform/wechat/navigate'
import { DeadlineCard } from './DeadlineCard'

/** Home of somebody with accounts: the one to act on, the others, and whom to call. */
export const Accounts = ({
  first,
  others,
  unreadable,
}: {
  first: FilingCard
  others: readonly FilingCard[]
  unreadable: number
}) => (
  <View>
    <DeadlineCard card={first} />
    {others.length + unreadable === 0 ? null : (
      <Sheet title="其他账号">
        <Rows>
          {others.map((card) => (
            <AccountRow key={card.id} card={card} />
          ))}
          <UnreadableRow count={unreadable} />
        </Rows>
      </Sheet>
    )}
    <Sheet flush>
      <Rows>
        <Row
          title="登记一个新账号"
          onTap={() => {
            go(hasFiled([first, ...others]) ? 'apply/another' : 'apply/scope')
          }}
        />
        <AttestRow />
        <Row
          title="办事前看一看"
          sub="材料、通告原文、空白备案表"
          onTap={() => {
            go('filing/guide')
          }}
        />
      </Rows>
    </Sheet>
    <PhoneLine office={first.office ?? officeOf(CITY_OFFICE)} />
  </View>
)
