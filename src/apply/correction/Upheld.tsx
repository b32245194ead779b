import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button } from '../../components/controls/Button'
import { TextButton } from '../../components/controls/TextButton'
import { TypedField } from '../../components/fields/TypedField'
import { Overlay } from '../../components/layout/Overlay'
import { LONGEST_UPHELD } from '../../domain/moves/returning/correction'
import { Refused } from '../parts/Refused'
import { draftOf } from '../draft/useDraft'
import type { Fix } from './plan'

/** Below what the office said of an item: its owner says that it is right as it is, and why (G5). */
export const Upheld = ({ id, fix: { item, done } }: { id: string; fix: Fix }) => {
  const [asks, setAsks] = useState(false)
  const { label, upheld } = item
  // What was changed needs no word.
  if (upheld === null || (done && upheld.words === '')) return null
  const act = upheld.words === '' ? '没有错，写一句说明' : '修改说明'
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
  label,
  upheld,
  onClose,
}: {
  id: string
  label: string
  upheld: NonNullable<Fix['item']['upheld']>
  onClose: () => void
}) => {
  const [words, setWords] = useState(upheld.words)
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useActs()
  const keep = (kept: string) => {
    run('uphold', async () => {
      // What is typed beside it goes first: an answer is what stands from then on.
      await draftOf(id).flush()
      draftOf(id).accept(await api('filing.uphold', { id, key: upheld.key, words: kept }))
      onClose()
    })
  }
  const missing = words.trim() === ''
  const save = () => {
    setTried(true)
    if (!missing) keep(words.trim())
  }
  const said = tried && missing ? '请写为什么没有错' : (refusal?.fields['words'] ?? null)
  return (
    <Overlay title={`${label}没有错？`} onClose={onClose}>
      <TypedField
        id="upheld-words"
        label="为什么没有错"
        hint="这一项可以不改，办公室再核对时会看到这句话。不要写证件号或手机号"
        said={said}
        text={words}
        lines={2}
        longest={LONGEST_UPHELD}
        onType={setWords}
      />
      <Refused id={id} refusal={said === null ? refusal : null} onRetry={save} />
      <View className="upheld-act">
        <Button busy={busy === null ? null : '正在保存…'} onTap={save}>
          保存说明
        </Button>
        {upheld.words === '' ? null : (
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
