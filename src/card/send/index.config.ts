export default definePageConfig({
  navigationBarTitleText: '请所有人签名',
  enableShareAppMessage: true,
})
