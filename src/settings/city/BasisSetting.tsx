import { View } from '@tarojs/components'
import { NOTICE_DAY } from '../../domain/city/city'
import { useState } from 'react'
import { Button } from '../../components/controls/Button'
import { Rows } from '../../components/layout/Row'
import { addDays, type Day, showDay } from '../../domain/dates/days'
import { type Basis, LONGEST_TITLE, wrongBasis } from '../../domain/launch/basis'
import { oneLine } from '../../domain/text/cleaning'
import { today } from '../../platform/wechat/clock'
import { OpenedToChange } from '../parts/OpenedToChange'
import { settingIn, type SettingsPart } from '../../components/settings/setting'
import { TypedField } from '../../components/fields/TypedField'
import { useSaving } from '../../components/settings/useSaving'
import { SetBy } from '../parts/SetBy'
import './BasisSetting.scss'
import { PickedDay } from './PickedDay'

const TITLE = 'basis-title'

/** Days further away than this no document holds. */
const YEARS = 10 * 366

/** The document by which filings are taken today (M8). */
export const BasisSetting = ({ settings, onChange, onStale }: SettingsPart) => {
  const { busy, save, notSaved } = useSaving({ settings, onChange, onStale })
  const setting = settingIn(settings, 'basis')
  const held = (setting?.value ?? null) as Basis | null
  const [title, setTitle] = useState(held?.title ?? '')
  const [day, setDay] = useState<Day | null>(held?.day ?? null)
  const [until, setUntil] = useState<Day | null>(held?.until ?? null)
  const [said, setSaid] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  if (setting === undefined) return null
  const pick = (set: (day: Day) => void) => (picked: Day) => {
    set(picked)
    setWrong(null)
  }
  const saveIt = () => {
    const written = oneLine(title)
    const basis = day === null || until === null ? null : { title: written, day, until }
    const lacking = written.length < 2 ? '请写文件标题' : null
    const other = basis === null ? '请选成文日期和有效期' : wrongBasis(basis)
    setSaid(lacking)
    setWrong(other)
    if (basis !== null && lacking === null && other === null)
      save([{ name: 'basis', value: basis }])
  }
  return (
    <OpenedToChange
      title="办理依据"
      change="办理依据"
      mayChange={setting.mayChange}
      held={
        <>
          <View className="t-strong">{held?.title ?? '还没有写明'}</View>
          {held === null ? (
            <View className="t-sub">
              {`${NOTICE_DAY.slice(0, 4)} 年的通告没有写期限，请写明现在按哪份文件办理。正式版写明以前不能填报。`}
            </View>
          ) : (
            <View className="t-sub">
              {`成文 ${showDay(held.day)}，有效期至 ${showDay(held.until)}。到期后暂停受理新的备案，已经在办的照常办。`}
            </View>
          )}
          <SetBy setting={setting} />
        </>
      }
    >
      <TypedField
        id={TITLE}
        label="文件标题"
        hint="照文件写，有文号的写上文号"
        said={said}
        text={title}
        longest={LONGEST_TITLE}
        lines={2}
        onType={(text) => {
          setTitle(text)
          setSaid(null)
        }}
      />
      <Rows>
        <PickedDay title="成文日期" day={day} latest={today()} onPick={pick(setDay)} />
        <PickedDay
          title="有效期至"
          day={until}
          latest={addDays(today(), YEARS)}
          onPick={pick(setUntil)}
        />
      </Rows>
      {wrong === null ? null : (
        <View className="basis-wrong" role="alert">
          {wrong}
        </View>
      )}
      <View className="basis-act">
        {notSaved}
        <Button busy={busy === null ? null : '正在保存…'} onTap={saveIt}>
          确认并保存
        </Button>
      </View>
    </OpenedToChange>
  )
}
