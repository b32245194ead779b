import type { FilingDetail } from '../../domain/api/filing'
import { CITY_OFFICE, type Office, officeOf } from '../../domain/city/city'

/** The office to ask about a filing: the one it goes to, the city office while that is open. */
export const officeFor = (filing: Pick<FilingDetail, 'office' | 'route'> | null): Office =>
  officeOf(filing?.office?.code ?? filing?.route?.office ?? CITY_OFFICE)
