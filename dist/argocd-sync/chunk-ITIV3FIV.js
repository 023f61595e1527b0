import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  openLedgerOf,
  requireGeneration,
  withDeployed,
  withDigests,
  withDoubted,
  withUse,
  withoutApps
} from "./chunk-3AKG7IJE.js";
import {
  neighborsOf
} from "./chunk-2RBUUMVP.js";
import {
  atMost,
  branchOf
} from "./chunk-ROURRC57.js";
import {
  StagingError
} from "./chunk-X3DU4MMV.js";

// packages/environment/build/src/composition/surroundings.js
import { createHash } from "node:crypto";
function applyNameOf(stack, digest) {
  if (stack?.digest !== digest || stack.appliedAt === void 0)
    return digest;
  return createHash("sha256").update(`${digest} ${stack.appliedAt}`).digest("hex");
}
function disturbanceOf(app, document, surroundings) {
  const { stack, apps } = surroundings;
  if (!document.apps[app.name])
    return { why: `the environment has no record of ${app.name}`, by: void 0 };
  for (const name of [app.name, ...neighborsOf(app, [...apps, ...strangers(document, surroundings)])]) {
    const found = disturbanceIn(name, document, surroundings, name !== app.name);
    if (found)
      return found;
  }
  const { digest = "", uncertain } = document.stack ?? {};
  if (uncertain !== void 0)
    return {
      why: `the environment's stacks and its bootstrap are being applied, or their last apply did not end well, in ${uncertain}`,
      by: uncertain
    };
  if (stack !== void 0 && applyNameOf(document.stack, digest) !== stack)
    return { why: "the environment's stacks or its bootstrap were changed, or applied again, meanwhile", by: void 0 };
  return void 0;
}
function strangers({ apps }, { apps: catalog, standing }) {
  const [any] = catalog;
  if (standing === void 0 || !any)
    return [];
  const known = new Set(catalog.map(({ name }) => name));
  return Object.keys(apps).filter((name) => !known.has(name)).map((name) => ({ ...any, name, dependsOn: [], saysDependencies: true }));
}
function disturbanceIn(name, { apps }, { apps: catalog, sha, runUrl, standing }, isNeighbor) {
  const entry = apps[name];
  const expected = standing?.get(name);
  if (!entry)
    return expected && { why: `${name} is not there any more`, by: void 0 };
  const inexact = entry.inexact && `what runs of ${name} is not what one commit has: ${entry.inexact}`;
  if (entry.uncertain === runUrl) {
    if (inexact)
      return { why: inexact, by: void 0, ours: "inexact" };
    const isMeant = catalog.some((app) => app.name === name);
    return { why: `${name} was not ${isMeant ? "deployed" : "removed"}`, by: void 0, ours: "failed" };
  }
  if (entry.uncertain !== void 0)
    return { why: inexact ?? `another run has begun to deploy ${name}, ${entry.uncertain}`, by: entry.uncertain };
  const isExpected = expected ? entry.run === expected.run && entry.revision === expected.revision && entry.at === (expected.at ?? entry.at) : entry.run === runUrl || isNeighbor && standing === void 0 && entry.revision === sha;
  return isExpected ? void 0 : { why: `another run has deployed ${name} meanwhile, ${entry.run}`, by: entry.run };
}

// packages/environment/build/src/composition/passes.js
function withPasses(document, { passed, failed }, surroundings, now) {
  const at = new Date(now).toISOString();
  const { apps: catalog, sha: revision, runUrl: run } = surroundings;
  const verdicts = passed.map((name) => {
    const app = catalog.find((one) => one.name === name);
    const unknown = { why: `the catalog has no app ${name}`, by: void 0 };
    return { app: name, disturbance: app ? disturbanceOf(app, document, surroundings) : unknown };
  });
  const counted = new Set(verdicts.filter(({ disturbance }) => !disturbance).map(({ app }) => app));
  const before = withoutPasses(document, failed);
  const apps = Object.entries(before.apps).flatMap(([name, entry]) => {
    const app = counted.has(name) ? catalog.find((one) => one.name === name) : void 0;
    if (!app)
      return [];
    const without = [...neighborsOf(app, catalog)].filter((one) => !document.apps[one]).sort();
    return [[name, { ...entry, tested: true, passed: { revision, run, at, ...without.length > 0 && { without } } }]];
  });
  return {
    document: apps.length === 0 ? before : { ...before, apps: { ...before.apps, ...Object.fromEntries(apps) } },
    verdicts
  };
}
function withoutPasses(document, names) {
  const apps = names.flatMap((name) => {
    const { passed, ...entry } = document.apps[name] ?? {};
    return passed ? [[name, { ...entry, tested: false }]] : [];
  });
  return apps.length === 0 ? document : { ...document, apps: { ...document.apps, ...Object.fromEntries(apps) } };
}
function withComposition(document, surroundings, now) {
  const { apps: catalog, sha: commit, runUrl: run } = surroundings;
  const apps = catalog.flatMap((app) => {
    const entry = document.apps[app.name];
    if (!entry || disturbanceOf(app, document, surroundings))
      return [];
    const { revision, images, digests, passed } = entry;
    const neighbors = [...neighborsOf(app, catalog)].filter((name) => document.apps[name]).sort();
    return [
      [
        app.name,
        {
          revision,
          images,
          ...digests && { digests },
          ...passed && { passed: { revision: passed.revision, run: passed.run }, neighbors },
          ...passed?.without && { without: passed.without }
        }
      ]
    ];
  });
  const composition = {
    commit,
    run,
    at: new Date(now).toISOString(),
    stack: document.stack?.digest ?? "",
    apps: Object.fromEntries(apps)
  };
  const others = document.compositions.filter((one) => one.commit !== commit);
  return { ...document, compositions: [...others, composition].slice(-atMost.compositions) };
}
function compositionOf(document, commit) {
  return document?.compositions.find((one) => one.commit === commit);
}

// packages/deploy/build/src/record.js
async function recordDeployments(access, deployments, removed, doubts, ended = (document) => document) {
  if (deployments.length + removed.length + doubts.differing.size === 0)
    return void 0;
  const { clock, run } = access.context;
  const deployed = deployments.map(({ app, application, runs, result }) => ({
    app,
    application,
    ...runs,
    images: [...result.images],
    digests: [...result.digests]
  }));
  const names = [
    ...deployed.map(({ app, revision }) => `${app} at ${revision}`),
    ...removed.map((app) => `${app} removed`),
    ...[...doubts.differing.keys()].map((app) => `${app} is something else`)
  ].join(", ");
  return writing(access, `deployed, but the ledger could not record ${names}`, (ledger) => ledger.update(`deploy ${names}`, (current) => {
    const rest = withoutApps(withUse(ended(current), clock.now()), removed);
    const doubted = withDoubted(rest, doubts.differing, doubts.standing, { runUrl: run.url, now: clock.now() });
    return withDeployed(doubted, deployed, deployerOf(access.context), clock.now());
  }));
}
async function recordTests(access, ends, surroundings, seen, generation) {
  const { clock } = access.context;
  const names = ends.passed.join(", ");
  let verdicts = [];
  const what = names ? `tests of ${names} passed` : `what ${access.context.sha.slice(0, 7)} stands on`;
  const write = (ledger) => ledger.update(what, (current) => {
    if (generation !== void 0)
      requireGeneration(current, generation, "recording its tests");
    const judged = withPasses(asSeen(current, seen, access.context), ends, surroundings, clock.now());
    verdicts = judged.verdicts;
    if (surroundings.standing)
      return withComposition(judged.document, surroundings, clock.now());
    return judged.document === current ? void 0 : judged.document;
  });
  const document = surroundings.standing ? await withLedger(access, write).catch(asUnwritable) : await writing(access, `${what}, but the ledger could not record it`, write);
  return document && { verdicts, document };
}
function asSeen(document, seen, { run, clock }) {
  if (!seen)
    return document;
  const doubted = withDoubted(document, seen.differing, seen.standing, { runUrl: run.url, now: clock.now() });
  return withDigests(doubted, seen.digests, seen.standing);
}
function deployerOf(context) {
  return { runUrl: context.run.url, actor: context.actor, branch: branchOf(context.ref) };
}
function asUnwritable(error) {
  if (!(error instanceof StagingError) || error.reason.startsWith("ledger-") || error.reason === "superseded")
    throw error;
  throw new StagingError("ledger-unwritable", `nobody can say what these tests ran next to, as the ledger could not be asked at their end: ${error.message}`, { hint: "Re-run the failed jobs: what passed is recorded then, if all is as it was.", cause: error });
}
async function writing(access, otherwise, write) {
  try {
    return await withLedger(access, write);
  } catch (error) {
    if (!(error instanceof StagingError) || error.reason === "superseded")
      throw error;
    access.context.log.warning(`${otherwise}: ${error.message}${error.hint ? `
${error.hint}` : ""}`);
    return void 0;
  }
}
function readLedger(access) {
  return withLedger(access, (ledger) => ledger.read());
}
async function withLedger({ token, configuration, context }, work) {
  const ledger = openLedgerOf(context, configuration, token);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

export {
  disturbanceOf,
  compositionOf,
  recordDeployments,
  recordTests,
  asUnwritable,
  readLedger
};
