import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { api, documents } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Tap } from '../../components/controls/Tap'
import { TextButton } from '../../components/controls/TextButton'
import { PaperRow, PaperFailure } from '../../components/filing/PaperRow'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { MonthlyReturn } from '../../domain/api/figures/monthly'
import { isOfficeCode, type OfficeCode, offices } from '../../domain/city/city'
import { isMonth, showMonth } from '../../domain/dates/days'
import { leadItem, LEADS_COUNTED, monthAfter, monthBefore } from '../../domain/figures/returns'
import {
  codeWords,
  correctionWords,
  officeWords,
  stateWords,
} from '../../domain/figures/returnWords'
import { MOST_ARCHIVED, TOO_MANY_ARCHIVED } from '../../domain/ledger/archive'
import { printPage } from '../../platform/files/print'
import { isBig, useDisplay } from '../../platform/screen/display'
import { useWide } from '../../platform/screen/useWide'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { DeskRoom } from '../frames/DeskRoom'
import { ExportList } from '../ledger/ExportList'
import { useExports, type Exporting } from '../ledger/useExports'
import { ReturnRows, ReturnTable } from './ReturnTable'
import './index.scss'

definePageConfig({ navigationBarTitleText: '月报' })

/** Begins the archive of a month, for who may have it (D9); nothing where nothing is registered. */
const MonthArchive = ({
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

/** The monthly return (月报): produced from the ledger, never filled in; each figure opens its filings (H6). */
export default function MonthlyPage() {
  const { office: address, month: first } = useParameters('office', 'month')
  const office = address === 'all' ? null : isOfficeCode(address) ? address : 'own'
  const [month, setMonth] = useState(() => (isMonth(first) ? first : today().slice(0, 7)))
  const { data, refusal, reload } = useAnswer(() => api('monthly.open', { month, office }), month)
  // Whose it is stays the same whatever month is chosen.
  const [whose, setWhose] = useState<{ readonly office: OfficeCode | null } | null>(null)
  useEffect(() => {
    if (data !== null) setWhose(data)
  }, [data])
  const exporting = useExports(data !== null)
  const wide = useWide('columns')
  const big = isBig(useDisplay())
  const running = today().slice(0, 7)
  return (
    <DeskRoom here="desk/monthly">
      <Sheet flush>
        <View className="monthly-head">
          <Title>{whose === null ? '月报' : `${officeWords(whose.office)}月报`}</Title>
          <View className="monthly-month">
            <View className="print-none">
              <TextButton
                onTap={() => {
                  setMonth(monthBefore(month))
                }}
              >
                前一月
              </TextButton>
            </View>
            <View className="t-strong" aria-live="polite">
              {showMonth(month)}
            </View>
            {month < running ? (
              <View className="print-none">
                <TextButton
                  onTap={() => {
                    setMonth(monthAfter(month))
                  }}
                >
                  后一月
                </TextButton>
              </View>
            ) : null}
            {printPage === null || !wide || data === null ? null : (
              <View className="monthly-print print-none">
                <TextButton onTap={printPage}>打印</TextButton>
              </View>
            )}
          </View>
          <View className="t-sub">{data === null ? '' : stateWords(data)}</View>
        </View>
        <Failure refusal={refusal} onRetry={reload} />
        {data === null && refusal === null ? <Loading /> : null}
        {data === null ? null : (
          <>
            {data.figures.registered.all === 0 ? (
              <View className="monthly-none">这个月没有登记</View>
            ) : null}
            {wide && !big ? <ReturnTable made={data} /> : <ReturnRows made={data} />}
            <Below made={data} />
          </>
        )}
      </Sheet>
      {data === null ? null : (
        <View className="print-none">
          <Sheet flush>
            <PaperRow
              title="导出 xlsx"
              sub="和上面的表一样，可以打印"
              making="正在生成月报…"
              ask={() => documents('monthlyReturn', { month, office })}
            />
            <MonthArchive made={data} exporting={exporting} />
            {data.city ? <Offices office={data.office} month={month} /> : null}
          </Sheet>
          <ExportList exporting={exporting} month={month} />
        </View>
      )}
    </DeskRoom>
  )
}

/** What has become other since the month was closed, and its code. */
const Below = ({ made }: { made: MonthlyReturn }) => (
  <View className="monthly-below">
    <View className="t-note">{LEADS_COUNTED}</View>
    {made.corrections.length === 0 ? null : (
      <View className="t-sub">定稿后的更正（数字是定稿时的，点开的名单是现在的）</View>
    )}
    {made.corrections.map((correction) => (
      <Tap
        key={`${correction.id} ${correction.item} ${String(correction.delta)}`}
        className="monthly-correction"
        role="link"
        onTap={() => {
          go(leadItem(correction.item) === null ? 'desk/review' : 'leads/lead', {
            id: correction.id,
          })
        }}
      >
        {correctionWords(correction)}
      </Tap>
    ))}
    {made.corrected === made.corrections.length ? null : (
      <View className="t-note">
        {`还有 ${(made.corrected - made.corrections.length).toLocaleString('en')} 处更正，在导出的表里`}
      </View>
    )}
    {made.code === null ? null : (
      <View className="t-note">{`审计校验码 ${codeWords(made.code)}`}</View>
    )}
  </View>
)

/** The ways to the returns of the others, in the order of the notice. */
const Offices = ({ office, month }: { office: OfficeCode | null; month: string }) => (
  <Rows>
    {[null, ...offices.map(({ code }) => code)]
      .filter((code) => code !== office)
      .map((code) => (
        <Row
          key={code ?? 'all'}
          title={officeWords(code)}
          onTap={() => {
            go('desk/monthly', { office: code ?? 'all', month })
          }}
        />
      ))}
  </Rows>
)
