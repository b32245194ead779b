import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, documents } from '../../cloud/call'
import { type Acts, useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { PaperRow } from '../../components/filing/PaperRow'
import { Timeline } from '../../components/filing/Timeline'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import type { ApiInput } from '../../domain/api/api'
import type { Refusal } from '../../domain/api/refusal'
import type { LeadView } from '../../domain/api/supervision/leads'
import { leadMoves } from '../../domain/leads/leadMoves'
import { leadPapers } from '../../domain/leads/letters'
import { now } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { LeadFacts } from './LeadFacts'
import { retryOf } from '../parts/retryOf'
import './index.scss'
import { Ladder } from './Ladder'
import { ReasonSheet } from './ReasonSheet'
import { HandOnSheet } from './HandOnSheet'
import { Urges } from './Urges'

type Plain = ApiInput<'leads.move'>['move']

/** What a part of the page does: moves that need no more than a reason, and whatever else answers the lead anew. */
export type LeadHere = {
  readonly lead: LeadView
  readonly acts: Acts
  readonly set: (lead: LeadView) => void
  /** Asks for a reason where the move needs one, and makes it. */
  readonly move: (move: Plain) => void
  /** What 重试 does. */
  readonly retry: () => void
}

/** One lead: what is known of it, how its owner was urged, the two rungs, and what happened (I1 to I3). */
export default function LeadPage() {
  const { id } = useParameters('id')
  const { data, refusal, reload, set } = useAnswer(() => api('leads.open', { id }), id)
  return data === null ? (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {refusal === null ? <Loading /> : null}
    </Shell>
  ) : (
    <Opened lead={data} refusal={refusal} set={set} reload={reload} />
  )
}

const Opened = ({
  lead,
  refusal,
  set,
  reload,
}: {
  lead: LeadView
  /** Why it could not be read anew. */
  refusal: Refusal | null
  set: (lead: LeadView) => void
  reload: () => void
}) => {
  const acts = useActs()
  const [asking, setAsking] = useState<Plain | null>(null)
  const make = (move: Plain, reason: string | null) => {
    acts.run(move, async () => {
      set(await api('leads.move', { id: lead.id, version: lead.version, move, reason }))
      setAsking(null)
    })
  }
  const move = (name: Plain) => {
    if ('reason' in leadMoves[name]) setAsking(name)
    else make(name, null)
  }
  const retry = retryOf(acts, reload)
  const here: LeadHere = { lead, acts, set, move, retry }
  const may = (name: (typeof lead.moves)[number]) => lead.moves.includes(name)
  return (
    <Shell
      bar={
        may('urge') ? (
          <BottomBar>
            <Button
              onTap={() => {
                go('leads/urge', { id: lead.id })
              }}
            >
              {leadMoves.urge.button}
            </Button>
          </BottomBar>
        ) : null
      }
    >
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        <Failure refusal={asking === null ? acts.refusal : null} onRetry={retry} />
        <LeadFacts here={here} />
        <Urges here={here} />
        <Ladder here={here} />
        <Papers lead={lead} />
        <Acting here={here} />
        <Sheet title="经过">
          <Timeline events={lead.timeline} now={now()} />
        </Sheet>
      </View>
      {asking === null ? null : (
        <ReasonSheet
          title={leadMoves[asking].button}
          here={here}
          onSay={(reason) => {
            make(asking, reason)
          }}
          onClose={() => {
            setAsking(null)
            acts.clear()
          }}
        />
      )}
    </Shell>
  )
}

/** The papers that the lead has now, each without a seal. */
const Papers = ({ lead: { id, papers } }: { lead: LeadView }) => (
  <Sheet title="文书" flush>
    <Rows>
      {papers.map((of) => (
        <PaperRow
          key={of}
          title={leadPapers[of]}
          sub={of === 'proof' ? '督促、送达和说明的经过' : 'PDF，盖章后生效'}
          making={`正在生成${leadPapers[of]}…`}
          ask={() => documents('leadPaper', { id, of })}
        />
      ))}
    </Rows>
  </Sheet>
)

/** What else can be done with the lead. */
const Acting = ({ here }: { here: LeadHere }) => {
  const { lead, move } = here
  const [handing, setHanding] = useState(false)
  const plain = (['exclude', 'reopen', 'unmatch'] as const).filter((name) =>
    lead.moves.includes(name),
  )
  const edits = lead.moves.includes('edit') && lead.source !== 'filing'
  const hands = lead.moves.includes('handOn') && lead.source !== 'filing'
  if (plain.length === 0 && !edits && !hands) return null
  return (
    <Sheet flush>
      <Rows>
        {edits ? (
          <Row
            title="修改这条线索"
            onTap={() => {
              go('leads/add', { id: lead.id })
            }}
          />
        ) : null}
        {hands ? (
          <Row
            title="转交别的办公室"
            onTap={() => {
              setHanding(true)
            }}
          />
        ) : null}
        {plain.map((name) => (
          <Row
            key={name}
            title={leadMoves[name].button}
            onTap={() => {
              move(name)
            }}
          />
        ))}
      </Rows>
      {handing ? (
        <HandOnSheet
          here={here}
          onClose={() => {
            setHanding(false)
            here.acts.clear()
          }}
        />
      ) : null}
    </Sheet>
  )
}
