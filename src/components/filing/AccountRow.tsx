import { useServings } from '../../cloud/servings'
import type { FilingCard } from '../../domain/api/filing'
import { moves } from '../../domain/moves/moves'
import { nameOf, standing } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { Row } from '../layout/Row'
import { StatusMark, statusOf } from './StatusMark'

/** An account in a list: name, state, and the one next step, which a tap takes. */
export const AccountRow = ({ card }: { card: FilingCard }) => {
  const { line, act } = standing(card, today(), useServings())
  return (
    <Row
      title={nameOf(card)}
      sub={line}
      end={<StatusMark name={statusOf(card)} />}
      {...(card.erased
        ? {}
        : {
            onTap: () => {
              go(act.page, { id: card.id })
            },
          })}
    />
  )
}

/** The way for who filed an account on paper before (A5). */
export const AttestRow = () => (
  <Row
    title={moves.attest.button}
    sub="报过纸质表的，在这里记下来"
    onTap={() => {
      go('apply/attest')
    }}
  />
)
