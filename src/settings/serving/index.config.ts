export default definePageConfig({ navigationBarTitleText: '怎样受理' })
