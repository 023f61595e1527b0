export const id = 562;
export const ids = [562];
export const modules = {

/***/ 6562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preflight: () => (/* binding */ preflight)
});

// EXTERNAL MODULE: ./packages/base/build/src/look.js
var look = __webpack_require__(3666);
// EXTERNAL MODULE: ./packages/base/build/src/finding.js
var finding = __webpack_require__(5824);
// EXTERNAL MODULE: ./packages/base/build/src/clock.js + 1 modules
var clock = __webpack_require__(6473);
// EXTERNAL MODULE: ./node_modules/minimatch/dist/esm/index.js + 8 modules
var esm = __webpack_require__(1138);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/config/build/src/workflow-triggers.js


/** Events by which a workflow runs code that is in the repository itself. Others, as `pull_request`, may be about a fork's. */
const own = ['push', 'workflow_dispatch', 'repository_dispatch', 'schedule', 'merge_group'];
/**
 * Whether a workflow file is started by this event for a commit of this branch. Where it names the branches whose pushes start
 * it, a start by hand has to be on one of those too.
 */
function mayStart(text, event, branch) {
    const triggers = triggersOf(text);
    if (!own.includes(event) || !Object.hasOwn(triggers, event))
        return false;
    return !Object.hasOwn(triggers, 'push') || takesBranch(asMapping(triggers['push']), branch);
}
/** What is below `on`, by event; empty for what is no workflow. */
function triggersOf(text) {
    const { on } = asMapping(parsed(text));
    if (typeof on === 'string')
        return { [on]: null };
    return Array.isArray(on) ? Object.fromEntries(on.map((name) => [String(name), null])) : asMapping(on);
}
/** Names of the inputs that a start by hand may give; empty for what is no workflow. */
function dispatchInputsOf(text) {
    return Object.keys(asMapping(asMapping(triggersOf(text)['workflow_dispatch'])['inputs']));
}
/** The jobs of a workflow, by their keys; empty for what is no workflow. */
function jobsOf(text) {
    const jobs = asMapping(asMapping(parsed(text))['jobs']);
    return Object.fromEntries(Object.entries(jobs).map(([key, job]) => [key, asMapping(job)]));
}
/** Patterns of the branches whose pushes start a workflow, as they are written. */
function pushBranches(text) {
    return listOf(asMapping(triggersOf(text)['push'])['branches']) ?? [];
}
/**
 * The last pattern that matches decides; `!` takes away.
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
function takesBranch(push, branch) {
    const patterns = listOf(push['branches']);
    if (patterns) {
        const last = patterns.findLast((pattern) => matches(pattern.replace(/^!/, ''), branch));
        return last !== undefined && !last.startsWith('!');
    }
    const ignored = listOf(push['branches-ignore']);
    if (ignored)
        return !ignored.some((pattern) => matches(pattern, branch));
    // Who names tags alone wants no branches.
    return !listOf(push['tags']) && !listOf(push['tags-ignore']);
}
function matches(pattern, branch) {
    return (0,esm/* minimatch */.xF)(branch, pattern, { dot: true, noext: true, nobrace: true, nonegate: true, nocomment: true });
}
function listOf(value) {
    if (typeof value === 'string')
        return [value];
    return Array.isArray(value) ? value.map(String) : undefined;
}
function parsed(text) {
    try {
        return (0,dist/* parse */.qg)(text, { merge: true });
    }
    catch {
        return undefined;
    }
}
function asMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

;// CONCATENATED MODULE: ./packages/config/build/src/start-problems.js

/**
 * What keeps the workflow of this text from being started with these inputs, one clause each: GitHub answers 422 to an input that
 * `workflow_dispatch` does not declare, to an option that is not among its own, and to a required input that is not sent.
 */
function findStartProblems(text, sent) {
    const trigger = triggerOf(text);
    if (!trigger)
        return ['it has no `workflow_dispatch`'];
    const declared = asMapping(trigger['inputs']);
    const missing = Object.keys(sent).filter((name) => !(name in declared));
    const all = Object.entries(declared).map(([name, declaration]) => ({ name, input: asMapping(declaration) }));
    const demanded = all.filter(({ name, input }) => input['required'] === true && input['default'] === undefined && !(name in sent));
    const refused = all.flatMap(({ name, input: { type, options } }) => {
        const offered = type === 'choice' && Array.isArray(options) ? options.map(String) : undefined;
        return (sent[name] ?? [])
            .filter((option) => offered && !offered.includes(option))
            .map((option) => `${name}: ${option}`);
    });
    return [
        ...(missing.length > 0 ? [`it does not declare ${list(missing)}`] : []),
        ...(refused.length > 0 ? [`it does not offer ${list(refused)}`] : []),
        ...(demanded.length > 0 ? [`it demands ${list(demanded.map(({ name }) => name))}, which nobody sends`] : [])
    ];
}
/** What a caller of one of our workflows gives for an input, as its text stands; undefined: nothing. */
function givenInput(caller, input) {
    return new RegExp(`^[^#\\n]*\\b${input}:\\s*["']?([\\w.-]+)`, 'm').exec(caller ?? '')?.[1];
}
const list = (names) => names.map((name) => `\`${name}\``).join(', ');
/** What `on` says of a start by hand; undefined: none, or no workflow at all. */
function triggerOf(text) {
    const triggers = triggersOf(text);
    return Object.hasOwn(triggers, 'workflow_dispatch') ? asMapping(triggers['workflow_dispatch']) : undefined;
}

// EXTERNAL MODULE: ./packages/github/build/src/repository.js
var repository = __webpack_require__(9455);
// EXTERNAL MODULE: ./packages/github/build/src/request.js + 1 modules
var src_request = __webpack_require__(7568);
;// CONCATENATED MODULE: ./packages/github/build/src/teams.js

/** Whether the token can see the team at all. GITHUB_TOKEN never can: an App needs `members: read`. */
async function canSeeTeam(github, org, team) {
    const answer = await (0,src_request/* unlessStatus */.HD)([403, 404], (0,src_request/* request */.Em)(github, 'GET /orgs/{org}/teams/{team_slug}', { org, team_slug: team }));
    return answer !== undefined;
}
/** Child teams count; an invitation that was not accepted does not. */
async function isTeamMember(github, org, team, login) {
    const answer = await unlessStatus([404], request(github, 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
        org,
        team_slug: team,
        username: login
    }));
    return answer?.data.state === 'active';
}

;// CONCATENATED MODULE: ./packages/github/build/src/collaborators.js

const permissions = ['admin', 'maintain', 'write', 'triage', 'read', 'none'];
/** What a person may do in the repository, by whatever way they got the right. Unknown people have none. */
async function getPermission(github, login) {
    const answer = await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/collaborators/{username}/permission', { username: login }));
    const { role_name: role, permission } = answer?.data ?? {};
    // `permission` is coarse: maintain is write there. A role that the organization made itself counts as what it is based on.
    return permissions.find((known) => known === role) ?? permissions.find((known) => known === permission) ?? 'none';
}
/**
 * The same, and none for somebody who was given no access: of a public repository everybody may read, and few were.
 * https://docs.github.com/en/rest/collaborators/collaborators#check-if-a-user-is-a-repository-collaborator
 */
async function getGivenPermission(github, login) {
    const permission = await getPermission(github, login);
    if (permission !== 'read')
        return permission;
    const path = 'GET /repos/{owner}/{repo}/collaborators/{username}';
    return (await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, path, { username: login }))) ? permission : 'none';
}
/** The number of the account that has this login now. A login may be given up, and taken by somebody else; a number never is. */
async function findAccountId(github, login) {
    const found = await unlessStatus([404], request(github, 'GET /users/{username}', { username: login }));
    return found && Number(found.data.id);
}
/** The login that an account has now. */
async function findLogin(github, id) {
    return (await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'GET /user/{account_id}', { account_id: id })))?.data.login;
}
/** How many people may at least this much; of a large repository only the first hundred are looked at. */
async function countCollaborators(github, least) {
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/collaborators', { per_page: 100 });
    const keys = { write: 'push', maintain: 'maintain', admin: 'admin' };
    return data.filter(({ permissions }) => permissions?.[keys[least]]).length;
}

// EXTERNAL MODULE: ./packages/base/build/src/errors.js
var errors = __webpack_require__(7702);
;// CONCATENATED MODULE: ./packages/github/build/src/branch-rules.js


const route = 'GET /repos/{owner}/{repo}/rules/branches/{branch}';
/** Undefined when there is no such branch. Every token that may read the repository is told. */
async function findBranchRules(github, branch) {
    const [found, listed] = await Promise.all([
        (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/branches/{branch}', { branch })),
        listRules(github, branch)
    ]);
    if (!found)
        return undefined;
    const rules = listed ?? [];
    const pulls = rules.flatMap((rule) => (rule.type === 'pull_request' && rule.parameters ? [rule.parameters] : []));
    const allowed = pulls.flatMap((parameters) => 'allowed_merge_methods' in parameters && Array.isArray(parameters.allowed_merge_methods)
        ? [parameters.allowed_merge_methods.map(String)]
        : []);
    const checks = rules.flatMap((rule) => rule.type === 'required_status_checks' && rule.parameters ? [rule.parameters] : []);
    const [queue] = rules.flatMap((rule) => (rule.type === 'merge_queue' && rule.parameters ? [rule.parameters] : []));
    return {
        isInPlan: listed !== undefined,
        queue: queue && {
            maxToBuild: queue.max_entries_to_build,
            maxToMerge: queue.max_entries_to_merge,
            checkMinutes: queue.check_response_timeout_minutes
        },
        isProtected: found.data.protected,
        types: [...new Set(rules.map(({ type }) => type))],
        reviews: Math.max(0, ...pulls.map(({ required_approving_review_count: count }) => count)),
        codeOwners: pulls.some(({ require_code_owner_review: wanted }) => wanted),
        checks: [...new Set(checks.flatMap((one) => one.required_status_checks.map(({ context }) => context)))],
        conversations: pulls.some(({ required_review_thread_resolution: wanted }) => wanted),
        isStrict: checks.some(({ strict_required_status_checks_policy: strict }) => strict),
        methods: allowed.length === 0
            ? undefined
            : ['merge', 'squash', 'rebase'].filter((method) => allowed.every((methods) => methods.includes(method)))
    };
}
/** Types of the rules that rulesets have for a branch of this name. There need not be one. */
async function branch_rules_findRuleTypes(github, branch) {
    const rules = await listRules(github, branch);
    return [...new Set(rules?.map(({ type }) => type))];
}
/**
 * The rules that rulesets have for a branch of this name. Undefined: the owner's plan has no rules for private repositories, so nothing
 * is demanded of any branch. GitHub refuses to list them then (https://github.com/github/branch-deploy/pull/345).
 */
async function listRules(github, branch) {
    try {
        return (await (0,src_request/* request */.Em)(github, route, { branch, per_page: 100 })).data;
    }
    catch (error) {
        const isNotInPlan = error instanceof errors/* ApiError */.hD && error.status === 403 && /^Upgrade to /.test(error.detail ?? '');
        if (isNotInPlan)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/github/build/src/rights.js


const noRef = 'staging-actions/no-such-ref';
/**
 * The status with which GitHub refuses a request that could do nothing if it were allowed: 403 tells that the right is missing (for
 * pull requests also that the repository does not let Actions open any), 410 that issues are switched off, 422 that it is there.
 */
async function refusalOf(github, right, workflow = 'none.yml') {
    try {
        await asks[right](github, workflow);
        return 200;
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD)
            return error.status;
        throw error;
    }
}
/** They do nothing, however often they are sent. */
const often = { repeatable: true };
const asks = {
    actions: (github, workflow) => (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', { workflow_id: workflow, ref: noRef }, often),
    deployments: (github) => (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/deployments', { ref: noRef, environment: 'preflight', auto_merge: false, required_contexts: [] }, often),
    // An issue without a title is none.
    issues: (github) => (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/issues', { title: '' }, often),
    'pull-requests': (github) => (0,src_request/* request */.Em)(github, 'POST /repos/{owner}/{repo}/pulls', { title: 'preflight', head: noRef, base: noRef }, often)
};

// EXTERNAL MODULE: ./packages/github/build/src/contents.js
var contents = __webpack_require__(8553);
;// CONCATENATED MODULE: ./packages/github/build/src/environments.js

/** Undefined when there is none of that name. Needs `actions: read`. */
async function findGuardedEnvironment(github, name) {
    const answer = await (0,src_request/* unlessStatus */.HD)([404], (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/environments/{environment_name}', { environment_name: name }));
    if (!answer)
        return undefined;
    const waits = (answer.data.protection_rules ?? []).flatMap((rule) => rule.type === 'required_reviewers'
        ? ["somebody's review"]
        : 'wait_timer' in rule && rule.wait_timer
            ? [`${rule.wait_timer} minutes`]
            : []);
    const held = waits.length > 0 ? { waitsFor: waits.join(' and ') } : {};
    const policy = answer.data.deployment_branch_policy;
    if (!policy)
        return { branches: 'all', tags: [], ...held };
    if (policy.protected_branches)
        return { branches: 'protected', tags: [], ...held };
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies', { environment_name: name, per_page: 100 });
    const names = (wanted) => data.branch_policies.filter(({ type = 'branch' }) => type === wanted).flatMap((one) => one.name ?? []);
    return { branches: names('branch'), tags: names('tag'), ...held };
}

// EXTERNAL MODULE: ./packages/github/build/src/refs.js
var refs = __webpack_require__(5425);
// EXTERNAL MODULE: ./packages/github/build/src/seen.js
var seen = __webpack_require__(5016);
;// CONCATENATED MODULE: ./packages/github/build/src/checks.js



const bad = ['FAILURE', 'TIMED_OUT', 'CANCELLED', 'ACTION_REQUIRED', 'STARTUP_FAILURE', 'STALE', 'ERROR'];
const query = `query requiredChecks($owner: String!, $repo: String!, $sha: GitObjectID!, $pull: Int, $hasPull: Boolean!, $after: String) {
  repository(owner: $owner, name: $repo) {
    object(oid: $sha) {
      ... on Commit {
        statusCheckRollup {
          contexts(first: 100, after: $after) {
            nodes {
              __typename
              ... on CheckRun { name status conclusion isRequired(pullRequestNumber: $pull) @include(if: $hasPull) }
              ... on StatusContext { context state isRequired(pullRequestNumber: $pull) @include(if: $hasPull) }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }
  }
}`;
/**
 * The checks that a pull request's target demands, as they stand at its head.
 * Only GraphQL says which are required; it needs `checks: read` and `statuses: read`. Undefined without those.
 */
async function findRequiredChecks(github, pull) {
    const contexts = await unlessStatus([403], listContexts(github, pull));
    if (!contexts)
        return undefined;
    const { names } = await listRequired(github, pull.baseRef);
    return judge(contexts, names, ({ isRequired }) => isRequired === true);
}
/**
 * The checks that a branch demands of a commit before it may be pushed there, without a pull request: by their names. Which app has to
 * report one is not asked; GitHub does, where the token may not bypass the rule. Undefined where the token may not read them.
 */
async function findChecksBeforePush(github, { sha, branch }) {
    const { names, isProtected } = await listRequired(github, branch);
    if (names.length === 0)
        return { isProtected, names, failed: [], pending: [], missing: [] };
    const contexts = await (0,src_request/* unlessStatus */.HD)([403], listContexts(github, { headSha: sha }));
    return contexts && { isProtected, names, ...judge(contexts, names, ({ name }) => names.includes(name)) };
}
function judge(contexts, names, isDemanded) {
    const states = contexts.map((context) => context.__typename === 'CheckRun'
        ? { ...context, state: context.status === 'COMPLETED' ? (context.conclusion ?? '') : 'PENDING' }
        : { ...context, name: context.context });
    const demanded = states.filter(isDemanded);
    const known = new Set(states.map(({ name }) => name));
    return {
        failed: demanded.filter(({ state }) => bad.includes(state)).map(({ name }) => name),
        pending: demanded.filter(({ state }) => state === 'PENDING' || state === 'EXPECTED').map(({ name }) => name),
        missing: names.filter((name) => !known.has(name))
    };
}
async function listContexts(github, { number, headSha }) {
    const { owner, repo } = github;
    const contexts = [];
    // The caller has it from a pull request, a queue or a run: a commit that is not shown has checks all the same.
    const about = `/repos/${owner}/${repo}/git/commits/${headSha}`;
    (0,seen/* seenBy */.DA)(github.octokit).paths.add(about);
    const has = (answer) => answer.repository?.object;
    let after = null;
    for (;;) {
        const variables = { owner, repo, sha: headSha, pull: number ?? null, hasPull: number !== undefined, after };
        const answer = await (0,src_request/* graphql */.UG)(github, 'requiredChecks', query, variables, { about, has });
        const page = has(answer)?.statusCheckRollup?.contexts;
        for (const node of page?.nodes ?? [])
            if (node)
                contexts.push(node);
        if (!page?.pageInfo.hasNextPage)
            return contexts;
        after = page.pageInfo.endCursor;
    }
}
/** By rulesets, and by classic branch protection as far as GitHub shows it to everybody who reads the repository. */
async function listRequired(github, branch) {
    const [rules, found] = await Promise.all([
        (0,src_request/* unlessStatus */.HD)([403], listRules(github, branch)),
        (0,src_request/* unlessStatus */.HD)([403], (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/branches/{branch}', { branch }))
    ]);
    const ruled = (rules ?? []).flatMap((rule) => rule.type === 'required_status_checks'
        ? (rule.parameters?.required_status_checks ?? []).map(({ context }) => context)
        : []);
    const classic = found?.data.protection?.required_status_checks?.contexts ?? [];
    return { names: [...new Set([...ruled, ...classic])], isProtected: found?.data.protected ?? false };
}

// EXTERNAL MODULE: ./packages/github/build/src/issues.js
var issues = __webpack_require__(683);
;// CONCATENATED MODULE: ./packages/approval/build/src/approvers.js

/** @throws StagingError invalid-configuration */
function parseApprovers(entries) {
    return entries.map((entry) => {
        if (entry === 'code-owners')
            return { kind: 'code-owners' };
        const level = /^permission:(write|maintain|admin)$/.exec(entry)?.[1];
        if (level === 'write' || level === 'maintain' || level === 'admin')
            return { kind: 'permission', level };
        const named = parseHandle(entry);
        if (named)
            return named;
        throw new errors/* StagingError */.QH('invalid-configuration', `${JSON.stringify(entry)} names no approver`, {
            hint: 'An approver is @user, id:<number of an account>, @org/team, permission:write, permission:maintain, permission:admin or code-owners.'
        });
    });
}
/** `@user` or `@org/team`, with or without the `@`; or `id:<number>`. */
function parseHandle(text) {
    const id = /^id:([1-9]\d{0,14})$/.exec(text)?.[1];
    if (id !== undefined)
        return { kind: 'user', login: text, id: Number(id) };
    const team = /^@?([A-Za-z0-9-]{1,39})\/([A-Za-z0-9._-]{1,100})$/.exec(text);
    if (team)
        return { kind: 'team', org: team[1] ?? '', team: team[2] ?? '' };
    const login = /^@?([A-Za-z0-9_-]{1,60})$/.exec(text)?.[1];
    return login === undefined ? undefined : { kind: 'user', login };
}
/** Who may decide, as a sentence's subject. */
function describeApprovers(approvers) {
    return approvers.length === 0 ? 'everyone with write permission' : approvers.map(describe).join(', ');
}
function describe(approver) {
    switch (approver.kind) {
        case 'user':
            return approver.login.startsWith('id:') ? `the account ${approver.login.slice(3)}` : `@${approver.login}`;
        case 'team':
            return `@${approver.org}/${approver.team}`;
        case 'permission':
            return `everyone with ${approver.level} permission`;
        case 'code-owners':
            return 'the code owners of what changed';
    }
}

// EXTERNAL MODULE: ./packages/config/build/src/load-trusted.js
var load_trusted = __webpack_require__(1994);
// EXTERNAL MODULE: ./packages/config/build/src/protected.js
var src_protected = __webpack_require__(472);
;// CONCATENATED MODULE: ./packages/approval/build/src/load-gate.js


/** The rules of the gate to production, from the promotion branch's own file: never from the commit that asks to pass. */
async function loadGate(github, source) {
    const { defaultBranch, promotionBranch, configPath } = source;
    const { configuration, branch } = await (0,load_trusted/* loadTrustedConfiguration */._)({
        defaultBranch,
        promotionBranch,
        path: configPath,
        readFileAt: (file, at) => (0,contents/* readFileAt */._T)(github, file, at)
    });
    const gate = (0,src_protected/* protectedParts */.to)(configuration);
    return { ...gate, promotion: { ...gate.promotion, branch } };
}

;// CONCATENATED MODULE: ./packages/approval/build/src/code-owners.js


/** Where GitHub looks for it, in this order; the first one found is the only one. */
const codeOwnersPaths = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'];
/**
 * Lines that GitHub would take; it skips the others, and so does this.
 * @see https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners#codeowners-syntax
 */
function parseCodeOwners(text) {
    return text.split(/\r?\n/).flatMap((line) => {
        const [pattern, ...names] = line.replace(/(^|\s)#.*$/, '').match(/(?:\\ |\S)+/g) ?? [];
        // `!` negates and `[ ]` ranges in a .gitignore, and do nothing in CODEOWNERS.
        if (pattern === undefined || pattern.startsWith('!') || /[[\]]/.test(pattern))
            return [];
        const owners = names.map((name) => (name.startsWith('@') ? parseHandle(name) : undefined));
        return [
            {
                pattern: pattern.replaceAll('\\ ', ' '),
                owners: owners.filter((owner) => owner !== undefined),
                unknown: names.filter((_, index) => owners[index] === undefined)
            }
        ];
    });
}
/** The last line that matches decides; undefined when none does. */
function code_owners_ruleOf(rules, path) {
    return rules.findLast(({ pattern }) => globsOf(pattern).some((glob) => minimatch(path, glob, matching)));
}
const matching = { dot: true, nobrace: true, noext: true, nonegate: true, nocomment: true };
/**
 * As in a .gitignore, but `docs/*` takes no more than the files directly in it: a slash at the beginning or inside anchors
 * the pattern at the root, one at the end means a folder, and whatever matches a folder takes all that lies in it.
 */
function globsOf(pattern) {
    const trimmed = pattern.replace(/^\/+/, '').replace(/\/+$/, '');
    if (trimmed === '')
        return ['**'];
    const anchored = pattern.startsWith('/') || trimmed.includes('/');
    const root = anchored ? trimmed : `**/${trimmed}`;
    if (pattern.endsWith('/'))
        return [`${root}/**`];
    return trimmed.endsWith('*') && trimmed !== '*' && !/[^/]\*$/.test(trimmed) ? [root] : [root, `${root}/**`];
}

;// CONCATENATED MODULE: ./packages/approval/build/src/ownership.js


/**
 * By CODEOWNERS of the promotion branch, never of the commit that asks. Costs up to three reads.
 * GitHub lists 300 files of a comparison: of a commit that changes more, owners are not told at all rather than for a part.
 */
async function readOwnership(github, branch, { status, files, renamedFrom }, log) {
    const rules = await readCodeOwners(github, branch);
    if (!rules)
        return { kind: 'unknown', why: `${branch} has no CODEOWNERS` };
    if (status === 'identical' || status === 'behind')
        return { kind: 'landed', owners: rules.flatMap(({ owners }) => owners) };
    if (files.length >= fileLimit)
        return { kind: 'unknown', why: `more than ${fileLimit - 1} files changed, and GitHub lists no more` };
    const owned = new Set();
    for (const path of [...files, ...renamedFrom]) {
        const rule = ruleOf(rules, path);
        if (rule && rule.owners.length + rule.unknown.length > 0)
            owned.add(rule);
    }
    const areas = [...owned];
    for (const { pattern, unknown } of areas)
        if (unknown.length > 0)
            log.warning(`CODEOWNERS: ${pattern} has owners that are no @user and no @org/team; they cannot be recognized`);
    return { kind: 'known', areas };
}
/** The rules of the first CODEOWNERS that the branch has; undefined when it has none. */
async function readCodeOwners(github, branch) {
    for (const path of codeOwnersPaths) {
        const text = await (0,contents/* readFileAt */._T)(github, path, branch);
        if (text !== undefined)
            return parseCodeOwners(text);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/approval/build/src/promote/release-branch.js




/** A branch made for this commit alone: `staging` itself may get further pushes, which a merge would carry along. */
function releaseBranch(sha) {
    return `staging-release/${sha}`;
}
/** The first line of a promotion's pull request; it says also whose its branch is, which nothing else at GitHub does. */
function promotionMark(sha, isBranchMade) {
    return textMark('promotion', `${sha} branch=${isBranchMade ? 'made' : 'found'}`);
}
/**
 * True when it was made here; false when it was there, at this commit.
 * @throws StagingError conflict when somebody moved it
 */
async function ensureReleaseBranch(github, sha) {
    const ref = `heads/${releaseBranch(sha)}`;
    if (await createRef(github, ref, sha).catch((error) => asRuled(error, github, sha)))
        return true;
    const at = await findRef(github, ref);
    if (at !== sha)
        throw releaseMoved(`${releaseBranch(sha)} is at ${at ?? 'nothing'}: somebody moved it`);
    return false;
}
/** A ruleset for all branches, or for these, keeps the token from making one: 422 by REST, 403 for some. */
async function asRuled(error, github, sha) {
    if (!(error instanceof ApiError) || (error.status !== 403 && error.status !== 422))
        throw error;
    const rules = await findRuleTypes(github, releaseBranch(sha));
    if (rules.length === 0)
        throw error;
    throw new StagingError('needs-app-token', `the branch ${releaseBranch(sha)} may not be made: ${oneLine(error.detail ?? 'refused')}`, {
        cause: error,
        hint: `A ruleset covers \`staging-release/**\` (${rules.join(', ')}). Put the GitHub App that promotes on its bypass list, or take that pattern out of the ruleset: docs/merging.md.`
    });
}
/** Whether we opened it: somebody else may have, from the same branch. */
async function isOurPull(github, sha, pull) {
    const self = await selfAmong(github, [pull.author]);
    return [true, false].some((made) => textVerdict(pull, promotionMark(sha, made), self).kind === 'ours');
}
/** Tidiness only: a branch that somebody made or moved, or that cannot be deleted, stays. */
async function removeReleaseBranch(github, sha, made, log) {
    if ((await findRef(github, `heads/${releaseBranch(sha)}`)) !== sha)
        return;
    const self = made.pull && (await selfAmong(github, [made.pull.author]));
    const verdict = branchVerdict({ ...made, mark: promotionMark(sha, true), self });
    if (verdict.kind === 'ours')
        await unlessStatus([403], deleteRef(github, `heads/${releaseBranch(sha)}`));
    else
        log.info(`the branch ${releaseBranch(sha)} is not ours, and stays: ${verdict.because}`);
}
function releaseMoved(message) {
    return new StagingError('conflict', message, {
        hint: 'Look who pushed to its branch and why, then delete the branch and run this again.'
    });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/request-label.js
/** What lists of requests are asked for by. What makes an issue a request of ours is its history, not this. */
const requestLabel = {
    name: 'staging-approval',
    color: 'fbca04',
    description: 'A deployment to staging that waits for a decision'
};

;// CONCATENATED MODULE: ./packages/base/build/src/assert-never.js
/** Ends a switch over a union: a kind added later fails to compile here instead of being ignored. */
function assertNever(value) {
    throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./packages/approval/build/src/preflight/judge-approvers.js

const judge_approvers_area = 'Approval';
/** Whether there is anybody who may decide, and enough of them. */
function judgeApprovers(approvers, rules) {
    return [...approvers.map(judgeOne), ...judgeNumber(approvers, rules), ...judgeDuties(rules)];
}
/** Whether one person can write, push and approve a change without anybody else seeing it. */
function judgeDuties({ minimum, excludeInitiator }) {
    if (excludeInitiator || minimum > 1)
        return [];
    return [
        (0,finding/* warning */.$e)(judge_approvers_area, 'separation of duties', 'one approval is enough, and anyone who pushed may give it: nobody else has to look', 'Set `approval.exclude-initiator: true`, or `approval.minimum: 2`.')
    ];
}
function judgeOne(approver) {
    if (approver.kind === 'user') {
        const { login, permission } = approver;
        const check = `approver ${login}`;
        if (permission.kind === 'failed')
            return (0,finding/* unknown */.L5)(judge_approvers_area, check, permission.error.message, 'Run it again.');
        return permission.value === 'none'
            ? (0,finding/* problem */.CC)(judge_approvers_area, check, 'not-found', 'there is no such person, or they were given no access to the repository: what they say decides nothing', 'Correct `approval.approvers`, or invite them.')
            : (0,finding/* fine */.Bs)(judge_approvers_area, check, `has ${permission.value} permission`);
    }
    if (approver.kind === 'team') {
        const check = `approver ${approver.team}`;
        if (approver.isSeen.kind === 'failed')
            return (0,finding/* unknown */.L5)(judge_approvers_area, check, approver.isSeen.error.message, 'Run it again.');
        return approver.isSeen.value
            ? (0,finding/* fine */.Bs)(judge_approvers_area, check, 'the token can see the team')
            : (0,finding/* unknown */.L5)(judge_approvers_area, check, 'this token cannot see the team: GITHUB_TOKEN never can', 'Give the jobs that ask `teams-app-id` and its key, of a GitHub App with the organization permission "Members: read", or name people.');
    }
    if (approver.kind === 'code-owners') {
        const check = 'code owners';
        if (approver.rules.kind === 'failed')
            return (0,finding/* unknown */.L5)(judge_approvers_area, check, approver.rules.error.message, 'Run it again.');
        return approver.rules.value
            ? (0,finding/* fine */.Bs)(judge_approvers_area, check, `${approver.rules.value} rules`)
            : (0,finding/* problem */.CC)(judge_approvers_area, check, 'invalid-configuration', 'the promotion branch has no CODEOWNERS, or nothing in it', 'Merge one, or name people in `approval.approvers`.');
    }
    if (approver.kind === 'permission') {
        const { level, people } = approver;
        const check = `approvers with ${level}`;
        if (people.kind === 'failed')
            return (0,finding/* unknown */.L5)(judge_approvers_area, check, 'the token may not list who has access', 'Look under Settings → Collaborators.');
        return people.value > 0
            ? (0,finding/* fine */.Bs)(judge_approvers_area, check, people.value === 1 ? 'one person' : `${people.value} people`)
            : (0,finding/* problem */.CC)(judge_approvers_area, check, 'not-found', 'there is nobody', 'Correct `approval.approvers`, or give somebody the right.');
    }
    return assertNever(approver);
}
function judgeNumber(approvers, { minimum, excludeInitiator }) {
    const check = 'number of approvers';
    const people = new Set(approvers.flatMap((one) => (one.kind === 'user' ? [one.login.toLowerCase()] : [])));
    // Of a team, or of all who have a right, nobody can tell how many there will be.
    if (approvers.length === 0 || people.size < approvers.length)
        return [];
    if (people.size < minimum)
        return [
            (0,finding/* problem */.CC)(judge_approvers_area, check, 'invalid-configuration', `${minimum} approvals are needed and ${people.size} people are named`, 'Name more in `approval.approvers`, or lower `approval.minimum`.')
        ];
    if (excludeInitiator && people.size === minimum)
        return [
            (0,finding/* warning */.$e)(judge_approvers_area, check, `${people.size} are named, ${minimum} are needed, and who started a deployment may not approve it`, 'Name one more in `approval.approvers`.')
        ];
    return [(0,finding/* fine */.Bs)(judge_approvers_area, check, `${people.size} named, ${minimum} needed`)];
}

;// CONCATENATED MODULE: ./packages/approval/build/src/preflight/promotion-view.js
const strong = 'docs/security.md has the strong set-up.';
/** Only jobs of that branch may have it: no other one, and no tag, which could bear its name. */
function isLimitedTo({ branches, tags }, branch) {
    return Array.isArray(branches) && branches.length > 0 && branches.every((one) => one === branch) && tags.length === 0;
}

;// CONCATENATED MODULE: ./packages/approval/build/src/preflight/judge-production.js



const judge_production_area = 'Promotion';
/**
 * `workflow_dispatch` lets everybody with write access start a workflow on any ref, by that ref's own file: only what GitHub gives
 * to no other branch is safe from it. The question for the ref keeps an honest mistake from deploying another branch.
 */
function readProductionFile(text, branch) {
    const jobs = Object.entries(jobsOf(text));
    const named = jobs.map(([key, job]) => ({ key, job, environment: nameOf(job['environment']) }));
    return {
        environments: [...new Set(named.flatMap(({ environment }) => environment ?? []))],
        openJobs: named
            .filter(({ job, environment }) => environment === undefined && holdsSecret(job))
            .map(({ key }) => key),
        checksRef: new RegExp(`(github\\.ref|GITHUB_REF)\\b[^\\n]*refs/heads/${escaped(branch)}(?![\\w./-])`).test(text)
    };
}
function nameOf(environment) {
    if (typeof environment === 'string')
        return environment || undefined;
    const { name } = (environment ?? {});
    return typeof name === 'string' && name !== '' ? name : undefined;
}
function holdsSecret(job) {
    const text = JSON.stringify(job);
    return (/secrets(?:\.|\[)(?!GITHUB_TOKEN\b)/.test(text) ||
        /"secrets":"inherit"/.test(text) ||
        /"id-token":"write"/.test(text));
}
function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
/** Undefined: there is none, or it cannot be read. */
function textOf({ promotion, workflow }) {
    return promotion.workflow === undefined || workflow.kind === 'failed' ? undefined : workflow.value;
}
/** Whether what goes to production can be exactly what was tested, and nothing else. */
function judgeWhatGoesOut(view) {
    const check = 'what goes to production';
    const text = textOf(view);
    const { branch, workflow = '' } = view.promotion;
    if (text === undefined)
        return [];
    if (mayStart(text, 'push', branch))
        return [
            (0,finding/* warning */.$e)(judge_production_area, check, `${workflow} starts by each push to ${branch}, before anybody can compare what that got with what was tested`, 'Let it start by `workflow_dispatch` alone: promote starts it.')
        ];
    const declared = dispatchInputsOf(text);
    const missing = ['commit', 'images'].filter((name) => !declared.includes(name));
    if (missing.length === 0)
        return [(0,finding/* fine */.Bs)(judge_production_area, check, `${workflow} is told the tested commit and the digests that ran`)];
    return [
        (0,finding/* warning */.$e)(judge_production_area, check, `${workflow} takes no ${missing.map((name) => `\`${name}\``).join(' and no ')}: it has to find by itself what was tested, and a tag may have been moved since`, 'Declare `commit` and `images` as inputs of its `workflow_dispatch`, and deploy these digests: docs/adopt.md shows it.')
    ];
}
/** Undefined: it cannot be told. */
function productionFile(view) {
    const text = textOf(view);
    return text === undefined ? undefined : readProductionFile(text, view.promotion.branch);
}
/** Whether nothing that is not on the promotion branch can deploy to production. */
function isProductionGuarded(view) {
    return judgeProduction(view).some(({ state }) => state === 'ok');
}
function judgeProduction(view) {
    const { promotion, productionEnvironments } = view;
    const check = 'production secrets';
    const { branch, workflow = '' } = promotion;
    const file = productionFile(view);
    if (!file) {
        if (promotion.workflow !== undefined)
            return [];
        return [
            (0,finding/* takesPlan */.W8)((0,finding/* unknown */.L5)(judge_production_area, check, 'no production workflow is configured, so nobody can tell from here which branches can reach its secrets', `Keep them in a GitHub environment that is limited to the branch ${branch}.`))
        ];
    }
    const { environments, openJobs, checksRef } = file;
    const keep = `Keep production's secrets in a GitHub environment that is limited to the branch ${branch}, and name it in each job that needs them. ${strong}`;
    if (openJobs.length > 0 || environments.length === 0)
        return [
            (0,finding/* takesPlan */.W8)((0,finding/* warning */.$e)(judge_production_area, check, openJobs.length > 0
                ? `${workflow} gives secrets to ${openJobs.join(', ')} without an environment: anyone who may push can start it on a branch of their own`
                : `${workflow} names no environment: anyone who may push can start it on a branch of their own, with all that it can reach`, keep))
        ];
    for (const { name, environment } of productionEnvironments) {
        if (environment.kind === 'failed')
            return [(0,finding/* unknown */.L5)(judge_production_area, check, `the environment ${name} cannot be read: ${environment.error.message}`, keep)];
        if (!environment.value)
            return [(0,finding/* problem */.CC)(judge_production_area, check, 'not-found', `${workflow} names the environment ${name}, and there is none`, keep)];
        if (!isLimitedTo(environment.value, branch))
            return [
                (0,finding/* warning */.$e)(judge_production_area, check, `the environment ${name} of ${workflow} is open to other branches than ${branch}: anyone who may push to one reaches its secrets`, `Limit it to the branch ${branch}.`)
            ];
    }
    return [
        checksRef
            ? (0,finding/* fine */.Bs)(judge_production_area, check, `${workflow} deploys from ${branch} alone: by its environment, and by its own question`)
            : (0,finding/* warning */.$e)(judge_production_area, check, `${workflow} does not ask which branch it runs on: started by hand on another one, it fails late or not at all`, `Give its jobs \`if: github.ref == 'refs/heads/${branch}'\`.`)
    ];
}

;// CONCATENATED MODULE: ./packages/approval/build/src/preflight/judge-gate.js



const judge_gate_area = 'Promotion';
/** Who could go around the question. */
function judgeGate(view) {
    const { promotion, merger, rules, defaultBranch } = view;
    const check = 'gate';
    const { branch } = promotion;
    if (rules.kind === 'failed')
        return (0,finding/* unknown */.L5)(judge_gate_area, check, 'the rules of the branch cannot be read', strong);
    if (rules.value?.isInPlan === false)
        return (0,finding/* warning */.$e)(judge_gate_area, check, `the plan of this private repository has no rules for branches: anyone who may push can move ${branch} without asking`, 'GitHub Pro, Team or Enterprise has them, or make the repository public. Until then the question is an agreement among those who may push.');
    const isClosed = rules.value !== undefined &&
        (rules.value.reviews > 0 || rules.value.types.includes('update') || rules.value.isProtected);
    const takesPullsOnly = rules.value?.types.includes('pull_request') ?? false;
    if (merger.kind === 'environment') {
        const { environment, name } = merger;
        if (environment.kind === 'failed')
            return (0,finding/* unknown */.L5)(judge_gate_area, check, `whether the environment ${name} is limited to branches cannot be read`, strong);
        if (!isLimitedTo(environment.value, defaultBranch))
            return (0,finding/* warning */.$e)(judge_gate_area, check, `the environment ${name} is open to other branches than ${defaultBranch}: anyone who may push to one can take what token it holds`, `Limit it to the branch ${defaultBranch}: GitHub makes an environment without limits where a job names one that is not there. ${strong}`);
        if (!isClosed)
            return (0,finding/* warning */.$e)(judge_gate_area, check, `${branch} is open: anyone who may write can push to it without asking`, strong);
        return isProductionGuarded(view)
            ? (0,finding/* fine */.Bs)(judge_gate_area, check, 'the strong set-up: only a token that the default branch alone can reach may promote, and only the promotion branch may deploy')
            : (0,finding/* warning */.$e)(judge_gate_area, check, `nobody gets to ${branch} without asking, but whether production is as closed is not seen: see "production secrets"`, strong);
    }
    if (isClosed)
        return (0,finding/* takesPlan */.W8)((0,finding/* warning */.$e)(judge_gate_area, check, `the promoting token is in reach of every workflow: anyone who may push can use it for ${branch}`, `Move it into a GitHub environment that is limited to the default branch. ${strong}`));
    const missing = merger.kind === 'github-token' && merger.missing !== undefined
        ? ` (staging-decision names the environment ${merger.missing}, and there is none)`
        : '';
    return (0,finding/* warning */.$e)(judge_gate_area, check, takesPullsOnly
        ? `the weaker set-up: anyone who may push can open and merge a pull request to ${branch} by a workflow of their own${missing}`
        : `the weaker set-up: anyone who may push can move ${branch} without asking${missing}`, strong);
}
/** What keeps a branch of a promotion from being made. */
const closing = [
    { type: 'creation', means: 'lets nobody make a branch there' },
    { type: 'required_signatures', means: 'takes signed commits only' },
    { type: 'pull_request', means: 'takes pull requests only' },
    { type: 'required_status_checks', means: 'wants checks before there is a branch' }
];
/** A promotion's own branch stands still until it is merged only where a rule says so. */
function judgeReleaseBranches({ promotion, merger, rules, releaseRules }) {
    const isInPlan = rules.kind === 'failed' || rules.value?.isInPlan !== false;
    if (promotion.method === 'fast-forward' || !isInPlan)
        return [];
    const check = 'release branches';
    if (releaseRules.kind === 'failed')
        return [(0,finding/* unknown */.L5)(judge_gate_area, check, releaseRules.error.message, 'Run it again.')];
    const types = releaseRules.value;
    const isOwn = merger.kind === 'github-token';
    const who = isOwn ? '' : ', which the promoting App may bypass';
    const closed = closing.filter(({ type }) => types.includes(type));
    if (closed.length > 0) {
        const seen = `a ruleset covers staging-release/**, and ${closed.map(({ means }) => means).join(', and ')}`;
        const remedy = 'Take that pattern out of the ruleset, or put the App that promotes on its bypass list.';
        return [
            isOwn && types.includes('creation')
                ? (0,finding/* problem */.CC)(judge_gate_area, check, 'needs-app-token', `${seen}; GITHUB_TOKEN can bypass nothing`, remedy)
                : (0,finding/* unknown */.L5)(judge_gate_area, check, `${seen}; whether that holds for the promoting token cannot be seen from here`, remedy)
        ];
    }
    if (types.includes('update'))
        return [(0,finding/* fine */.Bs)(judge_gate_area, check, 'nobody else moves staging-release/**')];
    return [
        (0,finding/* takesPlan */.W8)((0,finding/* warning */.$e)(judge_gate_area, check, 'anyone who may push can move a branch of staging-release/** while it waits for checks: the merge is refused then', `Make a ruleset for \`staging-release/**\` with "Restrict updates"${who}.`))
    ];
}

;// CONCATENATED MODULE: ./packages/approval/build/src/preflight/judge-rules.js


const judge_rules_area = 'Promotion';
/** Rules that nothing of a promotion meets: it deletes no promotion branch, and forces nothing. */
const harmless = ['deletion', 'non_fast_forward', 'creation', 'pull_request'];
/** What each rule of the promotion branch means for a promotion, a row each: docs/merging.md is the same in long. */
function judgeRules(view) {
    const { promotion, merger, rules } = view;
    const { branch } = promotion;
    const check = `rules of ${branch}`;
    if (rules.kind === 'failed')
        return [(0,finding/* unknown */.L5)(judge_rules_area, check, rules.error.message, 'Run it again.')];
    if (!rules.value)
        return [
            (0,finding/* problem */.CC)(judge_rules_area, check, 'not-found', `there is no branch ${branch}`, 'Correct `promotion.branch`, or push the branch.')
        ];
    const seen = { ...view, check, ruled: rules.value, isOwn: merger.kind === 'github-token' };
    const findings = [...judgeWhoMay(seen), ...judgeQueue(seen), ...judgeChecks(seen), ...judgeCommits(seen)];
    if (findings.length > 0)
        return findings;
    const { types } = rules.value;
    return [
        (0,finding/* fine */.Bs)(judge_rules_area, check, types.length > 0
            ? `nothing that refuses a promotion (${types.join(', ')})`
            : 'none: anyone who may write may move it')
    ];
}
/** Reviews, and who may move the branch. */
function judgeWhoMay({ promotion, check, ruled, isOwn }) {
    const { types, reviews, codeOwners, conversations, isProtected } = ruled;
    const bypass = `Put the App of the promoting token on the bypass list of the ruleset. ${strong}`;
    const refuse = (what, reason) => isOwn
        ? (0,finding/* problem */.CC)(judge_rules_area, check, reason, `${what}, and GITHUB_TOKEN can bypass nothing`, bypass)
        : (0,finding/* unknown */.L5)(judge_rules_area, check, `${what}; whether the promoting token may bypass it cannot be seen from here`, bypass);
    const findings = [];
    if (reviews > 0)
        findings.push(refuse(`a pull request needs ${reviews === 1 ? 'a review' : `${reviews} reviews`}`, 'needs-review'));
    if (codeOwners)
        findings.push(refuse('a code owner has to review the pull request, and the decision in the issue is no review', 'needs-review'));
    if (conversations)
        findings.push((0,finding/* warning */.$e)(judge_rules_area, check, 'it wants conversations resolved: a promotion whose pull request somebody comments on in its files ends as `merge-refused`', 'Resolve them in the pull request, and run promote again.'));
    if (types.includes('update'))
        findings.push(refuse('only some may move it', 'needs-app-token'));
    if (promotion.method === 'fast-forward' && types.includes('pull_request'))
        findings.push(refuse('it takes pull requests only, and the method is fast-forward', 'needs-app-token'));
    if (isProtected && types.length === 0)
        findings.push((0,finding/* unknown */.L5)(judge_rules_area, check, 'it is protected by classic branch protection, whose details only administrators see', `Look whether it wants reviews or restricts who may push. ${strong}`));
    return findings;
}
/** Minutes that promote waits by default. */
const usualMinutes = 30;
/** Of what GITHUB_TOKEN puts into a queue GitHub starts no workflow: required checks never come. */
function judgeQueue({ promotion, check, ruled: { types, checks, queue }, isOwn }) {
    if (!types.includes('merge_queue'))
        return [];
    if (promotion.method === 'fast-forward')
        return [
            (0,finding/* problem */.CC)(judge_rules_area, check, 'needs-app-token', 'it takes only what its merge queue merges, and the method is fast-forward, which passes the queue by', 'Set `promotion.method: merge`; or put the App that promotes on the bypass list of that rule.')
        ];
    if (isOwn && types.includes('required_status_checks'))
        return [
            (0,finding/* problem */.CC)(judge_rules_area, check, 'needs-app-token', 'it has a merge queue with required checks, and GitHub starts no workflow for what GITHUB_TOKEN puts into it', `Give a GitHub App, PROMOTION_APP_ID and its key, and let the workflows of these checks run \`on: merge_group\`. ${strong}`)
        ];
    const groups = queue && queue.maxToMerge > 1
        ? `; it may merge up to ${queue.maxToMerge} pull requests in one push, and where another one comes with the promotion production is withheld`
        : '';
    const alone = groups === '' ? '' : ' Set "Maximum pull requests to merge" and "Build concurrency" of the queue to 1.';
    const long = queue && checks.length > 0 && queue.checkMinutes > usualMinutes
        ? ` Its checks may take ${queue.checkMinutes} minutes: where they usually take longer than ${usualMinutes}, set \`promotion-timeout-minutes\` of the workflows.`
        : '';
    const waits = checks.length > 0 ? `, waits for ${checks.join(', ')} there` : ', waits';
    return [
        (0,finding/* warning */.$e)(judge_rules_area, check, `it has a merge queue: promote puts the pull request into it${waits}, and compares what came of it; the queue writes the merge commit by itself${groups}`, `${checks.length > 0 ? 'Let the workflows of these checks run `on: merge_group`. ' : ''}So that the commit says who approved what, choose "Default to pull request title and description" under Settings → General → Pull Requests.${alone}${long}`)
    ];
}
function judgeChecks({ promotion, check, ruled, isOwn }) {
    const { types, checks, isStrict } = ruled;
    const { branch, method } = promotion;
    const hasQueue = types.includes('merge_queue');
    const findings = [];
    if (checks.length > 0 && !hasQueue && method === 'fast-forward')
        findings.push((0,finding/* warning */.$e)(judge_rules_area, check, `it requires ${checks.join(', ')}: promote waits for them on the tested commit before it moves ${branch}, and opens no pull request`, 'Let their workflows run `on: push` to the staging branch, too.'));
    else if (checks.length > 0 && isOwn && !hasQueue)
        findings.push((0,finding/* warning */.$e)(judge_rules_area, check, `it requires ${checks.join(', ')}: promote waits for them on the tested commit, and GitHub holds what only pull requests start, of those of GITHUB_TOKEN, until somebody approves it in each of them`, 'Let their workflows run `on: push` to the staging branch, too; or give a GitHub App, PROMOTION_APP_ID and its key.'));
    if (isStrict && !hasQueue && method !== 'fast-forward')
        findings.push((0,finding/* warning */.$e)(judge_rules_area, check, `it takes only what is up to date: after each promotion by ${method} ${branch} has a commit that staging lacks, and the next one ends as \`base-moved\``, `Merge ${branch} into the branch that is deployed to staging after each promotion, or set \`promotion.method: fast-forward\`.`));
    if (types.includes('required_deployments'))
        findings.push((0,finding/* problem */.CC)(judge_rules_area, check, 'merge-refused', 'it takes only what was deployed to an environment that its ruleset names, which GitHub counts by the head commit', 'Take "Require deployments to succeed" out of the ruleset, or put the App that promotes on its bypass list.'));
    return findings;
}
/** What the commits have to be like. */
function judgeCommits({ promotion, check, ruled: { types } }) {
    const { method } = promotion;
    const findings = [];
    if (types.includes('required_linear_history') && method === 'merge' && !types.includes('merge_queue'))
        findings.push((0,finding/* problem */.CC)(judge_rules_area, check, 'merge-refused', 'it wants a linear history, and the method is merge, which makes a merge commit', 'Set `promotion.method: fast-forward`, or `squash` and merge the branch back before the next promotion; or take the rule away.'));
    if (types.includes('required_signatures'))
        findings.push((0,finding/* warning */.$e)(judge_rules_area, check, 'it takes signed commits only: a promotion with one that is not ends as `merge-refused`', 'Have everybody sign what they push to staging, or put the App that promotes on the bypass list of that rule.'));
    const named = ['merge_queue', 'required_status_checks', 'required_deployments', 'required_linear_history'];
    const others = types.filter((type) => ![...harmless, ...named, 'update', 'required_signatures'].includes(type));
    if (others.length > 0)
        findings.push((0,finding/* unknown */.L5)(judge_rules_area, check, `it has rules of which nobody can tell from here whether a promotion meets them (${others.join(', ')}): where one refuses, it ends as \`merge-refused\` with GitHub's own words`, 'Look at the ruleset; the App that promotes can be put on its bypass list.'));
    return findings;
}
function judgeMethod({ promotion, settings, rules }) {
    const { method } = promotion;
    const check = `method ${method}`;
    if (method === 'fast-forward')
        return [(0,finding/* fine */.Bs)(judge_rules_area, check, 'moves the branch to exactly the tested commit')];
    const ruled = rules.kind === 'seen' ? rules.value : undefined;
    if (ruled?.types.includes('merge_queue'))
        return [(0,finding/* fine */.Bs)(judge_rules_area, check, 'is not used: the merge queue merges in the way that its ruleset says')];
    const methods = ruled?.methods;
    const allowed = settings.kind === 'seen' ? settings.value.methods[method] : undefined;
    if (allowed === false || (methods && !methods.includes(method)))
        return [
            (0,finding/* problem */.CC)(judge_rules_area, check, 'invalid-configuration', `the repository does not allow ${method} for pull requests${methods ? ` to ${promotion.branch}` : ''}`, 'Allow it under Settings → General → Pull Requests (or in the ruleset), or set another `promotion.method`.')
        ];
    if (allowed === undefined)
        return [(0,finding/* unknown */.L5)(judge_rules_area, check, 'this token is not told which methods are allowed', 'Look under Settings → General.')];
    return [
        method === 'merge'
            ? (0,finding/* fine */.Bs)(judge_rules_area, check, 'allowed')
            : (0,finding/* warning */.$e)(judge_rules_area, check, `makes new commits: ${promotion.branch} must be merged back before the next promotion`, 'Set `promotion.method: merge` unless you mean that.')
    ];
}

// EXTERNAL MODULE: ./packages/base/build/src/duration.js
var duration = __webpack_require__(1425);
;// CONCATENATED MODULE: ./packages/approval/build/src/preflight/judge-token.js

const judge_token_area = 'Promotion';
const day = 86_400_000;
/** Milliseconds before its end from which a token is warned of. */
const soon = 14 * day;
function judgeToken(token, { branch }, now) {
    return [...judgeHearing(token), ...judgeEnd(token, now), ...judge_token_judgeChecks(token, branch)];
}
/** Without it promote goes nowhere: a rejection after the approval would not be heard. */
function judgeHearing({ hears }) {
    if (hears.kind !== 'failed')
        return [];
    const check = 'rejections';
    const { reason, message } = hears.error;
    return reason === 'forbidden' || reason === 'not-found'
        ? [
            (0,finding/* problem */.CC)(judge_token_area, check, 'forbidden', 'PROMOTION_TOKEN may not read issues: promote cannot hear that a request was rejected, and promotes nothing', 'Give that token the repository permission "Issues", read-only.')
        ]
        : [(0,finding/* unknown */.L5)(judge_token_area, check, message, 'Run it again.')];
}
/** One that has ended is refused with 401 everywhere, and said by the other rows. */
function judgeEnd({ endsAt }, now) {
    if (endsAt.kind === 'failed' || endsAt.value === undefined)
        return [];
    const check = 'PROMOTION_TOKEN';
    const left = endsAt.value - now;
    const when = (0,duration/* renderMoment */.dc)(endsAt.value);
    if (left > soon)
        return [(0,finding/* fine */.Bs)(judge_token_area, check, `it ends ${when}`)];
    const days = Math.max(0, Math.floor(left / day));
    return [
        (0,finding/* warning */.$e)(judge_token_area, check, `it ends ${when}, in ${days} ${days === 1 ? 'day' : 'days'}: from then on nothing is promoted`, 'Make a new one with the same permissions and put it into the secret, or give a GitHub App, PROMOTION_APP_ID and its key: its tokens are renewed by themselves.')
    ];
}
function judge_token_judgeChecks({ readsChecks }, branch) {
    const check = 'checks';
    if (readsChecks?.kind === 'failed')
        return [(0,finding/* unknown */.L5)(judge_token_area, check, readsChecks.error.message, 'Run it again.')];
    if (readsChecks?.value !== false)
        return [];
    return [
        (0,finding/* problem */.CC)(judge_token_area, check, 'forbidden', `PROMOTION_TOKEN may not read checks, and a fast-forward waits for those that ${branch} requires`, 'A fine-grained token has no permission for checks: give a GitHub App with "Checks" and "Commit statuses", read-only (PROMOTION_APP_ID and its key), or set `promotion.method: merge`.')
    ];
}

;// CONCATENATED MODULE: ./packages/github/build/src/compare.js


/** As many files as GitHub lists of a comparison, at most. */
const compare_fileLimit = 300;
/** Commits between two whose signature GitHub does not call verified; of more than 250 only the first are looked at. */
async function listUnsigned(github, base, head) {
    const { commits } = await compare(github, base, head);
    return commits.filter(({ commit }) => commit.verification?.verified !== true).map(({ sha }) => sha);
}
/** `base`: a branch by its name, or a commit; `head`: a commit. A branch costs a request more. */
async function compareCommits(github, base, head) {
    const data = await compare(github, base, head);
    return {
        status: data.status,
        aheadBy: data.ahead_by,
        behindBy: data.behind_by,
        mergeBase: data.merge_base_commit.sha,
        commits: data.commits.map(({ sha, author, commit }) => ({
            sha,
            author: author && 'login' in author ? author.login : undefined,
            title: commit.message.split('\n', 1)[0] ?? ''
        })),
        files: (data.files ?? []).map((file) => file.filename),
        renamedFrom: (data.files ?? []).flatMap((file) => file.previous_filename ?? []),
        url: data.html_url
    };
}
/** A branch is resolved to its tip first: which names this route takes is not documented, and a tag could bear the same one. */
async function compare(github, base, head) {
    const ref = (0,refs/* fullRef */.vv)(base);
    const tip = ref.startsWith('refs/') ? await (0,refs/* findRef */.DQ)(github, ref.slice('refs/'.length)) : ref;
    const { data } = await (0,src_request/* request */.Em)(github, 'GET /repos/{owner}/{repo}/compare/{basehead}', {
        basehead: `${tip ?? ref}...${head}`
    });
    return data;
}

// EXTERNAL MODULE: ./packages/github/build/src/tree.js
var tree = __webpack_require__(9275);
;// CONCATENATED MODULE: ./packages/approval/build/src/promote/workflow-files.js


const folder = '.github/workflows';
/** Whether two commits or branches have other workflow files: GITHUB_TOKEN can bring none of them from one to the other. */
async function differInWorkflows(github, one, other) {
    const [a, b] = await Promise.all([one, other].map((at) => (0,tree/* findInTree */.l)(github, folder, (0,refs/* fullRef */.vv)(at))));
    return a !== b;
}
/**
 * Whether GitHub refused what a promotion needs because of workflow files. It says so only for a merge and a push; a ref may not be made
 * at a commit with workflow files that the tip of no branch has, and that is answered like any other right that is missing.
 */
async function isForWorkflows(github, error, { sha, branch }) {
    if (isWorkflowRefusal(error))
        return true;
    if (error.status !== 403 || /archived|create or approve pull requests/.test(error.detail ?? ''))
        return false;
    return differInWorkflows(github, sha, branch).catch((cause) => {
        if (cause instanceof ApiError)
            return false;
        throw cause;
    });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/render/foreign-text.js
/*
 * Names and messages from git and from tests are somebody else's text: in a request they must neither mention people,
 * nor make boxes, links or markers, nor break out of the place where they stand.
 */
/** One line, as a code span. */
function code(text) {
    const line = foreign_text_oneLine(defused(text));
    if (line === '')
        return '(empty)';
    const ticks = longestRun(line) + 1;
    const fence = '`'.repeat(ticks);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
}
/** As plain text, in a log or an error. */
function foreign_text_oneLine(text) {
    return text.replace(/\s+/g, ' ').trim();
}
/** A code span inside a table: a bar would end the cell, even in code. */
function codeCell(text) {
    return code(text).replaceAll('|', '\\|');
}
/** Many lines, as a fenced block. */
function codeBlock(text) {
    const safe = defused(text).replaceAll('\r', '');
    const fence = '`'.repeat(Math.max(3, longestRun(safe) + 1));
    return `${fence}text\n${safe}\n${fence}`;
}
/** At most `length` characters, with a word on what was cut. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    const kept = text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
    return `${kept}\n… (${text.length - kept.length} characters cut)`;
}
/** Our markers are read by lines and words: no text from elsewhere may contain one. */
function defused(text) {
    return text.replace(/staging-actions:/g, 'staging-actions\u200b:').replace(/(?![\t\n])\p{Cc}/gu, '');
}
function longestRun(text) {
    return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
/** Names that others chose. */
function firstOf(names, most) {
    return firstFew(names, most, (name) => code(cut(name, 200))).join(', ');
}
/** The first ones, and a word on how many more there are. */
function firstFew(items, most, render) {
    const rest = items.length - most;
    return [...items.slice(0, most).map((item) => render(item)), ...(rest > 0 ? [`${rest} more`] : [])];
}

;// CONCATENATED MODULE: ./packages/approval/build/src/preflight/workflow-files.js





/** Of each branch whose push asks for a promotion. Patterns are no names: what they match is not looked at. */
async function inspectWorkflowFiles(github, { promotionBranch, defaultBranch }) {
    const text = await (0,contents/* readFileAt */._T)(github, '.github/workflows/staging-deploy.yml', defaultBranch);
    const branches = text === undefined ? [] : pushBranches(text).filter((name) => !/[*?+[\]!]/.test(name));
    const seen = await Promise.all(branches.slice(0, 5).map(async (branch) => {
        const tip = await (0,refs/* findRef */.DQ)(github, `heads/${branch}`);
        if (tip === undefined)
            return [];
        const [{ files, renamedFrom }, differ] = await Promise.all([
            compareCommits(github, promotionBranch, tip),
            differInWorkflows(github, tip, promotionBranch)
        ]);
        return [
            { branch, differ, changed: [...files, ...renamedFrom].filter((file) => file.startsWith('.github/workflows/')) }
        ];
    }));
    return seen.flat();
}
/** What GITHUB_TOKEN would be refused after people have approved it. */
function judgeWorkflowFiles(seen, promotionBranch) {
    const area = 'Promotion';
    const check = 'workflow files';
    const give = 'or give a GitHub App (PROMOTION_APP_ID and its key) or a PROMOTION_TOKEN with "Workflows: write", which GITHUB_TOKEN never has';
    if (seen.kind === 'failed')
        return [(0,finding/* unknown */.L5)(area, check, seen.error.message, 'Run it again.')];
    return seen.value.map(({ branch, changed, differ }) => {
        if (changed.length > 0)
            return (0,finding/* problem */.CC)(area, check, 'needs-app-token', `${branch} changes ${firstFew(changed, 5, (file) => file).join(', ')}, which GITHUB_TOKEN may not bring to ${promotionBranch}`, `Bring them to ${promotionBranch} by a pull request of their own, ${give}.`);
        if (differ)
            return (0,finding/* warning */.$e)(area, check, `those of ${branch} are not those of ${promotionBranch}: once ${branch} moves on, GitHub may refuse GITHUB_TOKEN the branch of a promotion`, `Merge ${promotionBranch} into ${branch}, ${give}.`);
        return (0,finding/* fine */.Bs)(area, check, `${branch} has those of ${promotionBranch}`);
    });
}

;// CONCATENATED MODULE: ./packages/approval/build/src/preflight/judge-promotion.js






const judge_promotion_area = 'Promotion';
/** Everything between an approval and production that would refuse. */
function judgePromotion(view) {
    const rules = judgeRules(view);
    return [
        judgeConfigured(view),
        judgeIssues(view),
        ...(view.token ? judgeToken(view.token, view.promotion, view.now) : []),
        ...rules,
        ...judgeMethod(view),
        ...judgePulls(view),
        ...judgeWorkflow(view),
        ...(view.workflowFiles ? judgeWorkflowFiles(view.workflowFiles, view.promotion.branch) : []),
        ...judgeProduction(view),
        ...judgeWhatGoesOut(view),
        ...judgeReleaseBranches(view),
        judgeGate(view),
        ...judgeReaper(view)
    ];
}
/** It finishes by the hour what no event reported, with the token that it gets. */
function judgeReaper({ merger }) {
    if (merger.kind !== 'environment' || !merger.isForgottenByReaper)
        return [];
    return [
        (0,finding/* warning */.$e)(judge_promotion_area, 'hourly decisions', `staging-reaper.yml calls staging-decision without the environment ${merger.name}: what it finishes is merged as GITHUB_TOKEN, or refused`, `Give its job \`decide\` \`with: { promotion-environment: ${merger.name} }\`.`)
    ];
}
function judgeConfigured({ promotion, hasConfiguration }) {
    const check = `rules on ${promotion.branch}`;
    if (hasConfiguration.kind === 'failed')
        return (0,finding/* unknown */.L5)(judge_promotion_area, check, hasConfiguration.error.message, 'Run it again.');
    return hasConfiguration.value
        ? (0,finding/* fine */.Bs)(judge_promotion_area, check, 'approval and promotion are read from its .github/staging.yml')
        : (0,finding/* warning */.$e)(judge_promotion_area, check, 'it has no .github/staging.yml: everyone with write permission approves', `Merge the configuration to ${promotion.branch} first.`);
}
function judgeIssues({ settings, rights }) {
    const check = 'issues';
    if (settings.kind === 'seen' && !settings.value.hasIssues)
        return (0,finding/* problem */.CC)(judge_promotion_area, check, 'issues-disabled', 'they are switched off: nobody can be asked', 'Switch them on under Settings → General → Features.');
    return judgeRight(check, rights.issues, 'issues: write', 'they can be opened');
}
function judgeRight(check, right, permission, seen) {
    if (right.kind === 'failed')
        return (0,finding/* unknown */.L5)(judge_promotion_area, check, right.error.message, 'Run it again.');
    const status = right.value;
    if (status === 410)
        return (0,finding/* problem */.CC)(judge_promotion_area, check, 'issues-disabled', 'issues are switched off', 'Switch them on in the settings.');
    if (status === 401 || status === 403)
        return (0,finding/* problem */.CC)(judge_promotion_area, check, 'forbidden', 'the token may not', `Give the job \`permissions: ${permission}\`.`);
    if (status !== 422)
        return (0,finding/* unknown */.L5)(judge_promotion_area, check, `GitHub answered ${status}`, `Is \`permissions: ${permission}\` given?`);
    return (0,finding/* fine */.Bs)(judge_promotion_area, check, seen);
}
function judgePulls({ promotion, merger, settings, rights, actionsMayOpenPulls }) {
    if (promotion.method === 'fast-forward')
        return [];
    const check = 'pull requests';
    if (settings.kind === 'seen' && !settings.value.hasPulls)
        return [
            (0,finding/* problem */.CC)(judge_promotion_area, check, 'merge-refused', 'they are switched off in this repository: nobody can open one', 'Switch them on under Settings → General → Features, or set `promotion.method: fast-forward`.')
        ];
    const setting = 'Settings → Actions → General: "Allow GitHub Actions to create and approve pull requests"';
    if (merger.kind === 'environment')
        return [
            (0,finding/* unknown */.L5)(judge_promotion_area, check, `the promoting token is in the environment ${merger.name}, which this run may not open`, 'Give that App `pull-requests: write` and `contents: write`.')
        ];
    if (rights.pulls.kind === 'failed')
        return [(0,finding/* unknown */.L5)(judge_promotion_area, check, rights.pulls.error.message, 'Run it again.')];
    const status = rights.pulls.value;
    if (status === 401 || status === 403)
        return [
            (0,finding/* problem */.CC)(judge_promotion_area, check, 'needs-app-token', 'the promoting token may not open any', merger.kind === 'github-token'
                ? `Give the job \`permissions: pull-requests: write\` and switch on ${setting}, or give a GitHub App, PROMOTION_APP_ID and its key.`
                : 'Give that token `pull-requests: write`.')
        ];
    if (merger.kind === 'github-token') {
        if (actionsMayOpenPulls.kind === 'seen' && !actionsMayOpenPulls.value)
            return [
                (0,finding/* problem */.CC)(judge_promotion_area, check, 'needs-app-token', 'the repository does not let Actions open any', `Switch on ${setting}.`)
            ];
        // Which of its checks GitHub makes first is not documented: that a pull request of nothing is refused proves little.
        if (actionsMayOpenPulls.kind === 'failed')
            return [(0,finding/* unknown */.L5)(judge_promotion_area, check, 'the setting can only be read by administrators', `Look at ${setting}.`)];
    }
    if (status !== 422)
        return [(0,finding/* unknown */.L5)(judge_promotion_area, check, `GitHub answered ${status}`, 'Run it again.')];
    return [(0,finding/* fine */.Bs)(judge_promotion_area, check, 'the promoting token may open them')];
}
function judgeWorkflow({ promotion, merger, workflow, rights }) {
    const check = 'production workflow';
    if (promotion.workflow === undefined)
        return [
            merger.kind === 'github-token'
                ? (0,finding/* warning */.$e)(judge_promotion_area, check, 'none is configured, and what GITHUB_TOKEN merges starts no workflow: production is not deployed', 'Set `promotion.workflow` to a workflow with `workflow_dispatch`.')
                : (0,finding/* fine */.Bs)(judge_promotion_area, check, 'the push of the promoting token starts it')
        ];
    if (workflow.kind === 'failed')
        return [(0,finding/* unknown */.L5)(judge_promotion_area, check, workflow.error.message, 'Run it again.')];
    if (workflow.value === undefined)
        return [
            (0,finding/* problem */.CC)(judge_promotion_area, check, 'not-found', `${promotion.branch} has no .github/workflows/${promotion.workflow}`, 'Correct `promotion.workflow`, or merge the file.')
        ];
    if (!/^[^#]*\bworkflow_dispatch\b/m.test(workflow.value))
        return [
            (0,finding/* problem */.CC)(judge_promotion_area, check, 'invalid-configuration', `${promotion.workflow} has no \`workflow_dispatch\`: it cannot be started after the merge`, 'Add `workflow_dispatch:` below its `on:`.')
        ];
    return [
        rights.actions
            ? judgeRight(check, rights.actions, 'actions: write', `${promotion.workflow} can be started`)
            : (0,finding/* fine */.Bs)(judge_promotion_area, check, promotion.workflow)
    ];
}

;// CONCATENATED MODULE: ./packages/approval/build/src/preflight/preflight-gate.js












/** Everything between the tests and production that would refuse: issues, approvers, rules, merge methods, the production workflow. */
async function preflightGate(request) {
    const { github, configPath } = request;
    const found = await (0,look/* lookAt */.t)((0,repository/* getDefaultBranch */.Qb)(github).then(async (defaultBranch) => ({
        defaultBranch,
        gate: await loadGate(github, { defaultBranch, configPath })
    })));
    if (found.kind === 'failed')
        return [unreadable(found.error)];
    const { defaultBranch, gate } = found.value;
    const [promotion, approvers] = await Promise.all([
        inspectPromotion(request, gate, defaultBranch),
        inspectApprovers(github, gate)
    ]);
    const unusable = request.promoting?.kind === 'failed' ? [judgeUnusable(request.promoting.error)] : [];
    return [...approvers, ...unusable, ...promotion];
}
function judgeUnusable({ message }) {
    return (0,finding/* problem */.CC)('Promotion', 'App', 'needs-app-token', `the App that promotes could not be used here: ${message}`, 'Is it installed on this repository, and are its id and its private key its own?');
}
function unreadable({ reason, message, hint }) {
    return (0,finding/* problem */.CC)('Promotion', 'rules', reason, message, hint ?? 'Correct .github/staging.yml of the promotion branch.');
}
async function inspectApprovers(github, { approval, promotion }) {
    const wanted = approval.approvers.length > 0 ? parseApprovers(approval.approvers) : [{ kind: 'permission', level: 'write' }];
    return judgeApprovers(await Promise.all(wanted.map((approver) => see(github, approver, promotion.branch))), approval);
}
async function see(github, approver, branch) {
    if (approver.kind === 'code-owners')
        return { kind: 'code-owners', rules: await (0,look/* lookAt */.t)(readCodeOwners(github, branch).then((rules) => rules?.length)) };
    if (approver.kind === 'user')
        return { kind: 'user', login: approver.login, permission: await (0,look/* lookAt */.t)(permissionOf(github, approver)) };
    if (approver.kind === 'team')
        return {
            kind: 'team',
            team: `@${approver.org}/${approver.team}`,
            isSeen: await (0,look/* lookAt */.t)(canSeeTeam(github, approver.org, approver.team))
        };
    return { kind: 'permission', level: approver.level, people: await (0,look/* lookAt */.t)(countCollaborators(github, approver.level)) };
}
async function permissionOf(github, { login, id }) {
    const now = id === undefined ? login : await findLogin(github, id);
    return now === undefined ? 'none' : getGivenPermission(github, now);
}
async function inspectPromotion({ github, promoting, byToken, configPath }, { promotion }, defaultBranch) {
    const { branch, workflow } = promotion;
    const [merger, settings, rules, actionsMayOpenPulls, issues, pulls, actions, text, configuration, releaseRules, token] = await Promise.all([
        findMerger(github, promoting, defaultBranch),
        (0,look/* lookAt */.t)((0,repository/* getRepositorySettings */.gQ)(github)),
        (0,look/* lookAt */.t)(findBranchRules(github, branch)),
        (0,look/* lookAt */.t)((0,repository/* mayActionsOpenPulls */.$E)(github)),
        (0,look/* lookAt */.t)(refusalOf(github, 'issues')),
        promoting?.kind === 'failed' ? promoting : (0,look/* lookAt */.t)(refusalOf(promoting?.value ?? github, 'pull-requests')),
        workflow ? (0,look/* lookAt */.t)(refusalOf(github, 'actions', workflow)) : undefined,
        (0,look/* lookAt */.t)(workflow ? (0,contents/* readFileAt */._T)(github, `.github/workflows/${workflow}`, branch) : Promise.resolve(undefined)),
        (0,look/* lookAt */.t)((0,contents/* readFileAt */._T)(github, configPath ?? '.github/staging.yml', branch)),
        (0,look/* lookAt */.t)(branch_rules_findRuleTypes(github, releaseBranch('0'.repeat(40)))),
        byToken && inspectToken(byToken, promotion)
    ]);
    const named = text.kind === 'seen' && text.value !== undefined ? readProductionFile(text.value, branch) : undefined;
    const productionEnvironments = await Promise.all((named?.environments ?? []).map(async (name) => ({
        name,
        environment: await (0,look/* lookAt */.t)(findGuardedEnvironment(github, name))
    })));
    const workflowFiles = merger.kind === 'github-token'
        ? await (0,look/* lookAt */.t)(inspectWorkflowFiles(github, { promotionBranch: branch, defaultBranch }))
        : undefined;
    const hasConfiguration = configuration.kind === 'seen' ? { kind: 'seen', value: configuration.value !== undefined } : configuration;
    return judgePromotion({
        promotion,
        merger,
        hasConfiguration,
        settings,
        rules,
        actionsMayOpenPulls,
        rights: { issues, pulls, actions },
        token,
        now: (github.clock ?? clock/* systemClock */.m).now(),
        workflow: text,
        productionEnvironments,
        releaseRules,
        workflowFiles,
        defaultBranch
    });
}
async function inspectToken(byToken, { branch, method }) {
    const readsChecks = async () => {
        const sha = await (0,refs/* findRef */.DQ)(byToken, `heads/${branch}`);
        return sha === undefined || (await findChecksBeforePush(byToken, { sha, branch })) !== undefined;
    };
    const [hears, endsAt, checks] = await Promise.all([
        (0,look/* lookAt */.t)((0,issues/* listOpenIssues */.le)(byToken, { label: requestLabel.name })),
        (0,look/* lookAt */.t)((0,repository/* findTokenEnd */.iA)(byToken)),
        method === 'fast-forward' ? (0,look/* lookAt */.t)(readsChecks()) : undefined
    ]);
    return { hears, endsAt, readsChecks: checks };
}
/** The caller that the guide gives names the environment that holds the promoting token. */
async function findMerger(github, promoting, defaultBranch) {
    if (promoting)
        return { kind: 'own-token' };
    const textOf = (file) => (0,contents/* readFileAt */._T)(github, `.github/workflows/${file}`, defaultBranch);
    const name = givenInput(await textOf('staging-decision.yml'), 'promotion-environment');
    if (!name)
        return { kind: 'github-token' };
    const [environment, reaper] = await Promise.all([
        (0,look/* lookAt */.t)(findGuardedEnvironment(github, name)),
        (0,look/* lookAt */.t)(textOf('staging-reaper.yml'))
    ]);
    const guarded = environment.kind === 'failed' ? environment : environment.value && { kind: 'seen', value: environment.value };
    if (!guarded)
        return { kind: 'github-token', missing: name };
    const isForgotten = reaper.kind === 'seen' &&
        /staging-decision\.yml@/.test(reaper.value ?? '') &&
        givenInput(reaper.value, 'promotion-environment') !== name;
    return { kind: 'environment', name, environment: guarded, isForgottenByReaper: isForgotten };
}

// EXTERNAL MODULE: ./packages/github/build/src/runs.js
var runs = __webpack_require__(8713);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(1553);
;// CONCATENATED MODULE: ./packages/environment/build/src/dns/name-servers.js

const nobody = ['ENOTFOUND', 'ENODATA'];
const patience = { timeout: 2000, tries: 2 };
function resolverAt(server) {
    // A new one each time: it remembers nothing.
    const resolver = new promises_.Resolver(patience);
    if (server)
        resolver.setServers([server]);
    return resolver;
}
/** Who answers for a zone, as a resolver says; empty when nobody does. Rejects when the resolver itself does not answer. */
async function findNameServers(zone, resolver) {
    return (await unlessNothing(resolverAt(resolver).resolveNs(zone))) ?? [];
}
/**
 * Opens the name servers themselves, by name. They are asked instead of a resolver, which would remember for half an hour that a
 * record was not there yet. A server whose address cannot be found fails when it is asked.
 */
async function openNameServers(names, { resolver, nameServers }) {
    return Promise.all(names.map(async (name) => {
        const address = nameServers[name] ??
            (await resolverAt(resolver)
                .resolve4(name)
                .catch(() => []))[0];
        return { name, ask: async (host) => (address ? askServer(address, host) : { kind: 'failed', code: 'ENOTFOUND' }) };
    }));
}
/** Where a name of somebody else's leads, as a resolver says; undefined when it does not answer. */
async function findAddresses(host, resolver) {
    const found = await resolverAt(resolver)
        .resolve4(host)
        .catch(() => undefined);
    return found;
}
async function askServer(address, host) {
    const server = resolverAt(address);
    try {
        const [v4, v6] = await Promise.all([unlessNothing(server.resolve4(host)), unlessNothing(server.resolve6(host))]);
        const addresses = [...(v4 ?? []), ...(v6 ?? [])];
        if (addresses.length > 0)
            return { kind: 'addresses', addresses };
        const [target] = (await unlessNothing(server.resolveCname(host))) ?? [];
        return target === undefined ? { kind: 'nothing' } : { kind: 'alias', target };
    }
    catch (error) {
        return { kind: 'failed', code: codeOf(error) };
    }
}
async function unlessNothing(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (nobody.includes(codeOf(error)))
            return undefined;
        throw error;
    }
}
function codeOf(error) {
    return error.code ?? 'unknown';
}

;// CONCATENATED MODULE: ./packages/environment/build/src/dns/zone.js
/** In DNS capital letters say nothing, and a dot at the end that nothing follows. */
function zone_canonicalName(name) {
    return name.toLowerCase().replace(/\.+$/, '');
}
/** `web.staging` or `@` in a zone, in full and canonical. `web.example.com.` is full already. */
function zone_fullName(name, zone) {
    const [short, domain] = [zone_canonicalName(name), zone_canonicalName(zone)];
    if (short === '@' || short === '')
        return domain;
    return name.endsWith('.') && zone_liesIn(short, domain) ? short : `${short}.${domain}`;
}
/** The same as the service lists it: relative to its zone, `@` the zone itself. */
function shortName(name, zone) {
    const full = zone_fullName(name, zone);
    const domain = zone_canonicalName(zone);
    return full === domain ? '@' : full.slice(0, -domain.length - 1);
}
/** Whether a host is a domain, or lies below it. */
function zone_liesIn(host, domain) {
    const [name, above] = [zone_canonicalName(host), zone_canonicalName(domain)];
    return name === above || name.endsWith(`.${above}`);
}
/** Types of records that lead somewhere: all of one name share it. */
function leads({ type }) {
    return type === 'A' || type === 'AAAA' || type === 'CNAME';
}
/** The name servers that a zone's own records give it. */
function nameServersIn(records) {
    return records.flatMap(({ type, name, data }) => (type === 'NS' && name === '@' ? [data] : []));
}
/** Whether the world asks for the zone's records where they are kept; undefined: it does. A single stranger misleads some. */
function judgeDelegation(zone, found, wanted) {
    const ours = wanted.map(zone_canonicalName);
    const strangers = found.filter((name) => !ours.includes(zone_canonicalName(name)));
    if (found.length > 0 && strangers.length === 0)
        return undefined;
    return {
        seen: found.length === 0 ? `nobody answers for ${zone}` : `${zone} is answered by ${found.join(', ')}`,
        expected: ours.join(', '),
        remedy: `At the registrar, or in the zone above, set the name servers of ${zone} to ${ours.join(', ')}: records made in this account are seen by nobody else.`
    };
}

// EXTERNAL MODULE: ./packages/environment/build/src/inventory/addresses.js
var inventory_addresses = __webpack_require__(8286);
// EXTERNAL MODULE: ./packages/environment/build/src/inventory/record-ownership.js
var record_ownership = __webpack_require__(9833);
;// CONCATENATED MODULE: ./packages/environment/build/src/hosts/foreign-names.js

/**
 * The wildcard of somebody's that answers for a name which has no record, and would do so no more: any record at a name, or below it, ends
 * that (RFC 4592, 2.2 and 3.3.1). Below the environment's own domain, and where a bound names a part of what the wildcard answers for,
 * somebody has said that it may.
 */
function wildcardOver(host, { zone, records, isOurs }, { own, bounds }) {
    const name = zone_canonicalName(host);
    if (!zone_liesIn(name, zone) || (own !== undefined && zone_liesIn(name, own)))
        return undefined;
    const encloser = closestEncloser(name, records, zone_canonicalName(zone));
    if (encloser === undefined)
        return undefined;
    const wildcard = `*.${encloser}`;
    if (wildcard === name || bounds.some((bound) => zone_liesIn(name, bound) && !zone_liesIn(wildcard, bound)))
        return undefined;
    return records.find((one) => zone_fullName(one.name, zone) === wildcard && !isOurs(one));
}
/** The longest name above a name of the zone that exists, be it only since something lies below it; undefined: the name exists itself. */
function closestEncloser(name, records, zone) {
    const exists = (one) => one === zone || records.some((record) => zone_liesIn(zone_fullName(record.name, zone), one));
    if (exists(name))
        return undefined;
    const [, ...above] = name.split('.');
    const parent = above.join('.');
    return exists(parent) ? parent : closestEncloser(parent, records, zone);
}
/** Who may issue certificates for a name and what is below it, who gets its mail, and what others take for its word. */
const governing = new Set(['CAA', 'MX', 'TXT']);
/**
 * The name for which a record speaks, and all names below it with it; undefined: for its own service alone. What begins with an underscore
 * speaks for the name that follows: `_dmarc` and `_domainkey` for its mail, `_acme-challenge` for its certificates.
 */
function governedBy(host, type) {
    const labels = canonicalName(host).split('.');
    const last = labels.findLastIndex((label) => label.startsWith('_'));
    if (last >= 0)
        return labels.slice(last + 1).join('.');
    return governing.has(type) ? labels.join('.') : undefined;
}
/** A record of somebody's, at or below the name for which a new record would speak. */
function governed(host, type, { zone, records, isOurs }, { own }) {
    if (own !== undefined && liesIn(host, own))
        return undefined;
    const name = governedBy(host, type);
    if (name === undefined)
        return undefined;
    return records.find((one) => {
        const full = fullName(one.name, zone);
        return liesIn(full, name) && !isOurs(one) && !isOfEveryZone(one.type, full, zone);
    });
}
/** DigitalOcean makes these in each zone. */
function isOfEveryZone(type, full, zone) {
    return full === canonicalName(zone) && (type === 'NS' || type === 'SOA');
}

;// CONCATENATED MODULE: ./packages/environment/build/src/hosts/judge-hosts.js




/** Which hosts must not be taken: all of them, each with what stands in the way. */
function judge_hosts_judgeHosts(view) {
    return view.wanted.flatMap(({ app, host }) => {
        const refusal = judgeHost(host, view);
        return refusal ? [{ app, host, ...refusal }] : [];
    });
}
function judgeHost(host, view) {
    const { bounds, zone, records, taken, others } = view;
    if (!bounds.some((bound) => zone_liesIn(host, bound)))
        return {
            because: bounds.length > 0
                ? `it does not lie in ${bounds.join(' or ')}`
                : "the promotion branch's configuration allows no hosts: it has neither `environment.domain` nor `environment.domains`",
            remedy: 'Change the `url` of the app, or let `environment.domains` in .github/staging.yml name the domain, and merge that into the promotion branch first.'
        };
    const other = others.get(host);
    if (other !== undefined)
        return judge_hosts_takenByOther(other);
    if (zone === undefined || taken.has(host))
        return undefined;
    if (!records)
        return undefined;
    const isOurs = (one) => (0,record_ownership/* recordVerdict */.p)({ ...one, zone }, { ...view, domain: zone, isHeld: (id) => view.held.has(id) }).kind === 'ours' ||
        leadsToUs(one, { ...view, zone, records });
    const named = (one) => `the ${one.type} record ${one.id} (${zone_fullName(one.name, zone)} → ${one.data})`;
    const record = records.find((one) => leads(one) && zone_fullName(one.name, zone) === host && !isOurs(one));
    if (record)
        return {
            because: `${named(record)} is there already and is not ours`,
            remedy: 'Delete that record if nobody needs it, or give the app another host with `url`.'
        };
    const wildcard = zone_liesIn(host, zone) ? wildcardOver(host, { zone, records, isOurs }, view) : undefined;
    return (wildcard && {
        because: `${named(wildcard)} answers for it, is not ours and would do so no more`,
        remedy: `Leave out the \`url\` of the app, or name ${host} itself in \`environment.domains\` on the promotion branch.`
    });
}
function judge_hosts_takenByOther(environment) {
    return {
        because: `the environment ${environment} of this repository has it`,
        remedy: 'Leave out the `url` of the app, so that each environment has its own host, or destroy the other one.'
    };
}
/** By an address of ours, or by an alias of such a name. What leads nowhere does not. `addresses`: canonical. */
function leadsToUs({ type, data }, { zone, records, addresses }, depth = 0) {
    if (!leads({ type }))
        return false;
    if (type !== 'CNAME')
        return addresses.has((0,inventory_addresses/* canonicalAddress */.Z5)(data));
    const target = zone_canonicalName(data === '@' ? zone : data);
    const next = records.filter((one) => leads(one) && zone_fullName(one.name, zone) === target);
    return depth < 8 && next.length > 0 && next.every((one) => leadsToUs(one, { zone, records, addresses }, depth + 1));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/hosts/require-hosts.js



/** Milliseconds that an environment which began later may need to give way. */
const require_hosts_patience = 30_000;
/** Refuses before anything is made when a host that the apps want is not to be taken. Requests are made only where hosts are wanted. */
async function requireHosts(environment, document, observed, deadline) {
    requireNone(await refusedHosts(environment, document, observed));
    const { hosts } = contestedHosts(environment);
    if (!hosts)
        return;
    // A run that began later sees our claim and gives way. Clocks differ: nobody goes on next to a claim of the same host.
    const { clock, log } = environment.context;
    let rival;
    try {
        await waitUntil(async () => {
            const { having, wanting } = hostsOfOthers(environment, await environment.ledgers());
            requireNone(hosts.flatMap((host) => rivalry(environment, host, having.get(host)) ?? []));
            rival = hosts.flatMap((host) => rivalry(environment, host, wanting.get(host)) ?? [])[0];
            return rival ? { kind: 'waiting', seen: rival.because } : { kind: 'done', value: undefined };
        }, { awaited: 'the hosts to be free', deadline: deadline.within(require_hosts_patience), clock, log, first: 500, most: 3000 });
    }
    catch (error) {
        if (error instanceof WaitTimeoutError && rival)
            requireNone([rival]);
        throw error;
    }
}
/** Refuses hosts out of `environment.domains`, whatever is there already: tests would run against somebody else. Asks nobody. */
function requireBounds({ apps, configuration, names }) {
    const bounds = boundsOf(configuration, names.environment);
    const nothing = {
        own: undefined,
        zone: undefined,
        records: undefined,
        ownerTag: '',
        recorded: [],
        held: new Set()
    };
    requireNone(judgeHosts({
        ...nothing,
        wanted: wantedHosts(apps),
        bounds,
        addresses: new Set(),
        taken: new Set(),
        others: new Map()
    }));
}
function requireNone(refusals) {
    if (refusals.length === 0)
        return;
    throw new RefusedError('host-taken', refusals.map(({ app, host, because }) => `the app ${app} cannot have the host ${host}: ${because}`).join('\n'), { hint: [...new Set(refusals.map(({ remedy }) => remedy))].join(' ') });
}
function rivalry({ apps }, host, other) {
    if (other === undefined)
        return undefined;
    const app = wantedHosts(apps).find((wanted) => wanted.host === host)?.app ?? '';
    return { app, host, ...takenByOther(other) };
}
/** The hosts that a provision would refuse now. */
async function refusedHosts(environment, document, { addresses, resources }) {
    const { apps, configuration, names, digitalocean } = environment;
    const { domain } = configuration.environment;
    const wanted = wantedHosts(apps);
    if (wanted.length === 0)
        return [];
    const [records, ledgers] = await Promise.all([
        domain === undefined ? undefined : digitalocean.domains.findRecords(domain),
        contestedHosts(environment).hosts ? environment.ledgers() : undefined
    ]);
    return judge_hosts_judgeHosts({
        wanted,
        bounds: boundsOf(configuration, names.environment),
        own: ownDomain(configuration, names.environment),
        zone: domain,
        records,
        ownerTag: names.ownerTag,
        recorded: document?.journal ?? [],
        held: new Set(resources.flatMap(({ kind, id }) => (kind === 'dns-record' ? [id] : []))),
        addresses: new Set(addresses),
        taken: new Set(document?.stack?.hosts),
        others: ledgers ? hostsOfOthers(environment, ledgers).having : new Map()
    });
}
function wantedHosts(apps) {
    return apps.filter(({ url }) => url !== '').map(({ name, url }) => ({ app: name, host: new URL(url).hostname }));
}
/**
 * Both are the promotion branch's (see `withGrants`). Without a zone no host is known to be the environment's: tests would run
 * against whatever a commit names, production among it.
 */
function boundsOf({ environment: { domains, domain } }, name) {
    return domains ?? (domain === undefined ? [] : [`${name}.${domain}`]);
}
/** `<environment>.<domain>`; undefined: the configuration has no domain. */
function ownDomain({ environment: { domain } }, name) {
    return domain === undefined ? undefined : `${name}.${domain}`;
}
/** Hosts that do not follow from the environment's name, so that another one may want them too; for its operation in the ledger. */
function contestedHosts({ apps, configuration, names }) {
    const own = `.${ownDomain(configuration, names.environment)}`;
    const hosts = wantedHosts(apps)
        .map(({ host }) => host)
        .filter((host) => !host.endsWith(own));
    return hosts.length > 0 ? { hosts } : {};
}
/**
 * The environments that have a host, or claimed it before us, and those that claimed it after us. A ledger that cannot be read
 * hides no host from the zone's records, which are looked at too.
 */
function hostsOfOthers({ names, context }, ledgers) {
    const claims = (document) => document.operations.filter(({ kind }) => kind === 'provision');
    const own = ledgers.get(names.environment);
    const mine = own && !(own instanceof errors/* StagingError */.QH) ? claims(own).find(({ run }) => run.id === context.run.id)?.since : undefined;
    const isEarlier = (since, other) => mine === undefined ||
        Date.parse(since) < Date.parse(mine) ||
        (Date.parse(since) === Date.parse(mine) && other < names.environment);
    const having = new Map();
    const wanting = new Map();
    for (const [other, document] of ledgers) {
        if (other === names.environment || document instanceof errors/* StagingError */.QH)
            continue;
        for (const host of document.stack?.hosts ?? [])
            having.set(host, other);
        for (const { since, hosts = [] } of claims(document))
            for (const host of hosts)
                (isEarlier(since, other) ? having : wanting).set(host, other);
    }
    return { having, wanting };
}
/** The addresses that records of ours give a host. */
function recordedAddresses({ resources }, zone, host) {
    return resources.flatMap(({ kind, name, address }) => {
        const [type, short] = name.split(' ');
        return kind === 'dns-record' && type !== 'TXT' && short !== undefined && fullName(short, zone) === host && address
            ? [address]
            : [];
    });
}

// EXTERNAL MODULE: ./packages/environment/build/src/names.js
var src_names = __webpack_require__(4257);
// EXTERNAL MODULE: ./packages/environment/build/src/inventory/marks.js
var marks = __webpack_require__(9892);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/held-parts.js + 2 modules
var held_parts = __webpack_require__(8736);
// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/price-list.js
var price_list = __webpack_require__(2961);
;// CONCATENATED MODULE: ./packages/environment/build/src/lifetime/estimate.js


/** Of these the variables tell. */
const known = [
    'digitalocean_database_cluster',
    'digitalocean_kubernetes_cluster',
    'digitalocean_loadbalancer'
];
/** What the stacks are going to cost, as far as their variables tell what they make. Undefined: they tell nothing. */
function estimateStacks(needs, prices) {
    const parts = [
        ['nodes', needs.nodeSize, needs.nodes ?? 1],
        ['database', needs.databaseSize && (0,price_list/* databaseKey */.hL)(needs.databaseSize), 1],
        ['load balancer', needs.nodeSize && 'load-balancer', 1]
    ];
    if (parts.every(([, slug]) => slug === undefined))
        return undefined;
    const priced = parts.map(([part, slug, count]) => {
        const price = slug === undefined ? undefined : prices.get(slug);
        return { part, hourly: price === undefined ? undefined : price * count };
    });
    return {
        perHour: priced.reduce((total, { hourly = 0 }) => total + hourly, 0),
        without: [
            ...priced.filter(({ hourly }) => hourly === undefined).map(({ part }) => part),
            ...[...(needs.types ?? [])].filter((type) => (0,held_parts/* mayCost */.Tu)(type) && !known.includes(type)).sort(),
            'what Kubernetes makes for the apps'
        ]
    };
}

// EXTERNAL MODULE: ./packages/environment/build/src/lifetime/say-cost.js
var say_cost = __webpack_require__(2046);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/terraform-files.js


/** Paths of the files below a folder, relative to it; none where there is no such folder. */
async function terraform_files_filesBelow(directory) {
    try {
        const entries = await readdir(directory, { recursive: true, withFileTypes: true });
        const paths = entries.flatMap((entry) => (entry.isDirectory() ? [] : [join(entry.parentPath, entry.name)]));
        // A link may lead to a folder.
        const isFile = await Promise.all(paths.map(async (path) => (await stat(path)).isFile()));
        return paths.filter((_, index) => isFile[index]).map((path) => relative(directory, path).replaceAll('\\', '/'));
    }
    catch {
        return [];
    }
}
/** Names of a folder's own files of configuration, Terraform's and OpenTofu's. */
async function terraformFilesIn(directory) {
    try {
        return (await (0,external_node_fs_promises_.readdir)(directory)).filter((file) => /\.(tf|tofu)(\.json)?$/.test(file)).sort();
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stack-needs.js



/** The variables of infra/staging, from the configuration or by their defaults; a stack of one's own that uses the same names is understood too. */
async function readStackNeeds(workspace, configuration) {
    const values = new Map();
    for (const { directory, variables } of configuration.stacks) {
        for (const [name, value] of await defaultsBelow((0,external_node_path_.join)(workspace, directory)))
            values.set(name, value);
        for (const [name, value] of Object.entries(variables))
            values.set(name, value);
    }
    const text = (name) => {
        const value = values.get(name);
        return typeof value === 'string' ? value : undefined;
    };
    const count = (name) => {
        const value = Number(values.get(name));
        return values.has(name) && Number.isInteger(value) ? value : undefined;
    };
    const { name, domain } = configuration.environment;
    const isOurs = values.has('certificate_name');
    return {
        nodeSize: text('node_size'),
        nodes: count('min_nodes'),
        mostNodes: count('max_nodes'),
        kubernetesVersionPrefix: text('kubernetes_version_prefix'),
        databaseSize: text('database_size'),
        databaseVersion: text('database_version'),
        certificate: text('certificate_name') ?? (isOurs && domain ? `${name}-${domain.replaceAll('.', '-')}` : undefined),
        types: await typesBelow(configuration.stacks.map(({ directory }) => (0,external_node_path_.join)(workspace, directory)))
    };
}
/** Undefined where a folder holds no Terraform, or a module comes from elsewhere. */
async function typesBelow(directories) {
    const types = new Set();
    const seen = new Set();
    const left = [...directories];
    for (let directory = left.pop(); directory !== undefined; directory = left.pop()) {
        if (seen.has(directory))
            continue;
        seen.add(directory);
        const texts = await textsBelow(directory);
        if (texts.length === 0)
            return undefined;
        for (const text of texts) {
            for (const [, type = ''] of text.matchAll(/^\s*resource\s+"(\w+)"/gm))
                types.add(type);
            for (const [, body = ''] of text.matchAll(/^module\s+"[^"]+"\s*\{$([\s\S]*?)^\}$/gm)) {
                const source = /^\s*source\s*=\s*"(\.\.?\/[^"]*)"/m.exec(body)?.[1];
                if (source === undefined)
                    return undefined;
                left.push((0,external_node_path_.join)(directory, source));
            }
        }
    }
    return types;
}
async function findStackFolders(workspace, configuration) {
    const root = await entriesOf(workspace);
    return Promise.all([...configuration.stacks, { name: 'bootstrap', directory: configuration.bootstrap.directory }].map(async ({ name, directory }) => ({
        name,
        directory,
        isThere: root.length === 0 ? undefined : (await entriesOf((0,external_node_path_.join)(workspace, directory))).length > 0,
        backends: await backendsIn((0,external_node_path_.join)(workspace, directory))
    })));
}
/** `cloud` for HCP Terraform. What stands in a comment does not count. */
async function backendsIn(directory) {
    const files = await terraformFilesIn(directory);
    if (files.length === 0)
        return undefined;
    const texts = await Promise.all(files.map((file) => (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(directory, file), 'utf8')));
    return texts.flatMap((text) => {
        const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(?:#|\/\/).*$/gm, '');
        // In HCL and in JSON: `backend "s3" {`, `"backend": { "s3": {`.
        const named = [...code.matchAll(/\bbackend(?:"\s*:\s*\[?\s*\{)?\s*"([\w-]+)"\s*:?\s*[{[]/g)].flatMap(([, type]) => type ?? []);
        return [...named, ...(/\bterraform"?\s*:?\s*\{[^{}]*\bcloud"?\s*:?\s*\{/.test(code) ? ['cloud'] : [])];
    });
}
/** Empty where there is no such folder. */
async function entriesOf(directory) {
    try {
        return await (0,external_node_fs_promises_.readdir)(directory);
    }
    catch {
        return [];
    }
}
async function textsBelow(directory) {
    const files = (await entriesOf(directory)).filter((file) => file.endsWith('.tf'));
    return Promise.all(files.map((file) => (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(directory, file), 'utf8')));
}
/** Defaults of the variables that a folder's .tf files declare: strings, numbers and null. */
async function defaultsBelow(directory) {
    return (await textsBelow(directory)).flatMap((text) => [...text.matchAll(/^variable\s+"(\w+)"\s*\{$([\s\S]*?)^\}$/gm)].flatMap(([, name = '', body = '']) => {
        const written = /^\s*default\s*=\s*(?:"([^"\\]*)"|(\d+)|(null))\s*$/m.exec(body);
        if (!written)
            return [];
        return [[name, written[1] ?? written[2] ?? null]];
    }));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/provision/account-room.js






/**
 * Refuses one environment more than the whole account may have, and one that would make all of them together cost more than they
 * may. There is no lock over repositories: this is asked before the first write, and once more right before anything is made, so
 * only two that begin to make something within the same half minute may both find room.
 */
async function requireAccountRoom(environment) {
    const refused = (await observeAccountCaps(environment)).find(({ refusal }) => refusal !== undefined);
    if (refused)
        throw new RefusedError('quota-exceeded', refused.refusal ?? '', { hint: accountCapRemedy(refused.setting) });
}
function accountCapRemedy(setting) {
    return `Destroy one of them with staging-control of its repository, or raise \`${setting}\` in .github/staging.yml.`;
}
/** Those that are configured; asks nothing where none is. */
async function observeAccountCaps(environment) {
    const { limit, budget } = environment.configuration.account;
    return limit === undefined && budget === undefined
        ? []
        : judgeAccountCaps(environment.names.environment, { limit, budget }, await observeAccountUse(environment));
}
function judgeAccountCaps(name, { limit, budget }, { environments, perDay, own }) {
    const { length } = environments;
    const others = `${length} environments of this account are there (${listed(environments)})`;
    const all = perDay + own;
    const caps = [];
    if (limit !== undefined)
        caps.push({
            setting: 'account.limit',
            seen: `${length} next to this one, and ${limit} may be`,
            refusal: length >= limit
                ? `${name} would be one environment too many for the account: ${others}, and ${limit} may be`
                : undefined
        });
    if (budget !== undefined)
        caps.push({
            setting: 'account.budget',
            seen: `about ${(0,say_cost/* sayDollars */.NL)(all)} a day with this one, of ${(0,say_cost/* sayDollars */.NL)(budget)}`,
            refusal: all > budget
                ? `${name} would cost about ${(0,say_cost/* sayDollars */.NL)(own)} a day, and the account's environments together ${(0,say_cost/* sayDollars */.NL)(all)}, of ${(0,say_cost/* sayDollars */.NL)(budget)} that they may: ${others}`
                : undefined
        });
    return caps;
}
async function observeAccountUse({ digitalocean, names, configuration, context }) {
    const isOther = (tag) => (0,marks/* isOwnerTag */.IR)(tag) && tag !== names.ownerTag;
    const tags = await digitalocean.tags.list();
    // A tag may outlive what bore it.
    const environments = tags
        .filter(({ name, resources }) => isOther(name) && resources?.count !== 0)
        .map(({ name }) => name)
        .sort();
    if (configuration.account.budget === undefined)
        return { environments, perDay: 0, own: 0 };
    const prices = (0,price_list/* priceList */.g6)(await digitalocean.sizes(), configuration.prices);
    const needs = await readStackNeeds(context.workspace, configuration);
    return {
        environments,
        perDay: 24 * (await costOfTagged(digitalocean, prices, isOther)),
        own: 24 * (estimateStacks(needs, prices)?.perHour ?? 0)
    };
}
/** US dollars an hour, without what has no price. */
async function costOfTagged(digitalocean, prices, isOther) {
    const [clusters, databases, balancers, volumes, droplets] = await Promise.all([
        digitalocean.clusters.list(),
        digitalocean.databases.list(),
        digitalocean.loadBalancers.list(),
        digitalocean.volumes.list(),
        digitalocean.droplets.list()
    ]);
    const cost = (0,price_list/* pricesOf */._5)(prices);
    const isTheirs = ({ tags }) => tags.some(isOther);
    const theirs = clusters.filter(isTheirs);
    const networks = new Set(theirs.flatMap(({ vpc_uuid }) => vpc_uuid ?? []));
    // Nodes bear their cluster's tags, and are priced with it.
    const isNode = ({ tags }) => tags.includes('k8s');
    return [
        ...theirs.map((cluster) => cost.cluster(cluster).hourly),
        ...databases.filter(isTheirs).map((database) => cost.database(database).hourly),
        // They bear no tags.
        ...balancers.filter(({ vpc_uuid }) => vpc_uuid && networks.has(vpc_uuid)).map(cost.loadBalancer),
        ...volumes.filter(isTheirs).map(cost.volume),
        ...droplets.filter((one) => isTheirs(one) && !isNode(one)).map((droplet) => cost.droplet(droplet).hourly)
    ].reduce((total, hourly) => total + (hourly ?? 0), 0);
}
function listed(tags) {
    const shown = tags.slice(0, 20).join(', ');
    return tags.length > 20 ? `${shown} and ${tags.length - 20} more` : shown;
}

// EXTERNAL MODULE: ./packages/environment/build/src/reap/reaper-health.js
var reaper_health = __webpack_require__(8538);
;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/address-output.js



/** Both the placeholder in bootstrap manifests and the output of a stack that fills it. */
const addressName = 'load_balancer_ip';
/** The first bootstrap manifest that asks for the load balancer's address when no stack has it as an output. Undefined: all is well. */
async function findAddressNobodyGives(workspace, { bootstrap, stacks }) {
    const manifests = await address_output_textsBelow(workspace, bootstrap.directory, /\.ya?ml$/);
    const asking = manifests.find(({ text }) => text.includes(`\${${addressName}}`));
    if (!asking)
        return undefined;
    const parts = await Promise.all(stacks.map(({ directory }) => address_output_textsBelow(workspace, directory, /\.tf(\.json)?$/)));
    // Any mention in JSON will do: what else Terraform's JSON may look like is Terraform's to say.
    const isOutput = new RegExp(`output\\s+"${addressName}"|"${addressName}"\\s*:`);
    return parts.flat().some(({ text }) => isOutput.test(text)) ? undefined : asking.path;
}
const addressRemedy = `Give a stack the output \`${addressName}\` (infra/staging has it), or write the address that the ingress controller is to publish into the manifest.`;
function describeAddressNobodyGives(path) {
    return `${path} names \${${addressName}}, and no stack has an output of that name`;
}
/** Before anything is made: found out afterwards it would leave a billed environment without an ingress. */
async function requireAddressOutput(workspace, configuration) {
    const path = await findAddressNobodyGives(workspace, configuration);
    if (path !== undefined)
        throw new StagingError('invalid-configuration', describeAddressNobodyGives(path), { hint: addressRemedy });
}
async function address_output_textsBelow(workspace, directory, wanted) {
    let names;
    try {
        names = await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(workspace, directory));
    }
    catch {
        return [];
    }
    return Promise.all(names
        .filter((name) => wanted.test(name))
        .sort()
        .map(async (name) => ({
        path: `${directory}/${name}`,
        text: await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(workspace, directory, name), 'utf8')
    })));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/platform-needs.js


async function readPlatformNeeds(workspace, { bootstrap }) {
    const directory = (0,external_node_path_.join)(workspace, bootstrap.directory);
    const names = await (0,external_node_fs_promises_.readdir)(directory).catch(() => []);
    const texts = await Promise.all(names.filter((name) => /\.ya?ml$/.test(name)).map((name) => (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(directory, name), 'utf8')));
    const find = (pattern) => pattern.exec(texts.join('\n'))?.[1];
    return {
        argocd: find(/\/argo-cd\/v(\d+\.\d+\.\d+)\/manifests\//),
        kubectl: find(/\/kubectl:v(\d+\.\d+\.\d+)/),
        traefik: find(/\btraefik:v(\d+\.\d+\.\d+)/)
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/stack-settings.js







/**
 * All that a stack is told, as the last word before any `terraform.tfvars` of its own: of the environment, then what the
 * configuration says for this stack, then what nobody may change, for all is found, and told from others', by it.
 */
function stackVariables(stack, names, configuration, apps) {
    const { region, domain } = configuration.environment;
    return {
        own: {
            region,
            hosts: hostsOf(apps, domain),
            database_name: names.databaseName,
            ...(domain !== undefined && { domain })
        },
        configured: stack.variables,
        identity: { name_prefix: names.prefix, owner_tag: names.ownerTag, environment: names.environment }
    };
}
/** The host names that the environment has to answer for: those in its zone. */
function hostsOf(apps, domain) {
    if (domain === undefined)
        return [];
    const hosts = apps.filter(({ url }) => url !== '').map(({ url }) => new URL(url).hostname);
    return [...new Set(hosts)].filter((host) => host.endsWith(`.${domain}`));
}
/** Where its apps answer, in its zone. */
function originsOf(apps, domain) {
    const hosts = new Set(hostsOf(apps, domain));
    const urls = apps.filter(({ url }) => url !== '').map(({ url }) => new URL(url));
    const origins = urls
        .filter(({ hostname, port }) => hosts.has(hostname) && port === '')
        .map(({ hostname, protocol }) => ({ host: hostname, isPlain: protocol === 'http:' }));
    return [...new Map(origins.map((origin) => [JSON.stringify(origin), origin])).values()];
}
/**
 * Fewer than the regions of clusters: from the published provider's own list
 * (terraform-provider-digitalocean, digitalocean/spaces/spaces_entities.go, seen in August 2026).
 */
const spacesRegions = new Set('ams3 atl1 blr1 fra1 lon1 nyc3 sfo2 sfo3 sgp1 syd1 tor1'.split(' '));
function stackBackend(stack, names, configuration, 
/** From the runner's environment; wins over the region's own endpoint, not over the stack's. */
spacesUrl) {
    const { bucket, key, region = configuration.environment.region, endpoint } = stack.backend;
    if (!bucket)
        throw new errors/* StagingError */.QH('invalid-configuration', `the stack ${stack.name} has no bucket for its state`, {
            hint: 'Set `stacks[].backend.bucket` in .github/staging.yml to a private Spaces bucket.'
        });
    if (!endpoint && !spacesUrl && !spacesRegions.has(region))
        throw new errors/* StagingError */.QH('invalid-configuration', `there is no Spaces in ${region}, where the state of ${stack.name} would be`, {
            hint: `Set \`stacks[].backend.region\` to the bucket's: one of ${[...spacesRegions].join(', ')}. For another one set \`stacks[].backend.endpoint\`.`
        });
    const address = endpoint ?? spacesUrl ?? `https://${region}.digitaloceanspaces.com`;
    // What the control panel shows as a bucket's origin endpoint: objects would be written below `<bucket>/`, and the versions
    // that a teardown has to delete would not be found.
    if (new URL(address).hostname.startsWith(`${bucket}.`))
        throw new errors/* StagingError */.QH('invalid-configuration', `the endpoint ${address} is that of the bucket ${bucket} itself`, {
            hint: `Set \`stacks[].backend.endpoint\` to the region's, such as https://${region}.digitaloceanspaces.com, or leave it out.`
        });
    return { bucket, key: (0,src_names/* stateKey */.bP)(names, stack.name, key), region, endpoint: address };
}
/**
 * A fingerprint of all that decides what a provision would make: the files of the stacks, of modules next to them and of the
 * bootstrap, and the stacks' variables.
 */
async function environmentDigest(workspace, configuration, names, apps) {
    const variables = stackVariables({ variables: {} }, names, configuration, apps);
    const hash = createHash('sha256').update(JSON.stringify([configuration.stacks, configuration.bootstrap.directory, variables]));
    const files = new Set();
    for (const folder of environmentFolders(configuration))
        for (const name of await filesBelow(join(workspace, folder)))
            files.add(`${folder}/${name}`);
    for (const file of [...files].sort())
        if (isEnvironmentFile(file, configuration))
            hash.update(file).update(await readFile(join(workspace, file)));
    return hash.digest('hex');
}
/** Every stack's backend; throws for one without a bucket. To be asked before anything is made or deleted. */
function stackBackends(names, configuration, spacesUrl) {
    const backends = configuration.stacks.map((stack) => stackBackend(stack, names, configuration, spacesUrl));
    const places = backends.map(({ bucket, key }) => `${bucket}/${key}`);
    const twice = places.find((place, index) => places.indexOf(place) !== index);
    if (twice)
        throw new StagingError('invalid-configuration', `two stacks have one state, ${twice}`, {
            hint: 'Each would delete what the other made: give each its own `stacks[].backend.key`.'
        });
    return backends;
}

// EXTERNAL MODULE: ./packages/base/build/src/parse-json.js
var parse_json = __webpack_require__(2237);
;// CONCATENATED MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
/**
 * @license MIT <https://opensource.org/licenses/MIT>
 * @copyright Michael Hart 2024
 */
const encoder = new TextEncoder();
const HOST_SERVICES = {
  appstream2: 'appstream',
  cloudhsmv2: 'cloudhsm',
  email: 'ses',
  marketplace: 'aws-marketplace',
  mobile: 'AWSMobileHubService',
  pinpoint: 'mobiletargeting',
  queue: 'sqs',
  'git-codecommit': 'codecommit',
  'mturk-requester-sandbox': 'mturk-requester',
  'personalize-runtime': 'personalize',
};
const UNSIGNABLE_HEADERS = new Set([
  'authorization',
  'content-type',
  'content-length',
  'user-agent',
  'presigned-expires',
  'expect',
  'x-amzn-trace-id',
  'range',
  'connection',
]);
class AwsClient {
  constructor({ accessKeyId, secretAccessKey, sessionToken, service, region, cache, retries, initRetryMs }) {
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.service = service;
    this.region = region;
    this.cache = cache || new Map();
    this.retries = retries != null ? retries : 10;
    this.initRetryMs = initRetryMs || 50;
  }
  async sign(input, init) {
    if (input instanceof Request) {
      const { method, url, headers, body } = input;
      init = Object.assign({ method, url, headers }, init);
      if (init.body == null && headers.has('Content-Type')) {
        init.body = body != null && headers.has('X-Amz-Content-Sha256') ? body : await input.clone().arrayBuffer();
      }
      input = url;
    }
    const signer = new AwsV4Signer(Object.assign({ url: input.toString() }, init, this, init && init.aws));
    const signed = Object.assign({}, init, await signer.sign());
    delete signed.aws;
    try {
      return new Request(signed.url.toString(), signed)
    } catch (e) {
      if (e instanceof TypeError) {
        return new Request(signed.url.toString(), Object.assign({ duplex: 'half' }, signed))
      }
      throw e
    }
  }
  async fetch(input, init) {
    for (let i = 0; i <= this.retries; i++) {
      const fetched = fetch(await this.sign(input, init));
      if (i === this.retries) {
        return fetched
      }
      const res = await fetched;
      if (res.status < 500 && res.status !== 429) {
        return res
      }
      await new Promise(resolve => setTimeout(resolve, Math.random() * this.initRetryMs * Math.pow(2, i)));
    }
    throw new Error('An unknown error occurred, ensure retries is not negative')
  }
}
class AwsV4Signer {
  constructor({ method, url, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region, cache, datetime, signQuery, appendSessionToken, allHeaders, singleEncode }) {
    if (url == null) throw new TypeError('url is a required option')
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.method = method || (body ? 'POST' : 'GET');
    this.url = new URL(url);
    this.headers = new Headers(headers || {});
    this.body = body;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    let guessedService, guessedRegion;
    if (!service || !region) {
[guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
    }
    this.service = service || guessedService || '';
    this.region = region || guessedRegion || 'us-east-1';
    this.cache = cache || new Map();
    this.datetime = datetime || new Date().toISOString().replace(/[:-]|\.\d{3}/g, '');
    this.signQuery = signQuery;
    this.appendSessionToken = appendSessionToken || this.service === 'iotdevicegateway';
    this.headers.delete('Host');
    if (this.service === 's3' && !this.signQuery && !this.headers.has('X-Amz-Content-Sha256')) {
      this.headers.set('X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD');
    }
    const params = this.signQuery ? this.url.searchParams : this.headers;
    params.set('X-Amz-Date', this.datetime);
    if (this.sessionToken && !this.appendSessionToken) {
      params.set('X-Amz-Security-Token', this.sessionToken);
    }
    this.signableHeaders = ['host', ...this.headers.keys()]
      .filter(header => allHeaders || !UNSIGNABLE_HEADERS.has(header))
      .sort();
    this.signedHeaders = this.signableHeaders.join(';');
    this.canonicalHeaders = this.signableHeaders
      .map(header => header + ':' + (header === 'host' ? this.url.host : (this.headers.get(header) || '').replace(/\s+/g, ' ')))
      .join('\n');
    this.credentialString = [this.datetime.slice(0, 8), this.region, this.service, 'aws4_request'].join('/');
    if (this.signQuery) {
      if (this.service === 's3' && !params.has('X-Amz-Expires')) {
        params.set('X-Amz-Expires', '86400');
      }
      params.set('X-Amz-Algorithm', 'AWS4-HMAC-SHA256');
      params.set('X-Amz-Credential', this.accessKeyId + '/' + this.credentialString);
      params.set('X-Amz-SignedHeaders', this.signedHeaders);
    }
    if (this.service === 's3') {
      try {
        this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, ' '));
      } catch (e) {
        this.encodedPath = this.url.pathname;
      }
    } else {
      this.encodedPath = this.url.pathname.replace(/\/+/g, '/');
    }
    if (!singleEncode) {
      this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, '/');
    }
    this.encodedPath = encodeRfc3986(this.encodedPath);
    const seenKeys = new Set();
    this.encodedSearch = [...this.url.searchParams]
      .filter(([k]) => {
        if (!k) return false
        if (this.service === 's3') {
          if (seenKeys.has(k)) return false
          seenKeys.add(k);
        }
        return true
      })
      .map(pair => pair.map(p => encodeRfc3986(encodeURIComponent(p))))
      .sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0)
      .map(pair => pair.join('='))
      .join('&');
  }
  async sign() {
    if (this.signQuery) {
      this.url.searchParams.set('X-Amz-Signature', await this.signature());
      if (this.sessionToken && this.appendSessionToken) {
        this.url.searchParams.set('X-Amz-Security-Token', this.sessionToken);
      }
    } else {
      this.headers.set('Authorization', await this.authHeader());
    }
    return {
      method: this.method,
      url: this.url,
      headers: this.headers,
      body: this.body,
    }
  }
  async authHeader() {
    return [
      'AWS4-HMAC-SHA256 Credential=' + this.accessKeyId + '/' + this.credentialString,
      'SignedHeaders=' + this.signedHeaders,
      'Signature=' + (await this.signature()),
    ].join(', ')
  }
  async signature() {
    const date = this.datetime.slice(0, 8);
    const cacheKey = [this.secretAccessKey, date, this.region, this.service].join();
    let kCredentials = this.cache.get(cacheKey);
    if (!kCredentials) {
      const kDate = await hmac('AWS4' + this.secretAccessKey, date);
      const kRegion = await hmac(kDate, this.region);
      const kService = await hmac(kRegion, this.service);
      kCredentials = await hmac(kService, 'aws4_request');
      this.cache.set(cacheKey, kCredentials);
    }
    return buf2hex(await hmac(kCredentials, await this.stringToSign()))
  }
  async stringToSign() {
    return [
      'AWS4-HMAC-SHA256',
      this.datetime,
      this.credentialString,
      buf2hex(await hash(await this.canonicalString())),
    ].join('\n')
  }
  async canonicalString() {
    return [
      this.method.toUpperCase(),
      this.encodedPath,
      this.encodedSearch,
      this.canonicalHeaders + '\n',
      this.signedHeaders,
      await this.hexBodyHash(),
    ].join('\n')
  }
  async hexBodyHash() {
    let hashHeader = this.headers.get('X-Amz-Content-Sha256') || (this.service === 's3' && this.signQuery ? 'UNSIGNED-PAYLOAD' : null);
    if (hashHeader == null) {
      if (this.body && typeof this.body !== 'string' && !('byteLength' in this.body)) {
        throw new Error('body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header')
      }
      hashHeader = buf2hex(await hash(this.body || ''));
    }
    return hashHeader
  }
}
async function hmac(key, string) {
  const cryptoKey = await crypto.subtle.importKey(
    'raw',
    typeof key === 'string' ? encoder.encode(key) : key,
    { name: 'HMAC', hash: { name: 'SHA-256' } },
    false,
    ['sign'],
  );
  return crypto.subtle.sign('HMAC', cryptoKey, encoder.encode(string))
}
async function hash(content) {
  return crypto.subtle.digest('SHA-256', typeof content === 'string' ? encoder.encode(content) : content)
}
const HEX_CHARS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
function buf2hex(arrayBuffer) {
  const buffer = new Uint8Array(arrayBuffer);
  let out = '';
  for (let idx = 0; idx < buffer.length; idx++) {
    const n = buffer[idx];
    out += HEX_CHARS[(n >>> 4) & 0xF];
    out += HEX_CHARS[n & 0xF];
  }
  return out
}
function encodeRfc3986(urlEncodedStr) {
  return urlEncodedStr.replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase())
}
function guessServiceRegion(url, headers) {
  const { hostname, pathname } = url;
  if (hostname.endsWith('.on.aws')) {
    const match = hostname.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
    return match != null ? ['lambda', match[1] || ''] : ['', '']
  }
  if (hostname.endsWith('.r2.cloudflarestorage.com')) {
    return ['s3', 'auto']
  }
  if (hostname.endsWith('.backblazeb2.com')) {
    const match = hostname.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
    return match != null ? ['s3', match[1] || ''] : ['', '']
  }
  const match = hostname.replace('dualstack.', '').match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
  let service = (match && match[1]) || '';
  let region = match && match[2];
  if (region === 'us-gov') {
    region = 'us-gov-west-1';
  } else if (region === 's3' || region === 's3-accelerate') {
    region = 'us-east-1';
    service = 's3';
  } else if (service === 'iot') {
    if (hostname.startsWith('iot.')) {
      service = 'execute-api';
    } else if (hostname.startsWith('data.jobs.iot.')) {
      service = 'iot-jobs-data';
    } else {
      service = pathname === '/mqtt' ? 'iotdevicegateway' : 'iotdata';
    }
  } else if (service === 'autoscaling') {
    const targetPrefix = (headers.get('X-Amz-Target') || '').split('.')[0];
    if (targetPrefix === 'AnyScaleFrontendService') {
      service = 'application-autoscaling';
    } else if (targetPrefix === 'AnyScaleScalingPlannerFrontendService') {
      service = 'autoscaling-plans';
    }
  } else if (region == null && service.startsWith('s3-')) {
    region = service.slice(3).replace(/^fips-|^external-1/, '');
    service = 's3';
  } else if (service.endsWith('-fips')) {
    service = service.slice(0, -5);
  } else if (region && /-\d$/.test(service) && !/-\d$/.test(region)) {
[service, region] = [region, service];
  }
  return [HOST_SERVICES[service] || service, region || '']
}



;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/ask-bucket.js


/** Milliseconds for one answer with the client's own repeats: a store that is silent is not asked again. */
const ask_bucket_patience = 30_000;
/**
 * A connection that breaks is opened again: the client itself only repeats what was answered. So is one on which something in between
 * answered with a page of its own: it has deleted nothing, and knows of nothing that is not there.
 */
async function answerOf(path, send) {
    for (let attempt = 1;; attempt += 1)
        try {
            const response = await send();
            const text = await response.text();
            if ((response.ok || response.status === 404) && (0,parse_json/* isPage */.yp)(text))
                throw (0,parse_json/* notJson */.O2)('Spaces', path, text, 'answer of a bucket');
            return { response, text };
        }
        catch (error) {
            if (attempt === 4 || (error instanceof Error && error.name === 'TimeoutError'))
                throw error;
            await clock/* systemClock */.m.sleep(250 * 2 ** attempt);
        }
}
/** One signed request. @throws ApiError for a failure that was not expected */
async function ask_bucket_askBucket({ bucket, endpoint }, { accessKey, secretKey }, { method, key = '', query = {}, headers = {}, expected = [] }) {
    const client = new AwsClient({
        accessKeyId: accessKey,
        secretAccessKey: secretKey,
        service: 's3',
        region: 'us-east-1',
        retries: 4
    });
    const path = `/${encodeURIComponent(bucket)}/${key.split('/').map(encodeURIComponent).join('/')}`;
    const url = new URL(`${endpoint.replace(/\/+$/, '')}${path}`);
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    const { response, text } = await answerOf(path, () => client.fetch(url, {
        method,
        headers,
        signal: AbortSignal.timeout(ask_bucket_patience),
        ...(method === 'PUT' && { body: 'probe' })
    })).catch((cause) => {
        if (cause instanceof errors/* StagingError */.QH)
            throw cause;
        throw new errors/* ApiError */.hD({ service: 'Spaces', method, path, status: 0 }, { cause });
    });
    if (!response.ok && !expected.includes(response.status))
        throw new errors/* ApiError */.hD({ service: 'Spaces', method, path, status: response.status }, response.status === 403 || response.status === 401
            ? { hint: 'Do `spaces-access-key` and `spaces-secret-key` open the bucket of `stacks[].backend`?' }
            : {});
    return { status: response.status, text };
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/state-store.js




/** What it holds; one that is not there holds nothing. Throws for one that nobody can read. */
async function heldIn(states, backend) {
    return parseState((await states.readState(backend)) ?? '');
}
function stateStore(credentials) {
    return {
        honoursConditionalWrites: (backend) => honoursConditionalWrites(backend, credentials),
        readState: (backend) => readState(backend, credentials),
        findStates: (backend, prefix) => findStates(backend, prefix, credentials),
        findLock: (backend) => findLock(backend, credentials),
        releaseLock: (backend, id) => releaseLock(backend, id, credentials),
        deleteState: (backend) => deleteState(backend, credentials)
    };
}
async function readState(backend, credentials) {
    const text = await readJson(backend, credentials, backend.key);
    // Without a byte in it it is none, as Terraform has it: what it held the ledger may tell.
    return text?.trim() === '' ? undefined : text;
}
/** Undefined: it is not there. */
async function readJson(backend, credentials, key) {
    const { status, text } = await readWhole(backend, credentials, { method: 'GET', key, expected: [404] }, isJson);
    return status === 404 ? undefined : text;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
async function findStates(backend, prefix, credentials) {
    const query = { 'list-type': '2', prefix };
    const { status, text } = await readList(backend, credentials, { method: 'GET', query, expected: [401, 403, 404] });
    if (status === 404)
        return [];
    if (status >= 400)
        return undefined;
    return [...text.matchAll(/<Contents>(.*?)<\/Contents>/gs)]
        .map(([, entry = '']) => state_store_element(entry, 'Key') ?? '')
        .filter((key) => key.endsWith('.tfstate'));
}
async function findLock(backend, credentials) {
    const text = await readJson(backend, credentials, lockKey(backend));
    return text === undefined ? undefined : parseLock(text);
}
/** As `terraform force-unlock` does. */
async function releaseLock(backend, id, credentials) {
    const lock = await findLock(backend, credentials);
    if (lock?.id !== id)
        return false;
    await askBucket(backend, credentials, { method: 'DELETE', key: lockKey(backend), expected: [404] });
    return true;
}
function lockKey({ key }) {
    return `${key}.tflock`;
}
/**
 * Deletes a stack's state with all its versions, and what a killed run left of its lock. It holds passwords: it must not outlive
 * the environment, and in a bucket with versioning a plain delete only covers it up.
 */
async function deleteState(backend, credentials) {
    for (const key of [backend.key, lockKey(backend)]) {
        const { status } = await askBucket(backend, credentials, { method: 'DELETE', key, expected: [404] });
        // S3 deletes what is not there without a word. That there is none is believed when it is said of the thing itself, too.
        if (status === 404)
            await requireAbsent(backend, credentials, key);
        for (const version of await versionsOf(backend, credentials, key))
            await askBucket(backend, credentials, { method: 'DELETE', key, query: { versionId: version }, expected: [404] });
    }
}
async function requireAbsent(backend, credentials, key) {
    const { status } = await askBucket(backend, credentials, { method: 'GET', key, expected: [404] });
    if (status !== 404)
        throw new StagingError('service-error', `the bucket ${backend.bucket} says that ${key} is not there, and keeps it`, {
            hint: proxyHint('Spaces')
        });
}
/** Throws for what is no list, or not all of one: nothing would be found in it, and left where it lies. */
async function readList(backend, credentials, request) {
    const isList = (text) => /<\/List\w+Result>\s*$/.test(text);
    const answer = await readWhole(backend, credentials, request, isList);
    if (answer.status >= 400 || isList(answer.text))
        return answer;
    throw notJson('Spaces', `/${backend.bucket}/`, answer.text, 'list of a bucket');
}
/** What is not whole is asked for once more: a proxy may have answered, or lost the answer's body. */
async function readWhole(backend, credentials, request, isWhole) {
    const answer = await askBucket(backend, credentials, request);
    return answer.status >= 400 || isWhole(answer.text) ? answer : askBucket(backend, credentials, request);
}
/** Ids of what the bucket keeps of one key, the marks of deletions among them. Without versioning there are none, or `null`. */
async function versionsOf(backend, credentials, key) {
    const found = [];
    let from = {};
    for (;;) {
        // A store that knows no versions says so in one of these ways. A key that may not list them may not delete them either:
        // then the bucket's own rule has to (infra/foundation).
        const query = { versions: '', prefix: key, ...from };
        const { status, text } = await readList(backend, credentials, {
            method: 'GET',
            query,
            expected: [400, 403, 404, 405, 501]
        });
        if (status >= 400)
            return found;
        const page = text.matchAll(/<(Version|DeleteMarker)>(.*?)<\/\1>/gs);
        // The prefix matches the keys that only begin with this one.
        for (const [, , entry = ''] of page)
            if (state_store_element(entry, 'Key') === key)
                found.push(state_store_element(entry, 'VersionId') ?? '');
        const keyMarker = state_store_element(text, 'NextKeyMarker');
        if (state_store_element(text, 'IsTruncated') !== 'true' || !keyMarker)
            return found.filter((version) => version !== '');
        from = { 'key-marker': keyMarker, 'version-id-marker': state_store_element(text, 'NextVersionIdMarker') ?? '' };
    }
}
/** The text of the first element of that name. */
function state_store_element(xml, name) {
    const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
    return text?.replace(/&(amp|lt|gt|quot|apos);/g, (whole, entity) => entities[entity] ?? whole);
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/**
 * Whether the bucket refuses a second `If-None-Match: *`. S3-compatible stores may take the header and ignore it: then
 * Terraform's lock file excludes nobody, and only the ledger does.
 */
async function honoursConditionalWrites(backend, credentials) {
    const key = `${backend.key}.probe-${(0,external_node_crypto_.randomUUID)()}`;
    const condition = { 'if-none-match': '*' };
    try {
        // Refused, it is there by a request whose answer was lost.
        await ask_bucket_askBucket(backend, credentials, { method: 'PUT', key, headers: condition, expected: [409, 412, 501] });
        const again = await ask_bucket_askBucket(backend, credentials, {
            method: 'PUT',
            key,
            headers: condition,
            expected: [409, 412, 501]
        });
        // 501 is a store that takes no conditions at all: Terraform could not even take its lock.
        return again.status === 409 || again.status === 412;
    }
    finally {
        await ask_bucket_askBucket(backend, credentials, { method: 'DELETE', key, expected: [404] });
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-token-reach.js


const judge_token_reach_area = 'Workflows';
const check = 'who can read the token';
/** Our workflows with jobs that hold the cloud's token; their callers mostly have the same names. */
const tokenWorkflows = [
    'staging-deploy.yml',
    'staging-decision.yml',
    'staging-reaper.yml',
    'staging-control.yml'
];
const remedy = 'Put DIGITALOCEAN_TOKEN and the Spaces key into a GitHub environment, take them out of the secrets of the repository, and name it in `cloud-environment` of the four callers: docs/security.md has the section "The cloud\'s token".';
/** The name that staging-deploy gives. */
function cloudEnvironment(callers) {
    const text = callers.get('staging-deploy.yml');
    return text?.kind === 'seen' ? givenInput(text.value, 'cloud-environment') : undefined;
}
/** Whether a job calls one of ours that holds the token, and does not name the environment. */
function callsWithout(text, name) {
    return Object.values(jobsOf(text)).some(({ uses, with: given }) => {
        const called = /\/\.github\/workflows\/([\w.-]+)@/.exec(String(uses))?.[1];
        if (called === undefined || !tokenWorkflows.includes(called))
            return false;
        return given?.['cloud-environment'] !== name;
    });
}
/**
 * A secret of the repository is in reach of every workflow on every branch; one of an environment that is limited to branches, only
 * of jobs on those.
 */
function judgeTokenReach({ callers, defaultBranch, guarded, deploymentEnvironment }) {
    const failed = [...callers.values()].find((text) => text.kind === 'failed');
    if (failed?.kind === 'failed')
        return (0,finding/* unknown */.L5)(judge_token_reach_area, check, failed.error.message, 'Run it again.');
    const textOf = (file) => {
        const text = callers.get(file);
        return text?.kind === 'seen' ? text.value : undefined;
    };
    const name = cloudEnvironment(callers);
    if (name === undefined)
        return (0,finding/* takesPlan */.W8)((0,finding/* warning */.$e)(judge_token_reach_area, check, 'anyone who may push to any branch, by a workflow of their own', remedy));
    const others = [...callers.keys()].filter((file) => callsWithout(textOf(file) ?? '', name));
    if (others.length > 0)
        return (0,finding/* warning */.$e)(judge_token_reach_area, check, `${others.join(' and ')} ${others.length === 1 ? 'does' : 'do'} not name the environment ${name}, and so get none of its secrets`, `Give their jobs \`with: { cloud-environment: ${name} }\`.`);
    if (name === deploymentEnvironment)
        return (0,finding/* warning */.$e)(judge_token_reach_area, check, `the environment ${name} is the one in which the environment itself is shown, and GitHub lists every job there`, 'Give it another name, such as staging-cloud.');
    if (guarded.kind === 'failed')
        return (0,finding/* unknown */.L5)(judge_token_reach_area, check, `whether the environment ${name} is limited to branches cannot be read`, remedy);
    const wanted = [...new Set([...pushBranches(textOf('staging-deploy.yml') ?? ''), defaultBranch])];
    const limit = `Limit it to the branches ${wanted.join(' and ')}, with no tags.`;
    if (guarded.value === undefined)
        return (0,finding/* takesPlan */.W8)((0,finding/* warning */.$e)(judge_token_reach_area, check, `there is no environment ${name}: GitHub makes one without limits`, limit));
    const { branches, tags } = guarded.value;
    const isLimited = Array.isArray(branches) && branches.every((one) => wanted.includes(one)) && tags.length === 0;
    if (!isLimited)
        return (0,finding/* warning */.$e)(judge_token_reach_area, check, `the environment ${name} is open to more than ${wanted.join(' and ')}`, limit);
    const missing = wanted.filter((one) => !branches.includes(one));
    if (missing.length > 0)
        return (0,finding/* warning */.$e)(judge_token_reach_area, check, `the environment ${name} does not take jobs on ${missing.join(' and ')}`, limit);
    return (0,finding/* fine */.Bs)(judge_token_reach_area, check, `anyone who may push to ${wanted.join(' or ')}, if it is a secret of the environment ${name} alone`);
}
/** What keeps every job of ours that holds the token from beginning. */
function judgeWaiting({ callers, guarded }) {
    const name = cloudEnvironment(callers);
    const waitsFor = guarded.kind === 'seen' ? guarded.value?.waitsFor : undefined;
    if (name === undefined || waitsFor === undefined)
        return [];
    return [
        (0,finding/* warning */.$e)(judge_token_reach_area, 'jobs that hold the token', `each waits for ${waitsFor}, as the environment ${name} demands, the hourly look and every clean-up among them: what is past its time is billed until then`, `Take required reviewers and the wait timer out of the environment ${name}: its branches are what guards its secrets.`)
    ];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-workflows.js


const judge_workflows_area = 'Workflows';
const adopt = 'Merge the caller that docs/adopt.md shows into the default branch.';
function judgeWorkflows(workflows) {
    return workflows.map((workflow) => judgeText(workflow, (text) => {
        const problems = findStartProblems(text, workflow.sends);
        return problems.length > 0
            ? judge_workflows_bad(workflow, `our runs cannot start it, since ${problems.join(', and ')}`)
            : (0,finding/* fine */.Bs)(judge_workflows_area, workflow.file, 'our runs can start it');
    }));
}
/** Whether what GitHub starts by itself is on the default branch. */
function judgeCallers(workflows) {
    return workflows.map((workflow) => judgeText(workflow, () => (0,finding/* fine */.Bs)(judge_workflows_area, workflow.file, 'the default branch has it')));
}
function judgeText(workflow, judge) {
    const { file, text } = workflow;
    if (text.kind === 'failed')
        return (0,finding/* unknown */.L5)(judge_workflows_area, file, text.error.message, 'Run it again.');
    if (text.value === undefined)
        return judge_workflows_bad(workflow, `the default branch has no .github/workflows/${file}`);
    return judge(text.value);
}
function judge_workflows_bad({ file, otherwise, isNeeded = false }, why) {
    const seen = `${why}: ${otherwise}`;
    return isNeeded ? (0,finding/* problem */.CC)(judge_workflows_area, file, 'invalid-configuration', seen, adopt) : (0,finding/* warning */.$e)(judge_workflows_area, file, seen, adopt);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/inspect-workflows.js





/** The callers as they are on the default branch: which secrets they are given, and whether those that runs start can be started. */
async function inspectWorkflows({ github, names }) {
    const branch = await (0,look/* lookAt */.t)((0,repository/* getDefaultBranch */.Qb)(github));
    const texts = new Map();
    const textOf = (file) => {
        const text = texts.get(file) ??
            (branch.kind === 'failed'
                ? Promise.resolve(branch)
                : (0,look/* lookAt */.t)((0,contents/* readFileAt */._T)(github, `.github/workflows/${file}`, branch.value)));
        texts.set(file, text);
        return text;
    };
    const deploy = await textOf('staging-deploy.yml');
    const named = (input) => (deploy.kind === 'seen' ? givenInput(deploy.value, input) : undefined);
    const decision = named('decision-workflow');
    const control = named('control-workflow') ?? 'staging-control.yml';
    const callers = new Map(await Promise.all([...tokenWorkflows, control].map(async (file) => [file, await textOf(file)])));
    const held = cloudEnvironment(callers);
    const guarded = await (0,look/* lookAt */.t)(held === undefined ? Promise.resolve(undefined) : findGuardedEnvironment(github, held));
    const reach = judgeTokenReach({
        callers,
        defaultBranch: branch.kind === 'seen' ? branch.value : '',
        guarded,
        deploymentEnvironment: names.deploymentEnvironment
    });
    const started = [
        {
            file: control,
            // As `handOverTeardown` sends them.
            sends: { action: ['release', 'destroy'], reason: [], lease: [], environment: [] },
            otherwise: 'a push destroys its environment in its own run, which GitHub kills five minutes after a cancel'
        },
        {
            file: 'staging-reaper.yml',
            sends: {},
            otherwise: 'what is past its time waits for the next schedule, which GitHub disables in a quiet repository'
        },
        ...(decision
            ? [{ file: decision, sends: { issue: [] }, otherwise: 'nothing that is approved is promoted', isNeeded: true }]
            : [])
    ];
    // Those that nobody starts but GitHub.
    const heard = [
        {
            file: 'staging-deploy.yml',
            otherwise: 'a push to staging does what the file of that branch says, which nobody here knows'
        },
        ...(decision
            ? []
            : [
                {
                    file: 'staging-decision.yml',
                    otherwise: 'what people decide after the run that asked is over waits for the hourly look'
                }
            ])
    ];
    const withText = (workflows) => Promise.all(workflows.map(async (workflow) => ({ ...workflow, text: await textOf(workflow.file) })));
    const waiting = judgeWaiting({ callers, guarded });
    return [reach, ...waiting, ...judgeWorkflows(await withText(started)), ...judgeCallers(await withText(heard))];
}

;// CONCATENATED MODULE: ./packages/digitalocean/build/src/scopes.js
/** Where people make a token and see its scopes. */
const tokenPage = 'https://cloud.digitalocean.com/account/api/tokens';
const unseen = (what) => `check-staging, provision and teardown cannot see ${what}`;
const undeletable = (what) => `teardown cannot delete ${what}: they would be billed until somebody does it by hand`;
const uncreatable = (what) => `provision cannot create ${what}`;
const cluster = ['digitalocean_kubernetes_cluster', 'digitalocean_kubernetes_node_pool'];
const database = [
    'digitalocean_database_cluster',
    'digitalocean_database_connection_pool',
    'digitalocean_database_db',
    'digitalocean_database_firewall',
    'digitalocean_database_replica',
    'digitalocean_database_user'
];
const described = 'description of the field in the published API document';
/**
 * Every scope that the actions' own requests need, and those of Terraform's DigitalOcean provider (2.99.1) for the resource types
 * that infra/ uses. A test holds it against the published document where that is given, and the sandbox's demo plays with a token
 * that has these scopes and no others.
 *
 * DigitalOcean's console adds by itself what a scope requires (`actions:read`, `image:read`; docs.digitalocean.com/reference/api/scopes):
 * no request of ours needs those.
 */
const neededScopes = [
    { scopes: ['account:read'], routes: ['GET /v2/account'], breaks: 'nobody can say whose token it is' },
    { scopes: ['regions:read'], routes: ['GET /v2/regions'], breaks: 'sizes cannot be read' },
    { scopes: ['sizes:read', 'regions:read'], routes: ['GET /v2/sizes'], breaks: unseen('what nodes cost') },
    {
        scopes: ['kubernetes:read'],
        routes: [
            'GET /v2/kubernetes/clusters',
            'GET /v2/kubernetes/clusters/{cluster_id}',
            'GET /v2/kubernetes/options',
            'GET /v2/kubernetes/clusters/{cluster_id}/destroy_with_associated_resources'
        ],
        breaks: unseen('clusters')
    },
    {
        scopes: ['kubernetes:access_cluster'],
        routes: [
            'GET /v2/kubernetes/clusters/{cluster_id}/kubeconfig',
            'GET /v2/kubernetes/clusters/{cluster_id}/credentials'
        ],
        breaks: 'provision and argocd-sync cannot enter the cluster'
    },
    {
        scopes: ['kubernetes:delete'],
        routes: [
            'DELETE /v2/kubernetes/clusters/{cluster_id}/destroy_with_associated_resources/dangerous',
            'DELETE /v2/kubernetes/clusters/{cluster_id}'
        ],
        breaks: undeletable('clusters')
    },
    {
        scopes: ['kubernetes:create'],
        routes: ['POST /v2/kubernetes/clusters'],
        breaks: uncreatable('clusters'),
        types: cluster
    },
    {
        scopes: ['kubernetes:update'],
        routes: [
            'PUT /v2/kubernetes/clusters/{cluster_id}',
            'PUT /v2/kubernetes/clusters/{cluster_id}/node_pools/{node_pool_id}'
        ],
        breaks: 'provision cannot change a cluster or its nodes',
        types: cluster
    },
    {
        scopes: ['database:read'],
        routes: [
            'GET /v2/databases',
            'GET /v2/databases/{database_cluster_uuid}',
            'GET /v2/databases/{database_cluster_uuid}/replicas',
            'GET /v2/databases/options'
        ],
        breaks: unseen('databases')
    },
    {
        scopes: ['database:delete'],
        routes: ['DELETE /v2/databases/{database_cluster_uuid}'],
        breaks: undeletable('databases')
    },
    {
        scopes: ['database:create'],
        routes: [
            'POST /v2/databases',
            'POST /v2/databases/{database_cluster_uuid}/dbs',
            'POST /v2/databases/{database_cluster_uuid}/pools',
            'POST /v2/databases/{database_cluster_uuid}/users'
        ],
        breaks: uncreatable('databases'),
        types: database
    },
    {
        scopes: ['database:update'],
        routes: ['PUT /v2/databases/{database_cluster_uuid}/firewall', 'PUT /v2/databases/{database_cluster_uuid}/resize'],
        breaks: 'provision cannot close a database to the internet, nor change it',
        types: database
    },
    {
        scopes: ['database:update', 'database:view_credentials'],
        routes: ['GET /v2/databases/metrics/credentials'],
        breaks: 'the apps get a database without user and password: DigitalOcean leaves both out of its answers',
        types: database,
        source: `${described}: database_connection.user and .password, database_user.password`
    },
    {
        scopes: ['load_balancer:read'],
        routes: ['GET /v2/load_balancers', 'GET /v2/load_balancers/{lb_id}'],
        breaks: unseen('load balancers')
    },
    {
        scopes: ['load_balancer:delete'],
        routes: ['DELETE /v2/load_balancers/{lb_id}'],
        breaks: undeletable('load balancers')
    },
    {
        scopes: ['load_balancer:create'],
        routes: ['POST /v2/load_balancers'],
        breaks: uncreatable('load balancers'),
        types: ['digitalocean_loadbalancer']
    },
    {
        scopes: ['load_balancer:update'],
        routes: ['PUT /v2/load_balancers/{lb_id}'],
        breaks: 'provision cannot change a load balancer',
        types: ['digitalocean_loadbalancer']
    },
    {
        scopes: ['vpc:read'],
        routes: ['GET /v2/vpcs', 'GET /v2/vpcs/{vpc_id}', 'GET /v2/vpcs/{vpc_id}/members'],
        breaks: `${unseen('networks')}, and nothing can be created in one`,
        source: `the operation, and the ${described}: vpc_uuid, private_network_uuid`
    },
    { scopes: ['vpc:delete'], routes: ['DELETE /v2/vpcs/{vpc_id}'], breaks: 'teardown leaves the network' },
    {
        scopes: ['vpc:create'],
        routes: ['POST /v2/vpcs'],
        breaks: uncreatable('networks'),
        types: ['digitalocean_vpc']
    },
    {
        scopes: ['vpc:update'],
        routes: ['PUT /v2/vpcs/{vpc_id}'],
        breaks: 'provision cannot change the name or description of a network',
        types: ['digitalocean_vpc']
    },
    {
        scopes: ['tag:read'],
        routes: ['GET /v2/tags', 'GET /v2/tags/{tag_id}'],
        breaks: 'nothing shows whose it is: what carries our tag is taken for somebody else’s',
        source: `the operation, and the ${described}: tags`
    },
    {
        scopes: ['tag:create'],
        routes: ['POST /v2/tags'],
        breaks: 'provision cannot mark what is ours, and creates nothing that carries a tag',
        source: `the operation, and the ${described}: tags`
    },
    { scopes: ['tag:delete'], routes: ['DELETE /v2/tags/{tag_id}'], breaks: 'teardown leaves the tags' },
    {
        scopes: ['image:read'],
        routes: ['GET /v2/images'],
        breaks: 'Terraform’s provider crashes: DigitalOcean leaves images out of a tag, and the provider counts them all the same',
        types: ['digitalocean_tag'],
        source: `${described}: tag.resources.images`
    },
    {
        scopes: ['project:read'],
        routes: ['GET /v2/projects', 'GET /v2/projects/{project_id}', 'GET /v2/projects/{project_id}/resources'],
        breaks: unseen('projects')
    },
    { scopes: ['project:delete'], routes: ['DELETE /v2/projects/{project_id}'], breaks: 'teardown leaves the project' },
    {
        scopes: ['project:create'],
        routes: ['POST /v2/projects'],
        breaks: uncreatable('projects'),
        types: ['digitalocean_project']
    },
    {
        scopes: ['project:assign_resource'],
        // The default project is always there, so that its 403 can only mean the token.
        routes: ['POST /v2/projects/default/resources', 'POST /v2/projects/{project_id}/resources'],
        breaks: 'provision fails when it puts cluster, database and load balancer into the project, with all of them made and billed',
        types: ['digitalocean_project', 'digitalocean_project_resources'],
        source: `the operation, and the ${described}: project_id`
    },
    {
        scopes: ['domain:read'],
        routes: [
            'GET /v2/domains',
            'GET /v2/domains/{domain_name}/records',
            'GET /v2/domains/{domain_name}/records/{domain_record_id}'
        ],
        breaks: unseen('DNS records')
    },
    {
        scopes: ['domain:delete'],
        routes: ['DELETE /v2/domains/{domain_name}/records/{domain_record_id}'],
        breaks: 'teardown leaves DNS records that point at an address that is nobody’s'
    },
    {
        scopes: ['domain:create'],
        routes: ['POST /v2/domains/{domain_name}/records'],
        breaks: 'provision cannot give the apps their names',
        types: ['digitalocean_record']
    },
    {
        scopes: ['domain:update'],
        routes: ['PUT /v2/domains/{domain_name}/records/{domain_record_id}'],
        breaks: 'provision cannot point a name at another address',
        types: ['digitalocean_record']
    },
    {
        scopes: ['certificate:read'],
        routes: ['GET /v2/certificates'],
        breaks: `${unseen('certificates')}, and no load balancer can be given one`
    },
    {
        scopes: ['certificate:delete'],
        routes: ['DELETE /v2/certificates/{certificate_id}'],
        breaks: 'teardown leaves a certificate that the environment made',
        types: ['digitalocean_certificate']
    },
    {
        scopes: ['certificate:create'],
        routes: ['POST /v2/certificates'],
        breaks: uncreatable('certificates'),
        types: ['digitalocean_certificate']
    },
    {
        scopes: ['droplet:read'],
        routes: ['GET /v2/droplets'],
        breaks: unseen('Droplets, and how many the account allows')
    },
    { scopes: ['droplet:delete'], routes: ['DELETE /v2/droplets/{droplet_id}'], breaks: undeletable('Droplets') },
    { scopes: ['block_storage:read'], routes: ['GET /v2/volumes'], breaks: unseen('volumes') },
    { scopes: ['block_storage:delete'], routes: ['DELETE /v2/volumes/{volume_id}'], breaks: undeletable('volumes') },
    { scopes: ['snapshot:read'], routes: ['GET /v2/snapshots'], breaks: unseen('snapshots') },
    {
        scopes: ['snapshot:read', 'block_storage_snapshot:read'],
        routes: ['GET /v2/snapshots/{snapshot_id}'],
        breaks: 'teardown cannot prove that a snapshot is gone'
    },
    {
        scopes: ['image:delete', 'snapshot:delete'],
        routes: ['DELETE /v2/snapshots/{snapshot_id}'],
        breaks: undeletable('snapshots')
    },
    { scopes: ['firewall:read'], routes: ['GET /v2/firewalls'], breaks: unseen('firewalls') },
    { scopes: ['firewall:delete'], routes: ['DELETE /v2/firewalls/{firewall_id}'], breaks: 'teardown leaves firewalls' },
    {
        scopes: ['reserved_ip:read'],
        routes: ['GET /v2/reserved_ips'],
        breaks: 'teardown cannot tell of an address that is left behind'
    }
];
/** The rows that stacks of these resource types need; undefined: their types are not known, and all count. */
function scopesFor(types) {
    return neededScopes.filter((row) => !types || !row.types || row.types.some((type) => types.has(type)));
}
/** Each scope of these rows once. */
function scopeNames(rows = neededScopes) {
    return [...new Set(rows.flatMap(({ scopes }) => scopes))];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-account.js




const judge_account_area = 'DigitalOcean';
const tokenMend = 'Make a token in the staging team and store it as the secret DIGITALOCEAN_TOKEN.';
/** Whose token it is, and what it may. */
function judge_account_judgeToken({ account, pinned, scopes }) {
    if (account.kind === 'failed')
        return account.error.reason === 'unauthorized'
            ? [(0,finding/* problem */.CC)(judge_account_area, 'token', 'unauthorized', 'DigitalOcean refuses it', tokenMend)]
            : account.error.reason === 'forbidden'
                ? [
                    (0,finding/* problem */.CC)(judge_account_area, 'token', 'forbidden', 'it lacks account:read, so that nobody can say whose it is', 'Give the token the scope account:read.')
                ]
                : [(0,finding/* unknown */.L5)(judge_account_area, 'token', account.error.message, 'Run it again.')];
    const { team, uuid } = account.value;
    const whose = team?.uuid ?? uuid;
    return [
        judgeStatus(account.value),
        pinned === undefined || pinned === whose
            ? (0,finding/* fine */.Bs)(judge_account_area, 'pinned team', pinned ? `${whose}, as it should be` : `${whose}; the first provision pins it`)
            : (0,finding/* problem */.CC)(judge_account_area, 'pinned team', 'wrong-account', `the environment belongs to the team ${pinned}; the token is of ${whose}`, 'Use a token of that team, or tear the environment down with one first (`environment.team` pins it, too).'),
        ...judgeScopes(scopes)
    ];
}
/** `status`: active, warning, locked. With a warning things are made as before, some of them perhaps not. */
function judgeStatus({ status, status_message: said, team }) {
    const whose = `of the team ${team?.name ?? 'without a name'}`;
    if (status === 'active')
        return (0,finding/* fine */.Bs)(judge_account_area, 'token', whose);
    const because = said?.trim() ? `: ${said.trim()}` : '';
    const remedy = "Settle what DigitalOcean's control panel asks for";
    return status === 'warning'
        ? (0,finding/* warning */.$e)(judge_account_area, 'token', `${whose}, whose account has a warning${because}`, `${remedy}, before it is locked.`)
        : (0,finding/* problem */.CC)(judge_account_area, 'token', 'forbidden', `the account is ${status}${because}`, `${remedy}: a locked account makes nothing.`);
}
function judgeScopes(scopes) {
    if (scopes.kind === 'failed')
        return [(0,finding/* unknown */.L5)(judge_account_area, 'scopes', scopes.error.message, 'Run it again.')];
    const { missing, doubtful, unclear, asked } = scopes.value;
    if (missing.length + doubtful.length + unclear.length === 0)
        return [(0,finding/* fine */.Bs)(judge_account_area, 'scopes', `all ${asked} that are needed`)];
    return [
        ...missing.map(({ scope, breaks }) => (0,finding/* problem */.CC)(judge_account_area, `scope ${scope}`, 'forbidden', `the token lacks it: ${breaks}`, `Give the token the scope ${scope}: ${tokenPage}`)),
        ...doubtful.map(({ scope, breaks }) => (0,finding/* warning */.$e)(judge_account_area, `scope ${scope}`, `DigitalOcean answers 403 about an id that nothing has, so the token seems to lack it: ${breaks}`, `Give the token the scope ${scope}: ${tokenPage}. If it has it, this means nothing: please report it.`)),
        ...unclear.map(({ scope, breaks }) => (0,finding/* unknown */.L5)(judge_account_area, `scope ${scope}`, `DigitalOcean did not answer; without it ${breaks}`, 'Run it again.'))
    ];
}
function judgeQuota({ account, droplets, needs }) {
    const check = 'Droplet limit';
    if (account.kind === 'failed')
        return [];
    const limit = account.value.droplet_limit;
    if (droplets.kind === 'failed' || typeof limit !== 'number')
        return [(0,finding/* unknown */.L5)(judge_account_area, check, 'the Droplets cannot be listed', 'Give the token the scope droplet:read.')];
    const free = limit - droplets.value.all + droplets.value.ours;
    const seen = `${droplets.value.all} of ${limit} in use`;
    const ask = 'Delete Droplets that nobody needs, or ask DigitalOcean for a higher limit.';
    const { nodes, mostNodes } = needs;
    if (nodes !== undefined && free < nodes)
        return [(0,finding/* problem */.CC)(judge_account_area, check, 'quota-exceeded', `${seen}; the cluster begins with ${nodes} nodes`, ask)];
    if (mostNodes !== undefined && free < mostNodes)
        return [
            droplets.value.ours > 0
                ? (0,finding/* warning */.$e)(judge_account_area, check, `${seen}; the cluster cannot grow to its ${mostNodes} nodes`, ask)
                : (0,finding/* problem */.CC)(judge_account_area, check, 'quota-exceeded', 
                // digitalocean/doctl#1619: also of nodes that an autoscaler may never add.
                `${seen}; the cluster may grow to ${mostNodes} nodes, and DigitalOcean makes none that could not`, `${ask} Or set the stack's variable \`max_nodes\` to less.`)
        ];
    if (nodes !== undefined)
        return [(0,finding/* fine */.Bs)(judge_account_area, check, `${seen}; the cluster begins with ${nodes}`)];
    return [
        free > 0
            ? (0,finding/* unknown */.L5)(judge_account_area, check, `${seen}; how many nodes the stack makes is not known from here`, 'Check out the repository.')
            : (0,finding/* problem */.CC)(judge_account_area, check, 'quota-exceeded', seen, ask)
    ];
}
/** What `account.limit` and `account.budget` leave; none configured: no row. */
function judge_account_judgeAccountCaps(caps) {
    if (caps.kind === 'failed')
        return [(0,finding/* unknown */.L5)(judge_account_area, 'account.limit, account.budget', caps.error.message, 'Give the token its read scopes.')];
    return caps.value.map(({ setting, seen, refusal }) => refusal === undefined
        ? (0,finding/* fine */.Bs)(judge_account_area, setting, seen)
        : (0,finding/* problem */.CC)(judge_account_area, setting, 'quota-exceeded', refusal, accountCapRemedy(setting)));
}
/** Slugs come and go: what the stacks name must be on offer today. */
function judgeOffer({ region, needs, kubernetes, databases, sizes }) {
    return [
        named({
            check: 'region',
            wanted: region,
            offered: kubernetes.kind === 'seen' ? kubernetes.value.regions.map(({ slug }) => slug) : undefined,
            remedy: 'Set `environment.region` to one of them.'
        }),
        named({
            check: 'node size',
            wanted: needs.nodeSize,
            offered: kubernetes.kind === 'seen' ? kubernetes.value.sizes.map(({ slug }) => slug) : undefined,
            remedy: "Set the stack's variable `node_size` to one of them.",
            priced: sizes.kind === 'seen' ? sizes.value : undefined
        }),
        named({
            check: 'Kubernetes version',
            wanted: needs.kubernetesVersionPrefix,
            offered: kubernetes.kind === 'seen' ? kubernetes.value.versions.map(({ slug }) => slug) : undefined,
            remedy: "Set the stack's variable `kubernetes_version_prefix` to the beginning of one of them.",
            isPrefix: true
        }),
        named({
            check: 'database version',
            wanted: needs.databaseVersion,
            offered: databases.kind === 'seen' ? (databases.value['pg']?.versions ?? []) : undefined,
            remedy: "Set the stack's variable `database_version` to one of them."
        }),
        named({
            check: 'database size',
            wanted: needs.databaseSize,
            offered: databases.kind === 'seen'
                ? (databases.value['pg']?.layouts.find(({ num_nodes }) => num_nodes === 1)?.sizes ?? [])
                : undefined,
            remedy: "Set the stack's variable `database_size` to one of them."
        })
    ];
}
function named({ check, wanted, offered, remedy, isPrefix = false, priced }) {
    if (wanted === undefined)
        return (0,finding/* unknown */.L5)(judge_account_area, check, 'the stack does not say it in a variable that is known here', 'Check out the repository; a stack of your own answers for itself.');
    if (offered === undefined)
        return (0,finding/* unknown */.L5)(judge_account_area, check, `${wanted}; what is offered cannot be read`, 'Give the token its read scopes.');
    const found = offered.find((slug) => (isPrefix ? slug.startsWith(wanted) : slug === wanted));
    if (found === undefined)
        return (0,finding/* problem */.CC)(judge_account_area, check, 'invalid-configuration', `${wanted} is not offered; there are ${offered.slice(0, 12).join(', ')}`, remedy);
    const price = priced?.find(({ slug }) => slug === wanted)?.price_monthly;
    return (0,finding/* fine */.Bs)(judge_account_area, check, price === undefined ? found : `${found}, ${(0,say_cost/* sayDollars */.NL)(price)} a month`);
}

;// CONCATENATED MODULE: ./packages/terraform/build/src/backend.js




/**
 * Terraform 1.11.2 and newer (aws-sdk-go-v2 with `when_supported` as its default) send the state over TLS as `aws-chunked`
 * with a checksum in its trailer, whatever `skip_s3_checksum` says; Spaces and other stores on Ceph answer
 * `XAmzContentSHA256Mismatch`, and Terraform cannot even take its lock. Seen with 1.11.4; older ones ignore these settings.
 * Sources: github.com/hashicorp/terraform/issues/36704, github.com/CleverCloud/terraform-provider-clevercloud/pull/420.
 */
const checksumSettings = {
    AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
    AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required'
};
/** The backend's settings as `-backend-config` reads them from a file. */
function renderBackend(settings) {
    const lines = [
        `bucket = ${quote(settings.bucket)}`,
        `key = ${quote(settings.key)}`,
        `region = ${quote(settings.region ?? 'us-east-1')}`,
        `endpoints = { s3 = ${quote(settings.endpoint)} }`,
        `use_lockfile = ${settings.useLockfile ?? true}`,
        'use_path_style = true',
        // Spaces is not AWS: it has no STS, no account ids, no such regions, and not its newer checksums.
        'skip_credentials_validation = true',
        'skip_region_validation = true',
        'skip_requesting_account_id = true',
        'skip_metadata_api_check = true',
        'skip_s3_checksum = true'
    ];
    return `${lines.join('\n')}\n`;
}
/** A string as HCL takes it: nothing in it is interpolated. */
function quote(text) {
    return JSON.stringify(text).replaceAll('${', '$${').replaceAll('%{', '%%{');
}
/** The type of the backend that an init has chosen, as Terraform and OpenTofu note it in their data folder; undefined: none, so a local state. */
async function backendOf(dataDirectory) {
    const text = await readFile(join(dataDirectory, 'terraform.tfstate'), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '{}';
        throw error;
    });
    const note = JSON.parse(text);
    const backend = isObject(note) ? note['backend'] : undefined;
    return isObject(backend) && typeof backend['type'] === 'string' ? backend['type'] : undefined;
}
function noBackend(directory, type) {
    const has = type === undefined ? 'no backend' : `the backend "${type}"`;
    return new errors/* StagingError */.QH('invalid-configuration', `the stack in ${directory} has ${has}: its state would not be kept in the bucket, and be lost with the runner`, {
        hint: 'Write `terraform { backend "s3" {} }` into it, with nothing between the inner braces: the run says where the state lies.'
    });
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-configuration.js



const judge_configuration_area = '.github/staging.yml';
/** What the file itself cannot know: whether there is anything behind it. A malformed one never gets here. */
function judgeConfiguration({ configuration, apps, folders, asksInVain, unset, scripts }) {
    const { name, region } = configuration.environment;
    return [
        (0,finding/* fine */.Bs)(judge_configuration_area, 'file', `environment ${name} in ${region}`),
        apps.length > 0
            ? (0,finding/* fine */.Bs)(judge_configuration_area, 'apps', apps.map((app) => app.name).join(', '))
            : (0,finding/* warning */.$e)(judge_configuration_area, 'apps', 'there are none: nothing is ever deployed', 'List them under `apps`, or check out the repository: each folder apps/<name> is one.'),
        ...configuration.stacks
            .filter(({ backend }) => !backend.bucket)
            .map((stack) => (0,finding/* problem */.CC)(judge_configuration_area, `state of ${stack.name}`, 'invalid-configuration', `the stack ${stack.name} has no bucket for its state`, 'Set `stacks[].backend.bucket` to a private Spaces bucket.')),
        ...folders.map(({ name: folder, directory, isThere }) => isThere === undefined
            ? (0,finding/* unknown */.L5)(judge_configuration_area, `folder of ${folder}`, `${directory}; there is no checkout`, 'Check out the repository before.')
            : isThere
                ? (0,finding/* fine */.Bs)(judge_configuration_area, `folder of ${folder}`, directory)
                : (0,finding/* problem */.CC)(judge_configuration_area, `folder of ${folder}`, 'invalid-configuration', `there is no ${directory}`, 'Copy it from staging-actions, or say where yours is.')),
        ...folders.flatMap(judgeBackend),
        ...unset.map(({ stack, names }) => (0,finding/* problem */.CC)(judge_configuration_area, `variables of ${stack}`, 'invalid-configuration', `${names.join(', ')}: without a default, and nobody gives a value`, `Set ${names.length === 1 ? 'it' : 'them'} in \`stacks[].variables\`, or give a default. A secret is for the stack itself to read or to make: no job passes one on.`)),
        ...judgeScripts(apps, scripts),
        ...(asksInVain === undefined
            ? []
            : [
                (0,finding/* problem */.CC)(judge_configuration_area, 'address of the ingress', 'invalid-configuration', describeAddressNobodyGives(asksInVain), addressRemedy)
            ])
    ];
}
function judgeScripts(apps, missing) {
    if (missing === undefined || apps.length === 0)
        return [];
    if (missing.length === 0)
        return [(0,finding/* fine */.Bs)(judge_configuration_area, 'tests', 'each app has a command, or says that it has no tests')];
    return missing.map(({ app, script, file }) => (0,finding/* problem */.CC)(judge_configuration_area, `tests of ${app}`, 'invalid-configuration', `${file} has no script ${script}: the app is never tested, and never goes out`, 'Add the script, name another command in `apps[].test.command`, or write `tests: none` at the app on the promotion branch.'));
}
/** As `terraform init` would say it, after a plan's worth of waiting. */
function judgeBackend({ name, directory, backends }) {
    if (backends === undefined)
        return [];
    const [other] = backends.filter((type) => type !== 's3');
    if (backends.length > 0 && other === undefined)
        return [];
    const { reason, message, hint = '' } = noBackend(directory, other);
    return [(0,finding/* problem */.CC)(judge_configuration_area, `backend of ${name}`, reason, message, hint)];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-ledger.js

const judge_ledger_area = 'Ledger';
/** Whether the record can be kept, and the environment be seen on the repository's page. */
function judgeLedger({ ref, document, canWrite, deployments, run }) {
    return [
        document.kind === 'seen'
            ? (0,finding/* fine */.Bs)(judge_ledger_area, 'read', document.value ? `${ref}, generation ${document.value.generation}` : `${ref}: none yet`)
            : (0,finding/* problem */.CC)(judge_ledger_area, 'read', document.error.reason, document.error.message, document.error.hint ?? 'Give the job `permissions: contents: read`.'),
        judgeWriting(ref, canWrite),
        judgeDeployments(deployments),
        run.kind === 'seen' && run.value.kind !== 'unknown'
            ? (0,finding/* fine */.Bs)(judge_ledger_area, 'runs', 'it can be seen which runs are over')
            : (0,finding/* warning */.$e)(judge_ledger_area, 'runs', 'nobody can see whether a run is over: the claim of one that was killed counts for seven hours', 'Give the jobs `permissions: actions: read`.')
    ];
}
function judgeWriting(ref, canWrite) {
    const check = 'write';
    if (canWrite.kind === 'seen')
        return (0,finding/* fine */.Bs)(judge_ledger_area, check, `refs next to ${ref} can be made and deleted`);
    const status = (0,look/* statusOf */.c)(canWrite);
    if (status === 401)
        return (0,finding/* problem */.CC)(judge_ledger_area, check, 'unauthorized', 'GitHub refuses the token', "Give the run's own token, `github.token`.");
    if (status === 403 || status === 404)
        return (0,finding/* problem */.CC)(judge_ledger_area, check, 'ledger-unwritable', 'the token may not write', 'Give the job `permissions: contents: write`.');
    if (status === 409 || status === 422)
        return (0,finding/* problem */.CC)(judge_ledger_area, check, 'ledger-unwritable', `the repository refuses refs like ${ref}: ${canWrite.error.message}`, 'Let no ruleset or push rule forbid refs/staging/*.');
    return (0,finding/* unknown */.L5)(judge_ledger_area, check, canWrite.error.message, 'Run it again.');
}
function judgeDeployments(deployments) {
    const check = 'Deployments';
    if (deployments.kind === 'failed')
        return (0,finding/* unknown */.L5)(judge_ledger_area, check, deployments.error.message, 'Run it again.');
    if (deployments.value === 403 || deployments.value === 404)
        return (0,finding/* warning */.$e)(judge_ledger_area, check, "the environment is not shown on the repository's page", 'Give the jobs `permissions: deployments: write`.');
    if (deployments.value >= 500 || deployments.value === 0)
        return (0,finding/* unknown */.L5)(judge_ledger_area, check, `GitHub answered ${deployments.value}`, 'Run it again.');
    return (0,finding/* fine */.Bs)(judge_ledger_area, check, "the environment is shown on the repository's page");
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-names.js


const judge_names_area = 'DNS';
/** Whether the apps' names will be found, and answered for with a certificate. */
function judgeNames(view) {
    const { domain, records } = view;
    if (domain === undefined)
        return [
            (0,finding/* warning */.$e)(judge_names_area, 'zone', 'no `environment.domain` is configured: the apps have no names, and none are waited for', 'Set `environment.domain` to a zone of the staging team.')
        ];
    if (records.kind === 'failed')
        return [(0,finding/* unknown */.L5)(judge_names_area, 'zone', `${domain} cannot be read`, 'Give the token the scope domain:read.')];
    if (records.value === undefined)
        return [
            (0,finding/* problem */.CC)(judge_names_area, 'zone', 'not-found', `${domain} is not a zone of this account`, 'Make it with infra/foundation, or in the control panel under Networking → Domains.')
        ];
    return [
        (0,finding/* fine */.Bs)(judge_names_area, 'zone', `${domain}, ${records.value.length} records`),
        delegationOf(domain, records.value, view.nameServers),
        ...judgeCertificate(view)
    ];
}
/** Whether each app's host is free, or ours. What cannot be seen is told by the rows of the token and of the ledger. */
function judgeHostFindings(hosts, domain) {
    if (hosts.kind === 'failed')
        return [(0,finding/* unknown */.L5)(judge_names_area, 'hosts', `they cannot be looked at: ${hosts.error.message}`, 'See the rows above and below.')];
    if (hosts.value.length > 0)
        return hosts.value.map(({ app, host, because, remedy }) => (0,finding/* problem */.CC)(judge_names_area, `host of ${app}`, 'host-taken', `${host}: ${because}`, remedy));
    return domain === undefined ? [] : [(0,finding/* fine */.Bs)(judge_names_area, 'hosts', 'none is taken by anybody else')];
}
/** DigitalOcean's own, for a zone that lists none. */
const usualNameServers = ['ns1.digitalocean.com', 'ns2.digitalocean.com', 'ns3.digitalocean.com'];
/** As provision will judge it. */
function delegationOf(domain, records, nameServers) {
    const check = 'delegation';
    if (nameServers.kind === 'failed')
        return (0,finding/* unknown */.L5)(judge_names_area, check, `the resolver did not say who answers for ${domain}`, 'Run it where names can be resolved.');
    const own = nameServersIn(records);
    const wrong = judgeDelegation(domain, nameServers.value, own.length > 0 ? own : usualNameServers);
    return wrong
        ? (0,finding/* problem */.CC)(judge_names_area, check, 'not-ready', wrong.seen, wrong.remedy)
        : (0,finding/* fine */.Bs)(judge_names_area, check, `${domain} is answered by ${nameServers.value.join(', ')}`);
}
function judgeCertificate({ certificate, certificates, now, domain }) {
    const check = 'certificate';
    if (certificate === undefined)
        return [];
    if (certificates.kind === 'failed')
        return [(0,finding/* unknown */.L5)(judge_names_area, check, `${certificate} cannot be looked for`, 'Give the token the scope certificate:read.')];
    const found = certificates.value.find(({ name }) => name === certificate);
    if (!found)
        return [
            (0,finding/* problem */.CC)(judge_names_area, check, 'not-found', `there is none called ${certificate}`, `Make the wildcard certificate with infra/foundation (for *.<environment>.${domain}), or name another in \`certificate_name\`.`)
        ];
    const end = found.not_after ? Date.parse(found.not_after) : Number.NaN;
    if (found.state === 'error' || end <= now)
        return [
            (0,finding/* problem */.CC)(judge_names_area, check, 'not-ready', `${certificate} is ${found.state === 'error' ? 'in error' : 'expired'}`, 'Look at it in the control panel: DigitalOcean renews its own only in a zone that is delegated to it.')
        ];
    return [(0,finding/* fine */.Bs)(judge_names_area, check, found.not_after ? `${certificate}, until ${found.not_after.slice(0, 10)}` : certificate)];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-state.js

const judge_state_area = "Terraform's state";
/** Whether the bucket takes the state, and whether its lock excludes anyone. */
function judgeStore({ stack, bucket, locks }) {
    const check = `bucket of ${stack}`;
    if (locks === undefined)
        return [
            (0,finding/* problem */.CC)(judge_state_area, check, 'invalid-input', `${bucket}, and no Spaces key was given: without one nothing can be made or destroyed`, 'Set the secrets SPACES_ACCESS_KEY and SPACES_SECRET_KEY (with `cloud-environment`, in that environment), and pass them to the workflow by name.')
        ];
    if (locks.kind === 'failed') {
        const status = (0,look/* statusOf */.c)(locks);
        if (status === 404)
            return [
                (0,finding/* problem */.CC)(judge_state_area, check, 'not-found', `there is no bucket ${bucket}`, 'Make it private with infra/foundation, or name another in `stacks[].backend.bucket`; the region is part of its address.')
            ];
        if (status === 401 || status === 403)
            return [
                (0,finding/* problem */.CC)(judge_state_area, check, status === 401 ? 'unauthorized' : 'forbidden', `the key may not read and write ${bucket}`, 'Give the Spaces key read and write on that bucket: SPACES_ACCESS_KEY and SPACES_SECRET_KEY.')
            ];
        return [(0,finding/* unknown */.L5)(judge_state_area, check, locks.error.message, 'Run it again.')];
    }
    return [
        (0,finding/* fine */.Bs)(judge_state_area, check, `${bucket} can be read and written`),
        locks.value
            ? (0,finding/* fine */.Bs)(judge_state_area, `lock of ${stack}`, 'a second writer is refused')
            : (0,finding/* warning */.$e)(judge_state_area, `lock of ${stack}`, `${bucket} ignores conditional writes: Terraform's lock file excludes nobody, the ledger alone does`, 'Let nobody run terraform by hand on this state.')
    ];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/platform-versions.js
/** Minor versions of Kubernetes that Argo CD's own table calls tested (docs/operator-manual/tested-kubernetes-versions.md of 3.5.7 and of 3.2.11). */
const argocdTested = {
    '3.5': ['1.36', '1.35', '1.34', '1.33'],
    '3.4': ['1.35', '1.34', '1.33', '1.32'],
    '3.3': ['1.35', '1.34', '1.33', '1.32'],
    '3.2': ['1.34', '1.33', '1.32', '1.31']
};
/** Minors that kubectl may be older or newer than the API server (Kubernetes' version skew policy). */
const kubectlSkew = 1;
/** What infra/ is made of, and what belongs together; docs/adopt.md shows it, a test holds it against the files. */
const platformVersions = {
    kubernetes: '1.36',
    argocd: '3.5.7',
    kubectl: '1.36.4',
    traefik: '3.7.13',
    terraform: '>= 1.10.0, < 2.0.0',
    provider: '2.99.1'
};
/** `1.36.` or `1.36.3-do.0` → `1.36`; undefined: it does not say a minor version. */
function minorOf(version) {
    return /^v?(\d+\.\d+)(?![\d])/.exec(version)?.[1];
}
/** How many minors apart; versions of the same major. */
function minorsApart(one, other) {
    const minor = (version) => Number(version.split('.')[1]);
    return Math.abs(minor(one) - minor(other));
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/judge-versions.js


const judge_versions_area = 'Versions';
/** Whether what the bootstrap installs goes with the Kubernetes that the stacks ask for. What is not said there is not judged. */
function judgeVersions({ kubernetesVersionPrefix = '', platform, kubernetes }) {
    const cluster = minorOf(kubernetesVersionPrefix);
    if (cluster === undefined)
        return [];
    const offered = new Set(kubernetes.kind === 'seen' ? kubernetes.value.versions.flatMap(({ slug }) => minorOf(slug) ?? []) : []);
    return [...judgeArgocd(cluster, platform.argocd, offered), ...judgeKubectl(cluster, platform.kubectl)];
}
function judgeArgocd(cluster, argocd, offered) {
    if (argocd === undefined)
        return [];
    const check = 'Argo CD and Kubernetes';
    const pair = `Argo CD ${argocd} on Kubernetes ${cluster}`;
    const tested = argocdTested[minorOf(argocd) ?? ''];
    if (tested === undefined)
        return [
            (0,finding/* unknown */.L5)(judge_versions_area, check, `${pair}; this Argo CD is not in the table that is known here`, "See Argo CD's own table of tested Kubernetes versions.")
        ];
    if (tested.includes(cluster))
        return [(0,finding/* fine */.Bs)(judge_versions_area, check, `${pair}: tested together by Argo CD`)];
    const both = tested.filter((minor) => offered.has(minor));
    const newer = Object.entries(argocdTested).find(([, minors]) => minors.includes(cluster))?.[0];
    return [
        (0,finding/* warning */.$e)(judge_versions_area, check, `${pair}: Argo CD tested that version with ${tested.join(', ')} only`, [
            ...(newer === undefined ? [] : [`install Argo CD ${newer} by the bootstrap`]),
            ...(both.length === 0
                ? []
                : [
                    `set the stack's variable \`kubernetes_version_prefix\` to ${both.map((minor) => `"${minor}."`).join(' or ')}`
                ])
        ].join(', or ') || 'Take versions that were tested together.')
    ];
}
function judgeKubectl(cluster, kubectl) {
    const minor = kubectl === undefined ? undefined : minorOf(kubectl);
    if (minor === undefined)
        return [];
    const check = 'kubectl and Kubernetes';
    const pair = `kubectl ${kubectl} for Kubernetes ${cluster}`;
    return [
        minorsApart(minor, cluster) <= kubectlSkew
            ? (0,finding/* fine */.Bs)(judge_versions_area, check, pair)
            : (0,finding/* warning */.$e)(judge_versions_area, check, `${pair}: Kubernetes supports a kubectl that is at most one minor version older or newer`, `Take the image of kubectl ${cluster} in the bootstrap's installer.`)
    ];
}

;// CONCATENATED MODULE: ./packages/environment/build/src/stacks/declared-variables.js



/** Variables that a stack's folder declares, with whether each has a default. None where there is no such folder. */
async function declaredVariables(directory) {
    const files = await terraformFilesIn(directory);
    const found = await Promise.all(files.map(async (file) => {
        const text = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(directory, file), 'utf8');
        return file.endsWith('.json') ? declaredInJson(text) : declaredInHcl(text);
    }));
    return new Map(found.flat());
}
/** Names that the folder's own files of values set: those that Terraform reads by itself. */
async function setByFiles(directory) {
    const all = await (0,external_node_fs_promises_.readdir)(directory).catch(() => []);
    const files = all.filter((file) => /(^terraform|\.auto)\.tfvars(\.json)?$/.test(file));
    const names = await Promise.all(files.map(async (file) => {
        const text = await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(directory, file), 'utf8');
        if (file.endsWith('.json'))
            return Object.keys(objectIn(text));
        return [...text.matchAll(/^\s*"?([\w-]+)"?\s*=/gm)].map(([, name = '']) => name);
    }));
    return new Set(names.flat());
}
function declaredInHcl(text) {
    const code = withoutComments(text);
    return [...code.matchAll(/^\s*variable\s+"?([\w-]+)"?\s*\{/gm)].map((found) => {
        const body = blockFrom(code, found.index + found[0].length);
        // A block of which the end is not found says nothing: Terraform will.
        return [found[1] ?? '', { hasDefault: body === undefined || /(^|[\s{])default\s*=/.test(body) }];
    });
}
function declaredInJson(text) {
    const variables = objectIn(text)['variable'];
    return Object.entries(typeof variables === 'object' && variables !== null ? variables : {}).map(([name, variable]) => [name, { hasDefault: JSON.stringify(variable).includes('"default":') }]);
}
function objectIn(text) {
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {};
}
/** Comments go, and what stands in quotes is empty: braces and words in there are none of the language's. */
function withoutComments(text) {
    return text.replace(/"((?:[^"\\\n]|\\.)*)"|\/\*[\s\S]*?\*\/|(?:#|\/\/)[^\n]*/g, (match, quoted) => quoted === undefined ? '' : /^[\w-]*$/.test(quoted) ? match : '""');
}
/** From behind the `{` of a block to its `}`, without the blocks inside of it; undefined where it has no end. */
function blockFrom(code, start) {
    let depth = 1;
    let body = '';
    for (let index = start; index < code.length; index += 1) {
        const sign = code[index];
        if (sign === '}')
            depth -= 1;
        if (depth === 0)
            return body;
        if (depth === 1)
            body += sign;
        if (sign === '{')
            depth += 1;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/read-checkout.js




/** @param env of the job: `TF_VAR_…` gives values, too */
async function findUnsetVariables(workspace, configuration, names, env) {
    const stacks = await Promise.all(configuration.stacks.map(async (stack) => {
        const directory = (0,external_node_path_.join)(workspace, stack.directory);
        const { own, configured, identity } = stackVariables(stack, names, configuration, []);
        const given = new Set([...Object.keys({ ...own, ...configured, ...identity }), ...(await setByFiles(directory))]);
        const unset = [...(await declaredVariables(directory))].flatMap(([name, { hasDefault }]) => hasDefault || given.has(name) || `TF_VAR_${name}` in env ? [] : [name]);
        return { stack: stack.name, names: unset };
    }));
    return stacks.filter((stack) => stack.names.length > 0);
}
/** Of the commands that are `npm run …` alone; what others run, nobody can tell from here. */
async function findMissingScripts(workspace, apps) {
    const missing = await Promise.all(apps.map(async ({ name, test, tests }) => {
        const [, script, folder] = /^npm run ([\w:.-]+)(?: --prefix=(\S+))?$/.exec(test.command) ?? [];
        if (script === undefined || tests === 'none')
            return [];
        const file = folder === undefined ? 'package.json' : `${folder}/package.json`;
        const scripts = await scriptsOf((0,external_node_path_.join)(workspace, file));
        return Object.hasOwn(scripts, script) ? [] : [{ app: name, script, file }];
    }));
    return missing.flat();
}
/** None: there is no such package.json, or none that can be read. */
async function scriptsOf(path) {
    try {
        const { scripts } = JSON.parse(await (0,external_node_fs_promises_.readFile)(path, 'utf8'));
        return scripts ?? {};
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/scopes.js

/** No resource has these. */
const scopes_nobody = '00000000-0000-4000-8000-000000000000';
const noNumber = '9007199254740991';
const noTag = 'staging-actions:no-such-tag';
/**
 * What the token lacks, seen by requests that could do nothing even if they were allowed: an empty body, or an id that nothing has.
 * That DigitalOcean looks at the scope before anything else is how its 403 is documented. Which 403 else there may be is not:
 * deleting a default VPC is one (digitalocean/doctl#930). So only a route that names no resource counts as proof.
 */
async function observeScopes(digitalocean, { domain, types }) {
    const rows = scopesFor(types).filter(({ routes }) => domain !== undefined || !probeOf(routes).includes('{domain_name}'));
    const answers = await Promise.all(rows.map(async (row) => ({ row, status: await ask(digitalocean, probeOf(row.routes), domain ?? '') })));
    const rowsOf = (isMeant) => answers.filter(({ row, status }) => isMeant(status, namesNothing(probeOf(row.routes)))).map(({ row }) => row);
    const isSilent = (status) => status === 0 || status === 429 || status >= 500;
    const granted = scopeNames(rowsOf((status) => status !== 403 && !isSilent(status)));
    const missing = namesOf(rowsOf((status, isProof) => status === 403 && isProof), granted);
    const known = [...granted, ...missing.flatMap(({ scope }) => scope.split(' or '))];
    return {
        missing,
        doubtful: namesOf(rowsOf((status, isProof) => status === 403 && !isProof), known),
        unclear: namesOf(rowsOf(isSilent), known),
        asked: scopeNames(rows).length
    };
}
/** The scopes of these rows. One of several is missing for the sake of those that no other row shows or misses. */
function namesOf(rows, shown) {
    const alone = rows.flatMap(({ scopes }) => (scopes.length === 1 ? scopes : []));
    return rows.flatMap(({ scopes, breaks }) => {
        const left = scopes.filter((scope) => !shown.includes(scope) && (scopes.length === 1 || !alone.includes(scope)));
        return left.length === 0 ? [] : [{ scope: left.join(' or '), breaks }];
    });
}
/** Our own domain is there, or its routes answer 404. */
function namesNothing(route) {
    return !/\{(?!domain_name\})\w+\}/.test(route);
}
function probeOf(routes) {
    return routes[0] ?? '';
}
function ask(digitalocean, route, domain) {
    const [method = 'GET', template = ''] = route.split(' ');
    const path = template
        .replace('{domain_name}', domain)
        .replace('{tag_id}', noTag)
        .replace(/\{(droplet_id|domain_record_id)\}/, noNumber)
        .replace(/\{\w+\}/, scopes_nobody);
    return digitalocean.refusal(method, method === 'GET' && path === template ? `${path}?per_page=1` : path);
}

// EXTERNAL MODULE: ./packages/github/build/src/workflows.js + 1 modules
var workflows = __webpack_require__(7728);
;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/selftest-runs.js


const selftest_runs_area = 'Workflows';
const selftest_runs_check = 'staging-selftest.yml: last run';
const start = 'Actions → staging-selftest → Run workflow';
/** Its last runs, newest first; undefined: the repository has no such workflow. Needs `actions: read`. */
function observeSelftest(github) {
    return (0,look/* lookAt */.t)((0,src_request/* unlessStatus */.HD)([404], (0,workflows/* listWorkflowRuns */.K9)(github, 'staging-selftest.yml')));
}
/** What it saw of this runner and this GitHub is known to its own table; here stands whether somebody has looked at all. */
function judgeSelftest(runs) {
    if (runs.kind === 'failed')
        return (0,finding/* unknown */.L5)(selftest_runs_area, selftest_runs_check, runs.error.message, 'Give the job `permissions: actions: read`.');
    if (runs.value === undefined)
        return (0,finding/* unknown */.L5)(selftest_runs_area, selftest_runs_check, 'it is not here', 'docs/adopt.md begins with it: ten minutes, without a cloud.');
    const last = runs.value.find(({ conclusion }) => conclusion !== undefined && conclusion !== 'cancelled');
    if (last === undefined)
        return (0,finding/* unknown */.L5)(selftest_runs_area, selftest_runs_check, 'it has never come to an end', `${start}.`);
    return last.conclusion === 'success'
        ? (0,finding/* fine */.Bs)(selftest_runs_area, selftest_runs_check, `it succeeded at ${last.updatedAt}`)
        : (0,finding/* warning */.$e)(selftest_runs_area, selftest_runs_check, `it ended with ${last.conclusion} (${last.url}): something here is not as we believe`, `Its summary says what, and what breaks. Then: ${start}.`);
}

;// CONCATENATED MODULE: ./packages/environment/build/src/preflight/preflight-environment.js






















/**
 * Everything of the cloud and of the record that would fail a provision, a deploy or a teardown later. All is asked at once; what
 * is written for it (a ref, an object in the bucket) is taken away again.
 */
async function preflightEnvironment(environment, deps) {
    const { configuration, context, apps, names } = environment;
    const [needs, platform, folders, asksInVain, unset, scripts] = await Promise.all([
        readStackNeeds(context.workspace, configuration),
        readPlatformNeeds(context.workspace, configuration),
        findStackFolders(context.workspace, configuration),
        findAddressNobodyGives(context.workspace, configuration),
        findUnsetVariables(context.workspace, configuration, names, context.env),
        findMissingScripts(context.workspace, apps)
    ]);
    const [account, caps, ledger, stores, hosts, workflows, reaper, selftest] = await Promise.all([
        inspectAccount(environment, deps, needs, platform),
        (0,look/* lookAt */.t)(observeAccountCaps(environment)),
        inspectLedger(environment),
        inspectStores(environment, deps),
        (0,look/* lookAt */.t)(findRefusedHosts(environment)),
        inspectWorkflows(environment),
        (0,reaper_health/* observeReaper */.kd)(environment.github),
        observeSelftest(environment.github)
    ]);
    return [
        ...judgeConfiguration({
            configuration,
            apps,
            folders,
            asksInVain,
            unset,
            scripts: folders.some(({ isThere }) => isThere === undefined) ? undefined : scripts
        }),
        ...account(ledger.pinned),
        ...judge_account_judgeAccountCaps(caps),
        ...judgeHostFindings(hosts, configuration.environment.domain),
        ...stores,
        ...ledger.findings,
        ...workflows,
        (0,reaper_health/* judgeReaperRuns */.rf)(reaper, context.clock.now()),
        judgeSelftest(selftest)
    ];
}
/** The pinned team is the ledger's to say: it comes last. */
async function inspectAccount({ digitalocean, configuration, names, context }, { dnsServer }, needs, platform) {
    const { domain, region } = configuration.environment;
    const [account, scopes, clusters, droplets, kubernetes, databases, sizes, records, nameServers, certificates] = await Promise.all([
        (0,look/* lookAt */.t)(digitalocean.account()),
        (0,look/* lookAt */.t)(observeScopes(digitalocean, { domain, types: needs.types })),
        (0,look/* lookAt */.t)(digitalocean.clusters.list()),
        (0,look/* lookAt */.t)(digitalocean.droplets.list()),
        (0,look/* lookAt */.t)(digitalocean.kubernetesOffer()),
        (0,look/* lookAt */.t)(digitalocean.databaseOffer()),
        (0,look/* lookAt */.t)(digitalocean.sizes()),
        (0,look/* lookAt */.t)(domain === undefined ? Promise.resolve(undefined) : digitalocean.domains.findRecords(domain)),
        (0,look/* lookAt */.t)(domain === undefined ? Promise.resolve([]) : findNameServers(domain, dnsServer)),
        (0,look/* lookAt */.t)(digitalocean.certificates.list())
    ]);
    const ourTags = new Set(clusters.kind === 'seen'
        ? clusters.value.filter(({ tags }) => tags.includes(names.ownerTag)).map(({ id }) => (0,src_names/* clusterTag */.Z1)(id))
        : []);
    const counted = droplets.kind === 'failed'
        ? droplets
        : {
            kind: 'seen',
            value: {
                all: droplets.value.length,
                ours: droplets.value.filter(({ tags }) => tags.some((tag) => ourTags.has(tag))).length
            }
        };
    return (pinned) => {
        const token = judge_account_judgeToken({ account, pinned, scopes });
        // A token that is none can see nothing: one row says so, and not twenty.
        if (account.kind === 'failed' && account.error.reason === 'unauthorized')
            return token.slice(0, 1);
        return [
            ...token,
            ...judgeQuota({ account, droplets: counted, needs }),
            ...judgeOffer({ region, needs, kubernetes, databases, sizes }),
            ...judgeVersions({ kubernetesVersionPrefix: needs.kubernetesVersionPrefix, platform, kubernetes }),
            ...judgeNames({
                domain,
                records,
                nameServers,
                certificate: needs.certificate,
                certificates,
                now: context.clock.now()
            })
        ];
    };
}
/** Of the hosts that the apps want, those that a provision would not take. */
async function findRefusedHosts(environment) {
    const { digitalocean, ledger, names } = environment;
    const [document, balancers] = await Promise.all([ledger.read(), digitalocean.loadBalancers.list()]);
    const addresses = balancers.flatMap(({ name, tag, ip }) => name === names.loadBalancer && tag === names.ownerTag && ip ? [ip] : []);
    return refusedHosts(environment, document, { addresses, resources: [] });
}
async function inspectLedger({ ledger, github, names, configuration, context }) {
    const ref = (0,src_names/* ledgerRef */.DH)(configuration.ledger.refPrefix, names.environment);
    // Next to the ledger, so that a rule against it is met; a name that no environment can have.
    const probe = `${ref.slice('refs/'.length)}.preflight-${context.run.id}`;
    const [document, canWrite, deployments, run] = await Promise.all([
        (0,look/* lookAt */.t)(ledger.read()),
        (0,look/* lookAt */.t)(
        // One that was there already is not ours to delete; that it is there says nothing against us.
        (0,refs/* createMark */.eo)(github, `Preflight of run ${context.run.id}`)
            .then((mark) => (0,refs/* createRef */._3)(github, probe, mark))
            .then((isMade) => (isMade ? (0,refs/* deleteRef */.jq)(github, probe) : undefined))
            .then(() => true)),
        (0,look/* lookAt */.t)(refusalOf(github, 'deployments')),
        (0,look/* lookAt */.t)((0,runs/* findRunProgress */.my)(github, context.run.id, context.run.attempt))
    ]);
    return {
        pinned: configuration.environment.team ??
            (document.kind === 'seen' ? (document.value?.teamUuid ?? undefined) : undefined),
        findings: judgeLedger({ ref, document, canWrite, deployments, run })
    };
}
async function inspectStores({ configuration, names }, { spaces, spacesUrl }) {
    const stacks = configuration.stacks.filter(({ backend }) => backend.bucket);
    const findings = await Promise.all(stacks.map(async (stack) => {
        const backend = stackBackend(stack, names, configuration, spacesUrl);
        const locks = spaces && (await (0,look/* lookAt */.t)(honoursConditionalWrites(backend, spaces)));
        return judgeStore({ stack: stack.name, bucket: backend.bucket, locks });
    }));
    return findings.flat();
}

// EXTERNAL MODULE: ./packages/github/build/src/client.js
var client = __webpack_require__(8928);
;// CONCATENATED MODULE: ./actions/check-staging/build/preflight.js




/** Throws when it finds a problem; the error carries all findings. */
async function preflight(input, environment, context) {
    const { spacesAccessKey, spacesSecretKey, configPath } = input;
    const { github } = environment;
    const [settings, ...found] = await Promise.all([
        (0,look/* lookAt */.t)((0,repository/* getRepositorySettings */.gQ)(github)),
        preflightEnvironment(environment, {
            spaces: spacesAccessKey && spacesSecretKey ? { accessKey: spacesAccessKey, secretKey: spacesSecretKey } : undefined,
            spacesUrl: context.urls.spaces,
            dnsServer: context.urls.resolver
        }),
        preflightGate({
            github,
            promoting: await findPromoting(input, github, context),
            byToken: await findByToken(input, github, context),
            configPath
        })
    ]);
    const findings = (0,finding/* withPlans */.vm)(found.flat(), settings.kind === 'seen' && settings.value.isPrivate);
    for (const { area, check, state, seen, remedy } of findings)
        context.log.info(`${state.padEnd(7)}  ${area}: ${check}: ${seen}${remedy && state !== 'ok' ? ` → ${remedy}` : ''}`);
    const problems = findings.filter(({ state }) => state === 'problem');
    const [first] = problems;
    if (!first)
        return findings;
    const result = { environment: environment.names.environment, report: undefined, findings };
    throw new errors/* StagingError */.QH(first.reason ?? 'internal', `${problems.length} of ${findings.length} checks found a problem: ${problems.map(({ area, check, seen }) => `${area}: ${check}: ${seen}`).join('; ')}`, { hint: problems.map(({ remedy }) => remedy).join(' '), result });
}
async function findByToken({ promotionAppId, promotionToken }, github, context) {
    const isUsed = promotionToken !== undefined && promotionAppId === undefined;
    return isUsed ? { ...github, octokit: await context.github(promotionToken) } : undefined;
}
/** The repository as who promotes sees it, where this run is given the App or the token; undefined: it is not. */
async function findPromoting({ promotionAppId: appId, promotionAppPrivateKey: privateKey, promotionToken }, github, context) {
    if (appId !== undefined || privateKey !== undefined)
        return (0,look/* lookAt */.t)(asApp({ appId, privateKey }, github, context));
    return promotionToken === undefined
        ? undefined
        : { kind: 'seen', value: { ...github, octokit: await context.github(promotionToken) } };
}
async function asApp({ appId, privateKey }, github, context) {
    if (appId === undefined || privateKey === undefined)
        throw new errors/* InputError */.dz([
            `inputs "promotion-app-id" and "promotion-app-private-key" belong together: ${appId === undefined ? 'the first' : 'the second'} is empty`
        ]);
    const { owner, repo } = github;
    const app = await context.githubApp({ appId, privateKey });
    try {
        return { ...github, octokit: await app.onRepository(owner, repo) };
    }
    catch (error) {
        throw (0,client/* asApiError */.zw)(error, 'GET', `/repos/${owner}/${repo}/installation`);
    }
}


/***/ })

};
