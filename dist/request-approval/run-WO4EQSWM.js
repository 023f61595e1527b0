import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  approvalLeaseId,
  checkTemplate,
  closeCancelledRequest,
  concludePromotion,
  decideRequests,
  fetchResults,
  isIdleTalk,
  judgeByJobs,
  loadGate,
  lookAtRequests,
  reportApp,
  requestApproval,
  verifyTested
} from "./chunk-AIM4FSXF.js";
import {
  asApiError,
  awaitTestJobs,
  expectEvent,
  getDefaultBranch,
  jobListLag,
  lookAt,
  readFileAt,
  runIdOf
} from "./chunk-BZTQSZXE.js";
import "./chunk-MK22ICG4.js";
import "./chunk-MRMQ2IZP.js";
import {
  environmentNames
} from "./chunk-27V3BRL2.js";
import {
  renderDuration
} from "./chunk-COXO3ULL.js";
import {
  loadConfiguration
} from "./chunk-U6ZL3DA3.js";
import "./chunk-NCKGBWRA.js";
import "./chunk-JIXKCKTH.js";
import {
  ApiError,
  InputError,
  StagingError
} from "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// actions/request-approval/build/forget-passes.js
async function forgetPasses(apps, reports, { configuration, token, context }) {
  const blocking = new Set(reports.filter(({ outcome }) => outcome === "untested" || outcome === "failed").map(({ app }) => app));
  const runs = new Map(apps.filter(({ app }) => blocking.has(app)).map(({ app, tested }) => [app, tested?.run ?? context.run.url]));
  if (runs.size === 0)
    return;
  const names = [...runs.keys()].join(", ");
  const [{ openLedgerOf }, { withoutPasses }] = await Promise.all([
    import("./ledger-F2634KAR.js"),
    import("./composition-GLXQNZUX.js")
  ]);
  const ledger = openLedgerOf(context, configuration, token);
  try {
    const written = await lookAt(ledger.update(`tests of ${names} run again`, (current) => {
      const shown = [...runs].filter(([app, run]) => current.apps[app]?.passed?.run === run).map(([app]) => app);
      const next = withoutPasses(current, shown);
      return next === current ? void 0 : next;
    }));
    if (written.kind === "failed")
      context.log.warning(`the ledger still says that ${names} passed, so re-running tests nothing again until a push changes it: ${written.error.message}`);
  } finally {
    await ledger.close();
  }
}

// actions/request-approval/build/keep-by-ledger.js
function keepByLedger(configuration, token, context) {
  const environment = configuration.environment.name;
  const open = async () => {
    const { configuredLimits, openLedgerOf, openRequestKeeper } = await import("./ledger-F2634KAR.js");
    const ledger = openLedgerOf(context, configuration, token);
    return { ledger, keeper: openRequestKeeper(ledger, context), configured: configuredLimits(configuration) };
  };
  let opened;
  const withKeeper = async (use) => {
    opened ??= open();
    const parts = await opened;
    try {
      return await use(parts);
    } finally {
      await parts.ledger.close();
    }
  };
  return {
    keep: ({ issue, issueUrl, until }) => withKeeper(({ keeper, configured }) => keeper.keep(`approval: keep ${environment} while #${issue} waits`, {
      id: approvalLeaseId(issue),
      holder: `approval #${issue}`,
      reason: `waits for a decision: ${issueUrl}`,
      until
    }, configured)),
    release: (issue) => withKeeper(({ keeper }) => keeper.release(`approval: #${issue} is over`, approvalLeaseId(issue)))
  };
}

// actions/request-approval/build/read-teams.js
async function readTeams({ teamsAppId: appId, teamsAppPrivateKey: privateKey }, context, github) {
  if (appId === void 0 && privateKey === void 0)
    return { read: (_, ask2) => ask2(github) };
  if (appId === void 0 || privateKey === void 0)
    throw new InputError([
      `inputs "teams-app-id" and "teams-app-private-key" belong together: ${appId === void 0 ? "the first" : "the second"} is empty`
    ]);
  return asApp({ appId, privateKey }, context, github);
}
async function asApp(credentials, context, github) {
  const app = await context.githubApp(credentials);
  const connect2 = async (org, renew) => {
    try {
      return { ...github, octokit: await app.onOrganization(org, { members: "read" }, renew) };
    } catch (error) {
      throw whyNoToken(error, org);
    }
  };
  return {
    read: async (org, ask2) => {
      try {
        return await ask2(await connect2(org, false));
      } catch (error) {
        if (!(error instanceof ApiError && error.status === 401))
          throw error;
        return await ask2(await connect2(org, true));
      }
    }
  };
}
function whyNoToken(error, org) {
  const cause = asApiError(error, "POST", `/app/installations (${org})`);
  const end = (message, hint) => new StagingError("needs-app-token", message, { cause, hint });
  if (cause instanceof StagingError && !(cause instanceof ApiError))
    return cause;
  if (!(cause instanceof ApiError))
    return new InputError(['input "teams-app-private-key" is malformed: expected the .pem file of a GitHub App']);
  if (cause.status === 401 || cause.detail === "Integration not found")
    return end("GitHub does not know the App for teams by this key", "Correct `teams-app-id` and `teams-app-private-key`.");
  if (cause.status === 404)
    return end(`the App for teams is not installed on ${org}`, `Install it on ${org}.`);
  if (cause.status === 422 || cause.status === 403)
    return end(`the App for teams may not read the members of ${org}`, 'Give it the organization permission "Members: read-only", and accept the change where it is installed.');
  return cause;
}

// actions/request-approval/build/refresh-dashboard.js
async function refreshDashboardOf(configuration, token, context, github) {
  if (!configuration.dashboard)
    return;
  const [{ appCatalogue }, { openLedgerOf }, { environmentNames: environmentNames2, refreshDashboard }] = await Promise.all([
    import("./src-4E4APGNR.js"),
    import("./ledger-F2634KAR.js"),
    import("./outside-A4HA7STN.js")
  ]);
  const names = environmentNames2({
    environment: configuration.environment.name,
    repositoryId: context.repository.id,
    server: context.urls.server
  });
  const ledger = openLedgerOf(context, configuration, token);
  try {
    await refreshDashboard({ names, configuration, apps: appCatalogue(configuration, /* @__PURE__ */ new Map()), ledger, github, context }, context.log);
  } finally {
    await ledger.close();
  }
}

// actions/request-approval/build/run.js
async function main(input, context) {
  if (input.lookOnly && input.requests === void 0)
    return hear(context);
  const github = await connect(input, context);
  if (input.requests === void 0)
    return ask(input, context, github);
  expectEvent(github.octokit, context.event);
  const { again } = input;
  const requested = input.requests === "open" ? "open" : (input.requests.match(/\d+/g) ?? []).map(Number);
  const { clock, log } = context;
  const ownerOf = (environment) => ownerIn(context, environment);
  if (input.lookOnly)
    return lookAtRequests({ requested, again }, { github, ownerOf, clock, log });
  const gate = await gateOf(input, github);
  if (input.promotion) {
    const over = [];
    const { branch } = gate.promotion;
    for (const number of requested === "open" ? [] : requested)
      if (await concludePromotion({ number, report: input.promotion, branch }, { github, ownerOf, clock, log }))
        over.push(number);
    return { kind: "requests", requests: [], over, decided: [] };
  }
  return decideRequests({ requested, again, gate, configPath: input.configPath, promotionFollows: input.promotionFollows }, { github, ownerOf, clock, log, teams: await readTeams(input, context, github) });
}
function withinRules(timeout, { approval, promotion }, log) {
  if (timeout === void 0 || timeout <= approval.timeout)
    return timeout ?? approval.timeout;
  log.warning(`input "timeout" is ${renderDuration(timeout)}; \`approval.timeout\` of ${promotion.branch} allows ${renderDuration(approval.timeout)}, which counts`);
  return approval.timeout;
}
function hear({ event, log }) {
  const { number } = event["issue"] ?? {};
  const isIdle = isIdleTalk(event);
  if (isIdle)
    log.info("the comment decides nothing");
  return { kind: "requests", requests: isIdle || typeof number !== "number" ? [] : [number], decided: [] };
}
async function ask(input, context, github) {
  const { repository, run, actor, log, clock, signal } = context;
  const sha = input.sha ?? context.sha;
  const gate = await gateOf(input, github);
  if (input.requireTests && !input.apps)
    throw new InputError([
      'input "require-tests" needs "apps": an artifact that is missing must not make its app go unnoticed'
    ]);
  const apps = input.apps ?? [];
  const results = input.requireTests ? await resultsOf(apps, input.testsJob, context, github) : void 0;
  const waitMinutes = input.waitMinutes ?? gate.approval.waitMinutes;
  const configuration = await configurationOf(input, context, github, sha);
  await refreshDashboardOf(configuration, input.githubToken, context, github);
  const reportOf = async ({ tested, ...app }) => {
    const { app: name } = app;
    const own = results?.get(name);
    const isRecorded = input.composition?.apps.has(name);
    const isCarried = tested && !own && isRecorded !== false;
    const carried = isCarried ? await verifyTested(github, name, tested, gate.promotion.branch) : void 0;
    const earlier = carried?.kind === "passed" ? await fetchEarlier(name, carried.runUrl, context, github) : void 0;
    const isWithoutTests = gate.withoutTests.includes(name);
    const nextTo = nextToOf(name, input.composition);
    const without = input.composition?.apps.get(name)?.without;
    const report = {
      ...app,
      to: sha,
      digests: input.images && (input.images[name] ?? []),
      nextTo,
      without,
      isWithoutTests,
      isRecorded
    };
    return reportApp(report, own ?? earlier, input.requireTests, carried);
  };
  const reports = await Promise.all(apps.map(reportOf));
  await forgetPasses(apps, reports, { configuration, token: input.githubToken, context });
  return requestApproval({
    environment: configuration.environment.name,
    owner: ownerIn(context, configuration.environment.name),
    sha,
    run,
    initiator: actor,
    repositoryUrl: `${context.urls.server}/${repository.fullName}`,
    apps: reports,
    uncovered: input.uncovered,
    gone: input.goneFromProduction,
    stack: input.composition?.stack || void 0,
    rules: {
      approvers: input.approvers.length > 0 ? input.approvers : gate.approval.approvers,
      minimum: input.minimumApprovals ?? gate.approval.minimum,
      timeout: withinRules(input.timeout, gate, log),
      excludeInitiator: gate.approval.excludeInitiator,
      words: gate.approval.words
    },
    template: await templateOf(gate, github),
    labels: gate.approval.labels,
    assignees: gate.approval.assignees,
    mentions: gate.approval.mentions,
    promotion: gate.promotion,
    promotionFollows: input.promotionFollows,
    configPath: input.configPath,
    wait: waitMinutes * 6e4,
    costPerHour: input.costPerHour === void 0 ? void 0 : Number(input.costPerHour),
    generation: input.generation
  }, {
    github,
    teams: await readTeams(input, context, github),
    clock,
    signal,
    log,
    keeper: keepByLedger(configuration, input.githubToken, context)
  });
}
async function fetchEarlier(app, runUrl, { fetch, clock, signal, log }, github) {
  const run = runIdOf(runUrl);
  if (run === void 0)
    return void 0;
  return (await fetchResults({ run, apps: [app], expected: [] }, { github, fetch, clock, signal, log })).get(app);
}
function nextToOf(app, composition) {
  const neighbors = composition?.apps.get(app)?.neighbors;
  return neighbors && Object.fromEntries(neighbors.flatMap((name) => {
    const revision = composition?.apps.get(name)?.revision;
    return revision === void 0 ? [] : [[name, revision]];
  }));
}
function ownerIn({ repository, urls }, environment) {
  return environmentNames({ environment, repositoryId: repository.id, server: urls.server }).ownerTag;
}
async function resultsOf(apps, job, context, github) {
  const { run, fetch, clock, signal, log } = context;
  const names = (some) => some.map(({ app }) => app);
  const expected = names(apps.filter(({ tested }) => !tested));
  const found = await fetchResults({ run: run.id, apps: names(apps), expected }, { github, fetch, clock, signal, log });
  if (job === void 0)
    return found;
  const wait = { clock, deadline: context.deadline(jobListLag), log };
  return judgeByJobs(found, await awaitTestJobs(github, { run: run.id, job, apps: names(apps), expected }, wait));
}
async function post(input, context) {
  if (input.requests !== void 0)
    return;
  const github = await connect(input, context);
  const configuration = await configurationOf(input, context, github, input.sha ?? context.sha);
  const keeper = keepByLedger(configuration, input.githubToken, context);
  await closeCancelledRequest({ owner: ownerIn(context, configuration.environment.name), run: context.run }, { github, log: context.log, keeper });
}
async function gateOf({ promotionBranch, configPath }, github) {
  return loadGate(github, { defaultBranch: await getDefaultBranch(github), promotionBranch, configPath });
}
async function templateOf({ approval, promotion }, github) {
  if (approval.template === void 0)
    return void 0;
  const template = await readFileAt(github, approval.template, promotion.branch);
  if (template === void 0)
    throw new StagingError("invalid-configuration", `${promotion.branch} has no ${approval.template}`, {
      hint: "Correct `approval.template`, or add the file there."
    });
  checkTemplate(template, approval.template);
  return template;
}
async function connect({ githubToken }, { github, repository }) {
  return { octokit: await github(githubToken), owner: repository.owner, repo: repository.name };
}
async function configurationOf({ environment, configPath }, { workspace }, github, sha) {
  const readFile = (file) => readFileAt(github, file, sha);
  const loaded = await loadConfiguration({ path: configPath, workspace, readFile });
  return { ...loaded, environment: { ...loaded.environment, name: environment ?? loaded.environment.name } };
}
export {
  main,
  post
};
