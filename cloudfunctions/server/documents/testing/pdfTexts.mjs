// pdfjs ships as ES modules only, which Jest does not load; readPdf.ts runs this in a thread of its own and waits for it.
import { parentPort } from 'node:worker_threads'
import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'

const textsOf = async (page) => {
  const { items } = await page.getTextContent({ disableNormalization: true })
  return items
    .filter((item) => item.str.trim() !== '')
    .map(({ str, transform, width }) => ({ str, transform, width }))
}

/** Images as boxes in points: each fills the unit square of its matrix, its first row of pixels at the top. */
const imagesOf = async (page) => {
  const { fnArray, argsArray } = await page.getOperatorList()
  const images = []
  const kept = []
  let matrix = [1, 0, 0, 1, 0, 0]
  fnArray.forEach((operator, index) => {
    if (operator === OPS.save) kept.push(matrix)
    if (operator === OPS.restore) matrix = kept.pop()
    if (operator === OPS.transform) matrix = Util.transform(matrix, argsArray[index])
    if (operator === OPS.paintImageXObject) images.push(boxOf(matrix))
  })
  return images
}

const boxOf = (matrix) => {
  const at = (across, up) => Util.applyTransform([across, up], matrix)
  const corners = [at(0, 0), at(0, 1), at(1, 0), at(1, 1)]
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return {
    ...{ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y },
    ...{ firstPixel: at(0, 1), firstRowEnd: at(1, 1) },
  }
}

const pagesOf = async (data) => {
  const pdf = await getDocument({ data, useSystemFonts: false, verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    pages.push({
      size: [...page.view.slice(2)],
      texts: await textsOf(page),
      images: await imagesOf(page),
    })
  }
  await pdf.destroy()
  return pages
}

parentPort.on('message', async ({ bytes, done, answer }) => {
  try {
    answer.postMessage({ pages: await pagesOf(new Uint8Array(bytes)) })
  } catch (error) {
    answer.postMessage({ failed: String(error) })
  }
  Atomics.store(done, 0, 1)
  Atomics.notify(done, 0)
})
