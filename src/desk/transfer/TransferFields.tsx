import { useServings } from '../../cloud/servings'
import { FieldFrame, wrong } from '../../components/fields/FieldFrame'
import type { OfficeView } from '../../domain/api/me'
import type { Refusal } from '../../domain/api/refusal'
import { LONGEST_TRANSFER_REASON, transferReasons } from '../../domain/moves/transfer'
import { type HandOnKind, handOnTargets } from '../../domain/serving/serving'
import { TextInput } from '../../platform/input/TextInput'
import { Chips } from '../review/items/Chips'
import { useBegun } from '../review/pane/drafts'

const OTHER = '其他'
const reasonOptions = [...transferReasons, OTHER].map((each) => ({ value: each, label: each }))

/** Whom something is handed on to and why, as it is chosen; null while either is missing. */
export type HandOnTarget = { readonly office: OfficeView; readonly reason: string }

/** What is chosen of where something may be handed on, and the fields to choose it with. */
export const useTransfer = (
  transferTo: readonly OfficeView[],
  what: HandOnKind,
  filing: string,
) => {
  const draft = `${filing}:transfer`
  const offices = handOnTargets(useServings(), transferTo, what)
  const [code, setCode] = useBegun(
    `${draft}:office`,
    offices.length === 1 ? (offices[0]?.code ?? null) : null,
  )
  const [chosen, setChosen] = useBegun<string | null>(`${draft}:chosen`, null)
  const [words, setWords] = useBegun(`${draft}:words`, '')
  const office = offices.find((each) => each.code === code)
  const reason = (chosen === OTHER ? words : (chosen ?? '')).trim()
  const target: HandOnTarget | null = office && reason.length > 1 ? { office, reason } : null
  const fields = (tried: boolean, refusal: Refusal | null) => (
    <>
      <FieldFrame
        id="transfer-office"
        label="转给"
        message={wrong(tried && !office ? '请选转给哪个办公室' : undefined)}
      >
        <Chips
          label="转给"
          options={offices.map((each) => ({ value: each.code, label: each.shortName }))}
          value={code}
          onChoose={setCode}
        />
      </FieldFrame>
      <FieldFrame
        id="transfer-reason"
        label="原因（填报人会看到）"
        message={wrong(
          refusal?.fields.reason ?? (tried && reason.length < 2 ? '请写明原因' : undefined),
        )}
      >
        <Chips label="原因" options={reasonOptions} value={chosen} onChoose={setChosen} />
        {chosen === OTHER ? (
          <TextInput
            label="写明原因"
            text={words}
            keyboard="text"
            lines={1}
            longest={LONGEST_TRANSFER_REASON}
            onType={setWords}
            onLeave={setWords}
          />
        ) : null}
      </FieldFrame>
    </>
  )
  return { office, target, fields }
}
