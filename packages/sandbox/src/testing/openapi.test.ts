import { expect, test } from '@jest/globals'
import { judgeAnswer, type OpenApiDocument } from './openapi.ts'

const thing = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string' }, state: { enum: ['on', 'off'] }, size: { type: 'integer', nullable: true } }
}
const document = {
  paths: {
    '/v2/things/{id}': {
      get: {
        responses: {
          '200': {
            content: {
              'application/json': {
                schema: {
                  allOf: [
                    { type: 'object', properties: { thing: { $ref: '#/components/schemas/thing' } } },
                    {
                      anyOf: [
                        { type: 'object', required: ['a'] },
                        { type: 'object', required: ['b'] }
                      ]
                    }
                  ]
                }
              }
            }
          },
          default: { content: { 'application/json': { schema: { type: 'object', required: ['message'] } } } }
        }
      }
    }
  },
  components: { schemas: { thing } }
} as OpenApiDocument

test.each<[string, string, string, number, unknown, readonly string[]]>([
  ['a good answer', 'GET', '/v2/things/1', 200, { thing: { id: 'x', state: 'on', size: null }, b: 1 }, []],
  ['a missing field', 'GET', '/v2/things/1', 200, { thing: {}, a: 1 }, ['.thing.id is missing']],
  ['a wrong type', 'GET', '/v2/things/1', 200, { thing: { id: 1 }, a: 1 }, ['.thing.id is no string: 1']],
  ['none of the choices', 'GET', '/v2/things/1', 200, { thing: { id: '' } }, ['.a is missing']],
  [
    'a wrong choice',
    'GET',
    '/v2/things/1',
    200,
    { thing: { id: '', state: '?' }, a: 1 },
    ['.thing.state is "?", none of on,off']
  ],
  ['an error of the right form', 'GET', '/v2/things/1', 404, { message: '' }, []],
  ['an error of another form', 'GET', '/v2/things/1', 404, { error: '' }, ['.message is missing']],
  ['another path', 'GET', '/v2/other', 200, {}, ['/v2/other is not in the document']],
  ['another method', 'PUT', '/v2/things/1', 200, {}, ['PUT /v2/things/{id} is not in the document']],
  ['another status', 'GET', '/v2/things/1', 202, {}, ['GET /v2/things/{id} does not answer 202']]
])('%s', (_name, method, path, status, body, expected) => {
  expect(judgeAnswer(document, method, path, status, body)).toEqual(expected)
})
