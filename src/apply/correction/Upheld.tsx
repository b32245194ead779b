import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { TextButton } from '../../components/controls/TextButton'
import { TypedField } from '../../components/fields/TypedField'
import { Overlay } from '../../components/layout/Overlay'
import { LONGEST_UPHELD, SHORTEST_UPHELD } from '../../domain/moves/returning/correction'
import { oneLine } from '../../domain/text/cleaning'
import { draftOf } from '../draft/useDraft'
import { Refused } from '../parts/Refused'
import type { Fix } from './plan'

/** Below what the office said of an item: its owner says that it is right as it is, and why (G5). */
export const Upheld = ({ id, fix: { item, done } }: { id: string; fix: Fix }) => {
  const [asks, setAsks] = useState(false)
  const { label, upholds, upheld } = item
  // What was changed needs no word; who is writing one goes on.
  if (upholds === null || (done && upheld === null && !asks)) return null
  const act = upheld === null ? '不用改，说明理由' : '修改说明'
  return (
    <>
      <TextButton
        label={`${act}：${label}`}
        onTap={() => {
          setAsks(true)
        }}
      >
        {act}
      </TextButton>
      {asks ? (
        <UpheldSheet
          id={id}
          of={upholds}
          label={label}
          upheld={upheld}
          onClose={() => {
            setAsks(false)
          }}
        />
      ) : null}
    </>
  )
}

const UpheldSheet = ({
  id,
  of,
  label,
  upheld,
  onClose,
}: {
  id: string
  of: NonNullable<Fix['item']['upholds']>
  label: string
  upheld: string | null
  onClose: () => void
}) => {
  const [typed, setTyped] = useState(upheld ?? '')
  const [tried, setTried] = useState(false)
  const { busy, refusal, run, repeat } = useActs()
  const keep = (words: string) => {
    run('uphold', async () => {
      // What is typed into the item itself goes first: who changed it needs no word.
      await draftOf(id).flush()
      draftOf(id).accept(await api('filing.uphold', { id, key: of, words }))
      onClose()
    })
  }
  const words = oneLine(typed)
  const missing = words.length < SHORTEST_UPHELD
  const said = tried && missing ? '请写理由' : (refusal?.fields['words'] ?? null)
  return (
    <Overlay title={`${label}：不用改`} onClose={onClose}>
      <TypedField
        id="upheld-words"
        label="为什么不用改"
        hint="办公室再核对时会看到。不要写证件号或手机号"
        said={said}
        text={typed}
        lines={2}
        longest={LONGEST_UPHELD}
        onType={setTyped}
      />
      <Refused id={id} refusal={said === null ? refusal : null} onRetry={repeat} />
      <View className="upheld-act">
        <Button
          busy={busy === null ? null : '正在保存…'}
          onTap={() => {
            setTried(true)
            if (!missing) keep(words)
          }}
        >
          保存说明
        </Button>
        {upheld === null ? null : (
          <Button
            look="outline"
            onTap={() => {
              keep('')
            }}
          >
            不说明了，我来改
          </Button>
        )}
      </View>
    </Overlay>
  )
}
