import { expect, test } from '@jest/globals'
import { childEnvironment } from './child-environment.ts'

test('the environment chooses no other workspace, and no other folder for what terraform notes', () => {
  expect(childEnvironment({ TF_WORKSPACE: 'production', TF_DATA_DIR: '/x', TF_VAR_a: 'b' }, '/data')).toMatchObject({
    TF_WORKSPACE: 'default',
    TF_DATA_DIR: '/data',
    TF_VAR_a: 'b'
  })
})

test.each(['-parallelism=30', '-lock-timeout=5m -no-color', `-var 'a=b' --var-file="x.tfvars"`, ''])(
  'TF_CLI_ARGS may have %s',
  (value) => {
    expect(childEnvironment({ TF_CLI_ARGS_plan: value }, '/data')).toMatchObject({ TF_CLI_ARGS_plan: value })
  }
)

test('flags that would have a command do something else are all named, without their values', () => {
  const env = {
    TF_CLI_ARGS: '-parallelism=3 "-target=module.x"',
    TF_CLI_ARGS_init: '-backend-config=secret_key=abc',
    TF_CLI_ARGS_plan: '--destroy -lock=false -state=other.tfstate'
  }
  expect(() => childEnvironment(env, '/data')).toThrow(
    'the environment changes what Terraform does: TF_CLI_ARGS has -target, TF_CLI_ARGS_init has -backend-config, TF_CLI_ARGS_plan has -destroy, TF_CLI_ARGS_plan has -lock, TF_CLI_ARGS_plan has -state'
  )
})
