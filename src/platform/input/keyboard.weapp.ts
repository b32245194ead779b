/** WeChat's own controls know the keyboard. */
export const listenToKeyboard = (): void => undefined
