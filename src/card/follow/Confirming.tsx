import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { Sheet } from '../../components/layout/Sheet'
import type { FollowedView } from '../../domain/api/card'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { idConsent, consentWords } from '../../domain/form/consent/consent'
import { agreeAsOneself } from '../../apply/consent/giving'
import { ConsentBox } from '../../apply/parts/ConsentBox'
import { ConsentRows } from '../../apply/parts/ConsentRows'
import './index.scss'

/** The manager, whose consent the applicant only declared, confirms it in their own WeChat. */
export const Confirming = ({
  id,
  name,
  office,
  onConfirmed,
}: {
  id: string
  name: string
  office: FollowedView['office']
  onConfirmed: (view: FollowedView) => void
}) => {
  const confirm = async () => {
    await agreeAsOneself(name)
    onConfirmed(await api('follow.confirm', { id }))
  }
  return (
    <View className="follow-part">
      <Sheet>
        <ConsentBox
          id="follow-consent"
          title={`${name}的身份证照片，请本人确认`}
          office={officeOf(office?.code ?? CITY_OFFICE)}
          answers={[
            { label: consentWords().idAnswers.self(name), give: confirm, onGiven: () => undefined },
          ]}
        >
          <View>
            填报人已交了您的身份证照片，说您知道，由他代办。您确认后，工作人员会看到是您本人确认的。
          </View>
          <ConsentRows />
          <View>{idConsent(name).text}</View>
        </ConsentBox>
      </Sheet>
    </View>
  )
}
