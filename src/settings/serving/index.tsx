import { servingOf } from '../../domain/serving/serving'
import { OfficeSettingsPage } from '../parts/OfficeSettingsPage'
import { OneOffice } from './OneOffice'
import { modeWords } from './words'

definePageConfig({ navigationBarTitleText: '怎样受理' })

/** How an office takes filings (M7). */
export default function ServingPage() {
  return (
    <OfficeSettingsPage
      page="settings/serving"
      subOf={(code, servings) => modeWords(servingOf(servings, code))}
    >
      {(part) => <OneOffice key={part.settings.version} {...part} />}
    </OfficeSettingsPage>
  )
}
