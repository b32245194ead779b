import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { photoForLead } from '../../cloud/upload'
import { Button } from '../../components/controls/Button'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { OwnUrge } from '../../domain/api/supervision/urges'
import { clause } from '../../domain/city/city'
import { byDay, showMoment } from '../../domain/dates/days'
import { MOST_STATED, urgeChannels } from '../../domain/leads/urging'
import { TextInput } from '../../platform/input/TextInput'
import { now, today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import './index.scss'
import { Served } from './Served'

definePageConfig({ navigationBarTitleText: '督促' })

/** What an owner was urged to, what the notice says, and what they say to it (I2). */
export default function UrgedPage() {
  const { id } = useParameters('id')
  const { data, refusal, reload, set } = useAnswer(() => api('urge.open', { id }), id)
  return (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {data === null && refusal === null ? <Loading /> : null}
      {data === null ? null : (
        <>
          <What urge={data} />
          {data.until === null ? <Said urge={data} /> : <Saying urge={data} onSaid={set} />}
          <Served since={data.servedSince} onServed={reload} />
          <PhoneLine office={data.office} />
        </>
      )}
    </Shell>
  )
}

const What = ({
  urge: { closed, accountName, number, filing, urges, office },
}: {
  urge: OwnUrge
}) => {
  const last = urges[urges.length - 1]
  return (
    <>
      <Sheet>
        <Title>{closed ? '这次督促已停' : '请办完登记备案'}</Title>
        <View className="t-sub urged-line">
          {`「${accountName}」${number === null ? '' : `编号 ${number}`}`}
        </View>
        {last === undefined ? null : (
          <View className="urged-line">
            {`${showMoment(last.at, now())} ${office.shortName}督促（${urgeChannels[last.channel].label}），共 ${String(urges.length)} 次`}
          </View>
        )}
      </Sheet>
      {closed || filing === null ? null : (
        <Sheet flush>
          <Rows>
            <Row
              title="去补正，重新提交"
              next
              onTap={() => {
                go('apply/correction', { id: filing })
              }}
            />
          </Rows>
        </Sheet>
      )}
      <Sheet title="通告原文">
        <View className="urged-quote">{`四.2 ${clause('四.2')}`}</View>
        <View className="urged-quote">{`四.3 ${clause('四.3')}`}</View>
      </Sheet>
    </>
  )
}

const Said = ({ urge: { urges } }: { urge: OwnUrge }) => {
  const said = urges.filter(({ statement }) => statement !== null)
  return said.length === 0 ? null : (
    <Sheet title="您说明过">
      {said.map(({ n, statement }) => (
        <View key={n} className="urged-line">
          <View>{statement?.text}</View>
          <View className="t-note">{showMoment(statement?.at ?? 0, now())}</View>
        </View>
      ))}
    </Sheet>
  )
}

const LONGEST = 500

const Saying = ({ urge, onSaid }: { urge: OwnUrge; onSaid: (urge: OwnUrge) => void }) => {
  const last = urge.urges[urge.urges.length - 1]
  const [text, setText] = useState(last?.statement?.text ?? '')
  const [tried, setTried] = useState(false)
  const [percent, setPercent] = useState<number | null>(null)
  const acts = useActs()
  const photo = useActs()
  const n = last?.n ?? 1
  const missing = text.trim().length < 2
  const message = tried && missing ? '请写几个字' : (acts.refusal?.fields['text'] ?? null)
  const photos = last?.statement?.photos.length ?? 0
  const { timesLeft } = urge
  const sent = useRef<string | null>(null)
  const add = () => {
    sent.current = null
    photo.run('photo', async () => {
      const fileID = await photoForLead('urge.ticket', urge.lead, setPercent, sent)
      if (fileID !== null) onSaid(await api('urge.addPhoto', { id: urge.lead, n, fileID }))
    })
  }
  // Tried again it says what stands there by then.
  const say = () => {
    setTried(true)
    if (missing) return
    acts.run('state', async () => {
      onSaid(await api('urge.state', { id: urge.lead, n, text: text.trim() }))
    })
  }
  return (
    <Sheet title="说明情况">
      <View className="t-sub">
        {`可以不写。${byDay(urge.until ?? today(), today())}写的，会和这次督促放在一起`}
      </View>
      {timesLeft === 0 ? (
        <View className="urged-line">{last?.statement?.text}</View>
      ) : (
        <FieldFrame id="urged-text" label="说明" message={wrong(message)}>
          <TextInput
            label="说明"
            text={text}
            keyboard="text"
            lines={3}
            longest={LONGEST}
            wrong={message !== null}
            onType={setText}
            onLeave={setText}
          />
        </FieldFrame>
      )}
      <Failure refusal={message === null ? acts.refusal : null} onRetry={say} />
      {timesLeft === 0 ? null : (
        <View className="urged-act">
          <Button
            look="outline"
            busy={acts.busy === 'state' ? '正在发给办公室…' : null}
            onTap={say}
          >
            {last?.statement ? '改为这样说明' : '发给办公室'}
          </Button>
        </View>
      )}
      {last?.statement ? (
        <View className="t-sub urged-line" role="status">
          {[
            `${showMoment(last.statement.at, now())} 已发给办公室`,
            ...(photos === 0 ? [] : [`照片 ${String(photos)} 张`]),
            timesLeft === 0
              ? `写过 ${String(MOST_STATED)} 次，不能再改。还有要说的，请打电话给办公室`
              : `还可以改 ${String(timesLeft)} 次，改过的也留着`,
          ].join('，')}
        </View>
      ) : null}
      <Failure refusal={photo.refusal} onRetry={photo.repeat} />
      {last?.statement ? (
        <TextButton onTap={add}>
          {percent === null ? '加一张照片' : `正在上传 ${String(percent)}%…`}
        </TextButton>
      ) : null}
    </Sheet>
  )
}
