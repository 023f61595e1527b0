import type { RudeAnswer } from '../kernel/index.ts'

const error = (code: string, message: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
const xml = { 'content-type': 'application/xml' }
const all = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE']
const path = /^\//

/** What a store that is consistent is rude in: it has no time, or the line breaks. */
export const rudeAnswers: readonly RudeAnswer[] = [
  {
    name: 'spaces.slow-down',
    source: 'thephpleague/flysystem-aws-s3-v3#221 (a site without visitors), #278; spatie/laravel-backup#783',
    rate: 0.04,
    methods: all,
    path,
    when: 'before',
    answer: { status: 503, headers: xml, body: error('SlowDown', 'Please reduce your request rate.') }
  },
  {
    name: 'spaces.internal-error',
    source: 'the S3 API: InternalError, "Please try again"',
    rate: 0.02,
    methods: all,
    path,
    when: 'before',
    answer: {
      status: 500,
      headers: xml,
      body: error('InternalError', 'We encountered an internal error. Please try again.')
    }
  },
  {
    name: 'spaces.reset',
    source: 'any TCP connection',
    rate: 0.02,
    methods: all,
    path,
    when: 'before',
    answer: 'reset'
  },
  {
    name: 'spaces.lost-answer',
    source: 'opentofu/opentofu#4405: a lock that was written, its answer lost, met by its own second attempt as 412',
    rate: 0.04,
    methods: ['PUT', 'DELETE'],
    path,
    when: 'after',
    answer: {
      status: 500,
      headers: xml,
      body: error('InternalError', 'We encountered an internal error. Please try again.')
    }
  }
]
