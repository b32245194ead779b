import type { ReactElement, ReactNode } from 'react'
import { useAnswer } from '../cloud/useAnswer'
import { Button } from '../components/controls/Button'
import { PhoneLine } from '../components/controls/PhoneLine'
import { BottomBar } from '../components/layout/BottomBar'
import { NotYet } from '../components/layout/NotYet'
import { Sheet } from '../components/layout/Sheet'
import { Shell } from '../components/layout/Shell'
import { Title } from '../components/layout/Title'
import { Failure } from '../components/layout/Trouble'
import type { Refusal } from '../domain/api/refusal'
import { CITY_OFFICE, officeOf } from '../domain/city/city'
import { goTab, replace } from '../platform/wechat/navigate'
import { Code } from './Code'

/** What stands before a card is open: who may open it by which four characters, and where such a card is sent from. */
export type Closed = {
  readonly title: string
  readonly why: string
  readonly label: string
  readonly sentFrom: 'card/send' | 'card/give' | 'card/invite'
}

/** A card that is open. */
export type Open<View> = {
  readonly view: View
  readonly show: (view: View) => void
  readonly reload: () => void
  /** Why there is nothing newer to see, at the top of the page. */
  readonly trouble: ReactNode
}

/** A card that is not for who opened it; who sent it is led to where it is sent from. */
const OwnCard = ({
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

/** The page of who got a card: before anything of it is shown, the code that opens it; after, what it shows. */
export const CardPage = <View,>({
  closed,
  open,
  children,
}: {
  closed: Closed
  /** What the card shows; null where it needs a code. Throws a Refusal, also for a wrong code. */
  open: (code: string | null) => Promise<View | null>
  children: (open: Open<View>) => ReactElement
}) => {
  const { data, refusal, reload, set } = useAnswer(() => open(null).then((view) => ({ view })))
  if (refusal?.code === 'not-allowed') return <OwnCard refusal={refusal} page={closed.sentFrom} />
  if (data === null) return <NotYet refusal={refusal} onRetry={reload} />
  return data.view === null ? (
    <Code
      title={closed.title}
      why={closed.why}
      label={closed.label}
      onOpen={async (code) => {
        set({ view: await open(code) })
      }}
    />
  ) : (
    children({
      view: data.view,
      show: (view) => {
        set({ view })
      },
      reload,
      trouble: <Failure refusal={refusal} onRetry={reload} />,
    })
  )
}
