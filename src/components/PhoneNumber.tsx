import { callPhone } from '../platform/phone'
import { TextButton } from './TextButton'

/** A number that is called by a tap. */
export const PhoneNumber = ({ phone }: { phone: string }) => (
  <TextButton
    icon="phone"
    label={`打电话 ${phone}`}
    onTap={() => {
      callPhone(phone)
    }}
  >
    {phone}
  </TextButton>
)
