import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  neighborsOf
} from "./chunk-U6ZL3DA3.js";
import "./chunk-NCKGBWRA.js";
import {
  atMost,
  liveLeases
} from "./chunk-BES63RXB.js";
import "./chunk-JIXKCKTH.js";
import "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// packages/environment/build/src/composition/deploys.js
function withDeployBegun(document, apps, { runUrl, actor, branch }, now) {
  const at = new Date(now).toISOString();
  const begun = apps.map(({ app, application, sets = [] }) => {
    const unknown = { revision: "", images: [], run: runUrl, at, tested: false };
    const { passed: _none, inexact: _why, ...before } = document.apps[app] ?? unknown;
    const known = before.overrides ?? [];
    const fresh = sets.filter((path) => !known.some((one) => one.path === path));
    const overrides = [...known, ...fresh.map((path) => ({ path, replaced: true }))];
    const doubt = { tested: false, uncertain: runUrl, ...overrides.length > 0 && { overrides } };
    return [app, { by: actor, branch, application, ...before, ...doubt }];
  });
  return { ...document, apps: { ...document.apps, ...Object.fromEntries(begun) } };
}
function withStackBegun(document, { runUrl }) {
  return document.stack ? { ...document, stack: { ...document.stack, uncertain: runUrl } } : document;
}
function withDeployed(document, apps, { runUrl: run, actor: by, branch }, now) {
  const at = new Date(now).toISOString();
  const entries = apps.map((one) => {
    const { app, application, revision, inexact, overrides = [], setup, otherRevisions } = one;
    const what = { revision, images: [...one.images], digests: [...one.digests] };
    const doubt = inexact === void 0 ? {} : { uncertain: run, inexact };
    const set = overrides.length === 0 ? {} : { overrides: [...overrides] };
    const known = {
      ...setup !== void 0 && { setup },
      ...otherRevisions && { otherRevisions: [...otherRevisions] }
    };
    return [app, { ...what, run, at, by, branch, application, tested: false, ...doubt, ...set, ...known }];
  });
  return { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } };
}
function withDoubted(document, doubts, standing, { runUrl, now }) {
  const at = new Date(now).toISOString();
  const entries = [...doubts].flatMap(([app, inexact]) => {
    const [entry, seen] = [document.apps[app], standing.get(app)];
    const doubt = { uncertain: runUrl, inexact };
    if (!entry && !seen)
      return [[app, { revision: "", images: [], run: runUrl, at, tested: false, ...doubt }]];
    const isSame = entry && seen && entry.run === seen.run && entry.revision === seen.revision;
    return isSame ? [[app, { ...entry, ...doubt }]] : [];
  });
  return { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } };
}
function withDigests(document, digests, standing) {
  const entries = Object.entries(digests).flatMap(([app, seen]) => {
    const entry = document.apps[app];
    const expected = standing.get(app);
    const isSame = entry && expected && entry.run === expected.run && entry.revision === expected.revision;
    return isSame && !entry.digests?.length && seen.length > 0 ? [[app, { ...entry, digests: [...seen] }]] : [];
  });
  return entries.length === 0 ? document : { ...document, apps: { ...document.apps, ...Object.fromEntries(entries) } };
}
function withoutApps(document, names) {
  const left = Object.entries(document.apps).filter(([name]) => !names.includes(name));
  return { ...document, apps: Object.fromEntries(left) };
}
function heldByOthers(document, names, { runUrl, branch: own }, now) {
  const leases = liveLeases(document, now);
  return names.flatMap((app) => {
    const { by, branch, run } = document.apps[app] ?? {};
    if (by === void 0 || branch === void 0 || branch === own || run === runUrl)
      return [];
    const holding = leases.filter((lease) => lease.run === run || lease.holder === by);
    return holding.length > 0 ? [{ app, by, branch, leases: holding }] : [];
  });
}

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
export {
  applyNameOf,
  compositionOf,
  disturbanceOf,
  heldByOthers,
  withComposition,
  withDeployBegun,
  withDeployed,
  withDigests,
  withDoubted,
  withPasses,
  withStackBegun,
  withoutApps,
  withoutPasses
};
