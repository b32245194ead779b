import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../../cloud/call'
import { useActs } from '../../../cloud/useActs'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button, ButtonPair } from '../../../components/controls/Button'
import { TextButton } from '../../../components/controls/TextButton'
import { FieldFrame, wrong } from '../../../components/fields/FieldFrame'
import { Loading } from '../../../components/layout/Loading'
import { Sheet } from '../../../components/layout/Sheet'
import { SummaryLine } from '../../../components/layout/SummaryList'
import { Title } from '../../../components/layout/Title'
import { Failure } from '../../../components/layout/Trouble'
import type { LedgerChoices } from '../../../domain/api/ledger'
import { showDay } from '../../../domain/dates/days'
import {
  ANNOUNCED,
  announcementEntry,
  wrongAnnouncement,
} from '../../../domain/ledger/announcement'
import type { LedgerWanted, LedgerFilter } from '../../../domain/ledger/filter'
import { TextInput } from '../../../platform/input/TextInput'
import { today } from '../../../platform/wechat/clock'
import { useAgain } from '../../useAgain'
import { ScopeLine } from '../ScopeLine'
import { LastAnnouncement } from './LastAnnouncement'
import './AnnouncePane.scss'

/** How often it is asked how far it is, in milliseconds. */
const PAUSE = 5000

/** What the office told owners last, asked anew while it goes on; whom the filter reaches; and how to tell them and stop. */
const useAnnouncing = (filter: LedgerFilter) => {
  const said = useAnswer(() => api('ledger.announcements', {}))
  const counted = useAnswer(() => api('ledger.owners', { filter }), JSON.stringify(filter))
  const acts = useActs()
  const { data, set } = said
  useAgain(said, data?.last?.state === 'running', PAUSE)
  return {
    said,
    counted,
    acts,
    send: (text: string, owners: number) => {
      acts.run('send', async () => {
        set(await api('ledger.announce', { filter, text, owners }))
      })
    },
    stop: (id: string) => {
      acts.run('stop', async () => {
        set(await api('ledger.stopAnnouncing', { id }))
      })
    },
  }
}

/** One text to the owners of what is filtered: written, looked at, sent; then how far the last one is. */
export const AnnouncePane = ({
  wanted,
  choices,
  onClose,
}: {
  wanted: LedgerWanted
  choices: LedgerChoices | null
  onClose: () => void
}) => {
  const { said, counted, acts, send, stop } = useAnnouncing(wanted.filter)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const [looking, setLooking] = useState(false)
  const { data } = said
  const problem = acts.refusal?.fields['text'] ?? wrongAnnouncement(text.trim())
  const reach = counted.data
  const title =
    reach === null || data?.from !== null
      ? '告知填报人'
      : `告知这 ${reach.owners.toLocaleString('en')} 位`
  return (
    <>
      <Sheet>
        <View className="filter-head">
          <Title>{title}</Title>
          <TextButton onTap={onClose}>收起</TextButton>
        </View>
        <Failure refusal={said.refusal} onRetry={said.reload} />
        {data === null && said.refusal === null ? <Loading /> : null}
        {data === null ? null : data.from !== null ? (
          <View className="t-sub">
            {`本办每周告知一次，${showDay(data.from, today())}起可以再告知`}
          </View>
        ) : (
          <>
            <ScopeLine wanted={wanted} choices={choices} />
            <Failure refusal={counted.refusal} onRetry={counted.reload} />
            <SummaryLine
              label="会告知"
              text={
                reach === null
                  ? '正在数…'
                  : `${reach.filings.toLocaleString('en')} 件备案的 ${reach.owners.toLocaleString('en')} 位填报人，每位在「消息」里收到一条，不发微信提醒`
              }
            />
            {looking ? (
              <>
                <View className="t-note">填报人会看到</View>
                <Preview {...announcementEntry(data.office, text.trim())} />
                <Failure
                  refusal={acts.refusal}
                  onRetry={() => {
                    if (acts.refusal?.code === 'stale') counted.reload()
                    acts.clear()
                  }}
                />
                <ButtonPair>
                  <Button
                    look="outline"
                    onTap={() => {
                      acts.clear()
                      setLooking(false)
                    }}
                  >
                    改一改
                  </Button>
                  <Button
                    busy={acts.busy === null ? null : '正在告知…'}
                    onTap={() => {
                      if (reach !== null) send(text.trim(), reach.owners)
                    }}
                  >
                    {title}
                  </Button>
                </ButtonPair>
                <View className="t-note">2 分钟后开始，开始以前可以停止。每周一次，记入审计</View>
              </>
            ) : (
              <>
                <FieldFrame
                  id="announce-text"
                  label="要告知的话"
                  hint="写清楚什么事、怎样办。后果只以通告原文为准，不写个人号码"
                  message={wrong(tried ? problem : null)}
                >
                  <TextInput
                    label="要告知的话"
                    keyboard="text"
                    lines={4}
                    text={text}
                    longest={ANNOUNCED.longest}
                    wrong={tried && problem !== null}
                    onType={setText}
                    onLeave={setText}
                  />
                </FieldFrame>
                <View className="export-act">
                  <Button
                    onTap={() => {
                      setTried(true)
                      if (problem === null && reach !== null && reach.owners > 0) setLooking(true)
                    }}
                  >
                    预览
                  </Button>
                </View>
              </>
            )}
          </>
        )}
      </Sheet>
      {data?.last ? (
        <LastAnnouncement
          key={data.last.id}
          last={data.last}
          busy={acts.busy !== null}
          onStop={stop}
        />
      ) : null}
    </>
  )
}

const Preview = ({ title, text }: { title: string; text: string }) => (
  <View className="announce-text">
    <View className="t-strong">{title}</View>
    <View>{text}</View>
  </View>
)
