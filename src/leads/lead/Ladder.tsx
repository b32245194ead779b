import { View } from '@tarojs/components'
import { Button } from '../../components/controls/Button'
import { Icon } from '../../components/controls/Icon'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import type { LeadView, RungView } from '../../domain/api/supervision/leads'
import { showMoment } from '../../domain/dates/days'
import { leadMoves } from '../../domain/leads/leadMoves'
import { rungs } from '../../domain/leads/rungs'
import { now } from '../../platform/wechat/clock'
import { focusOn } from '../../platform/screen/focus'
import type { LeadHere } from './useLead'

/** The two rungs of the notice as two sheets: the sentence, what is there and what is missing, then the button (I3). */
export const Ladder = ({ here }: { here: LeadHere }) =>
  here.lead.status === 'outOfScope' ? null : (
    <>
      {here.lead.ladder.map((rung) => (
        <RungSheet key={rung.rung} rung={rung} here={here} />
      ))}
    </>
  )

/** What was there when it was confirmed. */
const isUnproved = ({ need, met }: RungView['needs'][number]): boolean =>
  need === 'delivered' && !met

/** What the owner said last, beside the sentence on which is decided; nothing while nobody urged them. */
const Answered = ({ urges }: { urges: LeadView['urges'] }) => {
  if (urges.length === 0) return null
  const said = urges.flatMap(({ statement }) => (statement === null ? [] : [statement])).at(-1)
  return (
    <View className="lead-said">
      {said === undefined
        ? '对方没有说明情况'
        : `${showMoment(said.at, now())} 对方说明：“${said.text}”`}
    </View>
  )
}

const RungSheet = ({ rung: of, here }: { rung: RungView; here: LeadHere }) => {
  const { lead, move, acts } = here
  const { label, quote, propose, confirm, revoke, decidedBy } = rungs[of.rung]
  const may = (name: (typeof lead.moves)[number]) => lead.moves.includes(name)
  const missing = of.needs.filter(({ met }) => !met).length
  const isOver = lead.status === 'filed'
  return (
    <Sheet title={label}>
      <View className="lead-quote">{`通告四.3：“${quote}”`}</View>
      {isOver
        ? null
        : of.needs.map(({ need, met, text }) => (
            <View key={need} className={`lead-need ${met ? 'tone-done' : 'tone-act'}`}>
              <Icon name={met ? 'tick' : 'ring'} />
              <View className="lead-need-text">{text}</View>
            </View>
          ))}
      {isOver ? null : <Answered urges={lead.urges} />}
      {of.proposed === null ? null : (
        <View className="lead-said">
          {`${showMoment(of.proposed.at, now())} ${of.proposed.by} 建议：${of.proposed.reason}`}
        </View>
      )}
      {of.confirmed === null ? null : (
        <View className="lead-said">
          {`${showMoment(of.confirmed.at, now())} ${of.confirmed.by} 确认`}
        </View>
      )}
      {of.confirmed !== null && !isOver && of.needs.some(isUnproved) ? (
        <View className="lead-said tone-act">
          现在没有一次督促是已送达的。移送没有变，要不要撤回由负责人决定
        </View>
      ) : null}
      {of.proposed !== null && !may(confirm) && of.confirmed === null ? (
        <View className="t-sub">{`等${decidedBy}确认`}</View>
      ) : null}
      {of.confirmed === null && of.proposed === null && !isOver ? (
        <View className="lead-act">
          {may(propose) ? (
            <Button
              look="outline"
              onTap={() => {
                move(propose as 'proposePlatform')
              }}
            >
              {leadMoves[propose].button}
            </Button>
          ) : missing > 0 ? (
            <TextButton
              onTap={() => {
                focusOn('lead-urges')
              }}
            >
              {`还差 ${String(missing)} 样`}
            </TextButton>
          ) : null}
        </View>
      ) : null}
      {may(confirm) ? (
        <View className="lead-act">
          <Button
            look="stop"
            busy={acts.busy === confirm ? '正在确认…' : null}
            onTap={() => {
              move(confirm as 'confirmPlatform')
            }}
          >
            {`确认${leadMoves[confirm].button}`}
          </Button>
        </View>
      ) : null}
      {of.proposed === null ? null : (
        <View className="lead-acts">
          {may('refuseProposal') ? (
            <TextButton
              onTap={() => {
                move('refuseProposal')
              }}
            >
              {leadMoves.refuseProposal.button}
            </TextButton>
          ) : null}
          {may('dropProposal') ? (
            <TextButton
              decides
              onTap={() => {
                move('dropProposal')
              }}
            >
              {leadMoves.dropProposal.button}
            </TextButton>
          ) : null}
        </View>
      )}
      {of.confirmed !== null && may(revoke) ? (
        <TextButton
          onTap={() => {
            move(revoke as 'revokePlatform')
          }}
        >
          {leadMoves[revoke].button}
        </TextButton>
      ) : null}
    </Sheet>
  )
}
