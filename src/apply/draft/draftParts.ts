import { type Problem, problems } from '../../domain/form/answers'
import { fieldOf } from '../../domain/form/fields'
import type { Answers, FormSection } from '../../domain/form/form'
import { type PartKey, type PartProgress, progressOf } from '../../domain/form/taskList'
import { decidingAnswers, rowsText } from '../../domain/moves/signature'
import { today } from '../../platform/wechat/clock'
import { go, replace } from '../../platform/wechat/navigate'
import type { DraftState } from './draft'

/** The server shows the number it holds as 131081********0018; it has checked it, and the phone cannot. */
export const isHiddenNumber = (text: string): boolean => /^\d{6}\*{8}\d{3}[\dX]$/.test(text)

const numberIsHeld = (answers: Answers) => isHiddenNumber(answers.ownerIdNumber ?? '')

/** What is wrong with the answers of a section, or with all of them, as far as the phone can tell. */
export const problemsOf = (answers: Answers, section?: FormSection): readonly Problem[] =>
  problems(answers, today(), section).filter(
    (problem) => !(problem.key === 'ownerIdNumber' && numberIsHeld(answers)),
  )

/** The signature the server holds, unless a value not saved yet takes it away (C3, C4). */
const signatureHolds = ({ filing, answers }: DraftState): boolean => {
  const signature = filing?.signature ?? null
  if (filing === null || signature === null) return false
  if (rowsText(answers) !== rowsText(filing.answers)) return false
  const deciding = (of: Answers) => decidingAnswers(of).join()
  return signature.by === 'sealPage' || deciding(answers) === deciding(filing.answers)
}

/** The task list of a filing with what was typed but not saved yet. */
export const partsOfDraft = (draft: DraftState): readonly PartProgress[] => {
  const { filing, answers } = draft
  return progressOf(
    { answers, photos: filing?.photos ?? {}, signed: signatureHolds(draft) },
    today(),
  ).map((part) => (part.key === 'owner' && numberIsHeld(answers) ? withoutNumber(part) : part))
}

const withoutNumber = (part: PartProgress): PartProgress => {
  const lacking = part.lacking.filter((label) => label !== fieldOf('ownerIdNumber').label)
  return { ...part, lacking, state: lacking.length === 0 ? 'done' : part.state }
}

/** Parts 一 to 五 are done, so that it can be signed. */
export const readyToSign = (progress: readonly PartProgress[]): boolean =>
  progress.every((part) => part.key === 'signature' || part.state === 'done')

/** Opens the page of a part, on top of this one or in its place. */
export const openPart = (
  id: string,
  key: PartKey,
  how: 'go' | 'replace' = 'go',
  more: Readonly<Record<string, string>> = {},
): void => {
  const open = how === 'go' ? go : replace
  if (key === 'materials') open('apply/materials', { id, ...more })
  else if (key === 'signature') open('apply/signature', { id, ...more })
  else open('apply/section', { id, section: key, ...more })
}
