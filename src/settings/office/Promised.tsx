import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Button, ButtonPair } from '../../components/controls/Button'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import { Refusal } from '../../domain/api/refusal'
import { LONGEST_PROMISE, type OfficeCode } from '../../domain/city/city'
import { setterWords } from '../../domain/settings/setters'
import { TOLD_HERE } from '../../domain/moves/standing'
import { TextInput } from '../../platform/input/TextInput'
import { focusOn } from '../../platform/screen/focus'
import { settingIn, type SettingsPart } from '../../components/settings/setting'
import { useSaving } from '../../components/settings/useSaving'

const DAYS = 'office-reply-days'

/** 本办承诺: in how many working days the office answers. Its head sets it, or leaves it open. */
export const Promised = ({ office }: { office: OfficeCode }) => {
  const { data, refusal, reload, set } = useAnswer(() => api('settings.open', { scope: office }))
  const promise = settingIn(data, 'replyDays')
  if (data === null || promise === undefined) return <Failure refusal={refusal} onRetry={reload} />
  const replyDays = promise.value as number | null
  return (
    <Sheet title="本办承诺">
      <Title>
        {replyDays === null ? '没有承诺答复的天数' : `${String(replyDays)} 个工作日内答复`}
      </Title>
      <View className="t-sub office-mail-sub">
        {replyDays === null
          ? `填报人看到的是「${TOLD_HERE}」`
          : '从提交或重新提交的第二天算起，填报人看得到是哪一天'}
        {promise.mayChange ? '' : `。${setterWords.head}`}
      </View>
      {promise.mayChange ? (
        <ChangePromise
          key={data.version}
          replyDays={replyDays}
          settings={data}
          onChange={set}
          onStale={reload}
        />
      ) : null}
    </Sheet>
  )
}

const ChangePromise = ({
  replyDays,
  settings,
  onChange,
  onStale,
}: SettingsPart & {
  replyDays: number | null
}) => {
  const { busy, refusal, refuse, save, notSaved } = useSaving({ settings, onChange, onStale })
  const [days, setDays] = useState(replyDays === null ? '' : String(replyDays))
  useEffect(() => {
    if (refusal !== null && refusal.code !== 'stale') focusOn(DAYS)
  }, [refusal])
  const stale = refusal?.code === 'stale'
  const savePromise = (value: number | null) => {
    save([{ name: 'replyDays', value }])
  }
  const saveTyped = () => {
    const wanted = Number(days)
    if (/^\d{1,2}$/.test(days) && wanted >= 1 && wanted <= LONGEST_PROMISE) savePromise(wanted)
    else refuse(new Refusal('input', `请填 1 到 ${String(LONGEST_PROMISE)} 的整数`))
  }
  return (
    <View className="office-mail-act">
      {stale ? notSaved : null}
      <FieldFrame
        id={DAYS}
        label="几个工作日内答复"
        hint="从下一件提交的起算，已经告诉填报人的日子不变"
        message={wrong(stale ? null : refusal?.message)}
      >
        <TextInput
          label="几个工作日内答复"
          text={days}
          keyboard="number"
          longest={2}
          wrong={refusal !== null}
          onType={setDays}
          onLeave={setDays}
        />
      </FieldFrame>
      <View className="office-mail-act">
        <ButtonPair>
          <Button look="outline" busy={busy === null ? null : '正在保存…'} onTap={saveTyped}>
            保存承诺
          </Button>
          {replyDays === null ? null : (
            <Button
              look="outline"
              onTap={() => {
                savePromise(null)
              }}
            >
              不再承诺
            </Button>
          )}
        </ButtonPair>
      </View>
    </View>
  )
}
