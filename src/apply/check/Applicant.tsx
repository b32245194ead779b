import { View } from '@tarojs/components'
import { TextButton } from '../../components/controls/TextButton'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingDetail } from '../../domain/api/filing'
import { shown } from '../../domain/form/answers'
import { fieldOf } from '../../domain/form/fields'
import type { Answers } from '../../domain/form/form'
import { unconfirmedIn } from '../../domain/form/people'
import { go } from '../../platform/wechat/navigate'

/** Who fills in, and of whom the office will read 未经本人确认; the manager confirms by the card with which they are told. */
export const Applicant = ({
  filing: { id, photos, confirmed },
  answers,
}: {
  filing: FilingDetail
  answers: Answers
}) => {
  const { managerName = '', ownerName, filledBy = '' } = answers
  const others = unconfirmedIn({ answers, photos }).filter((name) => !confirmed.includes(name))
  if (others.length === 0) return null
  return (
    <Sheet title="填报人">
      <View>{`${shown(fieldOf('filledBy'), filledBy)}。工作人员会看到${others.join('、')}「未经本人确认」。`}</View>
      {managerName !== ownerName && others.includes(managerName) ? (
        <TextButton
          go
          onTap={() => {
            go('card/invite', { id })
          }}
        >
          {`请${managerName}本人确认`}
        </TextButton>
      ) : null}
    </Sheet>
  )
}
