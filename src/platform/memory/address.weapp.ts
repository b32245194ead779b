/** WeChat shows no address: an open page keeps what it is. */
export const keepInAddress: (parameters: Readonly<Record<string, string>>) => void = () => undefined
