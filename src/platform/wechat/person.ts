/** Who the laptop's stage page says the person is. Only the browser build asks: in WeChat the server knows. */
export const person = (): string => new URLSearchParams(window.location.search).get('as') ?? ''
