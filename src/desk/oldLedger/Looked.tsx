import { View } from '@tarojs/components'
import { Icon } from '../../components/controls/Icon'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { documents } from '../../cloud/call'
import { PaperRow } from '../../components/filing/PaperRow'
import { BadRows } from '../../components/sheets/BadRows'
import type { OldLedgerView } from '../../domain/api/administration/oldLedger'

export const rowsWords = (count: number): string => count.toLocaleString('en')

/** What there is in a file: how many rows can be taken, and each row that has to be put right. */
export const Looked = ({ view }: { view: OldLedgerView }) => {
  const { id, name, good, bad, badRows, hidden } = view
  return (
    <>
      <Sheet>
        <View className="t-sub old-name">{name}</View>
        <View role="status">
          <Title>{`${rowsWords(good + badRows)} 行：${rowsWords(good)} 行可以用${badRows === 0 ? '' : `，${rowsWords(badRows)} 行要改`}`}</Title>
        </View>
        {good === 0 ? null : (
          <View className="old-fact">
            <Icon name="tick" />
            <View className="after-icon">
              导入后是「已登记」，来源写明历史台账，不通知任何人，不计入本月登记数。
            </View>
          </View>
        )}
        {badRows === 0 ? null : (
          <View className="old-fact">
            要改的行不导入。下载下来，或在原来的表里改好再传，导入过的不会重复。
          </View>
        )}
        {hidden.length === 0 ? null : (
          <View className="old-fact">{`${String(hidden.length)} 行是隐藏的，没有读`}</View>
        )}
      </Sheet>
      {badRows === 0 ? null : (
        <Sheet flush>
          <PaperRow
            title={`下载 ${rowsWords(badRows)} 行`}
            sub="xlsx，每行后面写着要改什么；改好再传，别的行不受影响"
            making="正在生成表格…"
            ask={() => documents('badOldRows', { id })}
          />
        </Sheet>
      )}
      {badRows === 0 ? null : (
        <BadRows
          rows={bad}
          title={`要改的 ${rowsWords(badRows)} 行`}
          end={
            badRows > bad.length ? (
              <View className="old-fact">{`先列出前 ${String(bad.length)} 行，改好再传可以看到其余的`}</View>
            ) : null
          }
        />
      )}
    </>
  )
}
