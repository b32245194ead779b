import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { documents } from '../../cloud/call'
import { usePaper } from '../../cloud/usePaper'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { PaperFailure } from '../../components/filing/PaperRow'
import { BottomBar } from '../../components/layout/BottomBar'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { MOST_ROWS } from '../../domain/imports/columns'
import { tablesAreIn } from '../../platform/files/tables'
import { goTab } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { NotHereYet } from '../parts/NotHereYet'
import { Refused } from '../parts/Refused'
import { TableResult } from './TableResult'
import { type Import, useImport } from './useImport'
import './index.scss'

definePageConfig({ navigationBarTitleText: '用表格导入' })
const steps: Readonly<Record<typeof tablesAreIn, readonly string[]>> = {
  chats: [
    '打开模板，点右上角「…」转发到电脑上填',
    '填好后，先把表格发到微信的「文件传输助手」',
    '回到这里，从「文件传输助手」里选那个表格',
  ],
  files: ['打开模板，在电脑上填', '填好后保存为 xlsx', '回到这里选那个表格'],
}

/** How many accounts are entered by a table, before one is chosen. */
const Steps = ({ onChoose, last }: { onChoose: () => void; last: LastImport | null }) => (
  <>
    <Sheet>
      <Title>用表格登记多个账号</Title>
      {steps[tablesAreIn].map((step, index) => (
        <View key={step} className="import-step">
          <View className="import-number">{index + 1}</View>
          <View>{step}</View>
        </View>
      ))}
    </Sheet>
    <Sheet>
      <View>{`一行一个账号，最多 ${String(MOST_ROWS)} 行。一行要么全收，要么不收。`}</View>
      <View className="import-note">再传时，建好的不会重复。</View>
      <View className="import-note">
        表里不填身份证号：要先经本人单独确认，建好草稿后在每份里填。材料和签名也在那里。
      </View>
    </Sheet>
    <Sheet flush>
      <Rows>
        <Row title="已经填好了，选表格" onTap={onChoose} />
        {last === null ? null : <Row title="上一次的结果" sub={last.name} onTap={last.onTap} />}
      </Rows>
    </Sheet>
  </>
)

type LastImport = { readonly name: string; readonly onTap: () => void }

/** B9: many accounts at once, from a table. */
export default function ImportPage() {
  const { id } = useParameters('id')
  const table = useImport(id)
  const template = usePaper(() => documents('template', {}))
  const [looked, setLooked] = useState(false)
  const { view, acts, choose } = table
  // A result of before is a row to open.
  const isShown = looked || id !== '' || table.fresh || view?.state !== 'done'
  const shown = isShown ? view : null
  useGoingOn(table)
  if (!table.known) return <NotHereYet refusal={table.refusal} onRetry={table.reload} />
  return (
    <Shell
      bar={
        <BottomBar {...contextOf(table)}>
          {shown === null ? (
            <Button
              busy={busyWords(table) ?? (template.busy ? '正在生成模板…' : null)}
              onTap={template.opened ? choose : template.open}
            >
              {template.opened ? '选填好的表格' : '打开模板'}
            </Button>
          ) : (
            <Act table={table} />
          )}
        </BottomBar>
      }
    >
      <Refused refusal={acts.refusal} onRetry={acts.repeat} />
      {template.failure === null ? null : <PaperFailure sentence={template.failure} />}
      {shown === null ? (
        <Steps
          onChoose={choose}
          last={
            view && {
              name: view.name,
              onTap: () => {
                setLooked(true)
              },
            }
          }
        />
      ) : (
        <TableResult view={shown} onChoose={choose} />
      )}
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}

/** An import that is under way goes on when its page is opened again. */
const useGoingOn = ({ view, acts: { busy, refusal }, make }: Import) => {
  const waits = view?.state === 'running' && busy === null && refusal === null
  useEffect(() => {
    if (waits) make()
    // Once for each time that it stands still, not for each drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [waits])
}

const busyWords = ({ acts: { busy }, percent }: Import): string | null => {
  if (busy === 'make') return '正在建草稿…'
  if (busy !== 'read' || percent === null) return null
  return percent < 100 ? `正在上传 ${String(percent)}%…` : '正在检查表格…'
}

const contextOf = ({ view }: Import): { readonly context?: string } =>
  view?.state === 'read' && view.good > 0 && view.bad.length > 0
    ? { context: '要改的行可以改好再传' }
    : {}

/** The one thing to do with a table that was read. */
const Act = ({ table }: { table: Import }) => {
  const { view, make, choose } = table
  const busy = busyWords(table)
  if (view === null || view.state === 'done')
    return (
      <Button
        busy={busy}
        onTap={() => {
          goTab('mine')
        }}
      >
        看我的账号
      </Button>
    )
  if (view.good === 0)
    return (
      <Button busy={busy} onTap={choose}>
        重新选表格
      </Button>
    )
  const first = view.bad.length > 0 ? '先建' : '建'
  return (
    <Button busy={busy} onTap={make}>
      {view.state === 'running' ? '接着建' : `${first} ${String(view.good)} 份草稿`}
    </Button>
  )
}
