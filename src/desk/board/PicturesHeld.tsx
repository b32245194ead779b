import { StatusMark } from '../../components/filing/StatusMark'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import type { Board } from '../../domain/api/administration/board'
import { bytesInWords, isNearlyFull, PLAN, storedOfPlan } from '../../domain/board/plan'
import { showDay } from '../../domain/dates/days'
import { today } from '../../platform/wechat/clock'

/** How much of the storage the filings' pictures take, beside what the basic plan gives. */
export const PicturesHeld = ({ pictures }: Pick<Board, 'pictures'>) => (
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
