import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  lookAt
} from "./chunk-UI3OIN7B.js";
import {
  asUnwritable,
  compositionOf,
  disturbanceOf,
  readLedger,
  recordTests
} from "./chunk-ITIV3FIV.js";
import {
  requireGeneration
} from "./chunk-3AKG7IJE.js";
import {
  appCatalogue,
  appsIn,
  dependenciesOf,
  folderGlobs,
  loadConfiguration,
  neighborsOf
} from "./chunk-2RBUUMVP.js";
import {
  readFolderGlob
} from "./chunk-NCKGBWRA.js";
import "./chunk-ROURRC57.js";
import "./chunk-JIXKCKTH.js";
import {
  commitIn,
  fetchTrusting,
  makeResult,
  nameOfImage,
  observeApplication,
  openCluster,
  overCluster,
  overServer,
  parseKubeconfig,
  parseManifests,
  removeApplication,
  syncApplications,
  trySync,
  versionIn
} from "./chunk-I7SV4U74.js";
import "./chunk-FICTWZII.js";
import "./chunk-BQNSZ4XH.js";
import "./chunk-QAPCMILD.js";
import "./chunk-JLMMKECE.js";
import "./chunk-EI3GXDY7.js";
import "./chunk-QCEZS76T.js";
import {
  InputError,
  StagingError
} from "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// packages/deploy/build/src/apps-of.js
import { existsSync } from "node:fs";
import { join } from "node:path";
async function readConfiguration({ githubToken: token, configPath, environment }, context) {
  const { repository, workspace, sha } = context;
  const loaded = await loadConfiguration({
    path: configPath,
    workspace,
    readFile: token ? async (path) => {
      const { readFileAt } = await import("./src-RT7L4Y2D.js");
      const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name };
      return readFileAt(github, path, sha);
    } : void 0
  });
  return { ...loaded, environment: { ...loaded.environment, name: environment ?? loaded.environment.name } };
}
function appsOf({ app }, configuration, { workspace }, catalog) {
  const names = [...new Set(app)];
  const [glob] = folderGlobs(configuration);
  const parent = glob === void 0 ? void 0 : readFolderGlob(glob).parent;
  const isKnown = parent === void 0 || existsSync(join(workspace, parent));
  const byName = names.map((name) => ({ name, folders: [`${parent}/${name}`] }));
  const apps = isKnown ? catalog : appCatalogue(configuration, /* @__PURE__ */ new Map([[glob ?? "", byName]]));
  return names.map((name) => {
    const found = apps.find((candidate) => candidate.name === name);
    if (found)
      return found;
    throw new StagingError("unknown-app", configuration.apps ? `the catalogue has no app ${name}; it has ${apps.map((candidate) => candidate.name).join(", ") || "none"}` : `there is no folder apps/${name}`, { hint: "Correct `app`, or add it to .github/staging.yml." });
  });
}

// packages/deploy/build/src/deployed.js
var unansweredHint = "Does its `url` lead to it: the DNS record, the Ingress, the certificate? With `version-path` it has to name the image tag or the commit there.";
function concludeDeploy(ended, { catalog, waited, disturbed: disturbed2, unanswered, unremoved, revisions, observed }) {
  const failures = [
    ...unremoved,
    ...ended.flatMap(({ outcome }) => outcome.kind === "failed" ? [outcome.error] : []),
    ...Object.values(unanswered).map((why) => new StagingError("unhealthy", why, { hint: unansweredHint }))
  ];
  const apps = ended.flatMap(({ app, outcome }) => {
    const error = outcome.kind === "failed" ? outcome.error : void 0;
    const result = outcome.kind === "synced" ? outcome.result : error?.result;
    if (!result)
      return [];
    const failure = error && { reason: error.reason, message: error.message };
    return [{ ...result, steps: later(result, waited), app: app.name, url: app.url, failure }];
  });
  const untestable = { ...disturbed2, ...unanswered, ...untestableAmong(ended, catalog) };
  const [first] = failures;
  if (!first)
    return { apps, revisions, untestable, observed };
  throw new StagingError(first.reason, failures.map(({ message }) => message).join("\n\n"), {
    ...first.hint === void 0 ? {} : { hint: first.hint },
    cause: first,
    result: { apps, revisions, untestable, observed }
  });
}
function untestableAmong(ended, catalog) {
  const failed = new Map(ended.flatMap(({ app, outcome }) => outcome.kind === "failed" ? [[app.name, outcome.error.reason]] : []));
  if (failed.size === 0)
    return {};
  const known = new Map([...ended.map(({ app }) => app), ...catalog].map((app) => [app.name, app]));
  const apps = [...known.values()];
  return Object.fromEntries(apps.flatMap((app) => {
    const cause = [app.name, ...dependenciesOf([app], apps)].find((name) => failed.has(name));
    if (cause === void 0)
      return [];
    const why = `was not deployed (${failed.get(cause)}): the job that deploys says why`;
    return [[app.name, cause === app.name ? `${app.name} ${why}` : `${app.name} depends on ${cause}, which ${why}`]];
  }));
}
function later({ steps }, waited) {
  if (waited === 0)
    return steps;
  const moved = steps.map(({ name, from, to }) => ({ name, from: from + waited, to: to + waited }));
  return [{ name: "waiting for the build", from: 0, to: waited }, ...moved];
}

// packages/deploy/build/src/stray-neighbors.js
function meantBy({ sha, ref }, { promotion }) {
  return { sha, branches: [promotion.branch, ref] };
}
async function strayNeighbors({ observe, app: deployed, standing, dryRun }, catalog, document, { port, log, meant }) {
  if (dryRun || !standing || !document)
    return /* @__PURE__ */ new Map();
  const goesOut = catalog.filter(({ name }) => observe.includes(name) || deployed.includes(name));
  const near = new Set(goesOut.flatMap((app) => [...neighborsOf(app, catalog)]));
  const unknown = catalog.filter(({ name }) => near.has(name) && !goesOut.some((app) => app.name === name) && !document.apps[name]);
  const found = await Promise.all(unknown.map(async ({ name, application }) => {
    const look2 = await lookAt(observeApplication(application, port));
    if (look2.kind === "failed") {
      log.warning(`what runs of ${name}, which no run has deployed, is not known: ${application}: ${look2.error.message}`);
      return [];
    }
    const stray = look2.value && strayIn(look2.value, meant);
    return stray === void 0 ? [] : [[name, `no run has deployed it, and ${application} ${stray}`]];
  }));
  return new Map(found.flat());
}
function strayIn({ revision, targetRevision, syncedRevision, syncStatus, isSetAsMade }, { sha, branches }) {
  const isSynced = syncStatus === "Synced";
  const runs = syncedRevision || (isSynced ? revision : "");
  if (runs === "")
    return void 0;
  if (isSetAsMade === false)
    return "is set otherwise than its manifest: somebody has changed it";
  if (runs === sha)
    return void 0;
  if (!isFollowed(targetRevision, branches))
    return `follows ${targetRevision}: it is at ${runs}, which is neither production's version nor this commit's`;
  return isSynced || runs === revision ? void 0 : `was synced to ${runs}, which is not what ${targetRevision || "the default branch"} has`;
}
function isFollowed(target, branches) {
  return target === "" || target === "HEAD" || branches.map(bare).includes(bare(target));
}
function bare(branch) {
  return branch.replace(/^refs\/heads\//, "");
}

// packages/deploy/build/src/template.js
import { readFile } from "node:fs/promises";
import { join as join2 } from "node:path";
async function readTemplate(app, application, { request, context, configuration }) {
  if (app.template === void 0)
    return void 0;
  const text = await read(app.template, request, context);
  if (text === void 0)
    throw new StagingError("invalid-configuration", `there is no file ${app.template}, the template of ${app.name}`);
  const { name: environment, domain = "" } = configuration.environment;
  const values = {
    app: app.name,
    application,
    environment,
    domain,
    host: app.url ? new URL(app.url).host : "",
    path: app.directory,
    repository_url: `${context.urls.server}/${context.repository.fullName}.git`,
    sha: context.sha
  };
  const [manifest, ...more] = parseManifests(text, app.template);
  const made = manifest && substitute(manifest, values);
  const problem = !made || more.length > 0 ? "it must hold one manifest" : made.kind !== "Application" || made.apiVersion !== "argoproj.io/v1alpha1" ? `it is a ${made.kind} of ${made.apiVersion}, not an Application of argoproj.io/v1alpha1` : made.metadata.name !== application ? `it names ${made.metadata.name}, not ${application}` : !["argocd", void 0].includes(made.metadata.namespace) ? "its namespace is not argocd" : typeof made["spec"] !== "object" || made["spec"] === null ? "it has no spec" : void 0;
  if (!made || problem)
    throw new StagingError("invalid-configuration", `the template ${app.template}: ${problem}`);
  const { status: _status, operation: _operation, ...rest } = made;
  return { ...rest, metadata: { ...made.metadata, namespace: "argocd" } };
}
async function read(path, request, context) {
  try {
    return await readFile(join2(context.workspace, path), "utf8");
  } catch {
  }
  if (request.githubToken === void 0)
    return void 0;
  const { readFileAt } = await import("./src-RT7L4Y2D.js");
  const { owner, name: repo } = context.repository;
  return readFileAt({ octokit: await context.github(request.githubToken), owner, repo }, path, context.sha);
}
function substitute(value, values) {
  if (typeof value === "string")
    return value.replace(/\$\{([a-z_]+)\}/g, (whole, name) => Object.hasOwn(values, name) ? values[name] ?? whole : whole);
  if (Array.isArray(value))
    return value.map((entry) => substitute(entry, values));
  if (typeof value !== "object" || value === null)
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, substitute(entry, values)]));
}

// packages/deploy/build/src/sync-request-of.js
function imageParameterOf({ imageParameter = "image.tag" }) {
  return imageParameter;
}
async function syncRequestOf(app, request, context, configuration) {
  const application = request.application ?? app.application;
  const template = await readTemplate(app, application, { request, context, configuration });
  const { terminateAfterMinutes, appTimeoutMinutes } = request;
  return {
    application,
    version: {
      revision: request.revision,
      helmParameters: parametersOf(request, app),
      kustomizeImages: request.kustomizeImages
    },
    imageTags: [
      ...request.imageTag === void 0 ? [] : [request.imageTag],
      ...request.kustomizeImages.flatMap((image) => /:([^/:@]+)$/.exec(image)?.[1] ?? [])
    ],
    prune: request.prune,
    ...template ? { template } : {},
    ...terminateAfterMinutes === void 0 ? {} : { terminateAfter: terminateAfterMinutes * 6e4 },
    ...appTimeoutMinutes === void 0 ? {} : { within: appTimeoutMinutes * 6e4 },
    marker: `${context.run.url || "a run"} ${context.run.attempt} ${app.name} ${context.clock.now()}`
  };
}
function parametersOf({ helmParameters, imageTag }, app) {
  const given = helmParameters.map((line) => {
    const split = line.indexOf("=");
    return [line.slice(0, split), line.slice(split + 1)];
  });
  const image = imageTag === void 0 ? [] : [[imageParameterOf(app), imageTag]];
  return Object.fromEntries([...image, ...given]);
}

// packages/deploy/build/src/observe-apps.js
var settling = { most: 18e4, every: 2e3 };
async function observeApps(request, catalog, document, deps) {
  const { log } = deps;
  const { observe, app: deployed, standing, dryRun } = request;
  const apps = dryRun ? [] : catalog.filter(({ name }) => (observe.includes(name) || standing?.has(name)) && !deployed.includes(name));
  const digests = [];
  const differing = /* @__PURE__ */ new Map();
  await Promise.all(apps.map(async (app) => {
    const { name, application } = app;
    const look2 = await lookAt(settled(application, deps));
    const expected = standing?.get(name)?.revision;
    const seen = look2.kind === "failed" ? void 0 : look2.value;
    const difference = look2.kind === "failed" ? { why: "Argo CD could not be asked about it" } : differenceOf(app, seen, expected, document?.apps[name]);
    if (difference && expected !== void 0)
      differing.set(name, difference.why);
    if (difference && !difference.isMoved) {
      const lacking = observe.includes(name) ? `what ${name} runs goes without a digest to the request: ` : "";
      log.warning(`${lacking}${application}: ${look2.kind === "failed" ? look2.error.message : difference.why}`);
    } else if (observe.includes(name))
      digests.push([name, seen?.digests ?? []]);
  }));
  for (const [name, why] of await strayNeighbors(request, catalog, document, deps))
    differing.set(name, why);
  return { digests: Object.fromEntries(digests.sort(([one], [other]) => one < other ? -1 : 1)), differing };
}
async function settled(application, { port, clock, deadline }) {
  const end = clock.monotonic() + Math.min(settling.most, deadline.remaining() - settling.every);
  for (; ; ) {
    const seen = await observeApplication(application, port);
    if (!seen?.isMoving || clock.monotonic() >= end)
      return seen;
    await clock.sleep(settling.every, deadline.signal);
  }
}
function differenceOf(app, seen, expected, entry) {
  if (!seen)
    return { why: "there is no such Application" };
  if (seen.revision !== expected)
    return { why: `it is at ${seen.revision || "several revisions"}, and the record says ${expected ?? "nothing"}` };
  if (seen.syncStatus === "OutOfSync")
    return { why: seen.unsettled ?? "it is OutOfSync" };
  const other = foreignVersion(app, seen, expected);
  if (other !== void 0)
    return { why: `its image tag is of ${other}, and the record says ${expected}` };
  if (entry?.setup !== void 0 && entry.setup !== seen.setup.digest)
    return { why: "what it is set to was changed since its deploy: its source, values or Helm parameters" };
  if (entry?.otherRevisions !== void 0 && entry.otherRevisions.join() !== seen.setup.otherRevisions.join())
    return { why: "another of its sources has moved on since its deploy" };
  if (seen.unsettled !== void 0)
    return { why: seen.unsettled };
  const recorded = entry?.digests ?? [];
  const moved = movedAmong(seen.digests, recorded);
  if (moved !== void 0)
    return { why: `its pods run another build of ${moved} than the tests met: the tag was moved`, isMoved: true };
  const names = new Set(seen.digests.map(nameOf));
  const missing = recorded.map(nameOf).find((name) => !names.has(name));
  if (missing === void 0)
    return void 0;
  return { why: `none of its pods runs ${missing} any more: it was scaled to 0, or they are gone` };
}
function foreignVersion(app, { overrides }, expected) {
  return [...overrides].filter(([path]) => path === `helm.parameters.${imageParameterOf(app)}` || path.startsWith("kustomize.images.")).map(([path, value]) => commitIn(versionIn(path, value))).find((commit) => commit !== void 0 && commit !== expected);
}
function nameOf(reference) {
  return reference.replace(/@.*$/, "");
}
function movedAmong(seen, recorded) {
  return seen.filter((reference) => !recorded.includes(reference)).map(nameOf).find((name) => recorded.some((reference) => nameOf(reference) === name));
}
function withMoved(observed, document) {
  return Object.fromEntries(Object.entries(observed).map(([app, digests]) => {
    const names = new Set(digests.map(nameOf));
    const before = (document?.apps[app]?.digests ?? []).filter((reference) => names.has(nameOf(reference)));
    return [app, [.../* @__PURE__ */ new Set([...digests, ...before])].sort()];
  }));
}

// packages/deploy/build/src/open-applications.js
async function openApplications(request, context, configuration, deadline) {
  const { clock, log, signal } = context;
  if (request.server !== void 0) {
    if (request.authToken === void 0)
      throw new InputError(['input "auth-token" is needed with "server"']);
    const ca = request.serverCa.join("\n");
    if (ca && !request.server.startsWith("https:"))
      throw new InputError(['input "server-ca" is for an https "server"']);
    const port = overServer({
      url: request.server,
      token: request.authToken,
      headers: headersOf(request.serverHeaders, context),
      fetch: ca ? fetchTrusting(`${ca}
`) : context.fetch,
      clock,
      log,
      signal
    });
    return { port, close: () => {
    } };
  }
  const kubeconfig = request.kubeconfig ?? await fetchKubeconfig(request, context, configuration, deadline);
  const { credential } = parseKubeconfig(kubeconfig);
  context.mask(credential.kind === "token" ? credential.token : credential.key);
  const cluster = openCluster(kubeconfig, { clock, log, signal });
  return { port: overCluster(cluster), close: () => cluster.close() };
}
async function fetchKubeconfig(...asked) {
  return (await import("./environment-cluster-4PXC4BWD.js")).environmentKubeconfig(...asked);
}
function headersOf(text, { mask }) {
  const lines = (text ?? "").split(/\r?\n/).filter((line) => line.trim());
  return Object.fromEntries(lines.map((line) => {
    const [, name = "", value = ""] = /^\s*([A-Za-z0-9-]+):\s*(\S.*?)\s*$/.exec(line) ?? [];
    if (!name || name.toLowerCase() === "authorization")
      throw new InputError([
        'input "server-headers" is malformed: expected "Name: value" a line, and not Authorization, which "auth-token" is for'
      ]);
    mask(value);
    return [name, value];
  }));
}

// packages/deploy/build/src/remove-apps.js
var keptHint = "Delete its manifest, or what generates it, in the commit that takes the app out; or keep the app in `apps` of .github/staging.yml. Else it goes on running, here and in production, and nobody deploys or tests it.";
async function removeApps({ remove, dryRun }, catalog, deps) {
  const names = new Set(catalog.map(({ name }) => name));
  const used = new Set(catalog.map(({ application }) => application));
  const kept = /* @__PURE__ */ new Map();
  for (const { app, application } of remove) {
    if (used.has(application))
      continue;
    if (dryRun) {
      deps.log.info(`${application}, the Application of ${app}, would be removed`);
      continue;
    }
    const removal = await removeApplication(application, deps);
    if (removal.kind === "absent")
      deps.log.info(`${application} is not there any more`);
    if (removal.kind !== "kept")
      continue;
    const isGone = names.has(app) ? "has another one now" : "is no app of .github/staging.yml any more";
    const message = `${application}, the Application of ${app}, was not removed: ${removal.why}, and ${app} ${isGone}`;
    kept.set(app, new StagingError("invalid-configuration", message, { hint: keptHint }));
  }
  const gone = remove.filter(({ app }) => !names.has(app) && !kept.has(app)).map(({ app }) => app);
  return { apps: dryRun ? [] : [...new Set(gone)], failures: [...kept.values()] };
}

// packages/deploy/build/src/surroundings-of.js
function surroundingsOf({ standing, stackDigest: stack }, { sha, run }, catalog, named) {
  const names = new Set(catalog.map(({ name }) => name));
  const apps = [...catalog, ...named.filter(({ name }) => !names.has(name))];
  return { apps, sha, runUrl: run.url, standing, stack };
}

// packages/deploy/build/src/what-runs.js
var inexactRemedy = "re-run all jobs, which deploys it again; if it stays so, let the Application\u2019s manifest set what somebody has set, or take it out with `argocd app unset`; leave what another controller writes out of the manifests (`replicas` next to an autoscaler, which in staging keeps at least one pod), or name it in `ignoreDifferences`; else destroy the environment and create it again";
function whatRuns(request, app, result, recorded = {}) {
  const { overrides: before = [] } = recorded;
  const { imageTag } = request;
  const commit = commitIn(result.revision);
  const revision = commitIn(imageTag) ?? result.revision;
  const isOfCommit = (text) => commit !== void 0 && commitIn(text) === commit;
  const set = valuesSet(request, app);
  const foreign = [...set].filter(([, value]) => !isOfCommit(value)).map(([path]) => path);
  const imageOverrides = [...result.overrides.keys()].filter((path) => path.startsWith("kustomize.images.") || path === `helm.parameters.${imageParameterOf(app)}`);
  const isImageNamed = imageTag !== void 0 || [...set.values()].some(isOfCommit);
  const kept = [...result.overrides].filter(([path, value]) => !set.has(path) && !isOfCommit(versionIn(path, value)) && (before.some((one) => one.path === path) || !isImageNamed && imageOverrides.includes(path)));
  const reasons = [
    ...commit === void 0 ? [`its manifests are at ${result.revision || "no revision"}, which is no commit`] : [],
    ...commit !== void 0 && result.targetRevision !== commit ? [`its Application follows ${result.targetRevision || "the default branch"}, which moves on`] : [],
    ...imageTag !== void 0 && commit !== void 0 && !isOfCommit(imageTag) ? [`its image tag ${imageTag} does not name ${commit}, which its manifests are of`] : [],
    ...foreign.filter((path) => imageTag === void 0 || set.get(path) !== imageTag).map((path) => `${path} was set to what is no part of it`),
    ...kept.map(([path]) => `${path} is still what an earlier deploy, or the Application itself, has set`),
    ...foreign.length + kept.length === 0 && isSetByHand(result.setup, recorded) ? [`its Application is set otherwise than its manifest, or its deploy before, left it${namesOf(result, set)}`] : []
  ];
  const { digest, otherRevisions = [] } = result.setup ?? {};
  return {
    revision,
    inexact: reasons.length > 0 ? reasons.join("; ") : void 0,
    setup: reasons.length > 0 ? recorded.setup : digest,
    otherRevisions: otherRevisions.length > 0 ? otherRevisions : void 0,
    overrides: [...foreign, ...kept.map(([path]) => path)].map((path) => before.find((one) => one.path === path) ?? { path, ...hadValue(path, result) && { replaced: true } })
  };
}
function isSetByHand(setup, { setup: before }) {
  if (!setup || before === void 0 && setup.ofManifest === void 0)
    return false;
  return setup.digest !== before && setup.digest !== setup.ofManifest;
}
function namesOf({ overrides }, set) {
  const names = [...overrides.keys()].filter((path) => !set.has(path)).slice(0, 5);
  return names.length === 0 ? "" : `: it sets ${names.join(", ")}`;
}
function foreignPaths(request, app) {
  return [...valuesSet(request, app)].filter(([, value]) => commitIn(value) === void 0).map(([path]) => path);
}
function valuesSet(request, app) {
  const parameters = Object.entries(parametersOf(request, app));
  const images = request.kustomizeImages.map((image) => {
    const path = `kustomize.images.${nameOfImage(image)}`;
    return [path, versionIn(path, image)];
  });
  return new Map([...parameters.map(([name, value]) => [`helm.parameters.${name}`, value]), ...images]);
}
function hadValue(path, { changes }) {
  const change = changes.find((one) => one.path.replace(/^sources\[\d+\]\./, "") === path);
  return change?.before !== void 0 && commitIn(versionIn(path, change.before)) === void 0;
}

// packages/deploy/build/src/deploy-apps.js
async function deployApps(request, context) {
  const { clock } = context;
  const deadline = context.deadline(request.timeoutMinutes * 6e4);
  const started = clock.monotonic();
  requireSense(request);
  const configuration = await readConfiguration(request, context);
  const catalog = appsIn(context.workspace, configuration);
  const apps = appsOf(request, configuration, context, catalog);
  const token = request.githubToken;
  const access = token === void 0 || request.dryRun ? void 0 : { token, configuration, context };
  const requests = await Promise.all(apps.map((app) => syncRequestOf(app, request, context, configuration)));
  const waits = request.waitFor.length > 0 && apps.length > 0;
  if (waits)
    await (await import("./wait-for-R5JYCKXR.js")).waitForAll(request, context, deadline);
  const waited = waits ? clock.monotonic() - started : 0;
  const touched = [
    ...apps.map((app) => ({ ...asBegun(app), sets: foreignPaths(request, app) })),
    ...request.remove.filter(({ app }) => !request.app.includes(app))
  ];
  const claim = access && touched.length > 0 ? await (await import("./claim-XYPVXQLC.js")).claimFor(access, touched, request.generation, deadline) : void 0;
  try {
    const parts = {
      apps,
      catalog,
      requests: requests.map((each, index) => withoutOverrides(each, claim?.recordOf(apps[index]?.name ?? "").overrides)),
      access,
      claim,
      configuration,
      context,
      deadline: claim?.deadline ?? deadline
    };
    const { ended, document, observed, unremoved } = await bringAbout(request, parts);
    const revisions = revisionsOf(request, ended);
    const unanswered = await unansweredOf(request, parts, ended, revisions);
    return concludeDeploy(ended, {
      catalog,
      waited,
      disturbed: disturbed(request, parts, document, unremoved.length > 0),
      unanswered,
      unremoved,
      revisions,
      observed
    });
  } finally {
    await claim?.close();
  }
}
function withoutOverrides(request, overrides = []) {
  const unset = overrides.filter(({ replaced }) => !replaced).map(({ path }) => path);
  return { ...request, version: { ...request.version, unset } };
}
function requireSense(request) {
  if (request.app.length > 1 && request.application !== void 0)
    throw new InputError(['input "application" is for one app: with several, name them in .github/staging.yml']);
  if (request.app.length + request.remove.length === 0 && request.standing === void 0)
    throw new InputError(['input "app" is missing: it says what is deployed']);
  if (request.registryAuth !== void 0 && !/^[^:]+:./.test(request.registryAuth))
    throw new InputError([
      'input "registry-auth" (REGISTRY_TOKEN of the published workflows) is `user:token`, and this is no such pair: put the name of the account and a colon before the token'
    ]);
}
function asBegun({ name: app, application }) {
  return { app, application };
}
async function bringAbout(request, { apps, catalog, requests, access, claim, configuration, context, deadline }) {
  const { clock, log } = context;
  const { standing = /* @__PURE__ */ new Map() } = request;
  if (requests.length + request.remove.length + request.observe.length + standing.size === 0)
    return { ended: [], document: await readLedger2(access), observed: {}, unremoved: [] };
  const found = claim?.before ?? (request.standing ? await readLedger2(access) : void 0);
  const applications = await openApplications(request, context, configuration, deadline);
  try {
    const deps = { port: applications.port, clock, log, deadline };
    const { apps: removed, failures: unremoved } = await removeApps(request, catalog, deps);
    const outcomes = request.dryRun ? await Promise.all(requests.map((each) => outcomeOf(trySync(each, deps)))) : await syncApplications(requests, deps);
    const ended = outcomes.flatMap((outcome, index) => {
      const app = apps[index];
      return app ? [{ app, outcome }] : [];
    });
    const meant = meantBy(context, configuration);
    const { digests: observed, differing } = await observeApps(request, catalog, found, { ...deps, meant });
    if (!access)
      return { ended, document: void 0, observed, unremoved };
    const synced = ended.flatMap(({ app, outcome }) => {
      if (outcome.kind !== "synced")
        return [];
      const runs = whatRuns(request, app, outcome.result, claim?.recordOf(app.name));
      if (runs.inexact !== void 0)
        log.warning(`${app.name} counts for this run alone, and the next push deploys it again: ${runs.inexact}`);
      return [{ ...asBegun(app), runs, result: outcome.result }];
    });
    const { recordDeployments } = await import("./record-GCW7SBVB.js");
    const recorded = await recordDeployments(access, synced, removed, { standing, differing }, claim?.ended);
    const document = recorded ?? (request.standing && await readLedger2(access));
    return { ended, document, observed: withMoved(observed, document), unremoved };
  } finally {
    applications.close();
  }
}
async function readLedger2(access) {
  return access && (await import("./record-GCW7SBVB.js")).readLedger(access);
}
var remedies = {
  failed: "the job that deploys says why",
  inexact: inexactRemedy,
  others: "push again, or re-run all jobs"
};
function disturbed(request, { apps, catalog, context }, document, someStay) {
  if (!request.standing || !document)
    return {};
  const surroundings = surroundingsOf(request, context, catalog, apps);
  return Object.fromEntries(surroundings.apps.flatMap((app) => {
    const found = document.apps[app.name] && disturbanceOf(app, document, surroundings);
    if (!found || found.ours === "failed" && !someStay)
      return [];
    return [[app.name, `${found.why}: ${remedies[found.ours ?? "others"]}`]];
  }));
}
async function unansweredOf({ answering, dryRun, appTimeoutMinutes }, { apps, catalog, context, deadline }, ended, revisions) {
  if (answering.length === 0 || dryRun)
    return {};
  const failed = new Set(ended.filter(({ outcome }) => outcome.kind === "failed").map(({ app }) => app.name));
  const known = new Map([...catalog, ...apps].map((app) => [app.name, app]));
  const expected = answering.flatMap((name) => {
    const app = known.get(name);
    return app && !failed.has(name) ? [{ app, revision: revisions[name] }] : [];
  });
  const { waitForAnswers } = await import("./wait-for-answers-OWBLQUJG.js");
  const within = deadline.within((appTimeoutMinutes ?? 10) * 6e4);
  return waitForAnswers(expected, { ...context, deadline: within });
}
function revisionsOf(request, ended) {
  return Object.fromEntries([
    ...[...request.standing ?? []].map(([app, { revision }]) => [app, revision]),
    ...ended.flatMap(({ app, outcome }) => outcome.kind === "synced" ? [[app.name, whatRuns(request, app, outcome.result).revision]] : [])
  ]);
}
async function outcomeOf(work) {
  try {
    return { kind: "synced", result: await work };
  } catch (error) {
    if (!(error instanceof StagingError))
      throw error;
    return { kind: "failed", error };
  }
}

// packages/deploy/build/src/second-look.js
async function secondLook(request, access, catalog, passed) {
  if (!request.standing)
    return void 0;
  if (!hasWayIn(request)) {
    access.context.log.warning("nobody looks at the cluster at the end of these tests, as this step has no way in: what somebody changes there while they run is not seen. Give it `digitalocean-token` and `observe`, as the newest staging-deploy does.");
    return void 0;
  }
  const document = await readLedger(access).catch(asUnwritable);
  if (!document)
    return void 0;
  if (request.generation !== void 0)
    requireGeneration(document, request.generation, "recording its tests");
  const near = nearOf(catalog, [...passed, ...request.observe]);
  const standing = new Map(Object.entries(document.apps).flatMap(([name, { revision, run, at, uncertain }]) => near.has(name) && uncertain === void 0 ? [[name, { revision, run, at }]] : []));
  if (standing.size === 0)
    return void 0;
  const { differing, digests } = await look(request, access, { catalog, document, standing });
  return { standing, differing, digests };
}
async function look(request, { context, configuration }, { catalog, document, standing }) {
  const { clock, log } = context;
  const deadline = context.deadline(request.timeoutMinutes * 6e4);
  const applications = await openApplications(request, context, configuration, deadline);
  try {
    const meant = meantBy(context, configuration);
    const wanted = { observe: [...standing.keys()], app: [], standing, dryRun: false };
    return await observeApps(wanted, catalog, document, { port: applications.port, clock, log, deadline, meant });
  } finally {
    applications.close();
  }
}
function hasWayIn({ server, kubeconfig, digitaloceanToken }) {
  return [server, kubeconfig, digitaloceanToken].some((one) => one !== void 0);
}
function nearOf(catalog, names) {
  const asked = catalog.filter(({ name }) => names.includes(name));
  return new Set(asked.flatMap((app) => [app.name, ...neighborsOf(app, catalog)]));
}

// packages/deploy/build/src/record-passed-tests.js
async function recordPassedTests(request, context) {
  const configuration = await readConfiguration(request, context);
  const catalog = appsIn(context.workspace, configuration);
  const apps = appsOf(request, configuration, context, catalog);
  const token = request.githubToken;
  if (!token)
    throw new InputError(['input "github-token" is needed with "tests-passed": it writes the ledger']);
  const names = apps.map(({ name }) => name);
  const ends = request.testsJob === void 0 || names.length === 0 ? { passed: names, failed: [] } : await endsOf(names, request.testsJob, token, context);
  const { passed, failed } = ends;
  const access = { token, configuration, context };
  const surroundings = surroundingsOf(request, context, catalog, apps);
  const recorded = passed.length + failed.length > 0 || surroundings.standing ? await recordTests(access, ends, surroundings, await secondLook(request, access, catalog, passed), request.generation) : void 0;
  const problemOf = (name) => {
    if (!passed.includes(name))
      return "its tests did not pass";
    if (!recorded)
      return "the ledger could not be written";
    return recorded.verdicts.find(({ app }) => app === name)?.disturbance?.why;
  };
  for (const name of passed) {
    const problem = problemOf(name);
    if (problem && recorded)
      context.log.warning(`${name} is not recorded as tested: ${problem}. The next push tests it again.`);
  }
  const result = {
    apps: apps.map((app) => resultOf(app, problemOf(app.name), recorded?.document)),
    revisions: {},
    observed: {},
    untestable: {},
    composition: recorded && compositionOf(recorded.document, context.sha)
  };
  const disturbed2 = (recorded?.verdicts ?? []).filter((verdict) => endsRun(verdict, request));
  if (disturbed2.length === 0)
    return result;
  const isOurs = disturbed2.every(({ disturbance }) => disturbance?.ours);
  const isInexact = disturbed2.some(({ disturbance }) => disturbance?.ours === "inexact");
  throw new StagingError(isOurs ? "sync-failed" : "superseded", disturbed2.map(({ app, disturbance }) => `the tests of ${app} do not count: ${disturbance?.why}`).join("\n"), {
    hint: isInexact ? `What to do: ${inexactRemedy}.` : isOurs ? "The job that deploys says why; re-run all jobs when that is corrected." : "Nothing to do if that run is of a newer commit; else start this one again when it is over.",
    result
  });
}
function endsRun({ disturbance }, { standing }) {
  if (!disturbance)
    return false;
  return standing !== void 0 || disturbance.by !== void 0 && !disturbance.ours;
}
async function endsOf(apps, pattern, token, context) {
  const { repository, run, clock, log } = context;
  const { awaitTestJobs, jobListLag } = await import("./src-RT7L4Y2D.js");
  const github = { octokit: await context.github(token), owner: repository.owner, repo: repository.name };
  const wait = { clock, deadline: context.deadline(jobListLag), log };
  const jobs = await awaitTestJobs(github, { run: run.id, job: pattern, apps, expected: apps }, wait);
  const ended = (...conclusions) => apps.filter((app) => conclusions.includes(jobs.get(app)?.conclusion));
  return { passed: ended("success"), failed: ended("failure", "timed_out") };
}
function resultOf(app, problem, document) {
  const { revision = "", images = [] } = problem ? {} : document?.apps[app.name] ?? {};
  const nothing = {
    kind: "synced",
    images,
    digests: [],
    imagesBefore: [],
    changes: [],
    steps: [],
    duration: 0
  };
  const result = makeResult(nothing, app.application, void 0);
  return {
    ...result,
    kind: problem ? "untested" : "tested",
    revision,
    app: app.name,
    url: app.url,
    failure: void 0
  };
}

// actions/argocd-sync/build/run.js
function main(input, context) {
  return input.testsPassed ? recordPassedTests(input, context) : deployApps(input, context);
}
export {
  main
};
