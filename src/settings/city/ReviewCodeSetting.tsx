import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/controls/Button'
import { TextButton } from '../../components/controls/TextButton'
import { Rows } from '../../components/layout/Row'
import { addDays, type Day, showDay } from '../../domain/dates/days'
import { plainReviewCode, type ReviewCode, wrongReviewCode } from '../../domain/launch/reviewers'
import { today } from '../../platform/wechat/clock'
import { OpenedToChange } from '../parts/OpenedToChange'
import { SetBy } from '../parts/SetBy'
import { settingIn, type SettingsPart } from '../../components/settings/setting'
import { TypedField } from '../../components/fields/TypedField'
import { useSaving } from '../../components/settings/useSaving'
import { PickedDay } from './PickedDay'
import './BasisSetting.scss'

const CODE = 'review-code'
const LONGEST = 20

/** A review of WeChat takes days; a code that is open for longer is forgotten. */
const LONGEST_OPEN = 90

/** What WeChat's reviewers type, until which day; none where none is awaited (M8). */
export const ReviewCodeSetting = ({ settings, onChange, onStale }: SettingsPart) => {
  const { busy, save, notSaved } = useSaving({ settings, onChange, onStale })
  const setting = settingIn(settings, 'reviewCode')
  const held = (setting?.value ?? null) as ReviewCode | null
  const [code, setCode] = useState(held?.code ?? '')
  const [until, setUntil] = useState<Day>(held?.until ?? addDays(today(), 30))
  const [said, setSaid] = useState<string | null>(null)
  if (setting === undefined) return null
  const saveIt = () => {
    const plain = plainReviewCode(code)
    const lacking = wrongReviewCode(plain)
    setSaid(lacking)
    if (lacking === null) save([{ name: 'reviewCode', value: { code: plain, until } }])
  }
  return (
    <OpenedToChange
      title="平台审核码"
      change="平台审核码"
      mayChange={setting.mayChange}
      held={
        <>
          <View className="t-strong">{held === null ? '没有设' : held.code}</View>
          <View className="t-sub">
            {held === null
              ? '提交平台审核时，把它写进说明。平台审核人员填的内容不送到办公室，7 天后自动删除。'
              : `有效期至 ${showDay(held.until)}。提交平台审核时写进说明。`}
          </View>
          <SetBy setting={setting} />
        </>
      }
    >
      <TypedField
        id={CODE}
        label="平台审核码"
        hint="8 到 16 位大写字母和数字"
        said={said}
        text={code}
        longest={LONGEST}
        onType={(text) => {
          setCode(text)
          setSaid(null)
        }}
      />
      <Rows>
        <PickedDay
          title="有效期至"
          day={until}
          latest={addDays(today(), LONGEST_OPEN)}
          onPick={setUntil}
        />
      </Rows>
      <View className="basis-act">
        {notSaved}
        <Button busy={busy === null ? null : '正在保存…'} onTap={saveIt}>
          保存平台审核码
        </Button>
        {held === null ? null : (
          <TextButton
            decides
            onTap={() => {
              save([{ name: 'reviewCode', value: null }])
            }}
          >
            不再使用
          </TextButton>
        )}
      </View>
    </OpenedToChange>
  )
}
