import { Text } from '@tarojs/components'
import type { Stretch } from '../../../domain/text/differing'
import './Marked.scss'

/** What is new in a text stands out, and what it had before is struck through; a reader hears which it is. */
export const Marked = ({
  stretches,
  as,
}: {
  stretches: readonly Stretch[]
  as: 'insertion' | 'deletion'
}) => (
  <>
    {stretches.map(({ text, differs }, index) =>
      differs ? (
        <Text key={index} className={`marked-${as}`} role={as}>
          {text}
        </Text>
      ) : (
        <Text key={index}>{text}</Text>
      ),
    )}
  </>
)
