import { View } from '@tarojs/components'
import { useState } from 'react'
import { Tabs } from '../../components/controls/Tabs'
import { Tap } from '../../components/controls/Tap'
import type { Dashboard } from '../../domain/api/figures/dashboard'
import type { OfficeCode } from '../../domain/city/city'
import { Beside, TableRow } from '../../components/table/TableRow'
import {
  countCells,
  FigureText,
  besideName,
  areaOf,
  openDeskOf,
  RemindLink,
  type Shown,
  timeCells,
} from './cells'

const PARTS = [
  ['counts', '件数'],
  ['times', '时间'],
] as const

type Part = (typeof PARTS)[number][0]

/** The offices in columns, in the order of the notice: nothing sorts. */
export const DashboardTable = ({
  dashboard: { offices, all, period },
  whole,
  onRemind,
}: {
  dashboard: Dashboard
  /** There is room for all; where not, there are two parts. */
  whole: boolean
  /** Null for who reminds nobody. */
  onRemind: ((office: OfficeCode) => void) | null
}) => {
  const [part, setPart] = useState<Part>('counts')
  const shown: readonly Part[] = whole ? ['counts', 'times'] : [part]
  const rows: readonly Shown[] = [...offices, ...(all === null ? [] : [{ ...all, office: null }])]
  const cellsOf = (row: Shown) =>
    shown.flatMap((each) => (each === 'counts' ? countCells(row, period) : timeCells(row)))
  const heads = rows.slice(0, 1).flatMap(cellsOf)
  const line = `dashboard-line dashboard-${shown.join('-')}`
  return (
    <>
      {whole ? null : <Tabs label="看件数还是时间" tabs={PARTS} chosen={part} onChoose={setPart} />}
      {shown.includes('times') ? (
        <View className="dashboard-causes t-note">时间用在哪里（每件中位天数）</View>
      ) : null}
      <View role="table" aria-label="各办公室">
        <TableRow className={`${line} table-heads`}>
          <View className="table-head" role="columnheader">
            办公室
          </View>
          {heads.map(({ label }) => (
            <View key={label} className="table-head dashboard-cell" role="columnheader">
              {label}
            </View>
          ))}
        </TableRow>
        {rows.map((row) => (
          <TableRow
            key={row.office ?? 'all'}
            className={row.office === null ? `${line} dashboard-all` : line}
          >
            <View role="rowheader">
              <Tap
                className="figure-link figure-name"
                role="link"
                onTap={() => {
                  openDeskOf(all === null ? null : row.office)
                }}
              >
                {areaOf(row.office)}
              </Tap>
              <Beside text={besideName(row)} />
              <RemindLink row={row} onRemind={onRemind} />
            </View>
            {cellsOf(row).map((cell) => (
              <View key={cell.label} role="cell" className="dashboard-cell">
                <FigureText cell={cell} of={areaOf(row.office)} />
              </View>
            ))}
          </TableRow>
        ))}
      </View>
    </>
  )
}
