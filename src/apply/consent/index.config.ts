export default definePageConfig({ navigationBarTitleText: '填写前请看一看' })
