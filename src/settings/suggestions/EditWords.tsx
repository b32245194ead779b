import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/controls/Button'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { Overlay } from '../../components/layout/Overlay'
import { LONGEST_SUGGESTION } from '../../domain/moves/returning/correction'
import {
  type ItemKey,
  type ReasonKind,
  reasonWords,
} from '../../domain/moves/returning/correctionReasons'
import { itemLabel } from '../../domain/moves/returning/returnMessage'
import {
  originalWords,
  type OwnSuggestion,
  ownText,
} from '../../domain/moves/returning/suggestions'
import { TextInput } from '../../platform/input/TextInput'
import { useSaving } from '../../components/settings/useSaving'
import type { SettingsPart } from '../../components/settings/setting'

/** One suggestion: of an item, for a reason. */
export type SuggestionAt = { readonly key: ItemKey; readonly kind: ReasonKind }

/** The words of one suggestion; 恢复原文 takes back what the city made of them. */
export const EditWords = ({
  cell: { key, kind },
  settings,
  own,
  onChange,
  onStale,
  onClose,
}: SettingsPart & {
  cell: SuggestionAt
  own: readonly OwnSuggestion[]
  onClose: () => void
}) => {
  const { busy, save: saved, notSaved } = useSaving({ settings, onChange, onStale })
  const changed = ownText(own, key, kind)
  const original = originalWords(key, kind)
  const [text, setText] = useState(changed ?? (original.length === 1 ? (original[0] ?? '') : ''))
  const [lacking, setLacking] = useState(false)
  const save = (act: 'save' | 'restore', words: string | null) => {
    const others = own.filter((each) => each.key !== key || each.kind !== kind)
    const value = words === null ? others : [...others, { key, kind, text: words }]
    saved([{ name: 'suggestions', value: [...value] }], null, act)
  }
  return (
    <Overlay title={`${itemLabel(key, {})} · ${reasonWords[kind]}`} onClose={onClose}>
      {notSaved}
      {changed === null && original.length === 1 ? null : (
        <View className="suggestions-original">
          <View className="t-note">{original.length === 1 ? '原文' : '原文，随主体类别不同'}</View>
          {original.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      )}
      <FieldFrame
        id="suggestion-words"
        label="建议"
        hint={original.length === 1 ? undefined : '改了以后，各类主体都用这一句'}
        message={wrong(lacking ? '请填写建议，或恢复原文' : null)}
      >
        <TextInput
          label="建议"
          text={text}
          keyboard="text"
          lines={2}
          longest={LONGEST_SUGGESTION}
          wrong={lacking}
          onType={setText}
          onLeave={setText}
        />
      </FieldFrame>
      <View className="suggestions-act">
        <Button
          busy={busy === 'save' ? '正在保存…' : null}
          onTap={() => {
            const words = text.trim()
            setLacking(words === '')
            if (words !== '') save('save', original.join() === words ? null : words)
          }}
        >
          保存
        </Button>
      </View>
      {changed === null ? null : (
        <View className="suggestions-act">
          <Button
            look="outline"
            busy={busy === 'restore' ? '正在恢复…' : null}
            onTap={() => {
              save('restore', null)
            }}
          >
            恢复原文
          </Button>
        </View>
      )}
    </Overlay>
  )
}
