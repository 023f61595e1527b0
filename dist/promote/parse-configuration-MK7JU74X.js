import{createRequire as __cr}from'node:module';import{fileURLToPath as __fu}from'node:url';import{dirname as __dn}from'node:path';const require=__cr(import.meta.url);const __filename=__fu(import.meta.url);const __dirname=__dn(__filename);
import {
  parseConfiguration
} from "./chunk-PGLLM53O.js";
import "./chunk-32CZ2LGR.js";
import "./chunk-X3DU4MMV.js";
import "./chunk-J6ABX7BP.js";
export {
  parseConfiguration
};
