import { View } from '@tarojs/components'
import { TextButton } from '../../../components/controls/TextButton'
import type { Review, TakeoverRequest } from '../../../domain/api/desk'
import { showMoment } from '../../../domain/dates/days'
import { takeoverLine } from '../../../domain/moves/takeover/takeover'
import { now } from '../../../platform/wechat/clock'
import './Takeovers.scss'

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
    {takeovers.map((request) => {
      const [file] = request.files
      return (
        <View key={request.id} className={`takeover ${request.givenAt === null ? 'tone-act' : ''}`}>
          <View className="t-strong" role="heading" aria-level={2}>
            {request.givenAt === null
              ? '申请接管'
              : `${showMoment(request.givenAt, now())} 已移交给申请人`}
          </View>
          {requestLines(request).map((line) => (
            <View key={line} className="takeover-line">
              {line}
            </View>
          ))}
          {file === undefined ? null : (
            <TextButton
              label={`看证明材料：${request.name}`}
              onTap={() => {
                onLook(file.fileID)
              }}
            >
              看证明材料
            </TextButton>
          )}
        </View>
      )
    })}
  </>
)
