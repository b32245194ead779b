import { View } from '@tarojs/components'
import { Button } from '../../components/controls/Button'
import { managerIsOwner, ownerAsManager } from '../../domain/form/following'
import type { Answers, FormSection } from '../../domain/form/form'

type Offered = { readonly label: string; readonly patch: Answers }

const has = (text: string | undefined): text is string => text !== undefined && text !== ''

/** Values the person has given once and need not give again. */
const offers: Partial<Record<FormSection, (answers: Answers) => Offered | null>> = {
  owner: ({ subjectKind, subjectName, ownerName }) =>
    subjectKind === 'individual' && has(subjectName) && !has(ownerName)
      ? { label: `与账号主体相同：${subjectName}`, patch: { ownerName: subjectName } }
      : null,
  manager: (answers) =>
    managerIsOwner(answers) || !has(answers.ownerName)
      ? null
      : { label: '与所有人相同', patch: ownerAsManager(answers) },
}

/** One tap that fills in what was said before. */
export const Offer = ({
  section,
  answers,
  onTake,
}: {
  section: FormSection
  answers: Answers
  onTake: (patch: Answers) => void
}) => {
  const offer = offers[section]?.(answers) ?? null
  return offer === null ? null : (
    <View className="section-offer">
      <Button
        look="outline"
        onTap={() => {
          onTake(offer.patch)
        }}
      >
        {offer.label}
      </Button>
    </View>
  )
}
