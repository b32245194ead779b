type UseMouse = (id: string, there: boolean, onWheel: (by: 1 | -1) => void) => void

/** WeChat makes touches of a mouse, on which its scroll-view scrolls. */
export const useMouse: UseMouse = () => undefined
