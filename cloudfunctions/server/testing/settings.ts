import type { ApiInput } from '../../../src/domain/api/api'
import type { OfficeCode } from '../../../src/domain/city/city'
import { dayOf } from '../../../src/domain/dates/days'
import type { Serving } from '../../../src/domain/serving/serving'
import { settings } from '../../../src/domain/settings/settings'
import type { cloudOf } from './cloud'

type Cloud = Pick<ReturnType<typeof cloudOf>, 'ok' | 'call'>
type ToSet = Pick<ApiInput<'settings.set'>, 'scope' | 'set'> & { readonly from?: string }

/** Sets settings over what is there, as the city's head unless somebody else is named, from today where nothing else is said. */
export const callSet = async (cloud: Cloud, { scope, set, from }: ToSet, openid = 'city-staff') => {
  const { version } = await cloud.ok('city-staff', 'settings.open', { scope })
  const fromDay = set.every(({ name }) => settings[name].fromDay)
  const { now } = await cloud.ok('city-staff', 'me', {})
  return cloud.call(openid, 'settings.set', {
    scope,
    version,
    from: from ?? (fromDay ? dayOf(now) : null),
    set,
  })
}

/** How an office takes filings from today on, as its head or the city's sets it. */
export const callServing = (
  cloud: Cloud,
  office: OfficeCode,
  { mode, successor, ...rest }: Serving,
  openid?: string,
) =>
  callSet(
    cloud,
    {
      scope: office,
      set: [
        { name: 'serving', value: { mode, successor } },
        ...Object.entries(rest).map(([name, value]) => ({
          name: name as keyof typeof rest,
          value,
        })),
      ],
    },
    openid,
  )

/** As `callServing`, which has to succeed. */
export const setServing = async (...of: Parameters<typeof callServing>) => {
  const answer = await callServing(...of)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.data
}
