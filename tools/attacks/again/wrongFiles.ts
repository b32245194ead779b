import { deflateSync } from 'node:zlib'
import { zipOf } from '../../../cloudfunctions/server/documents/testing/workbook'
import { photoPng } from '../../../cloudfunctions/server/testing/images'
import {
  altered,
  chunk,
  head,
  headed,
  jpegOf,
  linesOf,
  vastPng,
} from '../../../cloudfunctions/server/testing/pictures'

const MB = 1024 * 1024

const text = (words: string): Buffer => Buffer.from(words)

/** A ZIP of one file; its directory may lie about the size. */
const zipOfOne = (name: string, bytes: Buffer, said = bytes.length): Buffer =>
  zipOf([{ name, bytes, said }])

const laughs = text(
  `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">${Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY ${'bcdefghij'.charAt(at)} "${`&${'abcdefghi'.charAt(at)};`.repeat(10)}">`,
  ).join('')}]><worksheet>&j;</worksheet>`,
)

/** What neither a photo nor a table is, by what it is. */
const neither: Readonly<Record<string, () => Buffer>> = {
  nothing: () => Buffer.alloc(0),
  'one byte': () => Buffer.from([0]),
  HTML: () => text('<!DOCTYPE html><script>alert(document.cookie)</script>'),
  SVG: () => text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  GIF: () => text('GIF89a\u0001\u0000\u0001\u0000 and more of it'),
  WebP: () => text('RIFF0000WEBPVP8 and more'),
  HEIC: () => text('\u0000\u0000\u0000\u0018ftypheic and more'),
  BMP: () => Buffer.concat([text('BM'), Buffer.alloc(200)]),
  TIFF: () => Buffer.concat([text('II*\u0000'), Buffer.alloc(200)]),
  PDF: () =>
    text('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF'),
  'a program': () => Buffer.concat([text('MZ'), Buffer.alloc(500)]),
  'a script': () => text('#!/bin/sh\nrm -rf /\n'),
  'a table of commas': () => text('账号名,账号类型\n一,二\n'),
  'an old table of Excel': () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex'),
  'a ZIP': () => zipOfOne('readme.txt', text('hello')),
  'a ZIP that leads up': () => zipOfOne('../../../etc/cron.d/x', text('* * * * * root sh')),
  'a ZIP bomb': () => zipOfOne('xl/worksheets/sheet1.xml', Buffer.alloc(60 * MB, 0x20)),
  'a ZIP bomb that lies': () => zipOfOne('xl/workbook.xml', Buffer.alloc(30 * MB, 0x20), 10),
  'a ZIP whose XML multiplies': () => zipOfOne('xl/worksheets/sheet1.xml', laughs),
  'a ZIP cut off': () => zipOfOne('xl/workbook.xml', text('<workbook/>')).subarray(0, 60),
  'the mark of a JPEG and HTML': () =>
    Buffer.from('\xff\xd8\xff<html><script>alert(1)</script>', 'latin1'),
  'the mark of a PNG and HTML': () =>
    Buffer.concat([photoPng().subarray(0, 8), text('<html>'.repeat(99))]),
  'a JPEG cut off': () => jpegOf(240, 320).subarray(0, -20),
  'a PNG cut off': () => photoPng().subarray(0, 200),
  'a PNG with a bit turned': () => altered(photoPng(), 60),
  'a PNG that moves': () => headed(head(220, 200), chunk('acTL', Buffer.alloc(8)), linesOf(44_200)),
  'a PNG of 50,000 × 50,000': vastPng,
  'a PNG that inflates to 60 MB': () =>
    headed(head(220, 200), chunk('IDAT', deflateSync(Buffer.alloc(60 * MB)))),
  'a JPEG of 65,500 × 65,500': () => jpegOf(65_500, 65_500),
  'a PNG of one pixel': () => headed(head(1, 1), linesOf(2)),
  'too many bytes': () => Buffer.alloc(3 * MB + 1, 0x41),
  'just what the store takes': () => Buffer.alloc(20 * MB - 4096, 0x41),
}

/** Every file of a wrong kind, each made once. */
export const wrongFiles: readonly (readonly [name: string, bytes: Buffer])[] = Object.entries(
  neither,
).map(([name, make]) => [name, make()])
