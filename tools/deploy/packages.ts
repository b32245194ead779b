import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { textIn, type Variables } from '../../cloudfunctions/server/environment/variables'
import type { CloudManager, Services, WechatUploads } from './services'

const root = path.resolve(__dirname, '../..')
/** Beside the project's own packages, and out of Git. */
const folder = path.join(root, '.deploy')

const textAt = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Installs the two services' packages where they are missing or not those of the lock file; none of them runs a script. */
export const installServices = (say: (line: string) => void): void => {
  const [lock, installed] = ['package-lock.json', 'node_modules/.from-lock.json']
  if (textAt(path.join(folder, installed)) === textAt(path.join(__dirname, lock))) return
  say('第一次部署：安装两个部署工具（约 300 MB，放在 .deploy，不进小程序也不进云函数）……')
  mkdirSync(folder, { recursive: true })
  for (const file of ['package.json', lock])
    copyFileSync(path.join(__dirname, file), path.join(folder, file))
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('部署工具没有装上：请检查网络，再运行一次。')
  copyFileSync(path.join(__dirname, lock), path.join(folder, installed))
}

/** Everything that is no part of the mini program, which would be read through for nothing. */
const ignored = (at: string): string[] => [
  ...readdirSync(at)
    .filter((entry) => entry !== 'dist' && entry !== 'project.config.json')
    .flatMap((entry) => [entry, `${entry}/**`]),
  'dist/browser/**',
  'dist/cloudfunctions/**',
  'dist/dev/**',
]

type Uploads = WechatUploads & {
  readonly Project: new (options: {
    appid: string
    type: 'miniProgram'
    projectPath: string
    privateKeyPath: string
    ignores: string[]
  }) => unknown
}

/** Opens both services with what is configured, to upload what lies in this folder; nothing is asked of them yet. */
export const openServices = (all: Variables, at = root): Services => {
  const load = createRequire(path.join(folder, 'package.json'))
  const value = (name: string) => textIn(all, name) ?? ''
  const Manager = load('@cloudbase/manager-node') as new (of: {
    envId: string
    secretId: string
    secretKey: string
  }) => CloudManager
  const uploads = load('miniprogram-ci') as Uploads
  return {
    manager: new Manager({
      envId: value('ENV_ID'),
      secretId: value('SECRET_ID'),
      secretKey: value('SECRET_KEY'),
    }),
    uploads,
    project: new uploads.Project({
      appid: value('APP_ID'),
      type: 'miniProgram',
      projectPath: at,
      privateKeyPath: path.resolve(root, value('UPLOAD_KEY')),
      ignores: ignored(at),
    }),
  }
}
