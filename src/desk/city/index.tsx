import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Loading } from '../../components/layout/Loading'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import { AskYearly } from './AskYearly'
import { CorrectionDays } from './CorrectionDays'

/** What is set for the whole city (M1). A head with the city right changes it, all staff read it. */
export default function CitySettingsPage() {
  const { data, refusal, reload, set } = useAnswer(() => api('settings.open', { scope: 'city' }))
  return (
    <Shell>
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        {data === null && refusal === null ? <Loading /> : null}
        {data ? (
          <>
            <CorrectionDays
              key={JSON.stringify(data.settings.find(({ name }) => name === 'correctionDays'))}
              settings={data}
              onChange={set}
              onStale={reload}
            />
            <AskYearly settings={data} onChange={set} onStale={reload} />
          </>
        ) : null}
      </View>
    </Shell>
  )
}
