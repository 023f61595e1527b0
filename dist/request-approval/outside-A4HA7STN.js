import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  createIssue,
  ensureLabel,
  isOfAnother,
  isUs,
  issueVerdict,
  listIssues,
  listWorkflowRuns,
  lookAt,
  markdownLink,
  selfAmong,
  textMark,
  textVerdict,
  unlessStatus,
  updateIssue,
  viewIssue
} from "./chunk-BZTQSZXE.js";
import {
  configuredLimits,
  costOf,
  endOf,
  limitsOf,
  remedyOf,
  sayEnd,
  spendingOf
} from "./chunk-ITGEWTJD.js";
import {
  environmentNames
} from "./chunk-27V3BRL2.js";
import {
  renderMoment
} from "./chunk-COXO3ULL.js";
import "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// packages/environment/build/src/reap/reaper-health.js
var reaperWorkflow = "staging-reaper.yml";
var silence = 3 * 36e5;
var patience = 36e5;
var asked = /* @__PURE__ */ new WeakMap();
function observeReaper(github) {
  const looking = asked.get(github.octokit) ?? lookAt(unlessStatus([404], listWorkflowRuns(github, reaperWorkflow)));
  asked.set(github.octokit, looking);
  return looking;
}
function judgeReaper(runs, { since, now }) {
  const told = (runs ?? []).filter(({ conclusion }) => conclusion !== void 0 && !untold.includes(conclusion));
  const lastSucceeded = told.find(({ conclusion }) => conclusion === "success")?.createdAt;
  if (since === void 0)
    return { lastSucceeded, problem: void 0 };
  const [newest] = runs ?? [];
  if (!newest) {
    const why = runs ? `${reaperWorkflow} has never run` : `the default branch has no ${reaperWorkflow}`;
    return { lastSucceeded, problem: now - since > silence ? why : void 0 };
  }
  if (now - Date.parse(newest.createdAt) > silence)
    return { lastSucceeded, problem: `${reaperWorkflow} has not run since ${newest.createdAt} (${newest.url})` };
  const waiting = queuedSince(runs ?? [], now);
  if (waiting)
    return {
      lastSucceeded,
      problem: `${reaperWorkflow} waits for a runner since ${waiting.createdAt} (${waiting.url})`
    };
  const [last] = told;
  if (last !== void 0 && last.conclusion !== "success")
    return { lastSucceeded, problem: `${reaperWorkflow} ended with ${last.conclusion} (${last.url})` };
  const looked = Math.max(since, Date.parse(lastSucceeded ?? "") || 0);
  const unfinished = now - looked > silence;
  return {
    lastSucceeded,
    problem: unfinished ? `${reaperWorkflow} has not come to an end ${lastSucceeded ? `since ${lastSucceeded}` : "yet"} (its newest run: ${newest.url})` : void 0
  };
}
function queuedSince(runs, now) {
  const begun = runs.findIndex(({ status }) => status === "completed" || status === "in_progress");
  const oldest = (begun === -1 ? runs : runs.slice(0, begun)).at(-1);
  return oldest && now - Date.parse(oldest.createdAt) > patience ? oldest : void 0;
}
var untold = ["cancelled", "skipped", "neutral"];

// packages/environment/build/src/urls.js
function urlsOf({ apps, configuration, names }, document) {
  const { domain } = configuration.environment;
  const deployed = domain ? Object.keys(document?.apps ?? {}).map((name) => [name, `https://${name}.${names.environment}.${domain}`]) : [];
  return Object.fromEntries([...deployed, ...apps.filter(({ url }) => url).map(({ name, url }) => [name, url])]);
}

// packages/environment/build/src/outside/left.js
function leftBy(verdict, what, remedy) {
  return verdict.kind === "ours" ? [] : [{ what, because: verdict.because, ...remedy !== void 0 && { remedy } }];
}
function renderLeft({ what, because, remedy }) {
  return `${what} is not ours, and stays as it is: ${because}${remedy === void 0 ? "" : `. ${remedy}`}`;
}

// packages/environment/build/src/outside/our-issue.js
async function findOurIssues(github, { kind, owner, label }, wanted) {
  const mark = textMark(kind, owner);
  const issues = (await listIssues(github, label.name, "all")).filter(({ body }) => !isOfAnother(body, kind, mark)).sort((a, b) => a.number - b.number);
  const self = await selfAmong(github, issues.map(({ author }) => author));
  const ours = [];
  const left = [];
  for (const issue of issues) {
    const isOpen = issue.state === "open";
    if (ours.length > 0 && (!isOpen || wanted === void 0))
      continue;
    const mayBeOurs = isUs(issue.author, self);
    if (mayBeOurs && isOpen && issue.body === wanted && ours.length === 0) {
      ours.push(issue);
      continue;
    }
    const verdict = mayBeOurs ? issueVerdict(await viewIssue(github, issue.number), mark, self) : textVerdict(issue, mark, self);
    if (verdict.kind === "ours")
      ours.push(issue);
    if (isOpen)
      left.push(...leftBy(verdict, issue.url, `Take the label ${label.name} from it`));
  }
  return { ours, left };
}
async function writeOurIssue(github, issue, body) {
  const { ours, left } = await findOurIssues(github, issue, body);
  const [found, ...others] = ours;
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
  const { ours } = await findOurIssues(github, issue, body);
  const all = [...ours.filter(({ number }) => number !== made.number), made].sort((a, b) => a.number - b.number);
  const [oldest = made, ...others] = all;
  if (oldest.number !== made.number)
    await closeTwins(github, oldest, others);
  return oldest.number;
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

// packages/environment/build/src/outside/dashboard.js
function dashboardOf({ names }) {
  return {
    kind: "dashboard",
    owner: names.ownerTag,
    title: `Staging environment: ${names.environment}`,
    label: { name: "staging-dashboard", color: "1d76db", description: "How a staging environment is" }
  };
}
async function writeDashboard(parts, body) {
  return (await writeOurIssue(parts.github, dashboardOf(parts), body)).left;
}

// packages/environment/build/src/outside/phase.js
function phaseOf(document) {
  if (!document)
    return "absent";
  const { operations, stack, journal } = document;
  if (operations.some(({ kind }) => kind === "teardown"))
    return "destroying";
  if (stack)
    return "ready";
  if (operations.some(({ kind }) => kind === "provision"))
    return "provisioning";
  return journal.some(({ kind, goneAt }) => kind !== "interrupted" && !goneAt) ? "incomplete" : "absent";
}

// packages/environment/build/src/outside/plain-text.js
function plain(text) {
  return text.replace(/[\r\n\t]+/g, " ").replace(/[\\|`<>[\]()*_#@!~:]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
function link(text, url) {
  return markdownLink(plain(text), url);
}

// packages/environment/build/src/outside/render-dashboard.js
var most = 50;
var signs = {
  absent: "\u26AA",
  provisioning: "\u{1F535}",
  ready: "\u{1F7E2}",
  destroying: "\u{1F535}",
  incomplete: "\u{1F7E0}"
};
var words = {
  absent: "is not there",
  provisioning: "is being made",
  ready: "is ready",
  destroying: "is being destroyed",
  incomplete: "is there in part"
};
function renderDashboard(view) {
  const { owner, environment, phase, controlUrl } = view;
  return [
    textMark("dashboard", owner),
    `## ${signs[phase]} ${environment} ${words[phase]}`,
    "",
    ...renderEnd(view),
    ...renderApps(view),
    ...renderHolders(view),
    ...renderCost(view),
    ...view.reaped && phase !== "absent" ? [`staging-reaper last succeeded at ${renderMoment(view.reaped)}.`, ""] : [],
    ...renderEvents(view),
    `---`,
    `Create, extend, release or destroy it with ${link("staging-control", controlUrl)}. This text is written by staging-actions: edits are lost.`,
    ""
  ].join("\n");
}
function renderEnd({ phase, document, end: expiry, controlUrl }) {
  if (phase === "absent")
    return ["Nobody has it, and it costs nothing.", ""];
  const running = (document?.operations ?? []).map(({ kind, app, actor, run, since }) => `- ${link(app ? `${kind} of ${app}` : kind, run.url)} by ${plain(actor)} since ${renderMoment(since)}`);
  const ending = document?.life?.ending;
  const end = ending ? `**${plain(ending.by)} destroys it at ${renderMoment(ending.at)}** (${plain(ending.reason)}), unless somebody else who holds it extends it with ${link("staging-control", controlUrl)}.` : expiry === void 0 ? void 0 : `It ${sayEnd(expiry, "**")}: ${remedyOf(expiry)}.`;
  return [...end ? [end, ""] : [], ...running.slice(0, most), ...running.length > 0 ? [""] : []];
}
function renderApps({ document, urls }) {
  const deployed = Object.entries(document?.apps ?? {});
  if (deployed.length === 0)
    return [];
  return [
    "| app | version | deployed | tested |",
    "|---|---|---|---|",
    ...deployed.slice(0, most).map(([name, { revision, run, at, tested }]) => `| ${link(name, urls[name] ?? "")} | ${plain(revision.slice(0, 12))} | ${link(renderMoment(at), run)} | ${tested ? "yes" : "no"} |`),
    ""
  ];
}
function renderHolders({ document }) {
  const leases = document?.leases ?? [];
  if (leases.length === 0)
    return [];
  return [
    "| used by | from | for | until | lease |",
    "|---|---|---|---|---|",
    ...leases.slice(0, most).map(({ id, holder, branch, reason, run, until }) => `| ${link(holder, run)} | ${plain(branch)} | ${plain(reason)} | ${renderMoment(until)} | ${plain(id)} |`),
    ""
  ];
}
function renderCost({ document, end, budget, phase }) {
  if (phase === "absent" || !document)
    return [];
  const { parts } = spendingOf(document);
  if (parts.length === 0)
    return [];
  const since = parts.map((part) => part.since).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? "";
  const { perHour, unpriced } = costOf(document, Date.parse(since));
  const total = end && end.at > Date.parse(since) ? costOf(document, end.at).soFar : void 0;
  return [
    `It costs about **$${perHour.toFixed(2)} an hour** since ${renderMoment(since)}${total !== void 0 && end ? `: $${total.toFixed(2)} if it stays until ${renderMoment(new Date(end.at).toISOString())}` : ""}${budget === void 0 ? "" : `; its budget is $${budget.toFixed(2)}`}. Estimated from list prices${unpriced.length > 0 ? `, without ${unpriced.map(plain).join(", ")}` : ""}.`,
    ""
  ];
}
function renderEvents({ events }) {
  if (events.length === 0)
    return [];
  return [
    "<details><summary>Last events</summary>",
    "",
    ...events.map(({ at, who, what, run }) => `- ${link(renderMoment(at), run)} ${plain(who)} ${plain(what)}`),
    "",
    "</details>",
    ""
  ];
}

// packages/environment/build/src/outside/show-dashboard.js
var mostEvents = 10;
async function showDashboard(parts, document) {
  const { names, configuration, context, ledger, github } = parts;
  const phase = phaseOf(document);
  const configured = configuredLimits(configuration);
  const runs = phase === "absent" ? void 0 : await observeReaper(github);
  return writeDashboard(parts, renderDashboard({
    owner: names.ownerTag,
    environment: names.environment,
    phase,
    document,
    urls: urlsOf(parts, document),
    end: document && endOf(document, configured),
    budget: document && limitsOf(document, configured).budget,
    events: await ledger.history(mostEvents),
    reaped: runs?.kind === "seen" ? judgeReaper(runs.value, { since: void 0, now: 0 }).lastSucceeded : void 0,
    controlUrl: `${context.urls.server}/${context.repository.fullName}/actions/workflows/staging-control.yml`
  }));
}
async function refreshDashboard(parts, log) {
  if (!parts.configuration.dashboard)
    return;
  const look = await lookAt(parts.ledger.read().then((document) => showDashboard(parts, document)));
  if (look.kind === "failed")
    tellUnwritten(look.error, log);
  else
    for (const left of look.value)
      log.warning(renderLeft(left));
}
function tellUnwritten({ message }, log) {
  const why = `${message}${message.endsWith(".") ? "" : "."}`;
  log.warning(`the dashboard is not written: ${why} Give the job \`permissions: issues: write\`.`);
}
export {
  environmentNames,
  refreshDashboard
};
