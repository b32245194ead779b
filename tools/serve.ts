import { serveLocal } from '../local/start'
import { exampleOf } from './example/load'
import { WHOLE } from './example/plan'

void serveLocal({ example: exampleOf(WHOLE) })
