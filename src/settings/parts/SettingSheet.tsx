import { View } from '@tarojs/components'
import { Button, ButtonPair } from '../../components/controls/Button'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import { Title } from '../../components/layout/Title'
import { type Sets, type SettingsPart, viewsIn } from '../../components/settings/setting'
import { useSaving } from '../../components/settings/useSaving'
import type { SettingView } from '../../domain/api/administration/settings'
import { Refusal } from '../../domain/api/refusal'
import type { SettingField } from '../../domain/settings/controls'
import {
  hintOf,
  rowOf,
  settingFields,
  type SettingName,
  valueWords,
} from '../../domain/settings/settings'
import { OpenedToChange } from './OpenedToChange'
import { SaveFromDay } from './SaveFromDay'
import { SetBy } from './SetBy'
import { isTyped } from './SettingFields'
import './SettingSheet.scss'
import { useSettingFields } from './useSettingFields'

/** The settings of one sheet, as they hold and as who may change them does, by their rows. */
export const SettingSheet = ({
  names,
  ...part
}: SettingsPart & { readonly names: readonly SettingName[] }) => {
  const views = viewsIn(part.settings, names)
  const [first] = views
  if (first === undefined) return null
  return settingFields(first.name) === null ? (
    <SwitchSheet view={first} {...part} />
  ) : (
    // What was typed and opened is over once something else holds.
    <FieldsSheet key={JSON.stringify(views)} first={first} views={views} {...part} />
  )
}

const titleOf = (name: SettingName): string => rowOf(name).sheet?.title ?? rowOf(name).label

const SwitchSheet = ({ view, ...part }: SettingsPart & { readonly view: SettingView }) => {
  const { busy, save, notSaved } = useSaving(part)
  const { name, value, mayChange } = view
  const { control } = rowOf(name)
  if (control === undefined || 'fields' in control) return null
  return (
    <Sheet title={titleOf(name)}>
      <Title>{valueWords(name, value)}</Title>
      <View className="t-sub">{hintOf(name, value)}</View>
      <SetBy setting={view} />
      {mayChange ? (
        <View className="setting-act">
          {notSaved}
          <Button
            look="outline"
            busy={busy === null ? null : '正在保存…'}
            onTap={() => {
              save([{ name, value: value !== true } as Sets[number]])
            }}
          >
            {value === true ? control.turnOff : control.turnOn}
          </Button>
        </View>
      ) : null}
    </Sheet>
  )
}

/** A number or a line of words, which is in sight at once; the others wait behind 修改. */
const isShort = (field: SettingField): boolean => isTyped(field) && !('lines' in field)

type FieldsSheetProps = SettingsPart & {
  readonly first: SettingView
  readonly views: readonly SettingView[]
}

const FieldsSheet = ({ first, views, ...part }: FieldsSheetProps) => {
  const { draw, read } = useSettingFields(views, part)
  const { fromDay, sheet } = rowOf(first.name)
  const fields = views.flatMap(({ name }) => Object.values(settingFields(name)?.fields ?? {}))
  const inSight = fields.every(isShort)
  const title = titleOf(first.name)
  const held =
    views.length === 1 ? (
      <Held view={first} areWords={fields[0]?.kind === 'words'} />
    ) : (
      views.map((view) => <OneHeld key={view.name} view={view} />)
    )
  const body = (
    <>
      {views.map(draw)}
      {fromDay ? (
        <SaveFromDay {...part} setting={read} />
      ) : (
        <SaveAtOnce {...part} view={first} read={read} inSight={inSight} />
      )}
    </>
  )
  if (inSight && !fromDay)
    return (
      <Sheet title={title}>
        {held}
        {first.mayChange ? <View className="setting-act">{body}</View> : null}
      </Sheet>
    )
  return (
    <OpenedToChange
      title={title}
      change={sheet?.change ?? title}
      mayChange={first.mayChange}
      isOpen={inSight}
      held={held}
    >
      {body}
    </OpenedToChange>
  )
}

const Held = ({ view, areWords }: { view: SettingView; areWords: boolean }) => {
  const words = valueWords(view.name, view.value)
  return (
    <>
      {areWords ? <View className="t-strong">{words}</View> : <Title>{words}</Title>}
      <View className="t-sub">{hintOf(view.name, view.value)}</View>
      <SetBy setting={view} />
    </>
  )
}

/** One of several on a sheet, below what it is asked as. */
const OneHeld = ({ view }: { view: SettingView }) => (
  <View>
    <View className="t-strong">{settingFields(view.name)?.fields['']?.label}</View>
    <View className="t-sub">{valueWords(view.name, view.value)}</View>
    {view.changed === null ? null : <SetBy setting={view} />}
  </View>
)

const SaveAtOnce = ({
  view: { name, value },
  read,
  inSight,
  ...part
}: SettingsPart & {
  readonly view: SettingView
  readonly read: () => Sets | null
  readonly inSight: boolean
}) => {
  const { busy, save, refuse, clear, notSaved } = useSaving(part)
  const { sheet } = rowOf(name)
  const saveRead = () => {
    const sets = read()
    if (sets === null) clear()
    else if (sets.length === 0) refuse(new Refusal('input', '没有改动'))
    else save(sets)
  }
  const drop = () => {
    save([{ name, value: null } as Sets[number]])
  }
  const dropWords = value === null ? undefined : sheet?.drop
  const button = (
    <Button
      look={inSight ? 'outline' : 'filled'}
      busy={busy === null ? null : '正在保存…'}
      onTap={saveRead}
    >
      {sheet?.save ?? '保存'}
    </Button>
  )
  return (
    <View className="setting-act">
      {notSaved}
      {inSight ? (
        <ButtonPair>
          {button}
          {dropWords === undefined ? null : (
            <Button look="outline" onTap={drop}>
              {dropWords}
            </Button>
          )}
        </ButtonPair>
      ) : (
        <>
          {button}
          {dropWords === undefined ? null : (
            <TextButton decides onTap={drop}>
              {dropWords}
            </TextButton>
          )}
        </>
      )}
    </View>
  )
}
