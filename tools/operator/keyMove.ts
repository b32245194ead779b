import { askedMove, restingMove } from '../../cloudfunctions/server/keys/asked'
import { KEY_MOVE, type KeyMove } from '../../cloudfunctions/server/store/keys/keyMoves'
import { isUnderWay, keyedPartNames, keyedParts } from '../../src/domain/keys/keyMove'
import type { databaseOf } from './strays'

type Moves = ReturnType<ReturnType<typeof databaseOf>['collection']>

/** Whoever has the environment's secrets, as the audit names them. */
const OPERATOR = { openid: '', name: '命令行', office: null }

const read = async (moves: Moves): Promise<KeyMove | null> => {
  const { data } = await moves.doc(KEY_MOVE).get()
  const [row] = data
  if (row === undefined) return null
  const { _id, ...move } = row
  return { ...(move as unknown as KeyMove), id: KEY_MOVE }
}

const write = async (moves: Moves, { id, ...move }: KeyMove): Promise<void> => {
  await moves.doc(id).set(move)
}

/** Has the timer begin; one that rests goes on, one under way stays as it is. */
export const startMove = async (moves: Moves): Promise<void> => {
  const asking = { who: OPERATOR, at: Date.now(), current: null }
  const next = askedMove(await read(moves), asking)
  if (next !== null) await write(moves, next)
}

/** Has the timer rest; answers what to print. */
export const stopMove = async (moves: Moves): Promise<string> => {
  const move = await read(moves)
  const next = restingMove(move)
  if (move === null || next === null) return '没有正在进行的更换'
  await write(moves, next)
  return `停下了：${lineOf(move)}`
}

const lineOf = ({ state, part, moved, failed, left }: KeyMove): string => {
  const name = keyedPartNames[part]
  const where = state === 'moving' && name !== undefined ? `，正在换${keyedParts[name]}` : ''
  const counts = Object.entries(left).map(([key, of]) => {
    const places = Object.entries(of).map(([collection, count]) => `${collection} ${String(count)}`)
    return `；还用着 ${key}：${places.join('、')}`
  })
  return `${states[state]}${where}，已换 ${String(moved)} 条，没有换成 ${String(failed)} 条${counts.join('')}`
}

const states: Readonly<Record<KeyMove['state'], string>> = {
  asked: '等定时任务开始',
  moving: '正在换',
  checking: '正在核对',
  stopped: '停下了',
  done: '换完',
}

/** A line each time that something is new, until it is over or stopped. */
export async function* followMove(
  moves: Moves,
  pause: () => Promise<unknown>,
): AsyncIterable<string> {
  let last = ''
  for (;;) {
    const move = await read(moves)
    const line = move === null ? '' : lineOf(move)
    if (line !== '' && line !== last) yield line
    last = line
    if (move === null || !isUnderWay(move.state)) return
    await pause()
  }
}
