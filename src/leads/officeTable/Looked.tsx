import { View } from '@tarojs/components'
import { Icon } from '../../components/controls/Icon'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { PaperRow } from '../../components/filing/PaperRow'
import { BadRows } from '../../components/sheets/BadRows'
import type { PaperFile } from '../../domain/api/documents'
import type { TableView } from '../../domain/api/administration/officeTables'

export const rowsWords = (count: number): string => count.toLocaleString('en')

/** What there is in a file: how many rows can be taken, and each row that has to be put right. */
export const Looked = ({
  view,
  become,
  ask,
}: {
  view: TableView
  become: string
  /** Has the rows that have to be put right made as a table. */
  ask: (id: string) => Promise<PaperFile>
}) => {
  const { id, name, good, bad, badRows, hidden, notes } = view
  return (
    <>
      <Sheet>
        <View className="t-sub table-name">{name}</View>
        <View role="status">
          <Title>{`${rowsWords(good + badRows)} 行：${rowsWords(good)} 行可以用${badRows === 0 ? '' : `，${rowsWords(badRows)} 行不导入`}`}</Title>
        </View>
        {good === 0 ? null : (
          <View className="table-fact">
            <Icon name="tick" />
            <View className="after-icon">{become}</View>
          </View>
        )}
        {notes.map((note) => (
          <View key={note} className="table-fact">
            {note}
          </View>
        ))}
        {badRows === 0 ? null : (
          <View className="table-fact">
            不导入的行下面写着原因。要改的下载下来，或在原来的表里改好再传，导入过的不会重复。
          </View>
        )}
        {hidden.length === 0 ? null : (
          <View className="table-fact">{`${String(hidden.length)} 行是隐藏的，没有读`}</View>
        )}
      </Sheet>
      {badRows === 0 ? null : (
        <Sheet flush>
          <PaperRow
            title={`下载 ${rowsWords(badRows)} 行`}
            sub="xlsx，每行后面写着原因；改好再传，别的行不受影响"
            making="正在生成表格…"
            ask={() => ask(id)}
          />
        </Sheet>
      )}
      {badRows === 0 ? null : (
        <BadRows
          rows={bad}
          title={`不导入的 ${rowsWords(badRows)} 行`}
          end={
            badRows > bad.length ? (
              <View className="table-fact">{`先列出前 ${String(bad.length)} 行，改好再传可以看到其余的`}</View>
            ) : null
          }
        />
      )}
    </>
  )
}
