import { opinionStates } from '@houqin/contracts/satisfaction/opinion'
import { surveyStates } from '@houqin/contracts/satisfaction/survey'
import type { Terms } from '../../kernel/i18n/terms.ts'

const statesOf = (prefix: string, states: Record<string, { zh: string; en: string }>): Terms =>
  Object.fromEntries(Object.entries(states).map(([state, { zh, en }]) => [`${prefix}.${state}`, [zh, en] as const]))

export const satisfactionTerms: Terms = {
  'search.survey': ['满意度测评', 'Surveys'],
  'search.opinion': ['意见建议', 'Opinions'],
  ...statesOf('survey.state', surveyStates),
  ...statesOf('opinion.state', opinionStates),
  'survey.unknown': ['没有这次测评，或没有请您作答。', 'There is no such survey, or you were not asked.'],
  'survey.stale': [
    '这次测评刚被他人改动，请刷新后再办。',
    'Somebody else has just changed this survey; refresh first.',
  ],
  'survey.wrong-state': ['测评“{state}”，不能这样办。', 'This cannot be done: the survey stands at “{state}”.'],
  'survey.key-twice': ['有两道题的标识相同。', 'Two questions have the same key.'],
  'survey.nothing-graded': [
    '至少要有一道评分题，否则算不出满意率。',
    'Without a graded question there is no satisfaction.',
  ],
  'survey.last-day-past': ['截止日期已过，请改到今天或以后。', 'The last day is over; choose today or later.'],
  'survey.nobody': ['测评范围内没有在岗人员。', 'There is nobody in the units chosen.'],
  'survey.answered': ['您已经作答，每人只答一次。', 'You have answered; everyone answers once.'],
  'survey.answer-missing': ['请回答：{question}', 'Please answer: {question}'],
  'survey.answer-wrong': ['这道题的回答不符合要求。', 'This is no answer to the question.'],
  'message.name.survey.invited': ['请我参加测评', 'I am asked to answer a survey'],
  'message.text.survey.invited': [
    '请您参加测评：{title}，{lastOn} 截止',
    'Please answer a survey: {title}, until {lastOn}',
  ],
  'message.name.survey.reminder': ['测评快截止', 'A survey is about to end'],
  'message.text.survey.reminder': [
    '测评将于 {lastOn} 截止，请作答：{title}',
    'Ends on {lastOn}, please answer: {title}',
  ],
  'message.name.survey.published': ['测评结果公布', 'The outcome of a survey'],
  'message.text.survey.published': ['测评结果已公布：{title}', 'The outcome is published: {title}'],
  'opinion.unknown': ['没有这条意见，或您无权查看。', 'There is no such opinion, or you may not see it.'],
  'opinion.stale': [
    '这条意见刚被他人办理，请刷新后再办。',
    'Somebody else has just worked on this opinion; refresh first.',
  ],
  'opinion.wrong-state': ['意见“{state}”，不能这样办。', 'This cannot be done: the opinion stands at “{state}”.'],
  'opinion.not-yours': ['这条意见不由您办理。', 'This opinion is not yours to handle.'],
  'opinion.own-work': [
    '落实的人不评自己的效果，请由提出人或服务前台来评。',
    'Who carried it out does not judge it; who gave it, or the desk, does.',
  ],
  'opinion.day-past': ['落实日期不能早于今天。', 'It cannot be carried out before today.'],
  'opinion.day-ahead': ['提出日期不能晚于今天。', 'It cannot have been given after today.'],
  'opinion.for-others': ['只有服务前台可以代他人登记意见。', 'Only the desk writes down opinions of others.'],
  'message.name.opinion.given': ['交我办理的意见', 'An opinion given to me'],
  'message.text.opinion.given': ['请办理意见 {number}', 'Please handle opinion {number}'],
  'message.name.opinion.answered': ['我的意见有进展', 'My opinion goes on'],
  'message.text.opinion.answered': ['您的意见 {number} 有了新的答复', 'There is an answer to your opinion {number}'],
}
