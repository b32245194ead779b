import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Overlay } from '../../components/layout/Overlay'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { TableView } from '../../domain/api/administration/officeTables'
import { type OfficeCode, isOfficeCode, officeOf } from '../../domain/city/city'
import { showMoment } from '../../domain/dates/days'
import { type OwnColumns, wrongColumns } from '../../domain/tables/columns'
import { now } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { useOfficeChoices } from '../parts/offices'
import { Columns, labelIn } from './Columns'
import { rowsWords, Looked } from './Looked'
import { Already, Taking } from './Taking'
import { type OfficeTableHere, useOfficeTable } from './useOfficeTable'
import { tableWords, type TableName } from './words'
import './index.scss'

definePageConfig({ navigationBarTitleText: '导入表格' })

const steps = ['选文件', '对应列', '看一看', '导入'] as const
type Step = 0 | 1 | 2 | 3
const EACH = '按每一行的属地，没有写的按名称里的地名'

/** Who sees all offices says whose the rows become. */
const Whose = ({
  office,
  onChoose,
}: {
  office: OfficeCode | null
  onChoose: (office: OfficeCode | null) => void
}) => {
  const [open, setOpen] = useState(false)
  const offices = useOfficeChoices()
  const close = () => {
    setOpen(false)
  }
  return (
    <Sheet flush>
      <Rows>
        <Row
          title={`由哪个办公室办 → ${office === null ? '按每一行' : officeOf(office).shortName}`}
          {...(office === null ? { sub: EACH } : {})}
          onTap={() => {
            setOpen(true)
          }}
        />
      </Rows>
      {open ? (
        <Overlay title="由哪个办公室办" onClose={close}>
          <ChoiceList
            label="由哪个办公室办"
            options={[{ value: '', label: EACH }, ...offices]}
            value={office ?? ''}
            onChoose={(value) => {
              onChoose(isOfficeCode(value) ? value : null)
              close()
            }}
          />
        </Overlay>
      ) : null}
    </Sheet>
  )
}

/**
 * A table with columns of its own that an office brings in, in four steps: its earlier ledger becomes registered filings with
 * the source 历史台账 (D10), a head's; accounts that are not filed become leads (I1).
 */
export default function OfficeTablePage() {
  const of: TableName = useParameters('of').of === 'leads' ? 'leads' : 'oldLedger'
  const here = useOfficeTable(of)
  const words = tableWords[of]
  const { view, acts } = here
  const [chosen, setChosen] = useState<OwnColumns | null>(null)
  const [office, setOffice] = useState<OfficeCode | null | undefined>(undefined)
  const [again, setAgain] = useState(false)
  const columns = chosen ?? view?.columns.map(({ column }) => column) ?? []
  const to = office === undefined ? (view?.to ?? null) : office
  const step = stepOf(here, again)
  const id = view?.id
  // Another file has other columns.
  useEffect(() => {
    setChosen(null)
    setOffice(undefined)
    setAgain(false)
  }, [id])
  useGoingOn(here)
  if (!here.known)
    return (
      <Shell>
        <Failure refusal={here.refusal} onRetry={here.reload} />
        {here.refusal === null ? <Loading /> : null}
      </Shell>
    )
  const choose = (place: number, column: string | null) => {
    setChosen(
      columns.map((each, at) => {
        if (at === place) return column
        return each === column ? null : each
      }),
    )
  }
  const wrong =
    view === null
      ? null
      : wrongColumns({ needed: view.needed, labelOf: (column) => labelIn(view, column) }, columns)
  return (
    <Shell
      bar={
        <BottomBar {...(step === 1 && wrong !== null ? { context: wrong } : {})}>
          <Act
            here={here}
            of={of}
            step={step}
            onJudge={() => {
              setAgain(false)
              here.judge(columns, to)
            }}
          />
        </BottomBar>
      }
    >
      <View className="column">
        <View className="table-steps" role="list" aria-label="四步">
          {steps.map((name, place) => (
            <View
              key={name}
              role="listitem"
              className={place === step ? 'table-step table-step-here' : 'table-step'}
            >
              {`${String(place + 1)} ${name}`}
            </View>
          ))}
        </View>
        <Failure refusal={acts.refusal} onRetry={acts.repeat} />
        {step === 0 ? <First view={view} of={of} /> : null}
        {step === 1 && view !== null ? (
          <>
            <Columns view={view} words={words.columns} chosen={columns} onChoose={choose} />
            {view.anywhere ? <Whose office={to} onChoose={setOffice} /> : null}
          </>
        ) : null}
        {step === 2 && view !== null ? (
          <Looked view={view} become={words.become} ask={here.bad} />
        ) : null}
        {step === 3 && view !== null ? <Taking view={view} of={of} /> : null}
        {step === 1 || step === 2 ? (
          <Sheet flush>
            <Rows>
              {step === 2 ? (
                <Row
                  title="改一改对应的列"
                  onTap={() => {
                    setAgain(true)
                  }}
                />
              ) : null}
              <Row title="换一个文件" onTap={here.choose} />
            </Rows>
          </Sheet>
        ) : null}
        {step === 3 && view?.state === 'done' ? (
          <Sheet flush>
            <Rows>
              <Row title={words.again} onTap={here.choose} />
            </Rows>
          </Sheet>
        ) : null}
      </View>
    </Shell>
  )
}

/** A result of before is told at the first step. */
const stepOf = ({ view, fresh }: OfficeTableHere, again: boolean): Step => {
  if (view === null || (view.state === 'done' && !fresh)) return 0
  if (view.state !== 'read') return 3
  return view.judged && !again ? 2 : 1
}

/** What is under way goes on when its page is opened again. */
const useGoingOn = ({ view, acts: { busy, refusal }, take }: OfficeTableHere) => {
  const waits = view?.state === 'running' && busy === null && refusal === null
  useEffect(() => {
    if (waits) take()
    // Once for each time that it stands still, not for each drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [waits])
}

const busyWords = ({ acts: { busy }, percent }: OfficeTableHere): string | null => {
  if (busy === 'judge') return '正在看每一行…'
  if (busy === 'take') return '正在导入…'
  if (busy !== 'read' || percent === null) return null
  return percent < 100 ? `正在上传 ${String(percent)}%…` : '正在读文件…'
}

const Act = ({
  here,
  of,
  step,
  onJudge,
}: {
  here: OfficeTableHere
  of: TableName
  step: Step
  onJudge: () => void
}) => {
  const { view, choose, take } = here
  const busy = busyWords(here)
  if (step === 1)
    return (
      <Button busy={busy} onTap={onJudge}>
        看一看
      </Button>
    )
  if (step === 2 && view !== null && view.good > 0)
    return (
      <Button busy={busy} onTap={take}>
        {`导入 ${rowsWords(view.good)} 行`}
      </Button>
    )
  if (step === 3 && view?.state === 'done')
    return (
      <Button
        onTap={() => {
          go(tableWords[of].seen.page)
        }}
      >
        {tableWords[of].seen.label}
      </Button>
    )
  return (
    <Button busy={busy} onTap={step === 3 ? take : choose}>
      {step === 3 ? '接着导入' : '选 xlsx 文件'}
    </Button>
  )
}

const First = ({ view, of }: { view: TableView | null; of: TableName }) => (
  <>
    <Sheet>
      <Title>{tableWords[of].title}</Title>
      {tableWords[of].first.map((line) => (
        <View key={line} className="table-fact">
          {line}
        </View>
      ))}
    </Sheet>
    {view === null ? null : (
      <>
        <Sheet title="上一次">
          <View className="table-name">{view.name}</View>
          <View className="t-sub">
            {`${showMoment(view.at, now())} ${view.by}，导入 ${rowsWords(view.taken - view.already)} 行`}
          </View>
        </Sheet>
        <Already view={view} of={of} />
      </>
    )}
  </>
)
