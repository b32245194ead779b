import { environmentNamed, environmentRows, type Listed, straysAmong } from './strays'

// Prints the files of the store that no row knows, a day old or older, or as many hours as are given:
//
//   npm i --no-save @cloudbase/manager-node
//   ENV_ID=… SECRET_ID=… SECRET_KEY=… npx tsx tools/operator/findStrays.ts [hours]
//
// The SDK of the functions cannot list files, the deployment's can. Of a laptop cloud: LOCAL=http://127.0.0.1:8787

const HOUR = 60 * 60 * 1000

const [hours = '24'] = process.argv.slice(2)

/** The deployment's SDK, as far as it is used here. */
type Manager = new (keys: object) => {
  readonly storage: {
    readonly walkCloudPath: (folder: string) => Promise<
      readonly {
        readonly Key: string
        readonly Size: number | string
        readonly LastModified: string
      }[]
    >
  }
}

const listed = async (): Promise<readonly Listed[]> => {
  const { local, env, secretId, secretKey } = environmentNamed()
  if (local !== undefined) return (await fetch(`${local}/local/files`)).json() as Promise<Listed[]>
  const name = '@cloudbase/manager-node'
  const { default: CloudBase } = (await import(name)) as { default: Manager }
  const { storage } = new CloudBase({ envId: env, secretId, secretKey })
  return (await storage.walkCloudPath('')).map(({ Key, Size, LastModified }) => ({
    path: Key,
    bytes: Number(Size),
    at: Date.parse(LastModified),
  }))
}

const main = async () => {
  const until = Date.now() - Number(hours) * HOUR
  const strays = await straysAmong(await listed(), environmentRows(), until)
  for (const { path, bytes, at } of strays)
    console.log(`${path}\t${bytes} bytes\t${new Date(at).toISOString()}`)
  console.log(`${strays.length} files that no row knows`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
