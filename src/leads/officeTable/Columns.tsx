import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { Overlay } from '../../components/layout/Overlay'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import type { TableView } from '../../domain/api/administration/officeTables'
import type { OwnColumns } from '../../domain/tables/columns'

const NOT_READ = '不导入'

/** What a column is called. */
export const labelIn = ({ options }: TableView, column: string | null): string =>
  options.find((option) => option.column === column)?.label ?? NOT_READ

/** Which column of the file is which of ours: each heading with an example, what it is read as, and what it can be. */
export const Columns = ({
  view,
  words,
  chosen,
  onChoose,
}: {
  view: TableView
  words: string
  chosen: OwnColumns
  onChoose: (place: number, column: string | null) => void
}) => {
  const [open, setOpen] = useState<number | null>(null)
  const at = open === null ? null : (view.columns[open] ?? null)
  return (
    <>
      <Sheet flush>
        <View className="table-head">
          <View className="t-sub table-name">{view.name}</View>
          <Title>每一列对应哪一项</Title>
          <View className="t-sub">{words}</View>
        </View>
        <Rows>
          {view.columns.map(({ heading, example }, place) => (
            <Row
              key={String(place)}
              title={`${heading || `第 ${String(place + 1)} 列`} → ${labelIn(view, chosen[place] ?? null)}`}
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
              ...view.options.map(({ column, label }) => ({
                value: column,
                label,
                ...usedBy(view, chosen, column, open),
              })),
            ]}
            value={chosen[open] ?? ''}
            onChoose={(value) => {
              onChoose(open, value === '' ? null : value)
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
  { columns }: TableView,
  chosen: OwnColumns,
  value: string,
  open: number,
): { readonly sub?: string } => {
  const place = chosen.findIndex((column, each) => column === value && each !== open)
  return place < 0 ? {} : { sub: `现在是「${columns[place]?.heading ?? ''}」` }
}
