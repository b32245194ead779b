import type { Page } from '../../platform/wechat/navigate'
import type { DeskNow } from './deskNow'

/** A page that the desk leads to: a row on the phone, a line of the rail in a wide window. */
export type DeskWay = {
  readonly title: string
  readonly page: Page
  readonly sub?: string
  readonly count?: number | undefined
  readonly parameters?: Readonly<Record<string, string>>
}

/** What is done with filings beyond their queues; what a person may not open is absent. */
export const waysOfWork = ({ counts, settings }: DeskNow): readonly DeskWay[] => [
  // Who sees what was not delivered sees this, too: heads and the city.
  ...(typeof settings?.undelivered === 'number'
    ? ([
        { title: '看板', page: 'desk/dashboard' },
        { title: '审计', page: 'desk/audit', sub: '谁看过、办过、导出过什么' },
      ] as const)
    : []),
  ...(settings?.givesOut === true && (counts?.waiting ?? 0) > 1
    ? ([{ title: '改派几件', page: 'desk/several', sub: '选几件待核对的，交给一位同事' }] as const)
    : []),
  { title: '柜台录入', page: 'apply/entering', sub: '录入交到窗口的纸质表' },
  { title: '台账', page: 'desk/ledger', sub: '筛选、排序，看本办的每一件' },
  ...(settings?.givesOut === true
    ? ([{ title: '历史台账', page: 'leads/officeTable', sub: '把以前的台账导进来' }] as const)
    : []),
  { title: '线索', page: 'leads/list', sub: '没有备案的账号，督促和办理经过' },
  ...(settings === null || settings.late === 0
    ? []
    : ([
        {
          title: '逾期',
          page: 'leads/list',
          parameters: { status: 'late' },
          sub: '过了最晚提交日还没有备案的账号',
          count: settings.late,
        },
      ] as const)),
  { title: '月报', page: 'desk/monthly' },
  {
    title: '自述待核实',
    page: 'desk/papers',
    sub: '填报人说报过纸质表的，对一对台账',
    count: counts?.attested,
  },
]

/** What the office looks after: how the program is doing, what was not delivered (F5), and what it has set (F8). */
export const waysOfOffice = ({ settings }: DeskNow): readonly DeskWay[] => {
  if (settings === null) return []
  const { office, mail, replyDays, undelivered, calls, alarms } = settings
  const promise = replyDays === null ? '' : `承诺 ${String(replyDays)} 个工作日内答复`
  const missed = calls + (undelivered ?? 0)
  return [
    ...(alarms === null
      ? []
      : ([
          {
            title: '运行状况',
            page: 'desk/board',
            sub: alarms.length === 0 ? '一切正常' : `${String(alarms.length)} 项要处理`,
          },
        ] as const)),
    ...(missed === 0
      ? []
      : ([
          {
            title: '未送达',
            page: 'desk/undelivered',
            sub: [
              ...(calls === 0 ? [] : [`${String(calls)} 位要打电话告诉`]),
              ...(undelivered ? [`${String(undelivered)} 条没有送到，可以再发`] : []),
            ].join('，'),
            count: missed,
          },
        ] as const)),
    {
      title: mail.address === null ? '本办还没有确认收件邮箱' : '本办设置',
      page: 'settings/office',
      parameters: { office },
      sub:
        mail.address === null
          ? '确认后，新提交的备案也发到邮箱'
          : [mail.address, promise].filter(Boolean).join('，'),
    },
  ]
}
