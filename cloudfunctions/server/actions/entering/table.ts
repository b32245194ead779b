import type { enteringCalls } from '../../../../src/domain/api/review/entering'
import type { Actions } from '../../app'
import { listEntered, noteEntered, startEntering } from './begin'
import { enterFiling } from './enter'
import { takeEntered } from './take'

export const enteringActions: Actions<typeof enteringCalls> = {
  'entering.list': listEntered,
  'entering.start': startEntering,
  'entering.note': noteEntered,
  'entering.enter': enterFiling,
  'entering.take': takeEntered,
}
