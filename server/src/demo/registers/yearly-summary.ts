import type { RequestOf } from '@houqin/contracts'
import type { createReportTemplate, TemplateBlock } from '@houqin/contracts/report-templates'

const t = (zh: string, en: string) => ({ zh, en })
const heading = (zh: string, en: string): TemplateBlock => ({ kind: 'heading', level: 1, text: t(zh, en) })
const say = (zh: string, en: string): TemplateBlock => ({ kind: 'paragraph', sentences: [{ say: t(zh, en) }] })

/** The yearly summary of support services: safety and people from the registers, repairs from the program's own template. */
export const yearlySummary: RequestOf<typeof createReportTemplate>['body'] = {
  code: 'support-yearly',
  name: t('后勤年度工作总结', 'Yearly summary of support services'),
  about: t(
    '安全、培训、服务、节能和维修，数字来自各本台账和报修单，约数由准确数生成。',
    'Safety, training, service, energy and repairs, from registers and repairs; approximate words are made from exact figures.',
  ),
  period: 'year',
  title: t('{organisation}{period}后勤工作总结', '{organisation}: Support services, {period}'),
  unit: t('件', ''),
  outline: [
    heading('安全管理', 'Safety'),
    say(
      '{span}，排查安全隐患{r.hazard.found|over}项，其中{r.hazard.found#site:3}，整改率{r.hazard.mended_rate}，期末未整改{r.hazard.open|zero:0}项；{r.incident.fire|zero:未发生}火灾事故，{r.incident.injury|zero:未发生}伤亡事故。',
      'In {span}, {r.hazard.found|over} hazards were found, by site: {r.hazard.found#site:3}; {r.hazard.mended_rate} were mended and {r.hazard.open|zero:none} stood open at the end. Fires: {r.incident.fire|zero:none}; injuries: {r.incident.injury|zero:none}.',
    ),
    say(
      '组织应急演练{r.drill.held}次，其中消防疏散演练{r.drill.fire}次，参加{r.drill.people|near}人次；抽查安全知识{r.spot-check.checks|over}次、{r.spot-check.people|over}人次，合格率{r.spot-check.pass_rate|least}。',
      'Drills: {r.drill.held}, of them {r.drill.fire} fire drills, with {r.drill.people|near} people. Spot checks: {r.spot-check.checks|over}, {r.spot-check.people|over} people, {r.spot-check.pass_rate|least} passed.',
    ),
    {
      kind: 'table',
      title: t('各月安全工作', 'Safety by month'),
      by: 'month',
      label: t('月份', 'Month'),
      columns: [
        { indicator: 'r.hazard.found', head: t('发现隐患（项）', 'Hazards') },
        { indicator: 'r.hazard.in_time_rate', head: t('按期整改率', 'Mended in time') },
        { indicator: 'r.drill.held', head: t('应急演练（次）', 'Drills') },
        { indicator: 'r.spot-check.people', head: t('抽查（人次）', 'People checked') },
      ],
    },
    heading('队伍与服务', 'People and service'),
    say(
      '召开会议{r.meeting.held}次，其中安全会议{r.meeting.safety}次；培训{r.training.sessions}次、{r.training.people|over}人次，考核合格率{r.training.pass_rate|least}；走访{r.visit.paid}次，收集意见{r.visit.opinions}项，落实{r.visit.settled}项；满意率{r.survey.rate|least}。',
      'Meetings: {r.meeting.held}, {r.meeting.safety} on safety. Training: {r.training.sessions} sessions, {r.training.people|over} people, {r.training.pass_rate|least} passed. Visits: {r.visit.paid}, with {r.visit.opinions} opinions, {r.visit.settled} settled. Satisfaction: {r.survey.rate|least}.',
    ),
    heading('节能降耗', 'Energy'),
    say(
      '电费比计划节约{r.energy-plan.electricity_saved|wan:1}万元，其中北校区{r.energy-plan.electricity_saved[place=SITE-N]|wan:1}万元，南校区{r.energy-plan.electricity_saved[place=SITE-S]|wan:1}万元。',
      'Electricity cost CNY {r.energy-plan.electricity_saved} less than planned: north campus {r.energy-plan.electricity_saved[place=SITE-N]}, south campus {r.energy-plan.electricity_saved[place=SITE-S]}.',
    ),
    { kind: 'include', template: 'repair-yearly' },
    { kind: 'include', template: 'goal-yearly' },
    heading('来年打算', 'The year to come'),
    { kind: 'slot', title: t('来年重点', 'Priorities'), prompt: t('由各中心填写', 'to be written by the departments') },
  ],
}
