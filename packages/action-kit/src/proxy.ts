import { InputError } from '@staging-actions/base'

type Environment = Record<string, string | undefined>

const names = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'] as const

/**
 * git and Terraform follow the machine's proxy by themselves; Node's own clients only where they are told to, by
 * `NODE_USE_ENV_PROXY=1` before the start or, from 24.14 on, by a call (https://nodejs.org/docs/latest-v24.x/api/http.html#httpsetglobalproxyfromenvproxyenv).
 * Where it is called, `NODE_USE_ENV_PROXY` is set too, for whatever reads the environment later.
 * @returns what people should know; undefined: nothing
 * @throws InputError where the variable names no proxy
 */
export function followProxy(environment: Environment): string | undefined {
  const name = names.find((one) => environment[one])
  if (name === undefined || environment['NODE_USE_ENV_PROXY'] === '1') return undefined
  const { setGlobalProxyFromEnv } = process.getBuiltinModule('node:http') as {
    readonly setGlobalProxyFromEnv?: (environment: Environment) => unknown
  }
  if (setGlobalProxyFromEnv === undefined)
    return `${name} is set, and Node ${process.versions.node} of this runner does not follow it by itself: set NODE_USE_ENV_PROXY=1 in the runner's environment (its file .env), or update the runner`
  try {
    setGlobalProxyFromEnv(environment)
  } catch {
    // The value may hold a password.
    throw new InputError([
      `the environment variable ${name} names no proxy: it is a URL, as http://proxy.example.com:3128`
    ])
  }
  environment['NODE_USE_ENV_PROXY'] = '1'
  return undefined
}
