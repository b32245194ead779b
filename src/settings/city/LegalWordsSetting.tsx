import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/controls/Button'
import { settingIn, type SettingsPart } from '../../components/settings/setting'
import { TypedField } from '../../components/fields/TypedField'
import { useSaving } from '../../components/settings/useSaving'
import { LONGEST_LEGAL_WORDS } from '../../domain/launch/legalWords'
import { oneLine } from '../../domain/text/cleaning'
import { OpenedToChange } from '../parts/OpenedToChange'
import { SetBy } from '../parts/SetBy'
import './BasisSetting.scss'

const sentences = [
  {
    name: 'unregisteredWords',
    label: '登记以前能否发布',
    hint: '填报人在“接下来”里看到。通告没有写，留空就不提',
    lacking: '还没有写明，“接下来”里不提',
  },
  {
    name: 'declineRemedies',
    label: '不服终止办理怎么办',
    hint: '写明向哪里、几日内提出。填报人在终止办理的通知里看到',
    lacking: '还没有写明，正式版写明以前不能终止办理',
  },
] as const

/** The names of what is set here, by which the part is drawn anew. */
export const legalNames = sentences.map(({ name }) => name)

/** What only lawyers can say and the notice does not (M8). */
export const LegalWordsSetting = ({ settings, onChange, onStale }: SettingsPart) => {
  const { busy, save, notSaved } = useSaving({ settings, onChange, onStale })
  const found = sentences.flatMap((sentence) => {
    const setting = settingIn(settings, sentence.name)
    if (setting === undefined) return []
    return [{ ...sentence, setting, held: typeof setting.value === 'string' ? setting.value : '' }]
  })
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(found.map(({ name, held }) => [name, held])),
  )
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({})
  const [first] = found
  if (first === undefined) return null
  const saveThem = () => {
    const written = found.map((row) => ({ ...row, text: oneLine(texts[row.name] ?? '') }))
    const short = written.filter(({ text }) => text.length === 1)
    const news = written.filter(({ text, held }) => text !== held)
    setSaid(
      news.length === 0
        ? { [first.name]: '没有改动' }
        : Object.fromEntries(short.map(({ name }) => [name, '请写完整的一句话'])),
    )
    if (short.length === 0 && news.length > 0)
      save(news.map(({ name, text }) => ({ name, value: text === '' ? null : text })))
  }
  return (
    <OpenedToChange
      title="法制机构审定的说明"
      change="法制机构审定的说明"
      mayChange={first.setting.mayChange}
      held={found.map(({ name, label, lacking, setting, held }) => (
        <View key={name}>
          <View className="t-strong">{label}</View>
          <View className="t-sub">{held === '' ? lacking : held}</View>
          {held === '' ? null : <SetBy setting={setting} />}
        </View>
      ))}
    >
      {found.map(({ name, label, hint }) => (
        <TypedField
          key={name}
          id={name}
          label={label}
          hint={hint}
          said={said[name] ?? null}
          text={texts[name] ?? ''}
          longest={LONGEST_LEGAL_WORDS}
          lines={3}
          onType={(text) => {
            setTexts((before) => ({ ...before, [name]: text }))
            setSaid({})
          }}
        />
      ))}
      <View className="basis-act">
        {notSaved}
        <Button busy={busy === null ? null : '正在保存…'} onTap={saveThem}>
          照法制机构的意见保存
        </Button>
      </View>
    </OpenedToChange>
  )
}
