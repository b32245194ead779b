import { View } from '@tarojs/components'
import { api, documents } from '../../cloud/call'
import { useServings } from '../../cloud/servings'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { ConfirmRow } from '../../components/controls/ConfirmRow'
import { useCopying } from '../../components/controls/copying'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { PaperRow } from '../../components/filing/PaperRow'
import { StatusMark, statusOf } from '../../components/filing/StatusMark'
import { Timeline } from '../../components/filing/Timeline'
import { Banner } from '../../components/layout/Banner'
import { DoubleRule } from '../../components/layout/DoubleRule'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { FilingDetail } from '../../domain/api/filing'
import { followRoleWords } from '../../domain/card/follow'
import { giverLines, isHandingOn } from '../../domain/card/handOver'
import { dayOf, showDay } from '../../domain/dates/days'
import { endedKeptWords } from '../../domain/keeping/keeping'
import { moves } from '../../domain/moves/moves'
import { officeFor, standing, nameOf } from '../../domain/moves/standing'
import { stages } from '../../domain/moves/status'
import { isToVerify, verifyHead } from '../../domain/moves/verifying/asked'
import { unreadWords } from '../../domain/serving/reached'
import { now, today } from '../../platform/wechat/clock'
import { go, replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { FiledOnPaper } from './FiledOnPaper'
import { Registered } from './Registered'
import './Head.scss'

definePageConfig({ navigationBarTitleText: '进度' })

export default function ProgressPage() {
  const { id } = useParameters('id')
  const { data, refusal, reload } = useAnswer(() => api('filing.open', { id }))
  return (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {data ? <FilingProgress filing={data} onChanged={reload} /> : refusal ? null : <Loading />}
    </Shell>
  )
}

/** Name, state and number; a draft has its next step instead of a number. */
const ProgressHead = ({ filing }: { filing: FilingDetail }) => {
  const { act, line } = standing(filing, today(), useServings())
  const { number } = filing
  return (
    <Sheet>
      <View className="progress-who">
        <View className="progress-name">
          <Title>{nameOf(filing)}</Title>
        </View>
        <StatusMark name={statusOf(filing)} />
      </View>
      {number === null ? null : <Digits number={number} />}
      {act.page === 'filing/progress' || filing.status === 'registered' ? null : (
        <>
          <View className="t-sub progress-line">{line}</View>
          <Button
            onTap={() => {
              go(act.page, { id: filing.id })
            }}
          >
            {act.label}
          </Button>
        </>
      )}
    </Sheet>
  )
}

const Digits = ({ number }: { number: string }) => {
  const copying = useCopying(number)
  return (
    <>
      <View className="progress-number">
        <View className="progress-digits">编号 {number}</View>
        <TextButton icon="copy" label={`${copying.word}编号`} onTap={copying.copy}>
          {copying.word}
        </TextButton>
      </View>
      {copying.refused}
    </>
  )
}

/** Takes the filing back (D7); `onOver` shows it anew when the office was faster. */
const Withdraw = ({ id, onOver }: { id: string; onOver: () => void }) => (
  <Sheet flush>
    <ConfirmRow
      title={moves.withdraw.button}
      sub="还没有开始核对，可以撤回来改"
      warning="撤回后可以修改，改好再提交。编号和首次提交时间不变。"
      keep="不撤回"
      busy="正在撤回…"
      act={async () => {
        const { status, change } = await api('filing.withdraw', { id })
        const corrects = status === 'returned' || (change !== null && !change.whole)
        replace(corrects ? 'apply/correction' : 'apply/tasks', { id })
      }}
      onOver={onOver}
    />
  </Sheet>
)

const FilingProgress = ({ filing, onChanged }: { filing: FilingDetail; onChanged: () => void }) => {
  const done = standing(filing, today()).stage ?? stages.length
  const papers = filing.receipt === null ? null : <Papers filing={filing} />
  return (
    <View>
      <ToVerify filing={filing} />
      <ProgressHead filing={filing} />
      {filing.nobodyReads ? <Banner tone="wait">{unreadWords(officeFor(filing))}</Banner> : null}
      {filing.status === 'attested' ? null : (
        <DoubleRule
          done={done}
          of={stages.length}
          label={`${String(stages.length)} 步已完成 ${String(done)} 步`}
        />
      )}
      {filing.paper === null ? null : (
        <FiledOnPaper filing={filing} paper={filing.paper} onChanged={onChanged} />
      )}
      {filing.status === 'registered' ? papers : null}
      {filing.status === 'registered' && filing.paper === null ? (
        <Registered filing={filing} onChanged={onChanged} />
      ) : null}
      <Sheet>
        <Timeline events={filing.events} now={now()} />
        {filing.endedKeptUntil === null ? null : (
          <View className="t-sub">{endedKeptWords(showDay(filing.endedKeptUntil))}</View>
        )}
      </Sheet>
      {filing.status === 'registered' ? null : papers}
      <Recipients filing={filing} />
      {filing.moves.includes('handOver') ? <HandOver filing={filing} /> : null}
      {filing.moves.includes('withdraw') ? <Withdraw id={filing.id} onOver={onChanged} /> : null}
      <PhoneLine office={officeFor(filing)} />
    </View>
  )
}

/** The office asks whether it still is right (J1). */
const ToVerify = ({ filing }: { filing: FilingDetail }) =>
  isToVerify(filing) && filing.verifyAsked ? (
    <Banner
      tone="act"
      act={{
        label: '去核实',
        onTap: () => {
          go('apply/change', { id: filing.id })
        },
      }}
    >
      {verifyHead(officeFor(filing), filing.verifyAsked)}
    </Banner>
  ) : null

/** Who is told beside the applicant (F7). */
const Recipients = ({ filing: { id, following } }: { filing: FilingDetail }) => (
  <Sheet flush>
    <Rows>
      <Row
        title="进度告诉谁"
        sub={['您', ...following.followers.map(({ as }) => followRoleWords[as])].join('、')}
        onTap={() => {
          go('card/invite', { id })
        }}
      />
    </Rows>
  </Sheet>
)

/** Another person fills in from now on (J4). */
const HandOver = ({ filing: { id, handing, change } }: { filing: FilingDetail }) => (
  <Sheet flush>
    <Rows>
      <Row
        title="移交给别人填报"
        sub={
          handing !== null && isHandingOn(handing.state)
            ? giverLines[handing.state][0]
            : '换人办理，编号和记录不变'
        }
        onTap={() => {
          // A change goes with the filing that it changes, which has the card.
          go('card/give', { id: change?.of ?? id })
        }}
      />
    </Rows>
  </Sheet>
)

const Papers = ({ filing: { id, earlier } }: { filing: FilingDetail }) => (
  <Sheet flush>
    <Rows>
      <PaperRow
        title="备案表 PDF"
        sub="含身份证全号，请妥善保管"
        making="正在生成备案表…"
        ask={() => documents('paper', { id })}
      />
      {earlier.map(({ submission, at }) => (
        <PaperRow
          key={submission}
          title={`${showDay(dayOf(at))}登记的备案表`}
          sub="变更以前的内容"
          making="正在生成备案表…"
          ask={() => documents('paper', { id, submission })}
        />
      ))}
      <Row
        title="回执"
        onTap={() => {
          go('filing/receipt', { id })
        }}
      />
    </Rows>
  </Sheet>
)
