// Taro's router drops a page that is asked for twice, yet one that was left while it loaded came up over where one had gone back to.
const ofOnePage = 'pageLock[routerPath]'

module.exports = (source) => {
  if (!source.includes(ofOnePage)) throw new Error('Taro’s router locks its pages in another way.')
  return source.replaceAll(ofOnePage, 'pageLock.latest')
}
