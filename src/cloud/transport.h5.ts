import { person } from '../platform/wechat/person'

/** Calls a cloud function and gives back what it answers. Throws when there is no answer. */
export const callFunction = async (name: string, data: object): Promise<unknown> => {
  const response = await fetch(`/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-openid': person() },
    body: JSON.stringify({ data }),
  })
  return response.json()
}

/** Uploads a file of this phone; `progress` hears 0 to 100. Gives back its file id. */
export const uploadFile = async (
  cloudPath: string,
  filePath: string,
  progress: (percent: number) => void,
): Promise<string> => {
  const body = new FormData()
  body.append('cloudPath', cloudPath)
  body.append('file', await (await fetch(filePath)).blob())
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/files')
    request.setRequestHeader('x-local-openid', person())
    request.responseType = 'json'
    request.upload.onprogress = (event) => {
      progress(Math.round((event.loaded / event.total) * 100))
    }
    request.onload = () => {
      const { fileID } = (request.response ?? {}) as { fileID?: string }
      if (fileID === undefined) reject(new Error(`upload answered ${String(request.status)}`))
      else resolve(fileID)
    }
    request.onerror = () => {
      reject(new Error('upload broke off'))
    }
    request.send(body)
  })
}
