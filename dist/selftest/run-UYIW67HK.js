import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  DigitalOcean,
  artifacts,
  bucket,
  cancel,
  cancelledRun,
  cleanUp,
  countOf,
  customRefs,
  editHistories,
  environmentSecret,
  isJobOver,
  issueWrites,
  jobLog,
  makeReport,
  notSeen,
  play,
  recordJob,
  renderReport,
  stay,
  token
} from "./chunk-STLJAQV4.js";
import "./chunk-JIXKCKTH.js";
import {
  InputError,
  StagingError
} from "./chunk-MXHKEGBR.js";
import "./chunk-J6ABX7BP.js";

// actions/selftest/build/run.js
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
var patience = 22 * 6e4;
function main(input, context) {
  return parts[input.part](input, context);
}
var parts = {
  artifacts: async (input, context) => played(await play([artifacts(context.workspace)], await ground(input, context), context.log)),
  refs: async (input, context) => {
    const { spawn, env, temp, clock, run, urls, repository } = context;
    const { github } = await ground(input, context);
    const place = { repositoryUrl: `${urls.server}/${repository.fullName}`, token: needed(input, "githubToken") };
    return played(await play([customRefs], { github, run: run.id, spawn, env, temp, clock, ...place }, context.log));
  },
  issues: async (input, context) => {
    let issueNumber;
    const writes = issueWrites((number) => {
      issueNumber = number;
    });
    const sightings = await play([writes], await ground(input, context), context.log);
    return { ...played(sightings), issueNumber };
  },
  edits: async (input, context) => input.issueNumber === void 0 ? played(unseen(editHistories(0), "no issue could be made to look at")) : played(await play([editHistories(input.issueNumber)], await ground(input, context), context.log)),
  log: async (input, context) => played(await play([jobLog(input.needs)], await ground(input, context), context.log)),
  secret: async ({ environment, environmentSecret: secret }) => played(environmentSecret(environment, secret !== void 0)),
  cancel: async (input, context) => {
    let childRun;
    const experiment = cancel((id) => {
      childRun = id;
    });
    const sightings = await play([experiment], {
      ...await ground(input, context),
      workflow: context.workflowFile,
      branch: context.ref.replace(/^refs\/heads\//, ""),
      sha: context.sha,
      inputs: {
        part: "cancelled",
        "wait-for-kill": String(input.waitForKill)
      },
      waitForKill: input.waitForKill
    }, context.log);
    return { ...played(sightings), childRun };
  },
  stay: async (input, context) => {
    const { seconds, untilJob } = input;
    const { workspace, clock, log, run } = context;
    const at = untilJob && await ground(input, context);
    log.info(`staying for ${seconds} s${at ? `, or until the job ${untilJob} is over` : ""}, whatever comes`);
    const isOver = at && (() => isJobOver(at.github, run.id, untilJob));
    await stay({ most: seconds * 1e3, isOver, directory: workspace, clock });
    return played([]);
  },
  record: async (input, context) => {
    if (input.job === void 0)
      throw new InputError(['input "job" is needed with "part: record"']);
    const { job, cancelled, needs } = input;
    const at = await ground(input, context);
    const record = await recordJob({ job, cancelled, needs, directory: context.workspace }, at);
    context.log.info(JSON.stringify(record));
    return played([]);
  },
  cancelled: async (_, context) => played(await play([cancelledRun], { directory: context.workspace }, context.log)),
  digitalocean: async (input, context) => {
    if (input.digitaloceanToken === void 0)
      return played(unseen(token, "no secret DIGITALOCEAN_TOKEN was given"));
    const { clock, log, signal, urls } = context;
    const digitalocean = new DigitalOcean({
      token: input.digitaloceanToken,
      baseUrl: urls.digitalocean,
      clock,
      log,
      signal
    });
    return played(await play([token], { digitalocean }, log));
  },
  bucket: async (input, context) => {
    const { spacesAccessKey: accessKey, spacesSecretKey: secretKey, bucket: name, region } = input;
    if (accessKey === void 0 || secretKey === void 0 || name === void 0)
      return played(unseen(bucket, "no secrets SPACES_ACCESS_KEY and SPACES_SECRET_KEY, or no name of a bucket, were given"));
    const endpoint = context.urls.spaces ?? `https://${region}.digitaloceanspaces.com`;
    return played(await play([bucket], { endpoint, bucket: name, accessKey, secretKey }, context.log));
  },
  "clean-up": async (input, context) => {
    for (const line of await cleanUp(await ground(input, context)))
      context.log.info(line);
    return { outcome: "cleaned-up", sightings: [] };
  },
  report: async ({ needs }, { workspace, urls, clock, actionRepository }) => {
    const project = `${urls.server}/${actionRepository}`;
    const report = makeReport(needs, { at: new Date(clock.now()).toISOString(), server: urls.server });
    await writeFile(join(workspace, "staging-selftest.json"), `${JSON.stringify(report, null, 2)}
`);
    const result = {
      outcome: "reported",
      sightings: report.sightings,
      summary: renderReport(report, project)
    };
    const differing = countOf("differs", report);
    if (differing > 0)
      throw new StagingError("not-as-believed", `${differing} of ${report.sightings.length} are not as believed`, {
        hint: "The job summary has the table, and a link to send it to the project.",
        result
      });
    return result;
  }
};
async function ground(input, context) {
  const { repository, clock, log, run } = context;
  const octokit = await context.github(needed(input, "githubToken"));
  return {
    github: { octokit, owner: repository.owner, repo: repository.name },
    clock,
    log,
    deadline: context.deadline(patience),
    run: run.id
  };
}
function needed(input, name) {
  const value = input[name];
  if (value === void 0)
    throw new InputError([`input "github-token" is needed with "part: ${input.part}"`]);
  return value;
}
function played(sightings) {
  return { outcome: "played", sightings };
}
function unseen(experiment, why) {
  return experiment.beliefs.map((belief) => notSeen(belief, "an answer", why));
}
export {
  main
};
