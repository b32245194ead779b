import { useState } from 'react'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { Overlay } from '../../components/layout/Overlay'
import { PickRow } from '../parts/PickRow'

/** One of more than a page shows at once: a row opens them, a tap chooses. */
export const Choose = ({
  label,
  options,
  value,
  onPick,
}: {
  label: string
  options: readonly { readonly value: string; readonly label: string }[]
  value: string
  onPick: (value: string) => void
}) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <PickRow
        label={label}
        text={options.find((each) => each.value === value)?.label ?? ''}
        onTap={() => {
          setOpen(true)
        }}
      />
      {open ? (
        <Overlay
          title={label}
          onClose={() => {
            setOpen(false)
          }}
        >
          <ChoiceList
            label={label}
            options={options}
            value={value}
            onChoose={(chosen) => {
              onPick(chosen)
              setOpen(false)
            }}
          />
        </Overlay>
      ) : null}
    </>
  )
}
