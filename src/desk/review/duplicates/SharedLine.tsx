import { View } from '@tarojs/components'
import { useState } from 'react'
import { TextButton } from '../../../components/controls/TextButton'
import type { Shared } from '../../../domain/api/review/duplicates'
import { OtherFilingLine } from './OtherFilingLine'

const words: Readonly<Record<Shared['by'], string>> = {
  owner: '同一账号所有人',
  code: '同一信用代码',
}

/** That the owner, or the subject, has other accounts: no sign of a duplicate; they are listed when they are asked for. */
export const SharedLine = ({ of: { by, count, more, filings } }: { of: Shared }) => {
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
