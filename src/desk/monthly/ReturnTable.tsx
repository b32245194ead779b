import { View } from '@tarojs/components'
import type { MonthlyReturn } from '../../domain/api/figures/monthly'
import {
  listOfReturn,
  type ReturnColumn,
  returnColumns,
  type ReturnItem,
  returnItemNames,
  returnItems,
  shownColumns,
} from '../../domain/figures/returns'
import { ledgerAddress } from '../../domain/ledger/address'
import { leadsAddress } from '../../domain/leads/monthList'
import { go } from '../../platform/wechat/navigate'
import { FigureLink } from '../table/FigureLink'
import { TableRow } from '../../components/table/TableRow'

type Of = { readonly made: MonthlyReturn; readonly item: ReturnItem; readonly name: ReturnColumn }

/** A figure as the way to its filings or leads; 0 leads nowhere. */
const Figure = ({ made: { figures, office, month }, item, name }: Of) => {
  const count = figures[item][name]
  if (count === 0) return <View className="figure-none">0</View>
  const label = `${returnItems[item].label} ${returnColumns[name].label} ${String(count)}`
  return (
    <FigureLink
      text={String(count)}
      label={label}
      onTap={() => {
        const list = listOfReturn(item, name, office, month)
        if ('leads' in list) go('leads/list', leadsAddress(list.leads))
        else go('desk/ledger', ledgerAddress(list.ledger))
      }}
    />
  )
}

/** The return as a table: lines are what happened, columns all and the kinds. */
export const ReturnTable = ({ made }: { made: MonthlyReturn }) => {
  const columns = shownColumns(made.figures)
  return (
    <View role="table" aria-label="月报">
      <TableRow className="monthly-line table-heads">
        <View className="table-head" role="columnheader" aria-label="项目" />
        {columns.map((name) => (
          <View key={name} className="table-head monthly-cell" role="columnheader">
            {returnColumns[name].label}
          </View>
        ))}
      </TableRow>
      {returnItemNames.map((item) => (
        <TableRow key={item} className="monthly-line">
          <View role="rowheader">{returnItems[item].label}</View>
          {columns.map((name) => (
            <View key={name} role="cell" className="monthly-cell">
              <Figure made={made} item={item} name={name} />
            </View>
          ))}
        </TableRow>
      ))}
    </View>
  )
}

/** The return for a phone and large text: one line under the other, each with its kinds. */
export const ReturnRows = ({ made }: { made: MonthlyReturn }) => (
  <View className="rows">
    {returnItemNames.map((item) => (
      <View key={item} className="monthly-item">
        <View className="t-strong">{returnItems[item].label}</View>
        <View className="monthly-kinds">
          {shownColumns(made.figures).map((name) => (
            <View key={name}>
              <View className="t-note">{returnColumns[name].label}</View>
              <Figure made={made} item={item} name={name} />
            </View>
          ))}
        </View>
      </View>
    ))}
  </View>
)
