export const onlyAsk: ReadonlySet<string> = new Set(['青禾'])
export const notHere: readonly string[] = []
export const notAsked: ReadonlySet<string> = new Set<string>()
export const stillHere = /(?!)/g
export const elsewhere: readonly string[] = ['北京', '上海', '河北']
