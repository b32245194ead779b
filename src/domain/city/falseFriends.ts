/**
 * Names of townships and areas that are also everyday words, dynasties, surnames, or places elsewhere: in an
 * account's name they only ask. A name with its ending (大城县, 高楼镇) decides.
 */
export const onlyAsk: ReadonlySet<string> = new Set([
  // everyday words
  ...['大厂', '大城', '码头', '高楼', '九州', '东段', '城区', '城区街道', '新镇', '康城', '新集'],
  // better known elsewhere: 四川广安, 天津北辰, 石家庄裕华, 衡水安平, 北京史各庄, 唐山赵各庄, 淄博柳泉
  ...['广安', '北辰', '裕华', '安平', '史各庄', '赵各庄', '柳泉', '渠沟', '渠口', '苏桥'],
  ...['龙港经济开发区', '龙港开发区'],
  // dynasties, surnames, titles of houses
  ...['北魏', '刘宋', '孙氏', '邵府', '陈府'],
  // names that many villages of China have
  ...['仇庄', '马庄', '万庄', '杨庄', '皇庄', '黄土庄', '王庄子', '东杨庄', '东湾'],
  ...['宫村', '彭村', '韩村', '旺村', '权村', '刘街'],
  // pieces of other words: 河南孟津, 西北旺, 千里坦途, 有钱旺财, 沙滩里, 诚信安心, 鼎盛东方
  ...['南孟', '北旺', '里坦', '钱旺', '滩里', '信安', '鼎盛东', '行宫东'],
  // roads that other cities have too
  ...['银河南路', '银河北路', '光明西道', '永华道', '爱民东道', '解放道', '新开路', '新源道'],
  ...['迎宾北路', '耀华道', '云鹏道'],
])

/** Longer words and places elsewhere that contain a name of Langfang by chance. They are no match. */
export const notHere: readonly string[] = [
  ...[
    '大城市',
    '特大城',
    '大厂房',
    '推广阳',
    '宽广阳',
    '广阳岛',
    '三河古镇',
    '三河镇',
    '香河园',
    '飘香河',
  ],
  ...['巩固安', '稳固安', '牢固安', '加固安', '坚固安', '人文安', '语文安', '中文安', '英文安'],
  ...['平安次', '永清环保', '高楼大厦', '西北旺', '河南孟', '广安门', '广安市', '安平县', '北辰区'],
  ...['裕华区'],
]

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
