import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/controls/Button'
import { FieldFrame } from '../../components/fields/FieldFrame'
import { TextButton } from '../../components/controls/TextButton'
import { Banner } from '../../components/layout/Banner'
import { Sheet } from '../../components/layout/Sheet'
import type { OfficeMail } from '../../domain/api/office'
import { showClock } from '../../domain/dates/days'
import { TextInput } from '../../platform/input/TextInput'
import { TypedField } from '../../components/fields/TypedField'
import { focusOn } from '../../platform/screen/focus'
import './index.scss'
import { useMailCode } from './useMailCode'

const ADDRESS = 'office-address'
const CODE = 'office-code'

/** Gives an address, and confirms it by the code that was sent there. */
export const ChangeMail = ({
  mail,
  onChange,
}: {
  mail: OfficeMail
  onChange: (mail: OfficeMail) => void
}) => {
  const [open, setOpen] = useState(mail.address === null)
  const [another, setAnother] = useState(false)
  const { busy, wrong, done, send, confirm } = useMailCode((next) => {
    onChange(next)
    setAnother(false)
    if (next.pending === null) setOpen(false)
  })
  const pending = another ? null : mail.pending
  if (!open && pending === null)
    return (
      <>
        {done ? <Banner tone="wait">已确认，以后的备案通知发到这个邮箱</Banner> : null}
        <Sheet>
          <Button
            look="outline"
            onTap={() => {
              setOpen(true)
            }}
          >
            换一个邮箱
          </Button>
        </Sheet>
      </>
    )
  return pending === null ? (
    <Address busy={busy} wrong={wrong} onSend={send} />
  ) : (
    <Code
      key={pending.until}
      pending={pending}
      busy={busy}
      wrong={wrong}
      onConfirm={confirm}
      onAgain={() => {
        send(pending.address)
      }}
      onAnother={() => {
        setAnother(true)
      }}
    />
  )
}

const useFocusWhen = (wrong: string | null, id: string) => {
  useEffect(() => {
    if (wrong !== null) focusOn(id)
  }, [wrong, id])
}

const messageOf = (wrong: string | null) =>
  wrong === null ? null : ({ level: 'error', message: wrong } as const)

const Address = ({
  busy,
  wrong,
  onSend,
}: {
  busy: boolean
  wrong: string | null
  onSend: (address: string) => void
}) => {
  const [address, setAddress] = useState('')
  useFocusWhen(wrong, ADDRESS)
  return (
    <Sheet>
      <TypedField
        id={ADDRESS}
        label="本办邮箱"
        hint="单位平时收信的邮箱，会先发一个验证码"
        said={wrong}
        text={address}
        longest={100}
        onType={setAddress}
      />
      <View className="office-mail-act">
        <Button
          busy={busy ? '正在发送…' : null}
          onTap={() => {
            onSend(address)
          }}
        >
          发送验证码
        </Button>
      </View>
    </Sheet>
  )
}

const Code = ({
  pending,
  busy,
  wrong,
  onConfirm,
  onAgain,
  onAnother,
}: {
  pending: NonNullable<OfficeMail['pending']>
  busy: boolean
  wrong: string | null
  onConfirm: (code: string) => void
  onAgain: () => void
  onAnother: () => void
}) => {
  const [code, setCode] = useState('')
  useFocusWhen(wrong, CODE)
  return (
    <Sheet>
      <View className="office-mail-sent" role="status">
        <View>验证码发到 {pending.address}，两三分钟内到</View>
        <View className="t-sub">{showClock(pending.until)} 前有效</View>
      </View>
      <FieldFrame id={CODE} label="验证码" hint="6 位数字" message={messageOf(wrong)}>
        <TextInput
          label="验证码"
          text={code}
          keyboard="number"
          longest={6}
          wrong={wrong !== null}
          onType={setCode}
          onLeave={setCode}
        />
      </FieldFrame>
      <View className="office-mail-act">
        <Button
          busy={busy ? '正在确认…' : null}
          onTap={() => {
            onConfirm(code)
          }}
        >
          确认
        </Button>
      </View>
      <View className="between">
        <TextButton onTap={onAgain}>重新发送</TextButton>
        <TextButton onTap={onAnother}>换一个邮箱</TextButton>
      </View>
    </Sheet>
  )
}
