import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { DayPicker } from '../../components/controls/DayPicker'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { TextButton } from '../../components/controls/TextButton'
import { Overlay } from '../../components/layout/Overlay'
import type { PaperReview } from '../../domain/api/review/papers'
import { type Day, showDay } from '../../domain/dates/days'
import { LONGEST_PAPER_NUMBER, paperYears } from '../../domain/moves/attesting/attested'
import { moves } from '../../domain/moves/moves'
import { TextInput } from '../../platform/input/TextInput'
import { today } from '../../platform/wechat/clock'
import { Chips } from '../review/items/Chips'
import { NotDone } from './NotDone'

/** What the ledger says of it; all of it may be missing there. */
export const Confirm = ({
  paper: { id, version, said },
  onClose,
  onDone,
}: {
  paper: PaperReview
  onClose: () => void
  onDone: () => void
}) => {
  const [number, setNumber] = useState(said.number)
  const [year, setYear] = useState(said.year)
  const [on, setOn] = useState<Day | null>(null)
  const { busy, refusal, run } = useActs()
  const wrongNumber = refusal?.fields.number
  const years = paperYears(today()).map((each) => ({
    value: String(each),
    label: `${String(each)}年`,
  }))
  return (
    <Overlay title={moves.confirm.button} onClose={onClose}>
      <View className="t-sub">按台账上的写，台账没有的可以不填。填报人会收到「已登记」。</View>
      <View className="paper-field">
        <FieldFrame id="ledger-number" label="台账上的编号" optional message={wrong(wrongNumber)}>
          <TextInput
            label="台账上的编号"
            text={number}
            keyboard="text"
            longest={LONGEST_PAPER_NUMBER}
            wrong={wrongNumber !== undefined}
            onType={setNumber}
            onLeave={setNumber}
          />
        </FieldFrame>
      </View>
      <View className="paper-field">
        <FieldFrame id="ledger-year" label="哪年登记的" optional message={null}>
          <Chips
            label="哪年登记的"
            options={years}
            value={on === null ? (year === null ? null : String(year)) : on.slice(0, 4)}
            onChoose={(chosen) => {
              setYear(Number(chosen))
              setOn(null)
            }}
          />
          <DayPicker
            title="登记日期"
            day={on ?? ''}
            onPick={(day) => {
              setOn(day)
              setYear(Number(day.slice(0, 4)))
            }}
          >
            {(open) => (
              <TextButton go onTap={open}>
                {on === null ? '台账上有日期' : `登记日期 ${showDay(on)}`}
              </TextButton>
            )}
          </DayPicker>
        </FieldFrame>
      </View>
      <NotDone refusal={refusal} field="number" />
      <View className="paper-act">
        <Button
          busy={busy === null ? null : '正在登记…'}
          onTap={() => {
            run('confirm', async () => {
              await api('desk.confirm', { id, version, number, year, on })
              onDone()
            })
          }}
        >
          登记
        </Button>
      </View>
    </Overlay>
  )
}
