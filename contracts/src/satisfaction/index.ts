/** What those served, and those who serve, say of the services: surveys 满意度测评 and opinions 意见建议. */
export * from './surveys.ts'
export * from './answers.ts'
export * from './opinions.ts'
