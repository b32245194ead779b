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
  says = label,
  decides = false,
}: {
  children: string
  onTap: () => void
  icon?: IconName
  /** It leads to another page. */
  go?: boolean
  label?: string
  /** What it means, where its words change and that does not. */
  says?: string
  /** It decides something at once: a double tap counts once. */
  decides?: boolean
}) => (
  <Tap
    className="text-button"
    says={says ?? children}
    decides={decides}
    onTap={onTap}
    {...(label === undefined ? {} : { label })}
  >
    {icon ? <Icon name={icon} /> : null}
    <View className={icon ? 'text-button-word after-icon' : 'text-button-word'}>{children}</View>
    {go ? <Icon name="go" /> : null}
  </Tap>
)
