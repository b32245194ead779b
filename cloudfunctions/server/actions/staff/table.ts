import type { staffCalls } from '../../../../src/domain/api/administration/staff'
import type { Actions } from '../../app'
import { invite, takeInvitationBack } from './invite'
import { join } from './join'
import { changeRights, removeMember } from './members'
import { staffList } from './list'
import { arrangeStandIn, endStandIn } from './standIn'

export const staffActions: Actions<typeof staffCalls> = {
  'staff.list': staffList,
  'staff.invite': invite,
  'staff.uninvite': takeInvitationBack,
  'staff.join': join,
  'staff.change': changeRights,
  'staff.standIn': arrangeStandIn,
  'staff.endStandIn': endStandIn,
  'staff.remove': removeMember,
}
