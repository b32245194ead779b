export default definePageConfig({ navigationBarTitleText: '本办设置' })
