import type { ApiInput } from '../../../src/domain/api/api'
import { officeData, type OfficeCode, offices, printedOffice } from '../../../src/domain/city/city'
import { dayOf } from '../../../src/domain/dates/days'
import type { Serving } from '../../../src/domain/serving/serving'
import { settingOf } from '../../../src/domain/settings/officeSettings'
import { settings } from '../../../src/domain/settings/table'
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

/** What the office with this place in the list is told to be from now on: each part is its own, and none is the old one. */
export const newData = (index: number) =>
  ({
    name: `新${'甲乙丙丁戊己庚辛壬癸子丑'.charAt(index)}备案办公室`,
    address: `新民大街${String(100 + index)}号东楼${String(500 + index)}房间`,
    phone: `0316-6000${String(100 + index)}`,
    email: `new${String(100 + index)}@office.invalid`,
  }) as const

/** Every office is called, reached and found otherwise from today on; two minutes later everybody knows. */
export const changeOffices = async (
  cloud: Cloud & Pick<ReturnType<typeof cloudOf>, 'moveClock'>,
) => {
  for (const [index, { code }] of offices.entries()) {
    const set = officeData.map((datum) => ({
      name: settingOf[datum],
      value: newData(index)[datum],
    }))
    const answer = await callSet(cloud, { scope: code, set })
    if (!answer.ok) throw new Error(JSON.stringify(answer))
  }
  const { now } = await cloud.ok('city-staff', 'me', {})
  await cloud.moveClock({ now: new Date(now + 120_000).toISOString() })
}

/** What nobody should read any more after `changeOffices`: names, short names, addresses, numbers and mail of all offices. */
const oldWords: readonly string[] = offices.flatMap(({ code }) => {
  const { name, shortName, address, phone, email } = printedOffice(code)
  return [name, shortName, address, phone, email]
})

/** Those of the old words that a text still says. */
export const oldWordsIn = (text: string): readonly string[] =>
  oldWords.filter((word) => text.includes(word))
