import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { useAnswer } from '../../cloud/useAnswer'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { DayPicker } from '../../components/controls/DayPicker'
import { FieldFrame, wrong as wrongMessage } from '../../components/fields/FieldFrame'
import { TypedField } from '../../components/fields/TypedField'
import { TextButton } from '../../components/controls/TextButton'
import { BottomBar } from '../../components/layout/BottomBar'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import type { LeadView } from '../../domain/api/supervision/leads'
import { Refusal } from '../../domain/api/refusal'
import { dayOf, instantOf, showClock, showDay } from '../../domain/dates/days'
import { type UrgeChannel, urgeChannelNames, urgeChannels } from '../../domain/leads/urging'
import { TextInput } from '../../platform/input/TextInput'
import { now, today } from '../../platform/wechat/clock'
import { back } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { retryOf } from '../parts/retryOf'
import '../parts/field.scss'
import './index.scss'

definePageConfig({ navigationBarTitleText: '记一次督促' })

/** Writes down that an owner was urged (I2), or urges them in the program. */
export default function UrgePage() {
  const { id } = useParameters('id')
  const { data, refusal, reload } = useAnswer(() => api('leads.open', { id }), id)
  return data === null ? (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {refusal === null ? <Loading /> : null}
    </Shell>
  ) : (
    <Urging lead={data} reload={reload} />
  )
}

/** What a channel asks for or says. */
const channelSubs: Readonly<Record<UrgeChannel, string>> = {
  call: '本人接听的，算送达',
  visit: '送达回证签了字并拍照，算送达',
  letter: '送达回证签回并拍照，算送达',
  message: '发出不算送达',
  app: '发到对方的「消息」；对方同意过电子送达的，打开时算送达',
}

const subOf = (channel: UrgeChannel, { account: { ownerName = '' } }: LeadView): string =>
  channel === 'call' && ownerName === ''
    ? '线索里写了账号所有人，本人接听的才算送达'
    : channelSubs[channel]

/** The instant of a Beijing day and a time of day; null where that is none. */
const instantAt = (day: string, clock: string): number | null => {
  const [, hours, minutes] = /^(\d{1,2})[:：](\d{2})$/.exec(clock.trim()) ?? []
  const at = Number(hours) * 60 + Number(minutes)
  return hours !== undefined && Number(hours) < 24 && Number(minutes) < 60
    ? instantOf(day) + at * 60_000
    : null
}

const Urging = ({ lead, reload }: { lead: LeadView; reload: () => void }) => {
  const [channel, setChannel] = useState<UrgeChannel | null>(null)
  const [result, setResult] = useState('')
  const [day, setDay] = useState(today())
  const [clock, setClock] = useState(showClock(now()))
  const [person, setPerson] = useState('')
  const [caller, setCaller] = useState('')
  const [note, setNote] = useState('')
  const acts = useActs({ once: true })
  const wrong = acts.refusal?.fields ?? {}
  const isElsewhere = acts.refusal !== null && Object.keys(wrong).length === 0
  const results = channel === null ? [] : Object.entries(urgeChannels[channel].results)
  const at = instantAt(day, clock)
  const send = () => {
    const lacking = {
      ...(channel === null ? { channel: '请选怎样督促' } : {}),
      ...(channel !== null && channel !== 'app' && result === '' ? { result: '请选结果' } : {}),
      ...(channel !== 'app' && at === null ? { at: '请写成 10:20' } : {}),
    }
    const [first] = Object.values(lacking)
    if (first !== undefined) {
      acts.refuse(new Refusal('input', first, lacking))
      return
    }
    if (channel === null) return
    acts.run('urge', async () => {
      await api('leads.urge', {
        id: lead.id,
        version: lead.version,
        channel,
        result: channel === 'app' ? 'sent' : result,
        at: at ?? now(),
        person: person.trim(),
        caller: caller.trim(),
        note,
      })
      back()
    })
  }
  const channels = urgeChannelNames
    .filter((name) => name !== 'app' || lead.inApp)
    .map((name) => ({ value: name, label: urgeChannels[name].label, sub: subOf(name, lead) }))
  return (
    <Shell
      bar={
        <BottomBar>
          <Button busy={acts.busy === null ? null : '正在记下…'} onTap={send}>
            {channel === 'app' ? '发出督促' : '记下来'}
          </Button>
        </BottomBar>
      }
    >
      <View className="column">
        <Failure
          refusal={isElsewhere ? acts.refusal : null}
          onRetry={retryOf(acts, reload, send)}
        />
        <Sheet>
          <Title>{`督促「${lead.account.accountName ?? ''}」`}</Title>
          <View className="lead-field">
            <FieldFrame id="urge-channel" label="怎样督促" message={wrongMessage(wrong['channel'])}>
              <ChoiceList
                label="怎样督促"
                options={channels}
                value={channel ?? ''}
                onChoose={(value) => {
                  setChannel(urgeChannelNames.find((name) => name === value) ?? null)
                  setResult('')
                  acts.clear()
                }}
              />
            </FieldFrame>
          </View>
        </Sheet>
        {channel === null || channel === 'app' ? null : (
          <Sheet>
            <FieldFrame id="urge-result" label="结果" message={wrongMessage(wrong['result'])}>
              <ChoiceList
                label="结果"
                options={results.map(([value, label]) => ({ value, label }))}
                value={result}
                onChoose={(value) => {
                  setResult(value)
                  if (value === 'answered' && person === '') setPerson(lead.account.ownerName ?? '')
                  acts.clear()
                }}
              />
            </FieldFrame>
            <View className="lead-field">
              <FieldFrame id="urge-at" label="时间" message={wrongMessage(wrong['at'])}>
                <View className="urge-when">
                  <DayPicker title="哪一天" day={day} onPick={setDay}>
                    {(open) => (
                      <TextButton label={`${showDay(day, dayOf(now()))}，选哪一天`} onTap={open}>
                        {showDay(day, dayOf(now()))}
                      </TextButton>
                    )}
                  </DayPicker>
                  <View className="urge-clock">
                    <TextInput
                      label="几点几分"
                      text={clock}
                      keyboard="text"
                      longest={5}
                      wrong={'at' in wrong}
                      onType={setClock}
                      onLeave={setClock}
                    />
                  </View>
                </View>
              </FieldFrame>
            </View>
            <View className="lead-field">
              <TypedField
                id="urge-person"
                label={channel === 'call' ? '接听的人' : '被督促的人'}
                optional={channel !== 'call'}
                said={wrong['person'] ?? null}
                text={person}
                longest={30}
                onType={setPerson}
              />
            </View>
            {channel === 'call' ? (
              <View className="lead-field">
                <TypedField
                  id="urge-caller"
                  label="打电话的人"
                  hint="不写就是您本人"
                  optional
                  said={wrong['caller'] ?? null}
                  text={caller}
                  longest={30}
                  onType={setCaller}
                />
              </View>
            ) : null}
          </Sheet>
        )}
        {channel === null ? null : (
          <Sheet>
            <TypedField
              id="urge-note"
              label="说明"
              hint="只有同事看得到。不要写证件号或手机号"
              optional
              said={wrong['note'] ?? null}
              text={note}
              lines={2}
              longest={200}
              onType={setNote}
            />
          </Sheet>
        )}
      </View>
    </Shell>
  )
}
