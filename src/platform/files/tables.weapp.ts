import Taro from '@tarojs/taro'
import { Refusal } from '../../domain/api/refusal'
import type { ChosenTable } from './table'

/** Where a table is chosen from. */
export const tablesAreIn: 'chats' | 'files' = 'chats'

/** Lets the person choose a table, which WeChat takes from chats only; null when they changed their mind. */
export const chooseTable = async (): Promise<ChosenTable | null> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: ['xlsx', 'xls'],
    })
    const [file] = tempFiles
    return file ? { path: file.path, name: file.name, bytes: file.size } : null
  } catch (error) {
    if ((error as { errMsg?: string }).errMsg?.includes('cancel') === true) return null
    throw new Refusal('file', '没有选到表格。请再试一次')
  }
}
