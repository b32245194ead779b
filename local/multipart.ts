import busboy from 'busboy'
import { failure } from './failure'
import type { Request } from './server'

/** The parts of a form by name, as bytes; all of them together at most `limit` bytes. */
export const formOf = (
  { headers, incoming }: Request,
  limit: number,
): Promise<Map<string, Buffer>> =>
  new Promise((resolve, reject) => {
    const parts = new Map<string, Buffer>()
    const tooLarge = failure('EXCEED_MAX_PAYLOAD_SIZE', `内容太大，最多 ${String(limit)} 字节`)
    let size = 0
    // latin1 keeps the bytes of a part that has no type of its own.
    const limits = { fields: 30, files: 1, parts: 31, fieldSize: limit, fileSize: limit + 1 }
    if (!headers['content-type']?.startsWith('multipart/form-data;'))
      throw failure('INVALID_PARAM', '请用 multipart/form-data 上传')
    const form = busboy({ headers, limits, defCharset: 'latin1' })
    form.on('field', (name, value, info) => {
      if (info.valueTruncated) reject(tooLarge)
      parts.set(name, Buffer.from(value, 'latin1'))
    })
    form.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size <= limit) chunks.push(chunk)
      })
      stream.on('limit', () => {
        reject(tooLarge)
      })
      stream.on('close', () => parts.set(name, Buffer.concat(chunks)))
    })
    form.on('close', () => {
      resolve(parts)
    })
    form.on('error', () => {
      reject(failure('INVALID_PARAM', '表单内容不完整'))
    })
    incoming.on('aborted', () => {
      reject(failure('INVALID_PARAM', '上传中断'))
    })
    incoming.pipe(form)
  })
