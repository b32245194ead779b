import { serveLocal } from '../local/start'
import { exampleOf } from './example/load'
import { WHOLE } from './example/plan'
import { watchFunctions } from './build/functions'
import { watchBrowser } from './build/watchBrowser'

// `npm run dev`: as `npm start`, on the same data, over builds that follow the code.
void serveLocal({ dev: true, example: exampleOf(WHOLE) }, (onEnd) => {
  console.log('Building; from then on every change is built and shown')
  return Promise.all([
    watchFunctions('dist/dev/cloudfunctions', onEnd),
    watchBrowser('dist/dev/browser', onEnd),
  ])
})
