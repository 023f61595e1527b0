import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  appCatalogue,
  dispatchInputsOf,
  folderGlobs,
  folderOfGlob,
  loadConfiguration,
  loadTrustedConfiguration,
  minimatch,
  neighborsOf,
  protectedParts,
  triggersOf
} from "./chunk-5ATBKNSE.js";
import {
  appNameForm,
  folderApps,
  readFolderGlob
} from "./chunk-PGLLM53O.js";
import {
  ApiError,
  StagingError,
  WaitTimeoutError,
  toStagingError
} from "./chunk-X3DU4MMV.js";

// packages/base/build/src/clock.js
import { setTimeout } from "node:timers/promises";
var systemClock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    try {
      await setTimeout(milliseconds, void 0, signal ? { signal } : {});
    } catch (error) {
      throw signal?.aborted ? signal.reason : error;
    }
  }
};

// packages/base/build/src/look.js
async function lookAt(asked) {
  const [settled2] = await Promise.allSettled([asked]);
  return settled2.status === "fulfilled" ? { kind: "seen", value: settled2.value } : { kind: "failed", error: toStagingError(settled2.reason) };
}

// packages/base/build/src/parse-json.js
function proxyHint(service) {
  return `Is a proxy between the runner and ${service}? If not, run it again.`;
}
function answeredInstead(request2, detail = "what came in its place is a page of HTML") {
  const { service, method, path } = request2;
  return new ApiError({ service, method, path, status: 0, detail }, { reason: "service-error", hint: proxyHint(service) });
}
function isPage(body) {
  return typeof body === "string" && /^\s*<(!doctype\s+html|html)\b/i.test(body);
}
function whatIs(body) {
  const text = body.trim();
  if (text === "")
    return "it is empty";
  return text.startsWith("<") ? "it is a page of HTML" : "it breaks off, or is something else";
}

// packages/base/build/src/retry-pause.js
var patience = 6e4;
var longestPause = 5e3;
var silence = /* @__PURE__ */ new Set([0, 502, 503, 504]);
function retryPause({ status, attempt, most, known, elapsed }) {
  const waits = known && silence.has(status) && elapsed < patience;
  return attempt < most || waits ? Math.min(longestPause, 250 * 2 ** (attempt - 1)) : void 0;
}

// packages/base/build/src/wait-until.js
async function waitUntil(observe, options) {
  const { awaited, clock, deadline, log, first = 250, most = 1e4 } = options;
  const started = clock.monotonic();
  let pause = first;
  let lastSeen = "";
  for (; ; ) {
    const observation = await observe();
    if (observation.kind === "done")
      return observation.value;
    if (observation.seen !== lastSeen) {
      lastSeen = observation.seen;
      log.info(`waiting for ${awaited}: ${lastSeen}`);
    }
    if (deadline.remaining() <= pause)
      throw new WaitTimeoutError(awaited, lastSeen, clock.monotonic() - started);
    await clock.sleep(pause, deadline.signal);
    pause = Math.min(most, pause * 1.5);
  }
}

// packages/github/build/src/client.js
function asApiError(error, method, path) {
  if (error instanceof ApiError || !(error instanceof Error) || !("status" in error))
    return error;
  const { status, response } = error;
  const data = response?.data;
  if ((status === 404 || status === 410) && isPage(data))
    return notUnderstood(method, path, `what came in its place, with ${status}, is no JSON: ${whatIs(data)}`);
  const requestId = response?.headers?.["x-github-request-id"];
  const detail = typeof data === "string" ? void 0 : data?.message;
  return new ApiError({
    service: "GitHub",
    method,
    path,
    status: response ? status : 0,
    ...detail && { detail },
    ...requestId && { requestId }
  });
}
function requireJson({ status, data }, method, path) {
  const hasBody = status < 300 && status !== 204 && status !== 205;
  if (hasBody && typeof data === "string")
    throw notUnderstood(method, path, `what came in its place is no JSON: ${whatIs(data)}`);
  const mayBeHollow = status === 202 || method === "POST" && path.endsWith("/variables");
  if (hasBody && !mayBeHollow && isHollow(data))
    throw notUnderstood(method, path, "its answer holds nothing");
}
function isHollow(data) {
  if (typeof data !== "object" || data === null)
    return true;
  const values = Object.values(data);
  return !Array.isArray(data) && (values.length === 0 || "total_count" in data && !values.some(Array.isArray));
}
function notUnderstood(method, path, detail) {
  return answeredInstead({ service: "GitHub", method, path }, detail);
}

// packages/github/build/src/seen.js
var clients = /* @__PURE__ */ new WeakMap();
function seenBy(octokit) {
  const known = clients.get(octokit) ?? {
    paths: /* @__PURE__ */ new Set(),
    floors: /* @__PURE__ */ new Map(),
    trees: /* @__PURE__ */ new Map(),
    absences: /* @__PURE__ */ new Map(),
    hasAnswered: false,
    ahead: 0
  };
  clients.set(octokit, known);
  return known;
}
function noteTime(octokit, headers) {
  if (headers?.["x-github-request-id"] === void 0)
    return;
  const ahead = Date.now() - Date.parse(headers.date ?? "");
  if (!Number.isNaN(ahead))
    seenBy(octokit).ahead = ahead;
}
function raiseFloor(octokit, issue, { updatedAt, comment }) {
  const { floors } = seenBy(octokit);
  const comments = floors.get(issue)?.comments ?? [];
  floors.set(issue, {
    at: systemClock.monotonic(),
    updatedAt: Date.parse(updatedAt),
    comments: comment === void 0 ? comments : [...comments, comment]
  });
}

// packages/github/build/src/settling.js
var doubt = 5500;
var strongDoubt = { ref: 15e3, other: 6e4 };
var lag = 1e4;
var longestPause2 = { first: 2e3, later: 5e3 };
function pauseWithin(patience2, attempt, elapsed) {
  const pause = Math.min(elapsed < lag ? longestPause2.first : longestPause2.later, 250 * 2 ** attempt);
  return elapsed + pause <= patience2 ? pause : void 0;
}
async function lookFor(find, options = {}) {
  const { patience: patience2 = lag, clock = systemClock } = options;
  const started = clock.monotonic();
  for (let attempt = 1; ; attempt += 1) {
    const found = await find();
    if (found !== void 0)
      return found;
    const pause = pauseWithin(patience2, attempt, clock.monotonic() - started);
    if (pause === void 0)
      return void 0;
    await clock.sleep(pause, options.signal);
  }
}
function isLost(error) {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}
async function makeOnce(make, find) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await make();
    } catch (error) {
      if (!isLost(error) || attempt === 4)
        throw error;
    }
    const made = await lookFor(find);
    if (made !== void 0)
      return made;
  }
}

// packages/github/build/src/request.js
async function request(github, route2, parameters, options = {}) {
  const { octokit, owner, repo } = github;
  const values = { ...route2.includes("{owner}") && { owner, repo }, ...parameters };
  const [method = "", template = ""] = route2.split(" ");
  const path = template.replace(/\{(\w+)\}/g, (_, name) => encodeURI(String(values[name] ?? "")));
  const send = async () => {
    try {
      const answer2 = await octokit.request(route2, {
        ...values,
        ...options.headers && { headers: options.headers },
        request: {
          ...options.signal && { signal: options.signal },
          ...options.redirect && { redirect: options.redirect },
          retries: 0
        }
      });
      const answered = answer2;
      noteTime(octokit, answered.headers);
      if (!options.isText)
        requireJson(answered, method, path);
      return answered;
    } catch (error) {
      throw asApiError(error, method, path);
    }
  };
  const repeatable = options.repeatable ?? method !== "POST";
  const answer = await persist(github, send, { method, path, repeatable, signal: options.signal });
  const { paths, absences } = seenBy(octokit);
  if (isSingle(path))
    paths.add(path);
  absences.delete(path);
  return answer;
}
async function persist({ octokit, clock = systemClock }, send, sent) {
  const seen = seenBy(octokit);
  const started = clock.monotonic();
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await send();
      seen.hasAnswered = true;
      return answer;
    } catch (error) {
      sent.signal?.throwIfAborted();
      if (!(error instanceof ApiError))
        throw error;
      if (error.status > 0 && error.status < 500)
        seen.hasAnswered = true;
      const elapsed = clock.monotonic() - started;
      const pause = isLost(error) ? sent.repeatable ? retryPause({ status: error.status, attempt, most: 4, known: seen.hasAnswered, elapsed }) : void 0 : pauseWithin(patienceFor(error, sent, seen, clock.monotonic()), attempt, elapsed);
      if (pause === void 0) {
        if (error.status === 404 && isRight(sent.path))
          seen.absences.set(sent.path, clock.monotonic());
        throw error;
      }
      await clock.sleep(pause, sent.signal);
    }
  }
}
function patienceFor(error, { method, path }, seen, now) {
  const detail = error.detail ?? "";
  const isKnown = isAlways(path) || [...seen.paths].some((one) => path === one || path.startsWith(`${one}/`));
  if (error.status === 404 && isKnown)
    return path.includes("/git/ref/") ? strongDoubt.ref : strongDoubt.other;
  if (error.status === 409 && method === "GET")
    return doubt;
  if ((error.status === 422 || error.status === 404) && /^(Could not resolve to a|No commit found for)/.test(detail))
    return doubt;
  if (error.status !== 404)
    return 0;
  const believed = seen.absences.get(path);
  if (believed !== void 0 && now - believed < believedFor)
    return 0;
  return isSingle(path) || isRight(path) || path.startsWith("/graphql") ? doubt : 0;
}
function isRight(path) {
  return /^\/(repos\/[^/]+\/[^/]+\/collaborators\/[^/]+(\/permission)?|orgs\/[^/]+\/teams\/[^/]+(\/memberships\/[^/]+)?|users\/[^/]+|user\/\d+)$/.test(path);
}
var believedFor = 10 * 6e4;
function isAlways(path) {
  return /^\/repos\/[^/]+\/[^/]+\/rules\/branches\/.+$/.test(path);
}
function isSingle(path) {
  return /^\/repos\/[^/]+\/[^/]+\/((issues|pulls|deployments)\/\d+|issues\/comments\/\d+|actions\/runs\/\d+|git\/(ref|commits|trees)\/.+|compare\/.+)(\/(comments|statuses|jobs|merge|artifacts))?$/.test(path);
}
async function unlessStatus(statuses, wanted) {
  try {
    return await wanted;
  } catch (error) {
    if (error instanceof ApiError && statuses.includes(error.status))
      return void 0;
    throw error;
  }
}
var statusOfType = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INSUFFICIENT_SCOPES: 403,
  UNPROCESSABLE: 422,
  RATE_LIMITED: 429
};
async function graphql(github, name, query3, variables, options = {}) {
  const path = `/graphql (${name})`;
  const send = async () => {
    try {
      const answer = await github.octokit.graphql(query3, {
        ...variables,
        request: { ...options.signal && { signal: options.signal }, retries: 0 }
      });
      if (typeof answer !== "object" || answer === null)
        throw notUnderstood("POST", path, "what came in its place is no answer of GraphQL");
      if (options.has && options.has(answer) == null)
        throw new ApiError({ service: "GitHub", method: "POST", path, status: 404, detail: "null in its answer" });
      return answer;
    } catch (error) {
      if (error instanceof ApiError)
        throw error;
      if (!isGraphqlFailure(error))
        throw asApiError(error, "POST", path);
      const [first] = error.errors;
      throw new ApiError({
        service: "GitHub",
        method: "POST",
        path,
        // Its own mishaps have no type.
        status: /^Something went wrong/.test(first?.message ?? "") ? 500 : statusOfType[first?.type ?? ""] ?? 422,
        ...first?.message && { detail: first.message }
      });
    }
  };
  return persist(github, send, {
    method: "POST",
    path: options.about ?? path,
    repeatable: true,
    signal: options.signal
  });
}
function isGraphqlFailure(error) {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}

// packages/github/build/src/repository.js
async function getDefaultBranch(github) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}", {});
  return data.default_branch;
}
async function getRepositorySettings(github) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}", {});
  return {
    defaultBranch: data.default_branch,
    isPrivate: data.private,
    hasIssues: data.has_issues,
    isArchived: data.archived,
    methods: { merge: data.allow_merge_commit, squash: data.allow_squash_merge, rebase: data.allow_rebase_merge }
  };
}

// packages/github/build/src/branch-rules.js
var route = "GET /repos/{owner}/{repo}/rules/branches/{branch}";
async function findBranchRules(github, branch) {
  const [found, listed] = await Promise.all([
    unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/branches/{branch}", { branch })),
    listRules(github, branch)
  ]);
  if (!found)
    return void 0;
  const rules = listed ?? [];
  const pulls = rules.flatMap((rule) => rule.type === "pull_request" && rule.parameters ? [rule.parameters] : []);
  const allowed = pulls.flatMap((parameters) => "allowed_merge_methods" in parameters && Array.isArray(parameters.allowed_merge_methods) ? [parameters.allowed_merge_methods.map(String)] : []);
  const checks = rules.flatMap((rule) => rule.type === "required_status_checks" && rule.parameters ? [rule.parameters] : []);
  const [queue] = rules.flatMap((rule) => rule.type === "merge_queue" && rule.parameters ? [rule.parameters] : []);
  return {
    isInPlan: listed !== void 0,
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
    methods: allowed.length === 0 ? void 0 : ["merge", "squash", "rebase"].filter((method) => allowed.every((methods) => methods.includes(method)))
  };
}
async function findRuleTypes(github, branch) {
  const rules = await listRules(github, branch);
  return [...new Set(rules?.map(({ type }) => type))];
}
async function listRules(github, branch) {
  try {
    return (await request(github, route, { branch, per_page: 100 })).data;
  } catch (error) {
    const isNotInPlan = error instanceof ApiError && error.status === 403 && /^Upgrade to /.test(error.detail ?? "");
    if (isNotInPlan)
      return void 0;
    throw error;
  }
}

// packages/github/build/src/checks.js
var bad = ["FAILURE", "TIMED_OUT", "CANCELLED", "ACTION_REQUIRED", "STARTUP_FAILURE", "STALE", "ERROR"];
var query = `query requiredChecks($owner: String!, $repo: String!, $sha: GitObjectID!, $pull: Int, $hasPull: Boolean!, $after: String) {
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
async function findRequiredChecks(github, pull) {
  const contexts = await unlessStatus([403], listContexts(github, pull));
  if (!contexts)
    return void 0;
  const { names } = await listRequired(github, pull.baseRef);
  return judge(contexts, names, ({ isRequired }) => isRequired === true);
}
async function findChecksBeforePush(github, { sha, branch }) {
  const { names, isProtected } = await listRequired(github, branch);
  if (names.length === 0)
    return { isProtected, names, failed: [], pending: [], missing: [] };
  const contexts = await unlessStatus([403], listContexts(github, { headSha: sha }));
  return contexts && { isProtected, names, ...judge(contexts, names, ({ name }) => names.includes(name)) };
}
function judge(contexts, names, isDemanded) {
  const states = contexts.map((context) => context.__typename === "CheckRun" ? { ...context, state: context.status === "COMPLETED" ? context.conclusion ?? "" : "PENDING" } : { ...context, name: context.context });
  const demanded = states.filter(isDemanded);
  const known = new Set(states.map(({ name }) => name));
  return {
    failed: demanded.filter(({ state }) => bad.includes(state)).map(({ name }) => name),
    pending: demanded.filter(({ state }) => state === "PENDING" || state === "EXPECTED").map(({ name }) => name),
    missing: names.filter((name) => !known.has(name))
  };
}
async function listContexts(github, { number, headSha }) {
  const { owner, repo } = github;
  const contexts = [];
  const about = `/repos/${owner}/${repo}/git/commits/${headSha}`;
  seenBy(github.octokit).paths.add(about);
  const has = (answer) => answer.repository?.object;
  let after = null;
  for (; ; ) {
    const variables = { owner, repo, sha: headSha, pull: number ?? null, hasPull: number !== void 0, after };
    const answer = await graphql(github, "requiredChecks", query, variables, { about, has });
    const page = has(answer)?.statusCheckRollup?.contexts;
    for (const node of page?.nodes ?? [])
      if (node)
        contexts.push(node);
    if (!page?.pageInfo.hasNextPage)
      return contexts;
    after = page.pageInfo.endCursor;
  }
}
async function listRequired(github, branch) {
  const [rules, found] = await Promise.all([
    unlessStatus([403], listRules(github, branch)),
    unlessStatus([403], request(github, "GET /repos/{owner}/{repo}/branches/{branch}", { branch }))
  ]);
  const ruled = (rules ?? []).flatMap((rule) => rule.type === "required_status_checks" ? (rule.parameters?.required_status_checks ?? []).map(({ context }) => context) : []);
  const classic = found?.data.protection?.required_status_checks?.contexts ?? [];
  return { names: [.../* @__PURE__ */ new Set([...ruled, ...classic])], isProtected: found?.data.protected ?? false };
}

// packages/github/build/src/commits.js
async function getCommit(github, sha) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: sha });
  return {
    sha: data.sha,
    tree: data.tree.sha,
    parents: data.parents.map((parent) => parent.sha),
    message: data.message,
    author: data.author.name
  };
}

// packages/github/build/src/refs.js
function fullRef(name) {
  return /^([0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/.*)$/.test(name) ? name : `refs/heads/${name}`;
}
async function findRef(github, ref) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/git/ref/{ref}", { ref }));
  return answer?.data.object.sha;
}
async function createRef(github, ref, sha) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await request(github, "POST /repos/{owner}/{repo}/git/refs", { ref: `refs/${ref}`, sha });
      return true;
    } catch (error) {
      if (isLost(error) && attempt < 4) {
        await systemClock.sleep(500 * attempt);
        continue;
      }
      const at = error instanceof ApiError && error.status === 422 ? await findRef(github, ref) : void 0;
      if (at === void 0)
        throw error;
      return attempt > 1 && at === sha;
    }
  }
}
async function findRefMessage(github, ref) {
  const sha = await findRef(github, ref);
  if (sha === void 0)
    return void 0;
  const path = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  return (await unlessStatus([404, 422], request(github, path, { commit_sha: sha })))?.data.message;
}
async function createMark(github, message, parent) {
  const tree = parent === void 0 ? await createTree(github, message) : await treeOf(github, parent);
  const { data } = await request(
    github,
    "POST /repos/{owner}/{repo}/git/commits",
    { message, tree, parents: parent === void 0 ? [] : [parent] },
    // A second one is garbage that nothing points at.
    { repeatable: true }
  );
  return data.sha;
}
async function treeOf(github, commit) {
  const path = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
  return (await request(github, path, { commit_sha: commit })).data.tree.sha;
}
async function createTree(github, content) {
  const file = { path: "mark.txt", mode: "100644", type: "blob", content };
  const made = await request(github, "POST /repos/{owner}/{repo}/git/trees", { tree: [file] }, { repeatable: true });
  return made.data.sha;
}
async function fastForwardRef(github, ref, sha) {
  await request(github, "PATCH /repos/{owner}/{repo}/git/refs/{ref}", { ref, sha, force: false });
}
async function deleteRef(github, ref) {
  await unlessStatus([404, 422], request(github, "DELETE /repos/{owner}/{repo}/git/refs/{ref}", { ref }));
  seenBy(github.octokit).paths.delete(`/repos/${github.owner}/${github.repo}/git/ref/${encodeURI(ref)}`);
}

// packages/github/build/src/compare.js
var fileLimit = 300;
async function listUnsigned(github, base, head) {
  const { commits } = await compare(github, base, head);
  return commits.filter(({ commit }) => commit.verification?.verified !== true).map(({ sha }) => sha);
}
async function compareCommits(github, base, head) {
  const data = await compare(github, base, head);
  return {
    status: data.status,
    aheadBy: data.ahead_by,
    behindBy: data.behind_by,
    mergeBase: data.merge_base_commit.sha,
    commits: data.commits.map(({ sha, author, commit }) => ({
      sha,
      author: author && "login" in author ? author.login : void 0,
      title: commit.message.split("\n", 1)[0] ?? ""
    })),
    files: (data.files ?? []).map((file) => file.filename),
    renamedFrom: (data.files ?? []).flatMap((file) => file.previous_filename ?? []),
    url: data.html_url
  };
}
async function compare(github, base, head) {
  const ref = fullRef(base);
  const tip = ref.startsWith("refs/") ? await findRef(github, ref.slice("refs/".length)) : ref;
  const { data } = await request(github, "GET /repos/{owner}/{repo}/compare/{basehead}", {
    basehead: `${tip ?? ref}...${head}`
  });
  return data;
}

// packages/github/build/src/tree.js
async function findInTree(github, path, ref) {
  let tree = ref.startsWith("refs/") ? await findTip(github, ref) : ref;
  let found = tree;
  for (const name of path.split("/").filter((part) => part !== "" && part !== ".")) {
    if (tree === void 0)
      return void 0;
    const { entries, isCut } = await readTree(github, tree);
    const entry = entries.find((one) => one.path === name);
    if (!entry && isCut)
      throw new StagingError("service-error", `whether ${path} is there is not known: GitHub lists only a part of its folder`);
    if (!entry)
      return void 0;
    found = entry.sha;
    tree = entry.type === "tree" ? entry.sha : void 0;
  }
  return found;
}
async function findTip(github, ref) {
  const name = ref.slice("refs/".length);
  const tip = await findRef(github, name);
  if (tip !== void 0)
    return tip;
  const { data } = await request(github, "GET /repos/{owner}/{repo}/git/matching-refs/{ref}", { ref: name });
  return data.find((one) => one.ref === ref)?.object.sha;
}
function readTree(github, sha) {
  const { trees } = seenBy(github.octokit);
  const known = trees.get(sha);
  if (known)
    return known;
  const reading = askForTree(github, sha);
  trees.set(sha, reading);
  reading.catch(() => trees.delete(sha));
  return reading;
}
async function askForTree(github, sha) {
  seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/git/trees/${sha}`);
  const found = await lookFor(async () => {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/git/trees/{tree_sha}", { tree_sha: sha });
    return data.tree.length > 0 ? data : void 0;
  }, { patience: strongDoubt.other, clock: github.clock });
  if (!found)
    throw new StagingError("service-error", `GitHub lists nothing in the tree of ${sha.slice(0, 7)}`);
  const entries = found.tree.map(({ path = "", type = "", sha: object = "" }) => ({ path, type, sha: object }));
  return { entries, isCut: found.truncated };
}

// packages/github/build/src/contents.js
async function isThere(github, path, at) {
  return await contentsAt(github, path, at) !== void 0;
}
async function listFolders(github, path, at) {
  const answer = await contentsAt(github, path, at);
  return Array.isArray(answer?.data) ? answer.data.filter(({ type, size }) => type !== "file" || size === 0).map(({ name }) => name) : [];
}
async function readFileAt(github, path, at) {
  const answer = await contentsAt(github, path, at);
  if (!answer)
    return void 0;
  const { data } = answer;
  if (Array.isArray(data) || data.type !== "file" || !("content" in data))
    throw new StagingError("invalid-configuration", `${path} at ${at} is not a file`);
  return Buffer.from(data.content, "base64").toString("utf8");
}
async function contentsAt(github, path, at) {
  const ref = fullRef(at);
  const read = () => unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/contents/{path}", { path, ref }));
  const seen = await read();
  if (seen || await findInTree(github, path, ref) === void 0)
    return seen;
  const found = await lookFor(read, { patience: strongDoubt.other, clock: github.clock });
  if (found)
    return found;
  throw new StagingError("service-error", `GitHub has not given ${path} at ${at} for a minute, and it is there`, {
    hint: "Run this again, and look at https://www.githubstatus.com. Nothing is decided without that file."
  });
}

// packages/github/build/src/viewer.js
async function whoAmI(github) {
  const answer = await graphql(github, "whoAmI", "query whoAmI { viewer { login } }", {});
  return answer.viewer.login;
}
async function selfAmong(github, makers) {
  return makers.some(({ type }) => type !== "Bot") ? whoAmI(github) : void 0;
}

// packages/github/build/src/issues.js
var clockDrift = 5 * 6e4;
function expectIssue(github, number) {
  seenBy(github.octokit).paths.add(pathOf(github, number));
}
function pathOf({ owner, repo }, number) {
  return `/repos/${owner}/${repo}/issues/${number}`;
}
async function updateIssue(github, number, change) {
  const { stateReason, labels, ...rest } = change;
  const { data } = await request(github, "PATCH /repos/{owner}/{repo}/issues/{issue_number}", {
    issue_number: number,
    ...rest,
    ...stateReason && { state_reason: stateReason },
    ...labels && { labels: [...labels] }
  });
  const issue = readIssue(data);
  raiseFloor(github.octokit, number, issue);
  return issue;
}
function readIssue(data) {
  return {
    number: data.number,
    url: data.html_url,
    title: data.title,
    body: data.body ?? "",
    state: data.state === "open" ? "open" : "closed",
    stateReason: data.state_reason ?? void 0,
    locked: data.locked,
    author: readActor(data.user),
    closedBy: data.closed_by ? readActor(data.closed_by) : void 0,
    closedAt: data.closed_at ?? void 0,
    createdAt: data.created_at,
    updatedAt: data.updated_at,
    labels: data.labels.map((label) => typeof label === "string" ? label : label.name ?? "")
  };
}
function readActor(user) {
  return user ? { login: user.login, type: user.type ?? "User" } : { login: "ghost", type: "User" };
}

// packages/github/build/src/issue-view.js
var query2 = `query issueView($owner: String!, $repo: String!, $number: Int!, $edits: String, $comments: String, $events: String) {
  repository(owner: $owner, name: $repo) {
    issue(number: $number) {
      number url title body state createdAt updatedAt lastEditedAt
      author { __typename login }
      labels(first: 100) { nodes { name } }
      timelineItems(first: 100, after: $events, itemTypes: [CLOSED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT, COMMENT_DELETED_EVENT]) {
        nodes {
          __typename
          ... on ClosedEvent { createdAt actor { __typename login } stateReason }
          ... on ReopenedEvent { createdAt actor { __typename login } }
          ... on RenamedTitleEvent { createdAt actor { __typename login } previousTitle currentTitle }
          ... on CommentDeletedEvent { createdAt actor { __typename login } deletedCommentAuthor { __typename login } }
        }
        pageInfo { hasNextPage endCursor }
      }
      userContentEdits(first: 100, after: $edits) {
        nodes { editedAt deletedAt diff editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
      comments(first: 100, after: $comments) {
        nodes { databaseId body createdAt lastEditedAt author { __typename login } editor { __typename login } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}`;
async function viewIssue(github, number, signal) {
  const clock = github.clock ?? systemClock;
  const started = clock.monotonic();
  for (let attempt = 1; ; attempt += 1) {
    const view = await readOnce(github, number, signal).catch((error) => {
      if (error instanceof ApiError && error.status === 403)
        throw unreadable(number, error);
      throw error;
    });
    const floor = seenBy(github.octokit).floors.get(number);
    if (typeof view !== "string" && reaches(view, floor))
      return view;
    const pause = pauseWithin(lag, attempt, clock.monotonic() - started);
    if (pause !== void 0)
      await clock.sleep(pause, signal);
    else if (typeof view !== "string")
      return view;
    else if (view === "without-history")
      throw unreadable(number, void 0);
    else
      throw new ApiError({
        service: "GitHub",
        method: "POST",
        path: "/graphql (issueView)",
        status: 503,
        detail: `what it shows of #${number} does not belong to one moment`
      });
  }
}
function unreadable(number, cause) {
  return new StagingError("forbidden", `GitHub does not show who wrote what into #${number}: nothing is decided`, {
    cause,
    hint: 'The token needs `issues: read` to read the edit history (a GitHub App: the repository permission "Issues", read-only). Nothing is lost: give it that, and run this again.'
  });
}
function reaches({ updatedAt, comments }, floor) {
  if (!floor || systemClock.monotonic() - floor.at > 2 * lag)
    return true;
  const ids = new Set(comments.map(({ id }) => id));
  return Date.parse(updatedAt) >= floor.updatedAt && floor.comments.every((id) => ids.has(id));
}
async function readOnce(github, number, signal) {
  const { owner, repo } = github;
  const ask = async (after) => {
    const has = (answer) => answer.repository?.issue;
    const variables = { owner, repo, number, ...after };
    const about = pathOf(github, number);
    return has(await graphql(github, "issueView", query2, variables, { signal, about, has }));
  };
  const first = await ask({});
  const edits = [...first.userContentEdits?.nodes ?? []];
  const comments = [...first.comments.nodes ?? []];
  const events = [...first.timelineItems.nodes ?? []];
  let more = unread(first, { edits: null, comments: null, events: null });
  while (Object.keys(more).length > 0) {
    const next = await ask(more);
    if (next.updatedAt !== first.updatedAt || next.lastEditedAt !== first.lastEditedAt)
      return "torn";
    if ("edits" in more)
      edits.push(...next.userContentEdits?.nodes ?? []);
    if ("comments" in more)
      comments.push(...next.comments.nodes ?? []);
    if ("events" in more)
      events.push(...next.timelineItems.nodes ?? []);
    more = unread(next, more);
  }
  const history = edits.flatMap((edit) => edit ? [
    {
      at: edit.editedAt,
      editor: readActorNode(edit.editor),
      body: edit.deletedAt === null ? edit.diff ?? void 0 : void 0
    }
  ] : []);
  if (first.lastEditedAt !== null && history.length === 0)
    return "without-history";
  if (first.lastEditedAt === null && history.length > 0)
    return "torn";
  if (edits.some((edit) => edit && edit.deletedAt === null && edit.diff === null))
    return "without-history";
  const done = events.flatMap((event) => readEvent(event) ?? []);
  const closing = done.findLast((event) => event.kind === "closed");
  return {
    number: first.number,
    url: first.url,
    title: first.title,
    body: first.body,
    author: readActorNode(first.author),
    labels: (first.labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
    createdAt: first.createdAt,
    updatedAt: first.updatedAt,
    state: first.state === "OPEN" ? { kind: "open" } : { kind: "closed", by: closing?.by, at: closing?.at, reason: closing?.reason },
    // Newest first is how GitHub gives them; within one second that order is all that is known.
    edits: history.reverse().sort((a, b) => Date.parse(a.at) - Date.parse(b.at)),
    events: done,
    comments: comments.flatMap((comment) => comment ? [
      {
        id: comment.databaseId ?? 0,
        author: readActorNode(comment.author),
        body: comment.body,
        createdAt: comment.createdAt,
        edited: comment.lastEditedAt !== null,
        lastEdit: comment.lastEditedAt === null ? void 0 : { at: comment.lastEditedAt, by: comment.editor ? readActorNode(comment.editor) : void 0 }
      }
    ] : [])
  };
}
function unread({ userContentEdits, comments, timelineItems }, asked) {
  const pages = { edits: userContentEdits?.pageInfo, comments: comments.pageInfo, events: timelineItems.pageInfo };
  const parts = Object.keys(asked).filter((part) => pages[part]?.hasNextPage);
  return Object.fromEntries(parts.map((part) => [part, pages[part]?.endCursor ?? null]));
}
function readEvent(node) {
  if (!node)
    return void 0;
  const common = { at: node.createdAt, by: node.actor ? readActorNode(node.actor) : void 0 };
  switch (node.__typename) {
    case "ClosedEvent":
      return { ...common, kind: "closed", reason: node.stateReason ?? void 0 };
    case "ReopenedEvent":
      return { ...common, kind: "reopened" };
    case "RenamedTitleEvent":
      return { ...common, kind: "renamed", from: node.previousTitle ?? "", to: node.currentTitle ?? "" };
    case "CommentDeletedEvent":
      return { ...common, kind: "comment-deleted", author: readActorNode(node.deletedCommentAuthor ?? null) };
    default:
      return void 0;
  }
}
function readActorNode(actor) {
  if (!actor)
    return { login: "ghost", type: "User" };
  const { __typename: type, login } = actor;
  return { login: type === "Bot" && !login.endsWith("[bot]") ? `${login}[bot]` : login, type };
}

// packages/github/build/src/merge-queue.js
async function enqueuePull(github, pull, headSha) {
  try {
    await graphql(github, "enqueuePull", `mutation enqueuePull($pull: ID!, $head: GitObjectID!) {
  enqueuePullRequest(input: {pullRequestId: $pull, expectedHeadOid: $head}) { mergeQueueEntry { id } }
}`, { pull: pull.nodeId, head: headSha });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 422)
      throw error;
    if ((await viewQueue(github, pull)).kind !== "queued")
      throw error;
  }
}
async function dequeuePull(github, pull) {
  await unlessStatus([403, 404, 422], graphql(github, "dequeuePull", `mutation dequeuePull($pull: ID!) {
  dequeuePullRequest(input: {id: $pull}) { mergeQueueEntry { id } }
}`, { pull: pull.nodeId }));
}
async function viewQueue(github, { number, baseRef }) {
  const { owner, repo } = github;
  const has = (answer2) => answer2.repository?.pullRequest;
  const answer = await graphql(github, "queueView", `query queueView($owner: String!, $repo: String!, $number: Int!, $base: String!) {
  repository(owner: $owner, name: $repo) {
    mergeQueue(branch: $base) { entries(first: 100) { nodes { position pullRequest { number } } } }
    pullRequest(number: $number) {
      isMergeQueueEnabled
      mergeQueueEntry { state position headCommit { oid } }
      timelineItems(last: 1, itemTypes: [REMOVED_FROM_MERGE_QUEUE_EVENT]) {
        nodes { ... on RemovedFromMergeQueueEvent { id actor { __typename login } reason beforeCommit { oid } } }
      }
    }
  }
}`, { owner, repo, number, base: baseRef }, { about: `/repos/${owner}/${repo}/pulls/${number}`, has });
  const pull = has(answer);
  const entry = pull?.mergeQueueEntry;
  const removal = readRemoval(pull?.timelineItems.nodes?.at(-1));
  const others = (answer.repository?.mergeQueue?.entries?.nodes ?? []).flatMap((node) => node?.pullRequest && node.pullRequest.number !== number ? [{ number: node.pullRequest.number, position: node.position }] : []);
  const numbers = (some) => some.map((other) => other.number);
  if (!entry)
    return { kind: "out", isEnabled: pull?.isMergeQueueEnabled ?? false, removal, ahead: numbers(others) };
  const { state, position, headCommit } = entry;
  const ahead = numbers(others.filter((other) => other.position < position));
  return { kind: "queued", state, position, head: headCommit?.oid, ahead, removal };
}
function readRemoval(node) {
  if (!node)
    return void 0;
  const { id, actor, reason, beforeCommit } = node;
  return {
    id,
    reason: (reason ?? "").replaceAll("_", " ").toLowerCase(),
    by: actor ? readActorNode(actor) : void 0,
    head: beforeCommit?.oid
  };
}

// packages/github/build/src/pull-facts.js
async function listPullsOf(github, commit) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", { commit_sha: commit });
  return data.map(({ number }) => number);
}
async function getReviewDecision(github, number) {
  const answer = await graphql(github, "reviewDecision", `query reviewDecision($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { reviewDecision } }
}`, { owner: github.owner, repo: github.repo, number });
  return answer.repository?.pullRequest?.reviewDecision ?? void 0;
}
var eventDrift = 5e3;
async function findCloser(github, number, closedAt) {
  const since = Date.parse(closedAt ?? "") - eventDrift;
  const find = async () => {
    const node = await lastClosing(github, number);
    return node?.actor && !(Date.parse(node.createdAt) < since) ? readActorNode(node.actor) : void 0;
  };
  return lookFor(find, { patience: strongDoubt.other, clock: github.clock });
}
async function lastClosing(github, number) {
  const answer = await graphql(github, "closer", `query closer($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) {
        nodes { ... on ClosedEvent { createdAt actor { __typename login } } }
      }
    }
  }
}`, { owner: github.owner, repo: github.repo, number }, { about: `/repos/${github.owner}/${github.repo}/pulls/${number}`, has: (seen) => seen.repository?.pullRequest });
  return answer.repository?.pullRequest?.timelineItems.nodes?.at(-1) ?? void 0;
}

// packages/github/build/src/pulls.js
async function findPull(github, head, base) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/pulls", {
    head: `${github.owner}:${head}`,
    base,
    state: "all",
    sort: "created",
    direction: "desc",
    per_page: 10
  });
  const found = data.find((pull) => pull.state === "open") ?? data.find((pull) => pull.merged_at) ?? data[0];
  return found && getPull(github, found.number);
}
async function createPull(github, pull) {
  const made = await makeOnce(
    async () => readPull((await request(github, "POST /repos/{owner}/{repo}/pulls", pull)).data),
    // There is never more than one open between the same branches.
    async () => {
      const found = await findPull(github, pull.head, pull.base);
      return found?.state === "open" ? found : void 0;
    }
  );
  seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/pulls/${made.number}`);
  return made;
}
async function updatePull(github, number, change) {
  const { data } = await request(github, "PATCH /repos/{owner}/{repo}/pulls/{pull_number}", {
    pull_number: number,
    ...change
  });
  return readPull(data);
}
async function getPull(github, number) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/pulls/{pull_number}", { pull_number: number });
  return readPull(data);
}
async function waitMergeability(github, number, wait) {
  return waitUntil(async () => {
    const pull = await getPull(github, number);
    const known = pull.mergeable !== null && pull.mergeableState !== "unknown";
    return isOver(pull) || pull.state === "open" && !pull.merged && known ? { kind: "done", value: pull } : {
      kind: "waiting",
      seen: pull.merged ? "GitHub does not name the merge commit yet" : "GitHub is still trying the merge"
    };
  }, { awaited: `pull request #${number} to be mergeable or not`, first: 500, most: 5e3, ...wait });
}
async function waitMerged(github, number, wait) {
  return waitUntil(async () => {
    const pull = await getPull(github, number);
    return isOver(pull) ? { kind: "done", value: pull } : { kind: "waiting", seen: "GitHub does not say so yet" };
  }, { awaited: `pull request #${number} to count as merged`, first: 500, most: 5e3, ...wait });
}
function isOver({ state, merged, mergeSha }) {
  return merged ? mergeSha !== void 0 : state === "closed";
}
function isWorkflowRefusal({ detail }) {
  return /refusing to allow .* to create or update workflow/.test(detail ?? "");
}
async function mergePull(github, number, merge) {
  try {
    const { data } = await request(github, "PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", {
      pull_number: number,
      sha: merge.headSha,
      merge_method: merge.method,
      ...merge.title && { commit_title: merge.title },
      ...merge.message && { commit_message: merge.message }
    }, { repeatable: false });
    return { kind: "merged", sha: data.sha };
  } catch (error) {
    if (error instanceof ApiError && error.status === 405 && !isWorkflowRefusal(error))
      return { kind: "not-mergeable", detail: error.detail ?? "not mergeable" };
    if (error instanceof ApiError && error.status === 409)
      return { kind: "head-moved", detail: error.detail ?? "the head was modified" };
    if (isLost(error))
      return { kind: "unknown", detail: error instanceof Error ? error.message : String(error) };
    throw error;
  }
}
async function disableAutoMerge(github, pull) {
  await unlessStatus([403, 404, 422], graphql(github, "disableAutoMerge", `mutation disableAutoMerge($pull: ID!) {
  disablePullRequestAutoMerge(input: {pullRequestId: $pull}) { pullRequest { number } }
}`, { pull: pull.nodeId }));
}
function readPull(data) {
  return {
    number: data.number,
    nodeId: data.node_id,
    url: data.html_url,
    author: readActor(data.user),
    body: data.body ?? "",
    state: data.state,
    merged: data.merged,
    closedAt: data.closed_at ?? void 0,
    // Before the merge this is the trial commit of `refs/pull/<n>/merge`.
    mergeSha: data.merged ? data.merge_commit_sha ?? void 0 : void 0,
    headSha: data.head.sha,
    baseRef: data.base.ref,
    mergeable: data.mergeable,
    mergeableState: data.mergeable_state
  };
}

// packages/github/build/src/runs.js
function expectRun({ octokit, owner, repo }, run) {
  seenBy(octokit).paths.add(`/repos/${owner}/${repo}/actions/runs/${run}`);
}
async function findRun(github, run) {
  try {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: run });
    return {
      id: Number(data.id),
      url: data.html_url,
      workflowId: data.workflow_id,
      event: data.event,
      path: withoutRef(data.path),
      headSha: data.head_sha,
      headBranch: data.head_branch ?? void 0,
      headRepository: data.head_repository?.full_name ?? "",
      referenced: (data.referenced_workflows ?? []).map(({ path }) => withoutRef(path)),
      attempt: data.run_attempt ?? 1,
      status: data.status ?? "unknown",
      conclusion: data.conclusion ?? void 0,
      updatedAt: data.updated_at
    };
  } catch (error) {
    if (error instanceof ApiError && error.status === 404)
      return void 0;
    if (error instanceof ApiError && error.status === 403)
      return "forbidden";
    throw error;
  }
}
async function cancelRun(github, run) {
  await unlessStatus([409], request(github, "POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel", { run_id: run }));
}
async function countHeldRuns(github, headSha) {
  const held = { head_sha: headSha, event: "pull_request", status: "action_required" };
  const answer = await unlessStatus([403], request(github, "GET /repos/{owner}/{repo}/actions/runs", held));
  return answer?.data.total_count ?? 0;
}
function withoutRef(path) {
  return path.split("@", 1)[0] ?? path;
}

// packages/github/build/src/workflows.js
async function listWorkflowRuns(github, workflow, filter = {}) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", {
    workflow_id: workflow,
    per_page: 50,
    ...filter.branch && { branch: filter.branch },
    ...filter.headSha && { head_sha: filter.headSha },
    ...filter.event && { event: filter.event }
  });
  return data.workflow_runs.map(readRun);
}
async function dispatchWorkflow(github, dispatch, wait) {
  const { workflow, ref } = dispatch;
  const runs = () => listWorkflowRuns(github, workflow, { branch: ref, event: "workflow_dispatch" });
  const before = await runs();
  const newest = Math.max(0, ...before.map(({ id }) => id));
  const known = new Set(before.map(({ id }) => id));
  const findNew = async () => (await runs()).find(({ id }) => id > newest && !known.has(id));
  const signal = wait.deadline.signal;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await unlessStatus([422], start(github, dispatch, true)) ?? await start(github, dispatch, false);
      if (answer.status === 200) {
        const id = Number(answer.data.workflow_run_id);
        expectRun(github, id);
        return { id, url: answer.data.html_url };
      }
      break;
    } catch (error) {
      if (!isLost(error) || attempt === 4)
        throw error;
      wait.log.info(`nobody knows whether ${workflow} was started: ${error instanceof Error ? error.message : ""}`);
    }
    const found = dispatch.isHarmless ? void 0 : await appear(findNew, workflow, strongDoubt.other, wait).catch(asNone);
    if (found)
      return found;
    await wait.clock.sleep(500 * attempt, signal);
  }
  return appear(findNew, workflow, 12e4, wait);
}
var notBegun = "startup_failure";
function thatBegan(runs) {
  return runs.filter(({ conclusion }) => conclusion !== notBegun);
}
async function requireBegun(github, run, { workflow, ref }, { clock, deadline, patience: patience2 }) {
  const since = clock.monotonic();
  for (; ; ) {
    const runs = await listWorkflowRuns(github, workflow, { branch: ref, event: "workflow_dispatch" });
    const found = runs.find(({ id }) => id === run.id);
    if (found?.conclusion === notBegun)
      throw new StagingError("conflict", `GitHub took the start of ${workflow} and refused to begin the run: ${run.url}`, {
        hint: `Open that run: it says why, such as a called workflow or an action that is not there or that a policy forbids, or \`permissions\` that the caller does not give. Correct ${workflow}, or Settings \u2192 Actions.`
      });
    if (found && found.status !== "queued" || clock.monotonic() - since >= patience2)
      return;
    await clock.sleep(1500, deadline.signal);
  }
}
function appear(find, workflow, patience2, wait) {
  return waitUntil(async () => {
    const run = await find();
    return run ? { kind: "done", value: run } : { kind: "waiting", seen: "no run yet" };
  }, {
    awaited: `the run of ${workflow} to appear`,
    first: 500,
    most: 5e3,
    ...wait,
    deadline: wait.deadline.within(patience2)
  });
}
function asNone(error) {
  if (error instanceof WaitTimeoutError)
    return void 0;
  throw error;
}
function start(github, { workflow, ref, inputs }, details) {
  return request(github, "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", {
    workflow_id: workflow,
    ref: fullRef(ref),
    ...inputs && { inputs: { ...inputs } },
    ...details && { return_run_details: true }
  });
}
function readRun(data) {
  return {
    id: Number(data.id),
    url: data.html_url,
    headSha: data.head_sha,
    event: data.event,
    status: data.status ?? "unknown",
    conclusion: data.conclusion ?? void 0,
    createdAt: data.created_at,
    updatedAt: data.updated_at
  };
}
async function findWorkflowState(github, workflow) {
  const path = "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}";
  return (await unlessStatus([403, 404], request(github, path, { workflow_id: workflow })))?.data.state;
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

// packages/environment/build/src/inventory/github-ownership.js
var ours = (proof) => ({ kind: "ours", proof });
var doubt2 = (because) => ({ kind: "in-doubt", because });
var notOurs = (because) => ({ kind: "not-ours", because });
function isUs({ login, type }, self) {
  return type === "Bot" || login === self;
}
function textMark(what, owner) {
  return `<!-- staging-actions:${what} ${owner} -->`;
}
function versionsOf({ edits, author, createdAt, body }) {
  return edits.length > 0 ? edits : [{ at: createdAt, editor: author, body }];
}
function textVerdict({ body, author }, begins, self) {
  if (!body.startsWith(begins))
    return notOurs("its text does not bear our mark");
  return isUs(author, self) ? ours("mark in its first text, and author") : doubt2(`its text bears our mark, and ${author.login} wrote it`);
}
function commitMark(what) {
  return `Made-by: staging-actions (${what})`;
}
function refVerdict(message, mark2) {
  return message?.split("\n").includes(mark2) ? ours("mark in its commit") : notOurs("it points at no commit of ours");
}
function branchVerdict(made) {
  const { byThisRun, pull, mark: mark2, self } = made;
  if (byThisRun)
    return ours("made by this run");
  if (!pull)
    return notOurs("it was there before");
  const verdict = textVerdict(pull, mark2, self);
  return verdict.kind === "not-ours" ? notOurs("it was there before") : verdict;
}

// packages/approval/build/src/render/foreign-text.js
function code(text) {
  const line = oneLine(defused(text));
  if (line === "")
    return "(empty)";
  const ticks = longestRun(line) + 1;
  const fence = "`".repeat(ticks);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}
function oneLine(text) {
  return text.replace(/\s+/g, " ").trim();
}
function defused(text) {
  return text.replace(/staging-actions:/g, "staging-actions\u200B:").replace(new RegExp("(?![\\t\\n])\\p{Cc}", "gu"), "");
}
function longestRun(text) {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
function firstFew(items, most, render) {
  const rest = items.length - most;
  return [...items.slice(0, most).map((item) => render(item)), ...rest > 0 ? [`${rest} more`] : []];
}

// packages/approval/build/src/promote/release-branch.js
function releaseBranch(sha) {
  return `staging-release/${sha}`;
}
function promotionMark(sha, isBranchMade) {
  return textMark("promotion", `${sha} branch=${isBranchMade ? "made" : "found"}`);
}
async function ensureReleaseBranch(github, sha) {
  const ref = `heads/${releaseBranch(sha)}`;
  if (await createRef(github, ref, sha).catch((error) => asRuled(error, github, sha)))
    return true;
  const at = await findRef(github, ref);
  if (at !== sha)
    throw releaseMoved(`${releaseBranch(sha)} is at ${at ?? "nothing"}: somebody moved it`);
  return false;
}
async function asRuled(error, github, sha) {
  if (!(error instanceof ApiError) || error.status !== 403 && error.status !== 422)
    throw error;
  const rules = await findRuleTypes(github, releaseBranch(sha));
  if (rules.length === 0)
    throw error;
  throw new StagingError("needs-app-token", `the branch ${releaseBranch(sha)} may not be made: ${oneLine(error.detail ?? "refused")}`, {
    cause: error,
    hint: `A ruleset covers \`staging-release/**\` (${rules.join(", ")}). Put the GitHub App that promotes on its bypass list, or take that pattern out of the ruleset: docs/merging.md.`
  });
}
async function isOurPull(github, sha, pull) {
  const self = await selfAmong(github, [pull.author]);
  return [true, false].some((made) => textVerdict(pull, promotionMark(sha, made), self).kind === "ours");
}
async function removeReleaseBranch(github, sha, made, log) {
  if (await findRef(github, `heads/${releaseBranch(sha)}`) !== sha)
    return;
  const self = made.pull && await selfAmong(github, [made.pull.author]);
  const verdict = branchVerdict({ ...made, mark: promotionMark(sha, true), self });
  if (verdict.kind === "ours")
    await unlessStatus([403], deleteRef(github, `heads/${releaseBranch(sha)}`));
  else
    log.info(`the branch ${releaseBranch(sha)} is not ours, and stays: ${verdict.because}`);
}
function releaseMoved(message) {
  return new StagingError("conflict", message, {
    hint: "Look who pushed to its branch and why, then delete the branch and run this again."
  });
}

// packages/approval/build/src/promote/mergeability.js
var settled = 4e3;
async function judgeMergeability(github, pull, { sha }) {
  if (pull.state === "closed") {
    const closer = await requireNoRefusal(github, pull);
    if (closer.login === await whoAmI(github))
      throw new StagingError("rejected", `${closer.login} closed ${pull.url} in the meantime: another run has given it up`, {
        hint: "Its request says why. Push again, so that it is deployed, tested and asked about again."
      });
    await updatePull(github, pull.number, { state: "open" });
    return { kind: "waiting", seen: "a bot had closed it: it is open again" };
  }
  if (pull.headSha !== sha)
    throw releaseMoved(`${pull.url} is at ${pull.headSha}, not at the approved commit`);
  if (pull.mergeable === false || pull.mergeableState === "dirty")
    throw new StagingError("merge-conflict", `${pull.url} has conflicts with ${pull.baseRef}`, {
      hint: `Merge ${pull.baseRef} into the branch that is deployed to staging and push.`
    });
  if (pull.mergeableState === "draft")
    return { kind: "waiting", seen: "somebody made it a draft" };
  if (pull.mergeableState !== "blocked" && pull.mergeableState !== "behind")
    return { kind: "ready" };
  const checks = await findRequiredChecks(github, pull);
  if (!checks)
    return { kind: "unknown", seen: "a rule is not met, and the token may not read checks" };
  const open = openChecks(checks, `checks of ${pull.url} failed`);
  if (open === void 0)
    return { kind: "ruled" };
  const held = checks.missing.length > 0 ? await countHeldRuns(github, pull.headSha) : 0;
  if (held === 0)
    return { kind: "waiting", seen: open };
  return {
    kind: "waiting",
    seen: `${open}. GitHub holds ${held === 1 ? "a workflow run" : `${held} workflow runs`} of ${pull.url}, since GITHUB_TOKEN opened it: somebody who may write has to press "Approve workflows to run" there`,
    isForPeople: true
  };
}
function openChecks({ failed, pending, missing }, failure) {
  if (failed.length > 0)
    throw new StagingError("checks-failed", `${failure}: ${failed.join(", ")}`, {
      hint: "Fix it and push again; or, if a check is flaky, run it again and then this."
    });
  if (pending.length > 0)
    return `checks are running: ${pending.join(", ")}`;
  return missing.length > 0 ? `no check of this name was reported yet: ${missing.join(", ")}` : void 0;
}
async function baseHasQueue(github, pull) {
  const view = await lookAt(viewQueue(github, pull));
  return view.kind === "seen" && (view.value.kind === "queued" || view.value.isEnabled);
}
async function requireNoRefusal(github, pull) {
  const closer = await findCloser(github, pull.number, pull.closedAt);
  if (!closer)
    throw new StagingError("conflict", `${pull.url} was closed, and GitHub does not say by whom`, {
      hint: "Look at the pull request: if nobody meant to stop it, reopen it and run this again."
    });
  if (closer.type === "Bot" || closer.login === await whoAmI(github))
    return closer;
  throw new StagingError("rejected", `${closer.login} closed ${pull.url} without merging it`, {
    hint: `Ask ${closer.login} why. If it is to go out all the same, reopen the pull request and run this again; or push the change to staging again.`
  });
}
async function requireReview(github, pull) {
  const review = await unlessStatus([403, 404, 422], getReviewDecision(github, pull.number));
  if (review === "REVIEW_REQUIRED" || review === "CHANGES_REQUESTED")
    throw new StagingError("needs-review", `${pull.url} needs a review before it may be merged`, {
      hint: "The pull request stays open: once it is approved, run this again or merge it by hand. The decision on the issue is no review, and where the rule wants code owners, one of them has to give it. Or give promote a GitHub App that the rule lets pass."
    });
}
async function whyRuled(github, pull, moved) {
  await requireReview(github, pull);
  if (pull.mergeableState === "behind")
    throw moved(`${pull.baseRef} takes only what is up to date with it, and has commits that ${pull.url} lacks`);
}

// packages/approval/build/src/promote/await-checks.js
async function awaitChecks({ sha, promotion: { branch } }, { github, clock, deadline, log }) {
  const short3 = sha.slice(0, 7);
  let emptySince;
  const look = async () => {
    const checks = await findChecksBeforePush(github, { sha, branch });
    if (!checks)
      throw new StagingError("forbidden", `${branch} requires checks, and the token may not read those of ${short3}`, {
        hint: 'The job needs `permissions: checks: read` and `statuses: read`; a GitHub App needs "Checks" and "Commit statuses", read-only.'
      });
    const { names, isProtected } = checks;
    if (names.length === 0 && isProtected) {
      emptySince ??= clock.monotonic();
      if (clock.monotonic() - emptySince < settled)
        return { kind: "waiting", seen: "no rule of it names a check" };
    }
    const open = openChecks(checks, `checks that ${branch} requires failed on ${short3}`);
    return open === void 0 ? { kind: "done", value: void 0 } : { kind: "waiting", seen: open };
  };
  try {
    await waitUntil(look, { awaited: `the checks of ${short3}`, first: 1e3, most: 15e3, clock, deadline, log });
  } catch (error) {
    if (!(error instanceof WaitTimeoutError))
      throw error;
    throw new StagingError("timeout", `${branch} was not moved to ${short3} in time: ${error.lastSeen}`, {
      cause: error,
      hint: "Run this again once they are there. `promotion.method: fast-forward` opens no pull request: the workflows of these checks have to run `on: push` to the staging branch, too."
    });
  }
}

// packages/approval/build/src/promote/promotion.js
function reached({ promotion, sha }, pull) {
  return {
    merged: pull?.merged ?? false,
    sha,
    branch: promotion.branch,
    mergeSha: pull?.mergeSha,
    pullRequest: pull?.number,
    pullRequestUrl: pull?.url ?? "",
    workflow: promotion.workflow,
    productionRunUrl: "",
    productionConclusion: "",
    already: false,
    handedOverTo: "",
    inMergeQueue: false
  };
}

// packages/approval/build/src/promote/require-unmoved.js
function isUnmoved({ status }, { method }, trees) {
  return status !== "diverged" || method !== "fast-forward" && trees.tip === trees.ancestor;
}
async function requireUnmoved(request2, comparison, { github }) {
  const { status, mergeBase, behindBy } = comparison;
  if (status !== "diverged")
    return;
  const { branch } = request2.promotion;
  const tip = await findRef(github, `heads/${branch}`);
  if (tip === void 0)
    throw new StagingError("not-found", `there is no branch ${branch} to promote to`);
  const [at, ancestor] = await Promise.all([getCommit(github, tip), getCommit(github, mergeBase)]);
  if (isUnmoved(comparison, request2.promotion, { tip: at.tree, ancestor: ancestor.tree }))
    return;
  throw baseMoved(request2, `${branch} has ${behindBy} ${behindBy === 1 ? "commit" : "commits"} that ${request2.sha.slice(0, 7)} was not tested with`);
}
function baseMoved(request2, message) {
  return new StagingError("base-moved", message, {
    hint: `Merge ${request2.promotion.branch} into the branch that is deployed to staging and push: the result is tested and asked about again.`,
    result: reached(request2, void 0)
  });
}

// packages/approval/build/src/promote/workflow-files.js
var folder = ".github/workflows";
async function differInWorkflows(github, one, other) {
  const [a, b] = await Promise.all([one, other].map((at) => findInTree(github, folder, fullRef(at))));
  return a !== b;
}
async function isForWorkflows(github, error, { sha, branch }) {
  if (isWorkflowRefusal(error))
    return true;
  if (error.status !== 403 || /archived|create or approve pull requests/.test(error.detail ?? ""))
    return false;
  return differInWorkflows(github, sha, branch).catch((cause) => {
    if (cause instanceof ApiError)
      return false;
    throw cause;
  });
}

// packages/approval/build/src/promote/merge-end.js
async function asMergeEnd(error, request2, comparison, opened, github) {
  if (!(error instanceof StagingError))
    return error;
  const pull = opened?.pull;
  const result = { ...reached(request2, pull), inMergeQueue: opened?.staysInQueue ?? false };
  const end = (reason, message, hint) => new StagingError(reason, message, { cause: error, result, ...hint && { hint } });
  if (!(error instanceof ApiError))
    return end(error.reason, error.message, error.hint);
  const { branch, method } = request2.promotion;
  const { sha, repositoryUrl } = request2;
  const byHand = `${repositoryUrl}/compare/${branch}...${releaseBranch(sha)}?expand=1`;
  const refused2 = error.detail ?? "refused";
  if (error.status === 403 && refused2.includes("archived"))
    return end("forbidden", "the repository is archived: nothing can be merged", "Unarchive it in its settings.");
  if (await isForWorkflows(github, error, { sha, branch })) {
    const workflows = [...comparison.files, ...comparison.renamedFrom].filter((file) => file.startsWith(".github/workflows/"));
    const may = 'Give promote a token with "Workflows: write", which GITHUB_TOKEN never has: a GitHub App (`app-id` and `app-private-key`; PROMOTION_APP_ID and PROMOTION_APP_PRIVATE_KEY of the workflows), or a fine-grained token as PROMOTION_TOKEN';
    if (workflows.length > 0)
      return end("needs-app-token", `this token may not bring changes of workflow files to ${branch}: ${firstFew(workflows, 5, oneLine).join(", ")}`, `${may}. Or merge by hand: ${pull?.url ?? byHand}`);
    return end("needs-app-token", `this token may not make ${releaseBranch(sha)}: the workflow files at ${sha.slice(0, 7)} are not those of ${branch}, and GitHub lets it make no branch with workflow files that no branch has any more`, `${may}. Or merge ${branch} into staging, and approve what is tested then. If that changes nothing, the job lacks \`contents: write\`.`);
  }
  if (error.status === 403 && error.method === "POST" && error.path.endsWith("/pulls"))
    return end("needs-app-token", `this token may not open pull requests: ${refused2}`, `Allow "GitHub Actions to create and approve pull requests" in the settings of the repository or organization, or give promote a GitHub App with "Pull requests: write". By hand: ${byHand}`);
  if (method === "fast-forward" && error.status === 422 && /not a fast.forward/i.test(refused2))
    return baseMoved(request2, `${branch} was pushed to while it was being moved to ${sha.slice(0, 7)}`);
  if (method === "fast-forward" && error.status === 422)
    return end("needs-app-token", `${branch} refuses to be moved: ${oneLine(refused2)}`, "A protected branch takes a push only from those whom its rules name. Give promote a GitHub App that may bypass them, or use `method: merge`.");
  if (error.status === 403)
    return end("forbidden", `the token may not do this: ${error.message}`, "The job needs `permissions: contents: write, pull-requests: write, actions: write`.");
  if (error.status === 409 || error.status === 422)
    return end("merge-refused", `GitHub refuses what bringing ${sha.slice(0, 7)} to ${branch} needs (${error.method} ${error.path}): ${oneLine(refused2)}`, `Look at ${pull?.url ?? byHand} and at the rules of ${branch}; then run this again.`);
  return error;
}

// packages/approval/build/src/promote/render-pull.js
function renderMergeMessage(request2) {
  const { sha, approved, runUrl } = request2;
  const trailers = [
    ["Tested-commit", sha],
    ["Approved-by", approved.by.join(", ")],
    ["Decision", decisionUrl(request2)],
    ["Test-run", approved.testRunUrl],
    ["Promotion-run", runUrl],
    ...Object.entries(approved.images).flatMap(([app, images]) => images.length > 0 ? images.map((image) => ["Tested-image", `${app} ${image}`]) : [["Tested-without-digest", app]])
  ];
  return trailers.filter(([, value]) => value !== "").map(([name, value]) => `${name}: ${oneLine(value)}`).join("\n");
}
function decisionUrl({ decisionIssue, repositoryUrl }) {
  return decisionIssue === void 0 ? "" : `${repositoryUrl}/issues/${decisionIssue}`;
}
function renderPull(request2, { commits }, isBranchMade) {
  const { sha, promotion, decisionIssue, runUrl, approved } = request2;
  const shown = commits.slice(-50);
  const by = approved.by.map((login) => code(login)).join(", ");
  const body = [
    promotionMark(sha, isBranchMade),
    `Brings exactly ${sha} to production, as it was deployed to staging and tested there.`,
    decisionIssue === void 0 ? `Promoted by [this run](${runUrl}).` : `The decision${by ? ` by ${by}` : ""} and the test results: #${decisionIssue}. ${approved.testRunUrl ? `Tested by [a run](${approved.testRunUrl}), promoted` : "Promoted"} by [this run](${runUrl}).`,
    shown.map((commit) => `- ${commit.sha.slice(0, 7)} ${code(commit.title.slice(0, 120))}`).join("\n"),
    commits.length > shown.length ? `and ${commits.length - shown.length} more.` : "",
    "Merged with the guard that its head is this commit. Please do not push to its branch.",
    renderMergeMessage(request2)
  ];
  return { title: `Promote ${sha.slice(0, 7)} to ${promotion.branch}`, body: body.filter(Boolean).join("\n\n") };
}

// packages/approval/build/src/promote/rule-ends.js
async function requireRules(github, pull, method, said) {
  if (/\b(?:conversation|comments) must be resolved\b/i.test(said))
    throw refused(`${pull.url} has conversations that nobody has resolved, and ${pull.baseRef} wants them resolved`, 'Read them: somebody may object to what goes out. Then press "Resolve conversation" in the pull request, which stays open, and run this again.');
  const rules = await findBranchRules(github, pull.baseRef);
  if (method) {
    const { methods } = await getRepositorySettings(github);
    if (methods[method] === false || rules?.methods?.includes(method) === false)
      throw wrongMethod(pull, method);
  }
  if (rules?.types.includes("required_linear_history") && method === "merge")
    throw refused(`${pull.baseRef} takes a linear history only, and \`promotion.method: merge\` makes a merge commit`, "Set `promotion.method: fast-forward` (the same commit, by a token that may push there), or `squash` and merge the branch back before the next promotion.");
  if (rules?.types.includes("required_signatures")) {
    const unsigned = await listUnsigned(github, pull.baseRef, pull.headSha);
    if (unsigned.length > 0)
      throw refused(`${pull.baseRef} takes signed commits only, and ${unsigned.length} of ${pull.url} ${unsigned.length === 1 ? "is" : "are"} not: ${firstFew(unsigned, 5, (sha) => sha.slice(0, 7)).join(", ")}`, 'Sign them and push to staging again (`git rebase --exec "git commit --amend --no-edit -S"`), or put the GitHub App that promotes on the bypass list of that rule.');
  }
  if (rules?.types.includes("required_deployments"))
    throw refused(`${pull.baseRef} takes only what was deployed to an environment that its ruleset names`, "GitHub counts deployments of the head commit by their environment. Take `required_deployments` out of the ruleset, or put the GitHub App that promotes on its bypass list.");
}
function refusedForGood(pull, detail) {
  return refused(`GitHub refuses to merge ${pull.url}: ${detail}`, `Look at the pull request, which stays open, and at the rules of ${pull.baseRef}. Once it may be merged, run this again; or put the GitHub App that promotes on the bypass list of the rule.`);
}
function wrongMethod(pull, method) {
  return new StagingError("invalid-configuration", `${pull.baseRef} does not take pull requests by ${method}`, {
    hint: `Allow to ${method} under Settings \u2192 General \u2192 Pull Requests and in the ruleset, or set another \`promotion.method\`.`
  });
}
function refused(message, hint) {
  return new StagingError("merge-refused", message, { hint });
}

// packages/approval/build/src/promote/tested-tree.js
async function isTested(commit, { sha }, { github }) {
  if (commit === sha)
    return true;
  const [there, tested] = await Promise.all([getCommit(github, commit), getCommit(github, sha)]);
  return there.tree === tested.tree;
}
async function requireMergedAsTested(request2, result, deps) {
  const { mergeSha } = result;
  const { branch } = request2.promotion;
  if (mergeSha === void 0 || mergeSha === request2.sha)
    return;
  if (await isTested(mergeSha, request2, deps)) {
    deps.log.info(`what ${branch} got is exactly what was tested`);
    return;
  }
  const company = await findCompany(mergeSha, request2, result, deps);
  throw withheld(`${branch} moved while ${short(request2.sha)} was being merged: ${short(mergeSha)}${company.names} is not what was tested`, `The production deploy was not started. Look at ${short(mergeSha)}. ${remedy(request2)}${company.advice}`, result);
}
async function findCompany(commit, { promotion: { branch } }, { pullRequest }, { github }) {
  const [pulls, hasQueue] = await Promise.all([
    lookAt(listPullsOf(github, commit)),
    pullRequest !== void 0 && baseHasQueue(github, { number: pullRequest, baseRef: branch })
  ]);
  const others = pulls.kind === "seen" ? pulls.value.filter((number) => number !== pullRequest) : [];
  return {
    names: others.length === 0 ? "" : ` (${others.map((number) => `#${number}`).join(", ")})`,
    advice: hasQueue ? ` The merge queue of ${branch} may merge several pull requests at once: set "Maximum pull requests to merge" and "Build concurrency" of it to 1.` : ""
  };
}
function untestedRun(at, request2, result) {
  const { sha, promotion } = request2;
  const { branch, workflow } = promotion;
  return withheld(`${branch} was pushed to while ${workflow} was being started: ${result.productionRunUrl} began at ${short(at)}, which has ${short(sha)} and is not what was tested. It was told to cancel`, `Look at that run: what it did before it heard of it is done. Then look at ${short(at)}. ${remedy(request2)}`, result);
}
function untestedTip(tip, { names, advice }, request2, result) {
  const { sha, promotion } = request2;
  const { branch, workflow } = promotion;
  return withheld(`${branch} is at ${short(tip)}${names} by now, which has ${short(sha)} and is not what was tested: ${workflow} was not started`, `A workflow starts at the tip of its branch. Where ${short(tip)} is a later promotion, that one starts it. Else look at it. ${remedy(request2)}${advice}`, result);
}
function remedy({ approved, promotion: { branch, workflow } }) {
  const apps = Object.keys(approved.images);
  const which = apps.length > 0 ? ` (${apps.slice(0, 20).join(", ")})` : "";
  const byHand = workflow === void 0 ? "" : `, or start ${workflow} by hand on ${branch}, with the images of the request`;
  return `Then merge ${branch} into staging and push a commit that changes these apps${which}: the merge alone differs from ${branch} in nothing, and nobody is asked about it. Or revert${byHand}.`;
}
function withheld(message, hint, result) {
  return new StagingError("base-moved", message, { hint, result: { ...result, withheld: message } });
}
function short(sha) {
  return sha.slice(0, 7);
}

// packages/approval/build/src/promote/wait-in-queue.js
var silence2 = 18e4;
var lookAgain = 6e4;
var settling = { told: 15e3, untold: 6e4 };
async function passThroughQueue(pull, place, state, request2, deps, requireUnmoved2) {
  const { github } = deps;
  const view = await viewQueue(github, pull);
  if (view.kind === "queued")
    return lookInside(pull, place, view, request2, deps, requireUnmoved2);
  if (place.queued)
    return { kind: "queued", seen: await lookOutside(pull, place.queued, view, deps), isSound: false };
  if (state.kind === "waiting" || state.kind === "unknown")
    return { kind: "waiting", seen: state.seen };
  await requireUnmoved2();
  const { wasTaken } = place;
  place.wasTaken = view.ahead.length > 0;
  if (place.wasTaken)
    return { kind: "waiting", seen: behindOthers(view.ahead, pull) };
  if (wasTaken)
    return { kind: "waiting", seen: `the merge queue of ${pull.baseRef} is empty now` };
  try {
    await enqueuePull(github, pull, request2.sha);
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 422) || isWorkflowRefusal(error))
      throw error;
    return { kind: "refused", seen: error.detail ?? "refused" };
  }
  place.queued = begin(view.removal?.id, deps);
  return { kind: "queued", seen: "it is in the merge queue", isSound: true };
}
function begin(removedBefore, { clock }) {
  const now = clock.monotonic();
  return { removedBefore, head: void 0, headSince: now, checkedAt: now, silent: [], outSince: void 0 };
}
function behindOthers(ahead, { baseRef }) {
  const list = firstFew(ahead, 5, (number) => `#${number}`).join(", ");
  return `${list} ${ahead.length === 1 ? "is" : "are"} in the merge queue of ${baseRef}, which merges what is ahead together with what comes after it: it is put there once the queue is empty`;
}
async function lookInside(pull, place, view, request2, deps, requireUnmoved2) {
  const { github, clock, log } = deps;
  if (!place.queued)
    log.info(`${pull.url} is in the merge queue of ${pull.baseRef} already`);
  const queued = place.queued ?? begin(view.removal?.id, deps);
  place.queued = queued;
  queued.outSince = void 0;
  try {
    await requireUnmoved2();
    const isNew = view.head !== void 0 && view.head !== queued.head;
    if (view.ahead.length > 0 || isNew && await lacksTested(view.head, request2, deps)) {
      await dequeuePull(github, pull);
      Object.assign(place, { queued: void 0, wasTaken: true });
      log.info(`${pull.url} is taken out of the merge queue: what ${pull.baseRef} would get is not what was tested`);
      const seen = view.ahead.length > 0 ? behindOthers(view.ahead, pull) : "the merge queue would merge more than what was tested";
      return { kind: "waiting", seen };
    }
    if (isNew)
      Object.assign(queued, { head: view.head, headSince: clock.monotonic(), silent: [] });
    await lookForChecks(pull, queued, deps);
  } catch (error) {
    if (error instanceof StagingError)
      await dequeuePull(github, pull);
    throw error;
  }
  const where = `it is number ${view.position} in the merge queue: ${view.state.toLowerCase().replaceAll("_", " ")}`;
  const isSound = queued.silent.length === 0;
  const silence3 = `, and nobody has begun ${queued.silent.join(", ")}: does its workflow run \`on: merge_group\`?`;
  return { kind: "queued", seen: isSound ? where : where + silence3, isSound };
}
async function lacksTested(head, request2, deps) {
  const tested = await lookAt(isTested(head, request2, deps));
  return tested.kind === "seen" && !tested.value;
}
async function lookOutside(pull, queued, { removal }, deps) {
  const now = deps.clock.monotonic();
  queued.outSince ??= now;
  const current = await getPull(deps.github, pull.number);
  const told = removal?.id === queued.removedBefore ? void 0 : removal;
  const isMerged = told !== void 0 && /^(?:already )?merged?$/.test(told.reason);
  const patience2 = told && !isMerged ? settling.told : settling.untold;
  if (current.merged || current.state === "closed" || now - queued.outSince < patience2)
    return isMerged ? "the merge queue has merged it, and GitHub does not show that yet" : "it has left the merge queue";
  throw await whyOut(current, queued, told, deps);
}
async function lookForChecks(pull, queued, { github, clock }) {
  const { head, headSince, checkedAt } = queued;
  const now = clock.monotonic();
  if (head === void 0 || now - headSince < silence2 || now - checkedAt < lookAgain)
    return;
  queued.checkedAt = now;
  const checks = await findRequiredChecks(github, { ...pull, headSha: head });
  queued.silent = checks?.missing ?? [];
  if (queued.silent.length === 0 || (checks?.pending.length ?? 0) > 0)
    return;
  if (await whoAmI(github) === "github-actions[bot]")
    throw neverBegun(queued.silent, pull);
}
function neverBegun(missing, { baseRef }) {
  return new StagingError("needs-app-token", `nobody has begun ${missing.join(", ")} on what the merge queue of ${baseRef} would merge`, {
    hint: "GitHub starts no workflow for what GITHUB_TOKEN puts into a merge queue. Give promote a GitHub App (`app-id`, `app-private-key`), and let the workflow of these checks run `on: merge_group`."
  });
}
async function whyOut(pull, { head }, removal, { github }) {
  const out = (reason, why, hint) => new StagingError(reason, `the merge queue of ${pull.baseRef} has ${pull.url} no more: ${why}`, { hint });
  const group = removal?.head ?? head;
  const checks = group === void 0 ? void 0 : await findRequiredChecks(github, { ...pull, headSha: group });
  if (group !== void 0 && checks && checks.failed.length > 0)
    return out("checks-failed", `${checks.failed.join(", ")} failed on ${group.slice(0, 7)}, what ${pull.baseRef} would have got`, "Fix it and push again; or, if a check is flaky, run this again: it is put into the queue once more.");
  const self = await whoAmI(github);
  if (removal?.by?.type === "User" && removal.by.login !== self && /^$|manual|user/.test(removal.reason))
    return out("merge-refused", `${removal.by.login} took it out`, `Ask ${removal.by.login} why. Nothing is wrong with the commit: run this again, and it is put into the queue once more.`);
  if (removal?.reason.includes("conflict"))
    return out("merge-conflict", `it has conflicts with ${pull.baseRef}, or with what is merged before it`, `Merge ${pull.baseRef} into the branch that is deployed to staging and push.`);
  if (checks && checks.missing.length > 0) {
    if (self === "github-actions[bot]")
      return neverBegun(checks.missing, pull);
    return out("timeout", `nobody has reported ${checks.missing.join(", ")} on ${group?.slice(0, 7)}, what ${pull.baseRef} would have got`, 'Let the workflow of these checks run `on: merge_group`, too; or give the queue more time in the ruleset ("Status check timeout"). Then run this again.');
  }
  return out("merge-refused", removal?.reason || "GitHub does not say why", "Its timeline says who or what took it out. Run this again, and it is put into the queue once more.");
}

// packages/approval/build/src/promote/merge-exactly.js
var longestRefusal = 12e4;
function isAwaited(refusal) {
  return /code scanning is (?:still )?(?:waiting for|expecting)\b/i.test(refusal);
}
async function mergeExactly(request2, opened, deps) {
  const { github, clock, deadline, log } = deps;
  const { number, baseRef } = opened.pull;
  const { sha, promotion } = request2;
  let pause = 1e3;
  const place = { queued: void 0, wasTaken: false };
  let refusedSince;
  let ruledSince;
  let hasQueue = (await findRuleTypes(github, baseRef)).includes("merge_queue") || await baseHasQueue(github, opened.pull);
  let said = "";
  for (; ; ) {
    const pull = await waitMergeability(github, number, { clock, deadline, log });
    if (pull.mergeSha !== void 0)
      return pull.mergeSha;
    if (!pull.merged)
      await deps.requireStillWanted("merging");
    const unmoved = async () => requireUnmoved(request2, await compareCommits(github, promotion.branch, sha), deps);
    const judged = await judgeMergeability(github, pull, request2);
    ruledSince = judged.kind === "ruled" ? ruledSince ?? clock.monotonic() : void 0;
    const state = ruledSince !== void 0 && clock.monotonic() - ruledSince < settled ? { kind: "waiting", seen: "a rule is not met, and no required check is open" } : judged;
    if (state.kind === "unknown" && !place.queued)
      await whyRuled(github, pull, (message) => baseMoved(request2, message));
    const tried = hasQueue ? await tryTheQueue(pull, place, state, request2, deps, unmoved) : await tryToMerge(pull, state, request2, deps, unmoved);
    if (tried.kind === "merged")
      return tried.sha;
    hasQueue ||= tried.hasQueue ?? false;
    const seen = oneLine(tried.seen);
    refusedSince = tried.isRefused && !isAwaited(seen) ? refusedSince ?? clock.monotonic() : void 0;
    if (refusedSince !== void 0 && clock.monotonic() - refusedSince > longestRefusal)
      throw refusedForGood(pull, seen);
    if (deadline.remaining() <= pause) {
      opened.staysInQueue = tried.isSound === true;
      throw outOfTime(opened, seen);
    }
    if (said !== seen)
      log[state.kind === "waiting" && state.isForPeople ? "warning" : "info"](`not merged yet: ${seen}`);
    said = seen;
    await clock.sleep(pause, deadline.signal);
    pause = Math.min(15e3, pause * 1.5);
  }
}
function outOfTime({ pull: { url, baseRef }, staysInQueue }, seen) {
  const message = `${url} could not be merged in time: ${seen}`;
  if (staysInQueue)
    return new StagingError("timeout", `${message}. It stays in the merge queue of ${baseRef}`, {
      hint: "Run this again, and it goes on waiting; what the queue has merged by then is compared with what was tested, and production is started. `timeout-minutes` (`promotion-timeout-minutes` of the workflows) gives it more time. To stop it, take it out of the queue."
    });
  return new StagingError("timeout", message, {
    hint: 'The pull request stays open: run this again once what it waits for is there. A check that only pull requests start comes for GITHUB_TOKEN once somebody has pressed "Approve workflows to run" in its pull request, and never on a server that has no such button: let its workflow run `on: push` to the staging branch, too, or give promote a GitHub App. In a merge queue its workflow has to run `on: merge_group`.'
  });
}
async function tryTheQueue(pull, place, state, request2, deps, unmoved) {
  const step = await passThroughQueue(pull, place, state, request2, deps, unmoved);
  if (step.kind === "queued")
    return { ...step, kind: "not-yet" };
  if (step.kind === "waiting")
    return { kind: "not-yet", seen: step.seen };
  await requireReview(deps.github, pull);
  await requireRules(deps.github, pull, void 0, step.seen);
  return { kind: "not-yet", seen: step.seen, isRefused: true };
}
async function tryToMerge(pull, state, request2, deps, unmoved) {
  if (state.kind === "waiting" || state.kind === "unknown")
    return { kind: "not-yet", seen: state.seen };
  await unmoved();
  const { github } = deps;
  const { sha, promotion } = request2;
  const method = promotion.method === "fast-forward" ? "merge" : promotion.method;
  const answer = await mergePull(github, pull.number, { headSha: sha, method, message: renderMergeMessage(request2) });
  if (answer.kind === "merged")
    return answer;
  if (answer.kind === "head-moved")
    throw releaseMoved(`${releaseBranch(sha)} was moved while it was being merged`);
  const { detail: seen } = answer;
  if (answer.kind === "not-mergeable" && await baseHasQueue(github, pull))
    return { kind: "not-yet", seen, hasQueue: true };
  if (answer.kind === "not-mergeable")
    await requireRules(github, pull, method, seen);
  if (state.kind === "ruled" && answer.kind === "not-mergeable")
    await whyRuled(github, pull, (message) => baseMoved(request2, message));
  return { kind: "not-yet", seen, isRefused: answer.kind === "not-mergeable" };
}

// packages/approval/build/src/promote/merge-by-pull.js
async function mergeByPull(request2, comparison, deps, branchMade) {
  const { github, log } = deps;
  const { sha, promotion } = request2;
  if (promotion.method === "squash" || promotion.method === "rebase")
    log.warning(`promotion.method ${promotion.method} makes new commits: ${promotion.branch} must be merged back before the next promotion`);
  let opened;
  try {
    const found = await findLeft(request2, deps);
    const left = found?.state === "open" ? found : void 0;
    if (left)
      opened = await asOpened(left, false, request2, deps);
    await deps.requireStillWanted("promoting");
    if (found && !left)
      await requireNoRefusal(github, found);
    await requireUnmoved(request2, comparison, deps);
    await deps.requireStillWanted("opening the pull request");
    const isBranchMade = await ensureReleaseBranch(github, sha);
    if (isBranchMade)
      branchMade();
    const { pull, isMade } = await ensurePull(request2, comparison, isBranchMade, left, deps);
    opened = await asOpened(pull, isBranchMade, request2, deps);
    if (!opened.isOurs)
      log.info(`${pull.author.login} opened ${pull.url}: it is merged as it is, or left open`);
    if (opened.isOurs && !isMade)
      await disableAutoMerge(github, pull);
    const mergeSha = await mergeExactly(request2, opened, deps);
    log.info(`merged ${pull.url} as ${mergeSha}`);
    await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log);
    return { ...reached(request2, pull), merged: true, mergeSha };
  } catch (error) {
    const left = async (one) => one.isOurs ? tidy(error, request2, one, deps) : leaveTheirs(error, one, deps);
    throw await asMergeEnd(opened ? await left(opened) : error, request2, comparison, opened, github);
  }
}
async function findLeft({ sha, promotion }, { github }) {
  const find = () => findPull(github, releaseBranch(sha), promotion.branch);
  const found = await find();
  if (found || await findRef(github, `heads/${releaseBranch(sha)}`) === void 0)
    return found;
  return lookFor(find, { clock: github.clock });
}
async function asOpened(pull, isBranchMade, { sha }, { github }) {
  return { pull, isBranchMade, isOurs: await isOurPull(github, sha, pull), staysInQueue: false };
}
async function ensurePull(request2, comparison, isBranchMade, found, { github, log }) {
  const { sha, promotion } = request2;
  const head = releaseBranch(sha);
  if (found) {
    log.info(`found ${found.url}`);
    return { pull: found, isMade: false };
  }
  const { title, body } = renderPull(request2, comparison, isBranchMade);
  try {
    const pull = await createPull(github, { title, body, head, base: promotion.branch });
    log.info(`opened ${pull.url}`);
    return { pull, isMade: true };
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 422))
      throw error;
    const theirs = await lookFor(async () => {
      const pull = await findPull(github, head, promotion.branch);
      return pull?.state === "open" ? pull : void 0;
    });
    if (!theirs)
      throw error;
    log.info(`opened at the same moment by another run: ${theirs.url}`);
    return { pull: theirs, isMade: false };
  }
}
var givenUp = /* @__PURE__ */ new Set(["merge-conflict", "base-moved", "superseded"]);
async function tidy(error, { sha }, { pull, isBranchMade, staysInQueue }, { github, log }) {
  const reason = error instanceof StagingError ? error.reason : void 0;
  try {
    await disableAutoMerge(github, pull);
    if (staysInQueue)
      return error;
    await dequeuePull(github, pull);
    const isWithdrawn = reason === "rejected" && (await getPull(github, pull.number)).state === "open";
    if (!reason || !(givenUp.has(reason) || isWithdrawn))
      return error;
    await updatePull(github, pull.number, { state: "closed" });
    await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    if (reason === "rejected")
      return new StagingError("conflict", `${pull.url} was rejected and could not be withdrawn: ${why}`, {
        cause,
        hint: "It may still be merged, by a merge queue too: close the pull request, or run this job again."
      });
    log.info(`${pull.url} could not be tidied: ${why}`);
  }
  return error;
}
async function leaveTheirs(error, { pull }, { github }) {
  if (!(error instanceof StagingError) || error.reason !== "rejected")
    return error;
  const left = await lookAt(dequeuePull(github, pull).then(() => getPull(github, pull.number)));
  if (left.kind === "seen" && left.value.state === "closed")
    return error;
  return new StagingError("conflict", `${pull.url} was rejected, and is still open: ${pull.author.login} opened it, so it is not closed here`, {
    cause: left.kind === "failed" ? left.error : error,
    hint: `It may still be merged, by auto-merge and a merge queue too: close the pull request, or ask ${pull.author.login} to.`
  });
}

// packages/approval/build/src/promote/start-production.js
import { randomUUID } from "node:crypto";

// packages/approval/build/src/promote/dispatch-end.js
async function asDispatchEnd(error, workflow, result, { github }) {
  if (!(error instanceof StagingError) || error.reason === "base-moved")
    return error;
  const end = (reason, message, hint) => new StagingError(reason, message, {
    cause: error,
    result,
    hint: `${hint} The merge is done; run this again to start the deploy.`
  });
  if (error instanceof WaitTimeoutError)
    return end("timeout", `${workflow} did not start in time: GitHub took the request, and no run has appeared (${error.lastSeen})`, `Look at its runs in the Actions tab, and at https://www.githubstatus.com. A run that appears later is found then, and not started twice.`);
  if (!(error instanceof ApiError))
    return end(error.reason, error.message, error.hint ?? `Look whether ${workflow} was started.`);
  if (error.status === 404)
    return end("not-found", `there is no workflow ${workflow} to start`, "Correct `promotion.workflow`: the file must be on the default branch.");
  if (error.status !== 422 && error.status !== 403)
    return end(error.reason, error.message, "GitHub failed to start it.");
  const [state, text] = await Promise.all([
    lookAt(findWorkflowState(github, workflow)),
    lookAt(readFileAt(github, `.github/workflows/${workflow}`, result.branch))
  ]);
  if (state.kind === "seen" && state.value?.startsWith("disabled"))
    return end("conflict", `${workflow} is disabled (${state.value.replaceAll("_", " ")}): nobody can start it`, `Enable it in the Actions tab (Actions \u2192 ${workflow} \u2192 Enable workflow).`);
  if (text.kind === "seen" && text.value !== void 0 && !Object.hasOwn(triggersOf(text.value), "workflow_dispatch"))
    return end("conflict", `${workflow} has no \`workflow_dispatch\` on ${result.branch}: it cannot be started after the merge`, "Add `workflow_dispatch:` below its `on:`, without required inputs but `commit`, `images` and `request`.");
  if (error.status === 403)
    return end("forbidden", `the token may not start ${workflow}`, "The job needs `permissions: actions: write`.");
  return end("conflict", `${workflow} cannot be started by hand: ${error.detail ?? "refused"}`, "Give it `on: workflow_dispatch` without required inputs but `commit`, `images` and `request`.");
}

// packages/approval/build/src/tested-images.js
var reference = /^[a-z0-9][a-zA-Z0-9._:/-]{0,250}@sha256:[0-9a-f]{64}$/;
function readTestedImages(value) {
  const expected = 'JSON of apps and their images by digest, such as {"web": ["ghcr.io/acme/web@sha256:\u2026"]}';
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { expected };
  const entries = Object.entries(value);
  const isValid = entries.every(([app, images]) => appNameForm.test(app) && Array.isArray(images) && images.length <= 20 && images.every((image) => typeof image === "string" && reference.test(image)));
  return isValid ? { value: Object.fromEntries(entries.map(([app, images]) => [app, [...images].sort()])) } : { expected };
}

// packages/approval/build/src/promote/judge-owed.js
function unfinished(history) {
  const known = history.filter(({ images, succeededAt }) => images && succeededAt).reduce((last, one) => last && isLater(last, one) ? last : one, void 0);
  const since = known ? history.slice(0, history.indexOf(known)) : history;
  return since.filter(({ images, failedRun, succeededAt }) => !images || known || failedRun || succeededAt);
}
function isLater(last, one) {
  return (last.succeededAt ?? "") >= (one.succeededAt ?? "");
}
function judgeOwed(steps, brought, catalog, concerns) {
  const settled2 = new Set(brought);
  const changedBy = /* @__PURE__ */ new Map();
  const owed = [];
  for (const { sha, images, failedRun } of steps) {
    if (!images) {
      const concern = concerns.get(sha) ?? "all";
      for (const app of concern === "all" ? catalog : concern)
        if (!changedBy.has(app))
          changedBy.set(app, sha);
      continue;
    }
    for (const [app, list] of Object.entries(images)) {
      if (settled2.has(app))
        continue;
      settled2.add(app);
      if (catalog.has(app) && list.length > 0)
        owed.push({ app, images: list, sha, run: failedRun, changedBy: changedBy.get(app) });
    }
  }
  return owed;
}
function concernOf(files, apps, ignore) {
  if (!files)
    return "all";
  const changed = /* @__PURE__ */ new Set();
  for (const file of files) {
    const owners = apps.filter(({ paths }) => matches(file, paths));
    if (owners.length === 0 && !matches(file, ignore))
      return "all";
    for (const owner of owners)
      if (!matches(file, owner.ignore))
        changed.add(owner.name);
  }
  return new Set(apps.filter((app) => changed.has(app.name) || [...neighborsOf(app, apps)].some((name) => changed.has(name))).map(({ name }) => name));
}
function matches(file, patterns) {
  return patterns.some((pattern) => minimatch(file, pattern, { dot: true, nocomment: true, nonegate: true }));
}

// packages/approval/build/src/promote/read-catalog.js
async function readCatalog({ sha, configPath }, history, github) {
  const readFile = (file) => readFileAt(github, file, sha);
  const configuration = await loadConfiguration({ path: configPath, readFile });
  const inFolders = await Promise.all(folderGlobs(configuration).map(async (glob) => {
    const folders = await listFolders(github, readFolderGlob(glob).parent, sha);
    return [glob, folderApps(glob, folders, () => true)];
  }));
  const apps = appCatalogue(configuration, new Map(inFolders));
  const asked = new Set(history.flatMap(({ images = {} }) => Object.keys(images)));
  const there = await Promise.all(apps.filter(({ name }) => asked.has(name)).map(async ({ name, paths }) => {
    const found = await Promise.all(paths.map(folderOfGlob).map((path) => path === "." || isThere(github, path, sha)));
    return found.includes(true) ? [name] : [];
  }));
  return { apps, ignore: configuration.changes.ignore, present: there.flat() };
}

// packages/approval/build/src/promote/owed-images.js
var farthest = 20;
var withoutTrailers = ["fast-forward", "rebase"];
async function owedImages(request2, at, { github, log }) {
  const { promotion, approved } = request2;
  if (promotion.workflow === void 0 || withoutTrailers.includes(promotion.method))
    return { images: {}, lacking: [] };
  const steps = unfinished(await readHistory(request2, at, github));
  if (!steps.some(({ images }) => images && Object.keys(images).length > 0))
    return { images: {}, lacking: [] };
  const catalog = await readCatalog(request2, steps, github);
  const concerns = /* @__PURE__ */ new Map();
  for (const step of steps.filter(({ images }) => !images))
    concerns.set(step.sha, concernOf(await filesOf(github, step), catalog.apps, catalog.ignore));
  const owed = judgeOwed(steps, Object.keys(approved.images), new Set(catalog.present), concerns);
  for (const one of owed)
    tell(one, log);
  return {
    images: Object.fromEntries(owed.flatMap(({ app, images, changedBy }) => changedBy ? [] : [[app, images]])),
    lacking: owed.flatMap(({ app, changedBy }) => changedBy ? [app] : []).sort()
  };
}
function tell({ app, sha, run, changedBy }, log) {
  const why = `${short2(sha)} brought it, and ${run ? `${run} has not ended well` : "no run was started for it"}`;
  if (changedBy === void 0)
    log.warning(`production is told the images of ${app} too: ${why}`);
  else
    log.warning(`production may lack ${app}: ${why}; ${short2(changedBy)} may have changed it since, so its images are not told. Deploy it by hand, or push a commit that changes it to staging`);
}
async function readHistory({ promotion: { branch, workflow = "" } }, { tip, mergeSha }, github) {
  const runs = await listWorkflowRuns(github, workflow, { branch });
  const steps = [];
  const ends = new Map(runs.filter(hasSucceeded).map(({ headSha, updatedAt }) => [headSha, updatedAt]));
  let [sha] = (await getCommit(github, tip)).parents;
  for (let walked = 0; sha !== void 0 && walked < farthest; walked += 1) {
    const { message, parents } = await getCommit(github, sha);
    const step = { ...stepOf(sha, message, runs), parent: parents[0] };
    if (sha !== mergeSha)
      steps.push(step);
    ends.delete(sha);
    const { images, succeededAt } = step;
    if (images && succeededAt && [...ends.values()].every((end) => end <= succeededAt))
      break;
    sha = step.parent;
  }
  return steps;
}
function stepOf(sha, message, runs) {
  const own = runs.filter(({ headSha }) => headSha === sha);
  const ends = own.filter(hasSucceeded).map(({ updatedAt }) => updatedAt);
  return { sha, images: readTrailers(message), succeededAt: ends.sort().at(-1), failedRun: own[0]?.url };
}
function hasSucceeded({ conclusion }) {
  return conclusion === "success";
}
async function filesOf(github, { sha, parent }) {
  if (parent === void 0)
    return void 0;
  const { files, renamedFrom } = await compareCommits(github, parent, sha);
  return files.length < fileLimit ? [...files, ...renamedFrom] : void 0;
}
function readTrailers(message) {
  const lines = message.split(/\r?\n/);
  if (!lines.some((line) => /^Tested-commit: [0-9a-f]{40,64}$/.test(line)))
    return void 0;
  const images = {};
  for (const line of lines) {
    const [, app, image] = /^Tested-image: (\S+) (\S+)$/.exec(line) ?? [];
    if (app !== void 0 && image !== void 0)
      images[app] = [...images[app] ?? [], image];
    const [, unknown] = /^Tested-without-digest: (\S+)$/.exec(line) ?? [];
    if (unknown !== void 0)
      images[unknown] ??= [];
  }
  const read = readTestedImages(images);
  return "value" in read ? read.value : void 0;
}
function short2(sha) {
  return sha.slice(0, 7);
}

// packages/approval/build/src/promote/production-inputs.js
async function productionInputs(request2, { tip, mergeSha }, deps) {
  const { sha, approved, promotion } = request2;
  const file = await readFileAt(deps.github, `.github/workflows/${promotion.workflow}`, tip);
  const declared = dispatchInputsOf(file ?? "");
  const owed = declared.includes("images") ? await owedImages(request2, { tip, mergeSha }, deps) : void 0;
  const known = Object.entries(approved.images).filter(([, images2]) => images2.length > 0);
  const images = JSON.stringify({ ...owed?.images, ...Object.fromEntries(known) });
  const values = { commit: sha, images, request: decisionUrl(request2) };
  return {
    inputs: Object.fromEntries(Object.entries(values).filter(([name]) => declared.includes(name))),
    mayLack: owed?.lacking ?? []
  };
}

// packages/approval/build/src/promote/start-production.js
async function startProduction(request2, landed, deps) {
  const { workflow } = request2.promotion;
  if (workflow === void 0 || landed.mergeSha === void 0)
    return landed;
  let run;
  try {
    const { mergeSha } = landed;
    const production = { workflow, mergeSha, request: request2, landed };
    run = await ensureStarted({ ...production, commits: await startsOf(production, deps) }, deps);
  } catch (error) {
    throw await asDispatchEnd(error, workflow, landed, deps);
  }
  const result = { ...landed, productionRunUrl: run.url, mayLack: run.mayLack };
  return request2.waitForProduction ? waitForEnd(run, result, deps) : result;
}
async function startsOf({ mergeSha, request: request2 }, deps) {
  const tip = await findRef(deps.github, `heads/${request2.promotion.branch}`);
  return tip !== void 0 && tip !== mergeSha && await isTested(tip, request2, deps) ? [mergeSha, tip] : [mergeSha];
}
async function ensureStarted(production, deps) {
  const { github, log } = deps;
  const mayRun = production.landed.already || await whoAmI(github) !== "github-actions[bot]";
  const patience2 = mayRun ? 1e4 : 0;
  const started = await findStarted(production, patience2, deps);
  if (!started)
    return startOnce(production, deps);
  log.info(`the production deploy was started already: ${started.url}`);
  return started;
}
async function requireTestedTip({ mergeSha, request: request2, landed }, deps) {
  const { branch } = request2.promotion;
  const tip = await findRef(deps.github, `heads/${branch}`);
  if (tip === void 0)
    throw new StagingError("not-found", `there is no branch ${branch} to deploy from`);
  if (tip !== mergeSha && !await isTested(tip, request2, deps)) {
    throw untestedTip(tip, await findCompany(tip, request2, landed, deps), request2, landed);
  }
  return tip;
}
var longestDispatch = 18e4;
var claimMark = commitMark("claim");
var listLag = 5e3;
async function startOnce(production, deps) {
  const { github, clock, deadline, log } = deps;
  const { workflow, mergeSha, request: request2 } = production;
  const { branch } = request2.promotion;
  const claim = `staging-production/${mergeSha}`;
  const mark2 = await createMark(github, `Start ${workflow}

Claim: ${randomUUID()}
${claimMark}
`);
  const first = await createRef(github, claim, mark2);
  try {
    const other = await findStarted(production, first ? 0 : longestDispatch, deps);
    if (other) {
      log.info(`the production deploy was started at the same moment: ${other.url}`);
      return other;
    }
    const tip = await requireTestedTip(production, deps);
    const { inputs, mayLack } = await productionInputs(request2, { tip, mergeSha }, deps);
    const run = await dispatchWorkflow(github, { workflow, ref: branch, inputs }, { clock, deadline, log });
    log.info(`started the production deploy: ${run.url}`);
    await requireStartedAsTested(run, tip, production, deps);
    await findStarted({ ...production, commits: [tip] }, 3e4, deps);
    await clock.sleep(listLag, deadline.signal);
    await requireBegun(github, run, { workflow, ref: branch }, { clock, deadline, patience: 0 });
    return { ...run, mayLack };
  } finally {
    if (refVerdict(await findRefMessage(github, claim), claimMark).kind === "ours")
      await unlessStatus([403], deleteRef(github, claim));
    else
      log.info(`refs/${claim} is not ours, and stays`);
  }
}
async function requireStartedAsTested({ id, url }, tip, { request: request2, landed }, deps) {
  const { github, log } = deps;
  const run = await lookFor(() => findRun(github, id));
  const at = run === void 0 || run === "forbidden" ? tip : run.headSha;
  if (at === tip || await isTested(at, request2, deps))
    return;
  await cancelRun(github, id);
  log.info(`${url} started at ${at}: it is told to cancel`);
  throw untestedRun(at, request2, { ...landed, productionRunUrl: url });
}
async function findStarted({ workflow, commits, request: request2 }, patience2, { github, clock, deadline }) {
  const started = clock.monotonic();
  for (; ; ) {
    for (const headSha of commits) {
      const runs = await listWorkflowRuns(github, workflow, { branch: request2.promotion.branch, headSha });
      const [run] = thatBegan(runs);
      if (run)
        return run;
    }
    if (clock.monotonic() - started >= patience2)
      return void 0;
    await clock.sleep(2e3, deadline.signal);
  }
}
async function waitForEnd({ id, url }, result, { github, clock, deadline, log }) {
  const conclusion = await waitUntil(async () => {
    const run = await findRun(github, id);
    if (run === "forbidden")
      return { kind: "done", value: "unknown" };
    if (run === void 0)
      return { kind: "waiting", seen: "GitHub does not show it" };
    return run.status === "completed" ? { kind: "done", value: run.conclusion ?? "unknown" } : { kind: "waiting", seen: run.status };
  }, { awaited: `the production deploy ${url}`, first: 2e3, most: 2e4, clock, deadline, log }).catch((cause) => {
    if (!(cause instanceof StagingError))
      throw cause;
    throw new StagingError(cause.reason, cause.message, {
      cause,
      result,
      hint: "The merge is done, and the deploy goes on."
    });
  });
  const ended2 = { ...result, productionConclusion: conclusion };
  log.info(`the production deploy ended: ${conclusion}`);
  if (conclusion === "success")
    return ended2;
  throw new StagingError("production-failed", `the production deploy ended with ${conclusion}: ${url}`, {
    hint: "The merge is done. Look at that run; run it again, or revert.",
    result: ended2
  });
}

// packages/approval/build/src/promote/promote.js
async function promote(request2, deps) {
  const landed = await land(request2, deps);
  await requireMergedAsTested(request2, landed, deps);
  return startProduction(request2, landed, deps);
}
async function land(request2, deps) {
  const { branch } = request2.promotion;
  const comparison = await compareCommits(deps.github, branch, request2.sha);
  if (contains(comparison) || await isLandedOtherwise(request2, comparison, deps))
    return findLanded(request2, deps);
  let isBranchMade = false;
  const branchMade = () => {
    isBranchMade = true;
  };
  try {
    return await bring(request2, comparison, deps, branchMade);
  } catch (error) {
    const patience2 = error instanceof StagingError && error.reason === "base-moved" ? 1e4 : 0;
    const now = await compareCommits(deps.github, branch, request2.sha).catch(() => comparison);
    const landed = async () => contains(now) || await isLandedOtherwise(request2, now, deps) || void 0;
    if (await lookFor(landed, { patience: patience2, clock: deps.github.clock }).catch(() => void 0))
      return findLanded(request2, deps, isBranchMade);
    throw error;
  }
}
function contains({ status }) {
  return status === "identical" || status === "behind";
}
async function isLandedOtherwise({ sha, promotion }, { status }, { github }) {
  if (status !== "diverged")
    return false;
  const pull = await findPull(github, releaseBranch(sha), promotion.branch);
  return pull?.merged === true && pull.headSha === sha;
}
async function bring(request2, comparison, deps, branchMade) {
  const { github, log } = deps;
  const { sha, promotion } = request2;
  const { branch } = promotion;
  if (promotion.method !== "fast-forward")
    return mergeByPull(request2, comparison, deps, branchMade);
  try {
    await deps.requireStillWanted(`moving ${branch}`);
    await requireUnmoved(request2, comparison, deps);
    await awaitChecks(request2, deps);
    await requireUnmoved(request2, await compareCommits(github, branch, sha), deps);
    await deps.requireStillWanted(`moving ${branch}`);
    await fastForwardRef(github, `heads/${branch}`, sha);
  } catch (error) {
    throw await asMergeEnd(error, request2, comparison, void 0, github);
  }
  log.info(`${branch} is now at ${sha}`);
  return { ...reached(request2, void 0), merged: true, mergeSha: sha };
}
async function findLanded(request2, deps, isBranchMade = false) {
  const { github, log } = deps;
  const { sha, promotion } = request2;
  log.info(`${promotion.branch} already contains ${sha}`);
  const find = () => findPull(github, releaseBranch(sha), promotion.branch);
  const found = await (promotion.method === "fast-forward" ? find() : lookFor(find, { clock: github.clock }));
  const pull = found && await waitMerged(github, found.number, { ...deps, deadline: deps.deadline.within(6e4) });
  await removeReleaseBranch(github, sha, { byThisRun: isBranchMade, pull }, log);
  return { ...reached(request2, pull), merged: true, mergeSha: pull?.mergeSha ?? sha, already: true };
}

// packages/approval/build/src/words/verdict-words.js
var noWords = { approve: [], reject: [] };

// packages/approval/build/src/marker.js
var form = /^<!-- staging-actions:request v=1 owner=(staging:[a-z0-9:-]{3,60}) environment=([a-z](?:[a-z0-9-]{0,18}[a-z0-9])?) sha=([0-9a-f]{40}|[0-9a-f]{64}) run=(\d{1,15})\/(\d{1,5}) digest=([0-9a-f]{16}) until=(\d{1,12}) waiting=(job|events) initiator=([A-Za-z0-9_-]{1,60}(?:\[bot\])?) blocked=([A-Za-z0-9_-]{0,8000})(?: generation=(\d{1,7}))?(?: words=([A-Za-z0-9_-]{1,8000}))? -->(?=\r?\n|$)/;
function renderMarker(marker) {
  const { owner, environment, sha, run, digest, until, waiting, initiator, blockedBy, generation, words } = marker;
  const minutes = Math.floor(until / 6e4);
  const blocked = blockedBy.length === 0 ? "" : packed(fewOf(blockedBy));
  const of = generation === void 0 ? "" : ` generation=${generation}`;
  const own = words.approve.length + words.reject.length === 0 ? "" : ` words=${packed([words.approve, words.reject])}`;
  return `<!-- staging-actions:request v=1 owner=${owner} environment=${environment} sha=${sha} run=${run.id}/${run.attempt} digest=${digest} until=${minutes} waiting=${waiting} initiator=${initiator} blocked=${blocked}${of}${own} -->`;
}
function packed(value) {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
function fewOf(blockedBy) {
  return firstFew(blockedBy, 20, (text) => text.slice(0, 120));
}
function parseMarker(body) {
  const match = form.exec(body);
  if (!match)
    return void 0;
  const [, owner = "", environment = "", sha = "", id, attempt, digest = "", minutes, waiting, initiator = "", blocked = "", generation, words] = match;
  return {
    owner,
    environment,
    sha,
    run: { id: Number(id), attempt: Number(attempt) },
    digest,
    until: Number(minutes) * 6e4,
    waiting: waiting === "job" ? "job" : "events",
    initiator,
    blockedBy: readBlocked(blocked),
    generation: generation === void 0 ? void 0 : Number(generation),
    words: readWords(words)
  };
}
function readBlocked(blocked) {
  if (blocked === "")
    return [];
  const list = unpacked(blocked);
  if (isTexts(list) && list.length > 0)
    return list;
  return ["what the tests said cannot be read any more"];
}
function readWords(text) {
  const read = text === void 0 ? void 0 : unpacked(text);
  const [approve, reject] = Array.isArray(read) ? read : [];
  return isTexts(approve) && isTexts(reject) ? { approve, reject } : noWords;
}
function isTexts(value) {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
function unpacked(text) {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    return void 0;
  }
}
function withMarker(body, marker) {
  return body.replace(form, () => renderMarker(marker));
}
function repositoryUrlOf({ url }) {
  return url.replace(/\/issues\/\d+$/, "");
}

// packages/approval/build/src/boxes.js
var boxMarks = {
  approve: "<!-- staging-actions:approve -->",
  reject: "<!-- staging-actions:reject -->"
};
function readBoxes(body) {
  return { approve: readBox(body, "approve"), reject: readBox(body, "reject") };
}
function readBox(body, box) {
  const states = body.split("\n").flatMap((line) => {
    const match = line.includes(boxMarks[box]) ? /^\s*[-*] \[([ xX])\] /.exec(line) : null;
    return match ? [match[1] !== " "] : [];
  });
  return states.length === 1 ? states[0] : void 0;
}
function setBox(body, box, ticked) {
  return body.split("\n").map((line) => line.includes(boxMarks[box]) ? line.replace(/^(\s*[-*] \[)[ xX](\] )/, `$1${ticked ? "x" : " "}$2`) : line).join("\n");
}
function withoutTicks(body) {
  return setBox(setBox(body.replaceAll("\r\n", "\n").trimEnd(), "approve", false), "reject", false);
}
function readBoxEdits(history, self) {
  const edits = [];
  let ours2;
  let before = { approve: false, reject: false };
  for (const { at, editor, body } of history) {
    if (body === void 0) {
      ours2 = void 0;
      continue;
    }
    const now = readBoxes(body);
    if (editor.login === self)
      ours2 = withoutTicks(body);
    else {
      const intact = ours2 !== void 0 && withoutTicks(body) === ours2;
      for (const box of ["approve", "reject"])
        if (now[box] !== void 0 && now[box] !== (before[box] ?? false))
          edits.push({ at, editor, box, ticked: now[box], intact });
    }
    before = now;
  }
  return edits;
}

// packages/approval/build/src/conclusion.js
function readConclusion({ comments, events }, self) {
  const said = comments.filter(({ author, edited }) => author.login === self && !edited).flatMap(({ body, createdAt }) => {
    const kind = /^<!-- staging-actions:outcome (approved|rejected|timed-out|superseded) -->/.exec(body)?.[1];
    return kind === void 0 ? [] : [{ kind, at: createdAt, isSaid: true }];
  });
  const refusal = said.find(({ kind }) => kind !== "approved");
  const approval = said.find(({ kind }) => kind === "approved");
  if (refusal)
    return { ...refusal, wasApproved: approval !== void 0 };
  const closings = events.flatMap((event) => event.kind === "closed" && event.by?.login === self ? [event] : []);
  const closed = closings.find(({ reason }) => reason !== "COMPLETED" && !(approval && reason === void 0));
  if (closed)
    return { kind: "rejected", at: closed.at, isSaid: false, wasApproved: approval !== void 0 };
  const [completed] = closings;
  return approval ?? (completed && { kind: "approved", at: completed.at, isSaid: false });
}
function readClosings({ events }, self) {
  return events.flatMap((event, index) => {
    if (event.kind !== "closed" || !event.by || event.by.login === self)
      return [];
    const { by, at, reason } = event;
    const isTakenBack = events.slice(index).some((later2) => later2.kind === "reopened" && later2.by?.login === by.login);
    if (isTakenBack)
      return [];
    const later = events.slice(index + 1);
    const isRepeated = later.some((event2) => event2.kind === "closed" && event2.by?.login === by.login);
    const opener = isRepeated ? void 0 : later.find(({ kind }) => kind === "reopened")?.by;
    return [{ by, at, reason, ...opener && opener.login !== self && { reopenedBy: opener } }];
  });
}
function readErasures({ events }, self) {
  return events.flatMap((event) => event.kind === "comment-deleted" && event.author.login !== self && event.by?.login !== event.author.login ? [{ author: event.author, by: event.by, at: event.at }] : []);
}

// packages/approval/build/src/render/render-progress.js
var mark = "<!-- staging-actions:progress -->";
var person = String.raw`\`[A-Za-z0-9_-]+(?:\[bot\])?\``;
var moment = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d UTC`;
var ended = `(?:, and (?:(?:not )?promoted|withdrawn))?`;
var replacement = String.raw`(?:[0-9a-f]{7} took its place|#\d+ asks about the same commit|its run was cancelled|its run asks about other results by now)`;
var isReplacement = new RegExp(`^${replacement}$`);
var form2 = new RegExp(`^- (?:${[
  String.raw`\*\*Approved so far\*\* \(\d+ of \d+\): (?:nobody yet|(?:${person} \((?:box|comment)\)(?:, )?)+)`,
  String.raw`\*\*(?:Approved|Rejected|Rejected after its approval)\*\* by (?:${person} \((?:box|comment|closing), ${moment}\)(?:, )?)+${ended}`,
  String.raw`\*\*(?:Rejected|Superseded)\*\*(?: on ${moment})?: the last comment says why`,
  String.raw`\*\*Rejected after its approval\*\* on ${moment}: the last comment says why${ended}`,
  String.raw`\*\*Superseded\*\* on ${moment}: ${replacement}`,
  String.raw`\*\*Timed out\*\*(?: on ${moment})?: nobody decided in time`
].join("|")}) ${mark}$`);
function isOurs(line) {
  return form2.test(line.trimEnd());
}
function withoutProgress(body) {
  return withLine(body, mark);
}
function withLine(body, progress) {
  return body.split("\n").map((line) => isOurs(line) ? progress : line).join("\n");
}

// packages/approval/build/src/render/render-outcome.js
function parseAnswer(body) {
  return /^<!-- staging-actions:answer ([A-Za-z0-9_:.[\]-]{1,200}) -->/.exec(body)?.[1];
}

// packages/approval/build/src/render/subject.js
function renderTitle({ sha, environment }, apps) {
  const list = apps.length > 3 ? `${apps.slice(0, 3).join(", ")} and ${apps.length - 3} more` : apps.join(", ");
  return `Approve ${sha.slice(0, 7)} on ${environment}${list ? `: ${list}` : ""}`;
}
function isTitleOf(title, subject) {
  const begins = renderTitle(subject, []);
  return title === begins || title.startsWith(`${begins}: `);
}
function renderSubject({ sha }, repositoryUrl, title) {
  const commit = `[\`${sha.slice(0, 7)}\`](${repositoryUrl}/commit/${sha})`;
  return `**Should ${commit} go to production?**${title ? ` ${code(title)}` : ""}`;
}
function isSubjectOf(body, subject, repositoryUrl) {
  const line = body.replaceAll("\r\n", "\n").split("\n").slice(1).find(Boolean) ?? "";
  const begins = renderSubject(subject, repositoryUrl, "");
  return line === begins || line.startsWith(`${begins} \``) && line.endsWith("`");
}

// packages/approval/build/src/standing.js
function readStanding(issue, self) {
  const texts = readTexts(issue, self);
  const titles = readTitles(issue, self);
  const { askings, voidBecause } = readAskings(issue, self);
  const [first] = askings;
  const misnamed = first && titles.ours.find((title) => !isTitleOf(title, first.marker)) !== void 0 ? "its title was changed so that it no longer names the commit" : void 0;
  const shown = [texts.states.at(-1), titles.states.at(-1)].find((state) => state && !state.isOurs);
  return {
    voidBecause: voidBecause ?? misnamed,
    askings,
    title: titles.ours.at(-1) ?? issue.title,
    wasOurs: (at) => [texts.states, titles.states].every((states) => wasOurs(states, at)),
    altered: shown && { by: shown.by, at: shown.at }
  };
}
function wasOurs(states, at) {
  const before = states.findLast((state) => Date.parse(state.at) < at);
  const within = states.filter((state) => Date.parse(state.at) === at);
  return [before, ...within].every((state) => state === void 0 || state.isOurs);
}
function readTexts(issue, self) {
  let ours2;
  const states = versionsOf(issue).map(({ at, editor, body }) => {
    const isOwn = editor.login === self;
    if (isOwn && body !== void 0)
      ours2 = withoutTicks(body);
    return { at, by: editor, isOurs: isOwn || body !== void 0 && withoutTicks(body) === ours2 };
  });
  return { states };
}
function readTitles({ title, author, createdAt, events }, self) {
  const renames = events.flatMap((event) => event.kind === "renamed" ? [event] : []);
  const ours2 = [renames[0]?.from ?? title];
  const states = [{ at: createdAt, by: author, isOurs: true }];
  for (const { at, by, to } of renames) {
    if (by?.login === self)
      ours2.push(to);
    states.push({ at, by, isOurs: to === ours2.at(-1) });
  }
  return { states, ours: ours2 };
}
function readAskings(issue, self) {
  const versions = versionsOf(issue);
  const repositoryUrl = repositoryUrlOf(issue);
  const askings = [];
  const voided = (voidBecause) => ({ askings, voidBecause });
  if (versions.some(({ body }) => body === void 0)) {
    const [oldest] = versions;
    const marker = oldest?.editor.login === self ? parseMarker(oldest.body ?? "") : void 0;
    if (oldest && marker)
      askings.push({ marker, at: oldest.at });
    return voided("a version of its text was deleted from its history");
  }
  let before;
  for (const { at, editor, body = "" } of versions) {
    if (editor.login !== self)
      continue;
    const marker = parseMarker(body);
    if (!marker)
      return voided(`something that writes as ${self} replaced its text`);
    const first = askings[0]?.marker ?? marker;
    if (marker.sha !== first.sha || marker.environment !== first.environment)
      return voided(`it was asked about ${first.sha.slice(0, 7)} on ${first.environment}, and a later text names ${marker.sha.slice(0, 7)} on ${marker.environment}`);
    if (!isSubjectOf(body, marker, repositoryUrl))
      return voided(`a text of it does not say to people that it is about ${marker.sha.slice(0, 7)}`);
    if (!before || !isSameRun(before.marker, marker))
      askings.push({ marker, at });
    else if (!isContinued(before, { marker, body }))
      return voided(`something that writes as ${self} changed what run ${marker.run.id} had asked`);
    before = { marker, body };
  }
  return { askings, voidBecause: void 0 };
}
function isSameRun({ run }, { run: other }) {
  return run.id === other.id && run.attempt === other.attempt;
}
function isContinued(before, after) {
  if (before.marker.waiting === "events" && after.marker.waiting === "job")
    return false;
  const { generation = after.marker.generation } = before.marker;
  const frame = (body) => withoutTicks(withoutProgress(withMarker(body.replaceAll("\r\n", "\n"), { ...after.marker, generation })));
  const same = { waiting: after.marker.waiting, generation: after.marker.generation };
  return generation === after.marker.generation && JSON.stringify({ ...before.marker, ...same }) === JSON.stringify({ ...after.marker, ...same }) && frame(before.body) === frame(after.body);
}

// packages/approval/build/src/watch-request.js
function readRequest(issue, self) {
  const { comments } = issue;
  const history = versionsOf(issue);
  const own = history.filter((edit) => edit.editor.login === self && edit.body !== void 0);
  const ours2 = own.at(-1)?.body ?? "";
  const marker = parseMarker(ours2);
  const mine = comments.filter(
    // What we wrote and somebody else edited is not ours any more.
    (comment) => comment.author.login === self && !comment.edited
  );
  return {
    issue,
    boxEdits: readBoxEdits(history, self),
    ours: ours2,
    marker,
    askedAt: Date.parse(askedSince(own, marker) ?? issue.createdAt),
    answered: new Set(mine.flatMap((comment) => parseAnswer(comment.body) ?? [])),
    conclusion: readConclusion(issue, self),
    erasures: readErasures(issue, self),
    closings: readClosings(issue, self),
    standing: readStanding(issue, self)
  };
}
function askedSince(own, marker) {
  let since;
  for (const edit of own.toReversed()) {
    const said = parseMarker(edit.body ?? "");
    if (!marker || said?.sha !== marker.sha || said.digest !== marker.digest)
      break;
    since = edit.at;
  }
  return since;
}

// packages/approval/build/src/promote/hand-over-promotion.js
var beginning = 4e3;
async function handOverPromotion(request2, { environment, ...deps }) {
  const { github, log } = deps;
  const { sha, promotion, workflow, decisionIssue } = request2;
  if (!contains(await compareCommits(github, promotion.branch, sha)))
    await deps.requireStillWanted(`starting ${workflow}`);
  const ref = await getDefaultBranch(github);
  try {
    const kept = await lookAt(environment.keep(request2));
    deps.deadline.signal.throwIfAborted();
    if (kept.kind === "failed")
      log.warning(`the environment may go before ${workflow} has promoted: ${kept.error.message}`);
    const told = await lookAt(leaveToOthers(github, decisionIssue));
    if (told.kind === "failed")
      log.warning(`the hourly look may take #${decisionIssue} for stopped until ${workflow} has begun: ${told.error.message}. The job needs \`permissions: issues: write\`.`);
    const run = await dispatchWorkflow(github, { workflow, ref, inputs: { issue: String(decisionIssue) }, isHarmless: true }, deps);
    await requireBegun(github, run, { workflow, ref }, { ...deps, patience: beginning });
    log.info(`${workflow} on ${ref} promotes what #${decisionIssue} approved: ${run.url}`);
    return { ...reached(request2, void 0), handedOverTo: run.url };
  } catch (cause) {
    await lookAt(environment.giveBack(decisionIssue));
    if (!(cause instanceof StagingError))
      throw cause;
    throw new StagingError(cause.reason, `${workflow} was not started: ${cause.message}`, {
      cause,
      hint: `It must be on ${ref} with \`on: workflow_dispatch\` and the input \`issue\`, and the job needs \`permissions: actions: write\`. Or start it by hand with issue ${decisionIssue}; its hourly look promotes it, too.`,
      result: reached(request2, void 0)
    });
  }
}
async function leaveToOthers(github, issue) {
  expectIssue(github, issue);
  const view = await viewIssue(github, issue);
  const { ours: ours2, marker } = readRequest(view, view.author.login);
  if (marker?.waiting !== "job")
    return;
  const self = await whoAmI(github);
  if (view.author.login !== self)
    throw new StagingError("forbidden", `${view.author.login} wrote #${issue}, and this token is ${self}`);
  await updateIssue(github, issue, { body: withMarker(ours2, { ...marker, waiting: "events" }) });
}

// packages/approval/build/src/promote/watch-for-rejection.js
function watchForRejection(issue, { github }) {
  expectIssue(github, issue);
  return async (doing) => {
    const look = await lookAt(viewIssue(github, issue));
    if (look.kind === "failed")
      throw unheard(look.error, issue, doing);
    const conclusion = readConclusion(look.value, look.value.author.login);
    if (conclusion === void 0 || conclusion.kind === "approved")
      return;
    throw new StagingError("rejected", `#${issue} was ${endings[conclusion.kind]} after its approval`, {
      hint: "Its last comment says by whom. Push again, so that it is deployed, tested and asked about again."
    });
  };
}
var endings = { rejected: "rejected", "timed-out": "ended", superseded: "replaced" };
function unheard(cause, issue, doing) {
  return new StagingError(cause.reason, `whether #${issue} was rejected since its approval is not known, so ${doing} waits: ${cause.message}`, {
    cause,
    hint: '`github-token` needs `issues: read` to hear a rejection (`PROMOTION_TOKEN`: "Issues", read-only); no App is asked for that. Then run this again. What GitHub did not answer is asked again by the next run.'
  });
}

// packages/approval/build/src/render/render-promotion-end.js
function renderLacking(apps) {
  if (apps.length === 0)
    return "";
  return `\u26A0\uFE0F **Production may lack** ${firstFew(apps, 20, code).join(", ")}: an earlier production run did not bring it there, and a commit since may have changed it, so nobody can say which build is right. Deploy it by hand, or push a commit that changes it to staging.`;
}

// packages/approval/build/src/keep-environment.js
function approvalLeaseId(issue) {
  return `approval-${issue}`;
}

// packages/approval/build/src/render/render-summary.js
function renderPromotion(result) {
  const { merged, already, sha, branch, mergeSha, pullRequest, pullRequestUrl, workflow, productionRunUrl, productionConclusion, handedOverTo, withheld: withheld2, mayLack = [] } = result;
  if (handedOverTo)
    return `### \u23ED\uFE0F \`${sha.slice(0, 7)}\` is promoted by [a run of its own](${handedOverTo})`;
  const heading = merged ? `### ${withheld2 ? "\u26A0\uFE0F" : "\u{1F680}"} \`${sha.slice(0, 7)}\` ${already ? "was already on" : "is on"} \`${branch}\`` : `### \`${sha.slice(0, 7)}\` was not merged into \`${branch}\``;
  return [
    heading,
    pullRequest === void 0 ? "" : `Pull request [#${pullRequest}](${pullRequestUrl}).`,
    withheld2 ? `**${productionRunUrl ? "The production deploy was canceled" : "Production was not started"}**: ${withheld2}.` : "",
    mergeSha && mergeSha !== sha && !withheld2 ? `As \`${mergeSha.slice(0, 7)}\`, with exactly the tree that was tested.` : "",
    productionRunUrl ? `The production deploy: [${workflow}](${productionRunUrl})${productionConclusion ? `, ${productionConclusion}` : ""}.` : merged && workflow === void 0 ? "No production workflow is configured (`promotion.workflow`): none was started." : "",
    renderLacking(mayLack)
  ].filter(Boolean).join("\n\n");
}

export {
  systemClock,
  readTestedImages,
  asApiError,
  readFileAt,
  getDefaultBranch,
  approvalLeaseId,
  loadGate,
  promote,
  handOverPromotion,
  watchForRejection,
  renderPromotion
};
