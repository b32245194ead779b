import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { Title } from '../../components/layout/Title'
import { type DataGround, dataGrounds } from '../../domain/form/consent/dataGround'
import { OpenedToChange } from '../parts/OpenedToChange'
import { settingIn, type SettingsPart } from '../../components/settings/setting'
import { useSaving } from '../../components/settings/useSaving'
import { SetBy } from '../parts/SetBy'
import './Ground.scss'

const words: Readonly<Record<DataGround, { readonly label: string; readonly sub: string }>> = {
  consent: {
    label: '取得个人同意',
    sub: '第十三条第一款第一项。填写前征求同意，证件信息另外单独征求',
  },
  duty: {
    label: '为履行法定职责所必需',
    sub: '第十三条第一款第三项。填写前告知，不征求同意；请先由法制部门确认',
  },
}

const options = dataGrounds.map((value) => ({ value, ...words[value] }))

/** On what ground people's data is processed (PIPL 13); texts and what they ask follow it. */
export const Ground = ({ settings, onChange, onStale }: SettingsPart) => {
  const { busy, save, notSaved } = useSaving({ settings, onChange, onStale })
  const setting = settingIn(settings, 'dataGround')
  const held = dataGrounds.find((each) => each === setting?.value) ?? 'consent'
  const [chosen, setChosen] = useState<DataGround>(held)
  if (setting === undefined) return null
  return (
    <OpenedToChange
      title="处理个人信息的依据"
      change="处理个人信息的依据"
      mayChange={setting.mayChange}
      held={
        <>
          <Title>{words[held].label}</Title>
          <View className="t-sub">{`个人信息保护法${words[held].sub}`}</View>
          <SetBy setting={setting} />
        </>
      }
    >
      <ChoiceList
        label="处理个人信息的依据"
        options={options}
        value={chosen}
        onChoose={(value) => {
          setChosen(value === 'duty' ? 'duty' : 'consent')
        }}
      />
      <View className="t-sub">
        {chosen === 'duty'
          ? '保存后，填报人看到的是告知，已经同意过的不用再看。'
          : '保存后，只看过告知的人，下次填写前要重新征求同意。'}
      </View>
      <View className="ground-act">
        {notSaved}
        <Button
          busy={busy === null ? null : '正在保存…'}
          onTap={() => {
            save([{ name: 'dataGround', value: chosen }])
          }}
        >
          保存依据
        </Button>
      </View>
    </OpenedToChange>
  )
}
