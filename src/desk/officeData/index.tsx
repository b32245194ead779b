import { View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '../../components/layout/Banner'
import { Loading } from '../../components/layout/Loading'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import { officeOf } from '../../domain/city/city'
import { OtherOffices } from '../settings/OtherOffices'
import { useOfficeSettings } from '../settings/useOfficeSettings'
import { OfficeData } from './OfficeData'

/** What people read of an office (M1): its head sets it, a head with the city right that of each office. */
export default function OfficeDataPage() {
  const [saved, setSaved] = useState(false)
  const { data, refusal, reload, set } = useOfficeSettings()
  return (
    <Shell>
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        {data === null && refusal === null ? <Loading /> : null}
        {saved ? <Banner tone="done">已保存</Banner> : null}
        {data ? (
          <OfficeData
            key={data.settings.version}
            office={data.scope}
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
            page="desk/officeData"
            subOf={(code) => officeOf(code).phone}
          />
        ) : null}
      </View>
    </Shell>
  )
}
