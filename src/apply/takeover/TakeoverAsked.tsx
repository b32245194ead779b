import { Banner } from '../../components/layout/Banner'
import type { FilingDetail } from '../../domain/api/filing'
import { go } from '../../platform/wechat/navigate'

/** Of a draft by which its applicant asks to take over what is filed already. */
export const TakeoverAsked = ({ filing: { id, takeoverAsked } }: { filing: FilingDetail }) =>
  takeoverAsked ? (
    <Banner
      tone="wait"
      act={{
        label: '看申请',
        onTap: () => {
          go('apply/takeover', { id })
        },
      }}
    >
      已申请接管，等办公室核实，这份草稿先不用提交。
    </Banner>
  ) : null
