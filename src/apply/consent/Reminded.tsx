import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { usePush } from '../../cloud/usePush'
import { Button } from '../../components/controls/Button'
import { TextButton } from '../../components/controls/TextButton'
import { DueHero } from '../../components/filing/DueExplained'
import { DueRuler } from '../../components/filing/DueRuler'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import type { FilingDetail } from '../../domain/api/filing'
import { showDay } from '../../domain/dates/days'
import { draftStages, nextStageDay } from '../../domain/dates/reminders'
import { dueWords } from '../../domain/moves/standing'
import { today } from '../../platform/wechat/clock'
import { goTab, replace } from '../../platform/wechat/navigate'
import { closeDraft } from '../draft/useDraft'
import { Refused } from '../parts/Refused'
import './index.scss'

/** What 提醒我 made, how WeChat can tell the person as well, and the way back (A6, F1). */
export const Reminded = ({ filing }: { filing: FilingDetail }) => {
  const { id, deadline } = filing
  const push = usePush('due')
  const { refusal, run, repeat } = useActs({ once: true })
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title: '提醒我' })
  }, [])
  const remove = () => {
    run('discard', async () => {
      await api('filing.discard', { id })
      closeDraft(id)
      goTab('home')
    })
  }
  // Once it was answered the way on is the next act.
  const open = push.ask !== null && push.words === null
  const first = deadline && nextStageDay(draftStages({ ...deadline, askedOn: today() }), today())
  return (
    <Shell>
      <Refused refusal={refusal} onRetry={repeat} />
      <Sheet>
        <View className="t-sub">{filing.accountName}</View>
        <Title>已记下，到时提醒您</Title>
        <View className="reminded-text">
          {first === null ? '' : `下一次提醒在 ${showDay(first, today())}，`}
          提醒都在「我的账号」的「消息」里，提交后就不再提醒。
        </View>
        {deadline ? (
          <View className="reminded-due">
            <DueHero words={dueWords(deadline, today())} />
            <DueRuler deadline={deadline} today={today()} />
          </View>
        ) : null}
      </Sheet>
      {push.ready ? (
        <Sheet>
          {push.ask === null ? null : (
            <View className="reminded-push">
              <Button look={open ? 'filled' : 'outline'} onTap={push.ask}>
                {open ? '也用微信提醒我' : '再允许一次微信提醒'}
              </Button>
              <View className="reminded-words t-sub" role="status">
                {push.words ?? '微信每允许一次，可以收到一条'}
              </View>
            </View>
          )}
          <Button
            look={open ? 'outline' : 'filled'}
            onTap={() => {
              goTab('home')
            }}
          >
            返回首页
          </Button>
          <View className="between reminded-more">
            <TextButton
              onTap={() => {
                replace('apply/tasks', { id })
              }}
            >
              现在就填
            </TextButton>
            <TextButton decides onTap={remove}>
              不用提醒了，删除
            </TextButton>
          </View>
        </Sheet>
      ) : null}
    </Shell>
  )
}
