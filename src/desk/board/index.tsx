import { View } from '@tarojs/components'
import { api } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { StatusMark } from '../../components/filing/StatusMark'
import { Banner } from '../../components/layout/Banner'
import { Loading } from '../../components/layout/Loading'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import type { Board, JobView } from '../../domain/api/administration/board'
import { jobs } from '../../domain/board/board'
import {
  bytesInWords,
  isNearlyFull,
  PLAN,
  storedOfPlan,
  type DatabaseUse,
  isNearlyUsed,
  usedOfPlan,
} from '../../domain/board/plan'
import { showMoment, showDay } from '../../domain/dates/days'
import { now, today } from '../../platform/wechat/clock'
import { go } from '../../platform/wechat/navigate'
import { DeskRoom } from '../frames/DeskRoom'
import { EndDates } from './EndDates'
import { KeySheet } from './KeySheet'
import './index.scss'

definePageConfig({ navigationBarTitleText: '运行状况' })

const TITLES: Readonly<Record<keyof Board['rows'], string>> = {
  filings: '备案',
  events: '经过记录',
  versions: '登记内容各版',
  messages: '消息',
  outbox: '微信和邮件',
}

/** How much of the storage the filings' pictures take, beside what the basic plan gives. */
const PicturesHeld = ({ pictures }: Pick<Board, 'pictures'>) => (
  <Sheet flush title="照片占的空间">
    <Rows>
      {pictures === null ? (
        <Row title="还没有数过" sub="定时任务每天数一次" />
      ) : (
        <Row
          title={`${pictures.files.toLocaleString('en')} 张，${bytesInWords(pictures.bytes)}`}
          sub={`${showDay(pictures.day, today())}数的，旧照片和打印件不在内。基础套餐 ${bytesInWords(PLAN.bytes)}，用了 ${String(storedOfPlan(pictures))}%`}
          end={isNearlyFull(pictures) ? <StatusMark name="alarm" word="快用完" /> : undefined}
        />
      )}
    </Rows>
  </Sheet>
)

const KINDS = { writes: '写入', reads: '读取' } as const

const grouped = (count: number): string => count.toLocaleString('en-US')

/** What the timer used of the database today, beside what the basic plan gives a day. */
const UsedToday = ({ used }: { used: DatabaseUse | null }) => (
  <Sheet flush title="定时任务今天的数据库用量">
    <Rows>
      {used === null ? (
        <Row title="今天还没有运行过" />
      ) : (
        (['writes', 'reads'] as const).map((kind) => (
          <Row
            key={kind}
            title={`${KINDS[kind]} ${grouped(used[kind])} 次`}
            sub={`基础套餐每天 ${grouped(PLAN[kind])} 次，用了 ${String(usedOfPlan(used, kind))}%`}
            end={isNearlyUsed(used, kind) ? <StatusMark name="alarm" word="快用完" /> : undefined}
          />
        ))
      )}
    </Rows>
  </Sheet>
)

/** How the program itself is doing (M2): the timer's jobs, what waits, what was given up, days that come near. */
export default function BoardPage() {
  const { data, refusal, reload } = useAnswer(() => api('board.open', {}))
  return (
    <DeskRoom here="desk/board">
      <View className="column">
        <Failure refusal={refusal} onRetry={reload} />
        {data === null && refusal === null ? <Loading /> : null}
        {data === null ? null : (
          <>
            {data.alarms.map((alarm) => (
              <Banner key={alarm} tone="stop">
                {alarm}
              </Banner>
            ))}
            <Sheet flush title="定时任务">
              <Rows>
                {data.jobs.map((job) => (
                  <Job key={job.name} job={job} />
                ))}
              </Rows>
            </Sheet>
            <Aside rows={data.aside} />
            <Waiting board={data} />
            <EndDates ends={data.ends} missingYear={data.missingYear} onChange={reload} />
            <KeySheet />
            <UsedToday used={data.used} />
            <PicturesHeld pictures={data.pictures} />
            <Sheet flush title="数据量">
              <Rows>
                {Object.entries(data.rows).map(([name, count]) => (
                  <Row
                    key={name}
                    title={TITLES[name as keyof Board['rows']]}
                    end={<View>{`${String(count)} 条`}</View>}
                  />
                ))}
              </Rows>
            </Sheet>
            <Sheet>
              <View className="t-note">套餐的余量和全部用量，请在云开发控制台看。</View>
            </Sheet>
          </>
        )}
      </View>
    </DeskRoom>
  )
}

const runWords = ({ good, bad }: JobView): string => {
  const failed = bad !== null && (good === null || bad.endedAt > good.endedAt)
  const last =
    good === null
      ? '还没有运行过'
      : `${showMoment(good.endedAt, now())} 运行，办了 ${String(good.settled)} 件`
  const skipped = good !== null && good.failed > 0 ? `，跳过 ${String(good.failed)} 件` : ''
  return `${last}${skipped}${failed ? `；${showMoment(bad.endedAt, now())} 出错` : ''}`
}

const Job = ({ job }: { job: JobView }) => (
  <Row
    title={jobs[job.name]}
    sub={runWords(job)}
    end={
      job.silent ? <StatusMark name="alarm" word="停了" /> : <StatusMark name="done" word="正常" />
    }
  />
)

/** What jobs go on without; it is gone from here once it works again. */
const Aside = ({ rows }: { rows: Board['aside'] }) =>
  rows.length === 0 ? null : (
    <Sheet flush title={`放在一边的 ${String(rows.length)} 件`}>
      <Rows>
        {rows.map(({ job, since, number, filing }, place) => (
          <Row
            key={`${String(place)} ${job} ${number ?? ''}`}
            title={number ?? '没有编号'}
            sub={`${jobs[job]}时出错，${showMoment(since, now())} 起跳过，每次运行都会再试`}
            {...(filing === null
              ? {}
              : {
                  onTap: () => {
                    go('desk/review', { id: filing })
                  },
                })}
          />
        ))}
      </Rows>
    </Sheet>
  )

const sinceWords = (first: number | null, words: string): string =>
  first === null ? words : `最早一条 ${showMoment(first, now())}`

/** What the timer has still to do, and what it gave up, with the way to send it again. */
const Waiting = ({ board: { waiting, undelivered } }: { board: Board }) => {
  const given = undelivered.mail + undelivered.push + undelivered.unreadable + undelivered.ofDrafts
  return (
    <Sheet flush title="发送">
      <Rows>
        <Row
          title="等着分发的消息"
          sub={sinceWords(waiting.messages.since, '定时任务每分钟分发一次')}
          end={<View>{`${String(waiting.messages.count)} 条`}</View>}
        />
        <Row
          title="到点还没有发出的微信和邮件"
          sub={sinceWords(waiting.outbox.since, '发不出去的会自动再试')}
          end={<View>{`${String(waiting.outbox.count)} 条`}</View>}
        />
        <Row
          title={`没有送到 ${String(given)} 条`}
          sub={`邮件 ${String(undelivered.mail)}，微信 ${String(undelivered.push)}，草稿的提醒 ${String(undelivered.ofDrafts)}，打不开的 ${String(undelivered.unreadable)}`}
          onTap={() => {
            go('desk/undelivered')
          }}
        />
      </Rows>
    </Sheet>
  )
}
