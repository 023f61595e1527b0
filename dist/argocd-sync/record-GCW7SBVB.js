import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  asUnwritable,
  readLedger,
  recordDeployments,
  recordTests
} from "./chunk-ITIV3FIV.js";
import "./chunk-3AKG7IJE.js";
import "./chunk-2RBUUMVP.js";
import "./chunk-NCKGBWRA.js";
import "./chunk-ROURRC57.js";
import "./chunk-JIXKCKTH.js";
import "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";
export {
  asUnwritable,
  readLedger,
  recordDeployments,
  recordTests
};
