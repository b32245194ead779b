import { View } from '@tarojs/components'
import { Fragment, type ReactNode, useState } from 'react'
import { isNews, latest, type Sets, type SettingsPart } from '../../components/settings/setting'
import type { SettingView } from '../../domain/api/administration/settings'
import type { Texts } from '../../domain/settings/controls'
import { filledIn, settingFields, type SettingName } from '../../domain/settings/settings'
import { focusOn } from '../../platform/screen/focus'
import { today } from '../../platform/wechat/clock'
import { isTyped, OneField } from './SettingFields'

type BySetting = Readonly<Partial<Record<SettingName, Texts>>>

const idOf = (name: SettingName, key: string): string => `setting-${name}-${key}`

/** The fields of settings that are saved together: what stands in them, and what is wrong with it once somebody wants to save. */
export const useSettingFields = (
  views: readonly SettingView[],
  { settings: { scope } }: Pick<SettingsPart, 'settings'>,
) => {
  const here = { scope, today: today() }
  const textsOf = (name: SettingName, value: unknown): Texts =>
    settingFields(name)?.begin(value, here) ?? {}
  const [texts, setTexts] = useState<BySetting>(() =>
    Object.fromEntries(views.map((view) => [view.name, textsOf(view.name, latest(view))])),
  )
  const [wrong, setWrong] = useState<BySetting>({})
  return {
    /** The fields of one of them. */
    draw: ({ name, value }: SettingView): ReactNode => {
      const control = settingFields(name)
      const said = wrong[name] ?? {}
      if (control === null) return null
      const printed = control.printed?.(here)
      const isPrinted = printed === undefined || textsOf(name, value)[''] === printed
      return (
        <Fragment key={name}>
          {views.length > 1 && control.fields['']?.kind === 'choice' ? (
            <View className="t-strong">{control.fields[''].label}</View>
          ) : null}
          {Object.entries(control.fields).map(([key, field]) => (
            <OneField
              key={key}
              id={idOf(name, key)}
              field={
                isPrinted ? field : { ...field, hint: `${field.hint ?? ''}。通告所载：${printed}` }
              }
              text={texts[name]?.[key] ?? ''}
              said={said[key] ?? null}
              onText={(text) => {
                setTexts((before) => ({ ...before, [name]: { ...before[name], [key]: text } }))
                setWrong((before) => ({ ...before, [name]: {} }))
              }}
            />
          ))}
          {said[''] && !isTyped(control.fields['']) ? (
            <View className="setting-wrong" role="alert">
              {said['']}
            </View>
          ) : null}
        </Fragment>
      )
    },
    /** What was filled in and differs; null where something is wrong, which its field then says. */
    read: (): Sets | null => {
      const filled = views.map((view) => ({
        view,
        read: filledIn(view.name, texts[view.name] ?? {}, here),
      }))
      const refused = filled.flatMap(({ view: { name }, read }) =>
        'wrong' in read ? [[name, read.wrong] as const] : [],
      )
      setWrong(Object.fromEntries(refused))
      const [first] = refused.flatMap(([name, said]) =>
        Object.keys(said).flatMap((key) =>
          isTyped(settingFields(name)?.fields[key]) ? [idOf(name, key)] : [],
        ),
      )
      if (first !== undefined) focusOn(first)
      if (refused.length > 0) return null
      return filled.flatMap(({ view, read }) =>
        // One that is alone may be moved to another day.
        'value' in read &&
        (isNews(view, read.value) || (views.length === 1 && view.coming !== null))
          ? [{ name: view.name, value: read.value } as Sets[number]]
          : [],
      )
    },
  }
}
