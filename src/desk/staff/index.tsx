import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Banner } from '../../components/layout/Banner'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import type { StaffList, StaffView } from '../../domain/api/administration/staff'
import { CITY_OFFICE, isOfficeCode, officeOf } from '../../domain/city/city'
import { rightsWords } from '../../domain/staff/staff'
import { OtherOffices } from '../../components/settings/OtherOffices'
import { useParameters } from '../../platform/wechat/useParameters'
import { Invitations } from './Invitations'
import { InviteColleague } from './InviteColleague'
import './index.scss'
import { MemberSheet } from './MemberSheet'
import { StandIns } from './StandIns'

definePageConfig({ navigationBarTitleText: '人员' })

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
