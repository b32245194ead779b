import { View } from '@tarojs/components'
import { documents } from '../../cloud/call'
import { usePaper } from '../../cloud/usePaper'
import { Button, ButtonPair } from '../../components/controls/Button'
import { TextButton } from '../../components/controls/TextButton'
import { PaperFailure } from '../../components/filing/PaperRow'
import { BottomBar } from '../../components/layout/BottomBar'
import { PAPERS_AT_ONCE } from '../../domain/api/atOnce'
import type { Selected } from '../table/useSelected'

const wordsOf = ({ ids, isFull }: Selected): string => {
  if (ids.length === 0) return `点一下选中，一次最多 ${String(PAPERS_AT_ONCE)} 件`
  return `已选 ${String(ids.length)} 件${isFull ? '，一次最多这么多' : ''}`
}

/** Prints what is picked in the ledger, one behind the other in one file, and the blank form. */
export const PickedPapers = ({ picked, onEnd }: { picked: Selected; onEnd: () => void }) => {
  const { ids } = picked
  const forms = usePaper(() => documents('papers', { ids: [...ids], of: 'paper' }))
  const receipts = usePaper(() => documents('papers', { ids: [...ids], of: 'receipt' }))
  const blank = usePaper(() => documents('blank', {}))
  const failure = forms.failure ?? receipts.failure ?? blank.failure
  const busy = forms.busy || receipts.busy || blank.busy
  return (
    <BottomBar context={wordsOf(picked)}>
      {failure === null ? null : <PaperFailure sentence={failure} />}
      {ids.length === 0 ? null : (
        <ButtonPair>
          <Button
            busy={forms.busy ? '正在生成备案表…' : null}
            onTap={() => {
              if (!busy) forms.open()
            }}
          >
            打印备案表
          </Button>
          <Button
            look="outline"
            busy={receipts.busy ? '正在生成回执…' : null}
            onTap={() => {
              if (!busy) receipts.open()
            }}
          >
            打印回执
          </Button>
        </ButtonPair>
      )}
      <View className="ledger-picked-ends">
        <TextButton
          onTap={() => {
            if (!busy) blank.open()
          }}
        >
          {blank.busy ? '正在生成空白备案表…' : '空白备案表'}
        </TextButton>
        <TextButton onTap={onEnd}>不选了</TextButton>
      </View>
    </BottomBar>
  )
}
