import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  makeOctokit,
  makeRenewingOctokit
} from "./chunk-Z3WXTERS.js";
import "./chunk-J6ABX7BP.js";
export {
  makeOctokit,
  makeRenewingOctokit
};
