import { servingOf } from '../../domain/serving/serving'
import { valueWords } from '../../domain/settings/settings'
import { OfficeSettingsPage } from '../parts/OfficeSettingsPage'
import { OneOffice } from './OneOffice'

definePageConfig({ navigationBarTitleText: '怎样受理' })

/** How an office takes filings (M7). */
export default function ServingPage() {
  return (
    <OfficeSettingsPage
      page="settings/serving"
      subOf={(code, servings) => valueWords('serving', servingOf(servings, code))}
    >
      {(part) => <OneOffice key={part.settings.version} {...part} />}
    </OfficeSettingsPage>
  )
}
