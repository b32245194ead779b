import { BEGINNING } from '../../cloudfunctions/server/keys/moving'
import { KEY_MOVE, type KeyMove } from '../../cloudfunctions/server/store/keys/keyMoves'
import { keyedPartNames, keyedParts } from '../../src/domain/keys/keyMove'
import type { databaseOf } from './strays'

type Moves = ReturnType<ReturnType<typeof databaseOf>['collection']>

/** Whoever has the environment's secrets, as the audit names them. */
const OPERATOR = { openid: '', name: '命令行', office: null }

const read = async (moves: Moves): Promise<KeyMove | null> => {
  const { data } = await moves.doc(KEY_MOVE).get()
  return (data[0] as unknown as KeyMove | undefined) ?? null
}

const write = async (moves: Moves, move: Omit<KeyMove, 'id'>): Promise<void> => {
  await moves.doc(KEY_MOVE).set(move)
}

/** Has the timer begin; one that rests goes on, one under way stays as it is. */
export const startMove = async (moves: Moves): Promise<void> => {
  const move = await read(moves)
  if (move?.state === 'asked' || move?.state === 'moving' || move?.state === 'checking') return
  await write(
    moves,
    move?.state === 'stopped' && move.to !== null
      ? { ...rest(move), state: 'moving' }
      : { who: OPERATOR, at: Date.now(), to: null, state: 'asked', ...BEGINNING },
  )
}

/** Has the timer rest; answers what to print. */
export const stopMove = async (moves: Moves): Promise<string> => {
  const move = await read(moves)
  if (move === null || move.state === 'done' || move.state === 'stopped')
    return '没有正在进行的更换'
  await write(moves, {
    ...rest(move),
    ...(move.state === 'checking' ? BEGINNING : {}),
    state: 'stopped',
  })
  return `停下了：${lineOf(move)}`
}

const rest = (move: KeyMove): Omit<KeyMove, 'id'> => {
  const { id: _id, ...others } = move as KeyMove & { readonly _id?: string }
  const { _id: _own, ...row } = others as Omit<KeyMove, 'id'> & { readonly _id?: string }
  return row
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
    if (move === null || move.state === 'done' || move.state === 'stopped') return
    await pause()
  }
}
