import { officeOf } from '../../domain/city/city'
import { OfficeSettingsPage } from '../parts/OfficeSettingsPage'
import { OfficeData } from './OfficeData'

definePageConfig({ navigationBarTitleText: '办公室资料' })

/** What people read of an office (M1). */
export default function OfficeDataPage() {
  return (
    <OfficeSettingsPage page="settings/officeData" subOf={(code) => officeOf(code).phone}>
      {(part) => <OfficeData key={part.settings.version} {...part} />}
    </OfficeSettingsPage>
  )
}
