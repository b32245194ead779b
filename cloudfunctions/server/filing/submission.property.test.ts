import * as fc from 'fast-check'
import { canonicalize } from 'json-canonicalize'
import { idCheck } from '../../../src/domain/form/checkDigits'
import { printedRows } from '../../../src/domain/form/fields'
import { shown, tidied } from '../../../src/domain/form/answers'
import { type Answers, fields } from '../../../src/domain/form/form'
import { slotKeys } from '../../../src/domain/form/materials'
import { randomCases } from '../../../tools/test/properties'
import { fullAnswers, hiddenAnswers, sealedIdNumber } from '../secrets/personal'
import { vaultOf } from '../secrets/vault'
import { openedVersion, sealedVersion } from './version/stored'
import type { StoredPhoto, Version, StoredVersion, Submitted } from '../store/filings/filing'
import { frozen } from './submission'

const vault = vaultOf(Buffer.alloc(32, 1).toString('base64'))
const own = { id: 'f1', dataKey: vault.newDataKey('f1') }

/** Answers as they are stored: of any field any text, or a choice, tidied. */
const answers: fc.Arbitrary<Answers> = fc
  .tuple(
    ...fields.map((field) =>
      fc.option(
        field.choices
          ? fc.constantFrom(...field.choices.map(({ value }) => value))
          : fc.oneof(
              fc.string({ unit: 'grapheme', maxLength: 30 }),
              fc.string({ unit: 'binary', maxLength: 30 }),
              fc.constantFrom(
                '__proto__',
                'constructor',
                '"\\u2028',
                'null',
                '=1+1',
                '131081\ud800',
              ),
            ),
        { nil: undefined },
      ),
    ),
  )
  .map((texts) =>
    Object.fromEntries(
      fields.flatMap((field, i) => {
        const text = texts[i]
        return text === undefined || field.key === 'ownerIdNumber'
          ? []
          : [[field.key, tidied(field, text)]]
      }),
    ),
  )

const idNumber = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 })
  .map((digits) => digits.join('') + idCheck(digits.join('')))

const hash = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 64, maxLength: 64 })
  .map((all) => all.join(''))
const photo: fc.Arbitrary<StoredPhoto> = fc.record(
  {
    fileID: fc.string({ minLength: 1 }),
    source: fc.string(),
    hash,
    key: fc.string(),
    orientation: fc.constantFrom(1, 3, 6, 8),
    bytes: fc.nat(),
    addedAt: fc.nat(),
  },
  { requiredKeys: ['fileID', 'source', 'hash', 'key', 'bytes', 'addedAt'] },
)
const photos = fc.dictionary(fc.constantFrom(...slotKeys), fc.array(photo, { maxLength: 3 }))

/** What of a filing is frozen, with the number that it holds sealed. */
const filing = fc
  .record({
    answers,
    idNumber: fc.option(idNumber, { nil: '' }),
    photos,
    submissions: fc.integer({ min: 1, max: 9 }),
  })
  .map(
    ({ idNumber: number, ...content }) =>
      ({
        number,
        filing: {
          ...content,
          id: 'f1',
          formVersion: '2018',
          idNumber: sealedIdNumber(vault, own, number),
          signature: { by: 'hand', fileID: 's', hash: 'h', signedAt: 1 },
          number: 'LFBZ-26K7-4385',
          office: '131081',
          route: { office: '131081' },
          submittedAt: 2,
        } as unknown as Submitted,
      }) as const,
  )

const stored = (version: Version): Version =>
  openedVersion(
    vault,
    own,
    JSON.parse(JSON.stringify(sealedVersion(vault, own, version))) as StoredVersion,
  )

test('what is frozen at a submit reads back as it was, whatever it holds', () => {
  fc.assert(
    fc.property(filing, ({ filing: submitted, number }) => {
      const version = frozen(submitted)
      const back = stored(version)
      expect(back).toEqual(version)
      expect(canonicalize(back)).toBe(canonicalize(version))
      const full = fullAnswers(vault, own, back)
      expect(full).toEqual({
        ...submitted.answers,
        ...(number === '' ? {} : { ownerIdNumber: number }),
      })
      expect(back.rows.map(({ key, text }) => [key, text])).toEqual(
        printedRows(hiddenAnswers(submitted), shown).map(({ key, text }) => [key, text]),
      )
    }),
    randomCases(150),
  )
})

test('nothing of it says the ID number in full', () => {
  fc.assert(
    fc.property(filing, ({ filing: submitted, number }) => {
      fc.pre(number !== '')
      expect(JSON.stringify(frozen(submitted))).not.toContain(number)
    }),
    randomCases(100),
  )
})

test('its sum is the same in whatever order it is kept, and another one for any other answer', () => {
  const turned = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, each]) => [key, turned(each)]),
        )
      : value
  fc.assert(
    fc.property(filing, filing, ({ filing: one }, { filing: other }) => {
      const [first, second] = [frozen(one), frozen(other)]
      expect(canonicalize(turned(first))).toBe(canonicalize(first))
      const same = canonicalize(first.answers) === canonicalize(second.answers)
      expect(same).toBe(fields.every(({ key }) => first.answers[key] === second.answers[key]))
    }),
    randomCases(100),
  )
})
