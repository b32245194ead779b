/** Of which kinds the keyed hashes are that a move to another key makes anew from their texts. */
export const hashKinds = {
  idNumber: 'ownerIdNumber',
  account: 'account',
  mobile: 'follower',
  invitation: 'invitation',
} as const
