import { View } from '@tarojs/components'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import type { AlreadyRow, TableView } from '../../domain/api/administration/officeTables'
import { showMoment } from '../../domain/dates/days'
import { now } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { rowsWords } from './Looked'
import { tableWords, type TableName } from './words'

/** How far it is, and what became of it. */
export const Taking = ({ view, of }: { view: TableView; of: TableName }) => {
  const { name, at, state, good, taken, already } = view
  const words = tableWords[of]
  return (
    <>
      <Sheet>
        <View className="t-sub table-name">{name}</View>
        <View role="status">
          <Title>
            {state === 'done'
              ? `已导入 ${rowsWords(taken - already)} 行`
              : `正在导入 ${rowsWords(taken)}/${rowsWords(good)}`}
          </Title>
        </View>
        {state === 'done' ? (
          <View className="table-fact">{`${showMoment(at, now())} 传的这份${words.taken}`}</View>
        ) : (
          <>
            <View className="table-bar" aria-hidden="true">
              <View
                className="table-bar-done"
                style={{ width: `${String((100 * taken) / Math.max(1, good))}%` }}
              />
            </View>
            <View className="t-sub">{words.taking}</View>
          </>
        )}
        {already === 0 ? null : (
          <View className="table-fact">{`${rowsWords(already)} ${words.already}`}</View>
        )}
      </Sheet>
      {state === 'done' ? <Already view={view} of={of} /> : null}
    </>
  )
}

const pages = { filing: 'desk/review', paper: 'desk/paper', lead: 'leads/lead' } as const

/** The rows that became nothing, each with what its account is. */
export const Already = ({
  view: { already, alreadyRows },
  of,
}: {
  view: TableView
  of: TableName
}) =>
  alreadyRows.length === 0 ? null : (
    <Sheet title={`没有导入的 ${rowsWords(already)} 行`} flush>
      <Rows>
        {alreadyRows.map((each) => (
          <Row key={String(each.row)} title={rowTitle(each)} sub={each.words} {...opening(each)} />
        ))}
      </Rows>
      {already > alreadyRows.length ? (
        <View className="table-more t-sub">
          {`先列出前 ${String(alreadyRows.length)} 行，其余的也${tableWords[of].more}`}
        </View>
      ) : null}
    </Sheet>
  )

const rowTitle = ({ row, name }: AlreadyRow): string =>
  `第 ${String(row)} 行${name === '' ? '' : `「${name}」`}`

const opening = ({ opens }: AlreadyRow): { readonly onTap?: () => void } =>
  opens === null
    ? {}
    : {
        onTap: () => {
          go(pages[opens.of], { id: opens.id })
        },
      }
