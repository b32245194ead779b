import { isTemplateType } from '../../../src/domain/messages/pushTemplates'
import { TIMER_RATE } from '../../../src/domain/board/plan'
import { LEAST_SET_UP, plainCode } from '../../../src/domain/staff/staff'
import { keyRingOf } from '../secrets/keys'

/** What is set, by name; what is not set, or empty, is missing. */
export type Variables = Readonly<Record<string, string | undefined>>

/** One thing that whoever runs the program sets, outside the code (M1: everything else is a setting of the city). */
export type Variable = {
  readonly name: string
  /** Set for the three functions, for the build, or for both; or for the deployment alone. */
  readonly of: readonly ('functions' | 'build' | 'deployment')[]
  /** What it is. */
  readonly what: string
  /** Where it comes from. */
  readonly from: string
  readonly example: string
  /** Nothing starts without it. */
  readonly required?: true
  /** Who has it can read or send what is not theirs: it stands in no file of the project, no bundle and no log. */
  readonly secret?: true
  /** What is wrong with it beside all the others; null where nothing is. */
  readonly wrong?: (value: string, all: Variables) => string | null
}

/** The laptop's own mailbox: what is written there leaves the machine on no wire. */
const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

const isProduction = ({ STAGE }: Variables): boolean => STAGE === 'production'

/** Mail to the offices goes over TLS alone in production (F8). The address itself is not said: it has a password. */
const wrongServer = (value: string, all: Variables): string | null => {
  if (!URL.canParse(value)) return '应当像 smtps://用户:密码@服务器:465'
  const { protocol, hostname, host } = new URL(value)
  if (!['smtp:', 'smtps:'].includes(protocol)) return `应当以 smtps:// 开头，不是 ${protocol}//`
  return isProduction(all) && protocol !== 'smtps:' && !LOOPBACK.includes(hostname)
    ? `在正式环境应当以 smtps:// 开头：${protocol}//${host} 发信不加密`
    : null
}

const togetherWith = (other: string) => (_value: string, all: Variables) =>
  textIn(all, other) === null ? `要和 ${other} 一起填` : null

/** What a rule throws is what is wrong. */
const thrownBy = (read: () => unknown): string | null => {
  try {
    read()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** A value without the blanks around it; null where it is missing. */
export const textIn = (all: Variables, name: string): string | null => all[name]?.trim() || null

const template = (name: string, tells: string): readonly Variable[] => [
  {
    name: `TEMPLATE_${name}`,
    of: ['functions'],
    what: `${tells}的订阅消息模板 ID；没有就不推送，只在小程序里看得到`,
    from: 'mp.weixin.qq.com → 订阅消息，字段照 src/domain/messages/pushTemplates.ts',
    example: 'Abc_-0123456789',
    wrong: (value) => (/^[\w-]+$/.test(value) ? null : '应当是字母和数字的 ID'),
  },
  {
    name: `TEMPLATE_${name}_TYPE`,
    of: ['functions'],
    what: '微信批了长期模板的写 longTerm，其他的写 oneTime',
    from: 'mp.weixin.qq.com → 订阅消息',
    example: 'oneTime',
    wrong: (value) => (isTemplateType(value) ? null : '只能是 oneTime 或 longTerm'),
  },
]

/** Everything that is set outside the code, in the order of `.env.example`. A new one is a row. */
export const variables: readonly Variable[] = [
  {
    name: 'STAGE',
    of: ['functions', 'build'],
    what: 'production 是正式，trial 是试用（每一页、每张纸都写明）',
    from: '自己定；云函数和构建用同一个',
    example: 'trial',
    wrong: (value) =>
      value === 'production' || value === 'trial' ? null : '只能是 production 或 trial',
  },
  {
    name: 'FILING_KEY',
    of: ['functions'],
    what: '加密用的密钥：32 个随机字节的 base64，前面写 aes: 或 sm4:。没有它，存着的内容就读不出来',
    from: '运行 npm run rekey -- --new aes；在云以外另存一份',
    example: 'aes:…',
    required: true,
    secret: true,
    wrong: (value) => thrownBy(() => keyRingOf(value)),
  },
  {
    name: 'FILING_KEYS',
    of: ['functions'],
    what: '数据可能还在用的其他密钥，逗号分开；只有一个密钥时留空',
    from: '换密钥的步骤，docs/operations.md',
    example: '',
    secret: true,
    // Of a current key that is none it says nothing of its own.
    wrong: (value, all) => {
      const current = textIn(all, 'FILING_KEY') ?? ''
      return thrownBy(() => keyRingOf(current)) === null
        ? thrownBy(() => keyRingOf(current, value))
        : null
    },
  },
  {
    name: 'STORAGE',
    of: ['functions'],
    what: '每个云文件的 File ID 开头的一段',
    from: '微信开发者工具 → 云开发 → 存储：任一文件的 File ID，到第三个 / 以前',
    example: 'cloud://environment.6c6f-environment-1300000000',
    required: true,
    wrong: (value) =>
      /^cloud:\/\/[\w-]+\.[\w-]+$/.test(value) ? null : '应当是 cloud://环境 ID.存储桶',
  },
  {
    name: 'OPERATOR',
    of: ['functions'],
    what: '运行这个程序的办公室的名称，给人看的',
    from: '运行这个程序的办公室',
    example: '示例市互联网信息办公室',
  },
  {
    name: 'TECH_CONTACT',
    of: ['functions'],
    what: '程序出错时找谁（姓名和电话）；全市设置里设了就以那里为准',
    from: '维护这个程序的人',
    example: '小陈 010-00000000',
  },
  {
    name: 'SETUP_CODE',
    of: ['functions'],
    what: `首位管理员的一次性代码，至少 ${String(LEAST_SET_UP)} 个字母和数字；用过就删掉`,
    from: '留空，第一次 npm run deploy 会生成一个',
    example: '',
    secret: true,
    wrong: (value) =>
      plainCode(value).length < LEAST_SET_UP ? `至少要 ${String(LEAST_SET_UP)} 个字母和数字` : null,
  },
  {
    name: 'TIMER_RATE',
    of: ['functions'],
    what: `定时任务每秒最多向数据库发多少次请求；不设是 ${String(TIMER_RATE)}，基础套餐一共 30，留 10 给办事的人`,
    from: '环境买的套餐',
    example: String(TIMER_RATE),
    wrong: (value) => (Number(value) > 0 ? null : '应当是大于 0 的数'),
  },
  {
    name: 'SMTP_URL',
    of: ['functions'],
    what: '给办公室发信的邮箱；没有，页面上就写明没有设置邮箱',
    from: '邮箱服务商：服务器、端口、给程序用的密码（授权码）',
    example: 'smtps://user:password@host:465',
    secret: true,
    wrong: (value, all) => wrongServer(value, all) ?? togetherWith('MAIL_FROM')(value, all),
  },
  {
    name: 'MAIL_FROM',
    of: ['functions'],
    what: '发信的地址',
    from: '同一个邮箱',
    example: 'filing@example.invalid',
    wrong: (value, all) =>
      /^[^\s@]+@[^\s@]+$|^[^<>]*<[^\s@<>]+@[^\s@<>]+>$/.test(value)
        ? togetherWith('SMTP_URL')(value, all)
        : '应当是邮件地址',
  },
  ...template('PROGRESS', '说备案办到哪一步'),
  ...template('DUE', '说什么快到期'),
  ...template('DESK', '告诉工作人员有什么要办'),
]

/** What is wrong, a sentence for each mistake, none of which says a secret. */
export const mistakesIn = (
  all: Variables,
  where: 'functions' | 'build' | 'deployment' = 'functions',
  among: readonly Variable[] = variables,
): readonly string[] =>
  among.flatMap(({ name, of, what, from, required, wrong }) => {
    if (!of.includes(where)) return []
    const value = textIn(all, name)
    if (value === null) return required ? [`${name} 没有填：${what}。从哪里来：${from}。`] : []
    const mistake = wrong?.(value, all) ?? null
    return mistake === null ? [] : [sentence(name, mistake)]
  })

const sentence = (name: string, mistake: string): string =>
  mistake.startsWith(name) ? `${mistake}。` : `${name} ${mistake}。`

/** `.env.example`: each variable with what it is and where it comes from; what may stay empty stands as a comment. */
export const exampleText = (among: readonly Variable[]): string =>
  [
    '# 把这个文件复制成 .env，填好，再运行 npm run deploy：它照着构建，并设好三个云函数的环境变量。',
    '# .env 不进 Git；真实环境的值不要写进仓库。',
    ...among.flatMap(({ name, of, what, from, example, required, secret }) => [
      '',
      `# ${what}${of.includes('build') ? '（云函数和构建都用）' : ''}${secret ? '（保密）' : ''}`,
      `# 从哪里来：${from}`,
      `${required ? '' : '# '}${name}=${example}`,
    ]),
    '',
  ].join('\n')
