import { View } from '@tarojs/components'
import { daysInWords, type Feast } from '../../domain/settings/holidays/table'
import { TableRow } from '../../components/table/TableRow'

/** The holidays of a year: which days are free, and which are worked for them. */
export const FeastTable = ({ year, feasts }: { year: number; feasts: readonly Feast[] }) => (
  <View role="table" aria-label={`${String(year)}年的节假日`}>
    <TableRow className="feast-line table-heads">
      {['假期', '放假', '上班'].map((head) => (
        <View key={head} className="table-head" role="columnheader">
          {head}
        </View>
      ))}
    </TableRow>
    {feasts.map(({ names, rest, work }) => (
      <TableRow key={names.join()} className="feast-line">
        <View role="rowheader">{names.join('、')}</View>
        <View role="cell">{`${daysInWords(rest, year)}，${String(rest.length)} 天`}</View>
        <View role="cell">{daysInWords(work, year)}</View>
      </TableRow>
    ))}
  </View>
)
