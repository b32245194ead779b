export default definePageConfig({ navigationBarTitleText: '本办邮箱' })
