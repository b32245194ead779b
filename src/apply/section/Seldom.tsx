import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { fullLabel } from '../../domain/form/fields'
import type { Field } from '../../domain/form/form'

/** Fields that few need, folded under their names until one of them is asked for or filled in. */
export const Seldom = ({
  fields,
  open,
  children,
}: {
  fields: readonly Field[]
  /** They have to be in sight. */
  open: boolean
  children: ReactNode
}) => {
  const [opened, setOpened] = useState(open)
  // It never folds again over what somebody looks at.
  if (open && !opened) setOpened(true)
  if (fields.length === 0) return null
  return (
    <View className="section-seldom">
      {opened ? (
        <Sheet title="其他（可不填）">{children}</Sheet>
      ) : (
        <Sheet flush>
          <Rows>
            <Row
              title="其他（可不填）"
              sub={fields.map(fullLabel).join('、')}
              onTap={() => {
                setOpened(true)
              }}
            />
          </Rows>
        </Sheet>
      )}
    </View>
  )
}
