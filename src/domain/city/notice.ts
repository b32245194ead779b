/** How a line of the notice is set. `site` is furniture of the web page it was published on. */
export type NoticeLineKind =
  | 'site'
  | 'title'
  | 'date'
  | 'lead'
  | 'heading'
  | 'clause'
  | 'contact'
  | 'annexTitle'
  | 'signed'
  | 'annex'

/** Chapter and number of a clause, as people quote it: 二.2. */
export type ClauseId =
  | '一.1'
  | '一.2'
  | '一.3'
  | '二.1'
  | '二.2'
  | '二.3'
  | '二.4'
  | '二.5'
  | '三.1'
  | '三.2'
  | '三.3'
  | '四.1'
  | '四.2'
  | '四.3'

export type NoticeLine = {
  readonly kind: NoticeLineKind
  /** The clause that the line belongs to; 一.1 runs over several lines. */
  readonly clause?: ClauseId
  readonly text: string
}

/** The notice of 2018-12-09, word for word and line for line; notice.txt is the saved page. */
export const notice: readonly NoticeLine[] = [
  { kind: 'site', text: '|' },
  { kind: 'site', text: '首页 > 新闻中心 > 公示公告' },
  { kind: 'title', text: '廊坊市互联网信息办公室关于在全市开展新媒体账号登记备案工作的通告' },
  { kind: 'date', text: '发表日期:2018-12-11来源:中国廊坊政府门户网编辑录入:' },
  {
    kind: 'lead',
    text: '为进一步加强全市新媒体微信公众账号、手机APP账号管理工作,规范传播运营秩序,营造清朗网络环境,依据《中华人民共和国网络安全法》、《互联网新闻信息服务管理规定》、《互联网新闻信息服务许可管理实施细则》、《即时通讯工具公众信息服务发展管理暂行规定》等相关法律法规要求,经研究决定,在全市范围内开展属地新媒体账号登记备案工作。现将有关事项通知如下:',
  },
  { kind: 'heading', text: '一、登记备案时间' },
  {
    kind: 'clause',
    clause: '一.1',
    text: '1、登记备案时间为:2018年12月10日至12月31日止。备案人可登录:',
  },
  { kind: 'clause', clause: '一.1', text: '廊坊市人民政府网(http://www.lf.gov.cn/)、' },
  { kind: 'clause', clause: '一.1', text: '廊坊传媒网(http://www.lfcmw.com/)、' },
  { kind: 'clause', clause: '一.1', text: '环京津新闻网(http://www.010lf.com/)、' },
  {
    kind: 'clause',
    clause: '一.1',
    text: '“廊坊发布”微博、微信公众号,各县(市、区)官方微博、微信公众号等平台,自行下载《廊坊市新媒体账号登记表》,填写备案登记表。',
  },
  {
    kind: 'clause',
    clause: '一.2',
    text: '2、登记时间结束后,新开通的新媒体账号应在开通30日内完成备案登记。',
  },
  {
    kind: 'clause',
    clause: '一.3',
    text: '3、新媒体账号备案登记信息发生变更时,备案人需在30日内到属地互联网信息办公室变更原备案信息。',
  },
  { kind: 'heading', text: '二、登记备案对象' },
  {
    kind: 'clause',
    clause: '二.1',
    text: '1、廊坊市行政区域内的公司或个人注册使用的微信公众账号,手机APP;',
  },
  {
    kind: 'clause',
    clause: '二.2',
    text: '2、微信公众账号,手机APP名称中含有“廊坊”及廊坊所属县(市、区)、乡镇、村组名称(别称),或含有其他显著本地特征的;',
  },
  {
    kind: 'clause',
    clause: '二.3',
    text: '3、通过微信公众账号,手机APP在廊坊市行政区域内发布新闻信息、热点资讯、提供信息服务的;',
  },
  {
    kind: 'clause',
    clause: '二.4',
    text: '4、微信公众账号,手机APP注册人或机构属地在廊坊市行政区域内的;',
  },
  { kind: 'clause', clause: '二.5', text: '5、符合以上任何一条均在此次备案范围内。' },
  { kind: 'heading', text: '三、登记备案方式' },
  {
    kind: 'clause',
    clause: '三.1',
    text: '1、以公司名义开设的微信公众号,手机APP,需提供组织机构代码证或工商执照复印件和运维负责人身份证复印件;个人开设的微信公众号,手机APP,需提供本人身份证复印件;进行登记备案时根据实际情况填写《廊坊市新媒体账号登记备案表》(见附件)。',
  },
  {
    kind: 'clause',
    clause: '三.2',
    text: '2、遵循属地管理原则,所属各县(市、区)微信公众号,手机APP可到本辖区互联网信息办公室备案登记;市直机关、企事业单位、社会团体及个人开办的微信公众号登记备案材料可直接报送市网信办。',
  },
  { kind: 'clause', clause: '三.3', text: '3、联系方式' },
  { kind: 'contact', text: '廊坊市互联网信息办公室' },
  { kind: 'contact', text: '地 址:廊坊市广阳道300号行政北楼518房间' },
  { kind: 'contact', text: '邮 箱:lfwlk2010@163.com' },
  { kind: 'contact', text: '联系电话:0316-2339541' },
  { kind: 'contact', text: '联系人:张伟健 郝会仙' },
  { kind: 'contact', text: '三河市互联网信息办公室' },
  { kind: 'contact', text: '地 址:三河市鼎盛东大街5号市委大院6113房间' },
  { kind: 'contact', text: '邮 箱:wxsh3252645@163.com' },
  { kind: 'contact', text: '联系电话:0316-3252645' },
  { kind: 'contact', text: '联系人:贾可玉' },
  { kind: 'contact', text: '大厂县互联网信息办公室' },
  { kind: 'contact', text: '地 址:大厂回族自治县大安东街6号县委宣传部3楼' },
  { kind: 'contact', text: '邮 箱:dcjdxc@163.com' },
  { kind: 'contact', text: '联系电话:0316-8822623' },
  { kind: 'contact', text: '联系人:王云龙' },
  { kind: 'contact', text: '香河县互联网信息办公室' },
  { kind: 'contact', text: '地 址:香河县委宣传部迎宾路1号416室' },
  { kind: 'contact', text: '邮 箱:xhwxb2015@126.com' },
  { kind: 'contact', text: '联系电话:0316-8311324' },
  { kind: 'contact', text: '联系人:吕 舫' },
  { kind: 'contact', text: '广阳区互联网信息办公室' },
  { kind: 'contact', text: '地 址:广阳区康宁街2号东三楼310(西侧)' },
  { kind: 'contact', text: '邮 箱:gywaixuan@163.com' },
  { kind: 'contact', text: '联系电话:0316-2315536' },
  { kind: 'contact', text: '联系人:王锦妍' },
  { kind: 'contact', text: '安次区互联网信息办公室' },
  { kind: 'contact', text: '地 址:金光道2号安次区委宣传部2008室' },
  { kind: 'contact', text: '邮 箱:anciwlk@163.com' },
  { kind: 'contact', text: '联系电话:0316-2389207' },
  { kind: 'contact', text: '联系人:石玉影' },
  { kind: 'contact', text: '永清县互联网信息办公室' },
  { kind: 'contact', text: '地 址:永清县府东街223号县委办公楼331房间' },
  { kind: 'contact', text: '邮 箱:yqwangxinban@163.com' },
  { kind: 'contact', text: '联系电话:0316-6624463' },
  { kind: 'contact', text: '联系人:王 欢' },
  { kind: 'contact', text: '固安县互联网信息办公室' },
  { kind: 'contact', text: '地 址:固安县新中街县委院内一楼129房间' },
  { kind: 'contact', text: '邮 箱:gaxwxb@163.com' },
  { kind: 'contact', text: '联系电话:0316-6161058' },
  { kind: 'contact', text: '联系人:孙孟路' },
  { kind: 'contact', text: '霸州市互联网信息办公室' },
  { kind: 'contact', text: '地 址:霸州市迎宾大厦1205房间' },
  { kind: 'contact', text: '邮 箱:bzwlk2012@163.com' },
  { kind: 'contact', text: '联系电话:0316-7860501' },
  { kind: 'contact', text: '联系人:邓宁宜' },
  { kind: 'contact', text: '文安县互联网信息办公室' },
  { kind: 'contact', text: '地 址:文安县政府大楼宣传部521房间' },
  { kind: 'contact', text: '邮 箱:wenanwangjianban@126.com' },
  { kind: 'contact', text: '联系电话:0316-5225025' },
  { kind: 'contact', text: '联系人:王红光' },
  { kind: 'contact', text: '大城县互联网信息办公室' },
  { kind: 'contact', text: '地 址:大城县永定大街9号大城县委宣传部' },
  { kind: 'contact', text: '邮 箱:dcwxbgs@163.com' },
  { kind: 'contact', text: '联系电话:0316-5631822' },
  { kind: 'contact', text: '联系人:陈泽涛' },
  { kind: 'contact', text: '廊坊开发区党政办公室' },
  { kind: 'contact', text: '地 址:廊坊开发区友谊路18号国际会展中心328房间' },
  { kind: 'contact', text: '邮 箱:xemail@126.com' },
  { kind: 'contact', text: '联系电话:0316-6078228' },
  { kind: 'contact', text: '联系人:薛玉山' },
  { kind: 'heading', text: '四、注意事项' },
  {
    kind: 'clause',
    clause: '四.1',
    text: '1、请各新媒体账号运营者高度重视此次备案登记工作,市网信办将严格依据互联网及公众账号管理相关规定对已备案登记的各微信公众账号发布的内容进行监管,共同维护良好的微信传播秩序。',
  },
  {
    kind: 'clause',
    clause: '四.2',
    text: '2、新媒体账号登记备案是一项动态工作,各县(市、区)、各单位、各微信公众号运营单位及个人要高度重视,自觉做好登记备案工作。',
  },
  {
    kind: 'clause',
    clause: '四.3',
    text: '3、对延时不报、不履行备案手续的,市网信办将根据互联网管理相关法律法规协调即时通讯工具服务提供商对其采取暂停使用或关闭等措施。对经督促仍不履行备案义务的,由公安机关或相关职能部门根据国家相关法律法规给予相应处罚。',
  },
  { kind: 'annexTitle', text: '附件:廊坊市新媒体账号登记备案表' },
  { kind: 'signed', text: '廊坊市互联网信息办公室' },
  { kind: 'signed', text: '2018年12月9日' },
  { kind: 'annex', text: '附件' },
  { kind: 'annex', text: '廊坊市新媒体账号登记备案表' },
  { kind: 'annex', text: '号' },
  { kind: 'annex', text: '账号名(昵称)' },
  { kind: 'annex', text: '账号类型' },
  { kind: 'annex', text: '微信公众账号□ 手机APP□ 其他     □' },
  { kind: 'annex', text: '账号主体' },
  { kind: 'annex', text: '址' },
  { kind: 'annex', text: '功能简介' },
  { kind: 'annex', text: '开通日期' },
  { kind: 'annex', text: '粉丝数量' },
  { kind: 'annex', text: '账号所有人' },
  { kind: 'annex', text: '姓 名' },
  { kind: 'annex', text: '身份证号' },
  { kind: 'annex', text: '微信号' },
  { kind: 'annex', text: '手 机' },
  { kind: 'annex', text: '管理员姓名' },
  { kind: 'annex', text: '手 机' },
  { kind: 'annex', text: '管理员微信号' },
  { kind: 'annex', text: '签名盖章确认' },
  { kind: 'annex', text: '以上信息均真实有效' },
]

/** A clause word for word, without its number (the caller names it). */
export const clause = (id: ClauseId): string =>
  notice
    .filter((line) => line.clause === id)
    .map((line) => line.text)
    .join('')
    .replace(/^\d、/, '')
