/** Set at build: 'production' only when the environment says STAGE=production. */
declare const STAGE: 'production' | 'trial'

declare module '*.png' {
  const url: string
  export default url
}

declare module '*.scss'
