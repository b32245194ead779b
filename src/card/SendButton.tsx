import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../components/controls/Button'
import { Share } from '../platform/wechat/Share'
import type { SharedCard } from '../platform/wechat/shareProps'
import './SendButton.scss'

/** Sends a card into a chat; in a browser it is a link. */
export const SendButton = ({ card, children }: { card: SharedCard; children: string }) => {
  const [copied, setCopied] = useState<{ readonly link: string | null } | null>(null)
  return (
    <View className="send-share">
      {copied === null ? null : (
        <View className="send-copied t-sub" role="status">
          {copied.link === null ? '链接已复制，请发给对方' : `请把链接发给对方：${copied.link}`}
        </View>
      )}
      <Share
        card={card}
        onCopied={(link) => {
          setCopied({ link })
        }}
      >
        <Button onTap={() => undefined}>{children}</Button>
      </Share>
    </View>
  )
}
