import type { DeployStep } from './plan'
import { indexSignature, type DeployTarget } from './target'

/** What a step does, for people; no value of a variable is in it. */
export const stepWords = (step: DeployStep, target: DeployTarget): string => {
  switch (step.do) {
    case 'create collection':
      return `新建集合 ${step.collection}`
    case 'close collection':
      return `集合 ${step.collection}：客户端不能读写`
    case 'create index':
      return `集合 ${step.collection}：新建索引（${indexSignature(step.index)}）`
    case 'set storage rule':
      return '云存储：每人只能读写自己上传的文件'
    case 'create function': {
      const { runtime, memory, timeout, env } = target.functions[step.name]
      return `新建云函数 ${step.name}（${runtime}，${String(memory)} MB，${String(timeout)} 秒，环境变量 ${Object.keys(env).join('、')}）`
    }
    case 'configure function':
      return `云函数 ${step.name}：${step.changes.join('；')}`
    case 'upload function':
      return `云函数 ${step.name}：上传代码${target.functions[step.name].installs ? '，云端安装依赖' : ''}`
    case 'set timer': {
      const { timer } = target.functions[step.name]
      return `云函数 ${step.name}：定时触发器 ${timer?.config ?? ''}${step.replaces ? '（换掉原来的）' : ''}`
    }
    case 'set function rule':
      return `云函数调用权限：${Object.entries(target.functionRule)
        .map(([name, { invoke }]) => `${name} ${invoke === false ? '只由定时器' : '要有微信身份'}`)
        .join('，')}`
    case 'upload mini program':
      return `上传小程序 ${target.miniapp.version}`
    case 'drop collection':
      return `删除集合 ${step.collection}（连同里面的数据）`
    case 'drop index':
      return `集合 ${step.collection}：删除索引 ${step.name}`
    case 'drop timer':
      return `云函数 ${step.name}：删除触发器 ${step.trigger}`
    case 'note finish':
      return `记下版本 ${step.release} 已经收尾，从此不能退回更早的版本`
  }
}

/** Where a step is done by hand, should the service refuse it for good. */
export const byHand = (step: DeployStep): string => {
  switch (step.do) {
    case 'close collection':
      return '权限也可以手动设：云开发控制台 → 数据库 → 这个集合 → 权限设置 → “仅管理端可读写”。'
    case 'create index':
      return '索引也可以手动建：云开发控制台 → 数据库 → 这个集合 → 索引管理，字段和升降序照上面写的。'
    case 'set storage rule':
      return '规则也可以手动设：云开发控制台 → 存储 → 权限设置 → 自定义安全规则，内容是 cloudfunctions/server/store/storageRule.ts 里的两条。'
    case 'set function rule':
      return '权限也可以手动设：云开发控制台 → 云函数 → 权限控制。'
    case 'upload function':
    case 'set timer':
    case 'upload mini program':
      return '多半是上传密钥不对，或者这台电脑的 IP 不在白名单：mp.weixin.qq.com → 开发管理 → 开发设置 → 小程序代码上传。'
    case 'create collection':
    case 'create function':
    case 'configure function':
    case 'drop collection':
    case 'drop index':
    case 'drop timer':
    case 'note finish':
      return '请看上面平台的原话；多半是密钥没有权限，或者环境 ID 写错了。'
  }
}

/** What only a phone or a person can see, after everything was read back. */
export const afterwards = (target: DeployTarget): readonly string[] => [
  '还要人做的：',
  `  1. mp.weixin.qq.com → 版本管理：把 ${target.miniapp.version} 设为体验版，在真机上走一遍 docs/operations.md 的清单（直接读写数据库和文件要被拒绝，第一份备案要交得成）。`,
  '  2. 订阅消息、手机号、小程序码的接口权限随代码上传，最多等 10 分钟才生效。',
  '  3. 首位管理员：打开“办公室 → 工作人员用邀请码加入”，输入配置里 SETUP_CODE 的码；用完把那一行删掉，再运行一次 npm run deploy。',
  '  4. 正式版：市级管理员在“全市设置 → 办理依据”里写明现在按哪份文件办；写明以前只能查看，不能填报。',
  '  5. 都对了，再提交审核、发布。',
]
