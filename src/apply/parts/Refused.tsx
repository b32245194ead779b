import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import type { Refusal } from '../../domain/api/refusal'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { consentWords } from '../../domain/form/consent/consent'
import { idPlaces, shownAt } from '../../domain/form/people'
import { officeFor } from '../../domain/moves/standing'
import { focusOn } from '../../platform/screen/focus'
import { draftOf } from '../draft/useDraft'
import { agreeToFiling } from '../consent/giving'
import { ConsentBox } from './ConsentBox'
import { ConsentRows } from './ConsentRows'
import { IdConsent } from './IdConsent'

/** True for what the person can put right by agreeing. */
export const wantsConsent = (refusal: Refusal | null): boolean => refusal?.code === 'no-consent'

/**
 * What the server refused. A consent that was taken back, or never given, is asked for in this place, and what was refused
 * goes on by `onRetry`; everything else is said with a way to try again.
 */
export const Refused = ({
  id = '',
  refusal,
  onRetry,
}: {
  /** The filing; none before there is one. */
  id?: string
  refusal: Refusal | null
  onRetry: () => void
}) => {
  const asked = wantsConsent(refusal)
  useEffect(() => {
    if (asked) focusOn('refused')
  }, [asked, refusal])
  if (refusal === null || !asked) return <Failure refusal={refusal} onRetry={onRetry} />
  const draft = id === '' ? null : draftOf(id).state()
  const place = idPlaces.find((each) => each in refusal.fields)
  const name = draft && place ? shownAt(place, draft.answers) : ''
  if (place && name === '') return <Failure refusal={refusal} onRetry={onRetry} />
  const office = draft?.filing ? officeFor(draft.filing) : officeOf(CITY_OFFICE)
  return (
    <View id="refused">
      <Sheet>
        {draft && place ? (
          <IdConsent
            key={name}
            id={id}
            name={name}
            answers={draft.answers}
            office={office}
            onGiven={onRetry}
          />
        ) : (
          <ConsentBox
            id="filing-consent"
            title="继续之前请看一看"
            office={office}
            answers={[
              {
                label: consentWords().goOn,
                give: agreeToFiling,
                onGiven: onRetry,
              },
            ]}
          >
            <ConsentRows />
          </ConsentBox>
        )}
      </Sheet>
    </View>
  )
}
