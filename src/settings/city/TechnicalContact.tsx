import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/controls/Button'
import { Sheet } from '../../components/layout/Sheet'
import { LONGEST_CONTACT, wrongContact } from '../../domain/settings/officeWords'
import { oneLine } from '../../domain/text/cleaning'
import { settingIn, type SettingsPart } from '../../components/settings/setting'
import { TypedField } from '../../components/fields/TypedField'
import { useSaving } from '../../components/settings/useSaving'
import { SetBy } from '../parts/SetBy'
import './TechnicalContact.scss'

const CONTACT = 'technical-contact'

/** Whom people are told to ask when the program fails. */
export const TechnicalContact = ({ settings, onChange, onStale }: SettingsPart) => {
  const { busy, save, notSaved } = useSaving({ settings, onChange, onStale })
  const setting = settingIn(settings, 'technicalContact')
  const held = typeof setting?.value === 'string' ? setting.value : ''
  const [text, setText] = useState(held)
  const [said, setSaid] = useState<string | null>(null)
  if (setting === undefined) return null
  return (
    <Sheet title="技术联系人">
      <View className="t-strong">{held === '' ? '没有设置，用部署时写的' : held}</View>
      <View className="t-sub">系统出错时告诉大家找谁。</View>
      <SetBy setting={setting} />
      {setting.mayChange ? (
        <View className="contact-set">
          <TypedField
            id={CONTACT}
            label="姓名和办公电话"
            hint="出错时大家都看得到，请写办公电话。留空就用部署时写的"
            said={said}
            text={text}
            longest={LONGEST_CONTACT}
            onType={setText}
          />
          <View className="contact-act">
            {notSaved}
            <Button
              look="outline"
              busy={busy === null ? null : '正在保存…'}
              onTap={() => {
                const value = oneLine(text) || null
                setSaid(wrongContact(value))
                if (wrongContact(value) === null) save([{ name: 'technicalContact', value }])
              }}
            >
              保存联系人
            </Button>
          </View>
        </View>
      ) : null}
    </Sheet>
  )
}
