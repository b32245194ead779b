import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { DayPicker } from '../../components/controls/DayPicker'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { TextButton } from '../../components/controls/TextButton'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import type { StaffList, StaffView } from '../../domain/api/administration/staff'
import { addDays, showDay } from '../../domain/dates/days'
import { LONGEST_STAND_IN, STAND_IN_AHEAD, standInDays } from '../../domain/staff/standIn'
import { today } from '../../platform/wechat/clock'

type Props = { list: StaffList; onChange: (list: StaffList, said: string) => void }

/** AB角: who stands in for whom, from which day to which, and the way to ask for it. */
export const StandIns = ({
  list,
  asking,
  onAsk,
  onChange,
}: Props & {
  /** The form is open. */
  asking: boolean
  onAsk: (asking: boolean) => void
}) => {
  const { members } = list
  const may = mayAsk(list)
  const standIns = members.flatMap((absent) =>
    absent.standIns.map((standIn) => ({ ...standIn, absent })),
  )
  if (members.length < 2) return null
  if (asking)
    return (
      <Ask
        list={list}
        may={may}
        onClose={() => {
          onAsk(false)
        }}
        onChange={onChange}
      />
    )
  return (
    <Sheet title="替班" flush>
      <Arranged list={list} onChange={onChange} />
      {standIns.length === 0 ? (
        <View className="staff-none t-sub">同事不在的日子，可以请另一位替他办理</View>
      ) : null}
      {may.length === 0 ? null : (
        <View className="staff-open">
          <TextButton
            onTap={() => {
              onAsk(true)
            }}
          >
            请人替班
          </TextButton>
        </View>
      )}
    </Sheet>
  )
}

/** For whom the caller may ask: everybody for themselves, who manages the office for each. */
const mayAsk = ({ members, mayManage, mayGiveCity }: StaffList): readonly StaffView[] =>
  members.filter(({ me, city }) => me || (mayManage && (mayGiveCity || !city)))

const Arranged = ({ list, onChange }: Props) => {
  const { office, members } = list
  const { refusal, run, repeat } = useActs()
  const may = mayAsk(list)
  return (
    <>
      <Failure refusal={refusal} onRetry={repeat} />
      <Rows>
        {members.flatMap((absent) =>
          absent.standIns.map(({ by, name, from, to }) => {
            const title = `${name}替${absent.name}`
            const end = from > today() ? '取消' : '结束'
            return (
              <Row
                key={`${absent.id}${from}`}
                title={title}
                sub={`${standInDays({ from, to }, today())}（含当日）`}
                end={
                  may.includes(absent) ? (
                    <TextButton
                      decides
                      label={`${end}${title}`}
                      onTap={() => {
                        run(`${absent.id}${from}`, async () => {
                          const input = { office, absent: absent.id, by, from }
                          onChange(await api('staff.endStandIn', input), `${title}已${end}`)
                        })
                      }}
                    >
                      {end}
                    </TextButton>
                  ) : null
                }
              />
            )
          }),
        )}
      </Rows>
    </>
  )
}

const optionsOf = (members: readonly StaffView[]) =>
  members.map(({ id, name, me }) => ({ value: id, label: me ? `${name}（您）` : name }))

const Ask = ({
  list: { office, members },
  may,
  onClose,
  onChange,
}: Props & { may: readonly StaffView[]; onClose: () => void }) => {
  const own = may.find(({ me }) => me) ?? may[0]
  const [absent, setAbsent] = useState(own?.id ?? '')
  const others = members.filter(({ id }) => id !== absent)
  const [chosen, setBy] = useState('')
  // Of two, the other one is meant.
  const by = others.length === 1 ? (others[0]?.id ?? '') : chosen
  const [from, setFrom] = useState(addDays(today(), 1))
  const [to, setTo] = useState(addDays(today(), 1))
  const [unnamed, setUnnamed] = useState(false)
  const { busy, refusal, run, repeat } = useActs()
  const fields = refusal?.fields ?? {}
  const ask = () => {
    setUnnamed(by === '')
    if (by === '') return
    run('ask', async () => {
      const next = await api('staff.standIn', { office, absent, by, from, to })
      const name = (id: string) => members.find((each) => each.id === id)?.name ?? ''
      onChange(
        next,
        `${name(by)}替${name(absent)}，${standInDays({ from, to }, today())}（含当日）`,
      )
    })
  }
  return (
    <Sheet title="请人替班">
      <Failure refusal={Object.keys(fields).length === 0 ? refusal : null} onRetry={repeat} />
      {may.length < 2 ? null : (
        <FieldFrame id="stand-in-absent" label="谁不在" message={null}>
          <ChoiceList
            label="谁不在"
            options={optionsOf(may)}
            value={absent}
            onChoose={(id) => {
              setAbsent(id)
              if (id === chosen) setBy('')
            }}
          />
        </FieldFrame>
      )}
      <FieldFrame
        id="stand-in-by"
        label="由谁替"
        hint="替班的同事看到的、能办的都一样，每一件都记着替谁办。人员和设置不替"
        message={wrong(unnamed ? '请选一位同事' : fields['by'])}
      >
        <ChoiceList
          label="由谁替"
          options={optionsOf(others)}
          value={by}
          onChoose={(id) => {
            setUnnamed(false)
            setBy(id)
          }}
        />
      </FieldFrame>
      <FieldFrame id="stand-in-days" label={null} message={wrong(fields['from'] ?? fields['to'])}>
        <View className="staff-days">
          <Rows>
            <DayRow
              title="第一天"
              day={from}
              latest={addDays(today(), STAND_IN_AHEAD)}
              onPick={(day) => {
                setFrom(day)
                if (to < day) setTo(day)
              }}
            />
            <DayRow
              title="最后一天（含当日）"
              day={to}
              latest={addDays(from, LONGEST_STAND_IN - 1)}
              onPick={setTo}
            />
          </Rows>
        </View>
      </FieldFrame>
      <View className="staff-act">
        <Button busy={busy === null ? null : '正在保存…'} onTap={ask}>
          请这位同事替班
        </Button>
      </View>
      <TextButton onTap={onClose}>不请了</TextButton>
    </Sheet>
  )
}

const DayRow = ({
  title,
  day,
  latest,
  onPick,
}: {
  title: string
  day: string
  latest: string
  onPick: (day: string) => void
}) => (
  <DayPicker title={title} day={day} latest={latest} onPick={onPick}>
    {(open) => <Row title={title} end={<View>{showDay(day, today())}</View>} onTap={open} />}
  </DayPicker>
)
