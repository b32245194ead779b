import theme from './theme.json'

// WeChat reads the names from theme.json and follows the phone; the browser build gets the light values.
const wechat = process.env['TARO_ENV'] === 'weapp'
const themed = (name: keyof typeof theme.light): string => (wechat ? `@${name}` : theme.light[name])
// Taro's type knows only the two words, WeChat takes a name from theme.json as well.
const blackOrWhite = (name: keyof typeof theme.light) => themed(name) as 'black' | 'white'

const tabs = [
  ['pages/home/index', '首页', 'iconHome', 'iconHomeSelected'],
  ['pages/mine/index', '我的账号', 'iconMine', 'iconMineSelected'],
  ['pages/office/index', '办公室', 'iconOffice', 'iconOfficeSelected'],
] as const

export default defineAppConfig({
  pages: tabs.map(([page]) => page),
  subPackages: [
    {
      root: 'apply',
      pages: [
        'scope/index',
        'tasks/index',
        'section/index',
        'materials/index',
        'signature/index',
        'signature/writing/index',
        'check/index',
        'packet/index',
        'correction/index',
        'change/index',
        'cancel/index',
        'attest/index',
        'consent/index',
        'another/index',
        'import/index',
        'takeover/index',
        'sitting/index',
        'entering/index',
        'claim/index',
      ],
    },
    {
      root: 'filing',
      pages: [
        'receipt/index',
        'progress/index',
        'guide/index',
        'notice/index',
        'inbox/index',
        'data/index',
        'seen/index',
        'urge/index',
        'scanned/index',
      ],
    },
    {
      root: 'card',
      pages: [
        'send/index',
        'sign/index',
        'writing/index',
        'give/index',
        'take/index',
        'invite/index',
        'follow/index',
      ],
    },
    {
      root: 'desk',
      pages: [
        'queue/index',
        'review/index',
        'papers/index',
        'several/index',
        'paper/index',
        'undelivered/index',
        'staff/index',
        'join/index',
        'ledger/index',
        'find/index',
        'audit/index',
        'board/index',
        'dashboard/index',
        'monthly/index',
      ],
    },
    {
      root: 'settings',
      pages: [
        'office/index',
        'serving/index',
        'officeData/index',
        'city/index',
        'suggestions/index',
        'holidays/index',
      ],
    },
    {
      root: 'leads',
      pages: ['list/index', 'lead/index', 'add/index', 'urge/index', 'officeTable/index'],
    },
  ],
  window: {
    navigationBarTitleText: '登记备案',
    navigationBarBackgroundColor: themed('navigationBarBackgroundColor'),
    navigationBarTextStyle: blackOrWhite('navigationBarTextStyle'),
    backgroundColor: themed('backgroundColor'),
    backgroundTextStyle: themed('backgroundTextStyle'),
    // WeChat's default; the browser build shows its bar only when told.
    navigationStyle: 'default',
  },
  tabBar: {
    color: themed('tabColor'),
    selectedColor: themed('tabSelectedColor'),
    backgroundColor: themed('tabBackgroundColor'),
    borderStyle: blackOrWhite('tabBorderStyle'),
    list: tabs.map(([pagePath, text, icon, selected]) => ({
      pagePath,
      text,
      iconPath: themed(icon),
      selectedIconPath: themed(selected),
    })),
  },
  // Only the browser build slides pages itself, and motion is not to be there on load.
  ...(wechat ? {} : { animation: false }),
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  resizable: true,
  // WeChat's switch for cloud functions, which Taro's type does not know.
  ...{ cloud: true },
  __usePrivacyCheck__: true,
})
