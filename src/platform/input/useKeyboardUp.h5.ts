/** A browser moves the page itself when its keyboard comes. */
export const useKeyboardUp = (): boolean => false
