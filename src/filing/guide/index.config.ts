export default definePageConfig({ navigationBarTitleText: '办事前看一看' })
