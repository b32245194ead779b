import { useState } from 'react'
import { ChoiceList } from '../../components/controls/ChoiceList'
import { TextButton } from '../../components/controls/TextButton'
import { commonSubjects, offered, subjectKinds } from '../../domain/form/choices'

const kinds = offered(subjectKinds)
const isCommon = (value: string): boolean => commonSubjects.includes(value)

/** The kinds of subject, most people's first; the bodies are folded until one of them is meant. */
export const SubjectKinds = ({
  label,
  value,
  onChoose,
}: {
  label: string
  value: string
  onChoose: (value: string) => void
}) => {
  const [open, setOpen] = useState(false)
  const all = open || (value !== '' && !isCommon(value))
  return (
    <>
      <ChoiceList
        label={label}
        options={all ? kinds : kinds.filter((kind) => isCommon(kind.value))}
        value={value}
        onChoose={onChoose}
      />
      {all ? null : (
        <TextButton
          go
          onTap={() => {
            setOpen(true)
          }}
        >
          机关、事业单位、社会团体
        </TextButton>
      )}
    </>
  )
}
