import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format } from 'oxfmt'
import { isAllowed } from './licences'
import { packagesInFunctions, packagesInScreens, type Shipped } from './shipped'

const page = path.resolve(__dirname, '../../docs/third-party.md')

/** Packages that say nothing of a licence, and why they ship all the same. */
const unsaid: Readonly<Record<string, string>> = {
  '@cloudbase/signature-nodejs': 'comes with wx-server-sdk (MIT)',
  '@cloudbase/wx-cloud-client-sdk': 'comes with wx-server-sdk (MIT)',
}

const licenceOf = ({ name, licence }: Shipped): string =>
  licence ?? (name in unsaid ? `none said: ${unsaid[name] ?? ''}` : 'none said')

const table = (packages: readonly Shipped[]): string =>
  [
    '| Package | Version | Licence |',
    '| --- | --- | --- |',
    ...packages.map((each) => `| ${each.name} | ${each.version} | ${licenceOf(each)} |`),
  ].join('\n')

const written = async (): Promise<{
  readonly text: string
  readonly refused: readonly string[]
}> => {
  const [functions, miniapp, browser] = await Promise.all([
    packagesInFunctions(),
    packagesInScreens('weapp'),
    packagesInScreens('h5'),
  ])
  const text = `# What ships of others

Packages of which something is in what is put up, with version and licence. \`npm run third-party\` writes this page,
\`npm run structure\` fails where it is not current or a licence is not one of \`tools/checks/licences.ts\`.

## In the cloud functions

As their bundles hold them, and what stands beside them: the font and the picture codec of \`documents\`.

${table(functions)}

## In the mini program

What its screens reach, and what Taro puts beside them.

${table(miniapp)}

## In the browser

The same screens on a laptop, with Taro's components for browsers.

${table(browser)}
`
  const refused = [...functions, ...miniapp, ...browser]
    .filter(({ name, licence }) => (licence === null ? !(name in unsaid) : !isAllowed(licence)))
    .map(
      (each) =>
        `${each.name} ${each.version} ships under a licence that is not allowed: ${licenceOf(each)}`,
    )
  return {
    text: (await format(page, text)).code,
    refused: [...new Set(refused)],
  }
}

const check = async (): Promise<void> => {
  const { text, refused } = await written()
  if (process.argv.includes('--write')) writeFileSync(page, text)
  const problems = [
    ...refused,
    ...(readFileSync(page, 'utf8') === text
      ? []
      : ['docs/third-party.md is not what ships: npm run third-party writes it.']),
  ]
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
}

void check()
