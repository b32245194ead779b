import { View } from '@tarojs/components'
import { Trouble } from '../../../components/layout/Trouble'
import type { MoveProps } from '../moves/deskMove'
import './Duplicates.scss'
import { Likely } from './Likely'
import { SharedLine } from './SharedLine'

/** What may be of the same account, side by side with the filing, and what else its owner and subject have (D6). */
export const DuplicateBoxes = ({ review, bench }: MoveProps) => {
  const { found, refusal, reload, acts } = bench.duplicates
  const refused = acts.refusal
  return (
    <>
      <Trouble
        sentence={
          refusal === null || found !== null ? null : `没有查到有没有重复：${refusal.message}`
        }
        onRetry={reload}
      />
      {refused === null ? null : (
        <Trouble
          sentence={refused.message}
          onRetry={() => {
            // What somebody else said meanwhile is read before it is said otherwise.
            if (refused.code === 'stale') {
              acts.clear()
              reload()
            } else acts.repeat()
          }}
        />
      )}
      {found?.likely.map((each, place) => (
        <Likely
          key={each.id}
          of={each}
          place={place + 1}
          all={found.likely.length}
          review={review}
          bench={bench}
        />
      ))}
      {found === null || found.shared.length === 0 ? null : (
        <View className="request-box">
          {found.shared.map((each) => (
            <SharedLine key={each.by} of={each} />
          ))}
        </View>
      )}
    </>
  )
}
