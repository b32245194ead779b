import Taro from '@tarojs/taro'

const pathOf = (key: string) => `${Taro.env.USER_DATA_PATH ?? ''}/${key}`

/** Copies a picture to where it outlives the program. Throws when there is no room. */
export const saveFile = (key: string, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    Taro.getFileSystemManager().copyFile({
      srcPath: path,
      destPath: pathOf(key),
      success: () => {
        resolve()
      },
      fail: ({ errMsg }) => {
        reject(new Error(errMsg))
      },
    })
  })

/** Where a kept picture can be shown and sent from; null when it is gone. */
export const filePath = (key: string): Promise<string | null> =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().access({
      path: pathOf(key),
      success: () => {
        resolve(pathOf(key))
      },
      fail: () => {
        resolve(null)
      },
    })
  })

export const removeFile = (key: string): Promise<void> =>
  new Promise((resolve) => {
    Taro.getFileSystemManager().unlink({
      filePath: pathOf(key),
      complete: () => {
        resolve()
      },
    })
  })
