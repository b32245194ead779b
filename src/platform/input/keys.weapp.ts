/** WeChat tells mini programs nothing of single keys, not even on a computer. */
export const hasKeys: boolean = false

/** As in a browser, but nothing ever comes. */
export const onKey: (tell: (key: string, held: boolean) => boolean) => () => void = () => () =>
  undefined
