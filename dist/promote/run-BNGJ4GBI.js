import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  approvalLeaseId,
  asApiError,
  getDefaultBranch,
  handOverPromotion,
  loadGate,
  promote,
  readFileAt,
  watchForRejection
} from "./chunk-VJRITPI3.js";
import "./chunk-5ATBKNSE.js";
import "./chunk-PGLLM53O.js";
import "./chunk-27V3BRL2.js";
import "./chunk-32CZ2LGR.js";
import {
  ApiError,
  InputError,
  StagingError
} from "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";

// actions/promote/build/tested-environment.js
var patience = 6 * 36e5;
async function openTestedEnvironment({ sha, environment, configPath, token }, context, github) {
  const [{ loadConfiguration }, { openLedgerOf, openRequestKeeper, requireGeneration }] = await Promise.all([
    import("./src-QRXARFPB.js"),
    import("./ledger-RQM76ALX.js")
  ]);
  const loaded = await loadConfiguration({ path: configPath, readFile: (file) => readFileAt(github, file, sha) });
  const name = environment ?? loaded.environment.name;
  const ledger = openLedgerOf(context, { ...loaded, environment: { name } }, token);
  const keeper = openRequestKeeper(ledger, context);
  return {
    /**
     * What a destroy since its provision says: it stops what was not merged yet. The ledger is a record, never a permission: asked
     * here, it makes promoting only harder.
     */
    watchForDestroy: (generation) => async (doing) => requireGeneration(await ledger.read(), generation, doing, "Push again, so that it is deployed, tested and asked about again. If it is to go out all the same, start staging-decision by hand with the number of the issue."),
    /** From the hand-over on the request keeps it: the run that promotes ends that, and cleans up. */
    keep: ({ decisionIssue: issue, repositoryUrl }) => keeper.handOn(`approval: keep ${name} until #${issue} is promoted`, {
      id: approvalLeaseId(issue),
      holder: `approval #${issue}`,
      reason: `is being promoted: ${repositoryUrl}/issues/${issue}`,
      until: context.clock.now() + patience
    }),
    giveBack: (issue) => keeper.release(`approval: #${issue} was not handed over`, approvalLeaseId(issue)),
    close: () => ledger.close()
  };
}

// actions/promote/build/run.js
async function main(input, context) {
  const { repository, run, clock, log } = context;
  const octokit = await connect(input, context);
  const github = { octokit, owner: repository.owner, repo: repository.name };
  const { promotion } = await loadGate(github, {
    defaultBranch: await getDefaultBranch(github),
    promotionBranch: input.promotionBranch,
    configPath: input.configPath
  });
  const { decisionIssue, handOverTo, generation } = input;
  if (handOverTo !== void 0 && decisionIssue === void 0)
    throw new InputError(['input "decision-issue" is needed with "hand-over-to": it says what was decided']);
  const request = {
    sha: input.sha ?? context.sha,
    promotion: {
      branch: promotion.branch,
      method: input.method ?? promotion.method,
      workflow: input.workflow ?? promotion.workflow
    },
    decisionIssue,
    approved: {
      by: input.approvedBy?.split(",") ?? [],
      testRunUrl: input.testRunUrl ?? "",
      images: input.images ?? {}
    },
    runUrl: run.url,
    repositoryUrl: `${context.urls.server}/${repository.fullName}`,
    waitForProduction: input.waitForProduction,
    configPath: input.configPath
  };
  const environment = generation === void 0 && handOverTo === void 0 ? void 0 : await openTestedEnvironment({ ...input, sha: request.sha, token: input.githubToken }, context, github);
  const requireNotDestroyed = environment && generation !== void 0 ? environment.watchForDestroy(generation) : async () => {
  };
  const asJob = async () => ({ ...github, octokit: await context.github(input.githubToken) });
  const requireNotRejected = (
    // Where another run promotes, that one reads the decision again.
    decisionIssue === void 0 || handOverTo !== void 0 ? async () => {
    } : watchForRejection(decisionIssue, { github: await asJob() })
  );
  const deps = {
    github,
    clock,
    log,
    deadline: context.deadline(input.timeoutMinutes * 6e4),
    requireStillWanted: input.withdraw ? refuseAll(request.sha) : async (doing) => {
      await requireNotDestroyed(doing);
      await requireNotRejected(doing);
    }
  };
  try {
    return environment && handOverTo !== void 0 && decisionIssue !== void 0 ? await handOverPromotion({ ...request, decisionIssue, workflow: handOverTo }, { ...deps, environment }) : await promote(request, deps);
  } finally {
    await environment?.close();
  }
}
function refuseAll(sha) {
  return async () => {
    throw new StagingError("rejected", `the request of ${sha.slice(0, 7)} was rejected after its approval`, {
      hint: "Push again, so that it is deployed, tested and asked about again."
    });
  };
}
async function connect(input, context) {
  const { githubToken, appId, appPrivateKey: privateKey } = input;
  if (appId === void 0 && privateKey === void 0)
    return context.github(githubToken);
  if (appId === void 0 || privateKey === void 0)
    throw new InputError([
      `inputs "app-id" and "app-private-key" belong together: ${appId === void 0 ? "the first" : "the second"} is empty`
    ]);
  const { owner, name } = context.repository;
  const app = await context.githubApp({ appId, privateKey });
  try {
    return await app.onRepository(owner, name);
  } catch (error) {
    const cause = asApiError(error, "GET", `/repos/${owner}/${name}/installation`);
    if (!(cause instanceof ApiError))
      throw cause;
    throw new StagingError("needs-app-token", `the App that promotes could not be used on ${owner}/${name}: ${cause.detail ?? cause.message}`, {
      cause,
      hint: "Is it installed on this repository, and are `app-id` and `app-private-key` its own?"
    });
  }
}
export {
  main
};
