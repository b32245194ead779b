import { View, Picker } from '@tarojs/components'
import { useState } from 'react'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { Tap } from '../../components/controls/Tap'
import { TextButton } from '../../components/controls/TextButton'
import { FieldFrame, type FieldMessage } from '../../components/fields/FieldFrame'
import { Overlay } from '../../components/layout/Overlay'
import { areaName, areas, OUTSIDE } from '../../domain/city/city'
import { offered, commonSubjects, subjectKinds } from '../../domain/form/choices'
import { fullLabel } from '../../domain/form/fields'
import type { Answers, Field, FieldKey } from '../../domain/form/form'
import type { Kind } from '../../domain/form/kinds'
import { areaOfAddress, whereabouts } from '../../domain/places/addressArea'
import { TextInput } from '../../platform/input/TextInput'
import { DayField } from '../parts/DayField'
import { PickRow } from '../parts/PickRow'
import { IdNumber } from './IdNumber'
import type { Typing } from './useTyping'

/** Long texts wrap, so that all of them is in sight. */
const linesOf = (field: Field): { lines?: number } =>
  field.kind === 'longText'
    ? { lines: 2 }
    : field.kind === 'text' || field.kind === 'title'
      ? { lines: 1 }
      : {}

const keyboards: Partial<Record<Kind, 'number' | 'idcard'>> = {
  count: 'number',
  mobile: 'number',
  idCard: 'idcard',
}

type Steps = (answers: Answers) => readonly string[] | null

const ON_THE_WEB = '用电脑打开 mp.weixin.qq.com，登录公众号后台'

/** Where a person finds a value that few know by heart: steps in the places' own words. Other kinds have no steps. */
const howToFind: Readonly<Partial<Record<FieldKey, Steps>>> = {
  openedOn: ({ accountKind }) =>
    accountKind === 'official'
      ? [
          '在微信里打开这个公众号的主页',
          '点右上角「…」，再点「更多资料」',
          '点「账号主体」，看「名称记录」里最早的一天。注册时的短信、邮件里也有',
        ]
      : null,
  accountId: ({ accountKind }) =>
    accountKind === 'official'
      ? [
          ON_THE_WEB,
          '点左边「设置与开发」，再点「账号设置」',
          '看「注册信息」里的「原始ID」，gh_ 开头',
        ]
      : null,
  followers: ({ accountKind }) =>
    accountKind === 'official' ? [ON_THE_WEB, '看首页上的「总用户数」', '约数也可以'] : null,
}

/** How the value of a field is found, step by step; null where there is no more to say than its hint. */
const howTo = (key: FieldKey, answers: Answers): readonly string[] | null =>
  howToFind[key]?.(answers) ?? null

/** 怎么查, right of a label: the steps to the value, over the page. */
const HowTo = ({ label, steps }: { label: string; steps: readonly string[] }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <TextButton
        label={`${label}怎么查`}
        onTap={() => {
          setOpen(true)
        }}
      >
        怎么查
      </TextButton>
      {open ? (
        <Overlay
          title={`怎么查${label}`}
          onlySays
          onClose={() => {
            setOpen(false)
          }}
        >
          {steps.map((step, index) => (
            <View key={step} className="section-step">
              <View className="section-step-number">{String(index + 1)}</View>
              <View className="section-step-words">{step}</View>
            </View>
          ))}
        </Overlay>
      ) : null}
    </>
  )
}

/** One field with the control that fits its kind. */
export const FieldControl = ({
  field,
  typing,
  message,
  focus,
  named = true,
  offers = true,
}: {
  field: Field
  typing: Typing
  message: FieldMessage
  focus: boolean
  /** The label stands above, unless something over it says the same. */
  named?: boolean
  /** Ready-made sentences are offered: not where somebody keys what another one wrote. */
  offers?: boolean
}) => {
  const { answers } = typing
  const text = answers[field.key] ?? ''
  const required = field.required(answers)
  const steps = howTo(field.key, answers)
  return (
    <FieldFrame
      id={field.key}
      label={named ? fullLabel(field) : null}
      hint={hintOf(field, answers, text)}
      helper={field.place === 'helper'}
      optional={!required}
      aside={steps && <HowTo label={fullLabel(field)} steps={steps} />}
      message={message ?? difference(field, answers)}
    >
      <Control
        field={field}
        text={text}
        typing={typing}
        focus={focus}
        wrong={message?.level === 'error'}
        offers={offers}
      />
    </FieldFrame>
  )
}

const hintOf = (field: Field, answers: Answers, text: string): string | undefined => {
  if (field.kind !== 'area') {
    const hint = typeof field.hint === 'function' ? field.hint(answers) : field.hint
    return hint === '' ? undefined : hint
  }
  const { address = '' } = answers
  const found = areaOfAddress(address)
  if (found === null) return '选好后，由那里的办公室办理'
  return found === text ? `根据地址认出：${areaName(found)}` : undefined
}

/** Asked where the chosen area is not the one of the address: the address decides (D3). */
const difference = (field: Field, { address = '', area = '' }: Answers): FieldMessage => {
  if (field.kind !== 'area') return null
  const found = whereabouts(address, area)
  return found.chosen === null || found.area === null
    ? null
    : {
        level: 'warning',
        message: `地址写的是${areaName(found.area)}，这里选的是${areaName(found.chosen)}，会按地址报送。请看哪一处填错了`,
      }
}

const areaCodes: readonly string[] = [...areas.map((area) => area.code), OUTSIDE]
const areaNames = areaCodes.map(areaName)

/** Chooses one of the areas of the city, or 廊坊市以外. */
const AreaPick = ({
  label,
  area,
  onPick,
}: {
  label: string
  area: string
  onPick: (area: string) => void
}) => (
  <Picker
    mode="selector"
    range={areaNames}
    value={Math.max(0, areaCodes.indexOf(area))}
    onChange={(event) => {
      onPick(areaCodes[Number(event.detail.value)] ?? '')
    }}
  >
    <PickRow label={label} text={areaName(area)} />
  </Picker>
)

/** How long a text of several lines is (现在 32 个字), in the tone of a warning once it is too long. */
const Counter = ({ text, longest }: { text: string; longest: number }) => {
  const length = Array.from(text).length
  return (
    <View className={length > longest ? 'section-count t-note tone-act' : 'section-count t-note'}>
      {`现在 ${String(length)} 个字，最多 ${String(longest)} 个字`}
    </View>
  )
}

/** Common accounts in a word, each with the sentence that it writes and that can be changed. None is about news. */
const introductions = [
  { label: '本地生活和便民信息', text: '发布本地生活和便民信息' },
  { label: '商品和优惠', text: '介绍本店的商品和优惠' },
  { label: '文化、民俗和旅游', text: '介绍本地的文化、民俗和旅游' },
  { label: '单位动态和通知', text: '发布本单位的动态和通知' },
] as const

/** One tap for a sentence; gone once something else is written, which it would replace. */
const Introductions = ({ text, onTake }: { text: string; onTake: (text: string) => void }) =>
  text === '' || introductions.some((each) => each.text === text) ? (
    <View className="section-chips" role="radiogroup" aria-label="常见的功能简介">
      {introductions.map((each) => (
        <Tap
          key={each.label}
          className={each.text === text ? 'section-chip section-chip-on' : 'section-chip'}
          role="radio"
          checked={each.text === text}
          onTap={() => {
            onTake(each.text)
          }}
        >
          {each.label}
        </Tap>
      ))}
    </View>
  ) : null
const kinds = offered(subjectKinds)
const isCommon = (value: string): boolean => commonSubjects.includes(value)

/** The kinds of subject, most people's first; the bodies are folded until one of them is meant. */
const SubjectKinds = ({
  label,
  value,
  onChoose,
}: {
  label: string
  value: string
  onChoose: (value: string) => void
}) => {
  const [open, setOpen] = useState(false)
  const all = open || (value !== '' && !isCommon(value))
  return (
    <>
      <ChoiceList
        label={label}
        options={all ? kinds : kinds.filter((kind) => isCommon(kind.value))}
        value={value}
        onChoose={onChoose}
      />
      {all ? null : (
        <TextButton
          go
          onTap={() => {
            setOpen(true)
          }}
        >
          机关、事业单位、社会团体
        </TextButton>
      )}
    </>
  )
}

const Control = ({
  field,
  text,
  typing,
  focus,
  wrong,
  offers,
}: {
  field: Field
  text: string
  typing: Typing
  focus: boolean
  wrong: boolean
  offers: boolean
}) => {
  const label = fullLabel(field)
  const [typed, setTyped] = useState<string | null>(null)
  const set = (value: string) => {
    typing.take({ [field.key]: value })
  }
  if (field.key === 'subjectKind') return <SubjectKinds label={label} value={text} onChoose={set} />
  if (field.choices)
    return (
      <ChoiceList
        label={label}
        options={offered(field.choices)}
        value={text === '' ? (field.unchosen ?? '') : text}
        onChoose={set}
      />
    )
  if (field.kind === 'area') return <AreaPick label={label} area={text} onPick={set} />
  if (field.kind === 'day' || field.kind === 'dayOrMonth')
    return (
      <View>
        <DayField label={label} day={text} monthWillDo={field.kind === 'dayOrMonth'} onPick={set} />
        {text !== '' && !field.required(typing.answers) ? (
          <TextButton
            label={`清除${label}`}
            onTap={() => {
              set('')
            }}
          >
            清除
          </TextButton>
        ) : null}
      </View>
    )
  if (field.kind === 'idCard')
    return <IdNumber field={field} text={text} typing={typing} focus={focus} wrong={wrong} />
  return (
    <>
      {offers && field.key === 'introduction' ? <Introductions text={text} onTake={set} /> : null}
      <TextInput
        label={label}
        text={text}
        keyboard={keyboards[field.kind] ?? 'text'}
        {...linesOf(field)}
        focus={focus}
        wrong={wrong}
        onType={(value) => {
          setTyped(value)
          typing.type(field.key, value)
        }}
        onLeave={(value) => {
          setTyped(null)
          typing.leave(field.key, value)
        }}
      />
      {field.kind === 'longText' ? <Counter text={typed ?? text} longest={field.longest} /> : null}
    </>
  )
}
