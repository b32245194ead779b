import { useState } from 'react'
import { Overlay } from '../../components/layout/Overlay'
import { Row } from '../../components/layout/Row'
import { Failure } from '../../components/layout/Trouble'
import type { FilingCard } from '../../domain/api/filing'
import { givenWords } from '../../domain/form/consent/given'
import { ConsentGiven, ConsentTakenBack, WithdrawConsent } from './consentSteps'
import { useConsents } from './useConsents'

/** The row and panel where a consent is seen and taken back (K1). */
export const Consents = ({
  filings,
  onWithdrawn,
}: {
  filings: readonly FilingCard[]
  onWithdrawn: () => void
}) => {
  const [open, setOpen] = useState(false)
  const consents = useConsents(onWithdrawn)
  const { step, load } = consents
  const { title, sub } = givenWords()
  return (
    <>
      <Row
        title={title}
        sub={sub}
        onTap={() => {
          setOpen(true)
          load()
        }}
      />
      {open ? (
        <Overlay
          title={title}
          onlySays={step.name === 'withdrawn'}
          onClose={() => {
            setOpen(false)
          }}
        >
          <Failure refusal={consents.refusal} onRetry={consents.repeat} />
          {step.name === 'given' ? (
            <ConsentGiven me={step.me} people={step.people} onWithdraw={consents.askToWithdraw} />
          ) : step.name === 'ask' ? (
            <WithdrawConsent
              filings={filings}
              busy={consents.busy}
              onWithdraw={consents.withdraw}
              onBack={load}
            />
          ) : step.name === 'withdrawn' ? (
            <ConsentTakenBack withdrawn={step} />
          ) : null}
        </Overlay>
      ) : null}
    </>
  )
}
