import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { hasKeys } from '../../platform/input/keys'
import './Button.scss'
import { Tap } from './Tap'

/**
 * A button. One `filled` a screen. While `busy` holds words it says them, keeps its width and takes no tap. It is never
 * greyed out: a tap on a button that cannot go on says what is missing. All but `outline` decide, so a double tap counts once.
 */
export const Button = ({
  children,
  onTap,
  look = 'filled',
  busy = null,
  keyName,
}: {
  children: string
  onTap: () => void
  look?: 'filled' | 'outline' | 'stop'
  busy?: string | null
  /** The key that does the same, shown where the desk has its keys. */
  keyName?: string
}) => (
  <Tap
    says={children}
    decides={look !== 'outline'}
    className={`button button-${look} ${busy === null ? '' : 'button-busy'}`}
    onTap={() => {
      if (busy === null) onTap()
    }}
  >
    <View aria-live="polite">{busy ?? children}</View>
    {keyName === undefined || !hasKeys ? null : (
      <View className="button-key" aria-hidden="true">
        {keyName}
      </View>
    )}
  </Tap>
)

/** Two buttons side by side; they stack in large text. */
export const ButtonPair = ({ children }: { children: ReactNode }) => (
  <View className="button-pair">{children}</View>
)
