import type { boardCalls } from '../../../../src/domain/api/administration/board'
import type { Actions } from '../../app'
import { openBoard } from './board'

export const boardActions: Actions<typeof boardCalls> = { 'board.open': openBoard }
