import { useState } from 'react'
import { Tap } from '../../components/controls/Tap'
import { LineField } from '../../components/fields/LineField'
import { checkNumber } from '../../domain/moves/number'
import '../ledger/FilterParts.scss'

const LABEL = '哪件，写全编号'
const LONGEST = 20

/** The number of the one filing that is read; empty for all. */
export const NumberField = ({
  number,
  onChange,
}: {
  number: string
  onChange: (number: string) => void
}) => {
  const [typed, setTyped] = useState(number)
  const wrong = typed.trim() !== '' && checkNumber(typed) === null
  const take = (text: string) => {
    const wanted = text.trim() === '' ? '' : checkNumber(text)
    if (wanted !== null && wanted !== number) onChange(wanted)
  }
  const isWhole = typed.replace(/[\s-]/g, '').length >= WHOLE
  return (
    <LineField
      label={LABEL}
      said={wrong && isWhole ? '编号不对，请再看一遍' : LABEL}
      text={typed}
      longest={LONGEST}
      onType={setTyped}
      onTake={take}
    >
      {number === '' ? null : (
        <Tap
          className="ledger-chip"
          onTap={() => {
            setTyped('')
            onChange('')
          }}
        >
          不限这件
        </Tap>
      )}
    </LineField>
  )
}

/** Symbols of a number. */
const WHOLE = 12
