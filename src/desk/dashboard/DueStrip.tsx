import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { TextButton } from '../../components/controls/TextButton'
import { Loading } from '../../components/layout/Loading'
import { Overlay } from '../../components/layout/Overlay'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import { isOfficeCode, type OfficeCode, offices } from '../../domain/city/city'
import { listOfDueDay } from '../../domain/figures/dueDays'
import { officeWords } from '../../domain/figures/returnWords'
import { Strip } from './Strip'

const ALL = 'all'

/** 30 天内到期: what is not settled by its last day, each figure a way to its list; the city chooses of which office (H4). */
export const DueStrip = ({ city }: { city: boolean }) => {
  const [office, setOffice] = useState<OfficeCode | null>(null)
  const { data, refusal, reload } = useAnswer(() => api('dashboard.due', { office }), office ?? ALL)
  const [choosing, setChoosing] = useState(false)
  return (
    <Sheet flush title="30 天内到期">
      <View className="strip-head t-note">
        还没有办结的，按最晚提交日数，灰底是休息日，点数字看名单
      </View>
      {city ? (
        <View className="strip-office">
          <TextButton
            label={`到期数的是${officeWords(office)}，换一个`}
            onTap={() => {
              setChoosing(true)
            }}
          >
            {`${officeWords(office)}，换一个`}
          </TextButton>
        </View>
      ) : null}
      <Failure refusal={refusal} onRetry={reload} />
      {data === null && refusal === null ? <Loading /> : null}
      {data === null ? null : (
        <Strip
          days={data.days}
          name="到期 "
          lines={[
            {
              label: '到期',
              count: ({ due }) => due,
              list: (day) => listOfDueDay(day, data.office),
            },
          ]}
          none="这 30 天没有要到期的"
        />
      )}
      {choosing ? (
        <Overlay
          title="数哪个办公室"
          onClose={() => {
            setChoosing(false)
          }}
        >
          <ChoiceList
            label="数哪个办公室"
            options={[null, ...offices.map(({ code }) => code)].map((code) => ({
              value: code ?? ALL,
              label: officeWords(code),
            }))}
            value={office ?? ALL}
            onChoose={(value) => {
              setOffice(isOfficeCode(value) ? value : null)
              setChoosing(false)
            }}
          />
        </Overlay>
      ) : null}
    </Sheet>
  )
}
