import { View } from '@tarojs/components'
import { Sheet } from '../../components/layout/Sheet'
import { SummaryLine } from '../../components/layout/SummaryList'
import { Title } from '../../components/layout/Title'
import { type SettingsPart, viewsIn } from '../../components/settings/setting'
import type { SettingView } from '../../domain/api/administration/settings'
import { officeData, printedOffice } from '../../domain/city/city'
import { settingOf } from '../../domain/settings/officeSettings'
import { rowOf } from '../../domain/settings/settings'
import type { OfficePart } from '../parts/OfficeSettingsPage'
import { SaveFromDay } from '../parts/SaveFromDay'
import { AllSetBy } from '../parts/SetBy'
import { useSettingFields } from '../parts/useSettingFields'
import './index.scss'

/** What people read of one office, and what its head changes of it from a day on. */
export const OfficeData = ({ office, ...part }: OfficePart) => {
  const printed = printedOffice(office)
  const held = officeData.flatMap((datum) =>
    viewsIn(part.settings, [settingOf[datum]]).map((view) => ({
      view,
      text: typeof view.value === 'string' ? view.value : printed[datum],
    })),
  )
  const views = held.map(({ view }) => view)
  return (
    <>
      <Sheet>
        {held.map(({ view: { name }, text }, at) =>
          at === 0 ? (
            <Title key={name}>{text}</Title>
          ) : (
            <SummaryLine key={name} label={rowOf(name).label} text={text} />
          ),
        )}
        <AllSetBy views={views} />
      </Sheet>
      {views.some(({ mayChange }) => mayChange) ? <Change views={views} {...part} /> : null}
    </>
  )
}

const Change = ({ views, ...part }: SettingsPart & { views: readonly SettingView[] }) => {
  const { draw, read } = useSettingFields(views, part)
  return (
    <Sheet title="改办公室资料">
      {views.map(draw)}
      <SaveFromDay {...part} setting={read} />
      <View className="office-data-note t-note">
        起用那天起，页面、通知和新打印的文书都用新的；已经发出的通知和打印好的不变。
      </View>
    </Sheet>
  )
}
