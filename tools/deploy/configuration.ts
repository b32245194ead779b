import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import {
  mistakesIn,
  textIn,
  type Variable,
  type Variables,
  variables,
} from '../../cloudfunctions/server/environment/variables'

const root = path.resolve(__dirname, '../..')

/** Wrong where the file of the upload key is not there, or is no key. */
const wrongKeyFile = (value: string): string | null => {
  const file = path.resolve(root, value)
  if (!existsSync(file)) return '里写的文件找不到'
  return readFileSync(file, 'utf8').startsWith('-----BEGIN')
    ? null
    : '里写的文件不是密钥：它的第一行应当是 -----BEGIN'
}

/** What the deployment alone needs, in the order of `.env.example`. */
const deploymentVariables: readonly Variable[] = [
  {
    name: 'APP_ID',
    of: ['deployment'],
    what: '小程序的 AppID',
    from: 'mp.weixin.qq.com → 开发管理 → 开发设置',
    example: 'wx0123456789abcdef',
    required: true,
    wrong: (value) => (/^wx[0-9a-f]{16}$/.test(value) ? null : '应当是 wx 加 16 位'),
  },
  {
    name: 'UPLOAD_KEY',
    of: ['deployment'],
    what: '小程序代码上传密钥的文件（不是密钥本身）',
    from: 'mp.weixin.qq.com → 开发管理 → 开发设置 → 小程序代码上传：生成密钥，并把这台电脑的 IP 加进白名单',
    example: 'private.wx0123456789abcdef.key',
    required: true,
    wrong: wrongKeyFile,
  },
  {
    name: 'ENV_ID',
    of: ['deployment'],
    what: '云开发环境的 ID',
    from: '微信开发者工具 → 云开发 → 设置 → 环境 ID',
    example: 'environment-0a1b2c',
    required: true,
    wrong: (value) => (/^[\w-]+$/.test(value) ? null : '只有字母、数字和 -'),
  },
  {
    name: 'SECRET_ID',
    of: ['deployment'],
    what: '管这个环境的腾讯云密钥的 SecretId',
    from: '登录 console.cloud.tencent.com 时选“其他登录方式 → 微信公众号”，选这个小程序；再到 访问管理 → API 密钥管理 新建',
    example: 'AKID…',
    required: true,
    secret: true,
    wrong: (value) => (/^AKID\w+$/.test(value) ? null : '应当以 AKID 开头'),
  },
  {
    name: 'SECRET_KEY',
    of: ['deployment'],
    what: '同一个密钥的 SecretKey',
    from: '新建 SecretId 时只显示一次',
    example: '…',
    required: true,
    secret: true,
    wrong: (value) => (/^\w+$/.test(value) ? null : '只有字母和数字'),
  },
]

/** All that is set outside the code: for the deployment, then for what it deploys. */
export const configured: readonly Variable[] = [...deploymentVariables, ...variables]

/** What a file says, a `NAME=value` a line; quotes around a value and lines with # before them are left out. */
export const variablesIn = (text: string): Variables =>
  Object.fromEntries(
    text.split(/\r?\n/).flatMap((line) => {
      const [, name, value = ''] = /^\s*(?:export\s+)?([A-Z_]+)\s*=\s*(.*?)\s*$/.exec(line) ?? []
      return name === undefined ? [] : [[name, value.replace(/^(["'])(.*)\1$/, '$2')]]
    }),
  )

export type Checked = {
  /** Nothing is deployed until these are mended. */
  readonly mistakes: readonly string[]
  /** What works without, and what then does not. */
  readonly without: readonly string[]
}

/** What the program does where a variable is not set, for those without which it does less. */
const without: Readonly<Record<string, string>> = {
  STAGE: '没有就是试用：每一页、每张纸都写着“样张·试用”',
  OPERATOR: '没有就写“非官方发布，以属地网信办答复为准”，正式版也不开放填报',
  SMTP_URL: '没有就不给办公室发邮件，页面上会写明没有设置邮箱',
  TEMPLATE_PROGRESS: '没有就不推送办理进度，只在小程序里看得到',
  TEMPLATE_DUE: '没有就不推送到期提醒，只在小程序里看得到',
  TEMPLATE_DESK: '没有就不推送给工作人员，只在小程序里看得到',
}

/** Names in the file that nothing reads, a typing mistake most often. */
const unknownIn = (all: Variables): readonly string[] => {
  const known = new Set(configured.map(({ name }) => name))
  return Object.keys(all)
    .filter((name) => !known.has(name))
    .map((name) => `${name} 不是这个程序认识的名字：写错了吗？认识的都在 .env.example 里。`)
}

/** STORAGE begins with the environment's id. */
const otherEnvironment = (all: Variables): readonly string[] => {
  const env = /^[\w-]+$/.exec(textIn(all, 'ENV_ID') ?? '')?.[0]
  const named = /^cloud:\/\/([\w-]+)\.[\w-]+$/.exec(textIn(all, 'STORAGE') ?? '')?.[1]
  return env === undefined || named === undefined || named === env
    ? []
    : [`STORAGE 是环境 ${named} 的，ENV_ID 却是 ${env}：两个要是同一个环境。`]
}

/** What is missing or wrong, all at once and without a network; no sentence says a secret. */
export const checkedOf = (all: Variables): Checked => ({
  mistakes: [
    ...mistakesIn(all, 'deployment', deploymentVariables),
    ...mistakesIn(all),
    ...otherEnvironment(all),
    ...unknownIn(all),
  ],
  without: configured.flatMap(({ name, from }) => {
    const then = without[name]
    return then === undefined || textIn(all, name) !== null
      ? []
      : [`${name}：${then}。从哪里来：${from}。`]
  }),
})

/** Whether others on this computer can read the file of the secrets. */
export const isOpenToOthers = (file: string): boolean =>
  process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0
