import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/layout/Banner'
import { Loading } from '../../components/layout/Loading'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import { servingOf } from '../../domain/serving/serving'
import { OtherOffices } from '../settings/OtherOffices'
import { useOfficeSettings } from '../settings/useOfficeSettings'
import { OneOffice } from './OneOffice'
import { modeWords } from './words'

/** How an office takes filings (M7): its head sets it, a head with the city right that of each office. */
export default function ServingPage() {
  const [saved, setSaved] = useState(false)
  const { data, refusal, reload, set } = useOfficeSettings()
  return (
    <Shell>
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        {data === null && refusal === null ? <Loading /> : null}
        {saved ? <Banner tone="done">已保存</Banner> : null}
        {data ? (
          <OneOffice
            key={data.settings.version}
            office={data.scope}
            servings={data.servings}
            settings={data.settings}
            onSaved={(settings) => {
              set({ ...data, settings })
              setSaved(true)
            }}
            onStale={reload}
          />
        ) : null}
        {data?.manages ? (
          <OtherOffices
            than={data.scope}
            page="desk/serving"
            subOf={(code) => modeWords(servingOf(data.servings, code))}
          />
        ) : null}
      </View>
    </Shell>
  )
}
