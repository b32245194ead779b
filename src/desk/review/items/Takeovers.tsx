import type { Review } from '../../../domain/api/desk'
import type { TakeoverRequest } from '../../../domain/api/review/requests'
import { showMoment } from '../../../domain/dates/days'
import { takeoverLine } from '../../../domain/moves/takeover/takeover'
import { now } from '../../../platform/wechat/clock'
import { RequestBox } from './RequestBox'

/** Who asks, why, and for which subject, line by line. */
export const requestLines = (request: TakeoverRequest): readonly string[] => [
  `申请人 ${request.name}（${request.filledBy}）`,
  `手机 ${request.phone}`,
  `原因：${takeoverLine(request.grounds)}`,
  `申请人填的账号主体：${request.subjectName}`,
  `${showMoment(request.at, now())} 申请，证明材料 ${String(request.files.length)} 张`,
]

/** Who asks to take the filing over, or got it so, above what they have to be compared with. */
export const Takeovers = ({
  review: { takeovers },
  onLook,
}: {
  review: Review
  /** The pictures of proof are wanted. */
  onLook: (fileID: string) => void
}) => (
  <>
    {takeovers.map((request) => (
      <RequestBox
        key={request.id}
        title={
          request.givenAt === null
            ? '申请接管'
            : `${showMoment(request.givenAt, now())} 已移交给申请人`
        }
        lines={requestLines(request)}
        phone={request.phone}
        open={request.givenAt === null}
        of={request.name}
        files={request.files}
        onLook={onLook}
      />
    ))}
  </>
)
