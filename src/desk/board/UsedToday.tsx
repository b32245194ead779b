import { StatusMark } from '../../components/filing/StatusMark'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { type DatabaseUse, isNearlyUsed, PLAN, usedOfPlan } from '../../domain/board/plan'

const KINDS = { writes: '写入', reads: '读取' } as const

const grouped = (count: number): string => count.toLocaleString('en-US')

/** What the timer used of the database today, beside what the basic plan gives a day. */
export const UsedToday = ({ used }: { used: DatabaseUse | null }) => (
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
