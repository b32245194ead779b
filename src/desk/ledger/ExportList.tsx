import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { usePaper } from '../../cloud/usePaper'
import { TextButton } from '../../components/controls/TextButton'
import { PaperFailure } from '../../components/filing/PaperRow'
import { DoubleRule } from '../../components/layout/DoubleRule'
import { Sheet } from '../../components/layout/Sheet'
import type { ExportView } from '../../domain/api/ledger'
import { showMoment } from '../../domain/dates/days'
import { failureWords } from '../../domain/ledger/export'
import { now } from '../../platform/wechat/clock'
import { ArchiveFiles } from './ArchiveFiles'
import './ExportList.scss'
import type { Exporting } from './useExports'

const counted = (rows: number): string => rows.toLocaleString('en')

/** The exports of the last 24 hours, of a month its archives alone, newest first; of one that is under way how far it is. */
export const ExportList = ({
  exporting: { list, stop, stopping },
  month = null,
}: {
  exporting: Exporting
  month?: string | null
}) => {
  const shown = (list?.exports ?? []).filter(
    ({ archive }) => month === null || archive?.month === month,
  )
  return shown.length === 0 ? null : (
    <Sheet title={month === null ? '最近的导出' : '归档件'}>
      {shown.map((each) =>
        each.state === 'running' ? (
          <Running
            key={each.id}
            view={each}
            busy={stopping.busy !== null}
            onStop={() => {
              stop(each.id)
            }}
          />
        ) : (
          <Ended key={each.id} view={each} />
        ),
      )}
    </Sheet>
  )
}

const Running = ({
  view: { rows, total, scope, again, archive },
  busy,
  onStop,
}: {
  view: ExportView
  busy: boolean
  onStop: () => void
}) => {
  const words = `正在生成 ${counted(rows)}${total === null ? '' : ` / ${counted(total)}`} ${archive ? '件' : '行'}`
  return (
    <View className="export-line">
      <View className="t-strong" role="status">
        {words}
      </View>
      {total === null ? null : <DoubleRule done={rows} of={total} label={words} />}
      <View className="t-sub">{scope}</View>
      <View className="t-sub">
        {`${again ? '停了一会儿，已重新开始。' : ''}可以离开，好了在「消息」里告诉您。`}
      </View>
      <TextButton decides onTap={onStop}>
        {busy ? '正在停…' : '停止生成'}
      </TextButton>
    </View>
  )
}

const titleOf = ({ state, rows, full, why, archive }: ExportView): string => {
  if (state === 'stopped') return '已停止'
  if (archive && (state === 'done' || rows > 0))
    return `归档件 ${counted(rows)} 件${state === 'done' ? '' : '，没有生成完'}`
  if (state === 'failed') return failureWords(why ?? 'broken', full)
  return `${counted(rows)} 行${full ? '，个人信息完整' : ''}`
}

const Ended = ({ view }: { view: ExportView }) => {
  const { id, at, state, scope, unreadable, until, archive } = view
  const isThere = state === 'done' || (state === 'failed' && (archive?.files.length ?? 0) > 0)
  const { busy, failure, open } = usePaper(() => api('ledger.exportFile', { id }))
  return (
    <View className="export-line">
      <View className="export-ends">
        <View className="t-strong">{titleOf(view)}</View>
        {state === 'done' && archive === null ? (
          <TextButton label={`下载 ${titleOf(view)}`} onTap={open}>
            {busy ? '正在取…' : '下载'}
          </TextButton>
        ) : null}
      </View>
      <View className="t-sub">{scope}</View>
      <View className="t-sub">
        {[
          showMoment(at, now()),
          ...(unreadable === 0 || archive ? [] : [`有 ${String(unreadable)} 件打不开，没有在内`]),
          ...(isThere ? [`${showMoment(until, now())} 删除`] : []),
        ].join('，')}
      </View>
      {failure === null ? null : <PaperFailure sentence={failure} />}
      {archive && isThere ? <ArchiveFiles id={id} archive={archive} /> : null}
    </View>
  )
}
