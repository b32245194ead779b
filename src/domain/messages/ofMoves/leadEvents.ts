import type { EntryWords } from '../entryWords'

/** What happens to a lead (I1 to I3); its office reads it, and the city. */
export const leadEvents = {
  leadAdded: { what: () => '列为线索', readers: 'staff' },
  leadEdited: { what: () => '修改线索', readers: 'staff' },
  leadHandedOn: { what: ({ about }) => `转交${about}`, readers: 'staff' },
  leadSucceeded: { what: ({ about }) => `由${about}接着办`, readers: 'staff' },
  leadExcluded: { what: () => '不在范围', readers: 'staff' },
  leadReopened: { what: () => '重新核实', readers: 'staff' },
  leadFiled: { what: ({ about }) => `已备案 ${about}，督促已停`, readers: 'staff' },
  leadUnfiled: { what: ({ about }) => `${about} 不再是备案，重新核实`, readers: 'staff' },
  leadUrged: { what: ({ about }) => `督促${about}`, readers: 'staff' },
  leadResult: { what: ({ about }) => `记送达${about}`, readers: 'staff' },
  leadEvidence: { what: ({ about }) => `加凭证${about}`, readers: 'staff' },
  leadStruck: { what: ({ about }) => `划去凭证${about}`, readers: 'staff' },
  leadRead: { what: ({ about }) => `对方打开督促${about}`, readers: 'staff' },
  leadStated: { what: ({ about }) => `对方说明情况${about}`, readers: 'staff' },
  leadProposed: { what: ({ about }) => `建议${about}`, readers: 'staff' },
  leadConfirmed: { what: ({ about }) => `已${about}`, readers: 'staff' },
  leadRefused: { what: ({ about }) => `没有同意${about}`, readers: 'staff' },
  leadDropped: { what: ({ about }) => `收回建议：${about}`, readers: 'staff' },
  leadRevoked: { what: ({ about }) => `撤回${about}`, readers: 'staff' },
} as const satisfies Readonly<Record<string, EntryWords>>

export type LeadEvent = keyof typeof leadEvents
