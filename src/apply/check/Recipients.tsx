import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import type { FilingDetail } from '../../domain/api/filing'
import { followRoleWords, rolesBeside } from '../../domain/card/follow'
import { go } from '../../platform/wechat/navigate'

/** F7: who will be told, before it is submitted; a tap lets the manager or owner be told too, or no more. */
export const Recipients = ({ filing: { id, following, answers } }: { filing: FilingDetail }) => {
  const more = rolesBeside(answers.filledBy).filter(
    (as) => !following.followers.some((each) => each.as === as),
  )
  const others = following.followers.map(({ as }) => followRoleWords[as])
  return (
    <Sheet flush>
      <Rows>
        <Row
          title={`进度将通知：${['您', ...others].join('、')}（微信消息）`}
          sub={
            more.length === 0
              ? '可以改'
              : `也可以告诉${more.map((as) => followRoleWords[as]).join('、')}`
          }
          onTap={() => {
            go('card/invite', { id })
          }}
        />
      </Rows>
    </Sheet>
  )
}
