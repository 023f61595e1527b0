import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  retryPause
} from "./chunk-JLMMKECE.js";
import {
  waitUntil
} from "./chunk-EI3GXDY7.js";
import {
  systemClock
} from "./chunk-NL4HOSIU.js";
import {
  answeredInstead,
  isPage,
  whatIs
} from "./chunk-QCEZS76T.js";
import {
  ApiError,
  StagingError,
  WaitTimeoutError
} from "./chunk-X3DU4MMV.js";

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
function timeAt(octokit) {
  return Date.now() - seenBy(octokit).ahead;
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
function expectEvent(octokit, event) {
  const issue = event["issue"];
  const comment = event["comment"];
  if (typeof issue?.number !== "number" || typeof issue.updated_at !== "string")
    return;
  const isNew = event["action"] === "created" && typeof comment?.id === "number";
  const updatedAt = isNew && typeof comment.created_at === "string" ? comment.created_at : issue.updated_at;
  raiseFloor(octokit, issue.number, { updatedAt, ...isNew && { comment: Number(comment.id) } });
}

// packages/github/build/src/settling.js
var doubt = 5500;
var strongDoubt = { ref: 15e3, other: 6e4 };
var lag = 1e4;
var longestPause = { first: 2e3, later: 5e3 };
function pauseWithin(patience, attempt, elapsed) {
  const pause = Math.min(elapsed < lag ? longestPause.first : longestPause.later, 250 * 2 ** attempt);
  return elapsed + pause <= patience ? pause : void 0;
}
async function lookFor(find, options = {}) {
  const { patience = lag, clock = systemClock } = options;
  const started = clock.monotonic();
  for (let attempt = 1; ; attempt += 1) {
    const found = await find();
    if (found !== void 0)
      return found;
    const pause = pauseWithin(patience, attempt, clock.monotonic() - started);
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

// packages/github/build/src/artifacts.js
async function listRunArtifacts(github, run) {
  const newest = /* @__PURE__ */ new Map();
  for (let page = 1; ; page += 1) {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", {
      run_id: run,
      per_page: 100,
      page
    });
    for (const { id, name, size_in_bytes: size, expired: isExpired } of data.artifacts)
      if ((newest.get(name)?.id ?? 0) < id)
        newest.set(name, { id, name, size, isExpired });
    if (data.artifacts.length < 100)
      return [...newest.values()];
  }
}
var tries = 3;
async function downloadArtifact(github, artifact, { fetch, clock, signal, most }) {
  const tooLarge = () => new StagingError("invalid-input", `artifact ${artifact.name} is larger than ${most / 2 ** 20} MiB`);
  if (artifact.size > most)
    throw tooLarge();
  for (let attempt = 1; ; attempt += 1) {
    const address = await findArchive(github, artifact.id, signal);
    if (address === "expired")
      return void 0;
    if (address === void 0) {
      if (attempt === tries)
        return void 0;
      await clock.sleep(attempt * 2e3, signal);
      continue;
    }
    const asked = { service: "GitHub's artifact storage", method: "GET", path: `(artifact ${artifact.id})` };
    const failed = (status, cause) => new ApiError({ ...asked, status }, ...cause === void 0 ? [] : [{ cause }]);
    let failure;
    try {
      const response = await fetch(address, { signal });
      if (response.ok) {
        const bytes = await readAtMost(response, most);
        if (bytes === void 0)
          throw tooLarge();
        if (!isPage(new TextDecoder().decode(bytes.subarray(0, 200))))
          return bytes;
        failure = answeredInstead(asked);
      } else {
        await response.body?.cancel();
        failure = failed(response.status);
      }
    } catch (cause) {
      signal.throwIfAborted();
      if (cause instanceof StagingError)
        throw cause;
      failure = failed(0, cause);
    }
    if (attempt === tries)
      throw failure;
    await clock.sleep(attempt * 2e3, signal);
  }
}
async function findArchive(github, id, signal) {
  try {
    const { headers } = await request(github, "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", { artifact_id: id, archive_format: "zip" }, { signal, redirect: "manual" });
    if (headers.location)
      return headers.location;
    throw new StagingError("service-error", `GitHub does not say where artifact ${id} is`);
  } catch (error) {
    if (error instanceof ApiError && error.status === 410)
      return "expired";
    if (error instanceof ApiError && error.status === 404)
      return void 0;
    throw error;
  }
}
async function readAtMost(response, most) {
  const chunks = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most)
      return void 0;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
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

// packages/github/build/src/collaborators.js
var permissions = ["admin", "maintain", "write", "triage", "read", "none"];
async function getPermission(github, login) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/collaborators/{username}/permission", { username: login }));
  const { role_name: role, permission } = answer?.data ?? {};
  return permissions.find((known) => known === role) ?? permissions.find((known) => known === permission) ?? "none";
}
async function getGivenPermission(github, login) {
  const permission = await getPermission(github, login);
  if (permission !== "read")
    return permission;
  const path = "GET /repos/{owner}/{repo}/collaborators/{username}";
  return await unlessStatus([404], request(github, path, { username: login })) ? permission : "none";
}
async function findAccountId(github, login) {
  const found = await unlessStatus([404], request(github, "GET /users/{username}", { username: login }));
  return found && Number(found.data.id);
}
async function findLogin(github, id) {
  return (await unlessStatus([404], request(github, "GET /user/{account_id}", { account_id: id })))?.data.login;
}
async function countCollaborators(github, least) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/collaborators", { per_page: 100 });
  const keys = { write: "push", maintain: "maintain", admin: "admin" };
  return data.filter(({ permissions: permissions2 }) => permissions2?.[keys[least]]).length;
}

// packages/github/build/src/commits.js
async function findCommitNamed(github, name) {
  const path = "GET /repos/{owner}/{repo}/commits/{ref}";
  return (await unlessStatus([404, 422], request(github, path, { ref: name })))?.data.sha;
}
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

// packages/github/build/src/deployments.js
import { randomUUID } from "node:crypto";

// packages/github/build/src/viewer.js
async function whoAmI(github) {
  const answer = await graphql(github, "whoAmI", "query whoAmI { viewer { login } }", {});
  return answer.viewer.login;
}
async function selfAmong(github, makers) {
  return makers.some(({ type }) => type !== "Bot") ? whoAmI(github) : void 0;
}

// packages/github/build/src/issues.js
async function createIssue(github, issue) {
  const before = new Date(timeAt(github.octokit) - clockDrift).toISOString();
  const made = await makeOnce(async () => {
    const { data } = await request(github, "POST /repos/{owner}/{repo}/issues", {
      ...issue,
      labels: [...issue.labels],
      assignees: [...issue.assignees ?? []]
    });
    return readIssue(data);
  }, async () => {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/issues", {
      state: "all",
      since: before,
      per_page: 100
    });
    const self = await whoAmI(github);
    const found = data.find(({ title, body, user, created_at: at }) => title === issue.title && sameText(firstLine(body), firstLine(issue.body)) && user?.login === self && at >= before);
    return found && readIssue(found);
  });
  expectIssue(github, made.number);
  raiseFloor(github.octokit, made.number, made);
  return made;
}
var clockDrift = 5 * 6e4;
function sameText(theirs, ours) {
  return (theirs ?? "").replaceAll("\r\n", "\n").trim() === ours.replaceAll("\r\n", "\n").trim();
}
function firstLine(text) {
  return (text ?? "").split("\n", 1)[0] ?? "";
}
function expectIssue(github, number) {
  seenBy(github.octokit).paths.add(pathOf(github, number));
}
function pathOf({ owner, repo }, number) {
  return `/repos/${owner}/${repo}/issues/${number}`;
}
async function getIssueIfChanged(github, number, etag, signal) {
  const { octokit, owner, repo } = github;
  const path = pathOf(github, number);
  const send = async () => {
    try {
      const answered = await octokit.request("GET /repos/{owner}/{repo}/issues/{issue_number}", {
        owner,
        repo,
        issue_number: number,
        request: { ...signal && { signal }, retries: 0 },
        ...etag && { headers: { "if-none-match": etag } }
      });
      requireJson(answered, "GET", path);
      const { data, headers } = answered;
      return { value: readIssue(data), etag: headers.etag, at: moment(headers.date) };
    } catch (error) {
      if (isNotModified(error))
        return { value: void 0, etag, at: moment(error.response.headers["date"]) };
      throw asApiError(error, "GET", path);
    }
  };
  const answer = await persist(github, send, { method: "GET", path, repeatable: true, signal });
  seenBy(octokit).paths.add(path);
  return answer;
}
function isNotModified(error) {
  return error instanceof Error && "status" in error && error.status === 304 && "response" in error;
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
function listOpenIssues(github, by) {
  return listBy(github, by, { state: "open" });
}
function listIssues(github, label, state) {
  return list(github, { labels: label, state });
}
function listClosedIssues(github, by, since) {
  return listBy(github, by, { state: "closed", since, sort: "updated" });
}
async function listBy(github, by, filter) {
  if ("label" in by)
    return list(github, { labels: by.label, ...filter });
  return await unlessStatus([422], list(github, { ...by, ...filter })) ?? [];
}
async function list(github, filter) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/issues", { ...filter, per_page: 100 });
  return data.filter((issue) => !issue.pull_request).map((issue) => readIssue(issue));
}
async function commentOnIssue(github, number, body) {
  const before = new Date(timeAt(github.octokit) - clockDrift).toISOString();
  const made = await makeOnce(async () => {
    const { data } = await request(github, "POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
      issue_number: number,
      body
    });
    return readComment(data);
  }, async () => {
    const self = await whoAmI(github);
    const written = await listComments(github, number, before);
    return written.find((comment) => comment.author.login === self && sameText(comment.body, body));
  });
  raiseFloor(github.octokit, number, { updatedAt: made.createdAt, comment: made.id });
  return made;
}
async function listComments(github, number, since) {
  const comments = [];
  for (let page = 1; ; page += 1) {
    const { data } = await request(github, "GET /repos/{owner}/{repo}/issues/{issue_number}/comments", {
      issue_number: number,
      per_page: 100,
      page,
      ...since && { since }
    });
    comments.push(...data.map(readComment));
    if (data.length < 100)
      return comments;
  }
}
async function ensureLabel(github, label) {
  const found = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/labels/{name}", { name: label.name }));
  if (!found)
    await unlessStatus([422], request(github, "POST /repos/{owner}/{repo}/labels", { ...label }, { repeatable: true }));
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
function readComment(data) {
  return {
    id: Number(data.id),
    author: readActor(data.user),
    body: data.body ?? "",
    createdAt: data.created_at,
    updatedAt: data.updated_at,
    url: data.html_url
  };
}
function readActor(user) {
  return user ? { login: user.login, type: user.type ?? "User" } : { login: "ghost", type: "User" };
}
function moment(date) {
  const at = date === void 0 ? Number.NaN : Date.parse(date);
  return Number.isNaN(at) ? void 0 : at;
}

// packages/github/build/src/deployments.js
async function createDeployment(github, deployment) {
  const mark = randomUUID();
  const id = await makeOnce(async () => {
    const { data } = await request(github, "POST /repos/{owner}/{repo}/deployments", {
      ref: deployment.ref,
      environment: deployment.environment,
      auto_merge: false,
      required_contexts: [],
      transient_environment: true,
      production_environment: false,
      payload: { ...deployment.payload, mark },
      ...deployment.description && { description: deployment.description.slice(0, 140) }
    });
    return "id" in data ? Number(data.id) : 0;
  }, async () => {
    const { environment } = deployment;
    const { data } = await request(github, "GET /repos/{owner}/{repo}/deployments", { environment, per_page: 30 });
    const made = data.find(({ payload }) => JSON.stringify(payload).includes(mark));
    return made && Number(made.id);
  });
  seenBy(github.octokit).paths.add(`/repos/${github.owner}/${github.repo}/deployments/${id}`);
  return id;
}
async function listDeployments(github, environment) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/deployments", { environment, per_page: 100 });
  return data.map(({ id, ref, created_at, creator, payload }) => ({
    id: Number(id),
    ref,
    createdAt: created_at,
    creator: readActor(creator),
    payload
  }));
}
async function setDeploymentStatus(github, deployment, status) {
  await request(
    github,
    "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
    {
      deployment_id: deployment,
      state: status.state,
      auto_inactive: false,
      ...status.description && { description: status.description.slice(0, 140) },
      ...status.environmentUrl && { environment_url: status.environmentUrl },
      ...status.logUrl && { log_url: status.logUrl }
    },
    // Said twice it is the same.
    { repeatable: true }
  );
}
async function findDeploymentStatus(github, deployment) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses", {
    deployment_id: deployment,
    per_page: 1
  });
  return { state: data[0]?.state, url: data[0]?.environment_url || void 0 };
}

// packages/github/build/src/environments.js
async function findGuardedEnvironment(github, name) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/environments/{environment_name}", { environment_name: name }));
  if (!answer)
    return void 0;
  const waits = (answer.data.protection_rules ?? []).flatMap((rule) => rule.type === "required_reviewers" ? ["somebody's review"] : "wait_timer" in rule && rule.wait_timer ? [`${rule.wait_timer} minutes`] : []);
  const held = waits.length > 0 ? { waitsFor: waits.join(" and ") } : {};
  const policy = answer.data.deployment_branch_policy;
  if (!policy)
    return { branches: "all", tags: [], ...held };
  if (policy.protected_branches)
    return { branches: "protected", tags: [], ...held };
  const { data } = await request(github, "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies", { environment_name: name, per_page: 100 });
  const names = (wanted) => data.branch_policies.filter(({ type = "branch" }) => type === wanted).flatMap((one) => one.name ?? []);
  return { branches: names("branch"), tags: names("tag"), ...held };
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

// packages/github/build/src/rate-limit.js
async function remainingRequests(github) {
  const { data } = await request(github, "GET /rate_limit", {});
  return data.resources.core.remaining;
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
async function mayActionsOpenPulls(github) {
  const { data } = await request(github, "GET /repos/{owner}/{repo}/actions/permissions/workflow", {});
  return data.can_approve_pull_request_reviews;
}

// packages/github/build/src/rights.js
var noRef = "staging-actions/no-such-ref";
async function refusalOf(github, right, workflow = "none.yml") {
  try {
    await asks[right](github, workflow);
    return 200;
  } catch (error) {
    if (error instanceof ApiError)
      return error.status;
    throw error;
  }
}
var often = { repeatable: true };
var asks = {
  actions: (github, workflow) => request(github, "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", { workflow_id: workflow, ref: noRef }, often),
  deployments: (github) => request(github, "POST /repos/{owner}/{repo}/deployments", { ref: noRef, environment: "preflight", auto_merge: false, required_contexts: [] }, often),
  // An issue without a title is none.
  issues: (github) => request(github, "POST /repos/{owner}/{repo}/issues", { title: "" }, often),
  "pull-requests": (github) => request(github, "POST /repos/{owner}/{repo}/pulls", { title: "preflight", head: noRef, base: noRef }, often)
};

// packages/github/build/src/runs.js
function expectRun({ octokit, owner, repo }, run) {
  seenBy(octokit).paths.add(`/repos/${owner}/${repo}/actions/runs/${run}`);
}
async function findRunProgress(github, run, attempt) {
  const found = await findRun(github, run);
  if (found === "forbidden")
    return { kind: "unknown" };
  if (found === void 0)
    return { kind: "missing" };
  if (found.attempt < attempt && attempt < Number.MAX_SAFE_INTEGER)
    return { kind: "running", status: "queued" };
  if (found.attempt > attempt)
    return { kind: "finished", conclusion: "superseded" };
  if (found.status === "completed")
    return { kind: "finished", conclusion: found.conclusion ?? "unknown" };
  return { kind: "running", status: found.status };
}
function runIdOf(address) {
  const id = /\/actions\/runs\/(\d{1,15})(?:\/|$)/.exec(address)?.[1];
  return id === void 0 ? void 0 : Number(id);
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
function isJob(name, key) {
  return name === key || name.endsWith(` / ${key}`);
}
async function listRunJobs(github, run, attempt) {
  const jobs = [];
  for (let page = 1; ; page += 1) {
    const range = { run_id: run, per_page: 100, page };
    const { data } = typeof attempt !== "number" ? await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs", {
      ...range,
      ...attempt && { filter: attempt }
    }) : await request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs", {
      ...range,
      attempt_number: attempt
    });
    jobs.push(...data.jobs.map((job) => ({
      id: Number(job.id),
      name: job.name,
      attempt: job.run_attempt ?? 1,
      conclusion: job.conclusion ?? void 0,
      startedAt: job.started_at || void 0,
      completedAt: job.completed_at ?? void 0
    })));
    if (data.jobs.length < 100)
      return jobs;
  }
}

// packages/github/build/src/teams.js
async function canSeeTeam(github, org, team) {
  const answer = await unlessStatus([403, 404], request(github, "GET /orgs/{org}/teams/{team_slug}", { org, team_slug: team }));
  return answer !== void 0;
}
async function isTeamMember(github, org, team, login) {
  const answer = await unlessStatus([404], request(github, "GET /orgs/{org}/teams/{team_slug}/memberships/{username}", {
    org,
    team_slug: team,
    username: login
  }));
  return answer?.data.state === "active";
}

// packages/github/build/src/test-jobs.js
var jobListLag = 6e4;
async function awaitTestJobs(github, { run, job, apps, expected }, wait) {
  const nameOf = (app) => job.replace("{app}", app);
  return waitUntil(async () => {
    const listed = await listRunJobs(github, run);
    const jobs = new Map(apps.flatMap((app) => {
      const found = listed.filter(({ name }) => isJob(name, nameOf(app)));
      requireOne(nameOf(app), found);
      return found[0] ? [[app, found[0]]] : [];
    }));
    const open = expected.filter((app) => !jobs.get(app)?.conclusion).map(nameOf);
    return open.length === 0 ? { kind: "done", value: jobs } : { kind: "waiting", seen: `GitHub has no end of ${open.join(", ")} yet` };
  }, { ...wait, awaited: "the end of the tests", first: 1e3 });
}
function requireOne(wanted, found) {
  const names = [...new Set(found.map(({ name }) => name))];
  if (names.length > 1)
    throw new StagingError("invalid-configuration", `this run has several jobs called ${wanted}: ${names.join(", ")}: which of them tested in this environment cannot be told`, { hint: "Call staging-deploy once in a workflow: a workflow file for each environment." });
}

// packages/github/build/src/variables.js
async function findVariable(github, name) {
  const answer = await unlessStatus([404], request(github, "GET /repos/{owner}/{repo}/actions/variables/{name}", { name }));
  return answer?.data.value;
}
async function createVariable(github, name, value) {
  const made = await unlessStatus([409, 422], request(github, "POST /repos/{owner}/{repo}/actions/variables", { name, value }, { repeatable: true }));
  return made !== void 0;
}
async function updateVariable(github, name, value) {
  const changed = await unlessStatus([404], request(github, "PATCH /repos/{owner}/{repo}/actions/variables/{name}", { name, value }));
  return changed !== void 0;
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
async function requireBegun(github, run, { workflow, ref }, { clock, deadline, patience }) {
  const since = clock.monotonic();
  for (; ; ) {
    const runs = await listWorkflowRuns(github, workflow, { branch: ref, event: "workflow_dispatch" });
    const found = runs.find(({ id }) => id === run.id);
    if (found?.conclusion === notBegun)
      throw new StagingError("conflict", `GitHub took the start of ${workflow} and refused to begin the run: ${run.url}`, {
        hint: `Open that run: it says why, such as a called workflow or an action that is not there or that a policy forbids, or \`permissions\` that the caller does not give. Correct ${workflow}, or Settings \u2192 Actions.`
      });
    if (found && found.status !== "queued" || clock.monotonic() - since >= patience)
      return;
    await clock.sleep(1500, deadline.signal);
  }
}
function appear(find, workflow, patience, wait) {
  return waitUntil(async () => {
    const run = await find();
    return run ? { kind: "done", value: run } : { kind: "waiting", seen: "no run yet" };
  }, {
    awaited: `the run of ${workflow} to appear`,
    first: 500,
    most: 5e3,
    ...wait,
    deadline: wait.deadline.within(patience)
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
async function findRunStarters(github, run) {
  const answer = await unlessStatus([403, 404], request(github, "GET /repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: run }));
  if (!answer)
    return void 0;
  const { actor, triggering_actor: again } = answer.data;
  return [...new Set([actor?.login, again?.login].flatMap((login) => login ?? []))];
}

export {
  asApiError,
  requireJson,
  notUnderstood,
  expectEvent,
  lookFor,
  makeOnce,
  request,
  persist,
  unlessStatus,
  graphql,
  listRunArtifacts,
  downloadArtifact,
  findBranchRules,
  findRuleTypes,
  listRules,
  findRequiredChecks,
  findChecksBeforePush,
  getPermission,
  getGivenPermission,
  findAccountId,
  findLogin,
  countCollaborators,
  findCommitNamed,
  getCommit,
  fullRef,
  findRef,
  createRef,
  findRefMessage,
  createMark,
  fastForwardRef,
  deleteRef,
  fileLimit,
  listUnsigned,
  compareCommits,
  findInTree,
  isThere,
  listFolders,
  readFileAt,
  whoAmI,
  selfAmong,
  createIssue,
  expectIssue,
  pathOf,
  getIssueIfChanged,
  updateIssue,
  listOpenIssues,
  listIssues,
  listClosedIssues,
  commentOnIssue,
  listComments,
  ensureLabel,
  readActor,
  createDeployment,
  listDeployments,
  setDeploymentStatus,
  findDeploymentStatus,
  findGuardedEnvironment,
  viewIssue,
  readActorNode,
  enqueuePull,
  dequeuePull,
  viewQueue,
  listPullsOf,
  getReviewDecision,
  findCloser,
  findPull,
  createPull,
  updatePull,
  getPull,
  waitMergeability,
  waitMerged,
  isWorkflowRefusal,
  mergePull,
  disableAutoMerge,
  remainingRequests,
  getDefaultBranch,
  getRepositorySettings,
  mayActionsOpenPulls,
  refusalOf,
  expectRun,
  findRunProgress,
  runIdOf,
  findRun,
  cancelRun,
  countHeldRuns,
  isJob,
  listRunJobs,
  canSeeTeam,
  isTeamMember,
  jobListLag,
  awaitTestJobs,
  findVariable,
  createVariable,
  updateVariable,
  listWorkflowRuns,
  dispatchWorkflow,
  thatBegan,
  requireBegun,
  findWorkflowState,
  findRunStarters
};
