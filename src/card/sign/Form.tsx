import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { Banner } from '../../components/layout/Banner'
import { BottomBar } from '../../components/layout/BottomBar'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { SummaryLine } from '../../components/layout/SummaryList'
import { Title } from '../../components/layout/Title'
import type { CardView, FormToSign } from '../../domain/api/card'
import { officeOf } from '../../domain/city/city'
import { idConsent, consentWords } from '../../domain/form/consent/consent'
import { DECLARATION } from '../../domain/form/form'
import { showMoment } from '../../domain/dates/days'
import { now } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { agreeAsOneself } from '../../apply/consent/giving'
import { ConsentBox } from '../../apply/parts/ConsentBox'
import { ConsentRows } from '../../apply/parts/ConsentRows'
import { NotSigning } from './NotSigning'

/** The whole form with its declaration; the signer agrees to the use of their data, then signs, or does not. */
export const FormOfCard = ({
  token,
  view: { accountName, ownerName, until, office, agreed },
  form: { rows, materials, filledBy },
  trouble,
  onChanged,
  onLook,
}: {
  token: string
  view: CardView
  form: FormToSign
  trouble: ReactNode
  onChanged: (view: CardView) => void
  onLook: () => void
}) => {
  const changed = rows.filter((row) => row.changed)
  const agree = () => agreeAsOneself(ownerName)
  return (
    <Shell
      bar={
        agreed ? (
          <BottomBar>
            <Button
              onTap={() => {
                go('card/writing', { t: token })
              }}
            >
              签名
            </Button>
          </BottomBar>
        ) : undefined
      }
    >
      {trouble}
      {changed.length === 0 ? null : (
        <Banner tone="act">
          {`您打开以后，填报人改过 ${String(changed.length)} 处，下面已标出，请再看一遍`}
        </Banner>
      )}
      <Sheet>
        <Title>{accountName}</Title>
        <View className="t-sub">
          {`填报人是${filledBy}。请 ${ownerName} 本人看完再签，${showMoment(until, now())} 前有效。`}
        </View>
      </Sheet>
      <View className="sign-part">
        <Sheet title="备案表">
          {rows.map((row) => (
            <SummaryLine
              key={row.key}
              label={row.changed ? `${row.label}（改过）` : row.label}
              text={row.text === '' ? '没有填' : row.text}
            />
          ))}
          {materials.map(({ label, count }) => (
            <SummaryLine key={label} label={label} text={`${String(count)} 张照片`} />
          ))}
        </Sheet>
      </View>
      <Sheet>
        <View className="t-sub">签名表示：</View>
        <View className="t-strong">{DECLARATION}</View>
      </Sheet>
      {agreed ? null : (
        <View className="sign-part">
          <Sheet>
            <ConsentBox
              id="card-consent"
              title="签名之前请看一看"
              office={officeOf(office.code)}
              answers={[
                { label: consentWords().idAnswers.self(ownerName), give: agree, onGiven: onLook },
              ]}
            >
              <ConsentRows />
              <View>{idConsent(ownerName).text}</View>
            </ConsentBox>
          </Sheet>
        </View>
      )}
      <NotSigning token={token} onDone={onChanged} />
      <PhoneLine office={office} />
    </Shell>
  )
}
