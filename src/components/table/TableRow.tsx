import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from '../../components/controls/Tap'
import './TableRow.scss'

/** One row of filings in columns; `className` says how wide they are. */
export const TableRow = ({
  id,
  className,
  children,
}: {
  id?: string
  className: string
  children: ReactNode
}) => (
  <View className={`table-row ${className}`} role="row" {...(id === undefined ? {} : { id })}>
    {children}
  </View>
)

/** The account’s name as the row’s link: its target is the whole row. */
export const RowLink = ({ name, onTap }: { name: string; onTap: () => void }) => (
  <Tap role="link" className="row-link" onTap={onTap}>
    {name}
  </Tap>
)

/** What stands, smaller, behind the text of a cell; nothing where it is empty. */
export const Beside = ({ text }: { text: string }) =>
  text === '' ? null : <View className="row-beside t-note">{text}</View>
