import * as z from 'zod/mini'
import { ignoredByDefault } from './defaults.ts'
import { appNameForm, folderGlobForm } from './folder-apps.ts'

/*
 * The one description of `.github/staging.yml`: checked against here, published as JSON Schema by schema-json.ts.
 * Each `error` says what was expected, in words that follow "expected".
 */

const durationWords = 'a duration from 1m to 99d, such as 30m, 8h or 2d'

function pattern(form: RegExp, expected: string, description?: string) {
  const schema = z.string({ error: expected }).check(z.regex(form, { error: expected }))
  return description ? schema.check(z.describe(description)) : schema
}

function choice<const V extends readonly [string, ...string[]]>(values: V, description: string) {
  return z.enum(values, { error: `one of ${values.join(', ')}` }).check(z.describe(description))
}

function whole(min: number, max: number, description: string) {
  const error = `a whole number from ${min} to ${max}`
  return z.int({ error }).check(z.minimum(min, { error }), z.maximum(max, { error }), z.describe(description))
}

function part<T extends z.core.$ZodLooseShape>(shape: T, description: string) {
  return z.strictObject(shape, { error: 'a mapping' }).check(z.describe(description))
}

function list<T extends z.core.SomeType>(item: T, expected: string, description: string) {
  return z
    .array(item, { error: expected })
    .check(z.maxLength(500, { error: 'at most 500 items' }), z.describe(description))
}

/** Nothing is meant to last no time, or for years: a slip is told before it ends or keeps an environment. */
const duration = (description: string) =>
  pattern(/^0{0,3}([1-9]\d{0,4}m|[1-9]\d{0,2}h|[1-9]\d?d)$/, durationWords, description)

const durationOrNone = (description: string) =>
  pattern(/^(0{1,6}[mhd]|0{0,3}([1-9]\d{0,4}m|[1-9]\d{0,2}h|[1-9]\d?d))$/, `${durationWords}, or 0m`, description)

const oneLine = (description: string) => pattern(/^[^\p{Cc}]{1,1000}$/u, 'one line of text', description)

/** Relative, forward slashes, no `.` or `..` segment, so that it can be read over the contents API as well. */
const folder = (description: string) =>
  pattern(
    /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\p{Cc}\\]{1,256}$/u,
    'a path inside the repository, relative to its root, without ".."',
    description
  )

const globWords = 'a glob relative to the repository\'s root, without "..", a leading "/" or "!"'
const glob = pattern(/^(?![/!#])(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\p{Cc}]{1,256}$/u, globWords)

/**
 * What actions/upload-artifact gets next to staging-result.json: one path outside the workspace, and its name in the artifact is
 * another, so that nobody finds it. That action trims each line, expands `~`, and resolves escapes and `[.]`
 * (@actions/glob, src/internal-pattern.ts).
 */
const resultsGlob = pattern(
  /^(?![/!#~\s])(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\[\.\])[^\p{Cc}\\]{1,256}(?<!\s)$/u,
  'a glob inside the repository, relative to its root, without "..", "\\", a leading "/", "~", "!" or space (let the test command write or copy its reports there)',
  'JUnit XML files. Default: apps/<name>/test-results/*.xml'
)

const appNameWords = 'a name of lower-case letters, digits and hyphens, at most 40'
const appName = pattern(
  new RegExp(`${appNameForm.source}|${folderGlobForm.source}`),
  `${appNameWords}, or a glob of folders such as services/*`
)

const folderForm = /^(?![/!#])(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\p{Cc}\\*?[\]{}]{0,255}\/[^\p{Cc}\\*?[\]{}]{0,255}$/u
const dependency = pattern(
  new RegExp(`${appNameForm.source}|${folderForm.source}`, 'u'),
  `${appNameWords}, or a folder with a slash, relative to the repository's root`
)

const app = part(
  {
    name: appName.check(
      z.describe(
        // biome-ignore lint/suspicious/noTemplateCurlyInString: as people write it
        'Unique; names the Argo CD Application and the host unless those are given. Or folders, such as services/*: each is an app with what this entry says, where ${app} in application, url, manifests, template and test stands for its name and ${path} for its folder.'
      )
    ),
    paths: z.optional(list(glob, 'a list of globs', 'What belongs to the app. Default: apps/<name>/**')),
    ignore: z.optional(list(glob, 'a list of globs', 'What of it does not change the app, such as **/*.md')),
    'depends-on': z.optional(
      list(
        dependency,
        'a list of app names and folders',
        'Apps by name, and folders with a slash, such as libs/shared or shared/: when one of these changes, so does this app.'
      )
    ),
    application: z.optional(
      pattern(
        /^([a-z0-9]|\$\{app\})(([a-z0-9.-]|\$\{app\}){0,251}([a-z0-9]|\$\{app\}))?$/,
        "the name of an Argo CD Application: lower-case letters, digits, '-' and '.'",
        'Default: staging-<name>'
      )
    ),
    url: z.optional(
      pattern(
        /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/,
        'an http or https URL',
        'Default: https://<name>.<environment>.<domain>'
      )
    ),
    'version-path': z.optional(
      pattern(
        /^\/[^\s?#]{0,200}$/,
        'a path that begins with a slash',
        "Where at its URL the app says which version it is: the image tag or the commit, in the body or a header. Before its tests start, that of the deploy has answered there. Default: any answer of its URL, next to Argo CD's record of the images that run"
      )
    ),
    'image-parameter': z.optional(
      pattern(
        /^[A-Za-z0-9_.[\]-]{1,200}$/,
        'a Helm parameter such as image.tag',
        'The Helm parameter that takes the image tag.'
      )
    ),
    manifests: z.optional(
      folder(
        "The folder of the app's Argo CD manifests: a change there changes the app. Default: what in infra/argocd/apps begins with its name."
      )
    ),
    template: z.optional(folder('The manifest that the Argo CD Application is created from when it is not there.')),
    test: z.optional(
      part(
        {
          command: z.optional(
            oneLine("Run in the repository's root. Default: npm run test:integration --prefix=apps/<name>")
          ),
          results: z.optional(resultsGlob)
        },
        'The integration test, run against the deployed app.'
      )
    ),
    tests: z.optional(
      choice(
        ['required', 'none'],
        'none: it has no integration tests, and goes out without. Counts where the promotion branch says it, too. Default: required'
      )
    )
  },
  'A deployable unit of the repository.'
)

/** Stores resolve `..`, `//` and encoded dots each in their own way, and lead to other people's objects by it. */
const stateKeyForm = /^(?=.{1,200}$)(?!.*\.tflock$)[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/

const stack = part(
  {
    name: pattern(/^[a-z0-9-]{1,40}$/, appNameWords, 'Names the state file.'),
    directory: folder("The Terraform stack's folder."),
    owns: z.prefault(
      choice(
        ['tags', 'state'],
        'What proves that something which this stack makes is ours: our name and tag on it, or, for a stack that cannot bear them, our state alone. Read from the promotion branch.'
      ),
      'tags'
    ),
    command: z.prefault(
      choice(
        ['terraform', 'tofu'],
        'What runs it. terraform is found on the PATH or installed; tofu (OpenTofu) has to be on the PATH.'
      ),
      'terraform'
    ),
    variables: z.prefault(
      z.record(
        z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_-]*$/, { error: 'the name of a Terraform variable' })),
        z.json(),
        { error: 'a mapping of Terraform variables' }
      ),
      {}
    ),
    backend: z.prefault(
      part(
        {
          bucket: z.optional(pattern(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "a bucket's name")),
          key: z.optional(
            pattern(
              stateKeyForm,
              'segments of letters, digits, `-`, `_` and `.`, joined by `/`, none beginning with a dot',
              'Below <repository-id>/<environment>/, which is put before it. Default: <stack>.tfstate'
            )
          ),
          region: z.optional(pattern(/^[a-z0-9-]{1,40}$/, "a region's name, such as nyc3")),
          endpoint: z.optional(pattern(/^https?:\/\/[^\s?#@]+$/, 'an http or https URL'))
        },
        'Where the state is kept: S3-compatible, such as Spaces.'
      ),
      {}
    )
  },
  'A Terraform stack, applied and destroyed in the order of this list.'
)

const domainForm = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/
const domainWords = 'a domain name in lower case, such as example.com'

const dollars = (min: number, description: string) =>
  z
    .number({ error: 'US dollars' })
    .check(
      z.minimum(min, { error: `at least ${min} US dollar` }),
      z.maximum(100_000, { error: 'at most 100000 US dollars' }),
      z.describe(description)
    )

const environment = part(
  {
    name: z.prefault(
      pattern(
        /^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$/,
        'a name of lower-case letters, digits and hyphens, at most 20, beginning with a letter and not ending with a hyphen'
      ),
      'staging'
    ),
    domain: z.optional(
      pattern(domainForm, domainWords, 'The DNS zone: an app answers at https://<app>.<environment>.<domain>')
    ),
    domains: z.optional(
      list(
        pattern(domainForm, domainWords),
        'a list of domain names',
        "Where the apps' hosts may lie: each of these domains and everything below it. Default: <environment>.<domain>; without a domain no app may have a `url`. Read from the promotion branch."
      )
    ),
    region: z.prefault(pattern(/^[a-z]{2,4}\d{1,2}$/, "a DigitalOcean region's slug, such as nyc3"), 'nyc3'),
    ttl: z.prefault(
      duration(
        'How long it lives at most; `extend` moves the end by at most as much. A lease lasts as long by default.'
      ),
      '8h'
    ),
    idle: z.prefault(
      duration("It goes after this time without a deploy, renewal, status or approval, unless a holder's run goes on."),
      '2h'
    ),
    'idle-applies': z.prefault(
      choice(
        ['unheld', 'always'],
        'unheld: not while somebody holds it by `create` or `extend`, since use by kubectl or a browser cannot be seen. always: no matter who holds it.'
      ),
      'unheld'
    ),
    team: z.optional(
      pattern(
        /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
        'the uuid of a DigitalOcean team, in lower case',
        'The only DigitalOcean team it may live in: GET /v2/account shows it as `account.team.uuid`.'
      )
    ),
    limit: z.prefault(whole(1, 20, 'How many environments of this repository may be there at once.'), 3),
    shared: z.prefault(
      choice(
        ['replace', 'refuse'],
        'What a deploy does with an app that somebody else deployed there from another branch and who still holds the environment: replace it and tell them, or refuse.'
      ),
      'replace'
    ),
    budget: z.optional(
      dollars(1, 'US dollars that it may cost, estimated from list prices: it is destroyed before it costs more.')
    )
  },
  'The environment that is made on demand.'
)

const account = part(
  {
    limit: z.optional(
      whole(
        1,
        1000,
        'How many environments, of all repositories, may be there at once. They are counted by their tags.'
      )
    ),
    budget: z.optional(
      dollars(
        1,
        'US dollars a day that the environments of all repositories may cost together, estimated from list prices.'
      )
    )
  },
  'What all environments in the DigitalOcean account may be together: one more is refused before anything is made. Read from the promotion branch.'
)

const refPrefix = (description?: string) =>
  pattern(
    /^refs\/(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|\/\.|[/.]$))[A-Za-z0-9_./-]{1,100}$/,
    'the beginning of a ref, such as refs/heads/staging-ledger',
    description
  )

const ledger = part(
  {
    'ref-prefix': z.prefault(
      refPrefix(
        'Each environment has its ledger in <ref-prefix>/<environment>. For a repository whose rules forbid refs/staging/*. The same on all branches.'
      ),
      'refs/staging'
    ),
    'former-ref-prefixes': z.prefault(
      z
        .array(refPrefix(), { error: 'a list of beginnings of refs' })
        .check(
          z.maxLength(10, { error: 'at most 10 items' }),
          z.describe(
            'What ref-prefix was before, the newest first: a ledger that is not in ref-prefix yet is read from there, and moves with the first write.'
          )
        ),
      ['refs/staging']
    )
  },
  'Where it is written down who uses an environment.'
)

const changes = part(
  {
    global: z.prefault(list(glob, 'a list of globs', 'A change here changes every app.'), []),
    ignore: z.prefault(
      list(
        glob,
        'a list of globs',
        "A change here changes no app, unless it lies in an app's own paths, or in a workspace that an app uses. Replaces the default."
      ),
      [...ignoredByDefault]
    ),
    'dev-dependencies': z.prefault(
      z
        .union([z.boolean(), z.literal('libraries')], { error: 'false, libraries or true' })
        .check(
          z.describe(
            "Whose devDependencies reach what depends on them: false, nobody's; libraries, those of workspaces with a script build, compile, prepare or prepack; true, everybody's."
          )
        ),
      'libraries'
    )
  },
  'How changed files become changed apps.'
)

const word = pattern(/^[\p{L}\p{N}][^\p{Cc}]{0,39}$/u, 'a word or a few, at most 40 characters')

const approval = part(
  {
    approvers: z.prefault(
      list(
        pattern(
          /^@?[A-Za-z0-9](?:[A-Za-z0-9_-]{0,59})(?:\/[A-Za-z0-9._-]{1,100})?$|^permission:(?:write|maintain|admin)$|^id:[1-9]\d{0,14}$/,
          'a GitHub login or team, such as @octocat or @org/team-leads, or id:583231 for the number of an account, or permission:write, permission:maintain, permission:admin, or code-owners'
        ),
        'a list of logins, teams and permissions',
        'Who may decide. code-owners are those of what changed, each of its areas by one of its own.'
      ),
      []
    ),
    minimum: z.prefault(whole(1, 10, 'How many approvals are needed.'), 1),
    timeout: z.prefault(duration('Without a decision in this time the deployment is rejected.'), '24h'),
    'wait-minutes': z.prefault(whole(0, 350, 'How long a job waits for the decision before it hands over.'), 30),
    'exclude-initiator': z.prefault(
      z.boolean({ error: 'true or false' }).check(z.describe('Whether who started the deployment may not approve it.')),
      false
    ),
    labels: z.prefault(list(pattern(/^[^\p{Cc},]{1,50}$/u, 'a label'), 'a list of labels', 'Of the issue.'), []),
    assignees: z.prefault(
      list(
        pattern(/^@?[A-Za-z0-9][A-Za-z0-9_-]{0,59}$/, 'a GitHub login'),
        'a list of logins',
        'Of the issue; at most 10.'
      ),
      []
    ),
    mentions: z.prefault(
      list(
        pattern(/^@[A-Za-z0-9][A-Za-z0-9_-]{0,59}(?:\/[A-Za-z0-9._-]{1,100})?$/, 'such as @octocat or @org/team'),
        'a list of logins and teams',
        'Who is told about each request.'
      ),
      []
    ),
    words: z.prefault(
      part(
        {
          approve: z.prefault(
            list(word, 'a list of words', 'In place of `approve`, `approved`, `lgtm`, `ship it`, `shipit`.'),
            []
          ),
          reject: z.prefault(list(word, 'a list of words', 'Next to `reject`, `no` and the like.'), [])
        },
        'What approves and rejects as a whole comment. `/approve`, `reject` and `/reject` always do.'
      ),
      {}
    ),
    template: z.optional(folder("A Markdown file with the request's text; see the README of request-approval."))
  },
  'The human decision. Read from the promotion branch.'
)

const promotion = part(
  {
    branch: z.prefault(
      pattern(
        /^(?![/.-])(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|\/\.|[/.]$))[^\p{Cc} ~^:?*[\\]{1,200}$/u,
        "a branch's name",
        'What production is deployed from.'
      ),
      'main'
    ),
    method: z.prefault(choice(['merge', 'fast-forward', 'squash', 'rebase'], 'How the commit gets there.'), 'merge'),
    workflow: z.optional(
      pattern(
        /^[A-Za-z0-9._-]{1,100}\.ya?ml$/,
        "a workflow's file name, such as deploy-production.yml",
        'Started after the merge: what GITHUB_TOKEN merges starts nothing by itself.'
      )
    )
  },
  'The way to production. Read from the promotion branch.'
)

const teardown = part(
  {
    policy: z.prefault(
      choice(['when-unused', 'always'], 'always: destroy even when others hold a lease.'),
      'when-unused'
    ),
    'keep-on-failure': z.prefault(durationOrNone('How long a failed environment is kept to look at.'), '30m')
  },
  'The end of the environment.'
)

export const configurationSchema = part(
  {
    version: z.literal(1, { error: '1' }),
    environment: z.prefault(environment, {}),
    account: z.prefault(account, {}),
    dashboard: z.prefault(
      z
        .boolean({ error: 'true or false' })
        .check(
          z.describe('Whether an issue shows how each environment is: who holds it, until when, its apps, its cost.')
        ),
      false
    ),
    ledger: z.prefault(ledger, {}),
    stacks: z.prefault(list(stack, 'a list of stacks', 'Terraform stacks.'), [
      { name: 'staging', directory: 'infra/staging' }
    ]),
    bootstrap: z.prefault(
      part(
        { directory: z.prefault(folder('Kubernetes manifests.'), 'infra/bootstrap') },
        'What goes into a fresh cluster.'
      ),
      {}
    ),
    apps: z.optional(list(app, 'a list of apps', 'Default: each folder apps/<name>.')),
    changes: z.prefault(changes, {}),
    approval: z.prefault(approval, {}),
    promotion: z.prefault(promotion, {}),
    teardown: z.prefault(teardown, {}),
    protected: z.prefault(
      list(
        pattern(/^[a-z0-9*?-]{1,40}$/, "an environment's name or a pattern such as production*"),
        'a list of patterns',
        'Environments that are never destroyed. Read from the promotion branch.'
      ),
      ['production*']
    ),
    prices: z.prefault(
      z
        .record(
          z.string().check(z.regex(/^[a-z0-9_-]{1,60}$/, { error: "a size's slug" })),
          z
            .number({ error: 'US dollars an hour' })
            .check(z.minimum(0, { error: 'US dollars an hour' }), z.maximum(1000, { error: 'US dollars an hour' })),
          { error: 'a mapping of sizes to US dollars an hour' }
        )
        .check(z.describe('US dollars an hour by size slug.')),
      {}
    )
  },
  'staging-actions: how this repository is staged.'
)

export type WrittenConfiguration = z.output<typeof configurationSchema>
