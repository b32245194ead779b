import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { Overlay } from '../../components/layout/Overlay'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import type { OldLedgerView } from '../../domain/api/administration/oldLedger'
import { type OldColumn, oldColumnLabel, oldColumns } from '../../domain/oldLedger/columns'

const NOT_READ = '不导入'

const isColumn = (value: string): value is OldColumn => oldColumns.some((each) => each === value)

const labelOf = (column: OldColumn | null): string =>
  column === null ? NOT_READ : oldColumnLabel(column)

/** Which column of the file is which of ours: each heading with an example, what it is read as, and what it can be. */
export const Columns = ({
  view,
  chosen,
  onChoose,
}: {
  view: OldLedgerView
  chosen: readonly (OldColumn | null)[]
  onChoose: (place: number, column: OldColumn | null) => void
}) => {
  const [open, setOpen] = useState<number | null>(null)
  const at = open === null ? null : (view.columns[open] ?? null)
  return (
    <>
      <Sheet flush>
        <View className="old-head">
          <View className="t-sub old-name">{view.name}</View>
          <Title>每一列对应备案表的哪一项</Title>
          <View className="t-sub">台账没有的项空着。要有账号名和账号类型。</View>
        </View>
        <Rows>
          {view.columns.map(({ heading, example }, place) => (
            <Row
              key={String(place)}
              title={`${heading || `第 ${String(place + 1)} 列`} → ${labelOf(chosen[place] ?? null)}`}
              {...(example === '' ? {} : { sub: `例如 ${example}` })}
              onTap={() => {
                setOpen(place)
              }}
            />
          ))}
        </Rows>
      </Sheet>
      {open === null || at === null ? null : (
        <Overlay
          title={at.heading || `第 ${String(open + 1)} 列`}
          onClose={() => {
            setOpen(null)
          }}
        >
          <ChoiceList
            label="对应哪一项"
            options={[
              { value: '', label: NOT_READ },
              ...oldColumns.map((value) => ({
                value,
                label: oldColumnLabel(value),
                ...usedBy(view, chosen, value, open),
              })),
            ]}
            value={chosen[open] ?? ''}
            onChoose={(value) => {
              onChoose(open, isColumn(value) ? value : null)
              setOpen(null)
            }}
          />
        </Overlay>
      )}
    </>
  )
}

/** Another column has it: choosing it here takes it from there. */
const usedBy = (
  { columns }: OldLedgerView,
  chosen: readonly (OldColumn | null)[],
  value: OldColumn,
  open: number,
): { readonly sub?: string } => {
  const place = chosen.findIndex((column, each) => column === value && each !== open)
  return place < 0 ? {} : { sub: `现在是「${columns[place]?.heading ?? ''}」` }
}
