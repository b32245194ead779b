import { View } from '@tarojs/components'
import type { ComponentType } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Loading } from '../../components/layout/Loading'
import { Row } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import { go } from '../../platform/wechat/navigate'
import { settingIn, type SettingsPart } from '../../components/settings/setting'
import type { SettingView } from '../../domain/api/administration/settings'
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

definePageConfig({ navigationBarTitleText: '全市设置' })

type Part = {
  readonly Part: ComponentType<SettingsPart>
  /** It is drawn anew when one of these was changed. */
  readonly of: readonly SettingView['name'][]
}

/** What is set here, in this order. */
const parts: readonly Part[] = [
  { Part: CorrectionDays, of: ['correctionDays'] },
  { Part: StraightToCity, of: ['straightToCity'] },
  { Part: PlaceNames, of: ['placeNames'] },
  { Part: BasisSetting, of: ['basis'] },
  { Part: LegalWordsSetting, of: legalNames },
  { Part: ReviewCodeSetting, of: ['reviewCode'] },
  { Part: AskYearly, of: [] },
  { Part: Ground, of: ['dataGround'] },
  { Part: KeptPeriods, of: keptNames },
  { Part: ErasedReport, of: [] },
  { Part: LedgerColumns, of: ['ledgerTemplate'] },
  { Part: TechnicalContact, of: ['technicalContact'] },
]

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
            {parts.map(({ Part, of }, at) => (
              <Part
                key={`${String(at)} ${JSON.stringify(of.map((name) => settingIn(data, name)))}`}
                settings={data}
                onChange={set}
                onStale={reload}
              />
            ))}
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
