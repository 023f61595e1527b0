import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  asUnwritable,
  readLedger,
  recordDeployments,
  recordTests
} from "./chunk-HRTVVVCM.js";
import "./chunk-TCFO2N2O.js";
import "./chunk-W4LUSVVA.js";
import "./chunk-VP3YFKAD.js";
import "./chunk-YRH6MYHF.js";
import "./chunk-JIXKCKTH.js";
import "./chunk-PVMWWPDI.js";
import "./chunk-J6ABX7BP.js";
export {
  asUnwritable,
  readLedger,
  recordDeployments,
  recordTests
};
