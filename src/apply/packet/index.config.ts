export default definePageConfig({ navigationBarTitleText: '送交材料' })
