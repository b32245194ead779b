import { start } from './cloud'

// A server of its own process, for tests that kill it.
start(process.argv[2] ?? '')
  .then(({ url }) => {
    console.log(url)
  })
  .catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
