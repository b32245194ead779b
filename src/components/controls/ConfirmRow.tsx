import { View } from '@tarojs/components'
import { useState } from 'react'
import { useActs } from '../../cloud/useActs'
import { Banner } from '../layout/Banner'
import { Row, Rows } from '../layout/Row'
import { Failure } from '../layout/Trouble'
import { Button, ButtonPair } from './Button'
import './ConfirmRow.scss'

/** A row that does something after a second look; it says why that was refused, and what to do then. */
export const ConfirmRow = ({
  title,
  sub,
  warning,
  keep,
  busy,
  look,
  act,
  onOver,
}: {
  /** What the row and its button say: 删除草稿. */
  title: string
  sub?: string
  /** What happens then. */
  warning: string
  /** The way out: 留着. */
  keep: string
  /** 正在删除…. */
  busy: string
  look?: 'stop'
  act: () => Promise<void>
  /** Shows anew what is there when somebody else was faster. */
  onOver?: () => void
}) => {
  const [asked, setAsked] = useState(false)
  const acts = useActs({ once: true })
  const { refusal } = acts
  const run = () => {
    acts.run('act', act)
  }
  const over = refusal?.code === 'claimed' || refusal?.code === 'not-allowed'
  if (!asked)
    return (
      <Rows>
        <Row
          title={title}
          sub={sub}
          onTap={() => {
            setAsked(true)
          }}
        />
      </Rows>
    )
  return (
    <View className="confirm" role="group" aria-label={title}>
      <View>{warning}</View>
      {over && onOver ? (
        <Banner tone="act" act={{ label: '刷新', onTap: onOver }}>
          {refusal.message}
        </Banner>
      ) : (
        <Failure refusal={refusal} onRetry={run} />
      )}
      <ButtonPair>
        <Button
          look="outline"
          onTap={() => {
            setAsked(false)
          }}
        >
          {keep}
        </Button>
        <Button {...(look ? { look } : {})} busy={acts.busy === null ? null : busy} onTap={run}>
          {title}
        </Button>
      </ButtonPair>
    </View>
  )
}
