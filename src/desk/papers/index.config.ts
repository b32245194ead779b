export default definePageConfig({ navigationBarTitleText: '自述已备案' })
