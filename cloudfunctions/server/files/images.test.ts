import { imageKind } from './images'
import { photoPng } from '../testing/images'

test.each([
  ['png', photoPng(), 'png'],
  ['jpeg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(20)]), 'jpeg'],
  ['webp', Buffer.from('RIFF0000WEBPVP8 and more'), 'webp'],
  ['svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), null],
  ['a short file', Buffer.from([0xff, 0xd8, 0xff]), null],
])('%s by its first bytes', (_name, bytes, kind) => {
  expect(imageKind(bytes)).toBe(kind)
})
