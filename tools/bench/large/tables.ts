import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { functions } from '../../../cloudfunctions/limits'
import { type Cloud, cloudOf } from '../../../cloudfunctions/server/testing/cloud'
import {
  allLeadsTaken,
  allTaken,
  judgedLeads,
  judgedOld,
  readLeads,
  readOld,
} from '../../../cloudfunctions/server/testing/tables'
import { startLocal } from '../../../local/start'
import { MOST_OWN_ROWS } from '../../../src/domain/tables/headings'
import type { BenchLine } from '../database'

const HEAD = 'head-bazhou'
/** Minutes in which all rows of a table are taken, by the screen alone. */
const MOST_MINUTES = 20

const rows = (headings: readonly string[], row: (place: string) => readonly string[]) => [
  headings,
  ...Array.from({ length: MOST_OWN_ROWS }, (_each, index) =>
    row(String(index + 1).padStart(4, '0')),
  ),
]

const oldLedger = rows(
  ['备案号', '公众号名称', '平台', '主办单位', '地址', '负责人', '联系电话', '备案时间'],
  (place) => [
    ...[`霸新媒备2018-${place}`, `霸州老街坊${place}`, '微信公众号', `霸州市老街坊超市${place}`],
    ...[`霸州市胜芳镇河西街${place}号`, '李文昌', '13800000001', '2018-12-20'],
  ],
)

const leads = rows(['账号名称', '账号类型', '账号主体'], (place) => [
  ...[`霸州夜市${place}`, '微信公众账号', `霸州市夜市管理中心${place}`],
])

/** A table that was sent: its steps, and how many rows are there in the end. */
type Table = {
  readonly name: string
  readonly read: (cloud: Cloud) => ReturnType<typeof readOld>
  readonly judge: typeof judgedOld
  readonly take: (cloud: Cloud, openid: string, id: string) => Promise<{ readonly taken: number }>
}

const tables: readonly Table[] = [
  {
    name: 'oldLedger',
    read: (cloud) => readOld(cloud, HEAD, oldLedger),
    judge: judgedOld,
    take: allTaken,
  },
  {
    name: 'leadTable',
    read: (cloud) => readLeads(cloud, HEAD, leads),
    judge: judgedLeads,
    take: allLeadsTaken,
  },
]

/** How long the largest tables take that an office may send: read, looked at, taken to the last row. Needs built functions. */
export const benchTables = async (): Promise<BenchLine[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tables-bench-'))
  const local = await startLocal({ port: 0, dataDir, durable: false })
  const cloud = cloudOf(local, dataDir)
  const lines: BenchLine[] = []
  const timed = async <Of>(name: string, most: number, ask: () => Promise<Of>): Promise<Of> => {
    const began = performance.now()
    const answer = await ask()
    lines.push({ name, value: (performance.now() - began) / 1000, unit: 's', most })
    return answer
  }
  try {
    for (const { name, read, judge, take } of tables) {
      const { documents, api } = functions
      const view = await timed(`${name}.read`, documents.timeoutSeconds, () => read(cloud))
      await timed(`${name}.judge`, api.timeoutSeconds, () => judge(cloud, HEAD, view))
      const { taken } = await timed(`${name}.take`, MOST_MINUTES * 60, () =>
        take(cloud, HEAD, view.id),
      )
      lines.push({ name: `${name}.taken`, value: taken, unit: 'rows', least: MOST_OWN_ROWS })
    }
    return lines
  } finally {
    await local.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
