import Taro from '@tarojs/taro'

/** Opens a PDF or table behind a private link with WeChat's viewer, from where it can be sent or saved. */
export const openDocument = async (url: string, name: string): Promise<void> => {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`
  await Taro.downloadFile({ url, filePath })
  await Taro.openDocument({
    filePath,
    fileType: name.endsWith('.xlsx') ? 'xlsx' : 'pdf',
    showMenu: true,
  })
}
