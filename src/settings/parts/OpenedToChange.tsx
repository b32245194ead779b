import { type ReactNode, useState } from 'react'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'

/** What is set of something, and below it, once who may change it taps 修改, how it is changed. */
export const OpenedToChange = ({
  title,
  change,
  mayChange,
  isOpen: begins = false,
  held,
  children,
}: {
  title: string
  /** What is changed, behind 修改 and 改. */
  change: string
  mayChange: boolean
  /** It is open from the start. */
  isOpen?: boolean
  held: ReactNode
  children: ReactNode
}) => {
  const [isOpen, setOpen] = useState(begins)
  return (
    <>
      <Sheet title={title}>
        {held}
        {mayChange && !isOpen ? (
          <TextButton
            label={`修改${change}`}
            onTap={() => {
              setOpen(true)
            }}
          >
            修改
          </TextButton>
        ) : null}
      </Sheet>
      {mayChange && isOpen ? <Sheet title={`改${change}`}>{children}</Sheet> : null}
    </>
  )
}
