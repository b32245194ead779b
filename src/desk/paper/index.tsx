import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { PhoneNumber } from '../../components/controls/PhoneLine'
import { StatusMark } from '../../components/filing/StatusMark'
import { Timeline } from '../../components/filing/Timeline'
import { Banner } from '../../components/layout/Banner'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Overlay } from '../../components/layout/Overlay'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { SummaryLine } from '../../components/layout/SummaryList'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { PaperReview } from '../../domain/api/review/papers'
import { OLD_LEDGER } from '../../domain/ledger/words'
import { IN_LEDGER } from '../../domain/moves/attesting/standing'
import { moves as table, moves } from '../../domain/moves/moves'
import { now } from '../../platform/wechat/clock'
import { replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { Words } from '../review/moves/ending/words'
import { forgetDrafts } from '../review/pane/drafts'
import { useTransfer } from '../transfer/TransferFields'
import { UndoButton } from '../undo/UndoButton'
import { Confirm } from './Confirm'
import { OldFacts, SaidFacts, registeredOn, UNKNOWN } from './Facts'
import { NotDone } from './NotDone'
import { SendBack, type SendsBack } from './SendBack'
import './index.scss'

definePageConfig({ navigationBarTitleText: '对台账' })

/** A5: what an owner says to have filed on paper, beside the office's ledger. */
export default function PaperPage() {
  const { id } = useParameters('id')
  const { data, refusal, reload } = useAnswer(() => api('desk.paper', { id }))
  return data === null ? (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {refusal === null ? <Loading /> : null}
    </Shell>
  ) : (
    <Paper paper={data} onChanged={reload} />
  )
}

const rows: readonly {
  readonly move: 'transferPaper' | 'strike' | SendsBack
  readonly sub: string
}[] = [
  { move: 'transferPaper', sub: '不是本办的，转给台账可能有的办公室' },
  { move: 'askAgain', sub: '台账中没有，请填报人补报一份登记表' },
  { move: 'correctPaper', sub: '台账中其实没有，改回请填报人补报' },
  { move: 'strike', sub: '导错了，或已有整份登记表的' },
]

/** What was just handed on: to whom, and for how many milliseconds it can be taken back. */
type JustHandedOn = { readonly to: string; readonly undoFor: number }

/** Hands it on to the office whose ledger may have it, with a reason that its owner reads. */
const HandOn = ({
  paper: { id, version, transferTo },
  onClose,
  onDone,
}: {
  paper: PaperReview
  onClose: () => void
  onDone: (done: JustHandedOn) => void
}) => {
  const { office, target, fields } = useTransfer(transferTo, 'said', id)
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useActs({ once: true })
  return (
    <Overlay title={moves.transferPaper.button} onClose={onClose}>
      <View className="t-sub">由对方办公室查对台账。填报人和对方办公室会收到通知。</View>
      <View className="paper-field">{fields(tried, refusal)}</View>
      <NotDone refusal={refusal} field="reason" />
      <View className="paper-act">
        <Button
          busy={busy === null ? null : '正在转办…'}
          onTap={() => {
            setTried(true)
            if (target)
              run('transferPaper', async () => {
                const { reason } = target
                const { undoFor } = await api('desk.transferPaper', {
                  id,
                  version,
                  office: target.office.code,
                  reason,
                })
                forgetDrafts(id, 'transfer')
                onDone({ to: target.office.shortName, undoFor })
              })
          }}
        >
          {office ? `转给${office.shortName}` : moves.transferPaper.button}
        </Button>
      </View>
    </Overlay>
  )
}

/** What old ledgers may have of a claim (D10): one tap confirms it with the row that it is; of another office that office alone. */
const OldRows = ({
  paper: { id, version, inOldLedgers },
  onDone,
}: {
  paper: PaperReview
  onDone: () => void
}) => {
  const { busy, refusal, run } = useActs()
  if (inOldLedgers === undefined) return null
  const { rows, others } = inOldLedgers
  return (
    <>
      {rows.map((row) => (
        <Sheet key={row.id} title={`${OLD_LEDGER}里有这个账号`}>
          <SummaryLine label="账号名" text={row.accountName} />
          {row.subjectName === '' ? null : <SummaryLine label="主体" text={row.subjectName} />}
          <SummaryLine label="原编号" text={row.number || UNKNOWN} />
          <SummaryLine label="登记日期" text={registeredOn(row)} />
          <NotDone refusal={refusal} field="old" />
          <View className="paper-act">
            <Button
              look={rows.length === 1 ? 'filled' : 'outline'}
              busy={busy === row.id ? '正在登记…' : null}
              onTap={() => {
                run(row.id, async () => {
                  const { number, year, on } = row
                  await api('desk.confirm', { id, version, number, year, on, old: row.id })
                  onDone()
                })
              }}
            >
              就是这一条，确认
            </Button>
          </View>
        </Sheet>
      ))}
      {others.map(({ code, shortName, phone }) => (
        <Sheet key={code} title={`${shortName}的${OLD_LEDGER}里有这个账号`}>
          <View className="t-sub">请先打电话问一问，或者转给对方查对。</View>
          <PhoneNumber phone={phone} />
        </Sheet>
      ))}
    </>
  )
}

/** Takes a row of an old ledger out of the ledger, with a reason that the audit keeps. */
const TakeOut = ({
  paper: { id, version },
  onClose,
  onDone,
}: {
  paper: PaperReview
  onClose: () => void
  onDone: () => void
}) => {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useActs({ once: true })
  const said = reason.trim()
  return (
    <Overlay title={moves.strike.button} onClose={onClose}>
      <View className="t-sub">
        台账里不再有这一条，这个账号可以重新登记。谁删的、为什么，审计里记着。
      </View>
      <View className="paper-field">
        <Words
          id="strike-reason"
          label="原因"
          text={reason}
          message={refusal?.fields.reason ?? (tried && said.length < 2 ? '请写明原因' : null)}
          onText={setReason}
        />
      </View>
      <NotDone refusal={refusal} field="reason" />
      <View className="paper-act">
        <Button
          busy={busy === null ? null : '正在删去…'}
          onTap={() => {
            setTried(true)
            if (said.length > 1)
              run('strike', async () => {
                await api('desk.strike', { id, version, reason: said })
                onDone()
              })
          }}
        >
          {moves.strike.button}
        </Button>
      </View>
    </Overlay>
  )
}

const Paper = ({ paper, onChanged }: { paper: PaperReview; onChanged: () => void }) => {
  const [asked, setAsked] = useState<'confirm' | 'transferPaper' | 'strike' | SendsBack | null>(
    null,
  )
  const [handedOn, setHandedOn] = useState<JustHandedOn | null>(null)
  // It is another office's from now on: what is seen is how it was.
  const moves = handedOn === null ? paper.moves : []
  const close = () => {
    setAsked(null)
  }
  return (
    <Shell
      bar={
        moves.includes('confirm') ? (
          <BottomBar context={`对一对${paper.office.shortName}的台账`}>
            <Button
              look={paper.inOldLedgers?.rows.length === 1 ? 'outline' : 'filled'}
              onTap={() => {
                setAsked('confirm')
              }}
            >
              {table.confirm.button}
            </Button>
          </BottomBar>
        ) : null
      }
    >
      <View className="column">
        {handedOn === null ? (
          <Standing paper={paper} onChanged={onChanged} />
        ) : (
          <HandedOnBanner
            id={paper.id}
            done={handedOn}
            onUndone={() => {
              setHandedOn(null)
              onChanged()
            }}
          />
        )}
        <Sheet>
          <View className="paper-top">
            <Title>{paper.accountName}</Title>
            <StatusMark name={paper.status === 'attested' ? 'attested' : 'registered'} />
          </View>
          {paper.old === undefined ? (
            <SaidFacts paper={paper} />
          ) : (
            <OldFacts rows={paper.old} ledger={paper.ledger} />
          )}
        </Sheet>
        {handedOn === null ? <OldRows paper={paper} onDone={onChanged} /> : null}
        {rows
          .filter(({ move }) => moves.includes(move))
          .map(({ move, sub }) => (
            <Sheet key={move} flush>
              <Rows>
                <Row
                  title={table[move].button}
                  sub={sub}
                  onTap={() => {
                    setAsked(move)
                  }}
                />
              </Rows>
            </Sheet>
          ))}
        <Sheet title="经过">
          <Timeline events={paper.events} now={now()} />
        </Sheet>
      </View>
      {asked === 'confirm' ? (
        <Confirm
          paper={paper}
          onClose={close}
          onDone={() => {
            close()
            onChanged()
          }}
        />
      ) : null}
      {asked === 'transferPaper' ? (
        <HandOn
          paper={paper}
          onClose={close}
          onDone={(done) => {
            close()
            setHandedOn(done)
          }}
        />
      ) : null}
      {asked === 'strike' ? (
        <TakeOut
          paper={paper}
          onClose={close}
          onDone={() => {
            replace('desk/ledger')
          }}
        />
      ) : null}
      {asked === 'askAgain' || asked === 'correctPaper' ? (
        <SendBack
          paper={paper}
          move={asked}
          onClose={close}
          onDone={() => {
            replace('desk/papers')
          }}
        />
      ) : null}
    </Shell>
  )
}

/** It was just handed on, which can be taken back for a while. */
const HandedOnBanner = ({
  id,
  done: { to, undoFor },
  onUndone,
}: {
  id: string
  done: JustHandedOn
  onUndone: () => void
}) => (
  <Banner
    tone="wait"
    more={
      <UndoButton time={undoFor} undo={() => api('desk.unconfirm', { id })} onUndone={onUndone} />
    }
  >
    {`已转给${to}，2 分钟内可撤销。`}
  </Banner>
)

/** Why there is nothing to do, or what was just done and can be taken back. */
const Standing = ({ paper, onChanged }: { paper: PaperReview; onChanged: () => void }) => {
  if (paper.undoFor > 0)
    return (
      <Banner
        tone="wait"
        more={
          <UndoButton
            time={paper.undoFor}
            undo={() => api('desk.unconfirm', { id: paper.id })}
            onUndone={onChanged}
          />
        }
      >
        {`${IN_LEDGER}，2 分钟内可撤销。`}
      </Banner>
    )
  if (paper.status !== 'attested') return null
  if (paper.own) return <Banner tone="wait">这是您自己填报的，请由其他同事核实</Banner>
  if (paper.otherOffice !== null)
    return <Banner tone="wait">{`这件由${paper.otherOffice}核实`}</Banner>
  return paper.changing ? (
    <Banner tone="wait">填报人正在办理变更，会报来整份登记表，到时一起核对</Banner>
  ) : null
}
