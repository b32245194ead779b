export default definePageConfig({ navigationBarTitleText: '申请接管' })
