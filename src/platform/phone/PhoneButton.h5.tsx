import { View } from '@tarojs/components'
import { person } from '../wechat/person'
import '../wechat/Share.scss'
import type { PhoneButtonProps } from './phoneButtonProps'

/** Stands for WeChat's own question: the laptop gives the code that WeChat would give for the number of this person. */
const codeHere = async (): Promise<string | null> => {
  const answer = await fetch('/local/phonecode', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': person() },
    body: JSON.stringify({}),
  }).catch(() => null)
  if (answer?.ok !== true) return null
  const { code } = (await answer.json()) as { readonly code: string }
  return code
}

/** Asks the person for their number, and hears a code by which the server asks WeChat for it; null where they did not give it. */
export const PhoneButton = ({ children, onCode }: PhoneButtonProps) => (
  <View className="share" onClick={() => void codeHere().then(onCode)}>
    {children}
  </View>
)
