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
  if (!URL.canParse(value)) return 'has to be an address like smtps://user:password@host:465'
  const { protocol, hostname, host } = new URL(value)
  if (!['smtp:', 'smtps:'].includes(protocol))
    return `has to begin with smtps://, not with ${protocol}//`
  return isProduction(all) && protocol !== 'smtps:' && !LOOPBACK.includes(hostname)
    ? `has to begin with smtps:// in production: ${protocol}//${host} would send mail without TLS`
    : null
}

const togetherWith = (other: string) => (_value: string, all: Variables) =>
  textIn(all, other) === null ? `needs ${other} beside it` : null

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
    what: `id of the message template that ${tells}; without it nothing is pushed and the inbox does it all`,
    from: 'mp.weixin.qq.com, 订阅消息, with the fields of src/domain/messages/pushTemplates.ts',
    example: 'Abc_-0123456789',
    wrong: (value) => (/^[\w-]+$/.test(value) ? null : 'has to be an id of letters and digits'),
  },
  {
    name: `TEMPLATE_${name}_TYPE`,
    of: ['functions'],
    what: 'longTerm where WeChat granted the template for good, oneTime otherwise',
    from: 'mp.weixin.qq.com, 订阅消息',
    example: 'oneTime',
    wrong: (value) => (isTemplateType(value) ? null : 'has to be oneTime or longTerm'),
  },
]

/** Everything that is set outside the code, in the order of `.env.example`. A new one is a row. */
export const variables: readonly Variable[] = [
  {
    name: 'STAGE',
    of: ['functions', 'build'],
    what: 'production, or trial, which says so on every page and paper',
    from: 'yours to choose; the functions and the build have the same',
    example: 'trial',
    wrong: (value) =>
      value === 'production' || value === 'trial' ? null : 'has to be production or trial',
  },
  {
    name: 'FILING_KEY',
    of: ['functions'],
    what: 'the key that encrypts: 32 random bytes in base64, behind aes: or sm4:. Without it ID numbers cannot be read',
    from: '`npm run rekey -- --new aes` prints one; keep a copy outside the cloud',
    example: 'aes:…',
    required: true,
    secret: true,
    wrong: (value) => thrownBy(() => keyRingOf(value)),
  },
  {
    name: 'FILING_KEYS',
    of: ['functions'],
    what: 'other keys that values may be under, parted by commas; empty while there is one alone',
    from: 'the exchange of a key, docs/operations.md',
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
    what: 'what the id of every file of the environment begins with',
    from: 'console.cloud.tencent.com/tcb, 云存储, the File ID of any file',
    example: 'cloud://environment.6c6f-environment-1300000000',
    required: true,
    wrong: (value) =>
      /^cloud:\/\/[\w-]+\.[\w-]+$/.test(value) ? null : 'has to be cloud://<environment>.<bucket>',
  },
  {
    name: 'OPERATOR',
    of: ['functions'],
    what: "the operating office's name, as people read it",
    from: 'the office that runs the program',
    example: '示例市互联网信息办公室',
  },
  {
    name: 'TECH_CONTACT',
    of: ['functions'],
    what: 'whom to ask when the program fails (name and phone), until the city sets it in 全市设置',
    from: 'whoever looks after the program',
    example: '小陈 0316-0000000',
  },
  {
    name: 'SETUP_CODE',
    of: ['functions'],
    what: `the one-time code of ${String(LEAST_SET_UP)} characters or more that makes the first administrator of the city; take it out once it was used`,
    from: 'yours to make up',
    example: '',
    secret: true,
    wrong: (value) =>
      plainCode(value).length < LEAST_SET_UP
        ? `needs ${String(LEAST_SET_UP)} characters or more`
        : null,
  },
  {
    name: 'TIMER_RATE',
    of: ['functions'],
    what: `requests a second that the timer sends to the database at most: ${String(TIMER_RATE)} unless set, which leaves 10 of the basic plan's 30 to the people at work`,
    from: 'the plan of the environment, platform limits',
    example: String(TIMER_RATE),
    wrong: (value) => (Number(value) > 0 ? null : 'has to be a number of requests a second'),
  },
  {
    name: 'SMTP_URL',
    of: ['functions'],
    what: 'the mailbox that writes to the offices; without it mails are named as not set up',
    from: 'the provider of the mailbox: host, port and a password for programs',
    example: 'smtps://user:password@host:465',
    secret: true,
    wrong: (value, all) => wrongServer(value, all) ?? togetherWith('MAIL_FROM')(value, all),
  },
  {
    name: 'MAIL_FROM',
    of: ['functions'],
    what: 'the address that mails come from',
    from: 'the same mailbox',
    example: 'filing@example.invalid',
    wrong: (value, all) =>
      /^[^\s@]+@[^\s@]+$|^[^<>]*<[^\s@<>]+@[^\s@<>]+>$/.test(value)
        ? togetherWith('SMTP_URL')(value, all)
        : 'has to be a mail address',
  },
  ...template('PROGRESS', 'says where a filing stands'),
  ...template('DUE', 'says when something is due'),
  ...template('DESK', 'tells staff what waits'),
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
    if (value === null)
      return required ? [`${name} is missing: ${what}. Where it comes from: ${from}.`] : []
    const mistake = wrong?.(value, all) ?? null
    return mistake === null ? [] : [sentence(name, mistake)]
  })

const sentence = (name: string, mistake: string): string =>
  mistake.startsWith(name) ? `${mistake}.` : `${name} ${mistake}.`

/** `.env.example`: each variable with what it is and where it comes from; what may stay empty stands as a comment. */
export const exampleText = (among: readonly Variable[]): string =>
  [
    '# Copy this file to .env, fill it in, and run `npm run deploy`: it sets what the three functions need, and builds by it.',
    '# Git leaves .env out. Never put the values of a real environment into the repository.',
    ...among.flatMap(({ name, of, what, from, example, required, secret }) => [
      '',
      `# ${what}${of.includes('build') ? ' (functions and build)' : ''}${secret ? ' (secret)' : ''}`,
      `# Where it comes from: ${from}`,
      `${required ? '' : '# '}${name}=${example}`,
    ]),
    '',
  ].join('\n')
