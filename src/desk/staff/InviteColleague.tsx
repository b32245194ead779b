import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { Invited, StaffList } from '../../domain/api/administration/staff'
import { officeOf } from '../../domain/city/city'
import { showMoment } from '../../domain/dates/days'
import { INVITATION_DAYS } from '../../domain/staff/staff'
import { now } from '../../platform/wechat/clock'
import { Share } from '../../platform/wechat/Share'
import { rightsOf, rightsOptions } from './rights'

/** 请同事加入: a code or a card for one colleague, shown this once. */
export const InviteColleague = ({
  list,
  onInvited,
}: {
  list: StaffList
  onInvited: (list: StaffList, said: string) => void
}) => {
  const [rights, setRights] = useState('reviewer')
  const [invited, setInvited] = useState<Invited | null>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const { busy, refusal, run, repeat } = useActs()
  const { office } = list
  return (
    <Sheet title="请同事加入">
      <Failure refusal={refusal} onRetry={repeat} />
      {invited === null ? (
        <>
          <ChoiceList
            label="角色"
            options={rightsOptions(list)}
            value={rights}
            onChoose={setRights}
          />
          <View className="staff-act">
            <Button
              busy={busy === null ? null : '正在生成…'}
              onTap={() => {
                run('invite', async () => {
                  const made = await api('staff.invite', { office, ...rightsOf(rights) })
                  setInvited(made)
                  onInvited(made.list, '邀请码已生成，请发给同事')
                })
              }}
            >
              生成邀请码
            </Button>
          </View>
        </>
      ) : (
        <>
          <View className="t-sub">邀请码，只在这里显示一次</View>
          <View className="staff-code">
            <Title>{invited.code}</Title>
          </View>
          <View className="t-sub">
            {`${String(INVITATION_DAYS)} 天内有效，只能用一次，到 ${showMoment(invited.until, now())}`}
          </View>
          {copied === null ? null : (
            <View className="t-sub" role="status">
              {copied}
            </View>
          )}
          <View className="staff-act">
            <Share
              card={{
                title: `请加入${officeOf(office).shortName}的登记备案工作`,
                path: `/desk/join/index?code=${invited.code}`,
              }}
              onCopied={(link) => {
                setCopied(link === null ? '链接已复制，请发给同事' : `请把链接发给同事：${link}`)
              }}
            >
              <Button onTap={() => undefined}>发给同事</Button>
            </Share>
          </View>
          <View className="staff-act">
            <Button
              look="outline"
              onTap={() => {
                setInvited(null)
                setCopied(null)
              }}
            >
              再请一位
            </Button>
          </View>
        </>
      )}
    </Sheet>
  )
}
