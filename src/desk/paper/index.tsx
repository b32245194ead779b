import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { StatusMark } from '../../components/filing/StatusMark'
import { Timeline } from '../../components/filing/Timeline'
import { Banner } from '../../components/layout/Banner'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { PaperReview } from '../../domain/api/review/papers'
import { moves as table } from '../../domain/moves/moves'
import { IN_LEDGER } from '../../domain/moves/attesting/standing'
import { now } from '../../platform/wechat/clock'
import { replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { UndoButton } from '../undo/UndoButton'
import { Confirm } from './Confirm'
import { OldFacts, SaidFacts } from './Facts'
import { HandOn, type JustHandedOn } from './HandOn'
import { OldRows } from './OldRows'
import { SendBack, type SendsBack } from './SendBack'
import { TakeOut } from './TakeOut'
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
