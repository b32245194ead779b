import { createWriteStream, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { type ArchiveRecord, bytesOfRecord } from './archive'
import { openPlace } from './place'
import { newBackupKey, sealedFor } from './sealing'
import { backupOf } from './taking'

// Writes all documents and files of an environment into one archive, which the private half of BACKUP_KEY alone opens:
//
//   npm run backup -- --new-key backup.key                 makes a pair: the private half into that file, which is taken off this machine
//                                                          at once; the public half is printed
//   BACKUP_KEY=… STORAGE=… ENV_ID=… SECRET_ID=… SECRET_KEY=… npm run backup -- --to 2026-11-24.backup
//
// The keys of the functions are not in it and not needed. People may work meanwhile, but not all the time. Of a laptop
// cloud: LOCAL=http://127.0.0.1:8787

const { values } = parseArgs({
  options: { to: { type: 'string' }, 'new-key': { type: 'string' } },
})

const root = path.resolve(__dirname, '../../..')

const say = (line: string): void => {
  console.log(line)
}

const makeKey = (file: string): void => {
  const { name, public: publicHalf, private: privateHalf } = newBackupKey()
  writeFileSync(file, privateHalf, { mode: 0o600, flag: 'wx' })
  say(`私钥写在 ${file}：请拷到两个 U 盘，分开保管，再从这台电脑删掉。没有它，备份谁也打不开。`)
  say(`公钥 ${name}，做备份的电脑上用：BACKUP_KEY=${publicHalf}`)
}

const main = async (): Promise<void> => {
  if (values['new-key'] !== undefined) {
    makeKey(values['new-key'])
    return
  }
  const { to } = values
  if (to === undefined) throw new Error('npm run backup -- --to 文件')
  if (existsSync(to)) throw new Error(`${to} 已经有了：请换一个名字`)
  const { BACKUP_KEY = '' } = process.env
  const place = openPlace()
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    version: string
  }
  const begin = {
    form: 1,
    at: new Date().toISOString(),
    release: version,
    storage: place.storage,
  } as const
  const bytes = async function* (): AsyncIterable<Buffer> {
    for await (const record of backupOf(place, begin, say)) {
      if ('end' in record) sayEnd(record)
      yield bytesOfRecord(record)
    }
  }
  // What was stopped is no archive.
  const part = `${to}.part`
  await pipeline(
    Readable.from(sealedFor(BACKUP_KEY, bytes())),
    createWriteStream(part, { mode: 0o600 }),
  )
  renameSync(part, to)
  say(`备份写好了：${to}`)
}

const sayEnd = ({ end }: Extract<ArchiveRecord, { end: unknown }>): void => {
  const { collections, files, missing, chains, keys } = end
  const rows = Object.values(collections).reduce((sum, { count }) => sum + count, 0)
  say(
    `${String(rows)} 条数据，${String(files.count)} 个文件，${String(chains.count)} 条链；恢复时要有密钥 ${Object.keys(keys).join('、')}`,
  )
  if (missing.length > 0)
    say(`有 ${String(missing.length)} 个文件数据里写着，存储里没有：\n  ${missing.join('\n  ')}`)
}

main().catch((error: unknown) => {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
