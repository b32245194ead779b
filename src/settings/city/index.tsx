import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Loading } from '../../components/layout/Loading'
import { Row } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import { go } from '../../platform/wechat/navigate'
import { settingIn } from '../../components/settings/setting'
import { AskYearly } from './AskYearly'
import { BasisSetting } from './BasisSetting'
import { CorrectionDays } from './CorrectionDays'
import { ErasedReport } from './ErasedReport'
import { Ground } from './Ground'
import { keptNames, KeptPeriods } from './KeptPeriods'
import { LedgerColumns } from './LedgerColumns'
import { legalNames, LegalWordsSetting } from './LegalWordsSetting'
import { PlaceNames } from './PlaceNames'
import { ReviewCodeSetting } from './ReviewCodeSetting'
import { StraightToCity } from './StraightToCity'
import { TechnicalContact } from './TechnicalContact'

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
              key={JSON.stringify(settingIn(data, 'correctionDays'))}
              settings={data}
              onChange={set}
              onStale={reload}
            />
            <StraightToCity
              key={JSON.stringify(settingIn(data, 'straightToCity'))}
              settings={data}
              onChange={set}
              onStale={reload}
            />
            <PlaceNames
              key={JSON.stringify(settingIn(data, 'placeNames'))}
              settings={data}
              onChange={set}
              onStale={reload}
            />
            <BasisSetting
              key={JSON.stringify(settingIn(data, 'basis'))}
              settings={data}
              onChange={set}
              onStale={reload}
            />
            <LegalWordsSetting
              key={JSON.stringify(legalNames.map((name) => settingIn(data, name)))}
              settings={data}
              onChange={set}
              onStale={reload}
            />
            <ReviewCodeSetting
              key={JSON.stringify(settingIn(data, 'reviewCode'))}
              settings={data}
              onChange={set}
              onStale={reload}
            />
            <AskYearly settings={data} onChange={set} onStale={reload} />
            <Ground
              key={JSON.stringify(settingIn(data, 'dataGround'))}
              settings={data}
              onChange={set}
              onStale={reload}
            />
            <KeptPeriods
              key={JSON.stringify(keptNames.map((name) => settingIn(data, name)))}
              settings={data}
              onChange={set}
              onStale={reload}
            />
            {settingIn(data, 'messagesKept')?.mayChange ? <ErasedReport /> : null}
            <LedgerColumns
              key={JSON.stringify(settingIn(data, 'ledgerTemplate'))}
              settings={data}
              onChange={set}
              onStale={reload}
            />
            <TechnicalContact
              key={JSON.stringify(settingIn(data, 'technicalContact'))}
              settings={data}
              onChange={set}
              onStale={reload}
            />
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
