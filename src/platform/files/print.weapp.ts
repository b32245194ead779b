/** WeChat prints no page: a file is opened in its viewer instead. */
export const printPage: (() => void) | null = null
