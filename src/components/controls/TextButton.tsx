import { View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'
import './TextButton.scss'

/** A quiet act or a way on, as a word in the accent colour. */
export const TextButton = ({
  children,
  onTap,
  icon,
  go = false,
  label,
}: {
  children: string
  onTap: () => void
  icon?: IconName
  /** It leads to another page. */
  go?: boolean
  label?: string
}) => (
  <Tap className="text-button" onTap={onTap} {...(label === undefined ? {} : { label })}>
    {icon ? <Icon name={icon} /> : null}
    <View className={icon ? 'text-button-word after-icon' : 'text-button-word'}>{children}</View>
    {go ? <Icon name="go" /> : null}
  </Tap>
)
