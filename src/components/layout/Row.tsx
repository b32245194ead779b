import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon } from '../controls/Icon'
import { Tap } from '../controls/Tap'
import './Row.scss'

/** A list of rows that reaches the edges of its sheet. */
export const Rows = ({ children }: { children: ReactNode }) => (
  <View className="rows">{children}</View>
)

export type RowProps = {
  title: string
  sub?: string | undefined
  /** 一 to 六 in the margin. */
  numeral?: string
  /** A status; a chevron stands there when the row leads on and nothing is given. */
  end?: ReactNode
  /** The 4 px bar: you are here. */
  next?: boolean
  /** Large text folds a finished row to one line. */
  folded?: boolean
  onTap?: () => void
}

/** One line of a list; the whole row is the target. */
export const Row = ({
  title,
  sub,
  numeral,
  end,
  next = false,
  folded = false,
  onTap,
}: RowProps) => {
  const className = ['row', next && 'row-next', folded && 'row-folded', numeral && 'row-numbered']
    .filter(Boolean)
    .join(' ')
  const content = (
    <>
      {numeral === undefined ? null : <View className="row-numeral">{numeral}</View>}
      <View className="row-main">
        <View className="row-title">{title}</View>
        {sub === undefined || sub === '' ? null : <View className="row-sub t-sub">{sub}</View>}
      </View>
      {end === undefined ? (
        onTap && (
          <View className="row-go">
            <Icon name="go" />
          </View>
        )
      ) : (
        <View className="row-end">{end}</View>
      )}
    </>
  )
  return onTap ? (
    <Tap className={className} says={title} onTap={onTap}>
      {content}
    </Tap>
  ) : (
    <View className={className}>{content}</View>
  )
}
