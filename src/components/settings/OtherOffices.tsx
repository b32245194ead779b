import { Row, Rows } from '../layout/Row'
import { Sheet } from '../layout/Sheet'
import { type OfficeCode, officeOf, offices } from '../../domain/city/city'
import { go, type Page } from '../../platform/wechat/navigate'

/** The same page of the other offices, for who manages the city. */
export const OtherOffices = ({
  than,
  page,
  subOf,
}: {
  than: OfficeCode
  page: Page
  subOf?: (office: OfficeCode) => string
}) => (
  <Sheet title="其他办公室" flush>
    <Rows>
      {offices
        .filter(({ code }) => code !== than)
        .map(({ code }) => (
          <Row
            key={code}
            title={officeOf(code).shortName}
            {...(subOf && { sub: subOf(code) })}
            onTap={() => {
              go(page, { office: code })
            }}
          />
        ))}
    </Rows>
  </Sheet>
)
