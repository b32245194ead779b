/**
 * That somebody called (网络安全法: network logs of six months): what, when, how it ended, how many ms it took. `who` tells callers
 * apart and names nobody; null without an identity.
 */
export type StoredRequest = {
  readonly id: string
  readonly at: number
  readonly call: string
  readonly outcome: string
  readonly ms: number
  readonly who: string | null
  readonly request: string
}

export type RequestPorts = { requests: { add: (request: StoredRequest) => Promise<void> } }
