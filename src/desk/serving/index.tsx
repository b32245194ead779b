import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Banner } from '../../components/layout/Banner'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import { CITY_OFFICE, isOfficeCode, officeOf, offices } from '../../domain/city/city'
import { servingOf } from '../../domain/serving/serving'
import { go } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { OneOffice } from './OneOffice'
import { modeWords } from './words'

/** How an office takes filings (M7): its head sets it, a head with the city right that of each office. */
export default function ServingPage() {
  const { office } = useParameters('office')
  const [saved, setSaved] = useState(false)
  const { data, refusal, reload, set } = useAnswer(async () => {
    const { staff, servings } = await api('me', {})
    const scope = isOfficeCode(office) ? office : (staff?.office.code ?? CITY_OFFICE)
    const manages = staff?.city === true && staff.role === 'head'
    return { scope, servings, manages, settings: await api('settings.open', { scope }) }
  })
  return (
    <Shell>
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        {data === null && refusal === null ? <Loading /> : null}
        {saved ? <Banner tone="done">已保存</Banner> : null}
        {data ? (
          <OneOffice
            key={data.settings.version}
            office={data.scope}
            servings={data.servings}
            settings={data.settings}
            onSaved={(settings) => {
              set({ ...data, settings })
              setSaved(true)
            }}
            onStale={reload}
          />
        ) : null}
        {data?.manages ? (
          <Sheet title="其他办公室" flush>
            <Rows>
              {offices
                .filter(({ code }) => code !== data.scope)
                .map(({ code }) => (
                  <Row
                    key={code}
                    title={officeOf(code).shortName}
                    sub={modeWords(servingOf(data.servings, code))}
                    onTap={() => {
                      go('desk/serving', { office: code })
                    }}
                  />
                ))}
            </Rows>
          </Sheet>
        ) : null}
      </View>
    </Shell>
  )
}
