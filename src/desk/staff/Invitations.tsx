import { api } from '../../cloud/call'
import { useActs } from '../../cloud/useActs'
import { TextButton } from '../../components/controls/TextButton'
import { Row, Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Failure } from '../../components/layout/Trouble'
import type { StaffList } from '../../domain/api/administration/staff'
import { showMoment } from '../../domain/dates/days'
import { rightsWords } from '../../domain/staff/staff'
import { now } from '../../platform/wechat/clock'

/** The invitations that nobody has used yet, each with the way to take it back. */
export const Invitations = ({
  list: { office, invitations },
  onChange,
}: {
  list: StaffList
  onChange: (list: StaffList, said: string) => void
}) => {
  const { refusal, run, repeat } = useActs()
  if (invitations.length === 0) return null
  return (
    <Sheet title="还没有用的邀请" flush>
      <Failure refusal={refusal} onRetry={repeat} />
      <Rows>
        {invitations.map((invitation) => (
          <Row
            key={invitation.id}
            title={rightsWords(invitation)}
            sub={`${invitation.by}邀请，到 ${showMoment(invitation.until, now())}`}
            end={
              <TextButton
                decides
                label={`收回${rightsWords(invitation)}的邀请`}
                onTap={() => {
                  run(invitation.id, async () => {
                    onChange(
                      await api('staff.uninvite', { office, id: invitation.id }),
                      '邀请已收回，那个码不能再用',
                    )
                  })
                }}
              >
                收回
              </TextButton>
            }
          />
        ))}
      </Rows>
    </Sheet>
  )
}
