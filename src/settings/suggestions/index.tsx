import { View } from '@tarojs/components'
import { useState } from 'react'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Tap } from '../../components/controls/Tap'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Title } from '../../components/layout/Title'
import { Failure } from '../../components/layout/Trouble'
import { itemKeys, reasonKinds, reasonWords } from '../../domain/moves/returning/correctionReasons'
import { itemLabel } from '../../domain/moves/returning/returnMessage'
import {
  kindsFor,
  originalWords,
  type OwnSuggestion,
  ownText,
} from '../../domain/moves/returning/suggestions'
import { setterWords } from '../../domain/settings/setters'
import { isBig, useDisplay } from '../../platform/screen/display'
import { useWide } from '../../platform/screen/useWide'
import { settingIn } from '../../components/settings/setting'
import { setWords } from '../parts/SetBy'
import { TableRow } from '../../components/table/TableRow'
import { type SuggestionAt, EditWords } from './EditWords'
import './index.scss'

definePageConfig({ navigationBarTitleText: '原因与建议' })

/** What a return suggests, item by reason (M1): the city's head words it, all staff read it. */
export default function SuggestionsPage() {
  const { data, refusal, reload, set } = useAnswer(() => api('settings.open', { scope: 'city' }))
  const [edited, setEdited] = useState<SuggestionAt | null>(null)
  const wide = useWide('columns')
  const columns = !isBig(useDisplay()) && wide
  const setting = settingIn(data, 'suggestions')
  const own = (setting?.value ?? []) as readonly OwnSuggestion[]
  const mayChange = setting?.mayChange === true
  const cellOf = (cell: SuggestionAt) => (
    <Words
      key={`${cell.key} ${cell.kind}`}
      cell={cell}
      own={own}
      onEdit={mayChange ? setEdited : null}
    />
  )
  return (
    <Shell>
      <View className={columns ? 'suggestions-wide' : 'column'}>
        <Failure refusal={refusal} onRetry={reload} />
        {data === null && refusal === null ? <Loading /> : null}
        {setting === undefined ? null : (
          <Sheet>
            <Title>{own.length === 0 ? '都是原文' : `改了 ${String(own.length)} 处`}</Title>
            <View className="t-sub">
              退回时选了原因，就先填上这里的建议，核对的人还可以改。原因的种类是固定的。
            </View>
            <View className="t-sub">
              {setWords(setting)}
              {mayChange ? '改了一分钟内生效，已经退回的不变。' : setterWords.cityHead}
            </View>
          </Sheet>
        )}
        {setting === undefined ? null : columns ? (
          <Sheet flush>
            <View role="table" aria-label="原因与建议">
              <TableRow className="suggestions-line table-heads">
                {['项目', ...reasonKinds.map((kind) => reasonWords[kind])].map((head) => (
                  <View key={head} className="table-head" role="columnheader">
                    {head}
                  </View>
                ))}
              </TableRow>
              {itemKeys.map((key) => (
                <TableRow key={key} className="suggestions-line">
                  <View className="t-strong" role="rowheader">
                    {itemLabel(key, {})}
                  </View>
                  {reasonKinds.map((kind) => (
                    <View key={kind} role="cell">
                      {kindsFor(key).includes(kind) ? cellOf({ key, kind }) : null}
                    </View>
                  ))}
                </TableRow>
              ))}
            </View>
          </Sheet>
        ) : (
          itemKeys.map((key) => (
            <Sheet key={key} title={itemLabel(key, {})} flush>
              {kindsFor(key).map((kind) => (
                <View key={kind} className="suggestions-row">
                  <View className="suggestions-kind t-note">{reasonWords[kind]}</View>
                  {cellOf({ key, kind })}
                </View>
              ))}
            </Sheet>
          ))
        )}
      </View>
      {data !== null && edited !== null ? (
        <EditWords
          key={`${edited.key} ${edited.kind}`}
          cell={edited}
          settings={data}
          own={own}
          onChange={(next) => {
            set(next)
            setEdited(null)
          }}
          onStale={() => {
            setEdited(null)
            reload()
          }}
          onClose={() => {
            setEdited(null)
          }}
        />
      ) : null}
    </Shell>
  )
}

/** What is suggested now; the way to word it otherwise where `onEdit` leads there. */
const Words = ({
  cell,
  own,
  onEdit,
}: {
  cell: SuggestionAt
  own: readonly OwnSuggestion[]
  onEdit: ((cell: SuggestionAt) => void) | null
}) => {
  const { key, kind } = cell
  const changed = ownText(own, key, kind)
  const lines = changed === null ? originalWords(key, kind) : [changed]
  const said = (
    <>
      {lines.map((line) => (
        <View key={line} className={changed === null ? '' : 't-strong'}>
          {line}
        </View>
      ))}
      {changed === null ? null : <View className="t-note">已改</View>}
    </>
  )
  if (onEdit === null) return <View className="suggestions-words">{said}</View>
  return (
    <Tap
      className="suggestions-words suggestions-edit"
      label={`${itemLabel(key, {})}，${reasonWords[kind]}：${lines.join('；')}${changed === null ? '' : '，已改'}`}
      onTap={() => {
        onEdit(cell)
      }}
    >
      {said}
    </Tap>
  )
}
