import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Banner } from '../../components/layout/Banner'
import { Loading } from '../../components/layout/Loading'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import { CITY_OFFICE, isOfficeCode, type OfficeCode } from '../../domain/city/city'
import type { Servings } from '../../domain/serving/serving'
import type { Page } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { OtherOffices } from '../../components/settings/OtherOffices'
import type { SettingsPart } from '../../components/settings/setting'

/** What a page shows of one office, and changes. */
export type OfficePart = SettingsPart & {
  readonly office: OfficeCode
  readonly servings: Servings
}

/**
 * A page of the settings of the office that its address names, else of the caller's own: its head sets them, a head with the
 * city right those of each, by the list below.
 */
export const OfficeSettingsPage = ({
  page,
  subOf,
  children,
}: {
  page: Page
  /** What the list says of another office. */
  subOf: (office: OfficeCode, servings: Servings) => string
  children: (part: OfficePart) => ReactNode
}) => {
  const [saved, setSaved] = useState(false)
  const { office } = useParameters('office')
  const { data, refusal, reload, set } = useAnswer(async () => {
    const { staff, servings } = await api('me', {})
    const scope = isOfficeCode(office) ? office : (staff?.office.code ?? CITY_OFFICE)
    const manages = staff?.city === true && staff.role === 'head'
    return { scope, servings, manages, settings: await api('settings.open', { scope }) }
  })
  return (
    <Shell>
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        {data === null && refusal === null ? <Loading /> : null}
        {saved ? <Banner tone="done">已保存</Banner> : null}
        {data
          ? children({
              office: data.scope,
              servings: data.servings,
              settings: data.settings,
              onChange: (settings) => {
                set({ ...data, settings })
                setSaved(true)
              },
              onStale: reload,
            })
          : null}
        {data?.manages ? (
          <OtherOffices
            than={data.scope}
            page={page}
            subOf={(code) => subOf(code, data.servings)}
          />
        ) : null}
      </View>
    </Shell>
  )
}
