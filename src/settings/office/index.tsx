import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { StatusMark } from '../../components/filing/StatusMark'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { SummaryLine } from '../../components/layout/SummaryList'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { OfficeMail } from '../../domain/api/office'
import { isOfficeCode, type OfficeCode, officeOf, PRINTED } from '../../domain/city/city'
import { showMoment } from '../../domain/dates/days'
import { now } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { sheetsOf } from '../../domain/settings/settings'
import { SettingSheet } from '../parts/SettingSheet'
import { ChangeMail } from './ChangeMail'
import './index.scss'

definePageConfig({ navigationBarTitleText: '本办设置' })

/** What the office has set: where it gets its mail (F8) and its promise. Heads change it, reviewers see it. */
export default function OfficeSettingsPage() {
  const { office } = useParameters('office')
  const { data, refusal, reload, set } = useAnswer(() => api('office.settings', {}))
  return (
    <Shell>
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        {data === null && refusal === null ? <Loading /> : null}
        {data ? (
          <>
            <State mail={data.mail} />
            {data.mail.mayChange ? (
              <ChangeMail
                mail={data.mail}
                onChange={(mail) => {
                  set({ ...data, mail })
                }}
              />
            ) : null}
            <Sheet title="会发什么">
              <View>有新提交、补正已回、撤回或转来的备案时，5 分钟内发一封到这里。</View>
              <View className="t-sub office-mail-sub">
                信里有编号和账号名称，没有证件号和手机号。没有邮箱时，在「消息」里一样看得到。
              </View>
              {isOfficeCode(office) ? (
                <View className="office-mail-old">
                  <SummaryLine
                    label={officeOf(office).changed?.email === undefined ? PRINTED : '对外公布的'}
                    text={officeOf(office).email}
                  />
                  <View className="t-sub">没有用验证码确认过，不会往这里发信</View>
                </View>
              ) : null}
            </Sheet>
            <Settings office={data.office} />
            <Sheet flush>
              <Rows>
                <Row
                  title="办公室资料"
                  sub="名称、地址、电话、公开邮箱"
                  onTap={() => {
                    go('settings/officeData')
                  }}
                />
                <Row
                  title="怎样受理"
                  sub="在线、窗口或停办，复印件、盖章、导航位置"
                  onTap={() => {
                    go('settings/serving')
                  }}
                />
                <Row
                  title="人员"
                  sub="本办的工作人员，邀请、改角色、移除"
                  onTap={() => {
                    go('desk/staff', { office: data.office })
                  }}
                />
                <Row
                  title="全市设置"
                  sub="补正天数"
                  onTap={() => {
                    go('settings/city')
                  }}
                />
              </Rows>
            </Sheet>
          </>
        ) : null}
      </View>
    </Shell>
  )
}

const Settings = ({ office }: { office: OfficeCode }) => {
  const { data, refusal, reload, set } = useAnswer(() => api('settings.open', { scope: office }))
  if (data === null) return <Failure refusal={refusal} onRetry={reload} />
  return sheetsOf('office').map((names) => (
    <SettingSheet key={names[0]} names={names} settings={data} onChange={set} onStale={reload} />
  ))
}

const State = ({ mail }: { mail: OfficeMail }) => (
  <Sheet>
    {mail.address === null ? (
      <>
        <Title>还没有确认收件邮箱</Title>
        <View className="t-sub office-mail-sub">
          {mail.mayChange ? '填好邮箱，用收到的验证码确认' : '由本办负责人设置'}
        </View>
      </>
    ) : (
      <>
        <StatusMark name="done" word="已确认" />
        <View className="office-mail-address">
          <Title>{mail.address}</Title>
        </View>
        <View className="t-sub">
          {mail.confirmedAt === null ? '' : `${showMoment(mail.confirmedAt, now())} 确认`}
          {mail.mayChange ? '' : '，由本办负责人设置'}
        </View>
      </>
    )}
  </Sheet>
)
