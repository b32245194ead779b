/** What the moves of a claim leave in words: who checks a filing, and to whom that goes. */
export const claimWords = {
  claim: {
    event: 'claimed',
    what: (_entry: unknown, office: string) => `${office}开始核对`,
    readers: 'everybody',
    happened: '已开始核对',
    told: [],
  },
  release: {
    event: 'released',
    what: () => '放回待核对',
    readers: 'everybody',
    happened: '已放回待核对',
    told: [],
  },
  defer: {
    event: 'deferred',
    what: ({ about }: { readonly about: string }) => `暂缓到 ${about}`,
    readers: 'staff',
    happened: '已暂缓',
    told: [],
  },
  reassign: {
    event: 'reassigned',
    what: ({ about }: { readonly about: string }) => `改派给${about}`,
    readers: 'staff',
    happened: '已改派',
    told: [{ to: 'claimant', notice: 'assigned' }],
  },
  askHead: {
    event: 'headAsked',
    what: ({ about }: { readonly about: string }) => `请${about}看，第二次退回由负责人办理`,
    readers: 'staff',
    happened: '已请负责人看',
    told: [{ to: 'claimant', notice: 'headAsked' }],
  },
} as const
