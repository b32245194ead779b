import { View } from '@tarojs/components'
import { type ComponentType, Fragment } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Loading } from '../../components/layout/Loading'
import { Row } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import { go } from '../../platform/wechat/navigate'
import { type SettingsPart, viewsIn } from '../../components/settings/setting'
import type { SettingView } from '../../domain/api/administration/settings'
import { sheetsOf } from '../../domain/settings/settings'
import { SettingSheet } from '../parts/SettingSheet'
import { ErasedReport } from './ErasedReport'
import { KeptPeriods } from './KeptPeriods'
import { LedgerColumns } from './LedgerColumns'
import { PlaceNames } from './PlaceNames'

definePageConfig({ navigationBarTitleText: '全市设置' })

/** What no row can draw, by the first setting of its sheet. */
const byHand: Readonly<Partial<Record<SettingView['name'], ComponentType<SettingsPart>>>> = {
  placeNames: PlaceNames,
  messagesKept: KeptPeriods,
  ledgerTemplate: LedgerColumns,
}

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
            {sheetsOf('city').map((names) => {
              const [first] = names
              const ByHand = first === undefined ? undefined : byHand[first]
              return ByHand === undefined ? (
                <SettingSheet
                  key={first}
                  names={names}
                  settings={data}
                  onChange={set}
                  onStale={reload}
                />
              ) : (
                <Fragment key={first}>
                  <ByHand
                    key={JSON.stringify(viewsIn(data, names))}
                    settings={data}
                    onChange={set}
                    onStale={reload}
                  />
                  {ByHand === KeptPeriods ? <ErasedReport settings={data} /> : null}
                </Fragment>
              )
            })}
            <Sheet flush>
              <Row
                title="节假日"
                sub="放假和调休上班的日子，期限、承诺都按它算"
                onTap={() => {
                  go('settings/holidays')
                }}
              />
              <Row
                title="原因与建议"
                sub="退回时选了原因，先填上的建议"
                onTap={() => {
                  go('settings/suggestions')
                }}
              />
            </Sheet>
          </>
        ) : null}
      </View>
    </Shell>
  )
}
