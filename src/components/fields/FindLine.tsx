import { useState } from 'react'
import { LEAST_TYPED } from '../../domain/ledger/filter'
import { comparable } from '../../domain/text/comparable'
import { Tap } from '../controls/Tap'
import { LineField } from './LineField'

const LONGEST = 40

/** Why a text is not looked for: one character finds almost everything; null for what is, and for nothing at all. */
export const tooShort = (typed: string): string | null => {
  const { length } = comparable(typed)
  return length > 0 && length < LEAST_TYPED ? '请至少写两个字' : null
}

/** The line by which a list is searched; it looks when it is left, by Enter or by its button, unless something hinders it. */
export const FindLine = ({
  label,
  text,
  focus = false,
  chip,
  hindrance,
  onFind,
}: {
  label: string
  /** What is looked for now; empty for nothing. */
  text: string
  focus?: boolean
  /** The class of the button. */
  chip: string
  /** Why a text is not looked for; null where it is. */
  hindrance: (typed: string) => string | null
  onFind: (text: string) => void
}) => {
  const [typed, setTyped] = useState(text)
  const [shown, setShown] = useState(text)
  if (shown !== text) {
    setShown(text)
    setTyped(text)
  }
  const find = (wanted: string) => {
    if (wanted !== text && hindrance(wanted) === null) onFind(wanted.trim())
  }
  return (
    <LineField
      label={label}
      said={hindrance(typed) ?? label}
      text={typed}
      longest={LONGEST}
      focus={focus}
      onType={setTyped}
      onTake={find}
    >
      <Tap
        className={chip}
        onTap={() => {
          find(typed)
        }}
      >
        查找
      </Tap>
    </LineField>
  )
}
