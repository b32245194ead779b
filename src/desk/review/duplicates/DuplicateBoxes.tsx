import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextButton } from '../../../components/controls/TextButton'
import { Trouble } from '../../../components/layout/Trouble'
import type { Shared } from '../../../domain/api/review/duplicates'
import type { MoveProps } from '../moves/deskMove'
import { Likely } from './Likely'
import { OtherFilingLine } from './OtherFilingLine'
import './Duplicates.scss'

const words: Readonly<Record<Shared['by'], string>> = {
  owner: '同一账号所有人',
  code: '同一信用代码',
}

/** That the owner, or the subject, has other accounts: no sign of a duplicate; they are listed when they are asked for. */
const SharedLine = ({ of: { by, count, more, filings } }: { of: Shared }) => {
  const [unfolded, setUnfolded] = useState(false)
  const several = more ? `至少 ${String(count)}` : String(count)
  return (
    <>
      <View className="shared-line">
        <View className="t-sub">{`${words[by]}另有 ${several} 个账号`}</View>
        <TextButton
          label={`${unfolded ? '收起' : '看一看'}：${words[by]}的账号`}
          onTap={() => {
            setUnfolded(!unfolded)
          }}
        >
          {unfolded ? '收起' : '看一看'}
        </TextButton>
      </View>
      {unfolded ? (
        <>
          {filings.map((each) => (
            <OtherFilingLine key={each.id} of={each} />
          ))}
          {filings.length < count ? (
            <View className="t-note">{`先列最近的 ${String(filings.length)} 个`}</View>
          ) : null}
        </>
      ) : null}
    </>
  )
}

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
