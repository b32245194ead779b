import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button, ButtonPair } from '../../components/controls/Button'
import { FieldFrame } from '../../components/controls/FieldFrame'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import type { OfficeSettings } from '../../domain/api/office'
import { Refusal } from '../../domain/api/refusal'
import { LONGEST_PROMISE } from '../../domain/city/city'
import { TOLD_HERE } from '../../domain/moves/standing'
import { TextInput } from '../../platform/input/TextInput'
import { focusOn } from '../../platform/screen/focus'

const DAYS = 'office-reply-days'

/** 本办承诺: in how many working days the office answers. Its head sets it, or leaves it open. */
export const Promised = ({
  settings: { replyDays, mayChange },
  onChange,
}: {
  settings: OfficeSettings
  onChange: (settings: OfficeSettings) => void
}) => (
  <Sheet title="本办承诺">
    <Title>
      {replyDays === null ? '没有承诺答复的天数' : `${String(replyDays)} 个工作日内答复`}
    </Title>
    <View className="t-sub office-mail-sub">
      {replyDays === null
        ? `填报人看到的是「${TOLD_HERE}」`
        : '从提交或重新提交的第二天算起，填报人看得到是哪一天'}
      {mayChange ? '' : '。由本办负责人设置'}
    </View>
    {mayChange ? <ChangePromise replyDays={replyDays} onChange={onChange} /> : null}
  </Sheet>
)

const ChangePromise = ({
  replyDays,
  onChange,
}: {
  replyDays: number | null
  onChange: (settings: OfficeSettings) => void
}) => {
  const { busy, refusal, refuse, run } = useActs()
  const [days, setDays] = useState(replyDays === null ? '' : String(replyDays))
  useEffect(() => {
    if (refusal !== null) focusOn(DAYS)
  }, [refusal])
  const save = (wanted: number | null) => {
    run('promise', async () => {
      onChange(await api('office.promise', { replyDays: wanted }))
    })
  }
  const saveTyped = () => {
    const wanted = Number(days)
    if (/^\d{1,2}$/.test(days) && wanted >= 1 && wanted <= LONGEST_PROMISE) save(wanted)
    else refuse(new Refusal('input', `请填 1 到 ${String(LONGEST_PROMISE)} 的整数`))
  }
  return (
    <View className="office-mail-act">
      <FieldFrame
        id={DAYS}
        label="几个工作日内答复"
        hint="从下一件提交的起算，已经告诉填报人的日子不变"
        message={refusal === null ? null : { level: 'error', message: refusal.message }}
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
                save(null)
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
