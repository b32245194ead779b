import { View } from '@tarojs/components'
import { PhoneLine } from '../../components/controls/PhoneLine'
import { BlankForm } from '../../components/filing/PaperRow'
import { Rows } from '../../components/layout/Row'
import { Sheet } from '../../components/layout/Sheet'
import { Shell } from '../../components/layout/Shell'
import { CITY_OFFICE, notice, type NoticeLine, officeOf } from '../../domain/city/city'
import './index.scss'

definePageConfig({ navigationBarTitleText: '通告原文' })

// The furniture of the web page and the annex's empty cells are no text to read; the form itself is a row below.
const lines = notice.filter(({ kind }) => kind !== 'site' && kind !== 'annex')

/** Contacts come in fives; the office's name opens each. */
const opensContact = ({ kind, text }: NoticeLine) => kind === 'contact' && !text.includes(':')

const headings = { title: 1, heading: 2 } as const
const levelOf = (kind: NoticeLine['kind']) =>
  kind === 'title' || kind === 'heading' ? { role: 'heading', 'aria-level': headings[kind] } : {}

export default function NoticeTextPage() {
  return (
    <Shell>
      <Sheet>
        {lines.map((line, index) => (
          <View
            key={index}
            className={`notice-${opensContact(line) ? 'office' : line.kind}`}
            {...levelOf(line.kind)}
          >
            {line.text}
          </View>
        ))}
      </Sheet>
      <Sheet flush>
        <Rows>
          <BlankForm />
        </Rows>
      </Sheet>
      <PhoneLine office={officeOf(CITY_OFFICE)} />
    </Shell>
  )
}
