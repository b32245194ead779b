import { numbersSent } from './leaks'

const ID_NUMBER = '110101190003070011'
const MOBILE = '13812340001'

test.each<[string, unknown, readonly string[], readonly string[]]>([
  ['an ID number and a mobile', { idNumber: ID_NUMBER, mobile: MOBILE }, [ID_NUMBER], [MOBILE]],
  ['in a sentence', `请打${MOBILE}，或看${ID_NUMBER}。`, [ID_NUMBER], [MOBILE]],
  ['the end of an id', { id: 'bd67c963-f163-487f-9dd5-a13538397594' }, [], []],
  ['a hash', `${'c'.repeat(20)}13538397594${'e'.repeat(33)}`, [], []],
  ['letters around', `abc${MOBILE}def`, [], [MOBILE]],
  ['more digits than a mobile has', '138123400011', [], []],
  ['nothing', undefined, [], []],
])('numbers of people in %s', (_name, what, idNumbers, mobiles) => {
  const sent = numbersSent()
  sent.note(what)
  expect(sent.all()).toEqual({ idNumbers, mobiles })
})
