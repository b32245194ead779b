import { setCare, useDisplay } from '../../platform/screen/display'
import { Notice } from './Notice'

/** Says that 大字版 came on by itself, with the way back. */
export const CareNotice = () =>
  useDisplay().careByScale ? (
    <Notice
      tone="wait"
      act={{
        label: '改回标准版',
        onTap: () => {
          setCare(false)
        },
      }}
    >
      已按您的微信字号换成大字版
    </Notice>
  ) : null
