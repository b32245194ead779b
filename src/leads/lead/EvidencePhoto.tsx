import { Image, View } from '@tarojs/components'
import { documents } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { Loading } from '../../components/layout/Loading'
import { Overlay } from '../../components/layout/Overlay'
import { Failure } from '../../components/layout/Trouble'

/** A marked copy of a photo that proves an urge; looking at it is noted. */
export const EvidencePhoto = ({
  id,
  fileID,
  title,
  onClose,
}: {
  id: string
  fileID: string
  title: string
  onClose: () => void
}) => {
  const { data, refusal, reload } = useAnswer(() => documents('leadPhoto', { id, fileID }), fileID)
  return (
    <Overlay title={title} onClose={onClose}>
      <Failure refusal={refusal} onRetry={reload} />
      {data === null && refusal === null ? <Loading /> : null}
      {data === null ? null : (
        <>
          <Image className="lead-photo" src={data.url} mode="widthFix" aria-hidden="true" />
          <View className="t-note">查看已记入日志</View>
        </>
      )}
    </Overlay>
  )
}
