import type { ReactElement, ReactNode } from 'react'
import { useAnswer } from '../cloud/useAnswer'
import { NotYet } from '../components/layout/NotYet'
import { Failure } from '../components/layout/Trouble'
import { Code } from './Code'
import { OwnCard } from './OwnCard'

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
