import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  lookAt
} from "./chunk-UI3OIN7B.js";
import {
  heldByOthers,
  liveLeases,
  openLedgerOf,
  requireGeneration,
  withDeployBegun,
  withUse
} from "./chunk-3AKG7IJE.js";
import {
  LedgerError,
  branchOf,
  environmentNames
} from "./chunk-ROURRC57.js";
import "./chunk-JIXKCKTH.js";
import {
  Deadline
} from "./chunk-FICTWZII.js";
import {
  commentOnIssue,
  createIssue,
  ensureLabel,
  findRunProgress,
  listComments,
  listIssues,
  runIdOf,
  selfAmong,
  updateIssue,
  viewIssue
} from "./chunk-MMD6OXYJ.js";
import "./chunk-JLMMKECE.js";
import {
  waitUntil
} from "./chunk-EI3GXDY7.js";
import "./chunk-NL4HOSIU.js";
import "./chunk-QCEZS76T.js";
import {
  RefusedError,
  StagingError,
  WaitTimeoutError,
  toStagingError
} from "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// packages/environment/build/src/ledger/operations.js
function operationId(kind, run, app) {
  return [kind, run.id, run.attempt, ...app ? [app] : []].join("-");
}
function excludes(running, wanted) {
  if (running.id === wanted.id)
    return false;
  if (wanted.kind !== "deploy")
    return running.kind !== "deploy";
  if (running.kind === "deploy")
    return running.app === wanted.app;
  return running.run.id !== wanted.run.id;
}
function claimOperation(document, wanted, isOver) {
  const running = document.operations.filter((operation) => operation.id !== wanted.id && !isOver(operation));
  const by = running.find((operation) => excludes(operation, wanted));
  return by ? { kind: "busy", by } : { kind: "claimed", document: { ...document, operations: [...running, wanted] } };
}
function withoutOperation(document, id) {
  return { ...document, operations: document.operations.filter((operation) => operation.id !== id) };
}

// packages/environment/build/src/provision/watch-generation.js
var interval = 15e3;
function watchGeneration(ledger, generation, { clock, log, signal }) {
  const superseded = new AbortController();
  const stopped = new AbortController();
  const either = AbortSignal.any([signal, stopped.signal]);
  const look = async () => {
    while (!either.aborted) {
      await clock.sleep(interval, either);
      const document = await ledger.read().catch((error) => {
        log.debug(`the ledger could not be read: ${toStagingError(error).message}`);
        return void 0;
      });
      if (!document)
        continue;
      try {
        requireGeneration(document, generation, "the work was complete");
      } catch (error) {
        superseded.abort(error);
        return;
      }
    }
  };
  void look().catch(() => {
  });
  return {
    signal: superseded.signal,
    throwIfSuperseded: () => superseded.signal.throwIfAborted(),
    stop: () => stopped.abort()
  };
}

// packages/environment/build/src/running-operations.js
var oldest = 7 * 36e5;
var youngest = 6e4;
async function runningOperations(document, run, deps) {
  const others = (document?.operations ?? []).filter((operation) => operation.run.id !== run.id);
  const asked = /* @__PURE__ */ new Map();
  const progressOf = ({ id, attempt }) => {
    const key = `${id}/${attempt}`;
    const answer = asked.get(key) ?? findRunProgress(deps.github, id, attempt);
    asked.set(key, answer);
    return answer;
  };
  const verdicts = await Promise.all(others.map(async (operation) => {
    const progress = await progressOf(operation.run);
    if (progress.kind === "running")
      return true;
    return progress.kind === "unknown" && deps.clock.now() - Date.parse(operation.since) < oldest;
  }));
  return others.filter((_, index) => verdicts[index]);
}
async function verdictOn(document, run, deps) {
  const running = new Set((await runningOperations(document, run, deps)).map(({ id }) => id));
  const asked = new Set((document?.operations ?? []).map(({ id }) => id));
  const eldest = deps.clock.now() - youngest;
  return ({ id, run: its, since }) => its.id === run.id || asked.has(id) && !running.has(id) && Date.parse(since) < eldest;
}

// packages/environment/build/src/deploy/require-newest.js
function requireNewest(document, apps, run, now) {
  const holding = new Set(liveLeases(document, now).map((lease) => lease.run));
  for (const app of apps) {
    const by = document.apps[app]?.run ?? "";
    const id = runIdOf(by);
    if (id !== void 0 && id > run.id && holding.has(by))
      throw new RefusedError("superseded", `stopped before deploying ${app}: a newer run has deployed it, ${by}`, {
        hint: "Nothing to do: that run goes on. To deploy this version all the same, start a new run."
      });
  }
}

// packages/environment/build/src/deploy/claim-deploy.js
async function claimDeploy(request, deps) {
  const { run, actor, branch, deadline } = request;
  const { ledger, github, clock, log } = deps;
  const apps = request.apps.map(({ app }) => app);
  const deployer = { runUrl: run.url, actor, branch };
  let replaced = [];
  const wanted = apps.map((app) => ({ id: operationId("deploy", run, app), kind: "deploy", app, run, actor }));
  let claimed;
  let found;
  try {
    claimed = await waitUntil(async () => {
      const before = await ledger.read();
      if (request.generation !== void 0)
        requireGeneration(before, request.generation, "deploying anything");
      if (!before?.life)
        return { kind: "done", value: void 0 };
      const verdict = await verdictOn(before, run, { github, clock });
      const isOver = (operation) => operation.run.id === run.id && operation.kind === "deploy" ? false : verdict(operation);
      let busy;
      const document = await ledger.update(`deploy: claim ${apps.join(", ")} by ${actor}`, (current) => {
        if (request.generation !== void 0)
          requireGeneration(current, request.generation, "deploying anything");
        requireNewest(current, apps, run, clock.now());
        const since = new Date(clock.now()).toISOString();
        busy = void 0;
        found = current;
        replaced = heldByOthers(current, apps, deployer, clock.now());
        if (request.shared === "refuse")
          refuseHeld(replaced);
        let next = withDeployBegun(withUse(current, clock.now()), request.apps, deployer, clock.now());
        for (const operation of wanted) {
          const claim = claimOperation(next, { ...operation, since }, isOver);
          if (claim.kind === "busy") {
            busy = claim.by;
            return void 0;
          }
          next = claim.document;
        }
        return next;
      });
      return busy ? { kind: "waiting", seen: `${busy.kind} by ${busy.actor} since ${busy.since} (${busy.run.url})` } : { kind: "done", value: document };
    }, { awaited: `${apps.join(", ")} to be free`, clock, deadline, log, first: 1e3, most: 1e4 });
  } catch (error) {
    if (!(error instanceof WaitTimeoutError))
      throw error;
    throw new StagingError("environment-busy", `the environment is held by ${error.lastSeen}`, {
      hint: "Wait for that run, or cancel it.",
      cause: error
    });
  }
  if (!claimed || !found)
    return void 0;
  const watch = watchGeneration(ledger, claimed.generation, { clock, log, signal: deadline.signal });
  return { ...claimOf(wanted, claimed.generation, watch, ledger), before: found, replaced };
}
function refuseHeld(held) {
  if (held.length === 0)
    return;
  const names = held.map(({ app, by, branch }) => `${app} is there from ${branch}, by ${by}, who still holds the environment`);
  throw new RefusedError("environment-busy", names.join("; "), {
    hint: "Wait until it is released in staging-control, or let `environment.shared` be `replace`."
  });
}
function claimOf(wanted, generation, watch, ledger) {
  const without = (document) => wanted.reduce((rest, { id }) => withoutOperation(rest, id), document);
  return {
    signal: watch.signal,
    ended: (document) => {
      requireGeneration(document, generation, "recording the deploy");
      return without(document);
    },
    release: async () => {
      watch.stop();
      await ledger.update("deploy: released", (current) => current.operations.some(({ id }) => wanted.some((one) => one.id === id)) ? without(current) : void 0);
    },
    stop: () => watch.stop()
  };
}

// packages/environment/build/src/inventory/github-ownership.js
var ours = (proof) => ({ kind: "ours", proof });
var doubt = (because) => ({ kind: "in-doubt", because });
var notOurs = (because) => ({ kind: "not-ours", because });
function isUs({ login, type }, self) {
  return type === "Bot" || login === self;
}
function textMark(what, owner) {
  return `<!-- staging-actions:${what} ${owner} -->`;
}
function isOfAnother(text, what, mark) {
  return text.startsWith(`<!-- staging-actions:${what} `) && !text.startsWith(mark);
}
function versionsOf({ edits, author, createdAt, body }) {
  return edits.length > 0 ? edits : [{ at: createdAt, editor: author, body }];
}
function issueVerdict(issue, begins, self) {
  const versions = versionsOf(issue);
  const bears = versions.some(({ body }) => body?.startsWith(begins) === true);
  if (!bears)
    return notOurs("its text does not bear our mark");
  const { login } = issue.author;
  if (!isUs(issue.author, self))
    return doubt(`its text bears our mark, and ${login} opened it`);
  const [first] = versions;
  if (first?.body === void 0)
    return doubt("its first text was deleted from its history");
  return first.body.startsWith(begins) ? ours("mark in its first text, and author") : doubt("our mark was written into it later");
}
function textVerdict({ body, author }, begins, self) {
  if (!body.startsWith(begins))
    return notOurs("its text does not bear our mark");
  return isUs(author, self) ? ours("mark in its first text, and author") : doubt(`its text bears our mark, and ${author.login} wrote it`);
}

// packages/environment/build/src/outside/left.js
function leftBy(verdict, what, remedy) {
  return verdict.kind === "ours" ? [] : [{ what, because: verdict.because, ...remedy !== void 0 && { remedy } }];
}

// packages/environment/build/src/outside/our-issue.js
async function findOurIssues(github, { kind, owner, label }, wanted) {
  const mark = textMark(kind, owner);
  const issues = (await listIssues(github, label.name, "all")).filter(({ body }) => !isOfAnother(body, kind, mark)).sort((a, b) => a.number - b.number);
  const self = await selfAmong(github, issues.map(({ author }) => author));
  const ours2 = [];
  const left = [];
  for (const issue of issues) {
    const isOpen = issue.state === "open";
    if (ours2.length > 0 && (!isOpen || wanted === void 0))
      continue;
    const mayBeOurs = isUs(issue.author, self);
    if (mayBeOurs && isOpen && issue.body === wanted && ours2.length === 0) {
      ours2.push(issue);
      continue;
    }
    const verdict = mayBeOurs ? issueVerdict(await viewIssue(github, issue.number), mark, self) : textVerdict(issue, mark, self);
    if (verdict.kind === "ours")
      ours2.push(issue);
    if (isOpen)
      left.push(...leftBy(verdict, issue.url, `Take the label ${label.name} from it`));
  }
  return { ours: ours2, left };
}
async function writeOurIssue(github, issue, body) {
  const { ours: ours2, left } = await findOurIssues(github, issue, body);
  const [found, ...others] = ours2;
  await closeTwins(github, found, others);
  if (!found)
    return { number: await openOurIssue(github, issue, body), left };
  if (found.body !== body || found.state !== "open")
    await updateIssue(github, found.number, { body, ...found.state === "closed" && { state: "open" } });
  return { number: found.number, left };
}
async function openOurIssue(github, issue, body) {
  await ensureLabel(github, issue.label);
  const made = await createIssue(github, { title: issue.title, body, labels: [issue.label.name] });
  const { ours: ours2 } = await findOurIssues(github, issue, body);
  const all = [...ours2.filter(({ number }) => number !== made.number), made].sort((a, b) => a.number - b.number);
  const [oldest2 = made, ...others] = all;
  if (oldest2.number !== made.number)
    await closeTwins(github, oldest2, others);
  return oldest2.number;
}
async function closeTwins(github, kept, others) {
  for (const other of others)
    if (other.state === "open")
      await updateIssue(github, other.number, {
        body: `See #${kept?.number}.`,
        state: "closed",
        stateReason: "not_planned"
      });
}
function mentionable(logins) {
  return [...new Set(logins)].filter((login) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})$/.test(login));
}

// packages/environment/build/src/outside/dashboard.js
function dashboardOf({ names }) {
  return {
    kind: "dashboard",
    owner: names.ownerTag,
    title: `Staging environment: ${names.environment}`,
    label: { name: "staging-dashboard", color: "1d76db", description: "How a staging environment is" }
  };
}
function noticesOf({ names }) {
  return {
    kind: "notice",
    owner: names.ownerTag,
    title: `Staging environment: the end of ${names.environment}`,
    label: { name: "staging-notice", color: "fbca04", description: "Tells who holds a staging environment of its end" }
  };
}
async function mentionPeople(environment, { logins, text, once }) {
  const people = mentionable(logins);
  if (people.length === 0)
    return;
  const { github, configuration } = environment;
  const dashboard = configuration.dashboard ? (await findOurIssues(github, dashboardOf(environment))).ours[0] : void 0;
  const number = dashboard?.number ?? (await writeOurIssue(github, noticesOf(environment), renderNotices(environment))).number;
  await tellOnce(environment, number, { once, text: `${people.map((login) => `@${login}`).join(" ")}: ${text}` });
}
async function tellOnce({ github, names, context }, number, { once, text }) {
  const mark = textMark("told", `${names.ownerTag} ${once}`);
  const since = new Date(context.clock.now() - 24 * 36e5).toISOString();
  const same = (await listComments(github, number, since)).filter(({ body }) => body.startsWith(mark));
  const self = await selfAmong(github, same.map(({ author }) => author));
  if (same.some((comment) => textVerdict(comment, mark, self).kind === "ours"))
    return;
  await commentOnIssue(github, number, `${mark}
${text}`);
}
function renderNotices({ names }) {
  return [
    textMark("notice", names.ownerTag),
    `Who holds the environment \`${names.environment}\` is mentioned below before it ends. It is closed when the environment is gone.`,
    "",
    "With `dashboard: true` in `.github/staging.yml` an issue shows how the environment is, and people are mentioned there. This text is written by staging-actions: edits are lost.",
    ""
  ].join("\n");
}

// packages/environment/build/src/outside/plain-text.js
function plain(text) {
  return text.replace(/[\r\n\t]+/g, " ").replace(/[\\|`<>[\]()*_#@!~:]/g, (sign) => `&#${sign.codePointAt(0)};`);
}

// packages/environment/build/src/deploy/tell-replaced.js
async function tellReplaced(parts, replaced, branch) {
  const { log, run } = parts.context;
  for (const { app, by, branch: before, leases } of replaced) {
    log.warning(`${app} was there from ${before}, by ${by}, who still holds the environment: it is deployed over`);
    if (!parts.dashboard)
      continue;
    const text = `${app}, which ${plain(by)} deployed from ${plain(before)}, is replaced by that of ${plain(branch)}: ${run.url}`;
    const logins = leases.map(({ holder }) => holder);
    const told = await lookAt(mentionPeople({ ...parts, configuration: parts }, { logins, text, once: `replaced ${app} ${run.url}` }));
    if (told.kind === "failed")
      log.warning(`${by} was not told on the dashboard: ${told.error.message}`);
  }
}

// packages/deploy/build/src/claim.js
async function claimFor({ token, configuration, context }, apps, generation, deadline) {
  const { repository, run, actor, clock, log } = context;
  const ledger = openLedgerOf(context, configuration, token);
  const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name };
  const branch = branchOf(context.ref);
  const { shared } = configuration.environment;
  const claim = await claimDeploy({ apps, run, actor, branch, shared, generation, deadline }, { ledger, github, clock, log }).catch((error) => {
    if (!(error instanceof LedgerError) || error.reason === "ledger-newer")
      throw error;
    log.warning(`the ledger does not tell others of this deploy: ${error.message}`);
    return void 0;
  });
  if (!claim) {
    await ledger.close();
    return void 0;
  }
  if (claim.replaced.length > 0) {
    const names = environmentNames({
      environment: configuration.environment.name,
      repositoryId: repository.id,
      server: context.urls.server
    });
    await tellReplaced({ github, names, context, dashboard: configuration.dashboard }, claim.replaced, branch);
  }
  let hasEnded = false;
  return {
    deadline: new Deadline(clock, deadline.remaining(), AbortSignal.any([deadline.signal, claim.signal])),
    before: claim.before,
    recordOf: (app) => claim.before.apps[app] ?? {},
    ended: (document) => {
      const rest = claim.ended(document);
      hasEnded = true;
      return rest;
    },
    close: async () => {
      claim.stop();
      try {
        if (!hasEnded)
          await claim.release();
      } catch (error) {
        log.warning(`the claim of this deploy stays in the ledger until the run is over: ${toStagingError(error).message}`);
      } finally {
        await ledger.close();
      }
    }
  };
}
export {
  claimFor
};
