import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/controls/Button'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { OldLedgerView } from '../../domain/api/administration/oldLedger'
import { showMoment } from '../../domain/dates/days'
import { type OldColumn, wrongColumns } from '../../domain/oldLedger/columns'
import { now } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { Columns } from './Columns'
import './index.scss'
import { rowsWords, Looked } from './Looked'
import { type OldLedgerHere, useOldLedger } from './useOldLedger'

const steps = ['选文件', '对应列', '看一看', '导入'] as const
type Step = 0 | 1 | 2 | 3

/** The earlier ledger of an office becomes registered filings with the source 历史台账 (D10): a head's, in four steps. */
export default function OldLedgerPage() {
  const here = useOldLedger()
  const { view, acts } = here
  const [chosen, setChosen] = useState<readonly (OldColumn | null)[] | null>(null)
  const [again, setAgain] = useState(false)
  const columns = chosen ?? view?.columns.map(({ column }) => column) ?? []
  const step = stepOf(here, again)
  const id = view?.id
  // Another file has other columns.
  useEffect(() => {
    setChosen(null)
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
  const choose = (place: number, column: OldColumn | null) => {
    setChosen(
      columns.map((each, at) => {
        if (at === place) return column
        return each === column ? null : each
      }),
    )
  }
  const wrong = wrongColumns(columns)
  return (
    <Shell
      bar={
        <BottomBar {...(step === 1 && wrong !== null ? { context: wrong } : {})}>
          <Act
            here={here}
            step={step}
            onJudge={() => {
              setAgain(false)
              here.judge(columns)
            }}
          />
        </BottomBar>
      }
    >
      <View className="column">
        <View className="old-steps" role="list" aria-label="四步">
          {steps.map((name, place) => (
            <View
              key={name}
              role="listitem"
              className={place === step ? 'old-step old-step-here' : 'old-step'}
            >
              {`${String(place + 1)} ${name}`}
            </View>
          ))}
        </View>
        <Failure refusal={acts.refusal} onRetry={acts.repeat} />
        {step === 0 ? <First view={view} /> : null}
        {step === 1 && view !== null ? (
          <Columns view={view} chosen={columns} onChoose={choose} />
        ) : null}
        {step === 2 && view !== null ? <Looked view={view} /> : null}
        {step === 3 && view !== null ? <Taking view={view} /> : null}
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
              <Row title="再导入一份台账" onTap={here.choose} />
            </Rows>
          </Sheet>
        ) : null}
      </View>
    </Shell>
  )
}

/** A result of before is told at the first step. */
const stepOf = ({ view, fresh }: OldLedgerHere, again: boolean): Step => {
  if (view === null || (view.state === 'done' && !fresh)) return 0
  if (view.state !== 'read') return 3
  return view.judged && !again ? 2 : 1
}

/** What is under way goes on when its page is opened again. */
const useGoingOn = ({ view, acts: { busy, refusal }, take }: OldLedgerHere) => {
  const waits = view?.state === 'running' && busy === null && refusal === null
  useEffect(() => {
    if (waits) take()
    // Once for each time that it stands still, not for each drawing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [waits])
}

const busyWords = ({ acts: { busy }, percent }: OldLedgerHere): string | null => {
  if (busy === 'judge') return '正在看每一行…'
  if (busy === 'take') return '正在导入…'
  if (busy !== 'read' || percent === null) return null
  return percent < 100 ? `正在上传 ${String(percent)}%…` : '正在读文件…'
}

const Act = ({ here, step, onJudge }: { here: OldLedgerHere; step: Step; onJudge: () => void }) => {
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
          go('desk/ledger')
        }}
      >
        看台账
      </Button>
    )
  return (
    <Button busy={busy} onTap={step === 3 ? take : choose}>
      {step === 3 ? '接着导入' : '选 xlsx 文件'}
    </Button>
  )
}

const First = ({ view }: { view: OldLedgerView | null }) => (
  <>
    <Sheet>
      <Title>把以前的台账导进来</Title>
      <View className="old-fact">
        一行一个账号，最多 5,000 行，xlsx 文件。表头按您自己的写，下一步对应一次就行。
      </View>
      <View className="old-fact">
        一行要么全收，要么不收。全部导入后才会出现在台账，来源写明历史台账。
      </View>
      <View className="old-fact">没有填报人，不会提醒谁。同一份文件再传，不会重复。</View>
    </Sheet>
    {view === null ? null : (
      <Sheet title="上一次">
        <View className="old-name">{view.name}</View>
        <View className="t-sub">
          {`${showMoment(view.at, now())} ${view.by}，导入 ${rowsWords(view.taken - view.already.length)} 行`}
        </View>
      </Sheet>
    )}
  </>
)

const Taking = ({ view: { name, at, state, good, taken, already } }: { view: OldLedgerView }) => (
  <Sheet>
    <View className="t-sub old-name">{name}</View>
    <View role="status">
      <Title>
        {state === 'done'
          ? `已导入 ${rowsWords(taken - already.length)} 行`
          : `正在导入 ${rowsWords(taken)}/${rowsWords(good)}`}
      </Title>
    </View>
    {state === 'done' ? (
      <View className="old-fact">
        {`${showMoment(at, now())} 传的这份已全部导入，在台账里。查找要过几分钟才能查到。`}
      </View>
    ) : (
      <>
        <View className="old-bar" aria-hidden="true">
          <View
            className="old-bar-done"
            style={{ width: `${String((100 * taken) / Math.max(1, good))}%` }}
          />
        </View>
        <View className="t-sub">全部完成后才会出现在台账。可以离开，会接着导入。</View>
      </>
    )}
    {already.length === 0 ? null : (
      <View className="old-fact">
        {`${rowsWords(already.length)} 行的账号已登记备案或有人自述已备案，没有重复导入：第 ${already.slice(0, 8).join('、')} ${already.length > 8 ? '等' : ''}行`}
      </View>
    )}
  </Sheet>
)
