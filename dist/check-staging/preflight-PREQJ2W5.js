import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  asApiError,
  canSeeTeam,
  compareCommits,
  countCollaborators,
  dispatchInputsOf,
  findBranchRules,
  findGuardedEnvironment,
  findInTree,
  findLogin,
  findRef,
  findRuleTypes,
  fine,
  fullRef,
  getDefaultBranch,
  getGivenPermission,
  getRepositorySettings,
  givenInput,
  jobsOf,
  listOpenIssues,
  loadTrustedConfiguration,
  lookAt,
  mayActionsOpenPulls,
  mayStart,
  preflightEnvironment,
  problem,
  protectedParts,
  pushBranches,
  readFileAt,
  refusalOf,
  unknown,
  warning
} from "./chunk-SP6HMYCB.js";
import "./chunk-QTVSGU2E.js";
import {
  InputError,
  StagingError
} from "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// packages/base/build/src/assert-never.js
function assertNever(value) {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

// packages/approval/build/src/render/foreign-text.js
function firstFew(items, most, render) {
  const rest = items.length - most;
  return [...items.slice(0, most).map((item) => render(item)), ...rest > 0 ? [`${rest} more`] : []];
}

// packages/approval/build/src/request-label.js
var requestLabel = {
  name: "staging-approval",
  color: "fbca04",
  description: "A deployment to staging that waits for a decision"
};

// packages/approval/build/src/approvers.js
function parseApprovers(entries) {
  return entries.map((entry) => {
    if (entry === "code-owners")
      return { kind: "code-owners" };
    const level = /^permission:(write|maintain|admin)$/.exec(entry)?.[1];
    if (level === "write" || level === "maintain" || level === "admin")
      return { kind: "permission", level };
    const named = parseHandle(entry);
    if (named)
      return named;
    throw new StagingError("invalid-configuration", `${JSON.stringify(entry)} names no approver`, {
      hint: "An approver is @user, id:<number of an account>, @org/team, permission:write, permission:maintain, permission:admin or code-owners."
    });
  });
}
function parseHandle(text) {
  const id = /^id:([1-9]\d{0,14})$/.exec(text)?.[1];
  if (id !== void 0)
    return { kind: "user", login: text, id: Number(id) };
  const team = /^@?([A-Za-z0-9-]{1,39})\/([A-Za-z0-9._-]{1,100})$/.exec(text);
  if (team)
    return { kind: "team", org: team[1] ?? "", team: team[2] ?? "" };
  const login = /^@?([A-Za-z0-9_-]{1,60})$/.exec(text)?.[1];
  return login === void 0 ? void 0 : { kind: "user", login };
}

// packages/approval/build/src/code-owners.js
var codeOwnersPaths = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
function parseCodeOwners(text) {
  return text.split(/\r?\n/).flatMap((line) => {
    const [pattern, ...names] = line.replace(/(^|\s)#.*$/, "").match(/(?:\\ |\S)+/g) ?? [];
    if (pattern === void 0 || pattern.startsWith("!") || /[[\]]/.test(pattern))
      return [];
    const owners = names.map((name) => name.startsWith("@") ? parseHandle(name) : void 0);
    return [
      {
        pattern: pattern.replaceAll("\\ ", " "),
        owners: owners.filter((owner) => owner !== void 0),
        unknown: names.filter((_, index) => owners[index] === void 0)
      }
    ];
  });
}

// packages/approval/build/src/ownership.js
async function readCodeOwners(github, branch) {
  for (const path of codeOwnersPaths) {
    const text = await readFileAt(github, path, branch);
    if (text !== void 0)
      return parseCodeOwners(text);
  }
  return void 0;
}

// packages/approval/build/src/load-gate.js
async function loadGate(github, source) {
  const { defaultBranch, promotionBranch, configPath } = source;
  const { configuration, branch } = await loadTrustedConfiguration({
    defaultBranch,
    promotionBranch,
    path: configPath,
    readFileAt: (file, at) => readFileAt(github, file, at)
  });
  const gate = protectedParts(configuration);
  return { ...gate, promotion: { ...gate.promotion, branch } };
}

// packages/approval/build/src/promote/release-branch.js
function releaseBranch(sha) {
  return `staging-release/${sha}`;
}

// packages/approval/build/src/preflight/judge-approvers.js
var area = "Approval";
function judgeApprovers(approvers, rules) {
  return [...approvers.map(judgeOne), ...judgeNumber(approvers, rules), ...judgeDuties(rules)];
}
function judgeDuties({ minimum, excludeInitiator }) {
  if (excludeInitiator || minimum > 1)
    return [];
  return [
    warning(area, "separation of duties", "one approval is enough, and anyone who pushed may give it: nobody else has to look", "Set `approval.exclude-initiator: true`, or `approval.minimum: 2`.")
  ];
}
function judgeOne(approver) {
  if (approver.kind === "user") {
    const { login, permission } = approver;
    const check = `approver ${login}`;
    if (permission.kind === "failed")
      return unknown(area, check, permission.error.message, "Run it again.");
    return permission.value === "none" ? problem(area, check, "not-found", "there is no such person, or they were given no access to the repository: what they say decides nothing", "Correct `approval.approvers`, or invite them.") : fine(area, check, `has ${permission.value} permission`);
  }
  if (approver.kind === "team") {
    const check = `approver ${approver.team}`;
    if (approver.isSeen.kind === "failed")
      return unknown(area, check, approver.isSeen.error.message, "Run it again.");
    return approver.isSeen.value ? fine(area, check, "the token can see the team") : unknown(area, check, "this token cannot see the team: GITHUB_TOKEN never can", 'Give the jobs that ask `teams-app-id` and its key, of a GitHub App with the organization permission "Members: read", or name people.');
  }
  if (approver.kind === "code-owners") {
    const check = "code owners";
    if (approver.rules.kind === "failed")
      return unknown(area, check, approver.rules.error.message, "Run it again.");
    return approver.rules.value ? fine(area, check, `${approver.rules.value} rules`) : problem(area, check, "invalid-configuration", "the promotion branch has no CODEOWNERS, or nothing in it", "Merge one, or name people in `approval.approvers`.");
  }
  if (approver.kind === "permission") {
    const { level, people } = approver;
    const check = `approvers with ${level}`;
    if (people.kind === "failed")
      return unknown(area, check, "the token may not list who has access", "Look under Settings \u2192 Collaborators.");
    return people.value > 0 ? fine(area, check, people.value === 1 ? "one person" : `${people.value} people`) : problem(area, check, "not-found", "there is nobody", "Correct `approval.approvers`, or give somebody the right.");
  }
  return assertNever(approver);
}
function judgeNumber(approvers, { minimum, excludeInitiator }) {
  const check = "number of approvers";
  const people = new Set(approvers.flatMap((one) => one.kind === "user" ? [one.login.toLowerCase()] : []));
  if (approvers.length === 0 || people.size < approvers.length)
    return [];
  if (people.size < minimum)
    return [
      problem(area, check, "invalid-configuration", `${minimum} approvals are needed and ${people.size} people are named`, "Name more in `approval.approvers`, or lower `approval.minimum`.")
    ];
  if (excludeInitiator && people.size === minimum)
    return [
      warning(area, check, `${people.size} are named, ${minimum} are needed, and who started a deployment may not approve it`, "Name one more in `approval.approvers`.")
    ];
  return [fine(area, check, `${people.size} named, ${minimum} needed`)];
}

// packages/approval/build/src/preflight/promotion-view.js
var strong = "docs/security.md has the strong set-up.";
function isLimitedTo({ branches, tags }, branch) {
  return Array.isArray(branches) && branches.length > 0 && branches.every((one) => one === branch) && tags.length === 0;
}

// packages/approval/build/src/preflight/judge-production.js
var area2 = "Promotion";
function readProductionFile(text, branch) {
  const jobs = Object.entries(jobsOf(text));
  const named = jobs.map(([key, job]) => ({ key, job, environment: nameOf(job["environment"]) }));
  return {
    environments: [...new Set(named.flatMap(({ environment }) => environment ?? []))],
    openJobs: named.filter(({ job, environment }) => environment === void 0 && holdsSecret(job)).map(({ key }) => key),
    checksRef: new RegExp(`(github\\.ref|GITHUB_REF)\\b[^\\n]*refs/heads/${escaped(branch)}(?![\\w./-])`).test(text)
  };
}
function nameOf(environment) {
  if (typeof environment === "string")
    return environment || void 0;
  const { name } = environment ?? {};
  return typeof name === "string" && name !== "" ? name : void 0;
}
function holdsSecret(job) {
  const text = JSON.stringify(job);
  return /secrets(?:\.|\[)(?!GITHUB_TOKEN\b)/.test(text) || /"secrets":"inherit"/.test(text) || /"id-token":"write"/.test(text);
}
function escaped(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function textOf({ promotion, workflow }) {
  return promotion.workflow === void 0 || workflow.kind === "failed" ? void 0 : workflow.value;
}
function judgeWhatGoesOut(view) {
  const check = "what goes to production";
  const text = textOf(view);
  const { branch, workflow = "" } = view.promotion;
  if (text === void 0)
    return [];
  if (mayStart(text, "push", branch))
    return [
      warning(area2, check, `${workflow} starts by each push to ${branch}, before anybody can compare what that got with what was tested`, "Let it start by `workflow_dispatch` alone: promote starts it.")
    ];
  const declared = dispatchInputsOf(text);
  const missing = ["commit", "images"].filter((name) => !declared.includes(name));
  if (missing.length === 0)
    return [fine(area2, check, `${workflow} is told the tested commit and the digests that ran`)];
  return [
    warning(area2, check, `${workflow} takes no ${missing.map((name) => `\`${name}\``).join(" and no ")}: it has to find by itself what was tested, and a tag may have been moved since`, "Declare `commit` and `images` as inputs of its `workflow_dispatch`, and deploy these digests: docs/adopt.md shows it.")
  ];
}
function productionFile(view) {
  const text = textOf(view);
  return text === void 0 ? void 0 : readProductionFile(text, view.promotion.branch);
}
function isProductionGuarded(view) {
  return judgeProduction(view).some(({ state }) => state === "ok");
}
function judgeProduction(view) {
  const { promotion, productionEnvironments } = view;
  const check = "production secrets";
  const { branch, workflow = "" } = promotion;
  const file = productionFile(view);
  if (!file) {
    if (promotion.workflow !== void 0)
      return [];
    return [
      unknown(area2, check, "no production workflow is configured, so nobody can tell from here which branches can reach its secrets", `Keep them in a GitHub environment that is limited to the branch ${branch}.`)
    ];
  }
  const { environments, openJobs, checksRef } = file;
  const keep = `Keep production's secrets in a GitHub environment that is limited to the branch ${branch}, and name it in each job that needs them. ${strong}`;
  if (openJobs.length > 0 || environments.length === 0)
    return [
      warning(area2, check, openJobs.length > 0 ? `${workflow} gives secrets to ${openJobs.join(", ")} without an environment: anyone who may push can start it on a branch of their own` : `${workflow} names no environment: anyone who may push can start it on a branch of their own, with all that it can reach`, keep)
    ];
  for (const { name, environment } of productionEnvironments) {
    if (environment.kind === "failed")
      return [unknown(area2, check, `the environment ${name} cannot be read: ${environment.error.message}`, keep)];
    if (!environment.value)
      return [problem(area2, check, "not-found", `${workflow} names the environment ${name}, and there is none`, keep)];
    if (!isLimitedTo(environment.value, branch))
      return [
        warning(area2, check, `the environment ${name} of ${workflow} is open to other branches than ${branch}: anyone who may push to one reaches its secrets`, `Limit it to the branch ${branch}.`)
      ];
  }
  return [
    checksRef ? fine(area2, check, `${workflow} deploys from ${branch} alone: by its environment, and by its own question`) : warning(area2, check, `${workflow} does not ask which branch it runs on: started by hand on another one, it fails late or not at all`, `Give its jobs \`if: github.ref == 'refs/heads/${branch}'\`.`)
  ];
}

// packages/approval/build/src/preflight/judge-gate.js
var area3 = "Promotion";
function judgeGate(view) {
  const { promotion, merger, rules, defaultBranch } = view;
  const check = "gate";
  const { branch } = promotion;
  if (rules.kind === "failed")
    return unknown(area3, check, "the rules of the branch cannot be read", strong);
  if (rules.value?.isInPlan === false)
    return warning(area3, check, `the plan of this private repository has no rules for branches: anyone who may push can move ${branch} without asking`, "GitHub Pro, Team or Enterprise has them, or make the repository public. Until then the question is an agreement among those who may push.");
  const isClosed = rules.value !== void 0 && (rules.value.reviews > 0 || rules.value.types.includes("update") || rules.value.isProtected);
  const takesPullsOnly = rules.value?.types.includes("pull_request") ?? false;
  if (merger.kind === "environment") {
    const { environment, name } = merger;
    if (environment.kind === "failed")
      return unknown(area3, check, `whether the environment ${name} is limited to branches cannot be read`, strong);
    if (!isLimitedTo(environment.value, defaultBranch))
      return warning(area3, check, `the environment ${name} is open to other branches than ${defaultBranch}: anyone who may push to one can take what token it holds`, `Limit it to the branch ${defaultBranch}: GitHub makes an environment without limits where a job names one that is not there. ${strong}`);
    if (!isClosed)
      return warning(area3, check, `${branch} is open: anyone who may write can push to it without asking`, strong);
    return isProductionGuarded(view) ? fine(area3, check, "the strong set-up: only a token that the default branch alone can reach may promote, and only the promotion branch may deploy") : warning(area3, check, `nobody gets to ${branch} without asking, but whether production is as closed is not seen: see "production secrets"`, strong);
  }
  if (isClosed)
    return warning(area3, check, `the promoting token is in reach of every workflow: anyone who may push can use it for ${branch}`, `Move it into a GitHub environment that is limited to the default branch. ${strong}`);
  const missing = merger.kind === "github-token" && merger.missing !== void 0 ? ` (staging-decision names the environment ${merger.missing}, and there is none)` : "";
  return warning(area3, check, takesPullsOnly ? `the weaker set-up: anyone who may push can open and merge a pull request to ${branch} by a workflow of their own${missing}` : `the weaker set-up: anyone who may push can move ${branch} without asking${missing}`, strong);
}
var closing = [
  { type: "creation", means: "lets nobody make a branch there" },
  { type: "required_signatures", means: "takes signed commits only" },
  { type: "pull_request", means: "takes pull requests only" },
  { type: "required_status_checks", means: "wants checks before there is a branch" }
];
function judgeReleaseBranches({ promotion, merger, rules, releaseRules }) {
  const isInPlan = rules.kind === "failed" || rules.value?.isInPlan !== false;
  if (promotion.method === "fast-forward" || !isInPlan)
    return [];
  const check = "release branches";
  if (releaseRules.kind === "failed")
    return [unknown(area3, check, releaseRules.error.message, "Run it again.")];
  const types = releaseRules.value;
  const isOwn = merger.kind === "github-token";
  const who = isOwn ? "" : ", which the promoting App may bypass";
  const closed = closing.filter(({ type }) => types.includes(type));
  if (closed.length > 0) {
    const seen = `a ruleset covers staging-release/**, and ${closed.map(({ means }) => means).join(", and ")}`;
    const remedy = "Take that pattern out of the ruleset, or put the App that promotes on its bypass list.";
    return [
      isOwn && types.includes("creation") ? problem(area3, check, "needs-app-token", `${seen}; GITHUB_TOKEN can bypass nothing`, remedy) : unknown(area3, check, `${seen}; whether that holds for the promoting token cannot be seen from here`, remedy)
    ];
  }
  if (types.includes("update"))
    return [fine(area3, check, "nobody else moves staging-release/**")];
  return [
    warning(area3, check, "anyone who may push can move a branch of staging-release/** while it waits for checks: the merge is refused then", `Make a ruleset for \`staging-release/**\` with "Restrict updates"${who}.`)
  ];
}

// packages/approval/build/src/preflight/judge-rules.js
var area4 = "Promotion";
var harmless = ["deletion", "non_fast_forward", "creation", "pull_request"];
function judgeRules(view) {
  const { promotion, merger, rules } = view;
  const { branch } = promotion;
  const check = `rules of ${branch}`;
  if (rules.kind === "failed")
    return [unknown(area4, check, rules.error.message, "Run it again.")];
  if (!rules.value)
    return [
      problem(area4, check, "not-found", `there is no branch ${branch}`, "Correct `promotion.branch`, or push the branch.")
    ];
  const seen = { ...view, check, ruled: rules.value, isOwn: merger.kind === "github-token" };
  const findings = [...judgeWhoMay(seen), ...judgeQueue(seen), ...judgeChecks(seen), ...judgeCommits(seen)];
  if (findings.length > 0)
    return findings;
  const { types } = rules.value;
  return [
    fine(area4, check, types.length > 0 ? `nothing that refuses a promotion (${types.join(", ")})` : "none: anyone who may write may move it")
  ];
}
function judgeWhoMay({ promotion, check, ruled, isOwn }) {
  const { types, reviews, codeOwners, conversations, isProtected } = ruled;
  const bypass = `Put the App of the promoting token on the bypass list of the ruleset. ${strong}`;
  const refuse = (what, reason) => isOwn ? problem(area4, check, reason, `${what}, and GITHUB_TOKEN can bypass nothing`, bypass) : unknown(area4, check, `${what}; whether the promoting token may bypass it cannot be seen from here`, bypass);
  const findings = [];
  if (reviews > 0)
    findings.push(refuse(`a pull request needs ${reviews === 1 ? "a review" : `${reviews} reviews`}`, "needs-review"));
  if (codeOwners)
    findings.push(refuse("a code owner has to review the pull request, and the decision in the issue is no review", "needs-review"));
  if (conversations)
    findings.push(warning(area4, check, "it wants conversations resolved: a promotion whose pull request somebody comments on in its files ends as `merge-refused`", "Resolve them in the pull request, and run promote again."));
  if (types.includes("update"))
    findings.push(refuse("only some may move it", "needs-app-token"));
  if (promotion.method === "fast-forward" && types.includes("pull_request"))
    findings.push(refuse("it takes pull requests only, and the method is fast-forward", "needs-app-token"));
  if (isProtected && types.length === 0)
    findings.push(unknown(area4, check, "it is protected by the branch protection of old, whose details only administrators see", `Look whether it wants reviews or restricts who may push. ${strong}`));
  return findings;
}
var usualMinutes = 30;
function judgeQueue({ promotion, check, ruled: { types, checks, queue }, isOwn }) {
  if (!types.includes("merge_queue"))
    return [];
  if (promotion.method === "fast-forward")
    return [
      problem(area4, check, "needs-app-token", "it takes only what its merge queue merges, and the method is fast-forward, which passes the queue by", "Set `promotion.method: merge`; or put the App that promotes on the bypass list of that rule.")
    ];
  if (isOwn && types.includes("required_status_checks"))
    return [
      problem(area4, check, "needs-app-token", "it has a merge queue with required checks, and GitHub starts no workflow for what GITHUB_TOKEN puts into it", `Give a GitHub App, PROMOTION_APP_ID and its key, and let the workflows of these checks run \`on: merge_group\`. ${strong}`)
    ];
  const groups = queue && queue.maxToMerge > 1 ? `; it may merge up to ${queue.maxToMerge} pull requests in one push, and where another one comes with the promotion production is withheld` : "";
  const alone = groups === "" ? "" : ' Set "Maximum pull requests to merge" and "Build concurrency" of the queue to 1.';
  const long = queue && checks.length > 0 && queue.checkMinutes > usualMinutes ? ` Its checks may take ${queue.checkMinutes} minutes: where they usually take longer than ${usualMinutes}, set \`promotion-timeout-minutes\` of the workflows.` : "";
  const waits = checks.length > 0 ? `, waits for ${checks.join(", ")} there` : ", waits";
  return [
    warning(area4, check, `it has a merge queue: promote puts the pull request into it${waits}, and compares what came of it; the queue writes the merge commit by itself${groups}`, `${checks.length > 0 ? "Let the workflows of these checks run `on: merge_group`. " : ""}So that the commit says who approved what, choose "Default to pull request title and description" under Settings \u2192 General \u2192 Pull Requests.${alone}${long}`)
  ];
}
function judgeChecks({ promotion, check, ruled, isOwn }) {
  const { types, checks, isStrict } = ruled;
  const { branch, method } = promotion;
  const hasQueue = types.includes("merge_queue");
  const findings = [];
  if (checks.length > 0 && !hasQueue && method === "fast-forward")
    findings.push(warning(area4, check, `it requires ${checks.join(", ")}: promote waits for them on the tested commit before it moves ${branch}, and opens no pull request`, "Let their workflows run `on: push` to the staging branch, too."));
  else if (checks.length > 0 && isOwn && !hasQueue)
    findings.push(warning(area4, check, `it requires ${checks.join(", ")}: promote waits for them on the tested commit, and GitHub holds what only pull requests start, of those of GITHUB_TOKEN, until somebody approves it in each of them`, "Let their workflows run `on: push` to the staging branch, too; or give a GitHub App, PROMOTION_APP_ID and its key."));
  if (isStrict && !hasQueue && method !== "fast-forward")
    findings.push(warning(area4, check, `it takes only what is up to date: after each promotion by ${method} ${branch} has a commit that staging lacks, and the next one ends as \`base-moved\``, `Merge ${branch} into the branch that is deployed to staging after each promotion, or set \`promotion.method: fast-forward\`.`));
  if (types.includes("required_deployments"))
    findings.push(problem(area4, check, "merge-refused", "it takes only what was deployed to an environment that its ruleset names, which GitHub counts by the head commit", 'Take "Require deployments to succeed" out of the ruleset, or put the App that promotes on its bypass list.'));
  return findings;
}
function judgeCommits({ promotion, check, ruled: { types } }) {
  const { method } = promotion;
  const findings = [];
  if (types.includes("required_linear_history") && method === "merge" && !types.includes("merge_queue"))
    findings.push(problem(area4, check, "merge-refused", "it wants a linear history, and the method is merge, which makes a merge commit", "Set `promotion.method: fast-forward`, or `squash` and merge the branch back before the next promotion; or take the rule away."));
  if (types.includes("required_signatures"))
    findings.push(warning(area4, check, "it takes signed commits only: a promotion with one that is not ends as `merge-refused`", "Have everybody sign what they push to staging, or put the App that promotes on the bypass list of that rule."));
  const named = ["merge_queue", "required_status_checks", "required_deployments", "required_linear_history"];
  const others = types.filter((type) => ![...harmless, ...named, "update", "required_signatures"].includes(type));
  if (others.length > 0)
    findings.push(unknown(area4, check, `it has rules of which nobody can tell from here whether a promotion meets them (${others.join(", ")}): where one refuses, it ends as \`merge-refused\` with GitHub's own words`, "Look at the ruleset; the App that promotes can be put on its bypass list."));
  return findings;
}
function judgeMethod({ promotion, settings, rules }) {
  const { method } = promotion;
  const check = `method ${method}`;
  if (method === "fast-forward")
    return [fine(area4, check, "moves the branch to exactly the tested commit")];
  const ruled = rules.kind === "seen" ? rules.value : void 0;
  if (ruled?.types.includes("merge_queue"))
    return [fine(area4, check, "is not used: the merge queue merges in the way that its ruleset says")];
  const methods = ruled?.methods;
  const allowed = settings.kind === "seen" ? settings.value.methods[method] : void 0;
  if (allowed === false || methods && !methods.includes(method))
    return [
      problem(area4, check, "invalid-configuration", `the repository does not allow ${method} for pull requests${methods ? ` to ${promotion.branch}` : ""}`, "Allow it under Settings \u2192 General \u2192 Pull Requests (or in the ruleset), or set another `promotion.method`.")
    ];
  if (allowed === void 0)
    return [unknown(area4, check, "this token is not told which methods are allowed", "Look under Settings \u2192 General.")];
  return [
    method === "merge" ? fine(area4, check, "allowed") : warning(area4, check, `makes new commits: ${promotion.branch} must be merged back before the next promotion`, "Set `promotion.method: merge` unless you mean that.")
  ];
}

// packages/approval/build/src/promote/workflow-files.js
var folder = ".github/workflows";
async function differInWorkflows(github, one, other) {
  const [a, b] = await Promise.all([one, other].map((at) => findInTree(github, folder, fullRef(at))));
  return a !== b;
}

// packages/approval/build/src/preflight/workflow-files.js
async function inspectWorkflowFiles(github, { promotionBranch, defaultBranch }) {
  const text = await readFileAt(github, ".github/workflows/staging-deploy.yml", defaultBranch);
  const branches = text === void 0 ? [] : pushBranches(text).filter((name) => !/[*?+[\]!]/.test(name));
  const seen = await Promise.all(branches.slice(0, 5).map(async (branch) => {
    const tip = await findRef(github, `heads/${branch}`);
    if (tip === void 0)
      return [];
    const [{ files, renamedFrom }, differ] = await Promise.all([
      compareCommits(github, promotionBranch, tip),
      differInWorkflows(github, tip, promotionBranch)
    ]);
    return [
      { branch, differ, changed: [...files, ...renamedFrom].filter((file) => file.startsWith(".github/workflows/")) }
    ];
  }));
  return seen.flat();
}
function judgeWorkflowFiles(seen, promotionBranch) {
  const area6 = "Promotion";
  const check = "workflow files";
  const give = 'or give a GitHub App (PROMOTION_APP_ID and its key) or a PROMOTION_TOKEN with "Workflows: write", which GITHUB_TOKEN never has';
  if (seen.kind === "failed")
    return [unknown(area6, check, seen.error.message, "Run it again.")];
  return seen.value.map(({ branch, changed, differ }) => {
    if (changed.length > 0)
      return problem(area6, check, "needs-app-token", `${branch} changes ${firstFew(changed, 5, (file) => file).join(", ")}, which GITHUB_TOKEN may not bring to ${promotionBranch}`, `Bring them to ${promotionBranch} by a pull request of their own, ${give}.`);
    if (differ)
      return warning(area6, check, `those of ${branch} are not those of ${promotionBranch}: once ${branch} moves on, GitHub may refuse GITHUB_TOKEN the branch of a promotion`, `Merge ${promotionBranch} into ${branch}, ${give}.`);
    return fine(area6, check, `${branch} has those of ${promotionBranch}`);
  });
}

// packages/approval/build/src/preflight/judge-promotion.js
var area5 = "Promotion";
function judgePromotion(view) {
  const rules = judgeRules(view);
  return [
    judgeConfigured(view),
    judgeIssues(view),
    ...judgeHearing(view),
    ...rules,
    ...judgeMethod(view),
    ...judgePulls(view),
    ...judgeWorkflow(view),
    ...view.workflowFiles ? judgeWorkflowFiles(view.workflowFiles, view.promotion.branch) : [],
    ...judgeProduction(view),
    ...judgeWhatGoesOut(view),
    ...judgeReleaseBranches(view),
    judgeGate(view),
    ...judgeReaper(view)
  ];
}
function judgeReaper({ merger }) {
  if (merger.kind !== "environment" || !merger.isForgottenByReaper)
    return [];
  return [
    warning(area5, "hourly decisions", `staging-reaper.yml calls staging-decision without the environment ${merger.name}: what it finishes is merged as GITHUB_TOKEN, or refused`, `Give its job \`decide\` \`with: { promotion-environment: ${merger.name} }\`.`)
  ];
}
function judgeConfigured({ promotion, hasConfiguration }) {
  const check = `rules on ${promotion.branch}`;
  if (hasConfiguration.kind === "failed")
    return unknown(area5, check, hasConfiguration.error.message, "Run it again.");
  return hasConfiguration.value ? fine(area5, check, "approval and promotion are read from its .github/staging.yml") : warning(area5, check, "it has no .github/staging.yml: everyone with write permission approves", `Merge the configuration to ${promotion.branch} first.`);
}
function judgeIssues({ settings, rights }) {
  const check = "issues";
  if (settings.kind === "seen" && !settings.value.hasIssues)
    return problem(area5, check, "issues-disabled", "they are switched off: nobody can be asked", "Switch them on under Settings \u2192 General \u2192 Features.");
  return judgeRight(check, rights.issues, "issues: write", "they can be opened");
}
function judgeHearing({ rights: { hears } }) {
  if (hears?.kind !== "failed")
    return [];
  const check = "rejections";
  const { reason, message } = hears.error;
  return reason === "forbidden" || reason === "not-found" ? [
    problem(area5, check, "forbidden", "PROMOTION_TOKEN may not read issues: promote cannot hear that a request was rejected, and promotes nothing", 'Give that token the repository permission "Issues", read-only.')
  ] : [unknown(area5, check, message, "Run it again.")];
}
function judgeRight(check, right, permission, seen) {
  if (right.kind === "failed")
    return unknown(area5, check, right.error.message, "Run it again.");
  const status = right.value;
  if (status === 410)
    return problem(area5, check, "issues-disabled", "issues are switched off", "Switch them on in the settings.");
  if (status === 401 || status === 403)
    return problem(area5, check, "forbidden", "the token may not", `Give the job \`permissions: ${permission}\`.`);
  if (status !== 422)
    return unknown(area5, check, `GitHub answered ${status}`, `Is \`permissions: ${permission}\` given?`);
  return fine(area5, check, seen);
}
function judgePulls({ promotion, merger, rights, actionsMayOpenPulls }) {
  if (promotion.method === "fast-forward")
    return [];
  const check = "pull requests";
  const setting = 'Settings \u2192 Actions \u2192 General: "Allow GitHub Actions to create and approve pull requests"';
  if (merger.kind === "environment")
    return [
      unknown(area5, check, `the promoting token is in the environment ${merger.name}, which this run may not open`, "Give that App `pull-requests: write` and `contents: write`.")
    ];
  if (rights.pulls.kind === "failed")
    return [unknown(area5, check, rights.pulls.error.message, "Run it again.")];
  const status = rights.pulls.value;
  if (status === 401 || status === 403)
    return [
      problem(area5, check, "needs-app-token", "the promoting token may not open any", merger.kind === "github-token" ? `Give the job \`permissions: pull-requests: write\` and switch on ${setting}, or give a GitHub App, PROMOTION_APP_ID and its key.` : "Give that token `pull-requests: write`.")
    ];
  if (merger.kind === "github-token") {
    if (actionsMayOpenPulls.kind === "seen" && !actionsMayOpenPulls.value)
      return [
        problem(area5, check, "needs-app-token", "the repository does not let Actions open any", `Switch on ${setting}.`)
      ];
    if (actionsMayOpenPulls.kind === "failed")
      return [unknown(area5, check, "the setting can only be read by administrators", `Look at ${setting}.`)];
  }
  if (status !== 422)
    return [unknown(area5, check, `GitHub answered ${status}`, "Run it again.")];
  return [fine(area5, check, "the promoting token may open them")];
}
function judgeWorkflow({ promotion, merger, workflow, rights }) {
  const check = "production workflow";
  if (promotion.workflow === void 0)
    return [
      merger.kind === "github-token" ? warning(area5, check, "none is configured, and what GITHUB_TOKEN merges starts no workflow: production is not deployed", "Set `promotion.workflow` to a workflow with `workflow_dispatch`.") : fine(area5, check, "the push of the promoting token starts it")
    ];
  if (workflow.kind === "failed")
    return [unknown(area5, check, workflow.error.message, "Run it again.")];
  if (workflow.value === void 0)
    return [
      problem(area5, check, "not-found", `${promotion.branch} has no .github/workflows/${promotion.workflow}`, "Correct `promotion.workflow`, or merge the file.")
    ];
  if (!/^[^#]*\bworkflow_dispatch\b/m.test(workflow.value))
    return [
      problem(area5, check, "invalid-configuration", `${promotion.workflow} has no \`workflow_dispatch\`: it cannot be started after the merge`, "Add `workflow_dispatch:` below its `on:`.")
    ];
  return [
    rights.actions ? judgeRight(check, rights.actions, "actions: write", `${promotion.workflow} can be started`) : fine(area5, check, promotion.workflow)
  ];
}

// packages/approval/build/src/preflight/preflight-gate.js
async function preflightGate(request) {
  const { github, configPath } = request;
  const found = await lookAt(getDefaultBranch(github).then(async (defaultBranch2) => ({
    defaultBranch: defaultBranch2,
    gate: await loadGate(github, { defaultBranch: defaultBranch2, configPath })
  })));
  if (found.kind === "failed")
    return [unreadable(found.error)];
  const { defaultBranch, gate } = found.value;
  const [promotion, approvers] = await Promise.all([
    inspectPromotion(request, gate, defaultBranch),
    inspectApprovers(github, gate)
  ]);
  const unusable = request.promoting?.kind === "failed" ? [judgeUnusable(request.promoting.error)] : [];
  return [...approvers, ...unusable, ...promotion];
}
function judgeUnusable({ message }) {
  return problem("Promotion", "App", "needs-app-token", `the App that promotes could not be used here: ${message}`, "Is it installed on this repository, and are its id and its private key its own?");
}
function unreadable({ reason, message, hint }) {
  return problem("Promotion", "rules", reason, message, hint ?? "Correct .github/staging.yml of the promotion branch.");
}
async function inspectApprovers(github, { approval, promotion }) {
  const wanted = approval.approvers.length > 0 ? parseApprovers(approval.approvers) : [{ kind: "permission", level: "write" }];
  return judgeApprovers(await Promise.all(wanted.map((approver) => see(github, approver, promotion.branch))), approval);
}
async function see(github, approver, branch) {
  if (approver.kind === "code-owners")
    return { kind: "code-owners", rules: await lookAt(readCodeOwners(github, branch).then((rules) => rules?.length)) };
  if (approver.kind === "user")
    return { kind: "user", login: approver.login, permission: await lookAt(permissionOf(github, approver)) };
  if (approver.kind === "team")
    return {
      kind: "team",
      team: `@${approver.org}/${approver.team}`,
      isSeen: await lookAt(canSeeTeam(github, approver.org, approver.team))
    };
  return { kind: "permission", level: approver.level, people: await lookAt(countCollaborators(github, approver.level)) };
}
async function permissionOf(github, { login, id }) {
  const now = id === void 0 ? login : await findLogin(github, id);
  return now === void 0 ? "none" : getGivenPermission(github, now);
}
async function inspectPromotion({ github, promoting, byToken, configPath }, { promotion }, defaultBranch) {
  const { branch, workflow } = promotion;
  const [merger, settings, rules, actionsMayOpenPulls, issues, pulls, actions, text, configuration, releaseRules, hears] = await Promise.all([
    findMerger(github, promoting, defaultBranch),
    lookAt(getRepositorySettings(github)),
    lookAt(findBranchRules(github, branch)),
    lookAt(mayActionsOpenPulls(github)),
    lookAt(refusalOf(github, "issues")),
    promoting?.kind === "failed" ? promoting : lookAt(refusalOf(promoting?.value ?? github, "pull-requests")),
    workflow ? lookAt(refusalOf(github, "actions", workflow)) : void 0,
    lookAt(workflow ? readFileAt(github, `.github/workflows/${workflow}`, branch) : Promise.resolve(void 0)),
    lookAt(readFileAt(github, configPath ?? ".github/staging.yml", branch)),
    lookAt(findRuleTypes(github, releaseBranch("0".repeat(40)))),
    byToken && lookAt(listOpenIssues(byToken, { label: requestLabel.name }))
  ]);
  const named = text.kind === "seen" && text.value !== void 0 ? readProductionFile(text.value, branch) : void 0;
  const productionEnvironments = await Promise.all((named?.environments ?? []).map(async (name) => ({
    name,
    environment: await lookAt(findGuardedEnvironment(github, name))
  })));
  const workflowFiles = merger.kind === "github-token" ? await lookAt(inspectWorkflowFiles(github, { promotionBranch: branch, defaultBranch })) : void 0;
  const hasConfiguration = configuration.kind === "seen" ? { kind: "seen", value: configuration.value !== void 0 } : configuration;
  return judgePromotion({
    promotion,
    merger,
    hasConfiguration,
    settings,
    rules,
    actionsMayOpenPulls,
    rights: { issues, pulls, actions, hears },
    workflow: text,
    productionEnvironments,
    releaseRules,
    workflowFiles,
    defaultBranch
  });
}
async function findMerger(github, promoting, defaultBranch) {
  if (promoting)
    return { kind: "own-token" };
  const textOf2 = (file) => readFileAt(github, `.github/workflows/${file}`, defaultBranch);
  const name = givenInput(await textOf2("staging-decision.yml"), "promotion-environment");
  if (!name)
    return { kind: "github-token" };
  const [environment, reaper] = await Promise.all([
    lookAt(findGuardedEnvironment(github, name)),
    lookAt(textOf2("staging-reaper.yml"))
  ]);
  const guarded = environment.kind === "failed" ? environment : environment.value && { kind: "seen", value: environment.value };
  if (!guarded)
    return { kind: "github-token", missing: name };
  const isForgotten = reaper.kind === "seen" && /staging-decision\.yml@/.test(reaper.value ?? "") && givenInput(reaper.value, "promotion-environment") !== name;
  return { kind: "environment", name, environment: guarded, isForgottenByReaper: isForgotten };
}

// actions/check-staging/build/preflight.js
async function preflight(input, environment, context) {
  const { spacesAccessKey, spacesSecretKey, configPath } = input;
  const { github } = environment;
  const findings = (await Promise.all([
    preflightEnvironment(environment, {
      spaces: spacesAccessKey && spacesSecretKey ? { accessKey: spacesAccessKey, secretKey: spacesSecretKey } : void 0,
      spacesUrl: context.urls.spaces,
      dnsServer: context.urls.resolver
    }),
    preflightGate({
      github,
      promoting: await findPromoting(input, github, context),
      byToken: await findByToken(input, github, context),
      configPath
    })
  ])).flat();
  for (const { area: area6, check, state, seen, remedy } of findings)
    context.log.info(`${state.padEnd(7)}  ${area6}: ${check}: ${seen}${remedy && state !== "ok" ? ` \u2192 ${remedy}` : ""}`);
  const problems = findings.filter(({ state }) => state === "problem");
  const [first] = problems;
  if (!first)
    return findings;
  const result = { environment: environment.names.environment, report: void 0, findings };
  throw new StagingError(first.reason ?? "internal", `${problems.length} of ${findings.length} checks found a problem: ${problems.map(({ area: area6, check, seen }) => `${area6}: ${check}: ${seen}`).join("; ")}`, { hint: problems.map(({ remedy }) => remedy).join(" "), result });
}
async function findByToken({ promotionAppId, promotionToken }, github, context) {
  const isUsed = promotionToken !== void 0 && promotionAppId === void 0;
  return isUsed ? { ...github, octokit: await context.github(promotionToken) } : void 0;
}
async function findPromoting({ promotionAppId: appId, promotionAppPrivateKey: privateKey, promotionToken }, github, context) {
  if (appId !== void 0 || privateKey !== void 0)
    return lookAt(asApp({ appId, privateKey }, github, context));
  return promotionToken === void 0 ? void 0 : { kind: "seen", value: { ...github, octokit: await context.github(promotionToken) } };
}
async function asApp({ appId, privateKey }, github, context) {
  if (appId === void 0 || privateKey === void 0)
    throw new InputError([
      `inputs "promotion-app-id" and "promotion-app-private-key" belong together: ${appId === void 0 ? "the first" : "the second"} is empty`
    ]);
  const { owner, repo } = github;
  const app = await context.githubApp({ appId, privateKey });
  try {
    return { ...github, octokit: await app.onRepository(owner, repo) };
  } catch (error) {
    throw asApiError(error, "GET", `/repos/${owner}/${repo}/installation`);
  }
}
export {
  preflight
};
