import Taro from '@tarojs/taro'

let ready = false
const cloud = () => {
  if (!ready) Taro.cloud.init({})
  ready = true
  return Taro.cloud
}

/** Calls a cloud function and gives back what it answers. Throws when there is no answer. */
export const callFunction = async (name: string, data: object): Promise<unknown> =>
  (await cloud().callFunction({ name, data })).result

/** Uploads a file of this phone; `progress` hears 0 to 100. Gives back its file id. */
export const uploadFile = (
  cloudPath: string,
  filePath: string,
  progress: (percent: number) => void,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const task = cloud().uploadFile({
      cloudPath,
      filePath,
      success: ({ fileID }: { fileID: string }) => {
        resolve(fileID)
      },
      fail: reject,
    }) as unknown as { onProgressUpdate?: (tell: (event: { progress: number }) => void) => void }
    task.onProgressUpdate?.((event) => {
      progress(event.progress)
    })
  })
