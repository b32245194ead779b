import { useRouter } from '@tarojs/taro'

/** WeChat hands parameters on as they stand in the address, browsers decode them. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The parameters this page was opened with; missing ones are empty. */
export const useParameters = <Name extends string>(
  ...names: readonly Name[]
): Readonly<Record<Name, string>> => {
  const { params } = useRouter()
  return Object.fromEntries(names.map((name) => [name, decode(params[name] ?? '')])) as Record<
    Name,
    string
  >
}
