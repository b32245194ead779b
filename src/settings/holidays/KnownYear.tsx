import { View } from '@tarojs/components'
import { Sheet } from '../../components/layout/Sheet'
import { cityCalendar } from '../../domain/city/city'
import { unknownWords } from '../../domain/settings/holidays/calendar'
import { daysInWords, yearIn, type YearTable } from '../../domain/settings/holidays/table'
import { FeastTable } from './FeastTable'

/** What holds of a year: as it was pasted, or as the program brings it. */
export const KnownYear = ({
  year,
  tables,
  said,
}: {
  year: number
  tables: readonly YearTable[]
  /** Who set it, what is to come, and who may. */
  said: string
}) => {
  const table = tables.find((each) => each.year === year)
  const shipped = yearIn(cityCalendar(), year)
  return (
    <Sheet title={`${String(year)}年现在用的`}>
      {table !== undefined ? (
        <FeastTable year={year} feasts={table.feasts} />
      ) : shipped === null ? (
        <View className="t-sub">{unknownWords(year)}</View>
      ) : (
        <>
          <View className="t-sub">随程序带来的国务院办公厅通知</View>
          <View>{`放假：${daysInWords(shipped.holidays, year)}`}</View>
          <View>{`上班：${daysInWords(shipped.workdays, year)}`}</View>
        </>
      )}
      <View className="t-sub">{said}</View>
    </Sheet>
  )
}
