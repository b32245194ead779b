import * as v from 'valibot'
import {
  CORRECTION_DAYS,
  LONGEST_PROMISE,
  type MayChooseCity,
  NOTICE_DAY,
  type OfficeDatum,
  officeOf,
  offices,
  type PlaceName,
  printedOffice,
  straightToCity,
} from '../city/city'
import { addDays, type Day, isDay, showDay } from '../dates/days'
import { type Choice, offered, subjectKinds } from '../form/choices'
import { type DataGround, dataGrounds } from '../form/consent/dataGround'
import { type Basis, basisSchema, LONGEST_TITLE, wrongBasis } from '../launch/basis'
import { LONGEST_LEGAL_WORDS } from '../launch/legalWords'
import {
  plainReviewCode,
  type ReviewCode,
  reviewCodeSchema,
  wrongReviewCode,
} from '../launch/reviewers'
import { ownSuggestions } from '../moves/returning/correction'
import type { OwnSuggestion } from '../moves/returning/suggestions'
import { type Serving, type ServingMode, servingModes, TOLD_HERE } from '../serving/serving'
import { oneLine, words } from '../text/cleaning'
import {
  type Control,
  type Here,
  numberField,
  oneField,
  oneOf,
  onOrOff,
  severalFields,
  severalOf,
  wordsField,
} from './controls'
import { tablesSchema, type YearTable } from './holidays/table'
import { keptPeriods, keptWords } from './kept'
import { type LedgerTemplate, templateSchema, wrongTemplate } from './ledgerTemplate'
import { LONGEST_CONTACT, LONGEST_DATUM, wrongContact, wrongDatum } from './officeWords'
import { type Coordinates, LATITUDES, LONGITUDES, placeText, readPlace } from './place'
import { placeNamesSchema, placesAdded, wrongPlaceNames } from './placeNames'

/** Who may change it: a head of the office, a head with the city right, or either of them. */
export type ChangedBy = 'head' | 'cityHead' | 'eitherHead'

/** What a sheet says beside its settings. Those that share one stand on it together and are saved together. */
type SheetWords = {
  /** Its heading, where that is not the label. */
  readonly title?: string
  /** What is changed, behind 修改 and 改, where that is not the heading. */
  readonly change?: string
  /** Its button, where what is set holds at once. */
  readonly save?: string
  /** The button that takes back what was set. */
  readonly drop?: string
}

/** What a setting is: calls, pages and sheets ask its row. */
export type Setting<Value> = {
  /** Whether the whole city has one of it, or each office its own. */
  readonly of: 'city' | 'office'
  readonly label: string
  readonly schema: v.GenericSchema<Value, Value>
  /** What holds as long as nobody set it. */
  readonly initial: Value
  readonly by: ChangedBy
  /** It holds from a day that is chosen, today or later; otherwise at once. */
  readonly fromDay: boolean
  /** What is wrong with a value that the schema takes, for who typed it. */
  readonly wrong?: (value: Value) => string | null
  /** The page that lists it, where that is not 全市设置 or 本办设置. */
  readonly page?: 'serving' | 'officeData' | 'board'
  readonly sheet?: SheetWords
  /** A value in words. */
  readonly show?: (value: Value) => string
  /** What a value means, said below it. */
  readonly hint?: string | ((value: Value) => string)
  /** How it is set; without one a screen of its own does that. */
  readonly control?: Control<Value>
}

/** No office lets a filing be set aside for more working days (G13). */
const LONGEST_DEFERRAL = 10

/** A whole number, bounds included. */
const wholeFrom = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

const degrees = ([least, most]: readonly [number, number]) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most))

const setting = <Value>(row: Setting<Value>): Setting<Value> => row

/** An office's own, at once. */
const officeAtOnce = { of: 'office', by: 'head', fromDay: false } as const

/** By these an office takes filings (M7): they hold for what is submitted from their day on. */
const serving = { of: 'office', by: 'eitherHead', fromDay: true, page: 'serving' } as const

const officeDataSheet = { title: '办公室资料' }

/** What people read of an office; null is as the notice prints it. */
const datum = (of: OfficeDatum, label: string, hint: string) => {
  const printed = ({ scope }: Here) => (scope === 'city' ? '' : printedOffice(scope)[of])
  return setting<string | null>({
    ...serving,
    page: 'officeData',
    sheet: officeDataSheet,
    label,
    schema: v.nullable(words(1, LONGEST_DATUM[of])),
    initial: null,
    wrong: (value) => wrongDatum(of, value),
    show: (value) => value ?? '通告所载',
    control: {
      ...oneField<string | null, string | null>(
        { kind: 'words', label, hint, longest: LONGEST_DATUM[of] },
        (value, here) => value ?? printed(here),
        (text, here) => {
          const line = oneLine(text)
          return { value: line === printed(here) ? null : line }
        },
      ),
      printed,
    },
  })
}

const cityFromADay = { of: 'city', by: 'cityHead', fromDay: true } as const
const cityAtOnce = { of: 'city', by: 'cityHead', fromDay: false } as const

const periodsSheet = { title: '保存期限' }

/** For how many days something is kept: the timer deletes by what holds on the day (K6). */
const period = (label: string, may: readonly [number, number], initial: number) =>
  setting<number>({
    ...cityFromADay,
    sheet: periodsSheet,
    label,
    schema: wholeFrom(...may),
    initial,
    show: keptWords,
  })

/** The most days for which a document holds. */
export const LONGEST_DOCUMENT = 10 * 366

/** A day by which staff of the city have to have done something elsewhere: the board asks for it. */
const endDate = (label: string, hint: string) =>
  setting<Day | null>({
    ...cityAtOnce,
    page: 'board',
    label,
    hint,
    schema: v.nullable(v.pipe(v.string(), v.check(isDay))),
    initial: null,
  })

/** Days by which somebody has to have done something outside of this program, or it stops (M2); null while nobody said. */
export const endDates = {
  environmentUntil: endDate('云环境', '云开发套餐用到哪天'),
  certificateUntil: endDate('域名证书', '证书用到哪天'),
  yearlyReviewBy: endDate('小程序年审', '微信要求在哪天前年审'),
} as const

const legalSheet = { title: '法制机构审定的说明', save: '照法制机构的意见保存' }

/** A sentence that only a lawyer can write and the notice does not say (M8); null while none did. */
const legal = (label: string, field: string, hint: string, lacking: string) =>
  setting<string | null>({
    ...cityAtOnce,
    sheet: legalSheet,
    label,
    schema: v.nullable(words(2, LONGEST_LEGAL_WORDS)),
    initial: null,
    wrong: (value) => (value?.length === 1 ? '请写完整的一句话' : null),
    show: (value) => value ?? lacking,
    control: wordsField({ label: field, hint, longest: LONGEST_LEGAL_WORDS, lines: 3 }),
  })

/** The ways to take filings, as they are chosen among. */
export const servingWords: Readonly<
  Record<ServingMode, { readonly label: string; readonly sub: string }>
> = {
  online: { label: '在线受理', sub: '填报人在这里提交，进待核对' },
  paper: { label: '在窗口办理', sub: '填报人填好打印，送到办公室，不进待核对' },
  closed: { label: '停办', sub: '由另一个办公室接着办' },
}

const groundWords: Readonly<Record<DataGround, { readonly label: string; readonly sub: string }>> =
  {
    consent: {
      label: '取得个人同意',
      sub: '第十三条第一款第一项。填写前征求同意，证件信息另外单独征求',
    },
    duty: {
      label: '为履行法定职责所必需',
      sub: '第十三条第一款第三项。填写前告知，不征求同意；请先由法制部门确认',
    },
  }

const straightKinds = offered<Choice>(subjectKinds).filter(({ value }) =>
  straightToCity.some((kind) => kind === value),
)

/** The most calendar days that a wished day of correction may be away. */
const LONGEST_CORRECTION = 60

/** A review of WeChat takes days; a code that is open for longer is forgotten. */
const LONGEST_OPEN = 90

/**
 * Everything that is set without a release (M1), in the order of its pages: a new one is a row. What is decided under an older
 * value keeps it.
 */
export const settings = {
  /** 本办承诺: a reply within so many working days; null while its head has promised none. */
  replyDays: setting<number | null>({
    ...officeAtOnce,
    label: '本办承诺',
    schema: v.nullable(wholeFrom(1, LONGEST_PROMISE)),
    initial: null,
    show: (days) => (days === null ? '没有承诺答复的天数' : `${String(days)} 个工作日内答复`),
    hint: (days) =>
      days === null
        ? `填报人看到的是「${TOLD_HERE}」`
        : '从提交或重新提交的第二天算起，填报人看得到是哪一天',
    control: numberField(
      [1, LONGEST_PROMISE],
      '几个工作日内答复',
      '从下一件提交的起算，已经告诉填报人的日子不变',
    ),
    sheet: { save: '保存承诺', drop: '不再承诺' },
  }),
  /** For how many working days at most who checks a filing may set it aside (G13). */
  deferDays: setting<number>({
    ...officeAtOnce,
    label: '暂缓',
    schema: wholeFrom(1, LONGEST_DEFERRAL),
    initial: LONGEST_DEFERRAL,
    show: (days) => `最长 ${days} 个工作日`,
    hint: '核对的人可以把一件暂缓，到那天自动回到待核对，答复的日子不变',
    control: numberField(
      [1, LONGEST_DEFERRAL],
      '最长几个工作日',
      '从下一件暂缓的起算，已经暂缓的不变',
    ),
  }),
  /** Whether its staff see full numbers and photos on computers alone. */
  onComputers: setting<boolean>({
    ...officeAtOnce,
    label: '完整号码和照片',
    ...onOrOff(
      { on: '只在电脑上查看', off: '手机和电脑上都能查看' },
      { turnOn: '改为只在电脑上查看', turnOff: '手机上也能查看' },
    ),
    initial: false,
    hint: (alone) =>
      alone
        ? '手机上身份证号、手机号只显示一部分，照片、备案表和归档件请在电脑版微信的宽窗口里打开'
        : '每次查看都记入日志',
  }),
  /** How it takes filings, and who goes on for it while it is closed. */
  serving: setting<Pick<Serving, 'mode' | 'successor'>>({
    ...serving,
    label: '怎样受理',
    schema: v.strictObject({
      mode: v.picklist(servingModes),
      successor: v.nullable(v.picklist(offices.map(({ code }) => code))),
    }),
    initial: { mode: 'online', successor: null },
    show: ({ mode, successor }) =>
      successor === null
        ? servingWords[mode].label
        : `${servingWords[mode].label}，由${officeOf(successor).shortName}接着办`,
  }),
  /** Whether photographs of copies are enough (notice 三.1 says 复印件). */
  acceptsPhotos: setting<boolean>({
    ...serving,
    label: '复印件',
    schema: v.boolean(),
    initial: true,
    ...oneOf('复印件', [
      { value: true, label: '收照片', sub: '填报人拍下证件，在这里上传' },
      { value: false, label: '收复印件', sub: '填报人把复印件送到办公室，不用上传' },
    ]),
  }),
  /** Whether the form of a company or another body is stamped first of all. */
  needsSeal: setting<boolean>({
    ...serving,
    label: '单位盖章',
    schema: v.boolean(),
    initial: true,
    ...oneOf('单位盖章', [
      { value: true, label: '要盖章', sub: '公司和单位先打印，签名盖章' },
      { value: false, label: '不用盖章', sub: '公司和单位由账号所有人签名就可以' },
    ]),
  }),
  /** Where it is, as its head confirmed it; 导航 is only shown with it (A3). */
  place: setting<Coordinates | null>({
    ...serving,
    label: '导航位置',
    schema: v.nullable(
      v.strictObject({ latitude: degrees(LATITUDES), longitude: degrees(LONGITUDES) }),
    ),
    initial: null,
    show: (place) => placeText(place) || '不填',
    control: oneField(
      {
        kind: 'words',
        label: '导航位置',
        hint: '写「纬度, 经度」，在腾讯地图的坐标拾取里点办公室门口得到。不填就没有导航',
        longest: 40,
      },
      placeText,
      (text) => {
        const read = readPlace(text)
        return typeof read === 'string' ? { wrong: { '': read } } : { value: read }
      },
    ),
  }),
  officeName: datum('name', '名称', '像印章上的名称'),
  officeAddress: datum('address', '地址', '填报人按这个地址送材料，请写到房间'),
  officePhone: datum('phone', '电话', '座机带区号，或 11 位手机号'),
  /** As the directory shows it. Where the office gets its mail is confirmed by a code instead (F8). */
  officeEmail: datum(
    'email',
    '公开邮箱',
    '只在办公室名录里显示；收备案通知的邮箱在「收件邮箱」里确认',
  ),
  /** 建议补正日期: so many calendar days after a return. A wish; the notice sets none. */
  correctionDays: setting<number>({
    ...cityFromADay,
    label: '补正天数',
    schema: wholeFrom(1, LONGEST_CORRECTION),
    initial: CORRECTION_DAYS,
    show: (days) => `退回后 ${String(days)} 天`,
    hint: '建议补正日期是一个希望，过了也照常收。遇休息日顺延。',
    control: numberField(
      [1, LONGEST_CORRECTION],
      '退回后几天',
      '只用于起用以后退回的，已经告诉填报人的日子不变',
    ),
  }),
  /** Whose official accounts may be brought straight to the city office (notice 三.2): it may let fewer choose, never more. */
  straightToCity: setting<readonly MayChooseCity[]>({
    ...cityFromADay,
    label: '直接报送市网信办',
    sheet: { change: '哪些主体可以直接报送' },
    schema: v.pipe(
      v.array(v.picklist(straightToCity)),
      v.check((kinds) => new Set(kinds).size === kinds.length),
    ),
    initial: straightToCity,
    show: (kinds) => {
      const labels = straightKinds.filter(({ value }) => kinds.some((kind) => kind === value))
      if (labels.length === straightKinds.length) return '通知列出的主体都可以直接报送'
      return labels.length === 0
        ? '都报送所在县（市、区）'
        : `${labels.map(({ label }) => label).join('、')}可以直接报送`
    },
    hint: '只对微信公众账号。市直机关的一直报送市网信办，县级及以下机关和手机 APP 报送所在县（市、区）。',
    control: severalOf('可以直接报送的主体', straightKinds, straightToCity),
  }),
  /** Names of places beside the divisions of a release: where an address lies, and whether a name is of here, goes by them. */
  placeNames: setting<readonly PlaceName[]>({
    ...cityFromADay,
    label: '地名',
    schema: placeNamesSchema,
    initial: [],
    wrong: wrongPlaceNames,
    show: placesAdded,
  }),
  /** The document by which filings are taken today; null while nobody said (M8). */
  basis: setting<Basis | null>({
    ...cityAtOnce,
    label: '办理依据',
    sheet: { save: '确认并保存' },
    schema: v.nullable(basisSchema),
    initial: null,
    wrong: wrongBasis,
    show: (basis) => basis?.title ?? '还没有写明',
    hint: (basis) =>
      basis === null
        ? `${NOTICE_DAY.slice(0, 4)} 年的通告没有写期限，请写明现在按哪份文件办理。正式版写明以前不能填报。`
        : `成文 ${showDay(basis.day)}，有效期至 ${showDay(basis.until)}。到期后暂停受理新的备案，已经在办的照常办。`,
    control: severalFields(
      {
        title: {
          kind: 'words',
          label: '文件标题',
          hint: '照文件写，有文号的写上文号',
          longest: LONGEST_TITLE,
          lines: 2,
        },
        day: { kind: 'day', label: '成文日期', latest: 0 },
        until: { kind: 'day', label: '有效期至', latest: LONGEST_DOCUMENT },
      },
      (basis) => basis ?? { title: '', day: '', until: '' },
      ({ day, until, ...typed }) => {
        const title = oneLine(typed.title)
        const wrong = {
          ...(title.length < 2 && { title: '请写文件标题' }),
          ...((day === '' || until === '') && { '': '请选成文日期和有效期' }),
        }
        return Object.keys(wrong).length > 0 ? { wrong } : { value: { title, day, until } }
      },
    ),
  }),
  unregisteredWords: legal(
    '登记以前能否发布',
    '登记以前能否发布',
    '填报人在“接下来”里看到。通告没有写，留空就不提',
    '还没有写明，“接下来”里不提',
  ),
  /** What can be done against a 终止办理: until it is written none is ended. */
  declineRemedies: legal(
    '不服终止办理',
    '不服终止办理怎么办',
    '写明向哪里、几日内提出。填报人在终止办理的通知里看到',
    '还没有写明，正式版写明以前不能终止办理',
  ),
  /** What WeChat's reviewers type; null while none is awaited (M8). */
  reviewCode: setting<ReviewCode | null>({
    ...cityAtOnce,
    label: '平台审核码',
    sheet: { save: '保存平台审核码', drop: '不再使用' },
    schema: v.nullable(reviewCodeSchema),
    initial: null,
    show: (set) => set?.code ?? '没有设',
    hint: (set) =>
      set === null
        ? '提交平台审核时，把它写进说明。平台审核人员填的内容不送到办公室，7 天后自动删除。'
        : `有效期至 ${showDay(set.until)}。提交平台审核时写进说明。`,
    control: severalFields(
      {
        code: { kind: 'words', label: '平台审核码', hint: '8 到 16 位大写字母和数字', longest: 20 },
        until: { kind: 'day', label: '有效期至', latest: LONGEST_OPEN },
      },
      (set, { today }) => set ?? { code: '', until: addDays(today, 30) },
      ({ code: typed, until }) => {
        const code = plainReviewCode(typed)
        const wrong = wrongReviewCode(code)
        return wrong === null ? { value: { code, until } } : { wrong: { code: wrong } }
      },
    ),
  }),
  /** Whether owners are asked 信息仍准确？ once a year (J2). The notice sets no such duty, so it is off until the city wants it. */
  yearlyQuestion: setting<boolean>({
    ...cityAtOnce,
    label: '每年一问',
    sheet: { title: '信息仍准确？' },
    ...onOrOff(
      { on: '现在每年问一次', off: '现在不问' },
      { turnOn: '每年问一次', turnOff: '不再问' },
    ),
    initial: false,
    hint: '登记、变更或上次答复满一年后，在进度页问一次。不是通告的要求：不推送、不提醒，不答没有影响。',
  }),
  /** On what ground people's data is processed (PIPL 13): texts and what they ask follow it. */
  dataGround: setting<DataGround>({
    ...cityAtOnce,
    label: '处理个人信息的依据',
    sheet: { save: '保存依据' },
    schema: v.picklist(dataGrounds),
    initial: 'consent',
    hint: (ground) => `个人信息保护法${groundWords[ground].sub}`,
    ...oneOf(
      '处理个人信息的依据',
      dataGrounds.map((value) => ({ value, ...groundWords[value] })),
      {
        consent: '保存后，只看过告知的人，下次填写前要重新征求同意。',
        duty: '保存后，填报人看到的是告知，已经同意过的不用再看。',
      },
    ),
  }),
  /** How many days messages are kept, with what became of their pushes and mails (K6). */
  messagesKept: period(...keptPeriods.messages),
  /** How many days the record of requests is kept. */
  requestsKept: period(...keptPeriods.requests),
  /** How many days what was read of a table of accounts is kept. */
  tablesKept: period(...keptPeriods.tables),
  /** How many days a filing is kept once it ended, and of what is registered photos of ID papers once it was archived. */
  withdrawnKept: period(...keptPeriods.withdrawn),
  declinedKept: period(...keptPeriods.declined),
  cancelledKept: period(...keptPeriods.cancelled),
  idPhotosKept: period(...keptPeriods.idPhotos),
  /** The columns of the table that the province asks for; null while it asks for none (H2). */
  ledgerTemplate: setting<LedgerTemplate | null>({
    ...cityAtOnce,
    label: '省里的表',
    schema: v.nullable(templateSchema),
    initial: null,
    wrong: wrongTemplate,
  }),
  /** Whom to ask about what only an engineer can mend; null is whom the environment names. */
  technicalContact: setting<string | null>({
    ...cityAtOnce,
    label: '技术联系人',
    schema: v.nullable(words(1, LONGEST_CONTACT)),
    initial: null,
    wrong: wrongContact,
    show: (contact) => contact ?? '没有设置，用部署时写的',
    hint: '系统出错时告诉大家找谁。',
    control: wordsField({
      label: '姓名和办公电话',
      hint: '出错时大家都看得到，请写办公电话。留空就用部署时写的',
      longest: LONGEST_CONTACT,
    }),
    sheet: { save: '保存联系人' },
  }),
  ...endDates,
  /** What a return suggests in words of the city's own (G4); what it says nothing of keeps the original words. */
  suggestions: setting<readonly OwnSuggestion[]>({
    ...cityAtOnce,
    label: '原因与建议',
    schema: ownSuggestions,
    initial: [],
  }),
  /** Years of public holidays beside those of a release: what is decided from the day on is reckoned by them. */
  holidays: setting<readonly YearTable[]>({
    ...cityFromADay,
    label: '节假日',
    schema: tablesSchema,
    initial: [],
    show: (tables) => tables.map(({ year }) => `${String(year)}年`).join('、'),
  }),
} as const
