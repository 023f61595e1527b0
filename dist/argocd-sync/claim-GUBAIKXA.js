import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import "./chunk-TCFO2N2O.js";
import {
  claimOperation,
  mentionPeople,
  operationId,
  plain,
  verdictOn,
  watchGeneration,
  withoutOperation
} from "./chunk-KGRPR24P.js";
import {
  LedgerError,
  branchOf,
  environmentNames,
  heldByOthers,
  liveLeases,
  openLedgerOf,
  requireGeneration,
  withDeployBegun,
  withUse
} from "./chunk-VP3YFKAD.js";
import "./chunk-JIXKCKTH.js";
import {
  runIdOf
} from "./chunk-6USCFTIL.js";
import {
  Deadline,
  RefusedError,
  StagingError,
  WaitTimeoutError,
  lookAt,
  toStagingError,
  waitUntil
} from "./chunk-PVMWWPDI.js";
import "./chunk-J6ABX7BP.js";

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
