// Generated from schemas/v1 by scripts/build.ts.
var he = (r, t) => () => {
  try {
    return t || r((t = { exports: {} }).exports, t), t.exports;
  } catch (L) {
    throw t = 0, L;
  }
};

var we = he((ge) => {
  "use strict";
  Object.defineProperty(ge, "__esModule", { value: !0 });
  function Pe(r) {
    let t = r.length, L = 0, A = 0, b;
    for (; A < t; )
      L++, b = r.charCodeAt(A++), b >= 55296 && b <= 56319 && A < t && (b = r.charCodeAt(A), (b & 64512) === 56320 && A++);
    return L;
  }
  ge.default = Pe;
  Pe.code = 'require("ajv/dist/runtime/ucs2length").default';
});

var xe = he((Ke, $e) => {
  "use strict";
  $e.exports = function r(t, L) {
    if (t === L) return !0;
    if (t && L && typeof t == "object" && typeof L == "object") {
      if (t.constructor !== L.constructor) return !1;
      var A, b, x;
      if (Array.isArray(t)) {
        if (A = t.length, A != L.length) return !1;
        for (b = A; b-- !== 0; )
          if (!r(t[b], L[b])) return !1;
        return !0;
      }
      if (t.constructor === RegExp) return t.source === L.source && t.flags === L.flags;
      if (t.valueOf !== Object.prototype.valueOf) return t.valueOf() === L.valueOf();
      if (t.toString !== Object.prototype.toString) return t.toString() === L.toString();
      if (x = Object.keys(t), A = x.length, A !== Object.keys(L).length) return !1;
      for (b = A; b-- !== 0; )
        if (!Object.prototype.hasOwnProperty.call(L, x[b])) return !1;
      for (b = A; b-- !== 0; ) {
        var o = x[b];
        if (!r(t[o], L[o])) return !1;
      }
      return !0;
    }
    return t !== t && L !== L;
  };
});

var je = he((ve) => {
  "use strict";
  Object.defineProperty(ve, "__esModule", { value: !0 });
  var Le = xe();
  Le.code = 'require("ajv/dist/runtime/equal").default';
  ve.default = Le;
});

var Xe = _, qe = { $id: "https://flow.synapti.ai/schemas/v1/event.schema.json", type: "object", required: ["v", "seq", "prev", "id", "at", "by", "op", "type", "data", "sum"], additionalProperties: !1, properties: { v: { const: 1 }, seq: { type: "integer", minimum: 1 }, prev: { $ref: "#/$defs/digest" }, id: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, at: { $ref: "#/$defs/at" }, by: { type: "object", required: ["actor"], additionalProperties: !1, properties: { actor: { enum: ["agent", "human", "hook", "engine"] }, session: { $ref: "#/$defs/session" }, machine: { $ref: "#/$defs/label" }, pid: { type: "integer", minimum: 1 }, worktree: { $ref: "#/$defs/path" }, branch: { $ref: "#/$defs/branch" }, head: { type: "string", pattern: "^[0-9a-f]{40,64}$" } } }, op: { type: "object", required: ["id", "digest"], additionalProperties: !1, properties: { id: { type: "string", pattern: "^[A-Za-z0-9._:-]{1,128}$" }, digest: { $ref: "#/$defs/digest" } } }, type: { type: "string" }, data: { type: "object" }, sum: { $ref: "#/$defs/digest" } }, discriminator: { propertyName: "type" }, oneOf: [{ properties: { type: { const: "run_started" }, data: { $ref: "#/$defs/run_started" } } }, { properties: { type: { const: "run_claimed" }, data: { $ref: "#/$defs/run_claimed" } } }, { properties: { type: { const: "run_released" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "activity_started" }, data: { $ref: "#/$defs/activity_started" } } }, { properties: { type: { const: "activity_recorded" }, data: { $ref: "#/$defs/activity_recorded" } } }, { properties: { type: { const: "note_recorded" }, data: { $ref: "#/$defs/note_recorded" } } }, { properties: { type: { const: "run_blocked" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "run_unblocked" }, data: { $ref: "#/$defs/run_unblocked" } } }, { properties: { type: { const: "session_end" }, data: { $ref: "#/$defs/session_end" } } }, { properties: { type: { const: "context_compacted" }, data: { $ref: "#/$defs/context_compacted" } } }, { properties: { type: { const: "turn_failed" }, data: { $ref: "#/$defs/turn_failed" } } }, { properties: { type: { const: "helper_started" }, data: { $ref: "#/$defs/helper_started" } } }, { properties: { type: { const: "helper_ended" }, data: { $ref: "#/$defs/helper_ended" } } }, { properties: { type: { const: "worktree_changed" }, data: { $ref: "#/$defs/worktree_changed" } } }, { properties: { type: { const: "run_completed" }, data: { $ref: "#/$defs/run_completed" } } }, { properties: { type: { const: "run_failed" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "run_cancelled" }, data: { $ref: "#/$defs/reason" } } }], $defs: { digest: { type: "string", pattern: "^[0-9a-f]{64}$" }, at: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" }, run_id: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", maxLength: 255 }, name: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, key: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, text: { type: "string", maxLength: 16384 }, label: { type: "string", minLength: 1, maxLength: 256 }, session: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$" }, branch: { type: "string", minLength: 1, maxLength: 1024 }, path: { type: "string", minLength: 1, maxLength: 4096 }, number: { type: ["integer", "null"], minimum: 1 }, activity_type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, references: { type: "array", items: { $ref: "#/$defs/path" } }, client: { type: "object", required: ["machine", "boot", "pidns", "pid", "start"], additionalProperties: !1, properties: { machine: { type: ["string", "null"], maxLength: 256 }, boot: { type: ["string", "null"], maxLength: 256 }, pidns: { type: ["string", "null"], maxLength: 256 }, pid: { type: ["integer", "null"], minimum: 1 }, start: { type: ["string", "null"], maxLength: 256 } } }, claim: { type: ["object", "null"], required: ["session", "client"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, client: { $ref: "#/$defs/client" } } }, attempt: { type: "object", required: ["activity", "key", "attempt"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 } } }, tree: { type: ["object", "null"], required: ["digest", "dirty"], additionalProperties: !1, properties: { digest: { $ref: "#/$defs/digest" }, dirty: { type: ["array", "null"], items: { type: "object", required: ["path", "id"], additionalProperties: !1, properties: { path: { $ref: "#/$defs/path" }, id: { type: ["string", "null"], pattern: "^[0-7]{6}:[0-9a-f]{40,64}$" } } } } } }, reason: { type: "object", required: ["reason"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/text" } } }, run_started: { type: "object", required: ["apiVersion", "run_id", "workflow", "target", "goal", "inputs", "repo", "branch", "journal", "claim"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, run_id: { $ref: "#/$defs/run_id" }, workflow: { $ref: "workflow.schema.json" }, target: { type: "object", required: ["issue", "pr", "title"], additionalProperties: !1, properties: { issue: { $ref: "#/$defs/number" }, pr: { $ref: "#/$defs/number" }, title: { $ref: "#/$defs/text" } } }, goal: { type: ["string", "null"], minLength: 1, maxLength: 256 }, inputs: { type: "object", propertyNames: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, additionalProperties: { type: "array", items: { $ref: "#/$defs/text" } } }, repo: { $ref: "#/$defs/path" }, branch: { type: ["string", "null"], minLength: 1, maxLength: 1024 }, journal: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, claim: { $ref: "#/$defs/claim" } } }, run_claimed: { type: "object", required: ["claim", "previous", "take_over", "plan"], additionalProperties: !1, properties: { claim: { $ref: "#/$defs/claim" }, previous: { type: ["object", "null"], required: ["session", "verdict"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, verdict: { enum: ["free", "gone", "live", "unknown", "self"] } } }, take_over: { type: ["object", "null"], required: ["reason"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/text" } } }, plan: { type: "object", required: ["lost", "blocked"], additionalProperties: !1, properties: { lost: { type: "array", items: { $ref: "#/$defs/attempt" } }, blocked: { type: ["string", "null"], maxLength: 16384 } } } } }, activity_started: { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "tree"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, tree: { $ref: "#/$defs/tree" } } }, activity_recorded: { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "status", "summary", "confidence", "evidence_refs", "files_changed", "exit_code", "to_phase"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, status: { enum: ["passed", "failed", "skipped", "blocked"] }, summary: { $ref: "#/$defs/text" }, confidence: { enum: ["high", "medium", "low"] }, evidence_refs: { $ref: "#/$defs/references" }, files_changed: { $ref: "#/$defs/references" }, exit_code: { type: ["integer", "null"] }, to_phase: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" } } }, note_recorded: { type: "object", required: ["text"], additionalProperties: !1, properties: { text: { $ref: "#/$defs/text" } } }, run_unblocked: { type: "object", required: ["reason"], additionalProperties: !1, properties: { reason: { type: ["string", "null"], maxLength: 16384 } } }, session_end: { type: "object", required: ["session", "reason", "outcome"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, reason: { $ref: "#/$defs/text" }, outcome: { enum: ["success", "incomplete", "failed", "cancelled"] } } }, context_compacted: { type: "object", required: ["trigger"], additionalProperties: !1, properties: { trigger: { $ref: "#/$defs/label" } } }, turn_failed: { type: "object", required: ["reason", "details"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/label" }, details: { type: ["string", "null"], maxLength: 16384 } } }, helper_started: { type: "object", required: ["helper", "kind"], additionalProperties: !1, properties: { helper: { $ref: "#/$defs/label" }, kind: { $ref: "#/$defs/label" } } }, helper_ended: { type: "object", required: ["helper"], additionalProperties: !1, properties: { helper: { $ref: "#/$defs/label" } } }, worktree_changed: { type: "object", required: ["from", "to"], additionalProperties: !1, properties: { from: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, to: { $ref: "#/$defs/path" } } }, run_completed: { type: "object", required: ["summary"], additionalProperties: !1, properties: { summary: { $ref: "#/$defs/text" } } } } };
var Ze = { type: "object", required: ["reason"], additionalProperties: !1, properties: { reason: { type: ["string", "null"], maxLength: 16384 } } }, ke = Object.prototype.hasOwnProperty, g = we().default, ue = new RegExp("^[0-9a-f]{64}$", "u"), se = new RegExp("^[A-Za-z0-9._-]{1,64}$", "u"), Ve = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$", "u"), ye = new RegExp("^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$", "u"), Ee = new RegExp("^[0-9a-f]{40,64}$", "u"), Se = new RegExp("^[A-Za-z0-9._:-]{1,128}$", "u"), fe = { type: "object", required: ["apiVersion", "run_id", "workflow", "target", "goal", "inputs", "repo", "branch", "journal", "claim"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, run_id: { $ref: "#/$defs/run_id" }, workflow: { $ref: "workflow.schema.json" }, target: { type: "object", required: ["issue", "pr", "title"], additionalProperties: !1, properties: { issue: { $ref: "#/$defs/number" }, pr: { $ref: "#/$defs/number" }, title: { $ref: "#/$defs/text" } } }, goal: { type: ["string", "null"], minLength: 1, maxLength: 256 }, inputs: { type: "object", propertyNames: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, additionalProperties: { type: "array", items: { $ref: "#/$defs/text" } } }, repo: { $ref: "#/$defs/path" }, branch: { type: ["string", "null"], minLength: 1, maxLength: 1024 }, journal: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, claim: { $ref: "#/$defs/claim" } } };
var Ae = { type: ["integer", "null"], minimum: 1 };
var Fe = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", "u"), Re = { $id: "https://flow.synapti.ai/schemas/v1/workflow.schema.json", type: "object", required: ["apiVersion", "kind", "metadata", "phases"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, kind: { const: "FlowWorkflow" }, metadata: { type: "object", required: ["id", "version", "title", "description"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, version: { type: "string", pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$", maxLength: 32 }, title: { type: "string", minLength: 1, maxLength: 200 }, description: { type: "string", minLength: 1, maxLength: 1e3 } } }, targets: { type: "array", minItems: 1, uniqueItems: !0, items: { enum: ["issue", "pr", "title"] } }, limits: { type: "object", additionalProperties: !1, properties: { max_iterations: { type: "integer", minimum: 1, maximum: 1e3 } } }, phases: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/phase" } } }, $defs: { id: { type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, prompt: { type: "string", minLength: 1, maxLength: 1e3 }, phase: { type: "object", required: ["id", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, prompt: { $ref: "#/$defs/prompt" }, next: { $ref: "#/$defs/id" }, back_to: { type: "array", minItems: 1, maxItems: 64, items: { type: "object", required: ["phase", "max"], additionalProperties: !1, properties: { phase: { $ref: "#/$defs/id" }, max: { type: "integer", minimum: 1, maximum: 1e3 } } } }, loop_over: { $ref: "#/$defs/id" }, activities: { type: "array", maxItems: 64, items: { $ref: "#/$defs/activity" } } } }, activity: { type: "object", required: ["id", "type", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, prompt: { $ref: "#/$defs/prompt" }, required: { type: "boolean" }, needs: { type: "array", maxItems: 64, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, replay: { enum: ["safe", "idempotent", "effectful"] } } } } };
var ie = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u"), Ue = new RegExp("^[0-9]+\\.[0-9]+\\.[0-9]+$", "u"), Te = je().default;
var Oe = { type: "object", required: ["id", "type", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, prompt: { $ref: "#/$defs/prompt" }, required: { type: "boolean" }, needs: { type: "array", maxItems: 64, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, replay: { enum: ["safe", "idempotent", "effectful"] } } };
function S(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = S.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let y;
      if (r.id === void 0 && (y = "id") || r.type === void 0 && (y = "type") || r.prompt === void 0 && (y = "prompt"))
        return S.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: y }, message: "must have required property '" + y + "'" }], !1;
      {
        let a = e;
        for (let n in r)
          if (!(n === "id" || n === "type" || n === "prompt" || n === "required" || n === "needs" || n === "replay")) {
            return S.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: n }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (a === e) {
          if (r.id !== void 0) {
            let n = r.id, v = e;
            if (e === e)
              if (typeof n == "string") {
                if (!ie.test(n))
                  return S.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
              } else
                return S.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = v === e;
          } else
            var s = !0;
          if (s) {
            if (r.type !== void 0) {
              let n = r.type, v = e;
              if (!(n === "bash" || n === "skill" || n === "agent" || n === "task" || n === "gate" || n === "evaluation" || n === "external"))
                return S.errors = [{ instancePath: t + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: Oe.properties.type.enum }, message: "must be equal to one of the allowed values" }], !1;
              var s = v === e;
            } else
              var s = !0;
            if (s) {
              if (r.prompt !== void 0) {
                let n = r.prompt, v = e;
                if (e === e)
                  if (typeof n == "string") {
                    if (g(n) > 1e3)
                      return S.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
                    if (g(n) < 1)
                      return S.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                  } else
                    return S.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var s = v === e;
              } else
                var s = !0;
              if (s) {
                if (r.required !== void 0) {
                  let n = e;
                  if (typeof r.required != "boolean")
                    return S.errors = [{ instancePath: t + "/required", schemaPath: "#/properties/required/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                  var s = n === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.needs !== void 0) {
                    let n = r.needs, v = e;
                    if (e === v)
                      if (Array.isArray(n)) {
                        if (n.length > 64)
                          return S.errors = [{ instancePath: t + "/needs", schemaPath: "#/properties/needs/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                        {
                          var l = !0;
                          let u = n.length;
                          for (let P = 0; P < u; P++) {
                            let k = n[P], m = e;
                            if (e === e)
                              if (typeof k == "string") {
                                if (!ie.test(k))
                                  return S.errors = [{ instancePath: t + "/needs/" + P, schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
                              } else
                                return S.errors = [{ instancePath: t + "/needs/" + P, schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var l = m === e;
                            if (!l)
                              break;
                          }
                          if (l) {
                            let P = n.length, k;
                            if (P > 1) {
                              e:
                                for (; P--; )
                                  for (k = P; k--; )
                                    if (Te(n[P], n[k])) {
                                      return S.errors = [{ instancePath: t + "/needs", schemaPath: "#/properties/needs/uniqueItems", keyword: "uniqueItems", params: { i: P, j: k }, message: "must NOT have duplicate items (items ## " + k + " and " + P + " are identical)" }], !1;
                                      break e;
                                    }
                            }
                          }
                        }
                      } else
                        return S.errors = [{ instancePath: t + "/needs", schemaPath: "#/properties/needs/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                    var s = v === e;
                  } else
                    var s = !0;
                  if (s)
                    if (r.replay !== void 0) {
                      let n = r.replay, v = e;
                      if (!(n === "safe" || n === "idempotent" || n === "effectful"))
                        return S.errors = [{ instancePath: t + "/replay", schemaPath: "#/properties/replay/enum", keyword: "enum", params: { allowedValues: Oe.properties.replay.enum }, message: "must be equal to one of the allowed values" }], !1;
                      var s = v === e;
                    } else
                      var s = !0;
                }
              }
            }
          }
        }
      }
    } else
      return S.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return S.errors = o, e === 0;
}
S.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function O(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = O.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let n;
      if (r.id === void 0 && (n = "id") || r.prompt === void 0 && (n = "prompt"))
        return O.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: n }, message: "must have required property '" + n + "'" }], !1;
      {
        let v = e;
        for (let p in r)
          if (!(p === "id" || p === "prompt" || p === "next" || p === "back_to" || p === "loop_over" || p === "activities")) {
            return O.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: p }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (v === e) {
          if (r.id !== void 0) {
            let p = r.id, u = e;
            if (e === e)
              if (typeof p == "string") {
                if (!ie.test(p))
                  return O.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
              } else
                return O.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = u === e;
          } else
            var s = !0;
          if (s) {
            if (r.prompt !== void 0) {
              let p = r.prompt, u = e;
              if (e === e)
                if (typeof p == "string") {
                  if (g(p) > 1e3)
                    return O.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
                  if (g(p) < 1)
                    return O.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return O.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var s = u === e;
            } else
              var s = !0;
            if (s) {
              if (r.next !== void 0) {
                let p = r.next, u = e;
                if (e === e)
                  if (typeof p == "string") {
                    if (!ie.test(p))
                      return O.errors = [{ instancePath: t + "/next", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
                  } else
                    return O.errors = [{ instancePath: t + "/next", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var s = u === e;
              } else
                var s = !0;
              if (s) {
                if (r.back_to !== void 0) {
                  let p = r.back_to, u = e;
                  if (e === u)
                    if (Array.isArray(p)) {
                      if (p.length > 64)
                        return O.errors = [{ instancePath: t + "/back_to", schemaPath: "#/properties/back_to/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                      if (p.length < 1)
                        return O.errors = [{ instancePath: t + "/back_to", schemaPath: "#/properties/back_to/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                      {
                        var l = !0;
                        let k = p.length;
                        for (let m = 0; m < k; m++) {
                          let i = p[m], d = e;
                          if (e === d)
                            if (i && typeof i == "object" && !Array.isArray(i)) {
                              let T;
                              if (i.phase === void 0 && (T = "phase") || i.max === void 0 && (T = "max"))
                                return O.errors = [{ instancePath: t + "/back_to/" + m, schemaPath: "#/properties/back_to/items/required", keyword: "required", params: { missingProperty: T }, message: "must have required property '" + T + "'" }], !1;
                              {
                                let V = e;
                                for (let N in i)
                                  if (!(N === "phase" || N === "max")) {
                                    return O.errors = [{ instancePath: t + "/back_to/" + m, schemaPath: "#/properties/back_to/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: N }, message: "must NOT have additional properties" }], !1;
                                    break;
                                  }
                                if (V === e) {
                                  if (i.phase !== void 0) {
                                    let N = i.phase, ee = e;
                                    if (e === e)
                                      if (typeof N == "string") {
                                        if (!ie.test(N))
                                          return O.errors = [{ instancePath: t + "/back_to/" + m + "/phase", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
                                      } else
                                        return O.errors = [{ instancePath: t + "/back_to/" + m + "/phase", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var y = ee === e;
                                  } else
                                    var y = !0;
                                  if (y)
                                    if (i.max !== void 0) {
                                      let N = i.max, ee = e;
                                      if (!(typeof N == "number" && !(N % 1) && !isNaN(N) && isFinite(N)))
                                        return O.errors = [{ instancePath: t + "/back_to/" + m + "/max", schemaPath: "#/properties/back_to/items/properties/max/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                      if (e === ee && typeof N == "number" && isFinite(N)) {
                                        if (N > 1e3 || isNaN(N))
                                          return O.errors = [{ instancePath: t + "/back_to/" + m + "/max", schemaPath: "#/properties/back_to/items/properties/max/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" }], !1;
                                        if (N < 1 || isNaN(N))
                                          return O.errors = [{ instancePath: t + "/back_to/" + m + "/max", schemaPath: "#/properties/back_to/items/properties/max/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                                      }
                                      var y = ee === e;
                                    } else
                                      var y = !0;
                                }
                              }
                            } else
                              return O.errors = [{ instancePath: t + "/back_to/" + m, schemaPath: "#/properties/back_to/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                          var l = d === e;
                          if (!l)
                            break;
                        }
                      }
                    } else
                      return O.errors = [{ instancePath: t + "/back_to", schemaPath: "#/properties/back_to/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var s = u === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.loop_over !== void 0) {
                    let p = r.loop_over, u = e;
                    if (e === e)
                      if (typeof p == "string") {
                        if (!ie.test(p))
                          return O.errors = [{ instancePath: t + "/loop_over", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
                      } else
                        return O.errors = [{ instancePath: t + "/loop_over", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var s = u === e;
                  } else
                    var s = !0;
                  if (s)
                    if (r.activities !== void 0) {
                      let p = r.activities, u = e;
                      if (e === u)
                        if (Array.isArray(p)) {
                          if (p.length > 64)
                            return O.errors = [{ instancePath: t + "/activities", schemaPath: "#/properties/activities/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                          {
                            var a = !0;
                            let k = p.length;
                            for (let m = 0; m < k; m++) {
                              let i = e;
                              S(p[m], { instancePath: t + "/activities/" + m, parentData: p, parentDataProperty: m, rootData: b, dynamicAnchors: x }) || (o = o === null ? S.errors : o.concat(S.errors), e = o.length);
                              var a = i === e;
                              if (!a)
                                break;
                            }
                          }
                        } else
                          return O.errors = [{ instancePath: t + "/activities", schemaPath: "#/properties/activities/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                      var s = u === e;
                    } else
                      var s = !0;
                }
              }
            }
          }
        }
      }
    } else
      return O.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return O.errors = o, e === 0;
}
O.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function q(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = q.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let n;
      if (r.apiVersion === void 0 && (n = "apiVersion") || r.kind === void 0 && (n = "kind") || r.metadata === void 0 && (n = "metadata") || r.phases === void 0 && (n = "phases"))
        return q.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: n }, message: "must have required property '" + n + "'" }], !1;
      {
        let v = e;
        for (let p in r)
          if (!(p === "apiVersion" || p === "kind" || p === "metadata" || p === "targets" || p === "limits" || p === "phases")) {
            return q.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: p }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (v === e) {
          if (r.apiVersion !== void 0) {
            let p = e;
            if (r.apiVersion !== "flow.synapti.ai/v1")
              return q.errors = [{ instancePath: t + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "flow.synapti.ai/v1" }, message: "must be equal to constant" }], !1;
            var s = p === e;
          } else
            var s = !0;
          if (s) {
            if (r.kind !== void 0) {
              let p = e;
              if (r.kind !== "FlowWorkflow")
                return q.errors = [{ instancePath: t + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "FlowWorkflow" }, message: "must be equal to constant" }], !1;
              var s = p === e;
            } else
              var s = !0;
            if (s) {
              if (r.metadata !== void 0) {
                let p = r.metadata, u = e;
                if (e === u)
                  if (p && typeof p == "object" && !Array.isArray(p)) {
                    let k;
                    if (p.id === void 0 && (k = "id") || p.version === void 0 && (k = "version") || p.title === void 0 && (k = "title") || p.description === void 0 && (k = "description"))
                      return q.errors = [{ instancePath: t + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: k }, message: "must have required property '" + k + "'" }], !1;
                    {
                      let m = e;
                      for (let i in p)
                        if (!(i === "id" || i === "version" || i === "title" || i === "description")) {
                          return q.errors = [{ instancePath: t + "/metadata", schemaPath: "#/properties/metadata/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: i }, message: "must NOT have additional properties" }], !1;
                          break;
                        }
                      if (m === e) {
                        if (p.id !== void 0) {
                          let i = p.id, d = e;
                          if (e === e)
                            if (typeof i == "string") {
                              if (!ie.test(i))
                                return q.errors = [{ instancePath: t + "/metadata/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, message: 'must match pattern "^[a-z][a-z0-9_-]{0,63}$"' }], !1;
                            } else
                              return q.errors = [{ instancePath: t + "/metadata/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var l = d === e;
                        } else
                          var l = !0;
                        if (l) {
                          if (p.version !== void 0) {
                            let i = p.version, d = e;
                            if (e === d)
                              if (typeof i == "string") {
                                if (g(i) > 32)
                                  return q.errors = [{ instancePath: t + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" }], !1;
                                if (!Ue.test(i))
                                  return q.errors = [{ instancePath: t + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/pattern", keyword: "pattern", params: { pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$" }, message: 'must match pattern "^[0-9]+\\.[0-9]+\\.[0-9]+$"' }], !1;
                              } else
                                return q.errors = [{ instancePath: t + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                            var l = d === e;
                          } else
                            var l = !0;
                          if (l) {
                            if (p.title !== void 0) {
                              let i = p.title, d = e;
                              if (e === d)
                                if (typeof i == "string") {
                                  if (g(i) > 200)
                                    return q.errors = [{ instancePath: t + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" }], !1;
                                  if (g(i) < 1)
                                    return q.errors = [{ instancePath: t + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                } else
                                  return q.errors = [{ instancePath: t + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              var l = d === e;
                            } else
                              var l = !0;
                            if (l)
                              if (p.description !== void 0) {
                                let i = p.description, d = e;
                                if (e === d)
                                  if (typeof i == "string") {
                                    if (g(i) > 1e3)
                                      return q.errors = [{ instancePath: t + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/maxLength", keyword: "maxLength", params: { limit: 1e3 }, message: "must NOT have more than 1000 characters" }], !1;
                                    if (g(i) < 1)
                                      return q.errors = [{ instancePath: t + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                  } else
                                    return q.errors = [{ instancePath: t + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                var l = d === e;
                              } else
                                var l = !0;
                          }
                        }
                      }
                    }
                  } else
                    return q.errors = [{ instancePath: t + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                var s = u === e;
              } else
                var s = !0;
              if (s) {
                if (r.targets !== void 0) {
                  let p = r.targets, u = e;
                  if (e === u)
                    if (Array.isArray(p)) {
                      if (p.length < 1)
                        return q.errors = [{ instancePath: t + "/targets", schemaPath: "#/properties/targets/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                      {
                        var y = !0;
                        let k = p.length;
                        for (let m = 0; m < k; m++) {
                          let i = p[m], d = e;
                          if (!(i === "issue" || i === "pr" || i === "title"))
                            return q.errors = [{ instancePath: t + "/targets/" + m, schemaPath: "#/properties/targets/items/enum", keyword: "enum", params: { allowedValues: Re.properties.targets.items.enum }, message: "must be equal to one of the allowed values" }], !1;
                          var y = d === e;
                          if (!y)
                            break;
                        }
                        if (y) {
                          let m = p.length, i;
                          if (m > 1) {
                            e:
                              for (; m--; )
                                for (i = m; i--; )
                                  if (Te(p[m], p[i])) {
                                    return q.errors = [{ instancePath: t + "/targets", schemaPath: "#/properties/targets/uniqueItems", keyword: "uniqueItems", params: { i: m, j: i }, message: "must NOT have duplicate items (items ## " + i + " and " + m + " are identical)" }], !1;
                                    break e;
                                  }
                          }
                        }
                      }
                    } else
                      return q.errors = [{ instancePath: t + "/targets", schemaPath: "#/properties/targets/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                  var s = u === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.limits !== void 0) {
                    let p = r.limits, u = e;
                    if (e === u)
                      if (p && typeof p == "object" && !Array.isArray(p)) {
                        let k = e;
                        for (let m in p)
                          if (m !== "max_iterations") {
                            return q.errors = [{ instancePath: t + "/limits", schemaPath: "#/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: m }, message: "must NOT have additional properties" }], !1;
                            break;
                          }
                        if (k === e && p.max_iterations !== void 0) {
                          let m = p.max_iterations, i = e;
                          if (!(typeof m == "number" && !(m % 1) && !isNaN(m) && isFinite(m)))
                            return q.errors = [{ instancePath: t + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                          if (e === i && typeof m == "number" && isFinite(m)) {
                            if (m > 1e3 || isNaN(m))
                              return q.errors = [{ instancePath: t + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 }, message: "must be <= 1000" }], !1;
                            if (m < 1 || isNaN(m))
                              return q.errors = [{ instancePath: t + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                          }
                        }
                      } else
                        return q.errors = [{ instancePath: t + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                    var s = u === e;
                  } else
                    var s = !0;
                  if (s)
                    if (r.phases !== void 0) {
                      let p = r.phases, u = e;
                      if (e === u)
                        if (Array.isArray(p)) {
                          if (p.length > 64)
                            return q.errors = [{ instancePath: t + "/phases", schemaPath: "#/properties/phases/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" }], !1;
                          if (p.length < 1)
                            return q.errors = [{ instancePath: t + "/phases", schemaPath: "#/properties/phases/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" }], !1;
                          {
                            var a = !0;
                            let k = p.length;
                            for (let m = 0; m < k; m++) {
                              let i = e;
                              O(p[m], { instancePath: t + "/phases/" + m, parentData: p, parentDataProperty: m, rootData: b, dynamicAnchors: x }) || (o = o === null ? O.errors : o.concat(O.errors), e = o.length);
                              var a = i === e;
                              if (!a)
                                break;
                            }
                          }
                        } else
                          return q.errors = [{ instancePath: t + "/phases", schemaPath: "#/properties/phases/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                      var s = u === e;
                    } else
                      var s = !0;
                }
              }
            }
          }
        }
      }
    } else
      return q.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return q.errors = o, e === 0;
}
q.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ce = { type: ["object", "null"], required: ["session", "client"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, client: { $ref: "#/$defs/client" } } }, oe = { type: "object", required: ["machine", "boot", "pidns", "pid", "start"], additionalProperties: !1, properties: { machine: { type: ["string", "null"], maxLength: 256 }, boot: { type: ["string", "null"], maxLength: 256 }, pidns: { type: ["string", "null"], maxLength: 256 }, pid: { type: ["integer", "null"], minimum: 1 }, start: { type: ["string", "null"], maxLength: 256 } } };
function D(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = D.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), !(r && typeof r == "object" && !Array.isArray(r)) && r !== null)
    return D.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: Ce.type }, message: "must be object,null" }], !1;
  if (e === 0 && r && typeof r == "object" && !Array.isArray(r)) {
    let y;
    if (r.session === void 0 && (y = "session") || r.client === void 0 && (y = "client"))
      return D.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: y }, message: "must have required property '" + y + "'" }], !1;
    {
      let a = e;
      for (let n in r)
        if (!(n === "session" || n === "client")) {
          return D.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: n }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (a === e) {
        if (r.session !== void 0) {
          let n = r.session, v = e;
          if (e === e)
            if (typeof n == "string") {
              if (!ye.test(n))
                return D.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$"' }], !1;
            } else
              return D.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var s = v === e;
        } else
          var s = !0;
        if (s)
          if (r.client !== void 0) {
            let n = r.client, v = e;
            if (e === e)
              if (n && typeof n == "object" && !Array.isArray(n)) {
                let P;
                if (n.machine === void 0 && (P = "machine") || n.boot === void 0 && (P = "boot") || n.pidns === void 0 && (P = "pidns") || n.pid === void 0 && (P = "pid") || n.start === void 0 && (P = "start"))
                  return D.errors = [{ instancePath: t + "/client", schemaPath: "#/$defs/client/required", keyword: "required", params: { missingProperty: P }, message: "must have required property '" + P + "'" }], !1;
                {
                  let k = e;
                  for (let m in n)
                    if (!(m === "machine" || m === "boot" || m === "pidns" || m === "pid" || m === "start")) {
                      return D.errors = [{ instancePath: t + "/client", schemaPath: "#/$defs/client/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: m }, message: "must NOT have additional properties" }], !1;
                      break;
                    }
                  if (k === e) {
                    if (n.machine !== void 0) {
                      let m = n.machine, i = e;
                      if (typeof m != "string" && m !== null)
                        return D.errors = [{ instancePath: t + "/client/machine", schemaPath: "#/$defs/client/properties/machine/type", keyword: "type", params: { type: oe.properties.machine.type }, message: "must be string,null" }], !1;
                      if (e === i && typeof m == "string" && g(m) > 256)
                        return D.errors = [{ instancePath: t + "/client/machine", schemaPath: "#/$defs/client/properties/machine/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                      var l = i === e;
                    } else
                      var l = !0;
                    if (l) {
                      if (n.boot !== void 0) {
                        let m = n.boot, i = e;
                        if (typeof m != "string" && m !== null)
                          return D.errors = [{ instancePath: t + "/client/boot", schemaPath: "#/$defs/client/properties/boot/type", keyword: "type", params: { type: oe.properties.boot.type }, message: "must be string,null" }], !1;
                        if (e === i && typeof m == "string" && g(m) > 256)
                          return D.errors = [{ instancePath: t + "/client/boot", schemaPath: "#/$defs/client/properties/boot/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                        var l = i === e;
                      } else
                        var l = !0;
                      if (l) {
                        if (n.pidns !== void 0) {
                          let m = n.pidns, i = e;
                          if (typeof m != "string" && m !== null)
                            return D.errors = [{ instancePath: t + "/client/pidns", schemaPath: "#/$defs/client/properties/pidns/type", keyword: "type", params: { type: oe.properties.pidns.type }, message: "must be string,null" }], !1;
                          if (e === i && typeof m == "string" && g(m) > 256)
                            return D.errors = [{ instancePath: t + "/client/pidns", schemaPath: "#/$defs/client/properties/pidns/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                          var l = i === e;
                        } else
                          var l = !0;
                        if (l) {
                          if (n.pid !== void 0) {
                            let m = n.pid, i = e;
                            if (!(typeof m == "number" && !(m % 1) && !isNaN(m) && isFinite(m)) && m !== null)
                              return D.errors = [{ instancePath: t + "/client/pid", schemaPath: "#/$defs/client/properties/pid/type", keyword: "type", params: { type: oe.properties.pid.type }, message: "must be integer,null" }], !1;
                            if (e === i && typeof m == "number" && isFinite(m) && (m < 1 || isNaN(m)))
                              return D.errors = [{ instancePath: t + "/client/pid", schemaPath: "#/$defs/client/properties/pid/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                            var l = i === e;
                          } else
                            var l = !0;
                          if (l)
                            if (n.start !== void 0) {
                              let m = n.start, i = e;
                              if (typeof m != "string" && m !== null)
                                return D.errors = [{ instancePath: t + "/client/start", schemaPath: "#/$defs/client/properties/start/type", keyword: "type", params: { type: oe.properties.start.type }, message: "must be string,null" }], !1;
                              if (e === i && typeof m == "string" && g(m) > 256)
                                return D.errors = [{ instancePath: t + "/client/start", schemaPath: "#/$defs/client/properties/start/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                              var l = i === e;
                            } else
                              var l = !0;
                        }
                      }
                    }
                  }
                }
              } else
                return D.errors = [{ instancePath: t + "/client", schemaPath: "#/$defs/client/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
            var s = v === e;
          } else
            var s = !0;
      }
    }
  }
  return D.errors = o, e === 0;
}
D.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function j(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = j.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let v;
      if (r.apiVersion === void 0 && (v = "apiVersion") || r.run_id === void 0 && (v = "run_id") || r.workflow === void 0 && (v = "workflow") || r.target === void 0 && (v = "target") || r.goal === void 0 && (v = "goal") || r.inputs === void 0 && (v = "inputs") || r.repo === void 0 && (v = "repo") || r.branch === void 0 && (v = "branch") || r.journal === void 0 && (v = "journal") || r.claim === void 0 && (v = "claim"))
        return j.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: v }, message: "must have required property '" + v + "'" }], !1;
      {
        let p = e;
        for (let u in r)
          if (!ke.call(fe.properties, u)) {
            return j.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: u }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (p === e) {
          if (r.apiVersion !== void 0) {
            let u = e;
            if (r.apiVersion !== "flow.synapti.ai/v1")
              return j.errors = [{ instancePath: t + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "flow.synapti.ai/v1" }, message: "must be equal to constant" }], !1;
            var s = u === e;
          } else
            var s = !0;
          if (s) {
            if (r.run_id !== void 0) {
              let u = r.run_id, P = e;
              if (e === e)
                if (typeof u == "string") {
                  if (g(u) > 255)
                    return j.errors = [{ instancePath: t + "/run_id", schemaPath: "#/$defs/run_id/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" }], !1;
                  if (!Fe.test(u))
                    return j.errors = [{ instancePath: t + "/run_id", schemaPath: "#/$defs/run_id/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$"' }], !1;
                } else
                  return j.errors = [{ instancePath: t + "/run_id", schemaPath: "#/$defs/run_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var s = P === e;
            } else
              var s = !0;
            if (s) {
              if (r.workflow !== void 0) {
                let u = e;
                q(r.workflow, { instancePath: t + "/workflow", parentData: r, parentDataProperty: "workflow", rootData: b, dynamicAnchors: x }) || (o = o === null ? q.errors : o.concat(q.errors), e = o.length);
                var s = u === e;
              } else
                var s = !0;
              if (s) {
                if (r.target !== void 0) {
                  let u = r.target, P = e;
                  if (e === P)
                    if (u && typeof u == "object" && !Array.isArray(u)) {
                      let m;
                      if (u.issue === void 0 && (m = "issue") || u.pr === void 0 && (m = "pr") || u.title === void 0 && (m = "title"))
                        return j.errors = [{ instancePath: t + "/target", schemaPath: "#/properties/target/required", keyword: "required", params: { missingProperty: m }, message: "must have required property '" + m + "'" }], !1;
                      {
                        let i = e;
                        for (let d in u)
                          if (!(d === "issue" || d === "pr" || d === "title")) {
                            return j.errors = [{ instancePath: t + "/target", schemaPath: "#/properties/target/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: d }, message: "must NOT have additional properties" }], !1;
                            break;
                          }
                        if (i === e) {
                          if (u.issue !== void 0) {
                            let d = u.issue, z = e, T = e;
                            if (!(typeof d == "number" && !(d % 1) && !isNaN(d) && isFinite(d)) && d !== null)
                              return j.errors = [{ instancePath: t + "/target/issue", schemaPath: "#/$defs/number/type", keyword: "type", params: { type: Ae.type }, message: "must be integer,null" }], !1;
                            if (e === T && typeof d == "number" && isFinite(d) && (d < 1 || isNaN(d)))
                              return j.errors = [{ instancePath: t + "/target/issue", schemaPath: "#/$defs/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                            var l = z === e;
                          } else
                            var l = !0;
                          if (l) {
                            if (u.pr !== void 0) {
                              let d = u.pr, z = e, T = e;
                              if (!(typeof d == "number" && !(d % 1) && !isNaN(d) && isFinite(d)) && d !== null)
                                return j.errors = [{ instancePath: t + "/target/pr", schemaPath: "#/$defs/number/type", keyword: "type", params: { type: Ae.type }, message: "must be integer,null" }], !1;
                              if (e === T && typeof d == "number" && isFinite(d) && (d < 1 || isNaN(d)))
                                return j.errors = [{ instancePath: t + "/target/pr", schemaPath: "#/$defs/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                              var l = z === e;
                            } else
                              var l = !0;
                            if (l)
                              if (u.title !== void 0) {
                                let d = u.title, z = e;
                                if (e === e)
                                  if (typeof d == "string") {
                                    if (g(d) > 16384)
                                      return j.errors = [{ instancePath: t + "/target/title", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                                  } else
                                    return j.errors = [{ instancePath: t + "/target/title", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                var l = z === e;
                              } else
                                var l = !0;
                          }
                        }
                      }
                    } else
                      return j.errors = [{ instancePath: t + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var s = P === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.goal !== void 0) {
                    let u = r.goal, P = e;
                    if (typeof u != "string" && u !== null)
                      return j.errors = [{ instancePath: t + "/goal", schemaPath: "#/properties/goal/type", keyword: "type", params: { type: fe.properties.goal.type }, message: "must be string,null" }], !1;
                    if (e === P && typeof u == "string") {
                      if (g(u) > 256)
                        return j.errors = [{ instancePath: t + "/goal", schemaPath: "#/properties/goal/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                      if (g(u) < 1)
                        return j.errors = [{ instancePath: t + "/goal", schemaPath: "#/properties/goal/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                    }
                    var s = P === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.inputs !== void 0) {
                      let u = r.inputs, P = e;
                      if (e === P)
                        if (u && typeof u == "object" && !Array.isArray(u)) {
                          for (let m in u) {
                            let i = e;
                            if (typeof m == "string" && !se.test(m)) {
                              let d = { instancePath: t + "/inputs", schemaPath: "#/properties/inputs/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"', propertyName: m };
                              o === null ? o = [d] : o.push(d), e++;
                            }
                            var y = i === e;
                            if (!y) {
                              let d = { instancePath: t + "/inputs", schemaPath: "#/properties/inputs/propertyNames", keyword: "propertyNames", params: { propertyName: m }, message: "property name must be valid" };
                              return o === null ? o = [d] : o.push(d), e++, j.errors = o, !1;
                              break;
                            }
                          }
                          if (y)
                            for (let m in u) {
                              let i = u[m], d = e;
                              if (e === d)
                                if (Array.isArray(i)) {
                                  var a = !0;
                                  let z = i.length;
                                  for (let T = 0; T < z; T++) {
                                    let V = i[T], N = e;
                                    if (e === e)
                                      if (typeof V == "string") {
                                        if (g(V) > 16384)
                                          return j.errors = [{ instancePath: t + "/inputs/" + m.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + T, schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                                      } else
                                        return j.errors = [{ instancePath: t + "/inputs/" + m.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + T, schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var a = N === e;
                                    if (!a)
                                      break;
                                  }
                                } else
                                  return j.errors = [{ instancePath: t + "/inputs/" + m.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/inputs/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                              var n = d === e;
                              if (!n)
                                break;
                            }
                        } else
                          return j.errors = [{ instancePath: t + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var s = P === e;
                    } else
                      var s = !0;
                    if (s) {
                      if (r.repo !== void 0) {
                        let u = r.repo, P = e;
                        if (e === e)
                          if (typeof u == "string") {
                            if (g(u) > 4096)
                              return j.errors = [{ instancePath: t + "/repo", schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                            if (g(u) < 1)
                              return j.errors = [{ instancePath: t + "/repo", schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                          } else
                            return j.errors = [{ instancePath: t + "/repo", schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var s = P === e;
                      } else
                        var s = !0;
                      if (s) {
                        if (r.branch !== void 0) {
                          let u = r.branch, P = e;
                          if (typeof u != "string" && u !== null)
                            return j.errors = [{ instancePath: t + "/branch", schemaPath: "#/properties/branch/type", keyword: "type", params: { type: fe.properties.branch.type }, message: "must be string,null" }], !1;
                          if (e === P && typeof u == "string") {
                            if (g(u) > 1024)
                              return j.errors = [{ instancePath: t + "/branch", schemaPath: "#/properties/branch/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }], !1;
                            if (g(u) < 1)
                              return j.errors = [{ instancePath: t + "/branch", schemaPath: "#/properties/branch/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                          }
                          var s = P === e;
                        } else
                          var s = !0;
                        if (s) {
                          if (r.journal !== void 0) {
                            let u = r.journal, P = e;
                            if (typeof u != "string" && u !== null)
                              return j.errors = [{ instancePath: t + "/journal", schemaPath: "#/properties/journal/type", keyword: "type", params: { type: fe.properties.journal.type }, message: "must be string,null" }], !1;
                            if (e === P && typeof u == "string") {
                              if (g(u) > 4096)
                                return j.errors = [{ instancePath: t + "/journal", schemaPath: "#/properties/journal/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                              if (g(u) < 1)
                                return j.errors = [{ instancePath: t + "/journal", schemaPath: "#/properties/journal/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            }
                            var s = P === e;
                          } else
                            var s = !0;
                          if (s)
                            if (r.claim !== void 0) {
                              let u = e;
                              D(r.claim, { instancePath: t + "/claim", parentData: r, parentDataProperty: "claim", rootData: b, dynamicAnchors: x }) || (o = o === null ? D.errors : o.concat(D.errors), e = o.length);
                              var s = u === e;
                            } else
                              var s = !0;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return j.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return j.errors = o, e === 0;
}
j.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var de = { type: "object", required: ["claim", "previous", "take_over", "plan"], additionalProperties: !1, properties: { claim: { $ref: "#/$defs/claim" }, previous: { type: ["object", "null"], required: ["session", "verdict"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, verdict: { enum: ["free", "gone", "live", "unknown", "self"] } } }, take_over: { type: ["object", "null"], required: ["reason"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/text" } } }, plan: { type: "object", required: ["lost", "blocked"], additionalProperties: !1, properties: { lost: { type: "array", items: { $ref: "#/$defs/attempt" } }, blocked: { type: ["string", "null"], maxLength: 16384 } } } } };
var be = { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" };
function C(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = C.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let l;
      if (r.activity === void 0 && (l = "activity") || r.key === void 0 && (l = "key") || r.attempt === void 0 && (l = "attempt"))
        return C.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: l }, message: "must have required property '" + l + "'" }], !1;
      {
        let y = e;
        for (let a in r)
          if (!(a === "activity" || a === "key" || a === "attempt")) {
            return C.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (y === e) {
          if (r.activity !== void 0) {
            let a = r.activity, n = e;
            if (e === e)
              if (typeof a == "string") {
                if (!se.test(a))
                  return C.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
              } else
                return C.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = n === e;
          } else
            var s = !0;
          if (s) {
            if (r.key !== void 0) {
              let a = r.key, n = e, v = e;
              if (typeof a != "string" && a !== null)
                return C.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: be.type }, message: "must be string,null" }], !1;
              if (e === v && typeof a == "string" && !se.test(a))
                return C.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
              var s = n === e;
            } else
              var s = !0;
            if (s)
              if (r.attempt !== void 0) {
                let a = r.attempt, n = e;
                if (!(typeof a == "number" && !(a % 1) && !isNaN(a) && isFinite(a)))
                  return C.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                if (e === n && typeof a == "number" && isFinite(a) && (a < 1 || isNaN(a)))
                  return C.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                var s = n === e;
              } else
                var s = !0;
          }
        }
      }
    } else
      return C.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return C.errors = o, e === 0;
}
C.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function I(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = I.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let n;
      if (r.claim === void 0 && (n = "claim") || r.previous === void 0 && (n = "previous") || r.take_over === void 0 && (n = "take_over") || r.plan === void 0 && (n = "plan"))
        return I.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: n }, message: "must have required property '" + n + "'" }], !1;
      {
        let v = e;
        for (let p in r)
          if (!(p === "claim" || p === "previous" || p === "take_over" || p === "plan")) {
            return I.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: p }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (v === e) {
          if (r.claim !== void 0) {
            let p = e;
            D(r.claim, { instancePath: t + "/claim", parentData: r, parentDataProperty: "claim", rootData: b, dynamicAnchors: x }) || (o = o === null ? D.errors : o.concat(D.errors), e = o.length);
            var s = p === e;
          } else
            var s = !0;
          if (s) {
            if (r.previous !== void 0) {
              let p = r.previous, u = e;
              if (!(p && typeof p == "object" && !Array.isArray(p)) && p !== null)
                return I.errors = [{ instancePath: t + "/previous", schemaPath: "#/properties/previous/type", keyword: "type", params: { type: de.properties.previous.type }, message: "must be object,null" }], !1;
              if (e === u && p && typeof p == "object" && !Array.isArray(p)) {
                let k;
                if (p.session === void 0 && (k = "session") || p.verdict === void 0 && (k = "verdict"))
                  return I.errors = [{ instancePath: t + "/previous", schemaPath: "#/properties/previous/required", keyword: "required", params: { missingProperty: k }, message: "must have required property '" + k + "'" }], !1;
                {
                  let m = e;
                  for (let i in p)
                    if (!(i === "session" || i === "verdict")) {
                      return I.errors = [{ instancePath: t + "/previous", schemaPath: "#/properties/previous/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: i }, message: "must NOT have additional properties" }], !1;
                      break;
                    }
                  if (m === e) {
                    if (p.session !== void 0) {
                      let i = p.session, d = e;
                      if (e === e)
                        if (typeof i == "string") {
                          if (!ye.test(i))
                            return I.errors = [{ instancePath: t + "/previous/session", schemaPath: "#/$defs/session/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$"' }], !1;
                        } else
                          return I.errors = [{ instancePath: t + "/previous/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var l = d === e;
                    } else
                      var l = !0;
                    if (l)
                      if (p.verdict !== void 0) {
                        let i = p.verdict, d = e;
                        if (!(i === "free" || i === "gone" || i === "live" || i === "unknown" || i === "self"))
                          return I.errors = [{ instancePath: t + "/previous/verdict", schemaPath: "#/properties/previous/properties/verdict/enum", keyword: "enum", params: { allowedValues: de.properties.previous.properties.verdict.enum }, message: "must be equal to one of the allowed values" }], !1;
                        var l = d === e;
                      } else
                        var l = !0;
                  }
                }
              }
              var s = u === e;
            } else
              var s = !0;
            if (s) {
              if (r.take_over !== void 0) {
                let p = r.take_over, u = e;
                if (!(p && typeof p == "object" && !Array.isArray(p)) && p !== null)
                  return I.errors = [{ instancePath: t + "/take_over", schemaPath: "#/properties/take_over/type", keyword: "type", params: { type: de.properties.take_over.type }, message: "must be object,null" }], !1;
                if (e === u && p && typeof p == "object" && !Array.isArray(p)) {
                  let k;
                  if (p.reason === void 0 && (k = "reason"))
                    return I.errors = [{ instancePath: t + "/take_over", schemaPath: "#/properties/take_over/required", keyword: "required", params: { missingProperty: k }, message: "must have required property '" + k + "'" }], !1;
                  {
                    let m = e;
                    for (let i in p)
                      if (i !== "reason") {
                        return I.errors = [{ instancePath: t + "/take_over", schemaPath: "#/properties/take_over/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: i }, message: "must NOT have additional properties" }], !1;
                        break;
                      }
                    if (m === e && p.reason !== void 0) {
                      let i = p.reason;
                      if (e === e)
                        if (typeof i == "string") {
                          if (g(i) > 16384)
                            return I.errors = [{ instancePath: t + "/take_over/reason", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                        } else
                          return I.errors = [{ instancePath: t + "/take_over/reason", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    }
                  }
                }
                var s = u === e;
              } else
                var s = !0;
              if (s)
                if (r.plan !== void 0) {
                  let p = r.plan, u = e;
                  if (e === u)
                    if (p && typeof p == "object" && !Array.isArray(p)) {
                      let k;
                      if (p.lost === void 0 && (k = "lost") || p.blocked === void 0 && (k = "blocked"))
                        return I.errors = [{ instancePath: t + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: k }, message: "must have required property '" + k + "'" }], !1;
                      {
                        let m = e;
                        for (let i in p)
                          if (!(i === "lost" || i === "blocked")) {
                            return I.errors = [{ instancePath: t + "/plan", schemaPath: "#/properties/plan/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: i }, message: "must NOT have additional properties" }], !1;
                            break;
                          }
                        if (m === e) {
                          if (p.lost !== void 0) {
                            let i = p.lost, d = e;
                            if (e === d)
                              if (Array.isArray(i)) {
                                var y = !0;
                                let z = i.length;
                                for (let T = 0; T < z; T++) {
                                  let V = e;
                                  C(i[T], { instancePath: t + "/plan/lost/" + T, parentData: i, parentDataProperty: T, rootData: b, dynamicAnchors: x }) || (o = o === null ? C.errors : o.concat(C.errors), e = o.length);
                                  var y = V === e;
                                  if (!y)
                                    break;
                                }
                              } else
                                return I.errors = [{ instancePath: t + "/plan/lost", schemaPath: "#/properties/plan/properties/lost/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
                            var a = d === e;
                          } else
                            var a = !0;
                          if (a)
                            if (p.blocked !== void 0) {
                              let i = p.blocked, d = e;
                              if (typeof i != "string" && i !== null)
                                return I.errors = [{ instancePath: t + "/plan/blocked", schemaPath: "#/properties/plan/properties/blocked/type", keyword: "type", params: { type: de.properties.plan.properties.blocked.type }, message: "must be string,null" }], !1;
                              if (e === d && typeof i == "string" && g(i) > 16384)
                                return I.errors = [{ instancePath: t + "/plan/blocked", schemaPath: "#/properties/plan/properties/blocked/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                              var a = d === e;
                            } else
                              var a = !0;
                        }
                      }
                    } else
                      return I.errors = [{ instancePath: t + "/plan", schemaPath: "#/properties/plan/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                  var s = u === e;
                } else
                  var s = !0;
            }
          }
        }
      }
    } else
      return I.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return I.errors = o, e === 0;
}
I.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function R(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = R.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.reason === void 0 && (s = "reason"))
        return R.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: s }, message: "must have required property '" + s + "'" }], !1;
      {
        let l = e;
        for (let y in r)
          if (y !== "reason") {
            return R.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: y }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (l === e && r.reason !== void 0) {
          let y = r.reason;
          if (e === e)
            if (typeof y == "string") {
              if (g(y) > 16384)
                return R.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
            } else
              return R.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return R.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return R.errors = o, e === 0;
}
R.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var ze = { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, _e = { type: ["object", "null"], required: ["digest", "dirty"], additionalProperties: !1, properties: { digest: { $ref: "#/$defs/digest" }, dirty: { type: ["array", "null"], items: { type: "object", required: ["path", "id"], additionalProperties: !1, properties: { path: { $ref: "#/$defs/path" }, id: { type: ["string", "null"], pattern: "^[0-7]{6}:[0-9a-f]{40,64}$" } } } } } }, We = new RegExp("^[0-7]{6}:[0-9a-f]{40,64}$", "u");
function F(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = F.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), !(r && typeof r == "object" && !Array.isArray(r)) && r !== null)
    return F.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: _e.type }, message: "must be object,null" }], !1;
  if (e === 0 && r && typeof r == "object" && !Array.isArray(r)) {
    let a;
    if (r.digest === void 0 && (a = "digest") || r.dirty === void 0 && (a = "dirty"))
      return F.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: a }, message: "must have required property '" + a + "'" }], !1;
    {
      let n = e;
      for (let v in r)
        if (!(v === "digest" || v === "dirty")) {
          return F.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: v }, message: "must NOT have additional properties" }], !1;
          break;
        }
      if (n === e) {
        if (r.digest !== void 0) {
          let v = r.digest, p = e;
          if (e === e)
            if (typeof v == "string") {
              if (!ue.test(v))
                return F.errors = [{ instancePath: t + "/digest", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' }], !1;
            } else
              return F.errors = [{ instancePath: t + "/digest", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var s = p === e;
        } else
          var s = !0;
        if (s)
          if (r.dirty !== void 0) {
            let v = r.dirty, p = e;
            if (!Array.isArray(v) && v !== null)
              return F.errors = [{ instancePath: t + "/dirty", schemaPath: "#/properties/dirty/type", keyword: "type", params: { type: _e.properties.dirty.type }, message: "must be array,null" }], !1;
            if (e === p && Array.isArray(v)) {
              var l = !0;
              let P = v.length;
              for (let k = 0; k < P; k++) {
                let m = v[k], i = e;
                if (e === i)
                  if (m && typeof m == "object" && !Array.isArray(m)) {
                    let z;
                    if (m.path === void 0 && (z = "path") || m.id === void 0 && (z = "id"))
                      return F.errors = [{ instancePath: t + "/dirty/" + k, schemaPath: "#/properties/dirty/items/required", keyword: "required", params: { missingProperty: z }, message: "must have required property '" + z + "'" }], !1;
                    {
                      let T = e;
                      for (let V in m)
                        if (!(V === "path" || V === "id")) {
                          return F.errors = [{ instancePath: t + "/dirty/" + k, schemaPath: "#/properties/dirty/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: V }, message: "must NOT have additional properties" }], !1;
                          break;
                        }
                      if (T === e) {
                        if (m.path !== void 0) {
                          let V = m.path, N = e;
                          if (e === e)
                            if (typeof V == "string") {
                              if (g(V) > 4096)
                                return F.errors = [{ instancePath: t + "/dirty/" + k + "/path", schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                              if (g(V) < 1)
                                return F.errors = [{ instancePath: t + "/dirty/" + k + "/path", schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                            } else
                              return F.errors = [{ instancePath: t + "/dirty/" + k + "/path", schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var y = N === e;
                        } else
                          var y = !0;
                        if (y)
                          if (m.id !== void 0) {
                            let V = m.id, N = e;
                            if (typeof V != "string" && V !== null)
                              return F.errors = [{ instancePath: t + "/dirty/" + k + "/id", schemaPath: "#/properties/dirty/items/properties/id/type", keyword: "type", params: { type: _e.properties.dirty.items.properties.id.type }, message: "must be string,null" }], !1;
                            if (e === N && typeof V == "string" && !We.test(V))
                              return F.errors = [{ instancePath: t + "/dirty/" + k + "/id", schemaPath: "#/properties/dirty/items/properties/id/pattern", keyword: "pattern", params: { pattern: "^[0-7]{6}:[0-9a-f]{40,64}$" }, message: 'must match pattern "^[0-7]{6}:[0-9a-f]{40,64}$"' }], !1;
                            var y = N === e;
                          } else
                            var y = !0;
                      }
                    }
                  } else
                    return F.errors = [{ instancePath: t + "/dirty/" + k, schemaPath: "#/properties/dirty/items/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                var l = i === e;
                if (!l)
                  break;
              }
            }
            var s = p === e;
          } else
            var s = !0;
      }
    }
  }
  return F.errors = o, e === 0;
}
F.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function U(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = U.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let l;
      if (r.activity === void 0 && (l = "activity") || r.key === void 0 && (l = "key") || r.attempt === void 0 && (l = "attempt") || r.phase === void 0 && (l = "phase") || r.type === void 0 && (l = "type") || r.extra === void 0 && (l = "extra") || r.tree === void 0 && (l = "tree"))
        return U.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: l }, message: "must have required property '" + l + "'" }], !1;
      {
        let y = e;
        for (let a in r)
          if (!(a === "activity" || a === "key" || a === "attempt" || a === "phase" || a === "type" || a === "extra" || a === "tree")) {
            return U.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (y === e) {
          if (r.activity !== void 0) {
            let a = r.activity, n = e;
            if (e === e)
              if (typeof a == "string") {
                if (!se.test(a))
                  return U.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
              } else
                return U.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = n === e;
          } else
            var s = !0;
          if (s) {
            if (r.key !== void 0) {
              let a = r.key, n = e, v = e;
              if (typeof a != "string" && a !== null)
                return U.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: be.type }, message: "must be string,null" }], !1;
              if (e === v && typeof a == "string" && !se.test(a))
                return U.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
              var s = n === e;
            } else
              var s = !0;
            if (s) {
              if (r.attempt !== void 0) {
                let a = r.attempt, n = e;
                if (!(typeof a == "number" && !(a % 1) && !isNaN(a) && isFinite(a)))
                  return U.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                if (e === n && typeof a == "number" && isFinite(a) && (a < 1 || isNaN(a)))
                  return U.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                var s = n === e;
              } else
                var s = !0;
              if (s) {
                if (r.phase !== void 0) {
                  let a = r.phase, n = e;
                  if (e === e)
                    if (typeof a == "string") {
                      if (!se.test(a))
                        return U.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
                    } else
                      return U.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var s = n === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.type !== void 0) {
                    let a = r.type, n = e;
                    if (!(a === "bash" || a === "skill" || a === "agent" || a === "task" || a === "gate" || a === "evaluation" || a === "external"))
                      return U.errors = [{ instancePath: t + "/type", schemaPath: "#/$defs/activity_type/enum", keyword: "enum", params: { allowedValues: ze.enum }, message: "must be equal to one of the allowed values" }], !1;
                    var s = n === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.extra !== void 0) {
                      let a = e;
                      if (typeof r.extra != "boolean")
                        return U.errors = [{ instancePath: t + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                      var s = a === e;
                    } else
                      var s = !0;
                    if (s)
                      if (r.tree !== void 0) {
                        let a = e;
                        F(r.tree, { instancePath: t + "/tree", parentData: r, parentDataProperty: "tree", rootData: b, dynamicAnchors: x }) || (o = o === null ? F.errors : o.concat(F.errors), e = o.length);
                        var s = a === e;
                      } else
                        var s = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return U.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return U.errors = o, e === 0;
}
U.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var pe = { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "status", "summary", "confidence", "evidence_refs", "files_changed", "exit_code", "to_phase"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, status: { enum: ["passed", "failed", "skipped", "blocked"] }, summary: { $ref: "#/$defs/text" }, confidence: { enum: ["high", "medium", "low"] }, evidence_refs: { $ref: "#/$defs/references" }, files_changed: { $ref: "#/$defs/references" }, exit_code: { type: ["integer", "null"] }, to_phase: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" } } };
function G(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = G.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (Array.isArray(r)) {
      var s = !0;
      let l = r.length;
      for (let y = 0; y < l; y++) {
        let a = r[y], n = e;
        if (e === e)
          if (typeof a == "string") {
            if (g(a) > 4096)
              return G.errors = [{ instancePath: t + "/" + y, schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
            if (g(a) < 1)
              return G.errors = [{ instancePath: t + "/" + y, schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
          } else
            return G.errors = [{ instancePath: t + "/" + y, schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var s = n === e;
        if (!s)
          break;
      }
    } else
      return G.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "array" }, message: "must be array" }], !1;
  return G.errors = o, e === 0;
}
G.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function Z(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = Z.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let l;
      if (r.activity === void 0 && (l = "activity") || r.key === void 0 && (l = "key") || r.attempt === void 0 && (l = "attempt") || r.phase === void 0 && (l = "phase") || r.type === void 0 && (l = "type") || r.extra === void 0 && (l = "extra") || r.status === void 0 && (l = "status") || r.summary === void 0 && (l = "summary") || r.confidence === void 0 && (l = "confidence") || r.evidence_refs === void 0 && (l = "evidence_refs") || r.files_changed === void 0 && (l = "files_changed") || r.exit_code === void 0 && (l = "exit_code") || r.to_phase === void 0 && (l = "to_phase"))
        return Z.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: l }, message: "must have required property '" + l + "'" }], !1;
      {
        let y = e;
        for (let a in r)
          if (!ke.call(pe.properties, a)) {
            return Z.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (y === e) {
          if (r.activity !== void 0) {
            let a = r.activity, n = e;
            if (e === e)
              if (typeof a == "string") {
                if (!se.test(a))
                  return Z.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
              } else
                return Z.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = n === e;
          } else
            var s = !0;
          if (s) {
            if (r.key !== void 0) {
              let a = r.key, n = e, v = e;
              if (typeof a != "string" && a !== null)
                return Z.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: be.type }, message: "must be string,null" }], !1;
              if (e === v && typeof a == "string" && !se.test(a))
                return Z.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
              var s = n === e;
            } else
              var s = !0;
            if (s) {
              if (r.attempt !== void 0) {
                let a = r.attempt, n = e;
                if (!(typeof a == "number" && !(a % 1) && !isNaN(a) && isFinite(a)))
                  return Z.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                if (e === n && typeof a == "number" && isFinite(a) && (a < 1 || isNaN(a)))
                  return Z.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                var s = n === e;
              } else
                var s = !0;
              if (s) {
                if (r.phase !== void 0) {
                  let a = r.phase, n = e;
                  if (e === e)
                    if (typeof a == "string") {
                      if (!se.test(a))
                        return Z.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
                    } else
                      return Z.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var s = n === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.type !== void 0) {
                    let a = r.type, n = e;
                    if (!(a === "bash" || a === "skill" || a === "agent" || a === "task" || a === "gate" || a === "evaluation" || a === "external"))
                      return Z.errors = [{ instancePath: t + "/type", schemaPath: "#/$defs/activity_type/enum", keyword: "enum", params: { allowedValues: ze.enum }, message: "must be equal to one of the allowed values" }], !1;
                    var s = n === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.extra !== void 0) {
                      let a = e;
                      if (typeof r.extra != "boolean")
                        return Z.errors = [{ instancePath: t + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" }], !1;
                      var s = a === e;
                    } else
                      var s = !0;
                    if (s) {
                      if (r.status !== void 0) {
                        let a = r.status, n = e;
                        if (!(a === "passed" || a === "failed" || a === "skipped" || a === "blocked"))
                          return Z.errors = [{ instancePath: t + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: pe.properties.status.enum }, message: "must be equal to one of the allowed values" }], !1;
                        var s = n === e;
                      } else
                        var s = !0;
                      if (s) {
                        if (r.summary !== void 0) {
                          let a = r.summary, n = e;
                          if (e === e)
                            if (typeof a == "string") {
                              if (g(a) > 16384)
                                return Z.errors = [{ instancePath: t + "/summary", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                            } else
                              return Z.errors = [{ instancePath: t + "/summary", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var s = n === e;
                        } else
                          var s = !0;
                        if (s) {
                          if (r.confidence !== void 0) {
                            let a = r.confidence, n = e;
                            if (!(a === "high" || a === "medium" || a === "low"))
                              return Z.errors = [{ instancePath: t + "/confidence", schemaPath: "#/properties/confidence/enum", keyword: "enum", params: { allowedValues: pe.properties.confidence.enum }, message: "must be equal to one of the allowed values" }], !1;
                            var s = n === e;
                          } else
                            var s = !0;
                          if (s) {
                            if (r.evidence_refs !== void 0) {
                              let a = e;
                              G(r.evidence_refs, { instancePath: t + "/evidence_refs", parentData: r, parentDataProperty: "evidence_refs", rootData: b, dynamicAnchors: x }) || (o = o === null ? G.errors : o.concat(G.errors), e = o.length);
                              var s = a === e;
                            } else
                              var s = !0;
                            if (s) {
                              if (r.files_changed !== void 0) {
                                let a = e;
                                G(r.files_changed, { instancePath: t + "/files_changed", parentData: r, parentDataProperty: "files_changed", rootData: b, dynamicAnchors: x }) || (o = o === null ? G.errors : o.concat(G.errors), e = o.length);
                                var s = a === e;
                              } else
                                var s = !0;
                              if (s) {
                                if (r.exit_code !== void 0) {
                                  let a = r.exit_code, n = e;
                                  if (!(typeof a == "number" && !(a % 1) && !isNaN(a) && isFinite(a)) && a !== null)
                                    return Z.errors = [{ instancePath: t + "/exit_code", schemaPath: "#/properties/exit_code/type", keyword: "type", params: { type: pe.properties.exit_code.type }, message: "must be integer,null" }], !1;
                                  var s = n === e;
                                } else
                                  var s = !0;
                                if (s)
                                  if (r.to_phase !== void 0) {
                                    let a = r.to_phase, n = e;
                                    if (typeof a != "string" && a !== null)
                                      return Z.errors = [{ instancePath: t + "/to_phase", schemaPath: "#/properties/to_phase/type", keyword: "type", params: { type: pe.properties.to_phase.type }, message: "must be string,null" }], !1;
                                    if (e === n && typeof a == "string" && !se.test(a))
                                      return Z.errors = [{ instancePath: t + "/to_phase", schemaPath: "#/properties/to_phase/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
                                    var s = n === e;
                                  } else
                                    var s = !0;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return Z.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return Z.errors = o, e === 0;
}
Z.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function re(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = re.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.text === void 0 && (s = "text"))
        return re.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: s }, message: "must have required property '" + s + "'" }], !1;
      {
        let l = e;
        for (let y in r)
          if (y !== "text") {
            return re.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: y }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (l === e && r.text !== void 0) {
          let y = r.text;
          if (e === e)
            if (typeof y == "string") {
              if (g(y) > 16384)
                return re.errors = [{ instancePath: t + "/text", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
            } else
              return re.errors = [{ instancePath: t + "/text", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return re.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return re.errors = o, e === 0;
}
re.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Me = { type: "object", required: ["session", "reason", "outcome"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, reason: { $ref: "#/$defs/text" }, outcome: { enum: ["success", "incomplete", "failed", "cancelled"] } } };
function H(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = H.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let l;
      if (r.session === void 0 && (l = "session") || r.reason === void 0 && (l = "reason") || r.outcome === void 0 && (l = "outcome"))
        return H.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: l }, message: "must have required property '" + l + "'" }], !1;
      {
        let y = e;
        for (let a in r)
          if (!(a === "session" || a === "reason" || a === "outcome")) {
            return H.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (y === e) {
          if (r.session !== void 0) {
            let a = r.session, n = e;
            if (e === e)
              if (typeof a == "string") {
                if (!ye.test(a))
                  return H.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$"' }], !1;
              } else
                return H.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = n === e;
          } else
            var s = !0;
          if (s) {
            if (r.reason !== void 0) {
              let a = r.reason, n = e;
              if (e === e)
                if (typeof a == "string") {
                  if (g(a) > 16384)
                    return H.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                } else
                  return H.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var s = n === e;
            } else
              var s = !0;
            if (s)
              if (r.outcome !== void 0) {
                let a = r.outcome, n = e;
                if (!(a === "success" || a === "incomplete" || a === "failed" || a === "cancelled"))
                  return H.errors = [{ instancePath: t + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: Me.properties.outcome.enum }, message: "must be equal to one of the allowed values" }], !1;
                var s = n === e;
              } else
                var s = !0;
          }
        }
      }
    } else
      return H.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return H.errors = o, e === 0;
}
H.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function X(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = X.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.trigger === void 0 && (s = "trigger"))
        return X.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: s }, message: "must have required property '" + s + "'" }], !1;
      {
        let l = e;
        for (let y in r)
          if (y !== "trigger") {
            return X.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: y }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (l === e && r.trigger !== void 0) {
          let y = r.trigger;
          if (e === e)
            if (typeof y == "string") {
              if (g(y) > 256)
                return X.errors = [{ instancePath: t + "/trigger", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
              if (g(y) < 1)
                return X.errors = [{ instancePath: t + "/trigger", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            } else
              return X.errors = [{ instancePath: t + "/trigger", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return X.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return X.errors = o, e === 0;
}
X.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var He = { type: "object", required: ["reason", "details"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/label" }, details: { type: ["string", "null"], maxLength: 16384 } } };
function B(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = B.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let l;
      if (r.reason === void 0 && (l = "reason") || r.details === void 0 && (l = "details"))
        return B.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: l }, message: "must have required property '" + l + "'" }], !1;
      {
        let y = e;
        for (let a in r)
          if (!(a === "reason" || a === "details")) {
            return B.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (y === e) {
          if (r.reason !== void 0) {
            let a = r.reason, n = e;
            if (e === e)
              if (typeof a == "string") {
                if (g(a) > 256)
                  return B.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                if (g(a) < 1)
                  return B.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
              } else
                return B.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = n === e;
          } else
            var s = !0;
          if (s)
            if (r.details !== void 0) {
              let a = r.details, n = e;
              if (typeof a != "string" && a !== null)
                return B.errors = [{ instancePath: t + "/details", schemaPath: "#/properties/details/type", keyword: "type", params: { type: He.properties.details.type }, message: "must be string,null" }], !1;
              if (e === n && typeof a == "string" && g(a) > 16384)
                return B.errors = [{ instancePath: t + "/details", schemaPath: "#/properties/details/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
              var s = n === e;
            } else
              var s = !0;
        }
      }
    } else
      return B.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return B.errors = o, e === 0;
}
B.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function W(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = W.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let l;
      if (r.helper === void 0 && (l = "helper") || r.kind === void 0 && (l = "kind"))
        return W.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: l }, message: "must have required property '" + l + "'" }], !1;
      {
        let y = e;
        for (let a in r)
          if (!(a === "helper" || a === "kind")) {
            return W.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (y === e) {
          if (r.helper !== void 0) {
            let a = r.helper, n = e;
            if (e === e)
              if (typeof a == "string") {
                if (g(a) > 256)
                  return W.errors = [{ instancePath: t + "/helper", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                if (g(a) < 1)
                  return W.errors = [{ instancePath: t + "/helper", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
              } else
                return W.errors = [{ instancePath: t + "/helper", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = n === e;
          } else
            var s = !0;
          if (s)
            if (r.kind !== void 0) {
              let a = r.kind, n = e;
              if (e === e)
                if (typeof a == "string") {
                  if (g(a) > 256)
                    return W.errors = [{ instancePath: t + "/kind", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                  if (g(a) < 1)
                    return W.errors = [{ instancePath: t + "/kind", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return W.errors = [{ instancePath: t + "/kind", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var s = n === e;
            } else
              var s = !0;
        }
      }
    } else
      return W.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return W.errors = o, e === 0;
}
W.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function Y(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = Y.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.helper === void 0 && (s = "helper"))
        return Y.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: s }, message: "must have required property '" + s + "'" }], !1;
      {
        let l = e;
        for (let y in r)
          if (y !== "helper") {
            return Y.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: y }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (l === e && r.helper !== void 0) {
          let y = r.helper;
          if (e === e)
            if (typeof y == "string") {
              if (g(y) > 256)
                return Y.errors = [{ instancePath: t + "/helper", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
              if (g(y) < 1)
                return Y.errors = [{ instancePath: t + "/helper", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            } else
              return Y.errors = [{ instancePath: t + "/helper", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return Y.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return Y.errors = o, e === 0;
}
Y.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Be = { type: "object", required: ["from", "to"], additionalProperties: !1, properties: { from: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, to: { $ref: "#/$defs/path" } } };
function M(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = M.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let l;
      if (r.from === void 0 && (l = "from") || r.to === void 0 && (l = "to"))
        return M.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: l }, message: "must have required property '" + l + "'" }], !1;
      {
        let y = e;
        for (let a in r)
          if (!(a === "from" || a === "to")) {
            return M.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (y === e) {
          if (r.from !== void 0) {
            let a = r.from, n = e;
            if (typeof a != "string" && a !== null)
              return M.errors = [{ instancePath: t + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: Be.properties.from.type }, message: "must be string,null" }], !1;
            if (e === n && typeof a == "string") {
              if (g(a) > 4096)
                return M.errors = [{ instancePath: t + "/from", schemaPath: "#/properties/from/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
              if (g(a) < 1)
                return M.errors = [{ instancePath: t + "/from", schemaPath: "#/properties/from/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            }
            var s = n === e;
          } else
            var s = !0;
          if (s)
            if (r.to !== void 0) {
              let a = r.to, n = e;
              if (e === e)
                if (typeof a == "string") {
                  if (g(a) > 4096)
                    return M.errors = [{ instancePath: t + "/to", schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                  if (g(a) < 1)
                    return M.errors = [{ instancePath: t + "/to", schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                } else
                  return M.errors = [{ instancePath: t + "/to", schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
              var s = n === e;
            } else
              var s = !0;
        }
      }
    } else
      return M.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return M.errors = o, e === 0;
}
M.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function te(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = te.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.summary === void 0 && (s = "summary"))
        return te.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: s }, message: "must have required property '" + s + "'" }], !1;
      {
        let l = e;
        for (let y in r)
          if (y !== "summary") {
            return te.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: y }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (l === e && r.summary !== void 0) {
          let y = r.summary;
          if (e === e)
            if (typeof y == "string") {
              if (g(y) > 16384)
                return te.errors = [{ instancePath: t + "/summary", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
            } else
              return te.errors = [{ instancePath: t + "/summary", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        }
      }
    } else
      return te.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return te.errors = o, e === 0;
}
te.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function _(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = _.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let J;
      if (r.v === void 0 && (J = "v") || r.seq === void 0 && (J = "seq") || r.prev === void 0 && (J = "prev") || r.id === void 0 && (J = "id") || r.at === void 0 && (J = "at") || r.by === void 0 && (J = "by") || r.op === void 0 && (J = "op") || r.type === void 0 && (J = "type") || r.data === void 0 && (J = "data") || r.sum === void 0 && (J = "sum"))
        return _.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: J }, message: "must have required property '" + J + "'" }], !1;
      {
        let De = e;
        for (let h in r)
          if (!ke.call(qe.properties, h)) {
            return _.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: h }, message: "must NOT have additional properties" }], !1;
            break;
          }
        if (De === e) {
          if (r.v !== void 0) {
            let h = e;
            if (r.v !== 1)
              return _.errors = [{ instancePath: t + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" }], !1;
            var s = h === e;
          } else
            var s = !0;
          if (s) {
            if (r.seq !== void 0) {
              let h = r.seq, c = e;
              if (!(typeof h == "number" && !(h % 1) && !isNaN(h) && isFinite(h)))
                return _.errors = [{ instancePath: t + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
              if (e === c && typeof h == "number" && isFinite(h) && (h < 1 || isNaN(h)))
                return _.errors = [{ instancePath: t + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
              var s = c === e;
            } else
              var s = !0;
            if (s) {
              if (r.prev !== void 0) {
                let h = r.prev, c = e;
                if (e === e)
                  if (typeof h == "string") {
                    if (!ue.test(h))
                      return _.errors = [{ instancePath: t + "/prev", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' }], !1;
                  } else
                    return _.errors = [{ instancePath: t + "/prev", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                var s = c === e;
              } else
                var s = !0;
              if (s) {
                if (r.id !== void 0) {
                  let h = r.id, c = e;
                  if (e === c)
                    if (typeof h == "string") {
                      if (!se.test(h))
                        return _.errors = [{ instancePath: t + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, message: 'must match pattern "^[A-Za-z0-9._-]{1,64}$"' }], !1;
                    } else
                      return _.errors = [{ instancePath: t + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                  var s = c === e;
                } else
                  var s = !0;
                if (s) {
                  if (r.at !== void 0) {
                    let h = r.at, c = e;
                    if (e === e)
                      if (typeof h == "string") {
                        if (!Ve.test(h))
                          return _.errors = [{ instancePath: t + "/at", schemaPath: "#/$defs/at/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" }, message: 'must match pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$"' }], !1;
                      } else
                        return _.errors = [{ instancePath: t + "/at", schemaPath: "#/$defs/at/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                    var s = c === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.by !== void 0) {
                      let h = r.by, c = e;
                      if (e === c)
                        if (h && typeof h == "object" && !Array.isArray(h)) {
                          let ae;
                          if (h.actor === void 0 && (ae = "actor"))
                            return _.errors = [{ instancePath: t + "/by", schemaPath: "#/properties/by/required", keyword: "required", params: { missingProperty: ae }, message: "must have required property '" + ae + "'" }], !1;
                          {
                            let ce = e;
                            for (let w in h)
                              if (!(w === "actor" || w === "session" || w === "machine" || w === "pid" || w === "worktree" || w === "branch" || w === "head")) {
                                return _.errors = [{ instancePath: t + "/by", schemaPath: "#/properties/by/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: w }, message: "must NOT have additional properties" }], !1;
                                break;
                              }
                            if (ce === e) {
                              if (h.actor !== void 0) {
                                let w = h.actor, E = e;
                                if (!(w === "agent" || w === "human" || w === "hook" || w === "engine"))
                                  return _.errors = [{ instancePath: t + "/by/actor", schemaPath: "#/properties/by/properties/actor/enum", keyword: "enum", params: { allowedValues: qe.properties.by.properties.actor.enum }, message: "must be equal to one of the allowed values" }], !1;
                                var l = E === e;
                              } else
                                var l = !0;
                              if (l) {
                                if (h.session !== void 0) {
                                  let w = h.session, E = e;
                                  if (e === e)
                                    if (typeof w == "string") {
                                      if (!ye.test(w))
                                        return _.errors = [{ instancePath: t + "/by/session", schemaPath: "#/$defs/session/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$" }, message: 'must match pattern "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$"' }], !1;
                                    } else
                                      return _.errors = [{ instancePath: t + "/by/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                  var l = E === e;
                                } else
                                  var l = !0;
                                if (l) {
                                  if (h.machine !== void 0) {
                                    let w = h.machine, E = e;
                                    if (e === e)
                                      if (typeof w == "string") {
                                        if (g(w) > 256)
                                          return _.errors = [{ instancePath: t + "/by/machine", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                                        if (g(w) < 1)
                                          return _.errors = [{ instancePath: t + "/by/machine", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                      } else
                                        return _.errors = [{ instancePath: t + "/by/machine", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var l = E === e;
                                  } else
                                    var l = !0;
                                  if (l) {
                                    if (h.pid !== void 0) {
                                      let w = h.pid, E = e;
                                      if (!(typeof w == "number" && !(w % 1) && !isNaN(w) && isFinite(w)))
                                        return _.errors = [{ instancePath: t + "/by/pid", schemaPath: "#/properties/by/properties/pid/type", keyword: "type", params: { type: "integer" }, message: "must be integer" }], !1;
                                      if (e === E && typeof w == "number" && isFinite(w) && (w < 1 || isNaN(w)))
                                        return _.errors = [{ instancePath: t + "/by/pid", schemaPath: "#/properties/by/properties/pid/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" }], !1;
                                      var l = E === e;
                                    } else
                                      var l = !0;
                                    if (l) {
                                      if (h.worktree !== void 0) {
                                        let w = h.worktree, E = e;
                                        if (e === e)
                                          if (typeof w == "string") {
                                            if (g(w) > 4096)
                                              return _.errors = [{ instancePath: t + "/by/worktree", schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
                                            if (g(w) < 1)
                                              return _.errors = [{ instancePath: t + "/by/worktree", schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                          } else
                                            return _.errors = [{ instancePath: t + "/by/worktree", schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                        var l = E === e;
                                      } else
                                        var l = !0;
                                      if (l) {
                                        if (h.branch !== void 0) {
                                          let w = h.branch, E = e;
                                          if (e === e)
                                            if (typeof w == "string") {
                                              if (g(w) > 1024)
                                                return _.errors = [{ instancePath: t + "/by/branch", schemaPath: "#/$defs/branch/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" }], !1;
                                              if (g(w) < 1)
                                                return _.errors = [{ instancePath: t + "/by/branch", schemaPath: "#/$defs/branch/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                                            } else
                                              return _.errors = [{ instancePath: t + "/by/branch", schemaPath: "#/$defs/branch/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                          var l = E === e;
                                        } else
                                          var l = !0;
                                        if (l)
                                          if (h.head !== void 0) {
                                            let w = h.head, E = e;
                                            if (e === E)
                                              if (typeof w == "string") {
                                                if (!Ee.test(w))
                                                  return _.errors = [{ instancePath: t + "/by/head", schemaPath: "#/properties/by/properties/head/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40,64}$" }, message: 'must match pattern "^[0-9a-f]{40,64}$"' }], !1;
                                              } else
                                                return _.errors = [{ instancePath: t + "/by/head", schemaPath: "#/properties/by/properties/head/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                            var l = E === e;
                                          } else
                                            var l = !0;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else
                          return _.errors = [{ instancePath: t + "/by", schemaPath: "#/properties/by/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                      var s = c === e;
                    } else
                      var s = !0;
                    if (s) {
                      if (r.op !== void 0) {
                        let h = r.op, c = e;
                        if (e === c)
                          if (h && typeof h == "object" && !Array.isArray(h)) {
                            let ae;
                            if (h.id === void 0 && (ae = "id") || h.digest === void 0 && (ae = "digest"))
                              return _.errors = [{ instancePath: t + "/op", schemaPath: "#/properties/op/required", keyword: "required", params: { missingProperty: ae }, message: "must have required property '" + ae + "'" }], !1;
                            {
                              let ce = e;
                              for (let w in h)
                                if (!(w === "id" || w === "digest")) {
                                  return _.errors = [{ instancePath: t + "/op", schemaPath: "#/properties/op/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: w }, message: "must NOT have additional properties" }], !1;
                                  break;
                                }
                              if (ce === e) {
                                if (h.id !== void 0) {
                                  let w = h.id, E = e;
                                  if (e === E)
                                    if (typeof w == "string") {
                                      if (!Se.test(w))
                                        return _.errors = [{ instancePath: t + "/op/id", schemaPath: "#/properties/op/properties/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._:-]{1,128}$" }, message: 'must match pattern "^[A-Za-z0-9._:-]{1,128}$"' }], !1;
                                    } else
                                      return _.errors = [{ instancePath: t + "/op/id", schemaPath: "#/properties/op/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                  var y = E === e;
                                } else
                                  var y = !0;
                                if (y)
                                  if (h.digest !== void 0) {
                                    let w = h.digest, E = e;
                                    if (e === e)
                                      if (typeof w == "string") {
                                        if (!ue.test(w))
                                          return _.errors = [{ instancePath: t + "/op/digest", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' }], !1;
                                      } else
                                        return _.errors = [{ instancePath: t + "/op/digest", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                                    var y = E === e;
                                  } else
                                    var y = !0;
                              }
                            }
                          } else
                            return _.errors = [{ instancePath: t + "/op", schemaPath: "#/properties/op/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var s = c === e;
                      } else
                        var s = !0;
                      if (s) {
                        if (r.type !== void 0) {
                          let h = e;
                          if (typeof r.type != "string")
                            return _.errors = [{ instancePath: t + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          var s = h === e;
                        } else
                          var s = !0;
                        if (s) {
                          if (r.data !== void 0) {
                            let h = r.data, c = e;
                            if (!(h && typeof h == "object" && !Array.isArray(h)))
                              return _.errors = [{ instancePath: t + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                            var s = c === e;
                          } else
                            var s = !0;
                          if (s) {
                            if (r.sum !== void 0) {
                              let h = r.sum, c = e;
                              if (e === e)
                                if (typeof h == "string") {
                                  if (!ue.test(h))
                                    return _.errors = [{ instancePath: t + "/sum", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" }, message: 'must match pattern "^[0-9a-f]{64}$"' }], !1;
                                } else
                                  return _.errors = [{ instancePath: t + "/sum", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                              var s = c === e;
                            } else
                              var s = !0;
                            if (s) {
                              let h = r.type;
                              if (typeof h == "string")
                                if (h === "run_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "run_started")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/0/properties/type/const", keyword: "const", params: { allowedValue: "run_started" }, message: "must be equal to constant" }], !1;
                                      var a = c === e;
                                    } else
                                      var a = !0;
                                    if (a)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        j(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? j.errors : o.concat(j.errors), e = o.length);
                                        var a = c === e;
                                      } else
                                        var a = !0;
                                  }
                                } else if (h === "run_claimed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "run_claimed")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/1/properties/type/const", keyword: "const", params: { allowedValue: "run_claimed" }, message: "must be equal to constant" }], !1;
                                      var n = c === e;
                                    } else
                                      var n = !0;
                                    if (n)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        I(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? I.errors : o.concat(I.errors), e = o.length);
                                        var n = c === e;
                                      } else
                                        var n = !0;
                                  }
                                } else if (h === "run_released") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "run_released")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/2/properties/type/const", keyword: "const", params: { allowedValue: "run_released" }, message: "must be equal to constant" }], !1;
                                      var v = c === e;
                                    } else
                                      var v = !0;
                                    if (v)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        R(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? R.errors : o.concat(R.errors), e = o.length);
                                        var v = c === e;
                                      } else
                                        var v = !0;
                                  }
                                } else if (h === "activity_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "activity_started")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/3/properties/type/const", keyword: "const", params: { allowedValue: "activity_started" }, message: "must be equal to constant" }], !1;
                                      var p = c === e;
                                    } else
                                      var p = !0;
                                    if (p)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        U(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? U.errors : o.concat(U.errors), e = o.length);
                                        var p = c === e;
                                      } else
                                        var p = !0;
                                  }
                                } else if (h === "activity_recorded") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "activity_recorded")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/4/properties/type/const", keyword: "const", params: { allowedValue: "activity_recorded" }, message: "must be equal to constant" }], !1;
                                      var u = c === e;
                                    } else
                                      var u = !0;
                                    if (u)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        Z(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? Z.errors : o.concat(Z.errors), e = o.length);
                                        var u = c === e;
                                      } else
                                        var u = !0;
                                  }
                                } else if (h === "note_recorded") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "note_recorded")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/5/properties/type/const", keyword: "const", params: { allowedValue: "note_recorded" }, message: "must be equal to constant" }], !1;
                                      var P = c === e;
                                    } else
                                      var P = !0;
                                    if (P)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        re(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? re.errors : o.concat(re.errors), e = o.length);
                                        var P = c === e;
                                      } else
                                        var P = !0;
                                  }
                                } else if (h === "run_blocked") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "run_blocked")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/6/properties/type/const", keyword: "const", params: { allowedValue: "run_blocked" }, message: "must be equal to constant" }], !1;
                                      var k = c === e;
                                    } else
                                      var k = !0;
                                    if (k)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        R(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? R.errors : o.concat(R.errors), e = o.length);
                                        var k = c === e;
                                      } else
                                        var k = !0;
                                  }
                                } else if (h === "run_unblocked") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "run_unblocked")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/7/properties/type/const", keyword: "const", params: { allowedValue: "run_unblocked" }, message: "must be equal to constant" }], !1;
                                      var m = c === e;
                                    } else
                                      var m = !0;
                                    if (m)
                                      if (r.data !== void 0) {
                                        let c = r.data, le = e;
                                        if (e === e)
                                          if (c && typeof c == "object" && !Array.isArray(c)) {
                                            let w;
                                            if (c.reason === void 0 && (w = "reason"))
                                              return _.errors = [{ instancePath: t + "/data", schemaPath: "#/$defs/run_unblocked/required", keyword: "required", params: { missingProperty: w }, message: "must have required property '" + w + "'" }], !1;
                                            {
                                              let E = e;
                                              for (let K in c)
                                                if (K !== "reason") {
                                                  return _.errors = [{ instancePath: t + "/data", schemaPath: "#/$defs/run_unblocked/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: K }, message: "must NOT have additional properties" }], !1;
                                                  break;
                                                }
                                              if (E === e && c.reason !== void 0) {
                                                let K = c.reason, Ie = e;
                                                if (typeof K != "string" && K !== null)
                                                  return _.errors = [{ instancePath: t + "/data/reason", schemaPath: "#/$defs/run_unblocked/properties/reason/type", keyword: "type", params: { type: Ze.properties.reason.type }, message: "must be string,null" }], !1;
                                                if (e === Ie && typeof K == "string" && g(K) > 16384)
                                                  return _.errors = [{ instancePath: t + "/data/reason", schemaPath: "#/$defs/run_unblocked/properties/reason/maxLength", keyword: "maxLength", params: { limit: 16384 }, message: "must NOT have more than 16384 characters" }], !1;
                                              }
                                            }
                                          } else
                                            return _.errors = [{ instancePath: t + "/data", schemaPath: "#/$defs/run_unblocked/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                                        var m = le === e;
                                      } else
                                        var m = !0;
                                  }
                                } else if (h === "session_end") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "session_end")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/8/properties/type/const", keyword: "const", params: { allowedValue: "session_end" }, message: "must be equal to constant" }], !1;
                                      var i = c === e;
                                    } else
                                      var i = !0;
                                    if (i)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        H(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? H.errors : o.concat(H.errors), e = o.length);
                                        var i = c === e;
                                      } else
                                        var i = !0;
                                  }
                                } else if (h === "context_compacted") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "context_compacted")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/9/properties/type/const", keyword: "const", params: { allowedValue: "context_compacted" }, message: "must be equal to constant" }], !1;
                                      var d = c === e;
                                    } else
                                      var d = !0;
                                    if (d)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        X(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? X.errors : o.concat(X.errors), e = o.length);
                                        var d = c === e;
                                      } else
                                        var d = !0;
                                  }
                                } else if (h === "turn_failed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "turn_failed")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/10/properties/type/const", keyword: "const", params: { allowedValue: "turn_failed" }, message: "must be equal to constant" }], !1;
                                      var z = c === e;
                                    } else
                                      var z = !0;
                                    if (z)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        B(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? B.errors : o.concat(B.errors), e = o.length);
                                        var z = c === e;
                                      } else
                                        var z = !0;
                                  }
                                } else if (h === "helper_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "helper_started")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/11/properties/type/const", keyword: "const", params: { allowedValue: "helper_started" }, message: "must be equal to constant" }], !1;
                                      var T = c === e;
                                    } else
                                      var T = !0;
                                    if (T)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        W(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? W.errors : o.concat(W.errors), e = o.length);
                                        var T = c === e;
                                      } else
                                        var T = !0;
                                  }
                                } else if (h === "helper_ended") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "helper_ended")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/12/properties/type/const", keyword: "const", params: { allowedValue: "helper_ended" }, message: "must be equal to constant" }], !1;
                                      var V = c === e;
                                    } else
                                      var V = !0;
                                    if (V)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        Y(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? Y.errors : o.concat(Y.errors), e = o.length);
                                        var V = c === e;
                                      } else
                                        var V = !0;
                                  }
                                } else if (h === "worktree_changed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "worktree_changed")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/13/properties/type/const", keyword: "const", params: { allowedValue: "worktree_changed" }, message: "must be equal to constant" }], !1;
                                      var N = c === e;
                                    } else
                                      var N = !0;
                                    if (N)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        M(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? M.errors : o.concat(M.errors), e = o.length);
                                        var N = c === e;
                                      } else
                                        var N = !0;
                                  }
                                } else if (h === "run_completed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "run_completed")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/14/properties/type/const", keyword: "const", params: { allowedValue: "run_completed" }, message: "must be equal to constant" }], !1;
                                      var ee = c === e;
                                    } else
                                      var ee = !0;
                                    if (ee)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        te(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? te.errors : o.concat(te.errors), e = o.length);
                                        var ee = c === e;
                                      } else
                                        var ee = !0;
                                  }
                                } else if (h === "run_failed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "run_failed")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/15/properties/type/const", keyword: "const", params: { allowedValue: "run_failed" }, message: "must be equal to constant" }], !1;
                                      var ne = c === e;
                                    } else
                                      var ne = !0;
                                    if (ne)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        R(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? R.errors : o.concat(R.errors), e = o.length);
                                        var ne = c === e;
                                      } else
                                        var ne = !0;
                                  }
                                } else if (h === "run_cancelled") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let c = e;
                                      if (r.type !== "run_cancelled")
                                        return _.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/16/properties/type/const", keyword: "const", params: { allowedValue: "run_cancelled" }, message: "must be equal to constant" }], !1;
                                      var me = c === e;
                                    } else
                                      var me = !0;
                                    if (me)
                                      if (r.data !== void 0) {
                                        let c = e;
                                        R(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: b, dynamicAnchors: x }) || (o = o === null ? R.errors : o.concat(R.errors), e = o.length);
                                        var me = c === e;
                                      } else
                                        var me = !0;
                                  }
                                } else
                                  return _.errors = [{ instancePath: t, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: h }, message: 'value of tag "type" must be in oneOf' }], !1;
                              else
                                return _.errors = [{ instancePath: t, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: h }, message: 'tag "type" must be string' }], !1;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return _.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return _.errors = o, e === 0;
}
_.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ye = $, Ne = { $id: "https://flow.synapti.ai/schemas/v1/hook-input.schema.json", type: "object", required: ["session_id", "cwd", "hook_event_name"], additionalProperties: !0, properties: { session_id: { type: "string", minLength: 1, maxLength: 256 }, cwd: { type: "string", minLength: 1, maxLength: 4096 }, hook_event_name: { type: "string" } }, discriminator: { propertyName: "hook_event_name" }, oneOf: [{ properties: { hook_event_name: { const: "SessionStart" }, source: { type: "string", maxLength: 256 } } }, { properties: { hook_event_name: { const: "SessionEnd" }, reason: { type: "string", maxLength: 256 } } }, { properties: { hook_event_name: { const: "PreCompact" }, trigger: { type: "string", minLength: 1, maxLength: 256 } } }, { properties: { hook_event_name: { const: "StopFailure" }, error: { type: "string", minLength: 1, maxLength: 256 }, error_details: { type: ["string", "null"] }, last_assistant_message: { type: ["string", "null"] } } }, { properties: { hook_event_name: { const: "SubagentStart" }, agent_id: { type: "string", minLength: 1, maxLength: 256 }, agent_type: { type: "string", maxLength: 256 } } }, { properties: { hook_event_name: { const: "SubagentStop" }, agent_id: { type: "string", minLength: 1, maxLength: 256 }, agent_type: { type: "string", maxLength: 256 } } }, { properties: { hook_event_name: { const: "PostToolUse" }, tool_name: { type: "string", minLength: 1, maxLength: 256 } } }, { required: ["tool_name", "tool_input"], properties: { hook_event_name: { const: "PreToolUse" }, tool_name: { type: "string", minLength: 1, maxLength: 256 }, tool_input: { type: "object", additionalProperties: !0, properties: { command: { type: "string" } } } } }] };
function $(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = $.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let k;
      if (r.session_id === void 0 && (k = "session_id") || r.cwd === void 0 && (k = "cwd") || r.hook_event_name === void 0 && (k = "hook_event_name"))
        return $.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: k }, message: "must have required property '" + k + "'" }], !1;
      if (r.session_id !== void 0) {
        let m = r.session_id, i = e;
        if (e === i)
          if (typeof m == "string") {
            if (g(m) > 256)
              return $.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
            if (g(m) < 1)
              return $.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
          } else
            return $.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var s = i === e;
      } else
        var s = !0;
      if (s) {
        if (r.cwd !== void 0) {
          let m = r.cwd, i = e;
          if (e === i)
            if (typeof m == "string") {
              if (g(m) > 4096)
                return $.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
              if (g(m) < 1)
                return $.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            } else
              return $.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var s = i === e;
        } else
          var s = !0;
        if (s) {
          if (r.hook_event_name !== void 0) {
            let m = e;
            if (typeof r.hook_event_name != "string")
              return $.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/properties/hook_event_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
            var s = m === e;
          } else
            var s = !0;
          if (s) {
            let m = r.hook_event_name;
            if (typeof m == "string")
              if (m === "SessionStart") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let i = e;
                    if (r.hook_event_name !== "SessionStart")
                      return $.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/0/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "SessionStart" }, message: "must be equal to constant" }], !1;
                    var l = i === e;
                  } else
                    var l = !0;
                  if (l)
                    if (r.source !== void 0) {
                      let i = r.source, d = e;
                      if (e === d)
                        if (typeof i == "string") {
                          if (g(i) > 256)
                            return $.errors = [{ instancePath: t + "/source", schemaPath: "#/oneOf/0/properties/source/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                        } else
                          return $.errors = [{ instancePath: t + "/source", schemaPath: "#/oneOf/0/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var l = d === e;
                    } else
                      var l = !0;
                }
              } else if (m === "SessionEnd") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let i = e;
                    if (r.hook_event_name !== "SessionEnd")
                      return $.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/1/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "SessionEnd" }, message: "must be equal to constant" }], !1;
                    var y = i === e;
                  } else
                    var y = !0;
                  if (y)
                    if (r.reason !== void 0) {
                      let i = r.reason, d = e;
                      if (e === d)
                        if (typeof i == "string") {
                          if (g(i) > 256)
                            return $.errors = [{ instancePath: t + "/reason", schemaPath: "#/oneOf/1/properties/reason/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                        } else
                          return $.errors = [{ instancePath: t + "/reason", schemaPath: "#/oneOf/1/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var y = d === e;
                    } else
                      var y = !0;
                }
              } else if (m === "PreCompact") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let i = e;
                    if (r.hook_event_name !== "PreCompact")
                      return $.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/2/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "PreCompact" }, message: "must be equal to constant" }], !1;
                    var a = i === e;
                  } else
                    var a = !0;
                  if (a)
                    if (r.trigger !== void 0) {
                      let i = r.trigger, d = e;
                      if (e === d)
                        if (typeof i == "string") {
                          if (g(i) > 256)
                            return $.errors = [{ instancePath: t + "/trigger", schemaPath: "#/oneOf/2/properties/trigger/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                          if (g(i) < 1)
                            return $.errors = [{ instancePath: t + "/trigger", schemaPath: "#/oneOf/2/properties/trigger/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                        } else
                          return $.errors = [{ instancePath: t + "/trigger", schemaPath: "#/oneOf/2/properties/trigger/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var a = d === e;
                    } else
                      var a = !0;
                }
              } else if (m === "StopFailure") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let i = e;
                    if (r.hook_event_name !== "StopFailure")
                      return $.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/3/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "StopFailure" }, message: "must be equal to constant" }], !1;
                    var n = i === e;
                  } else
                    var n = !0;
                  if (n) {
                    if (r.error !== void 0) {
                      let i = r.error, d = e;
                      if (e === d)
                        if (typeof i == "string") {
                          if (g(i) > 256)
                            return $.errors = [{ instancePath: t + "/error", schemaPath: "#/oneOf/3/properties/error/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                          if (g(i) < 1)
                            return $.errors = [{ instancePath: t + "/error", schemaPath: "#/oneOf/3/properties/error/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                        } else
                          return $.errors = [{ instancePath: t + "/error", schemaPath: "#/oneOf/3/properties/error/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var n = d === e;
                    } else
                      var n = !0;
                    if (n) {
                      if (r.error_details !== void 0) {
                        let i = r.error_details, d = e;
                        if (typeof i != "string" && i !== null)
                          return $.errors = [{ instancePath: t + "/error_details", schemaPath: "#/oneOf/3/properties/error_details/type", keyword: "type", params: { type: Ne.oneOf[3].properties.error_details.type }, message: "must be string,null" }], !1;
                        var n = d === e;
                      } else
                        var n = !0;
                      if (n)
                        if (r.last_assistant_message !== void 0) {
                          let i = r.last_assistant_message, d = e;
                          if (typeof i != "string" && i !== null)
                            return $.errors = [{ instancePath: t + "/last_assistant_message", schemaPath: "#/oneOf/3/properties/last_assistant_message/type", keyword: "type", params: { type: Ne.oneOf[3].properties.last_assistant_message.type }, message: "must be string,null" }], !1;
                          var n = d === e;
                        } else
                          var n = !0;
                    }
                  }
                }
              } else if (m === "SubagentStart") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let i = e;
                    if (r.hook_event_name !== "SubagentStart")
                      return $.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/4/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "SubagentStart" }, message: "must be equal to constant" }], !1;
                    var v = i === e;
                  } else
                    var v = !0;
                  if (v) {
                    if (r.agent_id !== void 0) {
                      let i = r.agent_id, d = e;
                      if (e === d)
                        if (typeof i == "string") {
                          if (g(i) > 256)
                            return $.errors = [{ instancePath: t + "/agent_id", schemaPath: "#/oneOf/4/properties/agent_id/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                          if (g(i) < 1)
                            return $.errors = [{ instancePath: t + "/agent_id", schemaPath: "#/oneOf/4/properties/agent_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                        } else
                          return $.errors = [{ instancePath: t + "/agent_id", schemaPath: "#/oneOf/4/properties/agent_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var v = d === e;
                    } else
                      var v = !0;
                    if (v)
                      if (r.agent_type !== void 0) {
                        let i = r.agent_type, d = e;
                        if (e === d)
                          if (typeof i == "string") {
                            if (g(i) > 256)
                              return $.errors = [{ instancePath: t + "/agent_type", schemaPath: "#/oneOf/4/properties/agent_type/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                          } else
                            return $.errors = [{ instancePath: t + "/agent_type", schemaPath: "#/oneOf/4/properties/agent_type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var v = d === e;
                      } else
                        var v = !0;
                  }
                }
              } else if (m === "SubagentStop") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let i = e;
                    if (r.hook_event_name !== "SubagentStop")
                      return $.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/5/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "SubagentStop" }, message: "must be equal to constant" }], !1;
                    var p = i === e;
                  } else
                    var p = !0;
                  if (p) {
                    if (r.agent_id !== void 0) {
                      let i = r.agent_id, d = e;
                      if (e === d)
                        if (typeof i == "string") {
                          if (g(i) > 256)
                            return $.errors = [{ instancePath: t + "/agent_id", schemaPath: "#/oneOf/5/properties/agent_id/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                          if (g(i) < 1)
                            return $.errors = [{ instancePath: t + "/agent_id", schemaPath: "#/oneOf/5/properties/agent_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                        } else
                          return $.errors = [{ instancePath: t + "/agent_id", schemaPath: "#/oneOf/5/properties/agent_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var p = d === e;
                    } else
                      var p = !0;
                    if (p)
                      if (r.agent_type !== void 0) {
                        let i = r.agent_type, d = e;
                        if (e === d)
                          if (typeof i == "string") {
                            if (g(i) > 256)
                              return $.errors = [{ instancePath: t + "/agent_type", schemaPath: "#/oneOf/5/properties/agent_type/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                          } else
                            return $.errors = [{ instancePath: t + "/agent_type", schemaPath: "#/oneOf/5/properties/agent_type/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                        var p = d === e;
                      } else
                        var p = !0;
                  }
                }
              } else if (m === "PostToolUse") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let i = e;
                    if (r.hook_event_name !== "PostToolUse")
                      return $.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/6/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "PostToolUse" }, message: "must be equal to constant" }], !1;
                    var u = i === e;
                  } else
                    var u = !0;
                  if (u)
                    if (r.tool_name !== void 0) {
                      let i = r.tool_name, d = e;
                      if (e === d)
                        if (typeof i == "string") {
                          if (g(i) > 256)
                            return $.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/6/properties/tool_name/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                          if (g(i) < 1)
                            return $.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/6/properties/tool_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                        } else
                          return $.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/6/properties/tool_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var u = d === e;
                    } else
                      var u = !0;
                }
              } else if (m === "PreToolUse") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  let i;
                  if (r.tool_name === void 0 && (i = "tool_name") || r.tool_input === void 0 && (i = "tool_input"))
                    return $.errors = [{ instancePath: t, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: i }, message: "must have required property '" + i + "'" }], !1;
                  if (r.hook_event_name !== void 0) {
                    let d = e;
                    if (r.hook_event_name !== "PreToolUse")
                      return $.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/7/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "PreToolUse" }, message: "must be equal to constant" }], !1;
                    var P = d === e;
                  } else
                    var P = !0;
                  if (P) {
                    if (r.tool_name !== void 0) {
                      let d = r.tool_name, z = e;
                      if (e === z)
                        if (typeof d == "string") {
                          if (g(d) > 256)
                            return $.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/7/properties/tool_name/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
                          if (g(d) < 1)
                            return $.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/7/properties/tool_name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
                        } else
                          return $.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/7/properties/tool_name/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                      var P = z === e;
                    } else
                      var P = !0;
                    if (P)
                      if (r.tool_input !== void 0) {
                        let d = r.tool_input, z = e;
                        if (e === z)
                          if (d && typeof d == "object" && !Array.isArray(d)) {
                            if (d.command !== void 0 && typeof d.command != "string")
                              return $.errors = [{ instancePath: t + "/tool_input/command", schemaPath: "#/oneOf/7/properties/tool_input/properties/command/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
                          } else
                            return $.errors = [{ instancePath: t + "/tool_input", schemaPath: "#/oneOf/7/properties/tool_input/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
                        var P = z === e;
                      } else
                        var P = !0;
                  }
                }
              } else
                return $.errors = [{ instancePath: t, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "hook_event_name", tagValue: m }, message: 'value of tag "hook_event_name" must be in oneOf' }], !1;
            else
              return $.errors = [{ instancePath: t, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "hook_event_name", tagValue: m }, message: 'tag "hook_event_name" must be string' }], !1;
          }
        }
      }
    } else
      return $.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return $.errors = o, e === 0;
}
$.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var er = Q;
function Q(r, { instancePath: t = "", parentData: L, parentDataProperty: A, rootData: b = r, dynamicAnchors: x = {} } = {}) {
  let o = null, e = 0, f = Q.evaluated;
  if (f.dynamicProps && (f.props = void 0), f.dynamicItems && (f.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let l;
      if (r.session_id === void 0 && (l = "session_id") || r.cwd === void 0 && (l = "cwd"))
        return Q.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: l }, message: "must have required property '" + l + "'" }], !1;
      if (r.session_id !== void 0) {
        let y = r.session_id, a = e;
        if (e === a)
          if (typeof y == "string") {
            if (g(y) > 256)
              return Q.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" }], !1;
            if (g(y) < 1)
              return Q.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
          } else
            return Q.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
        var s = a === e;
      } else
        var s = !0;
      if (s)
        if (r.cwd !== void 0) {
          let y = r.cwd, a = e;
          if (e === a)
            if (typeof y == "string") {
              if (g(y) > 4096)
                return Q.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" }], !1;
              if (g(y) < 1)
                return Q.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" }], !1;
            } else
              return Q.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/type", keyword: "type", params: { type: "string" }, message: "must be string" }], !1;
          var s = a === e;
        } else
          var s = !0;
    } else
      return Q.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" }], !1;
  return Q.errors = o, e === 0;
}
Q.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  Xe as validateEvent,
  Ye as validateHookInput,
  er as validateStatusLine
};
