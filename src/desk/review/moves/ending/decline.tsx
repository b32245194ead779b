import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../../cloud/call'
import { servedStage } from '../../../../cloud/publisher'
import { useLegalWords } from '../../../../cloud/servings'
import { Button } from '../../../../components/controls/Button'
import { TextButton } from '../../../../components/controls/TextButton'
import { FieldFrame, wrong } from '../../../../components/fields/FieldFrame'
import { declineShut } from '../../../../domain/launch/legalWords'
import {
  type DeclineGrounds,
  type DeclineReason,
  declineLines,
  declineReasons,
} from '../../../../domain/moves/ending/decline'
import { moves } from '../../../../domain/moves/moves'
import { checkNumber } from '../../../../domain/moves/number'
import { TextInput } from '../../../../platform/input/TextInput'
import { Chips } from '../../items/Chips'
import { DecisionSheet } from '../../pane/DecisionSheet'
import { useBegun } from '../../pane/drafts'
import { AskButton } from '../AskButton'
import type { DeskMove, MoveProps } from '../deskMove'
import { MoveDialog } from '../MoveDialog'
import { ReasonForm } from './ReasonForm'
import { OwnersLines, Words } from './words'

/** Nothing is asked for an ending that cannot be made. */
const Proposal = (props: MoveProps) => {
  const shut = declineShut(servedStage(), useLegalWords())
  const { bench } = props
  return shut === null ? (
    <ProposalForm {...props} />
  ) : (
    <DecisionSheet
      title={moves.proposeDecline.button}
      onClose={() => {
        bench.ask(null)
      }}
    >
      <View className="t-sub">{shut}</View>
    </DecisionSheet>
  )
}

const ProposalForm = ({ review, bench }: MoveProps) => {
  const { id, version, office } = review
  const [reason, setReason] = useBegun<DeclineReason | null>(`${id}:proposeDecline:reason`, null)
  const [words, setWords] = useBegun(`${id}:proposeDecline:words`, '')
  const [typed, setTyped] = useBegun(`${id}:proposeDecline:number`, '')
  const [tried, setTried] = useState(false)
  const { refusal } = bench.acts
  const number = checkNumber(typed)
  const said = words.trim()
  const grounds: DeclineGrounds | null =
    reason === 'outOfScope' && said.length > 1
      ? { reason, words: said }
      : reason === 'duplicate' && number !== null
        ? { reason, words: said, number }
        : null
  return (
    <MoveDialog
      move="proposeDecline"
      bench={bench}
      lead="只在不属于备案范围，或已有备案时终止办理。由另一位负责人确认后生效，填报人这时还不会收到通知。"
      act="提请终止办理"
      busy="正在提请…"
      back="接着核对"
      field={refusal?.fields.words === undefined ? 'number' : 'words'}
      onAct={() => {
        setTried(true)
        if (grounds !== null)
          bench.acts.run('proposeDecline', async () => {
            bench.show(await api('desk.proposeDecline', { id, version, grounds }))
          })
      }}
    >
      <FieldFrame
        id="decline-reason"
        label="原因"
        message={wrong(tried && reason === null ? '请选一个原因' : null)}
      >
        <Chips label="原因" options={declineReasons} value={reason} onChoose={setReason} />
      </FieldFrame>
      {reason === 'duplicate' ? (
        <FieldFrame
          id="decline-number"
          label="已有备案的编号"
          message={wrong(
            refusal?.fields.number ?? (tried && number === null ? '编号不对，请对照备案表' : null),
          )}
        >
          <TextInput
            label="已有备案的编号"
            text={typed}
            keyboard="text"
            lines={1}
            longest={30}
            onType={setTyped}
            onLeave={setTyped}
          />
        </FieldFrame>
      ) : null}
      {reason === null ? null : (
        <Words
          id="decline-words"
          label={reason === 'outOfScope' ? '为什么不在范围' : '补充说明（可以不填）'}
          text={words}
          message={
            refusal?.fields.words ??
            (tried && reason === 'outOfScope' && said.length < 2 ? '请写明为什么' : null)
          }
          onText={setWords}
        />
      )}
      {grounds === null ? null : <OwnersLines lines={declineLines(grounds, office.code)} />}
    </MoveDialog>
  )
}

/** Proposes to end the filing without a registration (G8). */
export const proposeDeclineMove: DeskMove = {
  place: 'line',
  Button: ({ bench }) => <AskButton move="proposeDecline" bench={bench} />,
  Form: Proposal,
}

/** Confirms it, after a look at what the owner will read. */
export const decline: DeskMove = {
  place: 'bottom',
  Button: ({ bench }) => (
    <Button
      look="stop"
      onTap={() => {
        bench.ask('decline')
      }}
    >
      {moves.decline.button}
    </Button>
  ),
  Form: ({ review, bench }) => (
    <MoveDialog
      move="decline"
      bench={bench}
      lead={`${review.proposal?.by ?? ''}提请。确认后填报人会收到通知，以后可以恢复办理。`}
      act={moves.decline.button}
      busy="正在终止…"
      look="stop"
      back="再看看"
      onAct={() => {
        const { id, version } = review
        bench.decide('decline', '已终止办理', () => api('desk.decline', { id, version }))
      }}
    >
      <OwnersLines lines={review.proposal?.lines ?? []} />
    </MoveDialog>
  ),
}

/** Gives a proposal back, or takes the own one back, so that the checking goes on. */
export const giveBack: DeskMove = {
  place: 'line',
  Button: ({ review: { id, version, moves: may }, bench }) =>
    may.includes('decline') ? (
      <AskButton move="giveBack" bench={bench} />
    ) : (
      <TextButton
        decides
        onTap={() => {
          bench.acts.run('giveBack', async () => {
            bench.show(await api('desk.giveBack', { id, version, reason: null }))
          })
        }}
      >
        {bench.acts.busy === 'giveBack' ? '正在收回…' : '收回，接着核对'}
      </TextButton>
    ),
  Form: (props) => <ReasonForm move="giveBack" {...props} />,
}

/** Takes a decision back to be checked anew. */
export const setAside: DeskMove = {
  place: 'line',
  Button: ({ bench }) => <AskButton move="setAside" bench={bench} />,
  Form: (props) => <ReasonForm move="setAside" {...props} />,
}
