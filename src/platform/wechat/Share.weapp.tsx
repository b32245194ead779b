import { Button } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import './Share.scss'
import type { ShareProps, SharedCard } from './shareProps'

// Without a picture of its own WeChat shows one of the page, on which a 口令 may stand.
const imageUrl = '/assets/tab/mine-selected.png'

/** What the page shares: the card by its button, by WeChat's menu the home page and never itself. It has `enableShareAppMessage`. */
export const useSharedCard = (card: SharedCard | null): void => {
  useShareAppMessage(({ from }) => ({
    ...(from === 'button' && card !== null
      ? card
      : { title: '登记备案', path: '/pages/home/index?from=card' }),
    imageUrl,
  }))
}

/** A tap opens WeChat's own list of chats. */
export const Share = ({ children }: ShareProps) => (
  <Button className="share" openType="share">
    {children}
  </Button>
)
