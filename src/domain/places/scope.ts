import { CITY, CITY_IN_FULL, clause, type ClauseId, LOCAL_FEATURES } from '../city/city'

/** The answers of the self-check; one not given yet counts as no. */
export type ScopeAnswers = {
  /** 二.1 */
  registered?: boolean
  /** 二.2, from the name: a place that decides, or one that the user says is meant. */
  placeName?: boolean
  /** 二.2, the second half: 其他显著本地特征. */
  localFeature?: boolean
  /** 二.3 */
  publishes?: boolean
  /** 二.3, asked when nothing else is met: what can be read here is not therefore meant for here. */
  mainlyHere?: boolean
  /** 二.4 */
  based?: boolean
}

type ScopeTest = {
  readonly clause: ClauseId
  /** Short name of the test: 名称含本地地名. */
  readonly label: string
  /** Any yes meets the clause. */
  readonly questions: readonly { readonly key: keyof ScopeAnswers; readonly text: string }[]
}

/** The four tests of notice 二, in the order in which they are asked: the name comes first. */
export const scopeTests: readonly ScopeTest[] = [
  {
    clause: '二.2',
    label: '名称含本地地名',
    questions: [
      { key: 'placeName', text: '账号叫什么名字？' },
      {
        key: 'localFeature',
        text: `名称里有其他显著的本地特征吗？例如本地的景点、河流、老地名：${LOCAL_FEATURES}`,
      },
    ],
  },
  {
    clause: '二.1',
    label: `在${CITY}注册使用`,
    questions: [{ key: 'registered', text: `由${CITY_IN_FULL}行政区域内的公司或个人注册使用吗？` }],
  },
  {
    clause: '二.3',
    label: `在${CITY}发布信息或提供服务`,
    questions: [
      {
        key: 'publishes',
        text: `在${CITY_IN_FULL}行政区域内发布新闻信息、热点资讯或提供信息服务吗？`,
      },
      { key: 'mainlyHere', text: `主要面向${CITY}吗？` },
    ],
  },
  {
    clause: '二.4',
    label: `属地在${CITY}`,
    questions: [{ key: 'based', text: `注册人或机构的属地在${CITY_IN_FULL}行政区域内吗？` }],
  },
]

/** What the name does not answer, in the order in which it is asked. */
export const laterQuestions = ['registered', 'publishes', 'based', 'mainlyHere'] as const
export type LaterQuestion = (typeof laterQuestions)[number]

/** What is still to be asked after the name; null as soon as the result is certain. */
export const nextQuestion = (answers: ScopeAnswers): LaterQuestion | null => {
  const { registered, placeName, localFeature, publishes, based, mainlyHere } = answers
  if (placeName === true || localFeature === true || registered === true || based === true)
    return null
  if (registered === undefined) return 'registered'
  if (publishes === undefined) return 'publishes'
  if (based === undefined) return 'based'
  return publishes && mainlyHere === undefined ? 'mainlyHere' : null
}

/** A clause that is met, quoted word for word. */
type MetClause = { readonly id: ClauseId; readonly label: string; readonly quote: string }

/**
 * `callOffice`: 二.3 alone was said, and not mainly of an account for here: the office knows whether that is meant.
 * The clauses are those that are met, in the notice's order; with `callOffice` the one in question.
 */
export type ScopeResult = {
  readonly verdict: 'inScope' | 'notInScope' | 'callOffice'
  readonly clauses: readonly MetClause[]
}

/** Whether the account has to be filed: any one clause of notice 二.1–4 is enough (二.5). */
export const scopeResult = (answers: ScopeAnswers): ScopeResult => {
  const clauses = scopeTests
    .filter((test) => test.questions.some(({ key }) => answers[key] === true))
    .map((test) => ({ id: test.clause, label: test.label, quote: clause(test.clause) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  if (clauses.length === 0) return { verdict: 'notInScope', clauses }
  const doubtful = answers.mainlyHere === false && clauses.every(({ id }) => id === '二.3')
  return { verdict: doubtful ? 'callOffice' : 'inScope', clauses }
}
