import { CARD_CODE } from '../domain/card/card'
import { CITY_OFFICE, officeOf } from '../domain/city/city'
import { useState } from 'react'
import { View } from '@tarojs/components'
import { useActs } from '../cloud/useActs'
import { Button } from '../components/controls/Button'
import { FieldFrame, wrong } from '../components/fields/FieldFrame'
import { PhoneLine } from '../components/controls/PhoneLine'
import { BottomBar } from '../components/layout/BottomBar'
import { Sheet } from '../components/layout/Sheet'
import { Shell } from '../components/layout/Shell'
import { Title } from '../components/layout/Title'
import { Failure } from '../components/layout/Trouble'
import { TextInput } from '../platform/input/TextInput'
import './Code.scss'

/** Before anything of a card is shown: the four characters that open it. */
export const Code = ({
  title,
  why,
  label,
  onOpen,
}: {
  title: string
  why: string
  label: string
  /** Throws a Refusal for a wrong code. */
  onOpen: (code: string) => Promise<void>
}) => {
  const [code, setCode] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const acts = useActs()
  const message = said ?? acts.refusal?.fields['code'] ?? null
  const open = () => {
    const typed = code.trim()
    if (!CARD_CODE.test(typed)) {
      setSaid('请输入四位，最后一位可以是 X')
      return
    }
    setSaid(null)
    acts.run('open', () => onOpen(typed))
  }
  return (
    <Shell
      bar={
        <BottomBar>
          <Button busy={acts.busy === null ? null : '正在打开…'} onTap={open}>
            打开
          </Button>
        </BottomBar>
      }
    >
      <Failure refusal={message === null ? acts.refusal : null} onRetry={acts.repeat} />
      <Sheet>
        <Title>{title}</Title>
        <View className="t-sub code-why">{why}</View>
        <FieldFrame id="card-code" label={label} hint="一张卡片最多试三次" message={wrong(message)}>
          <TextInput
            label={label}
            text={code}
            keyboard="idcard"
            longest={4}
            wrong={message !== null}
            onType={setCode}
            onLeave={setCode}
          />
        </FieldFrame>
      </Sheet>
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}
