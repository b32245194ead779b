import type { Display } from './display'

/** WeChat draws its bars itself, after theme.json. */
export const drawFrame: (display: Display) => void = () => undefined
