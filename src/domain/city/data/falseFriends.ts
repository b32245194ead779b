import names from './elsewhere.json'

/**
 * Names of townships and areas that are also everyday words, dynasties, surnames, or places elsewhere: in an
 * account's name they only ask. A name with its ending (大城县, 高楼镇) decides.
 */
export const onlyAsk: ReadonlySet<string> = new Set([
  // townships of which China has another
  ...names.towns,
  // everyday words
  ...['大厂', '大城', '九州', '东段', '城区街道', '五百户'],
  // better known elsewhere
  ...['龙港经济开发区', '龙港开发区'],
  // dynasties, surnames, titles of houses
  ...['北魏', '刘宋', '孙氏', '邵府', '陈府'],
  // names that many villages of China have
  ...['仇庄', '万庄', '黄土庄', '王庄子', '宫村', '彭村', '旺村', '权村', '刘街'],
  // pieces of other words: 西北旺, 千里坦途, 有钱旺财, 沙滩里, 鼎盛东方
  ...['北旺', '里坦', '钱旺', '滩里', '鼎盛东', '行宫东'],
  // roads that other cities have too
  ...['银河南路', '银河北路', '光明西道', '永华道', '爱民东道', '解放道', '新开路', '新源道'],
  ...['迎宾北路', '耀华道', '云鹏道'],
])

/** Longer words, brands and places elsewhere that contain a name of ours by chance. They are no match. */
export const notHere: readonly string[] = [
  ...names.containing,
  ...[
    '大城市',
    '特大城',
    '大城小爱',
    '大城小事',
    '大厂房',
    '高楼大厦',
    '河南孟',
    '平安次',
    '广安门',
  ],
  ...['推广阳', '宽广阳', '广阳岛', '广阳湾', '三河古镇', '三河闸'],
  ...['飘香河', '稻香河', '花香河', '书香河', '清香河'],
  ...['巩固安', '稳固安', '牢固安', '加固安', '坚固安', '固安捷', '永清环保'],
  ...['人文安', '语文安', '中文安', '英文安', '作文安', '论文安', '图文安', '公文安', '天文安'],
  ...['道德归', '品德归', '美德归', '贤淑阳', '名胜芳'],
]

/** Words in which one of `notHere` stands by chance, so that the name of ours is meant: 三河口腔, 大城乡村振兴. */
export const stillHere =
  /三河口[腔碑味岸]|三河湖[南北]|三河尖[端峰叫]|文安驿站|香河园[林艺区丁]|(?:大城|大厂|平舒)乡[村亲土音愁情贤]/g

/**
 * What villages and communities are called that is said everywhere and of anything: it is not asked about unless 村 or
 * 社区 stands with it. Numbers, what a county or city elsewhere is called, and everyday words.
 */
export const notAsked: ReadonlySet<string> = new Set([
  ...names.villages,
  // numbers, sides, streets
  ...[
    '第一',
    '第二',
    '第四',
    '第一街',
    '第二街',
    '第三街',
    '第五街',
    '一中',
    '二四',
    '五一',
    '八方',
  ],
  ...[
    '一街',
    '二街',
    '三街',
    '四街',
    '五街',
    '六街',
    '七街',
    '八街',
    '九街',
    '十街',
    '双街',
    '大街',
  ],
  ...['东街', '西街', '南街', '北街', '后街', '东大街', '西大街', '南大街', '北大街'],
  ...['东北', '西北', '东区', '西区', '南门', '五方', '三家', '东北街', '西北街', '东南街'],
  ...['西南街', '大站', '小站'],
  ...['南岭', '北岭', '东岭', '西岭', '后山'],
  // wishes and slogans
  ...[
    '吉祥',
    '常青',
    '幸福',
    '光荣',
    '团结',
    '建国',
    '先锋',
    '民主',
    '建设',
    '民生',
    '民安',
    '安泰',
  ],
  ...[
    '康宁',
    '康居',
    '康荣',
    '和泰',
    '和安',
    '祥和',
    '家和',
    '吉兴',
    '天祥',
    '福泰',
    '隆泰',
    '瑞泰',
  ],
  ...['新立', '新春', '新锐', '新开', '东升', '东盛', '鼎盛', '珠光', '虹光', '万福', '万春'],
  ...[
    '爱农',
    '农工',
    '安抚',
    '公议',
    '起村',
    '扩大',
    '信合',
    '兴达',
    '汇福',
    '汇文',
    '崇新',
    '首府',
  ],
  // things
  ...[
    '阳光',
    '长城',
    '学院',
    '花园',
    '花城',
    '花车',
    '花桥',
    '菜园',
    '梨园',
    '杏园',
    '嘉园',
    '雅园',
  ],
  ...['华苑', '花苑', '文苑', '南苑', '金桥', '迎宾', '丹枫', '银杏'],
  ...[
    '滨河',
    '蓝湾',
    '白虎',
    '牛角',
    '窝头',
    '板材',
    '琉璃',
    '油房',
    '冰窖',
    '圈子',
    '领子',
    '石碑',
  ],
  ...['口头', '高头', '河套', '新房'],
  ...['大麻', '小麻', '颐和', '仰止', '天子', '北欧', '东京', '甜城', '首钢'],
  ...['中建', '三建', '中科', '金地', '中兴', '君庭', '奥韵'],
  ...[
    '白云路',
    '幸福路',
    '胜利街',
    '红旗街',
    '和平街',
    '和平里',
    '新华街',
    '建国街',
    '中山街',
    '前进街',
  ],
  ...['朝阳街', '裕华路', '迎宾大道', '东环路', '西环路', '南环路', '北市', '东镇', '西镇'],
  // what people are called
  ...[
    '张家',
    '董家',
    '郑家',
    '姚家',
    '谷家',
    '魏家',
    '辛家',
    '白家',
    '蔡家',
    '齐家',
    '朱家',
    '刘家',
  ],
  ...[
    '大王',
    '大李',
    '小李',
    '黄李',
    '大赵',
    '小赵',
    '大董',
    '大吴',
    '大罗',
    '小黄',
    '小冯',
    '小祝',
  ],
  ...['大强', '小强', '王香', '王希', '王权', '王龙', '任水', '文香', '南宋', '北宋', '南陈'],
])

/** Beginnings of an address that is not in Langfang: provinces, and the other cities of 河北. */
export const elsewhere: readonly string[] = [
  ...['北京', '天津', '上海', '重庆', '内蒙古', '山西', '辽宁', '吉林', '黑龙江', '江苏', '浙江'],
  ...[
    '安徽',
    '福建',
    '江西',
    '山东',
    '河南',
    '湖北',
    '湖南',
    '广东',
    '广西',
    '海南',
    '四川',
    '贵州',
  ],
  ...['云南', '西藏', '陕西', '甘肃', '青海', '宁夏', '新疆', '香港', '澳门', '台湾'],
  ...['石家庄', '唐山', '秦皇岛', '邯郸', '邢台', '保定', '张家口', '承德', '沧州', '衡水', '雄安'],
]
