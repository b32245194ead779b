import Taro from '@tarojs/taro'
import { Refusal } from '../../domain/api/refusal'
import type { FileAtHand } from './atHand'

/**
 * Fetches a file that WeChat's viewer does not open; a further tap sends it to a chat. Where WeChat cannot, a text is copied and
 * anything else is saved, which a computer can.
 */
export const fetchFile = async (url: string, name: string): Promise<FileAtHand | null> => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  const { statusCode } = await Taro.downloadFile({ url, filePath })
  if (statusCode !== 200) throw new Refusal('offline', '文件没有取到。请再试一次')
  return {
    pass: async () => {
      try {
        await Taro.shareFileMessage({ filePath, fileName: name })
        return 'sent'
      } catch (error) {
        if ((error as { errMsg?: string }).errMsg?.includes('cancel') === true) return 'left'
        if (!name.endsWith('.json')) {
          await Taro.saveFileToDisk({ filePath }).catch(() => {
            throw new Refusal('offline', '这里不能转发文件，请在电脑上打开再下载')
          })
          return 'saved'
        }
        const data = Taro.getFileSystemManager().readFileSync(filePath, 'utf8') as string
        await Taro.setClipboardData({ data })
        return 'copied'
      }
    },
  }
}
