import { View } from '@tarojs/components'
import Taro, { useDidHide, useUnload } from '@tarojs/taro'
import { useEffect, useRef, useState, useMemo } from 'react'
import { Button } from '../../components/controls/Button'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { SavedMark } from '../../components/controls/SavedMark'
import { TextButton } from '../../components/controls/TextButton'
import { ErrorSummary } from '../../components/fields/ErrorSummary'
import { BottomBar } from '../../components/layout/BottomBar'
import { Overlay } from '../../components/layout/Overlay'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { clause } from '../../domain/city/city'
import { fieldsOf } from '../../domain/form/answers'
import { isFieldKey } from '../../domain/form/fields'
import { managerIsOwner, noManager, ownerAsManager } from '../../domain/form/following'
import {
  type Answers,
  type Field,
  type FieldKey,
  type FormSection,
  sections,
} from '../../domain/form/form'
import { parts } from '../../domain/form/taskList'
import { officeFor } from '../../domain/moves/standing'
import { matchPlaces } from '../../domain/places/gazetteer'
import { scopeTests } from '../../domain/places/scope'
import { villagePlaces } from '../../domain/places/villages'
import { focusOn } from '../../platform/screen/focus'
import { back, backTo } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { formChangeAt, openNext, problemsOf } from '../draft/draftParts'
import { useDraft } from '../draft/useDraft'
import { Refused } from '../parts/Refused'
import { useServed } from '../parts/useServed'
import { FoundPlace } from '../scope/NameStep'
import { FieldControl } from './FieldControl'
import { Offer } from './Offer'
import { Seldom } from './Seldom'
import { type Typing, useTyping } from './useTyping'
import './index.scss'

definePageConfig({ navigationBarTitleText: '填写备案表' })

const isSection = (text: string): text is FormSection =>
  sections.some((section) => section === text)

/** What few people know or need, and nothing waits for. */
const isSeldom = (field: Field, answers: Answers): boolean =>
  field.place === 'helper' && field.decides !== true && !field.required(answers)
const people = [
  { value: 'owner', label: '管理员与所有人相同' },
  { value: 'other', label: '管理员是另一个人' },
]

/** Below the owner: who manages the account, which makes a part of its own only where it is somebody else. */
const Manager = ({ typing }: { typing: Typing }) => {
  const { answers } = typing
  const [other, setOther] = useState((answers.managerName ?? '') !== '')
  const value = managerIsOwner(answers) ? 'owner' : other ? 'other' : ''
  return (
    <View className="section-manager">
      <ChoiceList
        label="管理员是谁"
        options={people}
        value={value}
        onChoose={(chosen) => {
          if (chosen === value) return
          setOther(chosen === 'other')
          const latest = typing.commit()
          typing.take(chosen === 'owner' ? ownerAsManager(latest) : noManager)
        }}
      />
    </View>
  )
}

/** The self-check, folded under the name for who comes without it: the place that is certain, or the clauses to read (A1). */
const NameInScope = ({ name }: { name: string }) => {
  const [open, setOpen] = useState(false)
  const places = useMemo(
    () => matchPlaces(name, villagePlaces).filter(({ decides }) => decides),
    [name],
  )
  if (name === '') return null
  if (places.length > 0)
    return places.map((place) => <FoundPlace key={place.text} place={{ ...place, meant: true }} />)
  return (
    <>
      <TextButton
        go
        onTap={() => {
          setOpen(true)
        }}
      >
        哪些账号要备案
      </TextButton>
      {open ? (
        <Overlay
          title="符合任何一条就要备案"
          onClose={() => {
            setOpen(false)
          }}
        >
          {scopeTests.map((test) => (
            <View key={test.clause} className="section-clause">
              <View className="t-note">{`通告${test.clause}`}</View>
              <View>{clause(test.clause)}</View>
            </View>
          ))}
        </Overlay>
      ) : null}
    </>
  )
}

/** B3, B5: the fields of one part on one page. */
export default function SectionPage() {
  const { id, section: asked, from, key } = useParameters('id', 'section', 'from', 'key')
  const section: FormSection = isSection(asked) ? asked : 'account'
  const part = parts.find((each) => each.key === section)
  const draft = useDraft(id)
  const typing = useTyping(id)
  const [tried, setTried] = useState(false)
  const [focus, setFocus] = useState<FieldKey | null>(null)
  const [name, setName] = useState<string | null>(null)
  const jumped = useRef(false)
  const ready = draft.filing !== null

  useEffect(() => {
    if (part) void Taro.setNavigationBarTitle({ title: part.title })
  }, [part])
  useEffect(() => {
    if (!ready || jumped.current || !isFieldKey(key)) return
    jumped.current = true
    setTimeout(() => {
      focusOn(key)
      setFocus(key)
    }, 50)
  }, [ready, key])
  const { filing, instead } = useServed(draft, ['draft'], { key })
  useDidHide(typing.commit)
  useUnload(() => {
    typing.commit()
    void draft.flush()
  })

  if (filing === null) return instead

  const { answers } = typing
  const fields = fieldsOf(section).filter((field) => field.asked(answers))
  const problems = problemsOf({ answers, filing: draft.filing }, section)
  const errors = tried
    ? problems
        .filter((problem) => problem.level === 'error')
        .map((problem) => ({
          key: problem.key,
          message: draft.refused[problem.key] ?? problem.message,
        }))
    : []
  const messageOf = (field: FieldKey) => {
    const refused = draft.refused[field]
    if (refused !== undefined) return { level: 'error' as const, message: refused }
    const problem = problems.find((each) => each.key === field)
    if (!problem) return formChangeAt(draft, field)
    const empty = (answers[field] ?? '') === ''
    return tried || typing.left.has(field) || !empty ? problem : formChangeAt(draft, field)
  }
  const seldom = fields.filter((field) => isSeldom(field, answers))
  // What is found in the name comes as it is typed: coming when it is left it would push away what was tapped then.
  const naming: Typing = {
    ...typing,
    type: (of, text) => {
      typing.type(of, text)
      setName(text)
    },
  }
  const control = (field: Field) => (
    <View key={field.key} className="section-field">
      <FieldControl
        field={field}
        typing={field.key === 'accountName' ? naming : typing}
        message={messageOf(field.key)}
        focus={focus === field.key}
      />
      {field.key === 'accountName' && filing.number === null ? (
        <NameInScope name={name ?? answers.accountName ?? ''} />
      ) : null}
    </View>
  )
  const goTo = (field: string) => {
    setFocus(null)
    setTimeout(() => {
      focusOn(field)
      if (isFieldKey(field)) setFocus(field)
    }, 0)
  }
  const next = () => {
    const latest = typing.commit()
    setTried(true)
    const wrong = problemsOf({ answers: latest, filing: draft.filing }, section)
    if (wrong.some((problem) => problem.level === 'error')) {
      setTimeout(() => {
        focusOn('errors')
      }, 50)
      return
    }
    void draft.flush()
    if (from === 'check') {
      back()
      return
    }
    openNext(id, { ...draft, answers: latest })
  }

  return (
    <Shell
      bar={
        <BottomBar>
          <Button onTap={next}>{from === 'check' ? '保存并返回核对' : '保存并继续'}</Button>
        </BottomBar>
      }
    >
      <Refused id={id} refusal={draft.refusal} onRetry={() => void draft.flush()} />
      <View className="section-head">
        <View className="t-sub">{`第${part?.numeral ?? ''}部分，共六部分`}</View>
        {draft.saving ? (
          <SavedMark saving={draft.saving} onRetry={() => void draft.flush()} />
        ) : null}
      </View>
      <ErrorSummary errors={errors} onGo={goTo} />
      <Sheet>
        <Offer section={section} answers={answers} onTake={typing.take} />
        {fields.filter((field) => !isSeldom(field, answers)).map(control)}
        {section === 'owner' ? <Manager typing={typing} /> : null}
      </Sheet>
      <Seldom
        fields={seldom}
        open={seldom.some(
          (field) =>
            field.key === key ||
            (answers[field.key] ?? '') !== '' ||
            field.key === focus ||
            messageOf(field.key) !== null,
        )}
      >
        {seldom.map(control)}
      </Seldom>
      {from === 'check' ? null : (
        <View className="section-seldom">
          <Sheet flush>
            <Rows>
              <Row
                title="看全部六部分"
                onTap={() => {
                  typing.commit()
                  backTo('apply/tasks', { id })
                }}
              />
            </Rows>
          </Sheet>
        </View>
      )}
      <PhoneLine office={officeFor(filing)} />
    </Shell>
  )
}
