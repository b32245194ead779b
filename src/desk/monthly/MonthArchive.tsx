import { View } from '@tarojs/components'
import { PaperFailure } from '../../components/filing/PaperRow'
import { Row } from '../../components/layout/Row'
import type { MonthlyReturn } from '../../domain/api/figures/monthly'
import { MOST_ARCHIVED, TOO_MANY_ARCHIVED } from '../../domain/ledger/archive'
import type { Exporting } from '../ledger/useExports'

/** Begins the archive of a month, for who may have it (D9); nothing where nothing is registered. */
export const MonthArchive = ({
  made,
  exporting: { list, making, archive },
}: {
  made: MonthlyReturn
  exporting: Exporting
}) => {
  const count = made.registeredNow
  if (list?.mayFull !== true || count === 0) return null
  const goesOn = making.busy !== null || list.exports.some(({ state }) => state === 'running')
  return (
    <View className="paper-row">
      <Row
        title={`归档本月 ${count.toLocaleString('en')} 件`}
        sub={
          count > MOST_ARCHIVED
            ? TOO_MANY_ARCHIVED
            : goesOn
              ? '正在生成，可以离开'
              : '每件一个 PDF，按编号命名，装进 ZIP；每件备案都记下'
        }
        {...(goesOn || count > MOST_ARCHIVED
          ? {}
          : {
              onTap: () => {
                archive(made.month, made.office)
              },
            })}
      />
      {making.refusal === null ? null : <PaperFailure sentence={making.refusal.message} />}
    </View>
  )
}
