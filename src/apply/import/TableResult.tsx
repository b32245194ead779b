import { View } from '@tarojs/components'
import { documents } from '../../cloud/call'
import { Icon } from '../../components/controls/Icon'
import { PaperRow } from '../../components/filing/PaperRow'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { BadRows } from '../../components/sheets/BadRows'
import type { ImportView } from '../../domain/api/import'

/** What became of a table so far: how many rows are drafts or can be, and each row that has to be put right. */
export const TableResult = ({ view, onChoose }: { view: ImportView; onChoose: () => void }) => {
  const { id, state, bad } = view
  return (
    <>
      <Sheet>
        <View className="t-sub import-name">{view.name}</View>
        <View role="status">
          <Title>{titleOf(view)}</Title>
        </View>
        {state === 'running' ? <Bar view={view} /> : null}
        <Facts view={view} />
      </Sheet>
      {bad.length === 0 ? null : (
        <BadRows key={id} rows={bad} title={`要改的 ${String(bad.length)} 行`} />
      )}
      {state === 'running' ? null : (
        <Sheet flush>
          <Rows>
            {bad.length === 0 ? null : (
              <PaperRow
                title={`把这 ${String(bad.length)} 行存成表格，改好再传`}
                making="正在生成表格…"
                ask={() => documents('badRows', { id })}
              />
            )}
            <Row title={state === 'done' ? '再导入一份表格' : '换一份表格'} onTap={onChoose} />
          </Rows>
        </Sheet>
      )}
    </>
  )
}

const titleOf = ({ state, good, done, made, bad, already }: ImportView): string => {
  if (state === 'running') return `正在建草稿 ${String(done)} / ${String(good)} 份`
  if (state === 'done') return made === 0 ? '没有要建的草稿' : `${String(made)} 份草稿已建好`
  const rows = `读到 ${String(good + bad.length + already.length)} 行`
  return bad.length === 0 ? rows : `${rows}，${String(bad.length)} 行要改`
}

const Bar = ({ view: { good, done } }: { view: ImportView }) => (
  <>
    <View className="import-bar" aria-hidden="true">
      <View className="import-bar-done" style={{ width: `${String((100 * done) / good)}%` }} />
    </View>
    <View className="t-sub">可以离开，做完在「消息」里告诉您。网络断了也会接着建。</View>
  </>
)

const listed = (numbers: readonly number[]): string =>
  numbers.length > 8
    ? `${numbers.slice(0, 8).join('、')} 等 ${String(numbers.length)} 行`
    : `${numbers.join('、')} 行`

const Facts = ({ view: { state, good, made, already, hidden, ignored } }: { view: ImportView }) => (
  <>
    {state === 'read' && good > 0 ? <Fact tone="done">{`${String(good)} 行可以用`}</Fact> : null}
    {already.length > 0 ? (
      <Fact>{`第 ${listed(already.map(({ row }) => row))}的账号您已有备案或草稿，不重复建`}</Fact>
    ) : null}
    {state === 'done' && made < good ? (
      <Fact>{`另有 ${String(good - made)} 行的账号这期间已有了，没有重复建`}</Fact>
    ) : null}
    {hidden.length > 0 ? <Fact>{`第 ${listed(hidden)}是隐藏的，没有读`}</Fact> : null}
    {ignored.length > 0 ? <Fact>{`没有读的列：${ignored.slice(0, 8).join('、')}`}</Fact> : null}
    {state === 'done' && made > 0 ? <Fact>每份还要填身份证号、交材料、签名，再提交。</Fact> : null}
  </>
)

const Fact = ({ tone, children }: { tone?: 'done'; children: string }) => (
  <View className={tone ? 'import-fact import-good' : 'import-fact'}>
    {tone ? <Icon name="tick" /> : null}
    <View className={tone ? 'after-icon' : ''}>{children}</View>
  </View>
)
