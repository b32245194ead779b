import { Button } from '@tarojs/components'
import '../wechat/Share.scss'
import type { PhoneButtonProps } from './phoneButtonProps'

/** WeChat's own button: it shows the person their numbers, and gives a code for the one that they choose. */
export const PhoneButton = ({ children, onCode }: PhoneButtonProps) => (
  <Button
    className="share"
    openType="getPhoneNumber"
    onGetPhoneNumber={({ detail: { code } }) => {
      onCode(code ?? null)
    }}
  >
    {children}
  </Button>
)
