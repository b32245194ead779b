import { View } from '@tarojs/components'
import { useState } from 'react'
import { api, documents } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { PaperRow } from '../../components/filing/PaperRow'
import { Timeline } from '../../components/filing/Timeline'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import type { Refusal } from '../../domain/api/refusal'
import type { LeadView } from '../../domain/api/supervision/leads'
import { isOfficeCode } from '../../domain/city/city'
import { leadMoves } from '../../domain/leads/leadMoves'
import { leadPapers } from '../../domain/leads/letters'
import { now } from '../../platform/wechat/clock'
import { go, back } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { useOfficeChoices } from '../parts/offices'
import { Ladder } from './Ladder'
import { LeadFacts } from './LeadFacts'
import { ReasonSheet } from './ReasonSheet'
import { Urges } from './Urges'
import { type LeadHere, useLead } from './useLead'
import './index.scss'

definePageConfig({ navigationBarTitleText: '线索' })

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
  const { here, asking, make, stopAsking } = useLead(lead, set, reload)
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
        <Failure refusal={asking === null ? here.acts.refusal : null} onRetry={here.retry} />
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
          onClose={stopAsking}
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

/** Gives a lead to another office, with a reason. */
const HandOnSheet = ({ here, onClose }: { here: LeadHere; onClose: () => void }) => {
  const { lead, acts } = here
  const [office, setOffice] = useState('')
  const offices = useOfficeChoices()
  return (
    <ReasonSheet
      title="转交"
      here={here}
      asked={(tried) => (
        <FieldFrame
          id="hand-office"
          label="办公室"
          message={wrong(tried && office === '' ? '请选办公室' : null)}
        >
          <ChoiceList
            label="办公室"
            options={offices.filter(({ value }) => value !== lead.office.code)}
            value={office}
            onChoose={setOffice}
          />
        </FieldFrame>
      )}
      onSay={(reason) => {
        if (!isOfficeCode(office)) return
        acts.run('handOn', async () => {
          await api('leads.handOn', { id: lead.id, version: lead.version, office, reason })
          back()
        })
      }}
      onClose={onClose}
    />
  )
}

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
