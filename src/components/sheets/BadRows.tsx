import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { ImportView } from '../../domain/api/import'
import { problemWords } from '../../domain/imports/problem'
import { TextButton } from '../controls/TextButton'
import { Sheet } from '../layout/Sheet'
import './BadRows.scss'

type Bad = ImportView['bad'][number]

/** An old phone draws so many at a time. */
const AT_ONCE = 20
const PROBLEMS = 5

/** Each row of a table that has to be put right, with what is wrong in it; `end` stands below the last. */
export const BadRows = ({
  rows,
  title,
  end = null,
}: {
  rows: readonly Bad[]
  title: string
  end?: ReactNode
}) => {
  const [count, setCount] = useState(AT_ONCE)
  return (
    <Sheet title={title}>
      {rows.slice(0, count).map((bad) => (
        <BadRow key={bad.row} bad={bad} />
      ))}
      {rows.length > count ? (
        <TextButton
          onTap={() => {
            setCount(count + AT_ONCE)
          }}
        >
          {`再看 ${String(Math.min(AT_ONCE, rows.length - count))} 行`}
        </TextButton>
      ) : (
        end
      )}
    </Sheet>
  )
}

const BadRow = ({ bad: { row, name, problems } }: { bad: Bad }) => (
  <View className="bad-row">
    <View className="bad-row-number">{`第 ${String(row)} 行`}</View>
    <View className="bad-row-main">
      {name === '' ? null : <View className="t-sub">{name}</View>}
      {problems.slice(0, PROBLEMS).map((problem) => (
        <View key={problem.label}>{problemWords(problem)}</View>
      ))}
      {problems.length > PROBLEMS ? (
        <View className="t-sub">{`还有 ${String(problems.length - PROBLEMS)} 处`}</View>
      ) : null}
    </View>
  </View>
)
