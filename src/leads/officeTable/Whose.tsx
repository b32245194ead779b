import { useState } from 'react'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { Overlay } from '../../components/layout/Overlay'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { isOfficeCode, type OfficeCode, officeOf } from '../../domain/city/city'
import { useOfficeChoices } from '../parts/offices'

const EACH = '按每一行的属地，没有写的按名称里的地名'

/** Who sees all offices says whose the rows become. */
export const Whose = ({
  office,
  onChoose,
}: {
  office: OfficeCode | null
  onChoose: (office: OfficeCode | null) => void
}) => {
  const [open, setOpen] = useState(false)
  const offices = useOfficeChoices()
  const close = () => {
    setOpen(false)
  }
  return (
    <Sheet flush>
      <Rows>
        <Row
          title={`由哪个办公室办 → ${office === null ? '按每一行' : officeOf(office).shortName}`}
          {...(office === null ? { sub: EACH } : {})}
          onTap={() => {
            setOpen(true)
          }}
        />
      </Rows>
      {open ? (
        <Overlay title="由哪个办公室办" onClose={close}>
          <ChoiceList
            label="由哪个办公室办"
            options={[{ value: '', label: EACH }, ...offices]}
            value={office ?? ''}
            onChoose={(value) => {
              onChoose(isOfficeCode(value) ? value : null)
              close()
            }}
          />
        </Overlay>
      ) : null}
    </Sheet>
  )
}
