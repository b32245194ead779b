export default definePageConfig({ navigationBarTitleText: '全市设置' })
