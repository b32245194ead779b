export default definePageConfig({
  navigationBarTitleText: '移交给别人填报',
  enableShareAppMessage: true,
})
