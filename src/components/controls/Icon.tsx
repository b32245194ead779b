import { View } from '@tarojs/components'

export type IconName =
  | 'ring'
  | 'half'
  | 'tick'
  | 'ticked-box'
  | 'box'
  | 'return'
  | 'clock'
  | 'calendar'
  | 'target'
  | 'barred'
  | 'slashed'
  | 'paper'
  | 'go'
  | 'phone'
  | 'warning'
  | 'lock'
  | 'zoom'
  | 'zoom-out'
  | 'rotate'
  | 'copy'
  | 'camera'
  | 'picture'
  | 'close'
  | 'down'
  | 'mail'

/** A glyph in the colour and size of the text beside it; silent for screen readers, since a word always stands by it. */
export const Icon = ({ name }: { name: IconName }) => (
  <View className={`icon icon-${name}`} aria-hidden="true" />
)
