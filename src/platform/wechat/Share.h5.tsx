import { View } from '@tarojs/components'
import { copied } from './clipboard'
import './Share.scss'
import type { ShareProps, SharedCard } from './shareProps'

/** A browser has no menu that shares. */
export const useSharedCard: (card: SharedCard | null) => void = () => undefined

/** A link in place of WeChat's card: by the browser's own share where it has one, else on the clipboard. */
export const Share = ({ card: { title, path }, onCopied, children }: ShareProps) => {
  const share = async () => {
    const url = `${window.location.origin}${window.location.pathname}#${path}`
    if ('share' in navigator) await navigator.share({ title, url }).catch(() => undefined)
    else onCopied((await copied(url)) ? null : url)
  }
  return (
    <View className="share" onClick={() => void share()}>
      {children}
    </View>
  )
}
