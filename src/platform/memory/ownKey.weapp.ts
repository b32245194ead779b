/** A phone's WeChat is one person's: WeChat itself keeps people apart. */
export const ownKey = (key: string): string => key
