import { View } from '@tarojs/components'
import { technician } from '../../cloud/publisher'
import { Button } from '../../components/controls/Button'
import { UnreadableRow } from '../../components/filing/UnreadableRow'
import { SummaryLine } from '../../components/layout/SummaryList'
import type { FilingCard } from '../../domain/api/filing'
import type { ConsentWithdrawn, IdConsentView, Me } from '../../domain/api/me'
import { orTechnician } from '../../domain/api/refusal'
import { showDay, showMoment } from '../../domain/dates/days'
import { consentRows, idConsent } from '../../domain/form/consent/consent'
import { answeredWord, givenWords } from '../../domain/form/consent/given'
import { nameOf, standing } from '../../domain/moves/standing'
import { now, today } from '../../platform/wechat/clock'
import './Consents.scss'

const words = (version: string | null, at: number | null): string =>
  version === null || at === null
    ? givenWords().none
    : `${showMoment(at, now())}已${answeredWord(version)}，说明版本：${showDay(version.slice(0, 10))}`

/** What the person agreed to, with the text that was agreed to. */
export const ConsentGiven = ({
  me,
  people,
  onWithdraw,
}: {
  me: Me
  /** To whose ID data there is a consent. */
  people: readonly IdConsentView[]
  onWithdraw: () => void
}) => {
  return (
    <>
      <SummaryLine label="填写和提交备案表" text={words(me.consent, me.agreedAt)} />
      {people.map(({ name, said, at }) => (
        <SummaryLine
          key={name}
          label={`${name}的身份证信息`}
          text={`${showMoment(at, now())} ${said}`}
        />
      ))}
      <View className="consents-head t-strong">说明的内容</View>
      {consentRows().map(({ label, text }) => (
        <SummaryLine key={label} label={label} text={text} />
      ))}
      {people.length === 0 ? null : (
        <SummaryLine label="身份证信息" text={idConsent('本人').text} />
      )}
      {me.consent === null && people.length === 0 ? null : (
        <View className="consents-act">
          <Button look="outline" onTap={onWithdraw}>
            {givenWords().callOff}
          </Button>
        </View>
      )}
    </>
  )
}

/** What is not with an office yet, or only said to be filed on paper. */
const isDeleted = ({ status, number }: FilingCard): boolean =>
  number === null && status !== 'registered'

/** Says what taking the consent back does before it is done. */
export const WithdrawConsent = ({
  filings,
  busy,
  onWithdraw,
  onBack,
}: {
  filings: readonly FilingCard[]
  busy: boolean
  onWithdraw: () => void
  onBack: () => void
}) => {
  const drafts = filings.filter(isDeleted)
  const submitted = filings.filter((card) => !isDeleted(card))
  const callsOff = givenWords().callsOff(drafts.length)
  return (
    <>
      <View className="t-strong">
        {drafts.length === 0
          ? '您没有还没提交的草稿'
          : `下面 ${String(drafts.length)} 件草稿会删除，不能恢复`}
      </View>
      {drafts.map((card) => (
        <View key={card.id} className="consents-line">
          {nameOf(card)}
        </View>
      ))}
      {submitted.length === 0 ? null : (
        <>
          <View className="consents-head t-strong">已提交的由办理的办公室保存，仍可查看进度</View>
          <View className="t-sub">需要更正或删除，请向办理的办公室提出</View>
          <KeptByOffices filings={submitted} />
        </>
      )}
      {callsOff === null ? null : (
        <View className="consents-act">
          <Button look="stop" busy={busy ? '正在办理…' : null} onTap={onWithdraw}>
            {callsOff}
          </Button>
        </View>
      )}
      <View className="consents-act">
        <Button look="outline" onTap={onBack}>
          再看看
        </Button>
      </View>
    </>
  )
}

/** What the office keeps, and whom to ask. */
const KeptByOffices = ({ filings }: { filings: readonly FilingCard[] }) => (
  <>
    {filings.map((card) => (
      <View key={card.id} className="consents-line">
        <View>{nameOf(card)}</View>
        <View className="t-sub">{card.number ?? standing(card, today()).line}</View>
        {card.office ? (
          <View className="t-sub">
            {card.office.name} {card.office.phone}
          </View>
        ) : null}
      </View>
    ))}
  </>
)

/** What was deleted, and what the office keeps. */
export const ConsentTakenBack = ({
  withdrawn: { deleted, left, kept, unreadable },
}: {
  withdrawn: ConsentWithdrawn
}) => (
  <>
    <View role="status">
      {givenWords().calledOff(deleted)}
      {left === 0
        ? ''
        : `还有 ${String(left)} 件草稿没有删掉，已记下，请过一会儿再试一次${orTechnician(technician())}。`}
      {givenWords().next}
    </View>
    {kept.length + unreadable === 0 ? null : (
      <>
        <View className="consents-head t-strong">下面的已经提交，由办理的办公室保存</View>
        <View className="t-sub">需要更正或删除，请向办理的办公室提出</View>
        <KeptByOffices filings={kept} />
        <UnreadableRow count={unreadable} />
      </>
    )}
  </>
)
