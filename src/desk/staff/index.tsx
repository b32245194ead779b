import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { TextButton } from '../../components/controls/TextButton'
import { Banner } from '../../components/layout/Banner'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import { OtherOffices } from '../../components/settings/OtherOffices'
import type { StaffList, StaffView } from '../../domain/api/administration/staff'
import { CITY_OFFICE, isOfficeCode, officeOf } from '../../domain/city/city'
import { showMoment } from '../../domain/dates/days'
import { rightsWords } from '../../domain/staff/staff'
import { now } from '../../platform/wechat/clock'
import { useParameters } from '../../platform/wechat/useParameters'
import { InviteColleague } from './InviteColleague'
import { MemberSheet } from './MemberSheet'
import { StandIns } from './StandIns'
import './index.scss'

definePageConfig({ navigationBarTitleText: '人员' })

/** The invitations that nobody has used yet, each with the way to take it back. */
const Invitations = ({
  list: { office, invitations },
  onChange,
}: {
  list: StaffList
  onChange: (list: StaffList, said: string) => void
}) => {
  const { refusal, run, repeat } = useActs()
  if (invitations.length === 0) return null
  return (
    <Sheet title="还没有用的邀请" flush>
      <Failure refusal={refusal} onRetry={repeat} />
      <Rows>
        {invitations.map((invitation) => (
          <Row
            key={invitation.id}
            title={rightsWords(invitation)}
            sub={`${invitation.by}邀请，到 ${showMoment(invitation.until, now())}`}
            end={
              <TextButton
                decides
                label={`收回${rightsWords(invitation)}的邀请`}
                onTap={() => {
                  run(invitation.id, async () => {
                    onChange(
                      await api('staff.uninvite', { office, id: invitation.id }),
                      '邀请已收回，那个码不能再用',
                    )
                  })
                }}
              >
                收回
              </TextButton>
            }
          />
        ))}
      </Rows>
    </Sheet>
  )
}

/** The staff of an office (M1): its heads invite, change and remove them, the city's administrators those of each. */
export default function StaffPage() {
  const { office } = useParameters('office')
  const [said, setSaid] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [member, setMember] = useState<StaffView | null>(null)
  const { data, refusal, reload, set } = useAnswer(async () => {
    const { staff } = await api('me', {})
    const own = staff?.office.code ?? CITY_OFFICE
    const list = await api('staff.list', { office: isOfficeCode(office) ? office : own })
    return { list, city: staff?.city === true }
  })
  const take = (list: StaffList, words: string) => {
    set({ list, city: data?.city === true })
    setMember(null)
    setAsking(false)
    setSaid(words)
  }
  return (
    <Shell>
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        {data === null && refusal === null ? <Loading /> : null}
        {said === null ? null : <Banner tone="done">{said}</Banner>}
        {data ? (
          <>
            <Members list={data.list} onChoose={setMember} />
            <StandIns list={data.list} asking={asking} onAsk={setAsking} onChange={take} />
            {data.list.mayManage && !asking ? (
              <>
                <InviteColleague key={data.list.office} list={data.list} onInvited={take} />
                <Invitations list={data.list} onChange={take} />
              </>
            ) : null}
            {data.city ? <OtherOffices than={data.list.office} page="desk/staff" /> : null}
          </>
        ) : null}
      </View>
      {member === null || data === null ? null : (
        <MemberSheet
          list={data.list}
          member={member}
          onClose={() => {
            setMember(null)
          }}
          onChange={take}
        />
      )}
    </Shell>
  )
}

const Members = ({
  list: { office, members, mayManage },
  onChoose,
}: {
  list: StaffList
  onChoose: (member: StaffView) => void
}) => (
  <Sheet title={`${officeOf(office).shortName} ${String(members.length)} 人`} flush>
    {members.length === 0 ? (
      <View className="staff-none t-sub">还没有工作人员，请先邀请一位负责人</View>
    ) : null}
    <Rows>
      {members.map((member) => (
        <Row
          key={member.id}
          title={`${member.name}${member.me ? '（您）' : ''}`}
          sub={`${rightsWords(member)}${claimWords(member)}`}
          {...(mayManage
            ? {
                onTap: () => {
                  onChoose(member)
                },
              }
            : {})}
        />
      ))}
    </Rows>
  </Sheet>
)

const claimWords = ({ claims }: StaffView): string =>
  claims === 0 ? '' : `，手里 ${claims === 100 ? '100 件以上' : `${String(claims)} 件`}`
