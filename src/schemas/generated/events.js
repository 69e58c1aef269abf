// Generated from schemas/v1 by scripts/build.ts.
var Ve = (r, t) => () => {
  try {
    return t || r((t = { exports: {} }).exports, t), t.exports;
  } catch (N) {
    throw t = 0, N;
  }
};

var Ge = Ve((Ze) => {
  "use strict";
  Object.defineProperty(Ze, "__esModule", { value: !0 });
  function Ce(r) {
    let t = r.length, N = 0, V = 0, k;
    for (; V < t; )
      N++, k = r.charCodeAt(V++), k >= 55296 && k <= 56319 && V < t && (k = r.charCodeAt(V), (k & 64512) === 56320 && V++);
    return N;
  }
  Ze.default = Ce;
  Ce.code = 'require("ajv/dist/runtime/ucs2length").default';
});

var Me = Ve(($r, We) => {
  "use strict";
  We.exports = function r(t, N) {
    if (t === N) return !0;
    if (t && N && typeof t == "object" && typeof N == "object") {
      if (t.constructor !== N.constructor) return !1;
      var V, k, A;
      if (Array.isArray(t)) {
        if (V = t.length, V != N.length) return !1;
        for (k = V; k-- !== 0; )
          if (!r(t[k], N[k])) return !1;
        return !0;
      }
      if (t.constructor === RegExp) return t.source === N.source && t.flags === N.flags;
      if (t.valueOf !== Object.prototype.valueOf) return t.valueOf() === N.valueOf();
      if (t.toString !== Object.prototype.toString) return t.toString() === N.toString();
      if (A = Object.keys(t), V = A.length, V !== Object.keys(N).length) return !1;
      for (k = V; k-- !== 0; )
        if (!Object.prototype.hasOwnProperty.call(N, A[k])) return !1;
      for (k = V; k-- !== 0; ) {
        var n = A[k];
        if (!r(t[n], N[n])) return !1;
      }
      return !0;
    }
    return t !== t && N !== N;
  };
});

var Be = Ve((Ee) => {
  "use strict";
  Object.defineProperty(Ee, "__esModule", { value: !0 });
  var He = Me();
  He.code = 'require("ajv/dist/runtime/equal").default';
  Ee.default = He;
});

var xr = b, Je = { $id: "https://flow.synapti.ai/schemas/v1/event.schema.json", type: "object", required: ["v", "seq", "prev", "id", "at", "by", "op", "type", "data", "sum"], additionalProperties: !1, properties: { v: { const: 1 }, seq: { type: "integer", minimum: 1 }, prev: { $ref: "#/$defs/digest" }, id: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, at: { $ref: "#/$defs/at" }, by: { type: "object", required: ["actor"], additionalProperties: !1, properties: { actor: { enum: ["agent", "human", "hook", "engine"] }, session: { $ref: "#/$defs/session" }, machine: { $ref: "#/$defs/label" }, pid: { type: "integer", minimum: 1 }, worktree: { $ref: "#/$defs/path" }, branch: { $ref: "#/$defs/branch" }, head: { type: "string", pattern: "^[0-9a-f]{40,64}$" } } }, op: { type: "object", required: ["id", "digest"], additionalProperties: !1, properties: { id: { type: "string", pattern: "^[A-Za-z0-9._:-]{1,128}$" }, digest: { $ref: "#/$defs/digest" } } }, type: { type: "string" }, data: { type: "object" }, sum: { $ref: "#/$defs/digest" } }, discriminator: { propertyName: "type" }, oneOf: [{ properties: { type: { const: "run_started" }, data: { $ref: "#/$defs/run_started" } } }, { properties: { type: { const: "run_claimed" }, data: { $ref: "#/$defs/run_claimed" } } }, { properties: { type: { const: "run_released" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "activity_started" }, data: { $ref: "#/$defs/activity_started" } } }, { properties: { type: { const: "activity_recorded" }, data: { $ref: "#/$defs/activity_recorded" } } }, { properties: { type: { const: "evidence_recorded" }, data: { $ref: "evidence.schema.json" } } }, { properties: { type: { const: "criterion_set" }, data: { $ref: "#/$defs/criterion_set" } } }, { properties: { type: { const: "criterion_verified" }, data: { $ref: "#/$defs/criterion_verified" } } }, { properties: { type: { const: "gate_opened" }, data: { $ref: "#/$defs/gate_opened" } } }, { properties: { type: { const: "gate_resolved" }, data: { $ref: "#/$defs/gate_resolved" } } }, { properties: { type: { const: "note_recorded" }, data: { $ref: "#/$defs/note_recorded" } } }, { properties: { type: { const: "run_blocked" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "run_unblocked" }, data: { $ref: "#/$defs/run_unblocked" } } }, { properties: { type: { const: "session_end" }, data: { $ref: "#/$defs/session_end" } } }, { properties: { type: { const: "context_compacted" }, data: { $ref: "#/$defs/context_compacted" } } }, { properties: { type: { const: "turn_failed" }, data: { $ref: "#/$defs/turn_failed" } } }, { properties: { type: { const: "helper_started" }, data: { $ref: "#/$defs/helper_started" } } }, { properties: { type: { const: "helper_ended" }, data: { $ref: "#/$defs/helper_ended" } } }, { properties: { type: { const: "worktree_changed" }, data: { $ref: "#/$defs/worktree_changed" } } }, { properties: { type: { const: "tamper_noticed" }, data: { $ref: "#/$defs/tamper_noticed" } } }, { properties: { type: { const: "run_completed" }, data: { $ref: "#/$defs/run_completed" } } }, { properties: { type: { const: "run_failed" }, data: { $ref: "#/$defs/reason" } } }, { properties: { type: { const: "run_cancelled" }, data: { $ref: "#/$defs/reason" } } }], $defs: { digest: { type: "string", pattern: "^[0-9a-f]{64}$" }, digest_or_null: { type: ["string", "null"], pattern: "^[0-9a-f]{64}$" }, at: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" }, run_id: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", maxLength: 255 }, name: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, key: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, text: { type: "string", maxLength: 16384 }, label: { type: "string", minLength: 1, maxLength: 256 }, session: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$" }, branch: { type: "string", minLength: 1, maxLength: 1024 }, path: { type: "string", minLength: 1, maxLength: 4096 }, number: { type: ["integer", "null"], minimum: 1 }, activity_type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, references: { type: "array", items: { $ref: "#/$defs/path" } }, client: { type: "object", required: ["machine", "boot", "pidns", "pid", "start"], additionalProperties: !1, properties: { machine: { type: ["string", "null"], maxLength: 256 }, boot: { type: ["string", "null"], maxLength: 256 }, pidns: { type: ["string", "null"], maxLength: 256 }, pid: { type: ["integer", "null"], minimum: 1 }, start: { type: ["string", "null"], maxLength: 256 } } }, claim: { type: ["object", "null"], required: ["session", "client"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, client: { $ref: "#/$defs/client" } } }, attempt: { type: "object", required: ["activity", "key", "attempt"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 } } }, tree: { type: ["object", "null"], required: ["digest", "dirty"], additionalProperties: !1, properties: { digest: { $ref: "#/$defs/digest" }, dirty: { type: ["array", "null"], items: { type: "object", required: ["path", "id"], additionalProperties: !1, properties: { path: { $ref: "#/$defs/path" }, id: { type: ["string", "null"], pattern: "^[0-7]{6}:[0-9a-f]{40,64}$" } } } } } }, reason: { type: "object", required: ["reason"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/text" } } }, run_started: { type: "object", required: ["apiVersion", "run_id", "workflow", "target", "goal", "inputs", "repo", "branch", "journal", "claim"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, run_id: { $ref: "#/$defs/run_id" }, workflow: { $ref: "workflow.schema.json" }, target: { type: "object", required: ["issue", "pr", "title"], additionalProperties: !1, properties: { issue: { $ref: "#/$defs/number" }, pr: { $ref: "#/$defs/number" }, title: { $ref: "#/$defs/text" } } }, goal: { type: ["string", "null"], minLength: 1, maxLength: 256 }, inputs: { type: "object", propertyNames: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, additionalProperties: { type: "array", items: { $ref: "#/$defs/text" } } }, repo: { $ref: "#/$defs/path" }, branch: { type: ["string", "null"], minLength: 1, maxLength: 1024 }, journal: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, claim: { $ref: "#/$defs/claim" } } }, run_claimed: { type: "object", required: ["claim", "previous", "take_over", "plan"], additionalProperties: !1, properties: { claim: { $ref: "#/$defs/claim" }, previous: { type: ["object", "null"], required: ["session", "verdict"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, verdict: { enum: ["free", "gone", "live", "unknown", "self"] } } }, take_over: { type: ["object", "null"], required: ["reason"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/text" } } }, plan: { type: "object", required: ["lost", "reconciled", "blocked"], additionalProperties: !1, properties: { lost: { type: "array", items: { $ref: "#/$defs/attempt" } }, reconciled: { type: "array", items: { $ref: "evidence.schema.json" } }, blocked: { type: ["string", "null"], maxLength: 16384 } } } } }, activity_started: { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "tree", "artifacts"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, tree: { $ref: "#/$defs/tree" }, artifacts: { $ref: "#/$defs/artifacts" } } }, activity_recorded: { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "status", "summary", "confidence", "evidence_refs", "files_changed", "exit_code", "to_phase", "tree"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, status: { enum: ["passed", "failed", "skipped", "blocked"] }, summary: { $ref: "#/$defs/text" }, confidence: { enum: ["high", "medium", "low"] }, evidence_refs: { $ref: "#/$defs/references" }, files_changed: { $ref: "#/$defs/references" }, exit_code: { type: ["integer", "null"] }, to_phase: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, tree: { $ref: "#/$defs/digest_or_null" } } }, artifacts: { type: "array", maxItems: 64, items: { type: "object", required: ["path", "digest"], additionalProperties: !1, properties: { path: { $ref: "#/$defs/path" }, digest: { $ref: "#/$defs/digest_or_null" } } } }, criterion_set: { type: "object", required: ["criteria"], additionalProperties: !1, properties: { criteria: { type: "array", maxItems: 64, items: { $ref: "criteria.schema.json#/$defs/criterion" } } } }, criterion_verified: { type: "object", required: ["criterion", "evidence"], additionalProperties: !1, properties: { criterion: { $ref: "#/$defs/name" }, evidence: { $ref: "evidence.schema.json" } } }, gate_opened: { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "ask", "question", "artifacts"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { const: "gate" }, extra: { type: "boolean" }, ask: { $ref: "#/$defs/text" }, question: { $ref: "#/$defs/text" }, artifacts: { $ref: "#/$defs/artifacts" } } }, gate_resolved: { type: "object", required: ["activity", "key", "attempt", "decision", "via", "text", "artifacts"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, decision: { enum: ["approved", "rejected"] }, via: { enum: ["command", "question", "terminal"] }, text: { type: ["string", "null"], maxLength: 16384 }, artifacts: { $ref: "#/$defs/artifacts" } } }, note_recorded: { type: "object", required: ["text"], additionalProperties: !1, properties: { text: { $ref: "#/$defs/text" } } }, run_unblocked: { type: "object", required: ["reason"], additionalProperties: !1, properties: { reason: { type: ["string", "null"], maxLength: 16384 } } }, session_end: { type: "object", required: ["session", "reason", "outcome"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, reason: { $ref: "#/$defs/text" }, outcome: { enum: ["success", "incomplete", "failed", "cancelled"] } } }, context_compacted: { type: "object", required: ["trigger"], additionalProperties: !1, properties: { trigger: { $ref: "#/$defs/label" } } }, turn_failed: { type: "object", required: ["reason", "details"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/label" }, details: { type: ["string", "null"], maxLength: 16384 } } }, helper_started: { type: "object", required: ["helper", "kind"], additionalProperties: !1, properties: { helper: { $ref: "#/$defs/label" }, kind: { $ref: "#/$defs/label" } } }, helper_ended: { type: "object", required: ["helper"], additionalProperties: !1, properties: { helper: { $ref: "#/$defs/label" } } }, tamper_noticed: { type: "object", required: ["what", "tool"], additionalProperties: !1, properties: { what: { type: "array", minItems: 1, items: { enum: ["log", "marker", "definition", "hooks"] } }, tool: { $ref: "#/$defs/label" } } }, worktree_changed: { type: "object", required: ["from", "to"], additionalProperties: !1, properties: { from: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, to: { $ref: "#/$defs/path" } } }, run_completed: { type: "object", required: ["summary", "tree"], additionalProperties: !1, properties: { summary: { $ref: "#/$defs/text" }, tree: { $ref: "#/$defs/digest_or_null" } } } } };
var er = { type: "object", required: ["reason"], additionalProperties: !1, properties: { reason: { type: ["string", "null"], maxLength: 16384 } } }, je = Object.prototype.hasOwnProperty, g = Ge().default, me = new RegExp("^[0-9a-f]{64}$", "u"), H = new RegExp("^[A-Za-z0-9._-]{1,64}$", "u"), rr = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$", "u"), ze = new RegExp("^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$", "u"), tr = new RegExp("^[0-9a-f]{40,64}$", "u"), sr = new RegExp("^[A-Za-z0-9._:-]{1,128}$", "u"), Oe = { type: "object", required: ["apiVersion", "run_id", "workflow", "target", "goal", "inputs", "repo", "branch", "journal", "claim"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, run_id: { $ref: "#/$defs/run_id" }, workflow: { $ref: "workflow.schema.json" }, target: { type: "object", required: ["issue", "pr", "title"], additionalProperties: !1, properties: { issue: { $ref: "#/$defs/number" }, pr: { $ref: "#/$defs/number" }, title: { $ref: "#/$defs/text" } } }, goal: { type: ["string", "null"], minLength: 1, maxLength: 256 }, inputs: { type: "object", propertyNames: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, additionalProperties: { type: "array", items: { $ref: "#/$defs/text" } } }, repo: { $ref: "#/$defs/path" }, branch: { type: ["string", "null"], minLength: 1, maxLength: 1024 }, journal: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, claim: { $ref: "#/$defs/claim" } } };
var Ke = { type: ["integer", "null"], minimum: 1 };
var ir = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$", "u"), ar = { $id: "https://flow.synapti.ai/schemas/v1/workflow.schema.json", type: "object", required: ["apiVersion", "kind", "metadata", "phases"], additionalProperties: !1, properties: { apiVersion: { const: "flow.synapti.ai/v1" }, kind: { const: "FlowWorkflow" }, metadata: { type: "object", required: ["id", "version", "title", "description"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, version: { type: "string", pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$", maxLength: 32 }, title: { type: "string", minLength: 1, maxLength: 200 }, description: { type: "string", minLength: 1, maxLength: 1e3 } } }, targets: { type: "array", minItems: 1, uniqueItems: !0, items: { enum: ["issue", "pr", "title"] } }, limits: { type: "object", additionalProperties: !1, properties: { max_iterations: { type: "integer", minimum: 1, maximum: 1e3 } } }, evidence: { $ref: "evidence-commands.schema.json" }, phases: { type: "array", minItems: 1, maxItems: 64, items: { $ref: "#/$defs/phase" } } }, $defs: { id: { type: "string", pattern: "^[a-z][a-z0-9_-]{0,63}$" }, prompt: { type: "string", minLength: 1, maxLength: 1e3 }, phase: { type: "object", required: ["id", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, prompt: { $ref: "#/$defs/prompt" }, next: { $ref: "#/$defs/id" }, back_to: { type: "array", minItems: 1, maxItems: 64, items: { type: "object", required: ["phase", "max"], additionalProperties: !1, properties: { phase: { $ref: "#/$defs/id" }, max: { type: "integer", minimum: 1, maximum: 1e3 } } } }, loop_over: { $ref: "#/$defs/id" }, activities: { type: "array", maxItems: 64, items: { $ref: "#/$defs/activity" } } } }, activity: { type: "object", required: ["id", "type", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, prompt: { $ref: "#/$defs/prompt" }, required: { type: "boolean" }, needs: { type: "array", maxItems: 64, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, evidence: { type: "array", maxItems: 8, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, replay: { enum: ["safe", "idempotent", "effectful"] } } } } };
var _e = new RegExp("^[a-z][a-z0-9_-]{0,63}$", "u"), nr = new RegExp("^[0-9]+\\.[0-9]+\\.[0-9]+$", "u"), or = new RegExp("^[^\\s]+(?: [^\\s]+)*$", "u"), Re = Be().default;
var Qe = { type: "object", required: ["id", "type", "prompt"], additionalProperties: !1, properties: { id: { $ref: "#/$defs/id" }, type: { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, prompt: { $ref: "#/$defs/prompt" }, required: { type: "boolean" }, needs: { type: "array", maxItems: 64, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, evidence: { type: "array", maxItems: 8, uniqueItems: !0, items: { $ref: "#/$defs/id" } }, replay: { enum: ["safe", "idempotent", "effectful"] } } };
function F(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = F.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.id === void 0 && (s = "id") || r.type === void 0 && (s = "type") || r.prompt === void 0 && (s = "prompt"))
        return F.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: s } }], !1;
      {
        let p = e;
        for (let a in r)
          if (!(a === "id" || a === "type" || a === "prompt" || a === "required" || a === "needs" || a === "evidence" || a === "replay")) {
            return F.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a } }], !1;
            break;
          }
        if (p === e) {
          if (r.id !== void 0) {
            let a = r.id, y = e;
            if (e === e)
              if (typeof a == "string") {
                if (!_e.test(a))
                  return F.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" } }], !1;
              } else
                return F.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" } }], !1;
            var i = y === e;
          } else
            var i = !0;
          if (i) {
            if (r.type !== void 0) {
              let a = r.type, y = e;
              if (!(a === "bash" || a === "skill" || a === "agent" || a === "task" || a === "gate" || a === "evaluation" || a === "external"))
                return F.errors = [{ instancePath: t + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: Qe.properties.type.enum } }], !1;
              var i = y === e;
            } else
              var i = !0;
            if (i) {
              if (r.prompt !== void 0) {
                let a = r.prompt, y = e;
                if (e === e)
                  if (typeof a == "string") {
                    if (g(a) > 1e3)
                      return F.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/maxLength", keyword: "maxLength", params: { limit: 1e3 } }], !1;
                    if (g(a) < 1)
                      return F.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                  } else
                    return F.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/type", keyword: "type", params: { type: "string" } }], !1;
                var i = y === e;
              } else
                var i = !0;
              if (i) {
                if (r.required !== void 0) {
                  let a = e;
                  if (typeof r.required != "boolean")
                    return F.errors = [{ instancePath: t + "/required", schemaPath: "#/properties/required/type", keyword: "type", params: { type: "boolean" } }], !1;
                  var i = a === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.needs !== void 0) {
                    let a = r.needs, y = e;
                    if (e === y)
                      if (Array.isArray(a)) {
                        if (a.length > 64)
                          return F.errors = [{ instancePath: t + "/needs", schemaPath: "#/properties/needs/maxItems", keyword: "maxItems", params: { limit: 64 } }], !1;
                        {
                          var o = !0;
                          let $ = a.length;
                          for (let m = 0; m < $; m++) {
                            let f = a[m], x = e;
                            if (e === e)
                              if (typeof f == "string") {
                                if (!_e.test(f))
                                  return F.errors = [{ instancePath: t + "/needs/" + m, schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" } }], !1;
                              } else
                                return F.errors = [{ instancePath: t + "/needs/" + m, schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" } }], !1;
                            var o = x === e;
                            if (!o)
                              break;
                          }
                          if (o) {
                            let m = a.length, f;
                            if (m > 1) {
                              e:
                                for (; m--; )
                                  for (f = m; f--; )
                                    if (Re(a[m], a[f])) {
                                      return F.errors = [{ instancePath: t + "/needs", schemaPath: "#/properties/needs/uniqueItems", keyword: "uniqueItems", params: { i: m, j: f } }], !1;
                                      break e;
                                    }
                            }
                          }
                        }
                      } else
                        return F.errors = [{ instancePath: t + "/needs", schemaPath: "#/properties/needs/type", keyword: "type", params: { type: "array" } }], !1;
                    var i = y === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.evidence !== void 0) {
                      let a = r.evidence, y = e;
                      if (e === y)
                        if (Array.isArray(a)) {
                          if (a.length > 8)
                            return F.errors = [{ instancePath: t + "/evidence", schemaPath: "#/properties/evidence/maxItems", keyword: "maxItems", params: { limit: 8 } }], !1;
                          {
                            var c = !0;
                            let $ = a.length;
                            for (let m = 0; m < $; m++) {
                              let f = a[m], x = e;
                              if (e === e)
                                if (typeof f == "string") {
                                  if (!_e.test(f))
                                    return F.errors = [{ instancePath: t + "/evidence/" + m, schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" } }], !1;
                                } else
                                  return F.errors = [{ instancePath: t + "/evidence/" + m, schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" } }], !1;
                              var c = x === e;
                              if (!c)
                                break;
                            }
                            if (c) {
                              let m = a.length, f;
                              if (m > 1) {
                                e:
                                  for (; m--; )
                                    for (f = m; f--; )
                                      if (Re(a[m], a[f])) {
                                        return F.errors = [{ instancePath: t + "/evidence", schemaPath: "#/properties/evidence/uniqueItems", keyword: "uniqueItems", params: { i: m, j: f } }], !1;
                                        break e;
                                      }
                              }
                            }
                          }
                        } else
                          return F.errors = [{ instancePath: t + "/evidence", schemaPath: "#/properties/evidence/type", keyword: "type", params: { type: "array" } }], !1;
                      var i = y === e;
                    } else
                      var i = !0;
                    if (i)
                      if (r.replay !== void 0) {
                        let a = r.replay, y = e;
                        if (!(a === "safe" || a === "idempotent" || a === "effectful"))
                          return F.errors = [{ instancePath: t + "/replay", schemaPath: "#/properties/replay/enum", keyword: "enum", params: { allowedValues: Qe.properties.replay.enum } }], !1;
                        var i = y === e;
                      } else
                        var i = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return F.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return F.errors = n, e === 0;
}
F.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function E(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = E.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let p;
      if (r.id === void 0 && (p = "id") || r.prompt === void 0 && (p = "prompt"))
        return E.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: p } }], !1;
      {
        let a = e;
        for (let y in r)
          if (!(y === "id" || y === "prompt" || y === "next" || y === "back_to" || y === "loop_over" || y === "activities")) {
            return E.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: y } }], !1;
            break;
          }
        if (a === e) {
          if (r.id !== void 0) {
            let y = r.id, l = e;
            if (e === e)
              if (typeof y == "string") {
                if (!_e.test(y))
                  return E.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" } }], !1;
              } else
                return E.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" } }], !1;
            var i = l === e;
          } else
            var i = !0;
          if (i) {
            if (r.prompt !== void 0) {
              let y = r.prompt, l = e;
              if (e === e)
                if (typeof y == "string") {
                  if (g(y) > 1e3)
                    return E.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/maxLength", keyword: "maxLength", params: { limit: 1e3 } }], !1;
                  if (g(y) < 1)
                    return E.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                } else
                  return E.errors = [{ instancePath: t + "/prompt", schemaPath: "#/$defs/prompt/type", keyword: "type", params: { type: "string" } }], !1;
              var i = l === e;
            } else
              var i = !0;
            if (i) {
              if (r.next !== void 0) {
                let y = r.next, l = e;
                if (e === e)
                  if (typeof y == "string") {
                    if (!_e.test(y))
                      return E.errors = [{ instancePath: t + "/next", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" } }], !1;
                  } else
                    return E.errors = [{ instancePath: t + "/next", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" } }], !1;
                var i = l === e;
              } else
                var i = !0;
              if (i) {
                if (r.back_to !== void 0) {
                  let y = r.back_to, l = e;
                  if (e === l)
                    if (Array.isArray(y)) {
                      if (y.length > 64)
                        return E.errors = [{ instancePath: t + "/back_to", schemaPath: "#/properties/back_to/maxItems", keyword: "maxItems", params: { limit: 64 } }], !1;
                      if (y.length < 1)
                        return E.errors = [{ instancePath: t + "/back_to", schemaPath: "#/properties/back_to/minItems", keyword: "minItems", params: { limit: 1 } }], !1;
                      {
                        var o = !0;
                        let m = y.length;
                        for (let f = 0; f < m; f++) {
                          let x = y[f], h = e;
                          if (e === h)
                            if (x && typeof x == "object" && !Array.isArray(x)) {
                              let L;
                              if (x.phase === void 0 && (L = "phase") || x.max === void 0 && (L = "max"))
                                return E.errors = [{ instancePath: t + "/back_to/" + f, schemaPath: "#/properties/back_to/items/required", keyword: "required", params: { missingProperty: L } }], !1;
                              {
                                let O = e;
                                for (let q in x)
                                  if (!(q === "phase" || q === "max")) {
                                    return E.errors = [{ instancePath: t + "/back_to/" + f, schemaPath: "#/properties/back_to/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: q } }], !1;
                                    break;
                                  }
                                if (O === e) {
                                  if (x.phase !== void 0) {
                                    let q = x.phase, v = e;
                                    if (e === e)
                                      if (typeof q == "string") {
                                        if (!_e.test(q))
                                          return E.errors = [{ instancePath: t + "/back_to/" + f + "/phase", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" } }], !1;
                                      } else
                                        return E.errors = [{ instancePath: t + "/back_to/" + f + "/phase", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" } }], !1;
                                    var c = v === e;
                                  } else
                                    var c = !0;
                                  if (c)
                                    if (x.max !== void 0) {
                                      let q = x.max, v = e;
                                      if (!(typeof q == "number" && !(q % 1) && !isNaN(q) && isFinite(q)))
                                        return E.errors = [{ instancePath: t + "/back_to/" + f + "/max", schemaPath: "#/properties/back_to/items/properties/max/type", keyword: "type", params: { type: "integer" } }], !1;
                                      if (e === v && typeof q == "number" && isFinite(q)) {
                                        if (q > 1e3 || isNaN(q))
                                          return E.errors = [{ instancePath: t + "/back_to/" + f + "/max", schemaPath: "#/properties/back_to/items/properties/max/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 } }], !1;
                                        if (q < 1 || isNaN(q))
                                          return E.errors = [{ instancePath: t + "/back_to/" + f + "/max", schemaPath: "#/properties/back_to/items/properties/max/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }], !1;
                                      }
                                      var c = v === e;
                                    } else
                                      var c = !0;
                                }
                              }
                            } else
                              return E.errors = [{ instancePath: t + "/back_to/" + f, schemaPath: "#/properties/back_to/items/type", keyword: "type", params: { type: "object" } }], !1;
                          var o = h === e;
                          if (!o)
                            break;
                        }
                      }
                    } else
                      return E.errors = [{ instancePath: t + "/back_to", schemaPath: "#/properties/back_to/type", keyword: "type", params: { type: "array" } }], !1;
                  var i = l === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.loop_over !== void 0) {
                    let y = r.loop_over, l = e;
                    if (e === e)
                      if (typeof y == "string") {
                        if (!_e.test(y))
                          return E.errors = [{ instancePath: t + "/loop_over", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" } }], !1;
                      } else
                        return E.errors = [{ instancePath: t + "/loop_over", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" } }], !1;
                    var i = l === e;
                  } else
                    var i = !0;
                  if (i)
                    if (r.activities !== void 0) {
                      let y = r.activities, l = e;
                      if (e === l)
                        if (Array.isArray(y)) {
                          if (y.length > 64)
                            return E.errors = [{ instancePath: t + "/activities", schemaPath: "#/properties/activities/maxItems", keyword: "maxItems", params: { limit: 64 } }], !1;
                          {
                            var s = !0;
                            let m = y.length;
                            for (let f = 0; f < m; f++) {
                              let x = e;
                              F(y[f], { instancePath: t + "/activities/" + f, parentData: y, parentDataProperty: f, rootData: k, dynamicAnchors: A }) || (n = n === null ? F.errors : n.concat(F.errors), e = n.length);
                              var s = x === e;
                              if (!s)
                                break;
                            }
                          }
                        } else
                          return E.errors = [{ instancePath: t + "/activities", schemaPath: "#/properties/activities/type", keyword: "type", params: { type: "array" } }], !1;
                      var i = l === e;
                    } else
                      var i = !0;
                }
              }
            }
          }
        }
      }
    } else
      return E.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return E.errors = n, e === 0;
}
E.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function z(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = z.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let l;
      if (r.apiVersion === void 0 && (l = "apiVersion") || r.kind === void 0 && (l = "kind") || r.metadata === void 0 && (l = "metadata") || r.phases === void 0 && (l = "phases"))
        return z.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: l } }], !1;
      {
        let $ = e;
        for (let m in r)
          if (!(m === "apiVersion" || m === "kind" || m === "metadata" || m === "targets" || m === "limits" || m === "evidence" || m === "phases")) {
            return z.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: m } }], !1;
            break;
          }
        if ($ === e) {
          if (r.apiVersion !== void 0) {
            let m = e;
            if (r.apiVersion !== "flow.synapti.ai/v1")
              return z.errors = [{ instancePath: t + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "flow.synapti.ai/v1" } }], !1;
            var i = m === e;
          } else
            var i = !0;
          if (i) {
            if (r.kind !== void 0) {
              let m = e;
              if (r.kind !== "FlowWorkflow")
                return z.errors = [{ instancePath: t + "/kind", schemaPath: "#/properties/kind/const", keyword: "const", params: { allowedValue: "FlowWorkflow" } }], !1;
              var i = m === e;
            } else
              var i = !0;
            if (i) {
              if (r.metadata !== void 0) {
                let m = r.metadata, f = e;
                if (e === f)
                  if (m && typeof m == "object" && !Array.isArray(m)) {
                    let h;
                    if (m.id === void 0 && (h = "id") || m.version === void 0 && (h = "version") || m.title === void 0 && (h = "title") || m.description === void 0 && (h = "description"))
                      return z.errors = [{ instancePath: t + "/metadata", schemaPath: "#/properties/metadata/required", keyword: "required", params: { missingProperty: h } }], !1;
                    {
                      let P = e;
                      for (let L in m)
                        if (!(L === "id" || L === "version" || L === "title" || L === "description")) {
                          return z.errors = [{ instancePath: t + "/metadata", schemaPath: "#/properties/metadata/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: L } }], !1;
                          break;
                        }
                      if (P === e) {
                        if (m.id !== void 0) {
                          let L = m.id, O = e;
                          if (e === e)
                            if (typeof L == "string") {
                              if (!_e.test(L))
                                return z.errors = [{ instancePath: t + "/metadata/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" } }], !1;
                            } else
                              return z.errors = [{ instancePath: t + "/metadata/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" } }], !1;
                          var o = O === e;
                        } else
                          var o = !0;
                        if (o) {
                          if (m.version !== void 0) {
                            let L = m.version, O = e;
                            if (e === O)
                              if (typeof L == "string") {
                                if (g(L) > 32)
                                  return z.errors = [{ instancePath: t + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/maxLength", keyword: "maxLength", params: { limit: 32 } }], !1;
                                if (!nr.test(L))
                                  return z.errors = [{ instancePath: t + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/pattern", keyword: "pattern", params: { pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+$" } }], !1;
                              } else
                                return z.errors = [{ instancePath: t + "/metadata/version", schemaPath: "#/properties/metadata/properties/version/type", keyword: "type", params: { type: "string" } }], !1;
                            var o = O === e;
                          } else
                            var o = !0;
                          if (o) {
                            if (m.title !== void 0) {
                              let L = m.title, O = e;
                              if (e === O)
                                if (typeof L == "string") {
                                  if (g(L) > 200)
                                    return z.errors = [{ instancePath: t + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/maxLength", keyword: "maxLength", params: { limit: 200 } }], !1;
                                  if (g(L) < 1)
                                    return z.errors = [{ instancePath: t + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                                } else
                                  return z.errors = [{ instancePath: t + "/metadata/title", schemaPath: "#/properties/metadata/properties/title/type", keyword: "type", params: { type: "string" } }], !1;
                              var o = O === e;
                            } else
                              var o = !0;
                            if (o)
                              if (m.description !== void 0) {
                                let L = m.description, O = e;
                                if (e === O)
                                  if (typeof L == "string") {
                                    if (g(L) > 1e3)
                                      return z.errors = [{ instancePath: t + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/maxLength", keyword: "maxLength", params: { limit: 1e3 } }], !1;
                                    if (g(L) < 1)
                                      return z.errors = [{ instancePath: t + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                                  } else
                                    return z.errors = [{ instancePath: t + "/metadata/description", schemaPath: "#/properties/metadata/properties/description/type", keyword: "type", params: { type: "string" } }], !1;
                                var o = O === e;
                              } else
                                var o = !0;
                          }
                        }
                      }
                    }
                  } else
                    return z.errors = [{ instancePath: t + "/metadata", schemaPath: "#/properties/metadata/type", keyword: "type", params: { type: "object" } }], !1;
                var i = f === e;
              } else
                var i = !0;
              if (i) {
                if (r.targets !== void 0) {
                  let m = r.targets, f = e;
                  if (e === f)
                    if (Array.isArray(m)) {
                      if (m.length < 1)
                        return z.errors = [{ instancePath: t + "/targets", schemaPath: "#/properties/targets/minItems", keyword: "minItems", params: { limit: 1 } }], !1;
                      {
                        var c = !0;
                        let h = m.length;
                        for (let P = 0; P < h; P++) {
                          let L = m[P], O = e;
                          if (!(L === "issue" || L === "pr" || L === "title"))
                            return z.errors = [{ instancePath: t + "/targets/" + P, schemaPath: "#/properties/targets/items/enum", keyword: "enum", params: { allowedValues: ar.properties.targets.items.enum } }], !1;
                          var c = O === e;
                          if (!c)
                            break;
                        }
                        if (c) {
                          let P = m.length, L;
                          if (P > 1) {
                            e:
                              for (; P--; )
                                for (L = P; L--; )
                                  if (Re(m[P], m[L])) {
                                    return z.errors = [{ instancePath: t + "/targets", schemaPath: "#/properties/targets/uniqueItems", keyword: "uniqueItems", params: { i: P, j: L } }], !1;
                                    break e;
                                  }
                          }
                        }
                      }
                    } else
                      return z.errors = [{ instancePath: t + "/targets", schemaPath: "#/properties/targets/type", keyword: "type", params: { type: "array" } }], !1;
                  var i = f === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.limits !== void 0) {
                    let m = r.limits, f = e;
                    if (e === f)
                      if (m && typeof m == "object" && !Array.isArray(m)) {
                        let h = e;
                        for (let P in m)
                          if (P !== "max_iterations") {
                            return z.errors = [{ instancePath: t + "/limits", schemaPath: "#/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: P } }], !1;
                            break;
                          }
                        if (h === e && m.max_iterations !== void 0) {
                          let P = m.max_iterations, L = e;
                          if (!(typeof P == "number" && !(P % 1) && !isNaN(P) && isFinite(P)))
                            return z.errors = [{ instancePath: t + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/type", keyword: "type", params: { type: "integer" } }], !1;
                          if (e === L && typeof P == "number" && isFinite(P)) {
                            if (P > 1e3 || isNaN(P))
                              return z.errors = [{ instancePath: t + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e3 } }], !1;
                            if (P < 1 || isNaN(P))
                              return z.errors = [{ instancePath: t + "/limits/max_iterations", schemaPath: "#/properties/limits/properties/max_iterations/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }], !1;
                          }
                        }
                      } else
                        return z.errors = [{ instancePath: t + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "object" } }], !1;
                    var i = f === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.evidence !== void 0) {
                      let m = r.evidence, f = e;
                      if (e === e)
                        if (m && typeof m == "object" && !Array.isArray(m)) {
                          if (Object.keys(m).length > 16)
                            return z.errors = [{ instancePath: t + "/evidence", schemaPath: "evidence-commands.schema.json/maxProperties", keyword: "maxProperties", params: { limit: 16 } }], !1;
                          for (let P in m) {
                            let L = e;
                            if (typeof P == "string" && !_e.test(P)) {
                              let O = { instancePath: t + "/evidence", schemaPath: "evidence-commands.schema.json/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9_-]{0,63}$" }, propertyName: P };
                              n === null ? n = [O] : n.push(O), e++;
                            }
                            var s = L === e;
                            if (!s) {
                              let O = { instancePath: t + "/evidence", schemaPath: "evidence-commands.schema.json/propertyNames", keyword: "propertyNames", params: { propertyName: P } };
                              return n === null ? n = [O] : n.push(O), e++, z.errors = n, !1;
                              break;
                            }
                          }
                          if (s)
                            for (let P in m) {
                              let L = m[P], O = e;
                              if (e === O)
                                if (Array.isArray(L)) {
                                  if (L.length > 64)
                                    return z.errors = [{ instancePath: t + "/evidence/" + P.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "evidence-commands.schema.json/additionalProperties/maxItems", keyword: "maxItems", params: { limit: 64 } }], !1;
                                  {
                                    var p = !0;
                                    let q = L.length;
                                    for (let v = 0; v < q; v++) {
                                      let j = L[v], B = e;
                                      if (e === B)
                                        if (typeof j == "string") {
                                          if (g(j) > 200)
                                            return z.errors = [{ instancePath: t + "/evidence/" + P.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + v, schemaPath: "evidence-commands.schema.json/additionalProperties/items/maxLength", keyword: "maxLength", params: { limit: 200 } }], !1;
                                          if (!or.test(j))
                                            return z.errors = [{ instancePath: t + "/evidence/" + P.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + v, schemaPath: "evidence-commands.schema.json/additionalProperties/items/pattern", keyword: "pattern", params: { pattern: "^[^\\s]+(?: [^\\s]+)*$" } }], !1;
                                        } else
                                          return z.errors = [{ instancePath: t + "/evidence/" + P.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + v, schemaPath: "evidence-commands.schema.json/additionalProperties/items/type", keyword: "type", params: { type: "string" } }], !1;
                                      var p = B === e;
                                      if (!p)
                                        break;
                                    }
                                  }
                                } else
                                  return z.errors = [{ instancePath: t + "/evidence/" + P.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "evidence-commands.schema.json/additionalProperties/type", keyword: "type", params: { type: "array" } }], !1;
                              var a = O === e;
                              if (!a)
                                break;
                            }
                        } else
                          return z.errors = [{ instancePath: t + "/evidence", schemaPath: "evidence-commands.schema.json/type", keyword: "type", params: { type: "object" } }], !1;
                      var i = f === e;
                    } else
                      var i = !0;
                    if (i)
                      if (r.phases !== void 0) {
                        let m = r.phases, f = e;
                        if (e === f)
                          if (Array.isArray(m)) {
                            if (m.length > 64)
                              return z.errors = [{ instancePath: t + "/phases", schemaPath: "#/properties/phases/maxItems", keyword: "maxItems", params: { limit: 64 } }], !1;
                            if (m.length < 1)
                              return z.errors = [{ instancePath: t + "/phases", schemaPath: "#/properties/phases/minItems", keyword: "minItems", params: { limit: 1 } }], !1;
                            {
                              var y = !0;
                              let h = m.length;
                              for (let P = 0; P < h; P++) {
                                let L = e;
                                E(m[P], { instancePath: t + "/phases/" + P, parentData: m, parentDataProperty: P, rootData: k, dynamicAnchors: A }) || (n = n === null ? E.errors : n.concat(E.errors), e = n.length);
                                var y = L === e;
                                if (!y)
                                  break;
                              }
                            }
                          } else
                            return z.errors = [{ instancePath: t + "/phases", schemaPath: "#/properties/phases/type", keyword: "type", params: { type: "array" } }], !1;
                        var i = f === e;
                      } else
                        var i = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return z.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return z.errors = n, e === 0;
}
z.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var pr = { type: ["object", "null"], required: ["session", "client"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, client: { $ref: "#/$defs/client" } } }, xe = { type: "object", required: ["machine", "boot", "pidns", "pid", "start"], additionalProperties: !1, properties: { machine: { type: ["string", "null"], maxLength: 256 }, boot: { type: ["string", "null"], maxLength: 256 }, pidns: { type: ["string", "null"], maxLength: 256 }, pid: { type: ["integer", "null"], minimum: 1 }, start: { type: ["string", "null"], maxLength: 256 } } };
function R(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = R.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), !(r && typeof r == "object" && !Array.isArray(r)) && r !== null)
    return R.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: pr.type } }], !1;
  if (e === 0 && r && typeof r == "object" && !Array.isArray(r)) {
    let c;
    if (r.session === void 0 && (c = "session") || r.client === void 0 && (c = "client"))
      return R.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: c } }], !1;
    {
      let s = e;
      for (let p in r)
        if (!(p === "session" || p === "client")) {
          return R.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: p } }], !1;
          break;
        }
      if (s === e) {
        if (r.session !== void 0) {
          let p = r.session, a = e;
          if (e === e)
            if (typeof p == "string") {
              if (!ze.test(p))
                return R.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$" } }], !1;
            } else
              return R.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "string" } }], !1;
          var i = a === e;
        } else
          var i = !0;
        if (i)
          if (r.client !== void 0) {
            let p = r.client, a = e;
            if (e === e)
              if (p && typeof p == "object" && !Array.isArray(p)) {
                let $;
                if (p.machine === void 0 && ($ = "machine") || p.boot === void 0 && ($ = "boot") || p.pidns === void 0 && ($ = "pidns") || p.pid === void 0 && ($ = "pid") || p.start === void 0 && ($ = "start"))
                  return R.errors = [{ instancePath: t + "/client", schemaPath: "#/$defs/client/required", keyword: "required", params: { missingProperty: $ } }], !1;
                {
                  let m = e;
                  for (let f in p)
                    if (!(f === "machine" || f === "boot" || f === "pidns" || f === "pid" || f === "start")) {
                      return R.errors = [{ instancePath: t + "/client", schemaPath: "#/$defs/client/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: f } }], !1;
                      break;
                    }
                  if (m === e) {
                    if (p.machine !== void 0) {
                      let f = p.machine, x = e;
                      if (typeof f != "string" && f !== null)
                        return R.errors = [{ instancePath: t + "/client/machine", schemaPath: "#/$defs/client/properties/machine/type", keyword: "type", params: { type: xe.properties.machine.type } }], !1;
                      if (e === x && typeof f == "string" && g(f) > 256)
                        return R.errors = [{ instancePath: t + "/client/machine", schemaPath: "#/$defs/client/properties/machine/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                      var o = x === e;
                    } else
                      var o = !0;
                    if (o) {
                      if (p.boot !== void 0) {
                        let f = p.boot, x = e;
                        if (typeof f != "string" && f !== null)
                          return R.errors = [{ instancePath: t + "/client/boot", schemaPath: "#/$defs/client/properties/boot/type", keyword: "type", params: { type: xe.properties.boot.type } }], !1;
                        if (e === x && typeof f == "string" && g(f) > 256)
                          return R.errors = [{ instancePath: t + "/client/boot", schemaPath: "#/$defs/client/properties/boot/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                        var o = x === e;
                      } else
                        var o = !0;
                      if (o) {
                        if (p.pidns !== void 0) {
                          let f = p.pidns, x = e;
                          if (typeof f != "string" && f !== null)
                            return R.errors = [{ instancePath: t + "/client/pidns", schemaPath: "#/$defs/client/properties/pidns/type", keyword: "type", params: { type: xe.properties.pidns.type } }], !1;
                          if (e === x && typeof f == "string" && g(f) > 256)
                            return R.errors = [{ instancePath: t + "/client/pidns", schemaPath: "#/$defs/client/properties/pidns/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                          var o = x === e;
                        } else
                          var o = !0;
                        if (o) {
                          if (p.pid !== void 0) {
                            let f = p.pid, x = e;
                            if (!(typeof f == "number" && !(f % 1) && !isNaN(f) && isFinite(f)) && f !== null)
                              return R.errors = [{ instancePath: t + "/client/pid", schemaPath: "#/$defs/client/properties/pid/type", keyword: "type", params: { type: xe.properties.pid.type } }], !1;
                            if (e === x && typeof f == "number" && isFinite(f) && (f < 1 || isNaN(f)))
                              return R.errors = [{ instancePath: t + "/client/pid", schemaPath: "#/$defs/client/properties/pid/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }], !1;
                            var o = x === e;
                          } else
                            var o = !0;
                          if (o)
                            if (p.start !== void 0) {
                              let f = p.start, x = e;
                              if (typeof f != "string" && f !== null)
                                return R.errors = [{ instancePath: t + "/client/start", schemaPath: "#/$defs/client/properties/start/type", keyword: "type", params: { type: xe.properties.start.type } }], !1;
                              if (e === x && typeof f == "string" && g(f) > 256)
                                return R.errors = [{ instancePath: t + "/client/start", schemaPath: "#/$defs/client/properties/start/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                              var o = x === e;
                            } else
                              var o = !0;
                        }
                      }
                    }
                  }
                }
              } else
                return R.errors = [{ instancePath: t + "/client", schemaPath: "#/$defs/client/type", keyword: "type", params: { type: "object" } }], !1;
            var i = a === e;
          } else
            var i = !0;
      }
    }
  }
  return R.errors = n, e === 0;
}
R.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function Z(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = Z.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.apiVersion === void 0 && (a = "apiVersion") || r.run_id === void 0 && (a = "run_id") || r.workflow === void 0 && (a = "workflow") || r.target === void 0 && (a = "target") || r.goal === void 0 && (a = "goal") || r.inputs === void 0 && (a = "inputs") || r.repo === void 0 && (a = "repo") || r.branch === void 0 && (a = "branch") || r.journal === void 0 && (a = "journal") || r.claim === void 0 && (a = "claim"))
        return Z.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: a } }], !1;
      {
        let y = e;
        for (let l in r)
          if (!je.call(Oe.properties, l)) {
            return Z.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: l } }], !1;
            break;
          }
        if (y === e) {
          if (r.apiVersion !== void 0) {
            let l = e;
            if (r.apiVersion !== "flow.synapti.ai/v1")
              return Z.errors = [{ instancePath: t + "/apiVersion", schemaPath: "#/properties/apiVersion/const", keyword: "const", params: { allowedValue: "flow.synapti.ai/v1" } }], !1;
            var i = l === e;
          } else
            var i = !0;
          if (i) {
            if (r.run_id !== void 0) {
              let l = r.run_id, $ = e;
              if (e === e)
                if (typeof l == "string") {
                  if (g(l) > 255)
                    return Z.errors = [{ instancePath: t + "/run_id", schemaPath: "#/$defs/run_id/maxLength", keyword: "maxLength", params: { limit: 255 } }], !1;
                  if (!ir.test(l))
                    return Z.errors = [{ instancePath: t + "/run_id", schemaPath: "#/$defs/run_id/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{6}Z-[a-z0-9-]+$" } }], !1;
                } else
                  return Z.errors = [{ instancePath: t + "/run_id", schemaPath: "#/$defs/run_id/type", keyword: "type", params: { type: "string" } }], !1;
              var i = $ === e;
            } else
              var i = !0;
            if (i) {
              if (r.workflow !== void 0) {
                let l = e;
                z(r.workflow, { instancePath: t + "/workflow", parentData: r, parentDataProperty: "workflow", rootData: k, dynamicAnchors: A }) || (n = n === null ? z.errors : n.concat(z.errors), e = n.length);
                var i = l === e;
              } else
                var i = !0;
              if (i) {
                if (r.target !== void 0) {
                  let l = r.target, $ = e;
                  if (e === $)
                    if (l && typeof l == "object" && !Array.isArray(l)) {
                      let f;
                      if (l.issue === void 0 && (f = "issue") || l.pr === void 0 && (f = "pr") || l.title === void 0 && (f = "title"))
                        return Z.errors = [{ instancePath: t + "/target", schemaPath: "#/properties/target/required", keyword: "required", params: { missingProperty: f } }], !1;
                      {
                        let x = e;
                        for (let h in l)
                          if (!(h === "issue" || h === "pr" || h === "title")) {
                            return Z.errors = [{ instancePath: t + "/target", schemaPath: "#/properties/target/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: h } }], !1;
                            break;
                          }
                        if (x === e) {
                          if (l.issue !== void 0) {
                            let h = l.issue, P = e, L = e;
                            if (!(typeof h == "number" && !(h % 1) && !isNaN(h) && isFinite(h)) && h !== null)
                              return Z.errors = [{ instancePath: t + "/target/issue", schemaPath: "#/$defs/number/type", keyword: "type", params: { type: Ke.type } }], !1;
                            if (e === L && typeof h == "number" && isFinite(h) && (h < 1 || isNaN(h)))
                              return Z.errors = [{ instancePath: t + "/target/issue", schemaPath: "#/$defs/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }], !1;
                            var o = P === e;
                          } else
                            var o = !0;
                          if (o) {
                            if (l.pr !== void 0) {
                              let h = l.pr, P = e, L = e;
                              if (!(typeof h == "number" && !(h % 1) && !isNaN(h) && isFinite(h)) && h !== null)
                                return Z.errors = [{ instancePath: t + "/target/pr", schemaPath: "#/$defs/number/type", keyword: "type", params: { type: Ke.type } }], !1;
                              if (e === L && typeof h == "number" && isFinite(h) && (h < 1 || isNaN(h)))
                                return Z.errors = [{ instancePath: t + "/target/pr", schemaPath: "#/$defs/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }], !1;
                              var o = P === e;
                            } else
                              var o = !0;
                            if (o)
                              if (l.title !== void 0) {
                                let h = l.title, P = e;
                                if (e === e)
                                  if (typeof h == "string") {
                                    if (g(h) > 16384)
                                      return Z.errors = [{ instancePath: t + "/target/title", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
                                  } else
                                    return Z.errors = [{ instancePath: t + "/target/title", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" } }], !1;
                                var o = P === e;
                              } else
                                var o = !0;
                          }
                        }
                      }
                    } else
                      return Z.errors = [{ instancePath: t + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "object" } }], !1;
                  var i = $ === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.goal !== void 0) {
                    let l = r.goal, $ = e;
                    if (typeof l != "string" && l !== null)
                      return Z.errors = [{ instancePath: t + "/goal", schemaPath: "#/properties/goal/type", keyword: "type", params: { type: Oe.properties.goal.type } }], !1;
                    if (e === $ && typeof l == "string") {
                      if (g(l) > 256)
                        return Z.errors = [{ instancePath: t + "/goal", schemaPath: "#/properties/goal/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                      if (g(l) < 1)
                        return Z.errors = [{ instancePath: t + "/goal", schemaPath: "#/properties/goal/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                    }
                    var i = $ === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.inputs !== void 0) {
                      let l = r.inputs, $ = e;
                      if (e === $)
                        if (l && typeof l == "object" && !Array.isArray(l)) {
                          for (let f in l) {
                            let x = e;
                            if (typeof f == "string" && !H.test(f)) {
                              let h = { instancePath: t + "/inputs", schemaPath: "#/properties/inputs/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" }, propertyName: f };
                              n === null ? n = [h] : n.push(h), e++;
                            }
                            var c = x === e;
                            if (!c) {
                              let h = { instancePath: t + "/inputs", schemaPath: "#/properties/inputs/propertyNames", keyword: "propertyNames", params: { propertyName: f } };
                              return n === null ? n = [h] : n.push(h), e++, Z.errors = n, !1;
                              break;
                            }
                          }
                          if (c)
                            for (let f in l) {
                              let x = l[f], h = e;
                              if (e === h)
                                if (Array.isArray(x)) {
                                  var s = !0;
                                  let P = x.length;
                                  for (let L = 0; L < P; L++) {
                                    let O = x[L], q = e;
                                    if (e === e)
                                      if (typeof O == "string") {
                                        if (g(O) > 16384)
                                          return Z.errors = [{ instancePath: t + "/inputs/" + f.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + L, schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
                                      } else
                                        return Z.errors = [{ instancePath: t + "/inputs/" + f.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + L, schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" } }], !1;
                                    var s = q === e;
                                    if (!s)
                                      break;
                                  }
                                } else
                                  return Z.errors = [{ instancePath: t + "/inputs/" + f.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/inputs/additionalProperties/type", keyword: "type", params: { type: "array" } }], !1;
                              var p = h === e;
                              if (!p)
                                break;
                            }
                        } else
                          return Z.errors = [{ instancePath: t + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "object" } }], !1;
                      var i = $ === e;
                    } else
                      var i = !0;
                    if (i) {
                      if (r.repo !== void 0) {
                        let l = r.repo, $ = e;
                        if (e === e)
                          if (typeof l == "string") {
                            if (g(l) > 4096)
                              return Z.errors = [{ instancePath: t + "/repo", schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 } }], !1;
                            if (g(l) < 1)
                              return Z.errors = [{ instancePath: t + "/repo", schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                          } else
                            return Z.errors = [{ instancePath: t + "/repo", schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" } }], !1;
                        var i = $ === e;
                      } else
                        var i = !0;
                      if (i) {
                        if (r.branch !== void 0) {
                          let l = r.branch, $ = e;
                          if (typeof l != "string" && l !== null)
                            return Z.errors = [{ instancePath: t + "/branch", schemaPath: "#/properties/branch/type", keyword: "type", params: { type: Oe.properties.branch.type } }], !1;
                          if (e === $ && typeof l == "string") {
                            if (g(l) > 1024)
                              return Z.errors = [{ instancePath: t + "/branch", schemaPath: "#/properties/branch/maxLength", keyword: "maxLength", params: { limit: 1024 } }], !1;
                            if (g(l) < 1)
                              return Z.errors = [{ instancePath: t + "/branch", schemaPath: "#/properties/branch/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                          }
                          var i = $ === e;
                        } else
                          var i = !0;
                        if (i) {
                          if (r.journal !== void 0) {
                            let l = r.journal, $ = e;
                            if (typeof l != "string" && l !== null)
                              return Z.errors = [{ instancePath: t + "/journal", schemaPath: "#/properties/journal/type", keyword: "type", params: { type: Oe.properties.journal.type } }], !1;
                            if (e === $ && typeof l == "string") {
                              if (g(l) > 4096)
                                return Z.errors = [{ instancePath: t + "/journal", schemaPath: "#/properties/journal/maxLength", keyword: "maxLength", params: { limit: 4096 } }], !1;
                              if (g(l) < 1)
                                return Z.errors = [{ instancePath: t + "/journal", schemaPath: "#/properties/journal/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                            }
                            var i = $ === e;
                          } else
                            var i = !0;
                          if (i)
                            if (r.claim !== void 0) {
                              let l = e;
                              R(r.claim, { instancePath: t + "/claim", parentData: r, parentDataProperty: "claim", rootData: k, dynamicAnchors: A }) || (n = n === null ? R.errors : n.concat(R.errors), e = n.length);
                              var i = l === e;
                            } else
                              var i = !0;
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
      return Z.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return Z.errors = n, e === 0;
}
Z.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ne = { type: "object", required: ["claim", "previous", "take_over", "plan"], additionalProperties: !1, properties: { claim: { $ref: "#/$defs/claim" }, previous: { type: ["object", "null"], required: ["session", "verdict"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, verdict: { enum: ["free", "gone", "live", "unknown", "self"] } } }, take_over: { type: ["object", "null"], required: ["reason"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/text" } } }, plan: { type: "object", required: ["lost", "reconciled", "blocked"], additionalProperties: !1, properties: { lost: { type: "array", items: { $ref: "#/$defs/attempt" } }, reconciled: { type: "array", items: { $ref: "evidence.schema.json" } }, blocked: { type: ["string", "null"], maxLength: 16384 } } } } };
var Ae = { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" };
function Y(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = Y.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.activity === void 0 && (o = "activity") || r.key === void 0 && (o = "key") || r.attempt === void 0 && (o = "attempt"))
        return Y.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      {
        let c = e;
        for (let s in r)
          if (!(s === "activity" || s === "key" || s === "attempt")) {
            return Y.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s } }], !1;
            break;
          }
        if (c === e) {
          if (r.activity !== void 0) {
            let s = r.activity, p = e;
            if (e === e)
              if (typeof s == "string") {
                if (!H.test(s))
                  return Y.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
              } else
                return Y.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" } }], !1;
            var i = p === e;
          } else
            var i = !0;
          if (i) {
            if (r.key !== void 0) {
              let s = r.key, p = e, a = e;
              if (typeof s != "string" && s !== null)
                return Y.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: Ae.type } }], !1;
              if (e === a && typeof s == "string" && !H.test(s))
                return Y.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
              var i = p === e;
            } else
              var i = !0;
            if (i)
              if (r.attempt !== void 0) {
                let s = r.attempt, p = e;
                if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)))
                  return Y.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" } }], !1;
                if (e === p && typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s)))
                  return Y.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }], !1;
                var i = p === e;
              } else
                var i = !0;
          }
        }
      }
    } else
      return Y.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return Y.errors = n, e === 0;
}
Y.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Pe = { $id: "https://flow.synapti.ai/schemas/v1/evidence.schema.json", type: "object", required: ["result", "activity", "key", "attempt", "kind", "source", "command", "exit_code", "signal", "interrupted", "doubt", "duration_ms", "output", "tree"], additionalProperties: !1, properties: { result: { $ref: "#/$defs/digest" }, activity: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, key: { $ref: "#/$defs/key" }, attempt: { type: ["integer", "null"], minimum: 1 }, kind: { $ref: "#/$defs/name" }, source: { enum: ["exec", "observed"] }, command: { type: "string", minLength: 1, maxLength: 400 }, exit_code: { type: ["integer", "null"], minimum: 0, maximum: 255 }, signal: { type: ["string", "null"], pattern: "^SIG[A-Z0-9]{1,12}$" }, interrupted: { type: ["string", "null"], pattern: "^(?:SIG[A-Z0-9]{1,12}|timeout)$" }, doubt: { type: ["string", "null"], minLength: 1, maxLength: 500 }, duration_ms: { type: "integer", minimum: 0 }, output: { type: "object", required: ["digest", "bytes", "file", "kept"], additionalProperties: !1, properties: { digest: { $ref: "#/$defs/digest" }, bytes: { type: "integer", minimum: 0 }, file: { $ref: "#/$defs/digest" }, kept: { type: "integer", minimum: 0 } } }, tree: { type: "object", required: ["before", "after"], additionalProperties: !1, properties: { before: { $ref: "#/$defs/digest_or_null" }, after: { $ref: "#/$defs/digest_or_null" } } } }, $defs: { digest: { type: "string", pattern: "^[0-9a-f]{64}$" }, digest_or_null: { type: ["string", "null"], pattern: "^[0-9a-f]{64}$" }, name: { type: "string", pattern: "^[A-Za-z0-9._-]{1,64}$" }, key: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" } } };
var fr = { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" };
var Xe = { type: ["string", "null"], pattern: "^[0-9a-f]{64}$" }, lr = new RegExp("^SIG[A-Z0-9]{1,12}$", "u"), dr = new RegExp("^(?:SIG[A-Z0-9]{1,12}|timeout)$", "u");
function I(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = I.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let s;
      if (r.result === void 0 && (s = "result") || r.activity === void 0 && (s = "activity") || r.key === void 0 && (s = "key") || r.attempt === void 0 && (s = "attempt") || r.kind === void 0 && (s = "kind") || r.source === void 0 && (s = "source") || r.command === void 0 && (s = "command") || r.exit_code === void 0 && (s = "exit_code") || r.signal === void 0 && (s = "signal") || r.interrupted === void 0 && (s = "interrupted") || r.doubt === void 0 && (s = "doubt") || r.duration_ms === void 0 && (s = "duration_ms") || r.output === void 0 && (s = "output") || r.tree === void 0 && (s = "tree"))
        return I.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: s } }], !1;
      {
        let p = e;
        for (let a in r)
          if (!je.call(Pe.properties, a)) {
            return I.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a } }], !1;
            break;
          }
        if (p === e) {
          if (r.result !== void 0) {
            let a = r.result, y = e;
            if (e === e)
              if (typeof a == "string") {
                if (!me.test(a))
                  return I.errors = [{ instancePath: t + "/result", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }], !1;
              } else
                return I.errors = [{ instancePath: t + "/result", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" } }], !1;
            var i = y === e;
          } else
            var i = !0;
          if (i) {
            if (r.activity !== void 0) {
              let a = r.activity, y = e;
              if (typeof a != "string" && a !== null)
                return I.errors = [{ instancePath: t + "/activity", schemaPath: "#/properties/activity/type", keyword: "type", params: { type: Pe.properties.activity.type } }], !1;
              if (e === y && typeof a == "string" && !H.test(a))
                return I.errors = [{ instancePath: t + "/activity", schemaPath: "#/properties/activity/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
              var i = y === e;
            } else
              var i = !0;
            if (i) {
              if (r.key !== void 0) {
                let a = r.key, y = e, l = e;
                if (typeof a != "string" && a !== null)
                  return I.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: fr.type } }], !1;
                if (e === l && typeof a == "string" && !H.test(a))
                  return I.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
                var i = y === e;
              } else
                var i = !0;
              if (i) {
                if (r.attempt !== void 0) {
                  let a = r.attempt, y = e;
                  if (!(typeof a == "number" && !(a % 1) && !isNaN(a) && isFinite(a)) && a !== null)
                    return I.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: Pe.properties.attempt.type } }], !1;
                  if (e === y && typeof a == "number" && isFinite(a) && (a < 1 || isNaN(a)))
                    return I.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }], !1;
                  var i = y === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.kind !== void 0) {
                    let a = r.kind, y = e;
                    if (e === e)
                      if (typeof a == "string") {
                        if (!H.test(a))
                          return I.errors = [{ instancePath: t + "/kind", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
                      } else
                        return I.errors = [{ instancePath: t + "/kind", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" } }], !1;
                    var i = y === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.source !== void 0) {
                      let a = r.source, y = e;
                      if (!(a === "exec" || a === "observed"))
                        return I.errors = [{ instancePath: t + "/source", schemaPath: "#/properties/source/enum", keyword: "enum", params: { allowedValues: Pe.properties.source.enum } }], !1;
                      var i = y === e;
                    } else
                      var i = !0;
                    if (i) {
                      if (r.command !== void 0) {
                        let a = r.command, y = e;
                        if (e === y)
                          if (typeof a == "string") {
                            if (g(a) > 400)
                              return I.errors = [{ instancePath: t + "/command", schemaPath: "#/properties/command/maxLength", keyword: "maxLength", params: { limit: 400 } }], !1;
                            if (g(a) < 1)
                              return I.errors = [{ instancePath: t + "/command", schemaPath: "#/properties/command/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                          } else
                            return I.errors = [{ instancePath: t + "/command", schemaPath: "#/properties/command/type", keyword: "type", params: { type: "string" } }], !1;
                        var i = y === e;
                      } else
                        var i = !0;
                      if (i) {
                        if (r.exit_code !== void 0) {
                          let a = r.exit_code, y = e;
                          if (!(typeof a == "number" && !(a % 1) && !isNaN(a) && isFinite(a)) && a !== null)
                            return I.errors = [{ instancePath: t + "/exit_code", schemaPath: "#/properties/exit_code/type", keyword: "type", params: { type: Pe.properties.exit_code.type } }], !1;
                          if (e === y && typeof a == "number" && isFinite(a)) {
                            if (a > 255 || isNaN(a))
                              return I.errors = [{ instancePath: t + "/exit_code", schemaPath: "#/properties/exit_code/maximum", keyword: "maximum", params: { comparison: "<=", limit: 255 } }], !1;
                            if (a < 0 || isNaN(a))
                              return I.errors = [{ instancePath: t + "/exit_code", schemaPath: "#/properties/exit_code/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } }], !1;
                          }
                          var i = y === e;
                        } else
                          var i = !0;
                        if (i) {
                          if (r.signal !== void 0) {
                            let a = r.signal, y = e;
                            if (typeof a != "string" && a !== null)
                              return I.errors = [{ instancePath: t + "/signal", schemaPath: "#/properties/signal/type", keyword: "type", params: { type: Pe.properties.signal.type } }], !1;
                            if (e === y && typeof a == "string" && !lr.test(a))
                              return I.errors = [{ instancePath: t + "/signal", schemaPath: "#/properties/signal/pattern", keyword: "pattern", params: { pattern: "^SIG[A-Z0-9]{1,12}$" } }], !1;
                            var i = y === e;
                          } else
                            var i = !0;
                          if (i) {
                            if (r.interrupted !== void 0) {
                              let a = r.interrupted, y = e;
                              if (typeof a != "string" && a !== null)
                                return I.errors = [{ instancePath: t + "/interrupted", schemaPath: "#/properties/interrupted/type", keyword: "type", params: { type: Pe.properties.interrupted.type } }], !1;
                              if (e === y && typeof a == "string" && !dr.test(a))
                                return I.errors = [{ instancePath: t + "/interrupted", schemaPath: "#/properties/interrupted/pattern", keyword: "pattern", params: { pattern: "^(?:SIG[A-Z0-9]{1,12}|timeout)$" } }], !1;
                              var i = y === e;
                            } else
                              var i = !0;
                            if (i) {
                              if (r.doubt !== void 0) {
                                let a = r.doubt, y = e;
                                if (typeof a != "string" && a !== null)
                                  return I.errors = [{ instancePath: t + "/doubt", schemaPath: "#/properties/doubt/type", keyword: "type", params: { type: Pe.properties.doubt.type } }], !1;
                                if (e === y && typeof a == "string") {
                                  if (g(a) > 500)
                                    return I.errors = [{ instancePath: t + "/doubt", schemaPath: "#/properties/doubt/maxLength", keyword: "maxLength", params: { limit: 500 } }], !1;
                                  if (g(a) < 1)
                                    return I.errors = [{ instancePath: t + "/doubt", schemaPath: "#/properties/doubt/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                                }
                                var i = y === e;
                              } else
                                var i = !0;
                              if (i) {
                                if (r.duration_ms !== void 0) {
                                  let a = r.duration_ms, y = e;
                                  if (!(typeof a == "number" && !(a % 1) && !isNaN(a) && isFinite(a)))
                                    return I.errors = [{ instancePath: t + "/duration_ms", schemaPath: "#/properties/duration_ms/type", keyword: "type", params: { type: "integer" } }], !1;
                                  if (e === y && typeof a == "number" && isFinite(a) && (a < 0 || isNaN(a)))
                                    return I.errors = [{ instancePath: t + "/duration_ms", schemaPath: "#/properties/duration_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } }], !1;
                                  var i = y === e;
                                } else
                                  var i = !0;
                                if (i) {
                                  if (r.output !== void 0) {
                                    let a = r.output, y = e;
                                    if (e === y)
                                      if (a && typeof a == "object" && !Array.isArray(a)) {
                                        let $;
                                        if (a.digest === void 0 && ($ = "digest") || a.bytes === void 0 && ($ = "bytes") || a.file === void 0 && ($ = "file") || a.kept === void 0 && ($ = "kept"))
                                          return I.errors = [{ instancePath: t + "/output", schemaPath: "#/properties/output/required", keyword: "required", params: { missingProperty: $ } }], !1;
                                        {
                                          let m = e;
                                          for (let f in a)
                                            if (!(f === "digest" || f === "bytes" || f === "file" || f === "kept")) {
                                              return I.errors = [{ instancePath: t + "/output", schemaPath: "#/properties/output/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: f } }], !1;
                                              break;
                                            }
                                          if (m === e) {
                                            if (a.digest !== void 0) {
                                              let f = a.digest, x = e;
                                              if (e === e)
                                                if (typeof f == "string") {
                                                  if (!me.test(f))
                                                    return I.errors = [{ instancePath: t + "/output/digest", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }], !1;
                                                } else
                                                  return I.errors = [{ instancePath: t + "/output/digest", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" } }], !1;
                                              var o = x === e;
                                            } else
                                              var o = !0;
                                            if (o) {
                                              if (a.bytes !== void 0) {
                                                let f = a.bytes, x = e;
                                                if (!(typeof f == "number" && !(f % 1) && !isNaN(f) && isFinite(f)))
                                                  return I.errors = [{ instancePath: t + "/output/bytes", schemaPath: "#/properties/output/properties/bytes/type", keyword: "type", params: { type: "integer" } }], !1;
                                                if (e === x && typeof f == "number" && isFinite(f) && (f < 0 || isNaN(f)))
                                                  return I.errors = [{ instancePath: t + "/output/bytes", schemaPath: "#/properties/output/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } }], !1;
                                                var o = x === e;
                                              } else
                                                var o = !0;
                                              if (o) {
                                                if (a.file !== void 0) {
                                                  let f = a.file, x = e;
                                                  if (e === e)
                                                    if (typeof f == "string") {
                                                      if (!me.test(f))
                                                        return I.errors = [{ instancePath: t + "/output/file", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }], !1;
                                                    } else
                                                      return I.errors = [{ instancePath: t + "/output/file", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" } }], !1;
                                                  var o = x === e;
                                                } else
                                                  var o = !0;
                                                if (o)
                                                  if (a.kept !== void 0) {
                                                    let f = a.kept, x = e;
                                                    if (!(typeof f == "number" && !(f % 1) && !isNaN(f) && isFinite(f)))
                                                      return I.errors = [{ instancePath: t + "/output/kept", schemaPath: "#/properties/output/properties/kept/type", keyword: "type", params: { type: "integer" } }], !1;
                                                    if (e === x && typeof f == "number" && isFinite(f) && (f < 0 || isNaN(f)))
                                                      return I.errors = [{ instancePath: t + "/output/kept", schemaPath: "#/properties/output/properties/kept/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } }], !1;
                                                    var o = x === e;
                                                  } else
                                                    var o = !0;
                                              }
                                            }
                                          }
                                        }
                                      } else
                                        return I.errors = [{ instancePath: t + "/output", schemaPath: "#/properties/output/type", keyword: "type", params: { type: "object" } }], !1;
                                    var i = y === e;
                                  } else
                                    var i = !0;
                                  if (i)
                                    if (r.tree !== void 0) {
                                      let a = r.tree, y = e;
                                      if (e === y)
                                        if (a && typeof a == "object" && !Array.isArray(a)) {
                                          let $;
                                          if (a.before === void 0 && ($ = "before") || a.after === void 0 && ($ = "after"))
                                            return I.errors = [{ instancePath: t + "/tree", schemaPath: "#/properties/tree/required", keyword: "required", params: { missingProperty: $ } }], !1;
                                          {
                                            let m = e;
                                            for (let f in a)
                                              if (!(f === "before" || f === "after")) {
                                                return I.errors = [{ instancePath: t + "/tree", schemaPath: "#/properties/tree/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: f } }], !1;
                                                break;
                                              }
                                            if (m === e) {
                                              if (a.before !== void 0) {
                                                let f = a.before, x = e, h = e;
                                                if (typeof f != "string" && f !== null)
                                                  return I.errors = [{ instancePath: t + "/tree/before", schemaPath: "#/$defs/digest_or_null/type", keyword: "type", params: { type: Xe.type } }], !1;
                                                if (e === h && typeof f == "string" && !me.test(f))
                                                  return I.errors = [{ instancePath: t + "/tree/before", schemaPath: "#/$defs/digest_or_null/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }], !1;
                                                var c = x === e;
                                              } else
                                                var c = !0;
                                              if (c)
                                                if (a.after !== void 0) {
                                                  let f = a.after, x = e, h = e;
                                                  if (typeof f != "string" && f !== null)
                                                    return I.errors = [{ instancePath: t + "/tree/after", schemaPath: "#/$defs/digest_or_null/type", keyword: "type", params: { type: Xe.type } }], !1;
                                                  if (e === h && typeof f == "string" && !me.test(f))
                                                    return I.errors = [{ instancePath: t + "/tree/after", schemaPath: "#/$defs/digest_or_null/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }], !1;
                                                  var c = x === e;
                                                } else
                                                  var c = !0;
                                            }
                                          }
                                        } else
                                          return I.errors = [{ instancePath: t + "/tree", schemaPath: "#/properties/tree/type", keyword: "type", params: { type: "object" } }], !1;
                                      var i = y === e;
                                    } else
                                      var i = !0;
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
      }
    } else
      return I.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return I.errors = n, e === 0;
}
I.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function T(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = T.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let a;
      if (r.claim === void 0 && (a = "claim") || r.previous === void 0 && (a = "previous") || r.take_over === void 0 && (a = "take_over") || r.plan === void 0 && (a = "plan"))
        return T.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: a } }], !1;
      {
        let y = e;
        for (let l in r)
          if (!(l === "claim" || l === "previous" || l === "take_over" || l === "plan")) {
            return T.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: l } }], !1;
            break;
          }
        if (y === e) {
          if (r.claim !== void 0) {
            let l = e;
            R(r.claim, { instancePath: t + "/claim", parentData: r, parentDataProperty: "claim", rootData: k, dynamicAnchors: A }) || (n = n === null ? R.errors : n.concat(R.errors), e = n.length);
            var i = l === e;
          } else
            var i = !0;
          if (i) {
            if (r.previous !== void 0) {
              let l = r.previous, $ = e;
              if (!(l && typeof l == "object" && !Array.isArray(l)) && l !== null)
                return T.errors = [{ instancePath: t + "/previous", schemaPath: "#/properties/previous/type", keyword: "type", params: { type: Ne.properties.previous.type } }], !1;
              if (e === $ && l && typeof l == "object" && !Array.isArray(l)) {
                let f;
                if (l.session === void 0 && (f = "session") || l.verdict === void 0 && (f = "verdict"))
                  return T.errors = [{ instancePath: t + "/previous", schemaPath: "#/properties/previous/required", keyword: "required", params: { missingProperty: f } }], !1;
                {
                  let x = e;
                  for (let h in l)
                    if (!(h === "session" || h === "verdict")) {
                      return T.errors = [{ instancePath: t + "/previous", schemaPath: "#/properties/previous/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: h } }], !1;
                      break;
                    }
                  if (x === e) {
                    if (l.session !== void 0) {
                      let h = l.session, P = e;
                      if (e === e)
                        if (typeof h == "string") {
                          if (!ze.test(h))
                            return T.errors = [{ instancePath: t + "/previous/session", schemaPath: "#/$defs/session/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$" } }], !1;
                        } else
                          return T.errors = [{ instancePath: t + "/previous/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "string" } }], !1;
                      var o = P === e;
                    } else
                      var o = !0;
                    if (o)
                      if (l.verdict !== void 0) {
                        let h = l.verdict, P = e;
                        if (!(h === "free" || h === "gone" || h === "live" || h === "unknown" || h === "self"))
                          return T.errors = [{ instancePath: t + "/previous/verdict", schemaPath: "#/properties/previous/properties/verdict/enum", keyword: "enum", params: { allowedValues: Ne.properties.previous.properties.verdict.enum } }], !1;
                        var o = P === e;
                      } else
                        var o = !0;
                  }
                }
              }
              var i = $ === e;
            } else
              var i = !0;
            if (i) {
              if (r.take_over !== void 0) {
                let l = r.take_over, $ = e;
                if (!(l && typeof l == "object" && !Array.isArray(l)) && l !== null)
                  return T.errors = [{ instancePath: t + "/take_over", schemaPath: "#/properties/take_over/type", keyword: "type", params: { type: Ne.properties.take_over.type } }], !1;
                if (e === $ && l && typeof l == "object" && !Array.isArray(l)) {
                  let f;
                  if (l.reason === void 0 && (f = "reason"))
                    return T.errors = [{ instancePath: t + "/take_over", schemaPath: "#/properties/take_over/required", keyword: "required", params: { missingProperty: f } }], !1;
                  {
                    let x = e;
                    for (let h in l)
                      if (h !== "reason") {
                        return T.errors = [{ instancePath: t + "/take_over", schemaPath: "#/properties/take_over/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: h } }], !1;
                        break;
                      }
                    if (x === e && l.reason !== void 0) {
                      let h = l.reason;
                      if (e === e)
                        if (typeof h == "string") {
                          if (g(h) > 16384)
                            return T.errors = [{ instancePath: t + "/take_over/reason", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
                        } else
                          return T.errors = [{ instancePath: t + "/take_over/reason", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" } }], !1;
                    }
                  }
                }
                var i = $ === e;
              } else
                var i = !0;
              if (i)
                if (r.plan !== void 0) {
                  let l = r.plan, $ = e;
                  if (e === $)
                    if (l && typeof l == "object" && !Array.isArray(l)) {
                      let f;
                      if (l.lost === void 0 && (f = "lost") || l.reconciled === void 0 && (f = "reconciled") || l.blocked === void 0 && (f = "blocked"))
                        return T.errors = [{ instancePath: t + "/plan", schemaPath: "#/properties/plan/required", keyword: "required", params: { missingProperty: f } }], !1;
                      {
                        let x = e;
                        for (let h in l)
                          if (!(h === "lost" || h === "reconciled" || h === "blocked")) {
                            return T.errors = [{ instancePath: t + "/plan", schemaPath: "#/properties/plan/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: h } }], !1;
                            break;
                          }
                        if (x === e) {
                          if (l.lost !== void 0) {
                            let h = l.lost, P = e;
                            if (e === P)
                              if (Array.isArray(h)) {
                                var c = !0;
                                let L = h.length;
                                for (let O = 0; O < L; O++) {
                                  let q = e;
                                  Y(h[O], { instancePath: t + "/plan/lost/" + O, parentData: h, parentDataProperty: O, rootData: k, dynamicAnchors: A }) || (n = n === null ? Y.errors : n.concat(Y.errors), e = n.length);
                                  var c = q === e;
                                  if (!c)
                                    break;
                                }
                              } else
                                return T.errors = [{ instancePath: t + "/plan/lost", schemaPath: "#/properties/plan/properties/lost/type", keyword: "type", params: { type: "array" } }], !1;
                            var s = P === e;
                          } else
                            var s = !0;
                          if (s) {
                            if (l.reconciled !== void 0) {
                              let h = l.reconciled, P = e;
                              if (e === P)
                                if (Array.isArray(h)) {
                                  var p = !0;
                                  let O = h.length;
                                  for (let q = 0; q < O; q++) {
                                    let v = e;
                                    I(h[q], { instancePath: t + "/plan/reconciled/" + q, parentData: h, parentDataProperty: q, rootData: k, dynamicAnchors: A }) || (n = n === null ? I.errors : n.concat(I.errors), e = n.length);
                                    var p = v === e;
                                    if (!p)
                                      break;
                                  }
                                } else
                                  return T.errors = [{ instancePath: t + "/plan/reconciled", schemaPath: "#/properties/plan/properties/reconciled/type", keyword: "type", params: { type: "array" } }], !1;
                              var s = P === e;
                            } else
                              var s = !0;
                            if (s)
                              if (l.blocked !== void 0) {
                                let h = l.blocked, P = e;
                                if (typeof h != "string" && h !== null)
                                  return T.errors = [{ instancePath: t + "/plan/blocked", schemaPath: "#/properties/plan/properties/blocked/type", keyword: "type", params: { type: Ne.properties.plan.properties.blocked.type } }], !1;
                                if (e === P && typeof h == "string" && g(h) > 16384)
                                  return T.errors = [{ instancePath: t + "/plan/blocked", schemaPath: "#/properties/plan/properties/blocked/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
                                var s = P === e;
                              } else
                                var s = !0;
                          }
                        }
                      }
                    } else
                      return T.errors = [{ instancePath: t + "/plan", schemaPath: "#/properties/plan/type", keyword: "type", params: { type: "object" } }], !1;
                  var i = $ === e;
                } else
                  var i = !0;
            }
          }
        }
      }
    } else
      return T.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return T.errors = n, e === 0;
}
T.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function M(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = M.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let i;
      if (r.reason === void 0 && (i = "reason"))
        return M.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: i } }], !1;
      {
        let o = e;
        for (let c in r)
          if (c !== "reason") {
            return M.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: c } }], !1;
            break;
          }
        if (o === e && r.reason !== void 0) {
          let c = r.reason;
          if (e === e)
            if (typeof c == "string") {
              if (g(c) > 16384)
                return M.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
            } else
              return M.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" } }], !1;
        }
      }
    } else
      return M.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return M.errors = n, e === 0;
}
M.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ye = { enum: ["bash", "skill", "agent", "task", "gate", "evaluation", "external"] }, Se = { type: ["object", "null"], required: ["digest", "dirty"], additionalProperties: !1, properties: { digest: { $ref: "#/$defs/digest" }, dirty: { type: ["array", "null"], items: { type: "object", required: ["path", "id"], additionalProperties: !1, properties: { path: { $ref: "#/$defs/path" }, id: { type: ["string", "null"], pattern: "^[0-7]{6}:[0-9a-f]{40,64}$" } } } } } }, mr = new RegExp("^[0-7]{6}:[0-9a-f]{40,64}$", "u");
function W(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = W.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), !(r && typeof r == "object" && !Array.isArray(r)) && r !== null)
    return W.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: Se.type } }], !1;
  if (e === 0 && r && typeof r == "object" && !Array.isArray(r)) {
    let s;
    if (r.digest === void 0 && (s = "digest") || r.dirty === void 0 && (s = "dirty"))
      return W.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: s } }], !1;
    {
      let p = e;
      for (let a in r)
        if (!(a === "digest" || a === "dirty")) {
          return W.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: a } }], !1;
          break;
        }
      if (p === e) {
        if (r.digest !== void 0) {
          let a = r.digest, y = e;
          if (e === e)
            if (typeof a == "string") {
              if (!me.test(a))
                return W.errors = [{ instancePath: t + "/digest", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }], !1;
            } else
              return W.errors = [{ instancePath: t + "/digest", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" } }], !1;
          var i = y === e;
        } else
          var i = !0;
        if (i)
          if (r.dirty !== void 0) {
            let a = r.dirty, y = e;
            if (!Array.isArray(a) && a !== null)
              return W.errors = [{ instancePath: t + "/dirty", schemaPath: "#/properties/dirty/type", keyword: "type", params: { type: Se.properties.dirty.type } }], !1;
            if (e === y && Array.isArray(a)) {
              var o = !0;
              let $ = a.length;
              for (let m = 0; m < $; m++) {
                let f = a[m], x = e;
                if (e === x)
                  if (f && typeof f == "object" && !Array.isArray(f)) {
                    let P;
                    if (f.path === void 0 && (P = "path") || f.id === void 0 && (P = "id"))
                      return W.errors = [{ instancePath: t + "/dirty/" + m, schemaPath: "#/properties/dirty/items/required", keyword: "required", params: { missingProperty: P } }], !1;
                    {
                      let L = e;
                      for (let O in f)
                        if (!(O === "path" || O === "id")) {
                          return W.errors = [{ instancePath: t + "/dirty/" + m, schemaPath: "#/properties/dirty/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: O } }], !1;
                          break;
                        }
                      if (L === e) {
                        if (f.path !== void 0) {
                          let O = f.path, q = e;
                          if (e === e)
                            if (typeof O == "string") {
                              if (g(O) > 4096)
                                return W.errors = [{ instancePath: t + "/dirty/" + m + "/path", schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 } }], !1;
                              if (g(O) < 1)
                                return W.errors = [{ instancePath: t + "/dirty/" + m + "/path", schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                            } else
                              return W.errors = [{ instancePath: t + "/dirty/" + m + "/path", schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" } }], !1;
                          var c = q === e;
                        } else
                          var c = !0;
                        if (c)
                          if (f.id !== void 0) {
                            let O = f.id, q = e;
                            if (typeof O != "string" && O !== null)
                              return W.errors = [{ instancePath: t + "/dirty/" + m + "/id", schemaPath: "#/properties/dirty/items/properties/id/type", keyword: "type", params: { type: Se.properties.dirty.items.properties.id.type } }], !1;
                            if (e === q && typeof O == "string" && !mr.test(O))
                              return W.errors = [{ instancePath: t + "/dirty/" + m + "/id", schemaPath: "#/properties/dirty/items/properties/id/pattern", keyword: "pattern", params: { pattern: "^[0-7]{6}:[0-9a-f]{40,64}$" } }], !1;
                            var c = q === e;
                          } else
                            var c = !0;
                      }
                    }
                  } else
                    return W.errors = [{ instancePath: t + "/dirty/" + m, schemaPath: "#/properties/dirty/items/type", keyword: "type", params: { type: "object" } }], !1;
                var o = x === e;
                if (!o)
                  break;
              }
            }
            var i = y === e;
          } else
            var i = !0;
      }
    }
  }
  return W.errors = n, e === 0;
}
W.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ue = { type: ["string", "null"], pattern: "^[0-9a-f]{64}$" };
function G(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = G.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (Array.isArray(r)) {
      if (r.length > 64)
        return G.errors = [{ instancePath: t, schemaPath: "#/maxItems", keyword: "maxItems", params: { limit: 64 } }], !1;
      {
        var i = !0;
        let c = r.length;
        for (let s = 0; s < c; s++) {
          let p = r[s], a = e;
          if (e === a)
            if (p && typeof p == "object" && !Array.isArray(p)) {
              let l;
              if (p.path === void 0 && (l = "path") || p.digest === void 0 && (l = "digest"))
                return G.errors = [{ instancePath: t + "/" + s, schemaPath: "#/items/required", keyword: "required", params: { missingProperty: l } }], !1;
              {
                let $ = e;
                for (let m in p)
                  if (!(m === "path" || m === "digest")) {
                    return G.errors = [{ instancePath: t + "/" + s, schemaPath: "#/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: m } }], !1;
                    break;
                  }
                if ($ === e) {
                  if (p.path !== void 0) {
                    let m = p.path, f = e;
                    if (e === e)
                      if (typeof m == "string") {
                        if (g(m) > 4096)
                          return G.errors = [{ instancePath: t + "/" + s + "/path", schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 } }], !1;
                        if (g(m) < 1)
                          return G.errors = [{ instancePath: t + "/" + s + "/path", schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                      } else
                        return G.errors = [{ instancePath: t + "/" + s + "/path", schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" } }], !1;
                    var o = f === e;
                  } else
                    var o = !0;
                  if (o)
                    if (p.digest !== void 0) {
                      let m = p.digest, f = e, x = e;
                      if (typeof m != "string" && m !== null)
                        return G.errors = [{ instancePath: t + "/" + s + "/digest", schemaPath: "#/$defs/digest_or_null/type", keyword: "type", params: { type: Ue.type } }], !1;
                      if (e === x && typeof m == "string" && !me.test(m))
                        return G.errors = [{ instancePath: t + "/" + s + "/digest", schemaPath: "#/$defs/digest_or_null/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }], !1;
                      var o = f === e;
                    } else
                      var o = !0;
                }
              }
            } else
              return G.errors = [{ instancePath: t + "/" + s, schemaPath: "#/items/type", keyword: "type", params: { type: "object" } }], !1;
          var i = a === e;
          if (!i)
            break;
        }
      }
    } else
      return G.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "array" } }], !1;
  return G.errors = n, e === 0;
}
G.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function J(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = J.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.activity === void 0 && (o = "activity") || r.key === void 0 && (o = "key") || r.attempt === void 0 && (o = "attempt") || r.phase === void 0 && (o = "phase") || r.type === void 0 && (o = "type") || r.extra === void 0 && (o = "extra") || r.tree === void 0 && (o = "tree") || r.artifacts === void 0 && (o = "artifacts"))
        return J.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      {
        let c = e;
        for (let s in r)
          if (!(s === "activity" || s === "key" || s === "attempt" || s === "phase" || s === "type" || s === "extra" || s === "tree" || s === "artifacts")) {
            return J.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s } }], !1;
            break;
          }
        if (c === e) {
          if (r.activity !== void 0) {
            let s = r.activity, p = e;
            if (e === e)
              if (typeof s == "string") {
                if (!H.test(s))
                  return J.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
              } else
                return J.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" } }], !1;
            var i = p === e;
          } else
            var i = !0;
          if (i) {
            if (r.key !== void 0) {
              let s = r.key, p = e, a = e;
              if (typeof s != "string" && s !== null)
                return J.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: Ae.type } }], !1;
              if (e === a && typeof s == "string" && !H.test(s))
                return J.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
              var i = p === e;
            } else
              var i = !0;
            if (i) {
              if (r.attempt !== void 0) {
                let s = r.attempt, p = e;
                if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)))
                  return J.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" } }], !1;
                if (e === p && typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s)))
                  return J.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }], !1;
                var i = p === e;
              } else
                var i = !0;
              if (i) {
                if (r.phase !== void 0) {
                  let s = r.phase, p = e;
                  if (e === e)
                    if (typeof s == "string") {
                      if (!H.test(s))
                        return J.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
                    } else
                      return J.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" } }], !1;
                  var i = p === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.type !== void 0) {
                    let s = r.type, p = e;
                    if (!(s === "bash" || s === "skill" || s === "agent" || s === "task" || s === "gate" || s === "evaluation" || s === "external"))
                      return J.errors = [{ instancePath: t + "/type", schemaPath: "#/$defs/activity_type/enum", keyword: "enum", params: { allowedValues: Ye.enum } }], !1;
                    var i = p === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.extra !== void 0) {
                      let s = e;
                      if (typeof r.extra != "boolean")
                        return J.errors = [{ instancePath: t + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "boolean" } }], !1;
                      var i = s === e;
                    } else
                      var i = !0;
                    if (i) {
                      if (r.tree !== void 0) {
                        let s = e;
                        W(r.tree, { instancePath: t + "/tree", parentData: r, parentDataProperty: "tree", rootData: k, dynamicAnchors: A }) || (n = n === null ? W.errors : n.concat(W.errors), e = n.length);
                        var i = s === e;
                      } else
                        var i = !0;
                      if (i)
                        if (r.artifacts !== void 0) {
                          let s = e;
                          G(r.artifacts, { instancePath: t + "/artifacts", parentData: r, parentDataProperty: "artifacts", rootData: k, dynamicAnchors: A }) || (n = n === null ? G.errors : n.concat(G.errors), e = n.length);
                          var i = s === e;
                        } else
                          var i = !0;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else
      return J.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return J.errors = n, e === 0;
}
J.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Le = { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "status", "summary", "confidence", "evidence_refs", "files_changed", "exit_code", "to_phase", "tree"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { $ref: "#/$defs/activity_type" }, extra: { type: "boolean" }, status: { enum: ["passed", "failed", "skipped", "blocked"] }, summary: { $ref: "#/$defs/text" }, confidence: { enum: ["high", "medium", "low"] }, evidence_refs: { $ref: "#/$defs/references" }, files_changed: { $ref: "#/$defs/references" }, exit_code: { type: ["integer", "null"] }, to_phase: { type: ["string", "null"], pattern: "^[A-Za-z0-9._-]{1,64}$" }, tree: { $ref: "#/$defs/digest_or_null" } } };
function oe(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = oe.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (Array.isArray(r)) {
      var i = !0;
      let o = r.length;
      for (let c = 0; c < o; c++) {
        let s = r[c], p = e;
        if (e === e)
          if (typeof s == "string") {
            if (g(s) > 4096)
              return oe.errors = [{ instancePath: t + "/" + c, schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 } }], !1;
            if (g(s) < 1)
              return oe.errors = [{ instancePath: t + "/" + c, schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
          } else
            return oe.errors = [{ instancePath: t + "/" + c, schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" } }], !1;
        var i = p === e;
        if (!i)
          break;
      }
    } else
      return oe.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "array" } }], !1;
  return oe.errors = n, e === 0;
}
oe.evaluated = { items: !0, dynamicProps: !1, dynamicItems: !1 };
function S(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = S.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.activity === void 0 && (o = "activity") || r.key === void 0 && (o = "key") || r.attempt === void 0 && (o = "attempt") || r.phase === void 0 && (o = "phase") || r.type === void 0 && (o = "type") || r.extra === void 0 && (o = "extra") || r.status === void 0 && (o = "status") || r.summary === void 0 && (o = "summary") || r.confidence === void 0 && (o = "confidence") || r.evidence_refs === void 0 && (o = "evidence_refs") || r.files_changed === void 0 && (o = "files_changed") || r.exit_code === void 0 && (o = "exit_code") || r.to_phase === void 0 && (o = "to_phase") || r.tree === void 0 && (o = "tree"))
        return S.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      {
        let c = e;
        for (let s in r)
          if (!je.call(Le.properties, s)) {
            return S.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s } }], !1;
            break;
          }
        if (c === e) {
          if (r.activity !== void 0) {
            let s = r.activity, p = e;
            if (e === e)
              if (typeof s == "string") {
                if (!H.test(s))
                  return S.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
              } else
                return S.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" } }], !1;
            var i = p === e;
          } else
            var i = !0;
          if (i) {
            if (r.key !== void 0) {
              let s = r.key, p = e, a = e;
              if (typeof s != "string" && s !== null)
                return S.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: Ae.type } }], !1;
              if (e === a && typeof s == "string" && !H.test(s))
                return S.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
              var i = p === e;
            } else
              var i = !0;
            if (i) {
              if (r.attempt !== void 0) {
                let s = r.attempt, p = e;
                if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)))
                  return S.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" } }], !1;
                if (e === p && typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s)))
                  return S.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }], !1;
                var i = p === e;
              } else
                var i = !0;
              if (i) {
                if (r.phase !== void 0) {
                  let s = r.phase, p = e;
                  if (e === e)
                    if (typeof s == "string") {
                      if (!H.test(s))
                        return S.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
                    } else
                      return S.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" } }], !1;
                  var i = p === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.type !== void 0) {
                    let s = r.type, p = e;
                    if (!(s === "bash" || s === "skill" || s === "agent" || s === "task" || s === "gate" || s === "evaluation" || s === "external"))
                      return S.errors = [{ instancePath: t + "/type", schemaPath: "#/$defs/activity_type/enum", keyword: "enum", params: { allowedValues: Ye.enum } }], !1;
                    var i = p === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.extra !== void 0) {
                      let s = e;
                      if (typeof r.extra != "boolean")
                        return S.errors = [{ instancePath: t + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "boolean" } }], !1;
                      var i = s === e;
                    } else
                      var i = !0;
                    if (i) {
                      if (r.status !== void 0) {
                        let s = r.status, p = e;
                        if (!(s === "passed" || s === "failed" || s === "skipped" || s === "blocked"))
                          return S.errors = [{ instancePath: t + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: Le.properties.status.enum } }], !1;
                        var i = p === e;
                      } else
                        var i = !0;
                      if (i) {
                        if (r.summary !== void 0) {
                          let s = r.summary, p = e;
                          if (e === e)
                            if (typeof s == "string") {
                              if (g(s) > 16384)
                                return S.errors = [{ instancePath: t + "/summary", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
                            } else
                              return S.errors = [{ instancePath: t + "/summary", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" } }], !1;
                          var i = p === e;
                        } else
                          var i = !0;
                        if (i) {
                          if (r.confidence !== void 0) {
                            let s = r.confidence, p = e;
                            if (!(s === "high" || s === "medium" || s === "low"))
                              return S.errors = [{ instancePath: t + "/confidence", schemaPath: "#/properties/confidence/enum", keyword: "enum", params: { allowedValues: Le.properties.confidence.enum } }], !1;
                            var i = p === e;
                          } else
                            var i = !0;
                          if (i) {
                            if (r.evidence_refs !== void 0) {
                              let s = e;
                              oe(r.evidence_refs, { instancePath: t + "/evidence_refs", parentData: r, parentDataProperty: "evidence_refs", rootData: k, dynamicAnchors: A }) || (n = n === null ? oe.errors : n.concat(oe.errors), e = n.length);
                              var i = s === e;
                            } else
                              var i = !0;
                            if (i) {
                              if (r.files_changed !== void 0) {
                                let s = e;
                                oe(r.files_changed, { instancePath: t + "/files_changed", parentData: r, parentDataProperty: "files_changed", rootData: k, dynamicAnchors: A }) || (n = n === null ? oe.errors : n.concat(oe.errors), e = n.length);
                                var i = s === e;
                              } else
                                var i = !0;
                              if (i) {
                                if (r.exit_code !== void 0) {
                                  let s = r.exit_code, p = e;
                                  if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)) && s !== null)
                                    return S.errors = [{ instancePath: t + "/exit_code", schemaPath: "#/properties/exit_code/type", keyword: "type", params: { type: Le.properties.exit_code.type } }], !1;
                                  var i = p === e;
                                } else
                                  var i = !0;
                                if (i) {
                                  if (r.to_phase !== void 0) {
                                    let s = r.to_phase, p = e;
                                    if (typeof s != "string" && s !== null)
                                      return S.errors = [{ instancePath: t + "/to_phase", schemaPath: "#/properties/to_phase/type", keyword: "type", params: { type: Le.properties.to_phase.type } }], !1;
                                    if (e === p && typeof s == "string" && !H.test(s))
                                      return S.errors = [{ instancePath: t + "/to_phase", schemaPath: "#/properties/to_phase/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
                                    var i = p === e;
                                  } else
                                    var i = !0;
                                  if (i)
                                    if (r.tree !== void 0) {
                                      let s = r.tree, p = e, a = e;
                                      if (typeof s != "string" && s !== null)
                                        return S.errors = [{ instancePath: t + "/tree", schemaPath: "#/$defs/digest_or_null/type", keyword: "type", params: { type: Ue.type } }], !1;
                                      if (e === a && typeof s == "string" && !me.test(s))
                                        return S.errors = [{ instancePath: t + "/tree", schemaPath: "#/$defs/digest_or_null/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }], !1;
                                      var i = p === e;
                                    } else
                                      var i = !0;
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
      }
    } else
      return S.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return S.errors = n, e === 0;
}
S.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var yr = { type: ["string", "null"], pattern: "^[^\\r\\n\\u0000]{1,400}$" }, ur = new RegExp("^[A-Za-z0-9._][A-Za-z0-9._-]{0,63}$", "u"), cr = new RegExp("^[^\\r\\n\\u0000]{1,400}$", "u");
function Q(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = Q.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.id === void 0 && (o = "id") || r.text === void 0 && (o = "text") || r.command === void 0 && (o = "command") || r.must_pass === void 0 && (o = "must_pass"))
        return Q.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      {
        let c = e;
        for (let s in r)
          if (!(s === "id" || s === "text" || s === "command" || s === "must_pass")) {
            return Q.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s } }], !1;
            break;
          }
        if (c === e) {
          if (r.id !== void 0) {
            let s = r.id, p = e;
            if (e === e)
              if (typeof s == "string") {
                if (!ur.test(s))
                  return Q.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._][A-Za-z0-9._-]{0,63}$" } }], !1;
              } else
                return Q.errors = [{ instancePath: t + "/id", schemaPath: "#/$defs/id/type", keyword: "type", params: { type: "string" } }], !1;
            var i = p === e;
          } else
            var i = !0;
          if (i) {
            if (r.text !== void 0) {
              let s = r.text, p = e;
              if (e === e)
                if (typeof s == "string") {
                  if (g(s) > 500)
                    return Q.errors = [{ instancePath: t + "/text", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 500 } }], !1;
                  if (g(s) < 1)
                    return Q.errors = [{ instancePath: t + "/text", schemaPath: "#/$defs/text/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                } else
                  return Q.errors = [{ instancePath: t + "/text", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" } }], !1;
              var i = p === e;
            } else
              var i = !0;
            if (i) {
              if (r.command !== void 0) {
                let s = r.command, p = e, a = e;
                if (typeof s != "string" && s !== null)
                  return Q.errors = [{ instancePath: t + "/command", schemaPath: "#/$defs/command/type", keyword: "type", params: { type: yr.type } }], !1;
                if (e === a && typeof s == "string" && !cr.test(s))
                  return Q.errors = [{ instancePath: t + "/command", schemaPath: "#/$defs/command/pattern", keyword: "pattern", params: { pattern: "^[^\\r\\n\\u0000]{1,400}$" } }], !1;
                var i = p === e;
              } else
                var i = !0;
              if (i)
                if (r.must_pass !== void 0) {
                  let s = e;
                  if (typeof r.must_pass != "boolean")
                    return Q.errors = [{ instancePath: t + "/must_pass", schemaPath: "#/properties/must_pass/type", keyword: "type", params: { type: "boolean" } }], !1;
                  var i = s === e;
                } else
                  var i = !0;
            }
          }
        }
      }
    } else
      return Q.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return Q.errors = n, e === 0;
}
Q.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function ue(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = ue.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.criteria === void 0 && (o = "criteria"))
        return ue.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      {
        let c = e;
        for (let s in r)
          if (s !== "criteria") {
            return ue.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s } }], !1;
            break;
          }
        if (c === e && r.criteria !== void 0) {
          let s = r.criteria;
          if (e === e)
            if (Array.isArray(s)) {
              if (s.length > 64)
                return ue.errors = [{ instancePath: t + "/criteria", schemaPath: "#/properties/criteria/maxItems", keyword: "maxItems", params: { limit: 64 } }], !1;
              {
                var i = !0;
                let a = s.length;
                for (let y = 0; y < a; y++) {
                  let l = e;
                  Q(s[y], { instancePath: t + "/criteria/" + y, parentData: s, parentDataProperty: y, rootData: k, dynamicAnchors: A }) || (n = n === null ? Q.errors : n.concat(Q.errors), e = n.length);
                  var i = l === e;
                  if (!i)
                    break;
                }
              }
            } else
              return ue.errors = [{ instancePath: t + "/criteria", schemaPath: "#/properties/criteria/type", keyword: "type", params: { type: "array" } }], !1;
        }
      }
    } else
      return ue.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return ue.errors = n, e === 0;
}
ue.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function ce(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = ce.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.criterion === void 0 && (o = "criterion") || r.evidence === void 0 && (o = "evidence"))
        return ce.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      {
        let c = e;
        for (let s in r)
          if (!(s === "criterion" || s === "evidence")) {
            return ce.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s } }], !1;
            break;
          }
        if (c === e) {
          if (r.criterion !== void 0) {
            let s = r.criterion, p = e;
            if (e === e)
              if (typeof s == "string") {
                if (!H.test(s))
                  return ce.errors = [{ instancePath: t + "/criterion", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
              } else
                return ce.errors = [{ instancePath: t + "/criterion", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" } }], !1;
            var i = p === e;
          } else
            var i = !0;
          if (i)
            if (r.evidence !== void 0) {
              let s = e;
              I(r.evidence, { instancePath: t + "/evidence", parentData: r, parentDataProperty: "evidence", rootData: k, dynamicAnchors: A }) || (n = n === null ? I.errors : n.concat(I.errors), e = n.length);
              var i = s === e;
            } else
              var i = !0;
        }
      }
    } else
      return ce.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return ce.errors = n, e === 0;
}
ce.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var hr = { type: "object", required: ["activity", "key", "attempt", "phase", "type", "extra", "ask", "question", "artifacts"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, phase: { $ref: "#/$defs/name" }, type: { const: "gate" }, extra: { type: "boolean" }, ask: { $ref: "#/$defs/text" }, question: { $ref: "#/$defs/text" }, artifacts: { $ref: "#/$defs/artifacts" } } };
function C(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = C.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.activity === void 0 && (o = "activity") || r.key === void 0 && (o = "key") || r.attempt === void 0 && (o = "attempt") || r.phase === void 0 && (o = "phase") || r.type === void 0 && (o = "type") || r.extra === void 0 && (o = "extra") || r.ask === void 0 && (o = "ask") || r.question === void 0 && (o = "question") || r.artifacts === void 0 && (o = "artifacts"))
        return C.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      {
        let c = e;
        for (let s in r)
          if (!je.call(hr.properties, s)) {
            return C.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s } }], !1;
            break;
          }
        if (c === e) {
          if (r.activity !== void 0) {
            let s = r.activity, p = e;
            if (e === e)
              if (typeof s == "string") {
                if (!H.test(s))
                  return C.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
              } else
                return C.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" } }], !1;
            var i = p === e;
          } else
            var i = !0;
          if (i) {
            if (r.key !== void 0) {
              let s = r.key, p = e, a = e;
              if (typeof s != "string" && s !== null)
                return C.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: Ae.type } }], !1;
              if (e === a && typeof s == "string" && !H.test(s))
                return C.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
              var i = p === e;
            } else
              var i = !0;
            if (i) {
              if (r.attempt !== void 0) {
                let s = r.attempt, p = e;
                if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)))
                  return C.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" } }], !1;
                if (e === p && typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s)))
                  return C.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }], !1;
                var i = p === e;
              } else
                var i = !0;
              if (i) {
                if (r.phase !== void 0) {
                  let s = r.phase, p = e;
                  if (e === e)
                    if (typeof s == "string") {
                      if (!H.test(s))
                        return C.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
                    } else
                      return C.errors = [{ instancePath: t + "/phase", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" } }], !1;
                  var i = p === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.type !== void 0) {
                    let s = e;
                    if (r.type !== "gate")
                      return C.errors = [{ instancePath: t + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "gate" } }], !1;
                    var i = s === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.extra !== void 0) {
                      let s = e;
                      if (typeof r.extra != "boolean")
                        return C.errors = [{ instancePath: t + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "boolean" } }], !1;
                      var i = s === e;
                    } else
                      var i = !0;
                    if (i) {
                      if (r.ask !== void 0) {
                        let s = r.ask, p = e;
                        if (e === e)
                          if (typeof s == "string") {
                            if (g(s) > 16384)
                              return C.errors = [{ instancePath: t + "/ask", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
                          } else
                            return C.errors = [{ instancePath: t + "/ask", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" } }], !1;
                        var i = p === e;
                      } else
                        var i = !0;
                      if (i) {
                        if (r.question !== void 0) {
                          let s = r.question, p = e;
                          if (e === e)
                            if (typeof s == "string") {
                              if (g(s) > 16384)
                                return C.errors = [{ instancePath: t + "/question", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
                            } else
                              return C.errors = [{ instancePath: t + "/question", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" } }], !1;
                          var i = p === e;
                        } else
                          var i = !0;
                        if (i)
                          if (r.artifacts !== void 0) {
                            let s = e;
                            G(r.artifacts, { instancePath: t + "/artifacts", parentData: r, parentDataProperty: "artifacts", rootData: k, dynamicAnchors: A }) || (n = n === null ? G.errors : n.concat(G.errors), e = n.length);
                            var i = s === e;
                          } else
                            var i = !0;
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
      return C.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return C.errors = n, e === 0;
}
C.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Fe = { type: "object", required: ["activity", "key", "attempt", "decision", "via", "text", "artifacts"], additionalProperties: !1, properties: { activity: { $ref: "#/$defs/name" }, key: { $ref: "#/$defs/key" }, attempt: { type: "integer", minimum: 1 }, decision: { enum: ["approved", "rejected"] }, via: { enum: ["command", "question", "terminal"] }, text: { type: ["string", "null"], maxLength: 16384 }, artifacts: { $ref: "#/$defs/artifacts" } } };
function K(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = K.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.activity === void 0 && (o = "activity") || r.key === void 0 && (o = "key") || r.attempt === void 0 && (o = "attempt") || r.decision === void 0 && (o = "decision") || r.via === void 0 && (o = "via") || r.text === void 0 && (o = "text") || r.artifacts === void 0 && (o = "artifacts"))
        return K.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      {
        let c = e;
        for (let s in r)
          if (!(s === "activity" || s === "key" || s === "attempt" || s === "decision" || s === "via" || s === "text" || s === "artifacts")) {
            return K.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s } }], !1;
            break;
          }
        if (c === e) {
          if (r.activity !== void 0) {
            let s = r.activity, p = e;
            if (e === e)
              if (typeof s == "string") {
                if (!H.test(s))
                  return K.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
              } else
                return K.errors = [{ instancePath: t + "/activity", schemaPath: "#/$defs/name/type", keyword: "type", params: { type: "string" } }], !1;
            var i = p === e;
          } else
            var i = !0;
          if (i) {
            if (r.key !== void 0) {
              let s = r.key, p = e, a = e;
              if (typeof s != "string" && s !== null)
                return K.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/type", keyword: "type", params: { type: Ae.type } }], !1;
              if (e === a && typeof s == "string" && !H.test(s))
                return K.errors = [{ instancePath: t + "/key", schemaPath: "#/$defs/key/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
              var i = p === e;
            } else
              var i = !0;
            if (i) {
              if (r.attempt !== void 0) {
                let s = r.attempt, p = e;
                if (!(typeof s == "number" && !(s % 1) && !isNaN(s) && isFinite(s)))
                  return K.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" } }], !1;
                if (e === p && typeof s == "number" && isFinite(s) && (s < 1 || isNaN(s)))
                  return K.errors = [{ instancePath: t + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }], !1;
                var i = p === e;
              } else
                var i = !0;
              if (i) {
                if (r.decision !== void 0) {
                  let s = r.decision, p = e;
                  if (!(s === "approved" || s === "rejected"))
                    return K.errors = [{ instancePath: t + "/decision", schemaPath: "#/properties/decision/enum", keyword: "enum", params: { allowedValues: Fe.properties.decision.enum } }], !1;
                  var i = p === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.via !== void 0) {
                    let s = r.via, p = e;
                    if (!(s === "command" || s === "question" || s === "terminal"))
                      return K.errors = [{ instancePath: t + "/via", schemaPath: "#/properties/via/enum", keyword: "enum", params: { allowedValues: Fe.properties.via.enum } }], !1;
                    var i = p === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.text !== void 0) {
                      let s = r.text, p = e;
                      if (typeof s != "string" && s !== null)
                        return K.errors = [{ instancePath: t + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: Fe.properties.text.type } }], !1;
                      if (e === p && typeof s == "string" && g(s) > 16384)
                        return K.errors = [{ instancePath: t + "/text", schemaPath: "#/properties/text/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
                      var i = p === e;
                    } else
                      var i = !0;
                    if (i)
                      if (r.artifacts !== void 0) {
                        let s = e;
                        G(r.artifacts, { instancePath: t + "/artifacts", parentData: r, parentDataProperty: "artifacts", rootData: k, dynamicAnchors: A }) || (n = n === null ? G.errors : n.concat(G.errors), e = n.length);
                        var i = s === e;
                      } else
                        var i = !0;
                  }
                }
              }
            }
          }
        }
      }
    } else
      return K.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return K.errors = n, e === 0;
}
K.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function he(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = he.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let i;
      if (r.text === void 0 && (i = "text"))
        return he.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: i } }], !1;
      {
        let o = e;
        for (let c in r)
          if (c !== "text") {
            return he.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: c } }], !1;
            break;
          }
        if (o === e && r.text !== void 0) {
          let c = r.text;
          if (e === e)
            if (typeof c == "string") {
              if (g(c) > 16384)
                return he.errors = [{ instancePath: t + "/text", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
            } else
              return he.errors = [{ instancePath: t + "/text", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" } }], !1;
        }
      }
    } else
      return he.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return he.errors = n, e === 0;
}
he.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var vr = { type: "object", required: ["session", "reason", "outcome"], additionalProperties: !1, properties: { session: { $ref: "#/$defs/session" }, reason: { $ref: "#/$defs/text" }, outcome: { enum: ["success", "incomplete", "failed", "cancelled"] } } };
function se(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = se.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.session === void 0 && (o = "session") || r.reason === void 0 && (o = "reason") || r.outcome === void 0 && (o = "outcome"))
        return se.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      {
        let c = e;
        for (let s in r)
          if (!(s === "session" || s === "reason" || s === "outcome")) {
            return se.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s } }], !1;
            break;
          }
        if (c === e) {
          if (r.session !== void 0) {
            let s = r.session, p = e;
            if (e === e)
              if (typeof s == "string") {
                if (!ze.test(s))
                  return se.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$" } }], !1;
              } else
                return se.errors = [{ instancePath: t + "/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "string" } }], !1;
            var i = p === e;
          } else
            var i = !0;
          if (i) {
            if (r.reason !== void 0) {
              let s = r.reason, p = e;
              if (e === e)
                if (typeof s == "string") {
                  if (g(s) > 16384)
                    return se.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
                } else
                  return se.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" } }], !1;
              var i = p === e;
            } else
              var i = !0;
            if (i)
              if (r.outcome !== void 0) {
                let s = r.outcome, p = e;
                if (!(s === "success" || s === "incomplete" || s === "failed" || s === "cancelled"))
                  return se.errors = [{ instancePath: t + "/outcome", schemaPath: "#/properties/outcome/enum", keyword: "enum", params: { allowedValues: vr.properties.outcome.enum } }], !1;
                var i = p === e;
              } else
                var i = !0;
          }
        }
      }
    } else
      return se.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return se.errors = n, e === 0;
}
se.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function le(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = le.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let i;
      if (r.trigger === void 0 && (i = "trigger"))
        return le.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: i } }], !1;
      {
        let o = e;
        for (let c in r)
          if (c !== "trigger") {
            return le.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: c } }], !1;
            break;
          }
        if (o === e && r.trigger !== void 0) {
          let c = r.trigger;
          if (e === e)
            if (typeof c == "string") {
              if (g(c) > 256)
                return le.errors = [{ instancePath: t + "/trigger", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
              if (g(c) < 1)
                return le.errors = [{ instancePath: t + "/trigger", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
            } else
              return le.errors = [{ instancePath: t + "/trigger", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" } }], !1;
        }
      }
    } else
      return le.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return le.errors = n, e === 0;
}
le.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var gr = { type: "object", required: ["reason", "details"], additionalProperties: !1, properties: { reason: { $ref: "#/$defs/label" }, details: { type: ["string", "null"], maxLength: 16384 } } };
function ie(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = ie.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.reason === void 0 && (o = "reason") || r.details === void 0 && (o = "details"))
        return ie.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      {
        let c = e;
        for (let s in r)
          if (!(s === "reason" || s === "details")) {
            return ie.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s } }], !1;
            break;
          }
        if (c === e) {
          if (r.reason !== void 0) {
            let s = r.reason, p = e;
            if (e === e)
              if (typeof s == "string") {
                if (g(s) > 256)
                  return ie.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                if (g(s) < 1)
                  return ie.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
              } else
                return ie.errors = [{ instancePath: t + "/reason", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" } }], !1;
            var i = p === e;
          } else
            var i = !0;
          if (i)
            if (r.details !== void 0) {
              let s = r.details, p = e;
              if (typeof s != "string" && s !== null)
                return ie.errors = [{ instancePath: t + "/details", schemaPath: "#/properties/details/type", keyword: "type", params: { type: gr.properties.details.type } }], !1;
              if (e === p && typeof s == "string" && g(s) > 16384)
                return ie.errors = [{ instancePath: t + "/details", schemaPath: "#/properties/details/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
              var i = p === e;
            } else
              var i = !0;
        }
      }
    } else
      return ie.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return ie.errors = n, e === 0;
}
ie.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function ee(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = ee.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.helper === void 0 && (o = "helper") || r.kind === void 0 && (o = "kind"))
        return ee.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      {
        let c = e;
        for (let s in r)
          if (!(s === "helper" || s === "kind")) {
            return ee.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s } }], !1;
            break;
          }
        if (c === e) {
          if (r.helper !== void 0) {
            let s = r.helper, p = e;
            if (e === e)
              if (typeof s == "string") {
                if (g(s) > 256)
                  return ee.errors = [{ instancePath: t + "/helper", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                if (g(s) < 1)
                  return ee.errors = [{ instancePath: t + "/helper", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
              } else
                return ee.errors = [{ instancePath: t + "/helper", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" } }], !1;
            var i = p === e;
          } else
            var i = !0;
          if (i)
            if (r.kind !== void 0) {
              let s = r.kind, p = e;
              if (e === e)
                if (typeof s == "string") {
                  if (g(s) > 256)
                    return ee.errors = [{ instancePath: t + "/kind", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                  if (g(s) < 1)
                    return ee.errors = [{ instancePath: t + "/kind", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                } else
                  return ee.errors = [{ instancePath: t + "/kind", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" } }], !1;
              var i = p === e;
            } else
              var i = !0;
        }
      }
    } else
      return ee.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return ee.errors = n, e === 0;
}
ee.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function de(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = de.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let i;
      if (r.helper === void 0 && (i = "helper"))
        return de.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: i } }], !1;
      {
        let o = e;
        for (let c in r)
          if (c !== "helper") {
            return de.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: c } }], !1;
            break;
          }
        if (o === e && r.helper !== void 0) {
          let c = r.helper;
          if (e === e)
            if (typeof c == "string") {
              if (g(c) > 256)
                return de.errors = [{ instancePath: t + "/helper", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
              if (g(c) < 1)
                return de.errors = [{ instancePath: t + "/helper", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
            } else
              return de.errors = [{ instancePath: t + "/helper", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" } }], !1;
        }
      }
    } else
      return de.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return de.errors = n, e === 0;
}
de.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var _r = { type: "object", required: ["from", "to"], additionalProperties: !1, properties: { from: { type: ["string", "null"], minLength: 1, maxLength: 4096 }, to: { $ref: "#/$defs/path" } } };
function re(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = re.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.from === void 0 && (o = "from") || r.to === void 0 && (o = "to"))
        return re.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      {
        let c = e;
        for (let s in r)
          if (!(s === "from" || s === "to")) {
            return re.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s } }], !1;
            break;
          }
        if (c === e) {
          if (r.from !== void 0) {
            let s = r.from, p = e;
            if (typeof s != "string" && s !== null)
              return re.errors = [{ instancePath: t + "/from", schemaPath: "#/properties/from/type", keyword: "type", params: { type: _r.properties.from.type } }], !1;
            if (e === p && typeof s == "string") {
              if (g(s) > 4096)
                return re.errors = [{ instancePath: t + "/from", schemaPath: "#/properties/from/maxLength", keyword: "maxLength", params: { limit: 4096 } }], !1;
              if (g(s) < 1)
                return re.errors = [{ instancePath: t + "/from", schemaPath: "#/properties/from/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
            }
            var i = p === e;
          } else
            var i = !0;
          if (i)
            if (r.to !== void 0) {
              let s = r.to, p = e;
              if (e === e)
                if (typeof s == "string") {
                  if (g(s) > 4096)
                    return re.errors = [{ instancePath: t + "/to", schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 } }], !1;
                  if (g(s) < 1)
                    return re.errors = [{ instancePath: t + "/to", schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                } else
                  return re.errors = [{ instancePath: t + "/to", schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" } }], !1;
              var i = p === e;
            } else
              var i = !0;
        }
      }
    } else
      return re.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return re.errors = n, e === 0;
}
re.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var kr = { type: "object", required: ["what", "tool"], additionalProperties: !1, properties: { what: { type: "array", minItems: 1, items: { enum: ["log", "marker", "definition", "hooks"] } }, tool: { $ref: "#/$defs/label" } } };
function te(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = te.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let c;
      if (r.what === void 0 && (c = "what") || r.tool === void 0 && (c = "tool"))
        return te.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: c } }], !1;
      {
        let s = e;
        for (let p in r)
          if (!(p === "what" || p === "tool")) {
            return te.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: p } }], !1;
            break;
          }
        if (s === e) {
          if (r.what !== void 0) {
            let p = r.what, a = e;
            if (e === a)
              if (Array.isArray(p)) {
                if (p.length < 1)
                  return te.errors = [{ instancePath: t + "/what", schemaPath: "#/properties/what/minItems", keyword: "minItems", params: { limit: 1 } }], !1;
                {
                  var i = !0;
                  let y = p.length;
                  for (let l = 0; l < y; l++) {
                    let $ = p[l], m = e;
                    if (!($ === "log" || $ === "marker" || $ === "definition" || $ === "hooks"))
                      return te.errors = [{ instancePath: t + "/what/" + l, schemaPath: "#/properties/what/items/enum", keyword: "enum", params: { allowedValues: kr.properties.what.items.enum } }], !1;
                    var i = m === e;
                    if (!i)
                      break;
                  }
                }
              } else
                return te.errors = [{ instancePath: t + "/what", schemaPath: "#/properties/what/type", keyword: "type", params: { type: "array" } }], !1;
            var o = a === e;
          } else
            var o = !0;
          if (o)
            if (r.tool !== void 0) {
              let p = r.tool, a = e;
              if (e === e)
                if (typeof p == "string") {
                  if (g(p) > 256)
                    return te.errors = [{ instancePath: t + "/tool", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                  if (g(p) < 1)
                    return te.errors = [{ instancePath: t + "/tool", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                } else
                  return te.errors = [{ instancePath: t + "/tool", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" } }], !1;
              var o = a === e;
            } else
              var o = !0;
        }
      }
    } else
      return te.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return te.errors = n, e === 0;
}
te.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function ne(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = ne.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.summary === void 0 && (o = "summary") || r.tree === void 0 && (o = "tree"))
        return ne.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      {
        let c = e;
        for (let s in r)
          if (!(s === "summary" || s === "tree")) {
            return ne.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: s } }], !1;
            break;
          }
        if (c === e) {
          if (r.summary !== void 0) {
            let s = r.summary, p = e;
            if (e === e)
              if (typeof s == "string") {
                if (g(s) > 16384)
                  return ne.errors = [{ instancePath: t + "/summary", schemaPath: "#/$defs/text/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
              } else
                return ne.errors = [{ instancePath: t + "/summary", schemaPath: "#/$defs/text/type", keyword: "type", params: { type: "string" } }], !1;
            var i = p === e;
          } else
            var i = !0;
          if (i)
            if (r.tree !== void 0) {
              let s = r.tree, p = e, a = e;
              if (typeof s != "string" && s !== null)
                return ne.errors = [{ instancePath: t + "/tree", schemaPath: "#/$defs/digest_or_null/type", keyword: "type", params: { type: Ue.type } }], !1;
              if (e === a && typeof s == "string" && !me.test(s))
                return ne.errors = [{ instancePath: t + "/tree", schemaPath: "#/$defs/digest_or_null/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }], !1;
              var i = p === e;
            } else
              var i = !0;
        }
      }
    } else
      return ne.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return ne.errors = n, e === 0;
}
ne.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function b(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = b.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let ye;
      if (r.v === void 0 && (ye = "v") || r.seq === void 0 && (ye = "seq") || r.prev === void 0 && (ye = "prev") || r.id === void 0 && (ye = "id") || r.at === void 0 && (ye = "at") || r.by === void 0 && (ye = "by") || r.op === void 0 && (ye = "op") || r.type === void 0 && (ye = "type") || r.data === void 0 && (ye = "data") || r.sum === void 0 && (ye = "sum"))
        return b.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: ye } }], !1;
      {
        let qe = e;
        for (let _ in r)
          if (!je.call(Je.properties, _)) {
            return b.errors = [{ instancePath: t, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: _ } }], !1;
            break;
          }
        if (qe === e) {
          if (r.v !== void 0) {
            let _ = e;
            if (r.v !== 1)
              return b.errors = [{ instancePath: t + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 } }], !1;
            var i = _ === e;
          } else
            var i = !0;
          if (i) {
            if (r.seq !== void 0) {
              let _ = r.seq, u = e;
              if (!(typeof _ == "number" && !(_ % 1) && !isNaN(_) && isFinite(_)))
                return b.errors = [{ instancePath: t + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" } }], !1;
              if (e === u && typeof _ == "number" && isFinite(_) && (_ < 1 || isNaN(_)))
                return b.errors = [{ instancePath: t + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }], !1;
              var i = u === e;
            } else
              var i = !0;
            if (i) {
              if (r.prev !== void 0) {
                let _ = r.prev, u = e;
                if (e === e)
                  if (typeof _ == "string") {
                    if (!me.test(_))
                      return b.errors = [{ instancePath: t + "/prev", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }], !1;
                  } else
                    return b.errors = [{ instancePath: t + "/prev", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" } }], !1;
                var i = u === e;
              } else
                var i = !0;
              if (i) {
                if (r.id !== void 0) {
                  let _ = r.id, u = e;
                  if (e === u)
                    if (typeof _ == "string") {
                      if (!H.test(_))
                        return b.errors = [{ instancePath: t + "/id", schemaPath: "#/properties/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._-]{1,64}$" } }], !1;
                    } else
                      return b.errors = [{ instancePath: t + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" } }], !1;
                  var i = u === e;
                } else
                  var i = !0;
                if (i) {
                  if (r.at !== void 0) {
                    let _ = r.at, u = e;
                    if (e === e)
                      if (typeof _ == "string") {
                        if (!rr.test(_))
                          return b.errors = [{ instancePath: t + "/at", schemaPath: "#/$defs/at/pattern", keyword: "pattern", params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" } }], !1;
                      } else
                        return b.errors = [{ instancePath: t + "/at", schemaPath: "#/$defs/at/type", keyword: "type", params: { type: "string" } }], !1;
                    var i = u === e;
                  } else
                    var i = !0;
                  if (i) {
                    if (r.by !== void 0) {
                      let _ = r.by, u = e;
                      if (e === u)
                        if (_ && typeof _ == "object" && !Array.isArray(_)) {
                          let ge;
                          if (_.actor === void 0 && (ge = "actor"))
                            return b.errors = [{ instancePath: t + "/by", schemaPath: "#/properties/by/required", keyword: "required", params: { missingProperty: ge } }], !1;
                          {
                            let ve = e;
                            for (let D in _)
                              if (!(D === "actor" || D === "session" || D === "machine" || D === "pid" || D === "worktree" || D === "branch" || D === "head")) {
                                return b.errors = [{ instancePath: t + "/by", schemaPath: "#/properties/by/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: D } }], !1;
                                break;
                              }
                            if (ve === e) {
                              if (_.actor !== void 0) {
                                let D = _.actor, U = e;
                                if (!(D === "agent" || D === "human" || D === "hook" || D === "engine"))
                                  return b.errors = [{ instancePath: t + "/by/actor", schemaPath: "#/properties/by/properties/actor/enum", keyword: "enum", params: { allowedValues: Je.properties.by.properties.actor.enum } }], !1;
                                var o = U === e;
                              } else
                                var o = !0;
                              if (o) {
                                if (_.session !== void 0) {
                                  let D = _.session, U = e;
                                  if (e === e)
                                    if (typeof D == "string") {
                                      if (!ze.test(D))
                                        return b.errors = [{ instancePath: t + "/by/session", schemaPath: "#/$defs/session/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._:@-]{0,254}$" } }], !1;
                                    } else
                                      return b.errors = [{ instancePath: t + "/by/session", schemaPath: "#/$defs/session/type", keyword: "type", params: { type: "string" } }], !1;
                                  var o = U === e;
                                } else
                                  var o = !0;
                                if (o) {
                                  if (_.machine !== void 0) {
                                    let D = _.machine, U = e;
                                    if (e === e)
                                      if (typeof D == "string") {
                                        if (g(D) > 256)
                                          return b.errors = [{ instancePath: t + "/by/machine", schemaPath: "#/$defs/label/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                                        if (g(D) < 1)
                                          return b.errors = [{ instancePath: t + "/by/machine", schemaPath: "#/$defs/label/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                                      } else
                                        return b.errors = [{ instancePath: t + "/by/machine", schemaPath: "#/$defs/label/type", keyword: "type", params: { type: "string" } }], !1;
                                    var o = U === e;
                                  } else
                                    var o = !0;
                                  if (o) {
                                    if (_.pid !== void 0) {
                                      let D = _.pid, U = e;
                                      if (!(typeof D == "number" && !(D % 1) && !isNaN(D) && isFinite(D)))
                                        return b.errors = [{ instancePath: t + "/by/pid", schemaPath: "#/properties/by/properties/pid/type", keyword: "type", params: { type: "integer" } }], !1;
                                      if (e === U && typeof D == "number" && isFinite(D) && (D < 1 || isNaN(D)))
                                        return b.errors = [{ instancePath: t + "/by/pid", schemaPath: "#/properties/by/properties/pid/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } }], !1;
                                      var o = U === e;
                                    } else
                                      var o = !0;
                                    if (o) {
                                      if (_.worktree !== void 0) {
                                        let D = _.worktree, U = e;
                                        if (e === e)
                                          if (typeof D == "string") {
                                            if (g(D) > 4096)
                                              return b.errors = [{ instancePath: t + "/by/worktree", schemaPath: "#/$defs/path/maxLength", keyword: "maxLength", params: { limit: 4096 } }], !1;
                                            if (g(D) < 1)
                                              return b.errors = [{ instancePath: t + "/by/worktree", schemaPath: "#/$defs/path/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                                          } else
                                            return b.errors = [{ instancePath: t + "/by/worktree", schemaPath: "#/$defs/path/type", keyword: "type", params: { type: "string" } }], !1;
                                        var o = U === e;
                                      } else
                                        var o = !0;
                                      if (o) {
                                        if (_.branch !== void 0) {
                                          let D = _.branch, U = e;
                                          if (e === e)
                                            if (typeof D == "string") {
                                              if (g(D) > 1024)
                                                return b.errors = [{ instancePath: t + "/by/branch", schemaPath: "#/$defs/branch/maxLength", keyword: "maxLength", params: { limit: 1024 } }], !1;
                                              if (g(D) < 1)
                                                return b.errors = [{ instancePath: t + "/by/branch", schemaPath: "#/$defs/branch/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                                            } else
                                              return b.errors = [{ instancePath: t + "/by/branch", schemaPath: "#/$defs/branch/type", keyword: "type", params: { type: "string" } }], !1;
                                          var o = U === e;
                                        } else
                                          var o = !0;
                                        if (o)
                                          if (_.head !== void 0) {
                                            let D = _.head, U = e;
                                            if (e === U)
                                              if (typeof D == "string") {
                                                if (!tr.test(D))
                                                  return b.errors = [{ instancePath: t + "/by/head", schemaPath: "#/properties/by/properties/head/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{40,64}$" } }], !1;
                                              } else
                                                return b.errors = [{ instancePath: t + "/by/head", schemaPath: "#/properties/by/properties/head/type", keyword: "type", params: { type: "string" } }], !1;
                                            var o = U === e;
                                          } else
                                            var o = !0;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else
                          return b.errors = [{ instancePath: t + "/by", schemaPath: "#/properties/by/type", keyword: "type", params: { type: "object" } }], !1;
                      var i = u === e;
                    } else
                      var i = !0;
                    if (i) {
                      if (r.op !== void 0) {
                        let _ = r.op, u = e;
                        if (e === u)
                          if (_ && typeof _ == "object" && !Array.isArray(_)) {
                            let ge;
                            if (_.id === void 0 && (ge = "id") || _.digest === void 0 && (ge = "digest"))
                              return b.errors = [{ instancePath: t + "/op", schemaPath: "#/properties/op/required", keyword: "required", params: { missingProperty: ge } }], !1;
                            {
                              let ve = e;
                              for (let D in _)
                                if (!(D === "id" || D === "digest")) {
                                  return b.errors = [{ instancePath: t + "/op", schemaPath: "#/properties/op/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: D } }], !1;
                                  break;
                                }
                              if (ve === e) {
                                if (_.id !== void 0) {
                                  let D = _.id, U = e;
                                  if (e === U)
                                    if (typeof D == "string") {
                                      if (!sr.test(D))
                                        return b.errors = [{ instancePath: t + "/op/id", schemaPath: "#/properties/op/properties/id/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._:-]{1,128}$" } }], !1;
                                    } else
                                      return b.errors = [{ instancePath: t + "/op/id", schemaPath: "#/properties/op/properties/id/type", keyword: "type", params: { type: "string" } }], !1;
                                  var c = U === e;
                                } else
                                  var c = !0;
                                if (c)
                                  if (_.digest !== void 0) {
                                    let D = _.digest, U = e;
                                    if (e === e)
                                      if (typeof D == "string") {
                                        if (!me.test(D))
                                          return b.errors = [{ instancePath: t + "/op/digest", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }], !1;
                                      } else
                                        return b.errors = [{ instancePath: t + "/op/digest", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" } }], !1;
                                    var c = U === e;
                                  } else
                                    var c = !0;
                              }
                            }
                          } else
                            return b.errors = [{ instancePath: t + "/op", schemaPath: "#/properties/op/type", keyword: "type", params: { type: "object" } }], !1;
                        var i = u === e;
                      } else
                        var i = !0;
                      if (i) {
                        if (r.type !== void 0) {
                          let _ = e;
                          if (typeof r.type != "string")
                            return b.errors = [{ instancePath: t + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" } }], !1;
                          var i = _ === e;
                        } else
                          var i = !0;
                        if (i) {
                          if (r.data !== void 0) {
                            let _ = r.data, u = e;
                            if (!(_ && typeof _ == "object" && !Array.isArray(_)))
                              return b.errors = [{ instancePath: t + "/data", schemaPath: "#/properties/data/type", keyword: "type", params: { type: "object" } }], !1;
                            var i = u === e;
                          } else
                            var i = !0;
                          if (i) {
                            if (r.sum !== void 0) {
                              let _ = r.sum, u = e;
                              if (e === e)
                                if (typeof _ == "string") {
                                  if (!me.test(_))
                                    return b.errors = [{ instancePath: t + "/sum", schemaPath: "#/$defs/digest/pattern", keyword: "pattern", params: { pattern: "^[0-9a-f]{64}$" } }], !1;
                                } else
                                  return b.errors = [{ instancePath: t + "/sum", schemaPath: "#/$defs/digest/type", keyword: "type", params: { type: "string" } }], !1;
                              var i = u === e;
                            } else
                              var i = !0;
                            if (i) {
                              let _ = r.type;
                              if (typeof _ == "string")
                                if (_ === "run_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "run_started")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/0/properties/type/const", keyword: "const", params: { allowedValue: "run_started" } }], !1;
                                      var s = u === e;
                                    } else
                                      var s = !0;
                                    if (s)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        Z(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? Z.errors : n.concat(Z.errors), e = n.length);
                                        var s = u === e;
                                      } else
                                        var s = !0;
                                  }
                                } else if (_ === "run_claimed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "run_claimed")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/1/properties/type/const", keyword: "const", params: { allowedValue: "run_claimed" } }], !1;
                                      var p = u === e;
                                    } else
                                      var p = !0;
                                    if (p)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        T(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? T.errors : n.concat(T.errors), e = n.length);
                                        var p = u === e;
                                      } else
                                        var p = !0;
                                  }
                                } else if (_ === "run_released") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "run_released")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/2/properties/type/const", keyword: "const", params: { allowedValue: "run_released" } }], !1;
                                      var a = u === e;
                                    } else
                                      var a = !0;
                                    if (a)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        M(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? M.errors : n.concat(M.errors), e = n.length);
                                        var a = u === e;
                                      } else
                                        var a = !0;
                                  }
                                } else if (_ === "activity_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "activity_started")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/3/properties/type/const", keyword: "const", params: { allowedValue: "activity_started" } }], !1;
                                      var y = u === e;
                                    } else
                                      var y = !0;
                                    if (y)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        J(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? J.errors : n.concat(J.errors), e = n.length);
                                        var y = u === e;
                                      } else
                                        var y = !0;
                                  }
                                } else if (_ === "activity_recorded") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "activity_recorded")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/4/properties/type/const", keyword: "const", params: { allowedValue: "activity_recorded" } }], !1;
                                      var l = u === e;
                                    } else
                                      var l = !0;
                                    if (l)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        S(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? S.errors : n.concat(S.errors), e = n.length);
                                        var l = u === e;
                                      } else
                                        var l = !0;
                                  }
                                } else if (_ === "evidence_recorded") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "evidence_recorded")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/5/properties/type/const", keyword: "const", params: { allowedValue: "evidence_recorded" } }], !1;
                                      var $ = u === e;
                                    } else
                                      var $ = !0;
                                    if ($)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        I(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? I.errors : n.concat(I.errors), e = n.length);
                                        var $ = u === e;
                                      } else
                                        var $ = !0;
                                  }
                                } else if (_ === "criterion_set") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "criterion_set")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/6/properties/type/const", keyword: "const", params: { allowedValue: "criterion_set" } }], !1;
                                      var m = u === e;
                                    } else
                                      var m = !0;
                                    if (m)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        ue(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? ue.errors : n.concat(ue.errors), e = n.length);
                                        var m = u === e;
                                      } else
                                        var m = !0;
                                  }
                                } else if (_ === "criterion_verified") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "criterion_verified")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/7/properties/type/const", keyword: "const", params: { allowedValue: "criterion_verified" } }], !1;
                                      var f = u === e;
                                    } else
                                      var f = !0;
                                    if (f)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        ce(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? ce.errors : n.concat(ce.errors), e = n.length);
                                        var f = u === e;
                                      } else
                                        var f = !0;
                                  }
                                } else if (_ === "gate_opened") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "gate_opened")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/8/properties/type/const", keyword: "const", params: { allowedValue: "gate_opened" } }], !1;
                                      var x = u === e;
                                    } else
                                      var x = !0;
                                    if (x)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        C(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? C.errors : n.concat(C.errors), e = n.length);
                                        var x = u === e;
                                      } else
                                        var x = !0;
                                  }
                                } else if (_ === "gate_resolved") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "gate_resolved")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/9/properties/type/const", keyword: "const", params: { allowedValue: "gate_resolved" } }], !1;
                                      var h = u === e;
                                    } else
                                      var h = !0;
                                    if (h)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        K(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? K.errors : n.concat(K.errors), e = n.length);
                                        var h = u === e;
                                      } else
                                        var h = !0;
                                  }
                                } else if (_ === "note_recorded") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "note_recorded")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/10/properties/type/const", keyword: "const", params: { allowedValue: "note_recorded" } }], !1;
                                      var P = u === e;
                                    } else
                                      var P = !0;
                                    if (P)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        he(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? he.errors : n.concat(he.errors), e = n.length);
                                        var P = u === e;
                                      } else
                                        var P = !0;
                                  }
                                } else if (_ === "run_blocked") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "run_blocked")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/11/properties/type/const", keyword: "const", params: { allowedValue: "run_blocked" } }], !1;
                                      var L = u === e;
                                    } else
                                      var L = !0;
                                    if (L)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        M(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? M.errors : n.concat(M.errors), e = n.length);
                                        var L = u === e;
                                      } else
                                        var L = !0;
                                  }
                                } else if (_ === "run_unblocked") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "run_unblocked")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/12/properties/type/const", keyword: "const", params: { allowedValue: "run_unblocked" } }], !1;
                                      var O = u === e;
                                    } else
                                      var O = !0;
                                    if (O)
                                      if (r.data !== void 0) {
                                        let u = r.data, De = e;
                                        if (e === e)
                                          if (u && typeof u == "object" && !Array.isArray(u)) {
                                            let D;
                                            if (u.reason === void 0 && (D = "reason"))
                                              return b.errors = [{ instancePath: t + "/data", schemaPath: "#/$defs/run_unblocked/required", keyword: "required", params: { missingProperty: D } }], !1;
                                            {
                                              let U = e;
                                              for (let pe in u)
                                                if (pe !== "reason") {
                                                  return b.errors = [{ instancePath: t + "/data", schemaPath: "#/$defs/run_unblocked/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: pe } }], !1;
                                                  break;
                                                }
                                              if (U === e && u.reason !== void 0) {
                                                let pe = u.reason, Ie = e;
                                                if (typeof pe != "string" && pe !== null)
                                                  return b.errors = [{ instancePath: t + "/data/reason", schemaPath: "#/$defs/run_unblocked/properties/reason/type", keyword: "type", params: { type: er.properties.reason.type } }], !1;
                                                if (e === Ie && typeof pe == "string" && g(pe) > 16384)
                                                  return b.errors = [{ instancePath: t + "/data/reason", schemaPath: "#/$defs/run_unblocked/properties/reason/maxLength", keyword: "maxLength", params: { limit: 16384 } }], !1;
                                              }
                                            }
                                          } else
                                            return b.errors = [{ instancePath: t + "/data", schemaPath: "#/$defs/run_unblocked/type", keyword: "type", params: { type: "object" } }], !1;
                                        var O = De === e;
                                      } else
                                        var O = !0;
                                  }
                                } else if (_ === "session_end") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "session_end")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/13/properties/type/const", keyword: "const", params: { allowedValue: "session_end" } }], !1;
                                      var q = u === e;
                                    } else
                                      var q = !0;
                                    if (q)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        se(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? se.errors : n.concat(se.errors), e = n.length);
                                        var q = u === e;
                                      } else
                                        var q = !0;
                                  }
                                } else if (_ === "context_compacted") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "context_compacted")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/14/properties/type/const", keyword: "const", params: { allowedValue: "context_compacted" } }], !1;
                                      var v = u === e;
                                    } else
                                      var v = !0;
                                    if (v)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        le(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? le.errors : n.concat(le.errors), e = n.length);
                                        var v = u === e;
                                      } else
                                        var v = !0;
                                  }
                                } else if (_ === "turn_failed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "turn_failed")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/15/properties/type/const", keyword: "const", params: { allowedValue: "turn_failed" } }], !1;
                                      var j = u === e;
                                    } else
                                      var j = !0;
                                    if (j)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        ie(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? ie.errors : n.concat(ie.errors), e = n.length);
                                        var j = u === e;
                                      } else
                                        var j = !0;
                                  }
                                } else if (_ === "helper_started") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "helper_started")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/16/properties/type/const", keyword: "const", params: { allowedValue: "helper_started" } }], !1;
                                      var B = u === e;
                                    } else
                                      var B = !0;
                                    if (B)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        ee(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? ee.errors : n.concat(ee.errors), e = n.length);
                                        var B = u === e;
                                      } else
                                        var B = !0;
                                  }
                                } else if (_ === "helper_ended") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "helper_ended")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/17/properties/type/const", keyword: "const", params: { allowedValue: "helper_ended" } }], !1;
                                      var ke = u === e;
                                    } else
                                      var ke = !0;
                                    if (ke)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        de(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? de.errors : n.concat(de.errors), e = n.length);
                                        var ke = u === e;
                                      } else
                                        var ke = !0;
                                  }
                                } else if (_ === "worktree_changed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "worktree_changed")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/18/properties/type/const", keyword: "const", params: { allowedValue: "worktree_changed" } }], !1;
                                      var be = u === e;
                                    } else
                                      var be = !0;
                                    if (be)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        re(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? re.errors : n.concat(re.errors), e = n.length);
                                        var be = u === e;
                                      } else
                                        var be = !0;
                                  }
                                } else if (_ === "tamper_noticed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "tamper_noticed")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/19/properties/type/const", keyword: "const", params: { allowedValue: "tamper_noticed" } }], !1;
                                      var $e = u === e;
                                    } else
                                      var $e = !0;
                                    if ($e)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        te(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? te.errors : n.concat(te.errors), e = n.length);
                                        var $e = u === e;
                                      } else
                                        var $e = !0;
                                  }
                                } else if (_ === "run_completed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "run_completed")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/20/properties/type/const", keyword: "const", params: { allowedValue: "run_completed" } }], !1;
                                      var X = u === e;
                                    } else
                                      var X = !0;
                                    if (X)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        ne(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? ne.errors : n.concat(ne.errors), e = n.length);
                                        var X = u === e;
                                      } else
                                        var X = !0;
                                  }
                                } else if (_ === "run_failed") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "run_failed")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/21/properties/type/const", keyword: "const", params: { allowedValue: "run_failed" } }], !1;
                                      var ae = u === e;
                                    } else
                                      var ae = !0;
                                    if (ae)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        M(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? M.errors : n.concat(M.errors), e = n.length);
                                        var ae = u === e;
                                      } else
                                        var ae = !0;
                                  }
                                } else if (_ === "run_cancelled") {
                                  if (r && typeof r == "object" && !Array.isArray(r)) {
                                    if (r.type !== void 0) {
                                      let u = e;
                                      if (r.type !== "run_cancelled")
                                        return b.errors = [{ instancePath: t + "/type", schemaPath: "#/oneOf/22/properties/type/const", keyword: "const", params: { allowedValue: "run_cancelled" } }], !1;
                                      var we = u === e;
                                    } else
                                      var we = !0;
                                    if (we)
                                      if (r.data !== void 0) {
                                        let u = e;
                                        M(r.data, { instancePath: t + "/data", parentData: r, parentDataProperty: "data", rootData: k, dynamicAnchors: A }) || (n = n === null ? M.errors : n.concat(M.errors), e = n.length);
                                        var we = u === e;
                                      } else
                                        var we = !0;
                                  }
                                } else
                                  return b.errors = [{ instancePath: t, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: _ } }], !1;
                              else
                                return b.errors = [{ instancePath: t, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: _ } }], !1;
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
      return b.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return b.errors = n, e === 0;
}
b.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Lr = I, jr = w, Te = { $id: "https://flow.synapti.ai/schemas/v1/hook-input.schema.json", type: "object", required: ["session_id", "cwd", "hook_event_name"], additionalProperties: !0, properties: { session_id: { type: "string", minLength: 1, maxLength: 256 }, cwd: { type: "string", minLength: 1, maxLength: 4096 }, hook_event_name: { type: "string" } }, discriminator: { propertyName: "hook_event_name" }, oneOf: [{ properties: { hook_event_name: { const: "SessionStart" }, source: { type: "string", maxLength: 256 } } }, { properties: { hook_event_name: { const: "SessionEnd" }, reason: { type: "string", maxLength: 256 } } }, { properties: { hook_event_name: { const: "UserPromptExpansion" }, command_name: { type: "string", maxLength: 256 }, command_args: { type: "string" }, command_source: { type: "string", maxLength: 256 } } }, { properties: { hook_event_name: { const: "PreCompact" }, trigger: { type: "string", minLength: 1, maxLength: 256 } } }, { properties: { hook_event_name: { const: "StopFailure" }, error: { type: "string", minLength: 1, maxLength: 256 }, error_details: { type: ["string", "null"] }, last_assistant_message: { type: ["string", "null"] } } }, { properties: { hook_event_name: { const: "SubagentStart" }, agent_id: { type: "string", minLength: 1, maxLength: 256 }, agent_type: { type: "string", maxLength: 256 } } }, { properties: { hook_event_name: { const: "SubagentStop" }, agent_id: { type: "string", minLength: 1, maxLength: 256 }, agent_type: { type: "string", maxLength: 256 } } }, { properties: { hook_event_name: { const: "PostToolUse" }, tool_name: { type: "string", minLength: 1, maxLength: 256 }, tool_input: { type: "object", additionalProperties: !0, properties: { questions: { type: "array", items: { type: "object", required: ["question"], additionalProperties: !0, properties: { question: { type: "string" }, options: { type: "array", items: { type: "object", required: ["label"], additionalProperties: !0, properties: { label: { type: "string" } } } } } } } } }, tool_response: {} } }, { required: ["tool_name", "tool_input"], properties: { hook_event_name: { const: "PostToolUseFailure" }, tool_name: { type: "string", minLength: 1, maxLength: 256 }, tool_input: { type: "object", additionalProperties: !0 }, error: {} } }, { properties: { hook_event_name: { const: "Stop" }, last_assistant_message: { type: ["string", "null"] } } }, { required: ["tool_name", "tool_input"], properties: { hook_event_name: { const: "PreToolUse" }, tool_name: { type: "string", minLength: 1, maxLength: 256 }, tool_input: { type: "object", additionalProperties: !0, properties: { command: { type: "string" } } } } }] };
function w(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = w.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let O;
      if (r.session_id === void 0 && (O = "session_id") || r.cwd === void 0 && (O = "cwd") || r.hook_event_name === void 0 && (O = "hook_event_name"))
        return w.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: O } }], !1;
      if (r.session_id !== void 0) {
        let q = r.session_id, v = e;
        if (e === v)
          if (typeof q == "string") {
            if (g(q) > 256)
              return w.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
            if (g(q) < 1)
              return w.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
          } else
            return w.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/type", keyword: "type", params: { type: "string" } }], !1;
        var i = v === e;
      } else
        var i = !0;
      if (i) {
        if (r.cwd !== void 0) {
          let q = r.cwd, v = e;
          if (e === v)
            if (typeof q == "string") {
              if (g(q) > 4096)
                return w.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/maxLength", keyword: "maxLength", params: { limit: 4096 } }], !1;
              if (g(q) < 1)
                return w.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
            } else
              return w.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/type", keyword: "type", params: { type: "string" } }], !1;
          var i = v === e;
        } else
          var i = !0;
        if (i) {
          if (r.hook_event_name !== void 0) {
            let q = e;
            if (typeof r.hook_event_name != "string")
              return w.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/properties/hook_event_name/type", keyword: "type", params: { type: "string" } }], !1;
            var i = q === e;
          } else
            var i = !0;
          if (i) {
            let q = r.hook_event_name;
            if (typeof q == "string")
              if (q === "SessionStart") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let v = e;
                    if (r.hook_event_name !== "SessionStart")
                      return w.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/0/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "SessionStart" } }], !1;
                    var o = v === e;
                  } else
                    var o = !0;
                  if (o)
                    if (r.source !== void 0) {
                      let v = r.source, j = e;
                      if (e === j)
                        if (typeof v == "string") {
                          if (g(v) > 256)
                            return w.errors = [{ instancePath: t + "/source", schemaPath: "#/oneOf/0/properties/source/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                        } else
                          return w.errors = [{ instancePath: t + "/source", schemaPath: "#/oneOf/0/properties/source/type", keyword: "type", params: { type: "string" } }], !1;
                      var o = j === e;
                    } else
                      var o = !0;
                }
              } else if (q === "SessionEnd") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let v = e;
                    if (r.hook_event_name !== "SessionEnd")
                      return w.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/1/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "SessionEnd" } }], !1;
                    var c = v === e;
                  } else
                    var c = !0;
                  if (c)
                    if (r.reason !== void 0) {
                      let v = r.reason, j = e;
                      if (e === j)
                        if (typeof v == "string") {
                          if (g(v) > 256)
                            return w.errors = [{ instancePath: t + "/reason", schemaPath: "#/oneOf/1/properties/reason/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                        } else
                          return w.errors = [{ instancePath: t + "/reason", schemaPath: "#/oneOf/1/properties/reason/type", keyword: "type", params: { type: "string" } }], !1;
                      var c = j === e;
                    } else
                      var c = !0;
                }
              } else if (q === "UserPromptExpansion") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let v = e;
                    if (r.hook_event_name !== "UserPromptExpansion")
                      return w.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/2/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "UserPromptExpansion" } }], !1;
                    var s = v === e;
                  } else
                    var s = !0;
                  if (s) {
                    if (r.command_name !== void 0) {
                      let v = r.command_name, j = e;
                      if (e === j)
                        if (typeof v == "string") {
                          if (g(v) > 256)
                            return w.errors = [{ instancePath: t + "/command_name", schemaPath: "#/oneOf/2/properties/command_name/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                        } else
                          return w.errors = [{ instancePath: t + "/command_name", schemaPath: "#/oneOf/2/properties/command_name/type", keyword: "type", params: { type: "string" } }], !1;
                      var s = j === e;
                    } else
                      var s = !0;
                    if (s) {
                      if (r.command_args !== void 0) {
                        let v = e;
                        if (typeof r.command_args != "string")
                          return w.errors = [{ instancePath: t + "/command_args", schemaPath: "#/oneOf/2/properties/command_args/type", keyword: "type", params: { type: "string" } }], !1;
                        var s = v === e;
                      } else
                        var s = !0;
                      if (s)
                        if (r.command_source !== void 0) {
                          let v = r.command_source, j = e;
                          if (e === j)
                            if (typeof v == "string") {
                              if (g(v) > 256)
                                return w.errors = [{ instancePath: t + "/command_source", schemaPath: "#/oneOf/2/properties/command_source/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                            } else
                              return w.errors = [{ instancePath: t + "/command_source", schemaPath: "#/oneOf/2/properties/command_source/type", keyword: "type", params: { type: "string" } }], !1;
                          var s = j === e;
                        } else
                          var s = !0;
                    }
                  }
                }
              } else if (q === "PreCompact") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let v = e;
                    if (r.hook_event_name !== "PreCompact")
                      return w.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/3/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "PreCompact" } }], !1;
                    var p = v === e;
                  } else
                    var p = !0;
                  if (p)
                    if (r.trigger !== void 0) {
                      let v = r.trigger, j = e;
                      if (e === j)
                        if (typeof v == "string") {
                          if (g(v) > 256)
                            return w.errors = [{ instancePath: t + "/trigger", schemaPath: "#/oneOf/3/properties/trigger/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                          if (g(v) < 1)
                            return w.errors = [{ instancePath: t + "/trigger", schemaPath: "#/oneOf/3/properties/trigger/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                        } else
                          return w.errors = [{ instancePath: t + "/trigger", schemaPath: "#/oneOf/3/properties/trigger/type", keyword: "type", params: { type: "string" } }], !1;
                      var p = j === e;
                    } else
                      var p = !0;
                }
              } else if (q === "StopFailure") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let v = e;
                    if (r.hook_event_name !== "StopFailure")
                      return w.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/4/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "StopFailure" } }], !1;
                    var a = v === e;
                  } else
                    var a = !0;
                  if (a) {
                    if (r.error !== void 0) {
                      let v = r.error, j = e;
                      if (e === j)
                        if (typeof v == "string") {
                          if (g(v) > 256)
                            return w.errors = [{ instancePath: t + "/error", schemaPath: "#/oneOf/4/properties/error/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                          if (g(v) < 1)
                            return w.errors = [{ instancePath: t + "/error", schemaPath: "#/oneOf/4/properties/error/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                        } else
                          return w.errors = [{ instancePath: t + "/error", schemaPath: "#/oneOf/4/properties/error/type", keyword: "type", params: { type: "string" } }], !1;
                      var a = j === e;
                    } else
                      var a = !0;
                    if (a) {
                      if (r.error_details !== void 0) {
                        let v = r.error_details, j = e;
                        if (typeof v != "string" && v !== null)
                          return w.errors = [{ instancePath: t + "/error_details", schemaPath: "#/oneOf/4/properties/error_details/type", keyword: "type", params: { type: Te.oneOf[4].properties.error_details.type } }], !1;
                        var a = j === e;
                      } else
                        var a = !0;
                      if (a)
                        if (r.last_assistant_message !== void 0) {
                          let v = r.last_assistant_message, j = e;
                          if (typeof v != "string" && v !== null)
                            return w.errors = [{ instancePath: t + "/last_assistant_message", schemaPath: "#/oneOf/4/properties/last_assistant_message/type", keyword: "type", params: { type: Te.oneOf[4].properties.last_assistant_message.type } }], !1;
                          var a = j === e;
                        } else
                          var a = !0;
                    }
                  }
                }
              } else if (q === "SubagentStart") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let v = e;
                    if (r.hook_event_name !== "SubagentStart")
                      return w.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/5/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "SubagentStart" } }], !1;
                    var y = v === e;
                  } else
                    var y = !0;
                  if (y) {
                    if (r.agent_id !== void 0) {
                      let v = r.agent_id, j = e;
                      if (e === j)
                        if (typeof v == "string") {
                          if (g(v) > 256)
                            return w.errors = [{ instancePath: t + "/agent_id", schemaPath: "#/oneOf/5/properties/agent_id/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                          if (g(v) < 1)
                            return w.errors = [{ instancePath: t + "/agent_id", schemaPath: "#/oneOf/5/properties/agent_id/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                        } else
                          return w.errors = [{ instancePath: t + "/agent_id", schemaPath: "#/oneOf/5/properties/agent_id/type", keyword: "type", params: { type: "string" } }], !1;
                      var y = j === e;
                    } else
                      var y = !0;
                    if (y)
                      if (r.agent_type !== void 0) {
                        let v = r.agent_type, j = e;
                        if (e === j)
                          if (typeof v == "string") {
                            if (g(v) > 256)
                              return w.errors = [{ instancePath: t + "/agent_type", schemaPath: "#/oneOf/5/properties/agent_type/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                          } else
                            return w.errors = [{ instancePath: t + "/agent_type", schemaPath: "#/oneOf/5/properties/agent_type/type", keyword: "type", params: { type: "string" } }], !1;
                        var y = j === e;
                      } else
                        var y = !0;
                  }
                }
              } else if (q === "SubagentStop") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let v = e;
                    if (r.hook_event_name !== "SubagentStop")
                      return w.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/6/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "SubagentStop" } }], !1;
                    var l = v === e;
                  } else
                    var l = !0;
                  if (l) {
                    if (r.agent_id !== void 0) {
                      let v = r.agent_id, j = e;
                      if (e === j)
                        if (typeof v == "string") {
                          if (g(v) > 256)
                            return w.errors = [{ instancePath: t + "/agent_id", schemaPath: "#/oneOf/6/properties/agent_id/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                          if (g(v) < 1)
                            return w.errors = [{ instancePath: t + "/agent_id", schemaPath: "#/oneOf/6/properties/agent_id/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                        } else
                          return w.errors = [{ instancePath: t + "/agent_id", schemaPath: "#/oneOf/6/properties/agent_id/type", keyword: "type", params: { type: "string" } }], !1;
                      var l = j === e;
                    } else
                      var l = !0;
                    if (l)
                      if (r.agent_type !== void 0) {
                        let v = r.agent_type, j = e;
                        if (e === j)
                          if (typeof v == "string") {
                            if (g(v) > 256)
                              return w.errors = [{ instancePath: t + "/agent_type", schemaPath: "#/oneOf/6/properties/agent_type/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                          } else
                            return w.errors = [{ instancePath: t + "/agent_type", schemaPath: "#/oneOf/6/properties/agent_type/type", keyword: "type", params: { type: "string" } }], !1;
                        var l = j === e;
                      } else
                        var l = !0;
                  }
                }
              } else if (q === "PostToolUse") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let v = e;
                    if (r.hook_event_name !== "PostToolUse")
                      return w.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/7/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "PostToolUse" } }], !1;
                    var $ = v === e;
                  } else
                    var $ = !0;
                  if ($) {
                    if (r.tool_name !== void 0) {
                      let v = r.tool_name, j = e;
                      if (e === j)
                        if (typeof v == "string") {
                          if (g(v) > 256)
                            return w.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/7/properties/tool_name/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                          if (g(v) < 1)
                            return w.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/7/properties/tool_name/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                        } else
                          return w.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/7/properties/tool_name/type", keyword: "type", params: { type: "string" } }], !1;
                      var $ = j === e;
                    } else
                      var $ = !0;
                    if ($)
                      if (r.tool_input !== void 0) {
                        let v = r.tool_input, j = e;
                        if (e === j)
                          if (v && typeof v == "object" && !Array.isArray(v)) {
                            if (v.questions !== void 0) {
                              let ke = v.questions;
                              if (e === e)
                                if (Array.isArray(ke)) {
                                  var m = !0;
                                  let $e = ke.length;
                                  for (let X = 0; X < $e; X++) {
                                    let ae = ke[X], we = e;
                                    if (e === we)
                                      if (ae && typeof ae == "object" && !Array.isArray(ae)) {
                                        let qe;
                                        if (ae.question === void 0 && (qe = "question"))
                                          return w.errors = [{ instancePath: t + "/tool_input/questions/" + X, schemaPath: "#/oneOf/7/properties/tool_input/properties/questions/items/required", keyword: "required", params: { missingProperty: qe } }], !1;
                                        if (ae.question !== void 0) {
                                          let _ = e;
                                          if (typeof ae.question != "string")
                                            return w.errors = [{ instancePath: t + "/tool_input/questions/" + X + "/question", schemaPath: "#/oneOf/7/properties/tool_input/properties/questions/items/properties/question/type", keyword: "type", params: { type: "string" } }], !1;
                                          var f = _ === e;
                                        } else
                                          var f = !0;
                                        if (f)
                                          if (ae.options !== void 0) {
                                            let _ = ae.options, u = e;
                                            if (e === u)
                                              if (Array.isArray(_)) {
                                                var x = !0;
                                                let ge = _.length;
                                                for (let ve = 0; ve < ge; ve++) {
                                                  let D = _[ve], U = e;
                                                  if (e === U)
                                                    if (D && typeof D == "object" && !Array.isArray(D)) {
                                                      let Ie;
                                                      if (D.label === void 0 && (Ie = "label"))
                                                        return w.errors = [{ instancePath: t + "/tool_input/questions/" + X + "/options/" + ve, schemaPath: "#/oneOf/7/properties/tool_input/properties/questions/items/properties/options/items/required", keyword: "required", params: { missingProperty: Ie } }], !1;
                                                      if (D.label !== void 0 && typeof D.label != "string")
                                                        return w.errors = [{ instancePath: t + "/tool_input/questions/" + X + "/options/" + ve + "/label", schemaPath: "#/oneOf/7/properties/tool_input/properties/questions/items/properties/options/items/properties/label/type", keyword: "type", params: { type: "string" } }], !1;
                                                    } else
                                                      return w.errors = [{ instancePath: t + "/tool_input/questions/" + X + "/options/" + ve, schemaPath: "#/oneOf/7/properties/tool_input/properties/questions/items/properties/options/items/type", keyword: "type", params: { type: "object" } }], !1;
                                                  var x = U === e;
                                                  if (!x)
                                                    break;
                                                }
                                              } else
                                                return w.errors = [{ instancePath: t + "/tool_input/questions/" + X + "/options", schemaPath: "#/oneOf/7/properties/tool_input/properties/questions/items/properties/options/type", keyword: "type", params: { type: "array" } }], !1;
                                            var f = u === e;
                                          } else
                                            var f = !0;
                                      } else
                                        return w.errors = [{ instancePath: t + "/tool_input/questions/" + X, schemaPath: "#/oneOf/7/properties/tool_input/properties/questions/items/type", keyword: "type", params: { type: "object" } }], !1;
                                    var m = we === e;
                                    if (!m)
                                      break;
                                  }
                                } else
                                  return w.errors = [{ instancePath: t + "/tool_input/questions", schemaPath: "#/oneOf/7/properties/tool_input/properties/questions/type", keyword: "type", params: { type: "array" } }], !1;
                            }
                          } else
                            return w.errors = [{ instancePath: t + "/tool_input", schemaPath: "#/oneOf/7/properties/tool_input/type", keyword: "type", params: { type: "object" } }], !1;
                        var $ = j === e;
                      } else
                        var $ = !0;
                  }
                }
              } else if (q === "PostToolUseFailure") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  let v;
                  if (r.tool_name === void 0 && (v = "tool_name") || r.tool_input === void 0 && (v = "tool_input"))
                    return w.errors = [{ instancePath: t, schemaPath: "#/oneOf/8/required", keyword: "required", params: { missingProperty: v } }], !1;
                  if (r.hook_event_name !== void 0) {
                    let j = e;
                    if (r.hook_event_name !== "PostToolUseFailure")
                      return w.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/8/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "PostToolUseFailure" } }], !1;
                    var h = j === e;
                  } else
                    var h = !0;
                  if (h) {
                    if (r.tool_name !== void 0) {
                      let j = r.tool_name, B = e;
                      if (e === B)
                        if (typeof j == "string") {
                          if (g(j) > 256)
                            return w.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/8/properties/tool_name/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                          if (g(j) < 1)
                            return w.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/8/properties/tool_name/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                        } else
                          return w.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/8/properties/tool_name/type", keyword: "type", params: { type: "string" } }], !1;
                      var h = B === e;
                    } else
                      var h = !0;
                    if (h)
                      if (r.tool_input !== void 0) {
                        let j = r.tool_input, B = e;
                        if (e === B && !(j && typeof j == "object" && !Array.isArray(j)))
                          return w.errors = [{ instancePath: t + "/tool_input", schemaPath: "#/oneOf/8/properties/tool_input/type", keyword: "type", params: { type: "object" } }], !1;
                        var h = B === e;
                      } else
                        var h = !0;
                  }
                }
              } else if (q === "Stop") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  if (r.hook_event_name !== void 0) {
                    let v = e;
                    if (r.hook_event_name !== "Stop")
                      return w.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/9/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "Stop" } }], !1;
                    var P = v === e;
                  } else
                    var P = !0;
                  if (P)
                    if (r.last_assistant_message !== void 0) {
                      let v = r.last_assistant_message, j = e;
                      if (typeof v != "string" && v !== null)
                        return w.errors = [{ instancePath: t + "/last_assistant_message", schemaPath: "#/oneOf/9/properties/last_assistant_message/type", keyword: "type", params: { type: Te.oneOf[9].properties.last_assistant_message.type } }], !1;
                      var P = j === e;
                    } else
                      var P = !0;
                }
              } else if (q === "PreToolUse") {
                if (r && typeof r == "object" && !Array.isArray(r)) {
                  let v;
                  if (r.tool_name === void 0 && (v = "tool_name") || r.tool_input === void 0 && (v = "tool_input"))
                    return w.errors = [{ instancePath: t, schemaPath: "#/oneOf/10/required", keyword: "required", params: { missingProperty: v } }], !1;
                  if (r.hook_event_name !== void 0) {
                    let j = e;
                    if (r.hook_event_name !== "PreToolUse")
                      return w.errors = [{ instancePath: t + "/hook_event_name", schemaPath: "#/oneOf/10/properties/hook_event_name/const", keyword: "const", params: { allowedValue: "PreToolUse" } }], !1;
                    var L = j === e;
                  } else
                    var L = !0;
                  if (L) {
                    if (r.tool_name !== void 0) {
                      let j = r.tool_name, B = e;
                      if (e === B)
                        if (typeof j == "string") {
                          if (g(j) > 256)
                            return w.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/10/properties/tool_name/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
                          if (g(j) < 1)
                            return w.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/10/properties/tool_name/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
                        } else
                          return w.errors = [{ instancePath: t + "/tool_name", schemaPath: "#/oneOf/10/properties/tool_name/type", keyword: "type", params: { type: "string" } }], !1;
                      var L = B === e;
                    } else
                      var L = !0;
                    if (L)
                      if (r.tool_input !== void 0) {
                        let j = r.tool_input, B = e;
                        if (e === B)
                          if (j && typeof j == "object" && !Array.isArray(j)) {
                            if (j.command !== void 0 && typeof j.command != "string")
                              return w.errors = [{ instancePath: t + "/tool_input/command", schemaPath: "#/oneOf/10/properties/tool_input/properties/command/type", keyword: "type", params: { type: "string" } }], !1;
                          } else
                            return w.errors = [{ instancePath: t + "/tool_input", schemaPath: "#/oneOf/10/properties/tool_input/type", keyword: "type", params: { type: "object" } }], !1;
                        var L = B === e;
                      } else
                        var L = !0;
                  }
                }
              } else
                return w.errors = [{ instancePath: t, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "hook_event_name", tagValue: q } }], !1;
            else
              return w.errors = [{ instancePath: t, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "hook_event_name", tagValue: q } }], !1;
          }
        }
      }
    } else
      return w.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return w.errors = n, e === 0;
}
w.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var Ar = fe;
function fe(r, { instancePath: t = "", parentData: N, parentDataProperty: V, rootData: k = r, dynamicAnchors: A = {} } = {}) {
  let n = null, e = 0, d = fe.evaluated;
  if (d.dynamicProps && (d.props = void 0), d.dynamicItems && (d.items = void 0), e === 0)
    if (r && typeof r == "object" && !Array.isArray(r)) {
      let o;
      if (r.session_id === void 0 && (o = "session_id") || r.cwd === void 0 && (o = "cwd"))
        return fe.errors = [{ instancePath: t, schemaPath: "#/required", keyword: "required", params: { missingProperty: o } }], !1;
      if (r.session_id !== void 0) {
        let c = r.session_id, s = e;
        if (e === s)
          if (typeof c == "string") {
            if (g(c) > 256)
              return fe.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/maxLength", keyword: "maxLength", params: { limit: 256 } }], !1;
            if (g(c) < 1)
              return fe.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
          } else
            return fe.errors = [{ instancePath: t + "/session_id", schemaPath: "#/properties/session_id/type", keyword: "type", params: { type: "string" } }], !1;
        var i = s === e;
      } else
        var i = !0;
      if (i)
        if (r.cwd !== void 0) {
          let c = r.cwd, s = e;
          if (e === s)
            if (typeof c == "string") {
              if (g(c) > 4096)
                return fe.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/maxLength", keyword: "maxLength", params: { limit: 4096 } }], !1;
              if (g(c) < 1)
                return fe.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/minLength", keyword: "minLength", params: { limit: 1 } }], !1;
            } else
              return fe.errors = [{ instancePath: t + "/cwd", schemaPath: "#/properties/cwd/type", keyword: "type", params: { type: "string" } }], !1;
          var i = s === e;
        } else
          var i = !0;
    } else
      return fe.errors = [{ instancePath: t, schemaPath: "#/type", keyword: "type", params: { type: "object" } }], !1;
  return fe.errors = n, e === 0;
}
fe.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  xr as validateEvent,
  Lr as validateEvidence,
  jr as validateHookInput,
  Ar as validateStatusLine
};
