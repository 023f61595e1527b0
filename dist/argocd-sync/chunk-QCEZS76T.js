import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  ApiError,
  StagingError
} from "./chunk-X3DU4MMV.js";

// packages/base/build/src/parse-json.js
function notJson(service, path, body, form = "JSON") {
  return new StagingError("service-error", `${service}'s answer to ${path} is no ${form}: ${whatIs(body)}`, {
    hint: proxyHint(service)
  });
}
function proxyHint(service) {
  return `Is a proxy between the runner and ${service}? If not, run it again.`;
}
function answeredInstead(request, detail = "what came in its place is a page of HTML") {
  const { service, method, path } = request;
  return new ApiError({ service, method, path, status: 0, detail }, { reason: "service-error", hint: proxyHint(service) });
}
function parseJson(service, path, body) {
  try {
    return JSON.parse(body);
  } catch {
    throw notJson(service, path, body);
  }
}
function isPage(body) {
  return typeof body === "string" && /^\s*<(!doctype\s+html|html)\b/i.test(body);
}
function whatIs(body) {
  const text = body.trim();
  if (text === "")
    return "it is empty";
  return text.startsWith("<") ? "it is a page of HTML" : "it breaks off, or is something else";
}

export {
  notJson,
  proxyHint,
  answeredInstead,
  parseJson,
  isPage,
  whatIs
};
