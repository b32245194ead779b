import { Button } from '../components/controls/Button'
import { PhoneLine } from '../components/controls/PhoneLine'
import { BottomBar } from '../components/layout/BottomBar'
import { Sheet } from '../components/layout/Sheet'
import { Shell } from '../components/layout/Shell'
import { Title } from '../components/layout/Title'
import { CITY_OFFICE, officeOf } from '../domain/city/city'
import type { Refusal } from '../domain/api/refusal'
import { goTab, replace } from '../platform/wechat/navigate'
import type { Closed } from './CardPage'

/** A card that is not for who opened it; who sent it is led to where it is sent from. */
export const OwnCard = ({
  refusal: { message, fields },
  page,
}: {
  refusal: Refusal
  /** Where a card of this kind is sent from. */
  page: Closed['sentFrom']
}) => {
  const { filing } = fields
  return (
    <Shell
      bar={
        <BottomBar>
          {filing === undefined ? (
            <Button
              onTap={() => {
                goTab('mine')
              }}
            >
              看我的账号
            </Button>
          ) : (
            <Button
              onTap={() => {
                replace(page, { id: filing })
              }}
            >
              去发卡片
            </Button>
          )}
        </BottomBar>
      }
    >
      <Sheet>
        <Title>{message}</Title>
      </Sheet>
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}
