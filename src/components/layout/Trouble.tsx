import { View } from '@tarojs/components'
import { CITY_OFFICE, officeOf } from '../../domain/city/city'
import { isNowhere, type Refusal } from '../../domain/api/refusal'
import { goTab } from '../../platform/wechat/navigate'
import { Button } from '../controls/Button'
import { PhoneLine } from '../controls/PhoneLine'
import { Banner } from './Banner'
import { Sheet } from './Sheet'
import { Title } from './Title'
import './Trouble.scss'

/** Why there is nothing newer to see, in a sentence, with a way to try again. */
export const Trouble = ({ sentence, onRetry }: { sentence: string | null; onRetry: () => void }) =>
  sentence === null ? null : (
    <Banner tone="act" act={{ label: '重试', onTap: onRetry }}>
      {sentence}
    </Banner>
  )

/** What was refused, with a way to try again; what is not there has a way on instead. */
export const Failure = ({ refusal, onRetry }: { refusal: Refusal | null; onRetry: () => void }) =>
  refusal !== null && isNowhere(refusal) ? (
    <NotThere refusal={refusal} />
  ) : (
    <Trouble sentence={refusal && refusal.message} onRetry={onRetry} />
  )

/** Stands for a filing that was deleted, is another person's, or never was. */
const NotThere = ({ refusal: { code, message } }: { refusal: Refusal }) => (
  <>
    <Sheet>
      <View role="status">
        <Title>{message}</Title>
        <View className="t-sub not-there-sub">
          {code === 'gone'
            ? '内容已经不在了，只留编号和办理结果'
            : '可能已经删除，也可能是用别的微信填的'}
        </View>
      </View>
      <Button
        onTap={() => {
          goTab('mine')
        }}
      >
        看我的账号
      </Button>
    </Sheet>
    <PhoneLine office={officeOf(CITY_OFFICE)} />
  </>
)
