import type { NoticeLine } from '../notice'

export const notice: readonly NoticeLine[] = [
  { kind: 'title', text: '望岚市互联网信息办公室关于开展新媒体账号登记工作的通告' },
  { kind: 'lead', text: '为做好新媒体账号登记，现通告如下：' },
  { kind: 'heading', text: '一、登记时间' },
  { kind: 'clause', clause: '一.1', text: '1、登记时间为2024年3月1日至6月30日。' },
  { kind: 'clause', clause: '一.2', text: '2、新开通的账号应在开通20日内登记。' },
  { kind: 'clause', clause: '一.3', text: '3、登记信息变更的，应在20日内变更登记。' },
  { kind: 'heading', text: '二、登记范围' },
  { kind: 'clause', clause: '二.1', text: '1、望岚市的公司或个人注册使用的账号；' },
  { kind: 'clause', clause: '二.2', text: '2、名称含有望岚及所属县市、乡镇、村名称的；' },
  { kind: 'clause', clause: '二.3', text: '3、在望岚市发布信息、提供服务的；' },
  { kind: 'clause', clause: '二.4', text: '4、注册人或机构属地在望岚市的；' },
  { kind: 'clause', clause: '二.5', text: '5、符合以上任何一条的，均在登记范围内。' },
  { kind: 'heading', text: '三、登记材料和方式' },
  { kind: 'clause', clause: '三.1', text: '1、公司提供执照和负责人身份证，个人提供身份证。' },
  { kind: 'clause', clause: '三.2', text: '2、到本辖区办理；市直机关可直接报送市网信办。' },
  { kind: 'clause', clause: '三.3', text: '3、联系方式' },
  { kind: 'heading', text: '四、其他' },
  { kind: 'clause', clause: '四.1', text: '1、市网信办依法对已登记账号进行监管。' },
  { kind: 'clause', clause: '四.2', text: '2、请各单位自觉做好登记工作。' },
  { kind: 'clause', clause: '四.3', text: '3、不登记的，市网信办将协调服务提供商处理。' },
]
