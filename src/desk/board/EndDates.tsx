import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { DayPicker } from '../../components/controls/DayPicker'
import { StatusMark } from '../../components/filing/StatusMark'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import type { Board } from '../../domain/api/administration/board'
import { type EndDate, endDateNames, isNear } from '../../domain/board/board'
import { addDays, type Day, showDay } from '../../domain/dates/days'
import { unknownWords } from '../../domain/settings/holidays/calendar'
import { hintOf } from '../../domain/settings/settings'
import { LONGEST_DOCUMENT, settings } from '../../domain/settings/table'
import { today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { settingIn } from '../../components/settings/setting'
import { useSaving } from '../../components/settings/useSaving'

/** Days by which something has to be done outside of this program: red 30 days before, set by a head with the city right. */
export const EndDates = ({
  ends,
  missingYear,
  onChange,
}: Pick<Board, 'ends' | 'missingYear'> & { onChange: () => void }) => {
  const { data, reload, set } = useAnswer(() => api('settings.open', { scope: 'city' }))
  const { save, notSaved } = useSaving({
    settings: data,
    onChange: (settings) => {
      set(settings)
      onChange()
    },
    onStale: () => {
      reload()
      onChange()
    },
  })
  return (
    <Sheet flush title="到期日">
      {notSaved}
      <Rows>
        {endDateNames.map((name) => {
          const day = ends[name]
          const may = settingIn(data, name)?.mayChange === true
          return (
            <DayPicker
              key={name}
              title={settings[name].label}
              day={day ?? today()}
              latest={addDays(today(), LONGEST_DOCUMENT)}
              onPick={(picked) => {
                save([{ name, value: picked }])
              }}
            >
              {(open) => (
                <Row
                  title={settings[name].label}
                  sub={hintOf(name, day)}
                  end={<End name={name} day={day} />}
                  {...(may ? { onTap: open } : {})}
                />
              )}
            </DayPicker>
          )
        })}
        <Row
          title={settings.holidays.label}
          sub={missingYear === null ? '期限、承诺按它顺延' : unknownWords(missingYear)}
          end={
            missingYear === null ? (
              <View>已录入</View>
            ) : (
              <StatusMark name="alarm" word={`${String(missingYear)} 未录入`} />
            )
          }
          onTap={() => {
            go('settings/holidays')
          }}
        />
      </Rows>
    </Sheet>
  )
}

const End = ({ name, day }: { name: EndDate; day: Day | null }) => {
  if (day === null) return <View className="t-sub">没有填</View>
  const words = showDay(day, today())
  return isNear(name, day, today()) ? (
    <StatusMark name="alarm" word={words} />
  ) : (
    <View>{words}</View>
  )
}
