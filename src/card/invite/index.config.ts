export default definePageConfig({
  navigationBarTitleText: '进度告诉谁',
  enableShareAppMessage: true,
})
