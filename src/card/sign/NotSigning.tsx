import { useState } from 'react'
import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { Button, ButtonPair } from '../../components/controls/Button'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import type { CardView } from '../../domain/api/card'
import { TextInput } from '../../platform/input/TextInput'

const LONGEST = 60

/** The owner does not sign, and says why; the applicant reads it, and the office. */
export const NotSigning = ({
  token,
  onDone,
}: {
  token: string
  onDone: (view: CardView) => void
}) => {
  const [asked, setAsked] = useState(false)
  const [word, setWord] = useState('')
  const [said, setSaid] = useState<string | null>(null)
  const acts = useActs()
  if (!asked)
    return (
      <Sheet flush>
        <Rows>
          <Row
            title="不签"
            sub="有错，或者不是您的账号"
            onTap={() => {
              setAsked(true)
            }}
          />
        </Rows>
      </Sheet>
    )
  const message = said ?? acts.refusal?.fields['word'] ?? null
  return (
    <Sheet>
      <FieldFrame
        id="card-word"
        label="为什么不签"
        hint="填报人和办公室会看到"
        message={wrong(message)}
      >
        <TextInput
          label="为什么不签"
          text={word}
          keyboard="text"
          lines={2}
          longest={LONGEST}
          wrong={message !== null}
          onType={setWord}
          onLeave={setWord}
        />
      </FieldFrame>
      <Failure refusal={message === null ? acts.refusal : null} onRetry={acts.repeat} />
      <ButtonPair>
        <Button
          look="outline"
          onTap={() => {
            setAsked(false)
          }}
        >
          再看看
        </Button>
        <Button
          look="stop"
          busy={acts.busy === null ? null : '正在告诉填报人…'}
          onTap={() => {
            if (word.trim().length < 2) {
              setSaid('请写几个字，好让填报人知道改哪里')
              return
            }
            setSaid(null)
            acts.run('refuse', async () => {
              onDone(await api('card.refuse', { token, word }))
            })
          }}
        >
          不签
        </Button>
      </ButtonPair>
    </Sheet>
  )
}
