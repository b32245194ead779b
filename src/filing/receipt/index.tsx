import { View } from '@tarojs/components'
import { api, documents } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { usePaper } from '../../cloud/usePaper'
import { usePush } from '../../cloud/usePush'
import { Button } from '../../components/controls/Button'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { TextButton } from '../../components/controls/TextButton'
import { PaperFailure } from '../../components/filing/PaperRow'
import { Loading } from '../../components/layout/Loading'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { Failure } from '../../components/layout/Trouble'
import { goTab, replace } from '../../platform/wechat/navigate'
import { useParameters } from '../../platform/wechat/useParameters'
import { ReceiptHead } from './Head'
import './index.scss'
import { Next } from './Next'

export default function ReceiptPage() {
  const { id } = useParameters('id')
  const { data, refusal, reload } = useAnswer(() => api('filing.open', { id }))
  const paper = usePaper(() => documents('receipt', { id }))
  const push = usePush('progress')
  const receipt = data?.receipt ?? null
  return (
    <Shell>
      <Failure refusal={refusal} onRetry={reload} />
      {data === null ? refusal ? null : <Loading /> : null}
      {data && receipt ? (
        <>
          <ReceiptHead filing={data} receipt={receipt} />
          <Next receipt={receipt} />
        </>
      ) : null}
      {data && receipt === null ? <Sheet>还没有提交，所以没有回执。</Sheet> : null}
      {data && push.ready ? (
        <Sheet>
          {push.ask === null || receipt === null ? null : (
            <View className="receipt-push">
              <Button onTap={push.ask}>提醒我进度</Button>
              <View className="receipt-words t-sub" role="status">
                {push.words ?? '有进展时用微信告诉您'}
              </View>
            </View>
          )}
          <Button
            look={push.ask === null || receipt === null ? 'filled' : 'outline'}
            onTap={() => {
              replace('filing/progress', { id })
            }}
          >
            查看进度
          </Button>
          {receipt === null ? null : (
            <View className="receipt-save">
              <Button look="outline" busy={paper.busy ? '正在生成回执…' : null} onTap={paper.open}>
                保存回执
              </Button>
            </View>
          )}
          {paper.failure === null ? null : <PaperFailure sentence={paper.failure} />}
          <View className="receipt-home">
            <TextButton
              onTap={() => {
                goTab('home')
              }}
            >
              返回首页
            </TextButton>
          </View>
        </Sheet>
      ) : null}
      {receipt ? <PhoneLine office={receipt.office} /> : null}
    </Shell>
  )
}
