import { parseDuration, StagingError } from '@staging-actions/base'
import type { AppEntry, Configuration } from './configuration.ts'
import type { WrittenConfiguration } from './schema.ts'

/** The file's kebab-case keys and `8h` as the camelCase keys and milliseconds that the code reads. */
export function readConfiguration(written: WrittenConfiguration): Configuration {
  const { environment, ledger, stacks, bootstrap, apps, changes, approval, promotion, teardown, prices } = written
  return {
    version: 1,
    environment: {
      name: environment.name,
      domain: environment.domain,
      domains: environment.domains,
      region: environment.region,
      ttl: milliseconds(environment.ttl),
      idle: milliseconds(environment.idle),
      idleApplies: environment['idle-applies'],
      team: environment.team,
      limit: environment.limit,
      shared: environment.shared,
      budget: environment.budget
    },
    account: { limit: written.account.limit, budget: written.account.budget },
    dashboard: written.dashboard,
    ledger: {
      refPrefix: ledger['ref-prefix'],
      formerRefPrefixes: ledger['former-ref-prefixes'].filter((one) => one !== ledger['ref-prefix'])
    },
    stacks: stacks.map(({ name, directory, owns, command, variables, backend }) => ({
      name,
      directory,
      owns,
      command,
      variables,
      backend: defined(backend)
    })),
    bootstrap,
    apps: apps?.map(readApp),
    changes: { global: changes.global, ignore: changes.ignore, devDependencies: changes['dev-dependencies'] },
    approval: {
      approvers: approval.approvers,
      minimum: approval.minimum,
      timeout: milliseconds(approval.timeout),
      waitMinutes: approval['wait-minutes'],
      excludeInitiator: approval['exclude-initiator'],
      labels: approval.labels,
      assignees: approval.assignees.map((login) => login.replace(/^@/, '')),
      mentions: approval.mentions,
      words: approval.words,
      template: approval.template
    },
    promotion: { branch: promotion.branch, method: promotion.method, workflow: promotion.workflow },
    teardown: { policy: teardown.policy, keepOnFailure: milliseconds(teardown['keep-on-failure']) },
    protected: written.protected,
    prices
  }
}

function readApp(app: NonNullable<WrittenConfiguration['apps']>[number]): AppEntry {
  return defined({
    name: app.name,
    paths: app.paths,
    ignore: app.ignore,
    dependsOn: app['depends-on'],
    application: app.application,
    url: app.url,
    versionPath: app['version-path'],
    imageParameter: app['image-parameter'],
    template: app.template,
    manifests: app.manifests,
    test: app.test && defined(app.test),
    tests: app.tests
  })
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

function defined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Defined<T>
}

function milliseconds(text: string): number {
  const value = parseDuration(text)
  if (value === undefined) throw new StagingError('internal', `the schema let the duration "${text}" through`)
  return value
}
