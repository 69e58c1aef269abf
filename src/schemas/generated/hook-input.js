// Generated from schemas/v1 by scripts/build.ts.
var K = (e, o) => () => {
  try {
    return o || e((o = { exports: {} }).exports, o), o.exports;
  } catch (A) {
    throw o = 0, A;
  }
};

var N = K((F) => {
  "use strict";
  Object.defineProperty(F, "__esModule", { value: !0 });
  function M(e) {
    let o = e.length, A = 0, k = 0, h;
    for (; k < o; )
      A++, h = e.charCodeAt(k++), h >= 55296 && h <= 56319 && k < o && (h = e.charCodeAt(k), (h & 64512) === 56320 && k++);
    return A;
  }
  F.default = M;
  M.code = 'require("ajv/dist/runtime/ucs2length").default';
});

var X = n;
var i = N().default;
function n(e, { instancePath: o = "", parentData: A, parentDataProperty: k, rootData: h = e, dynamicAnchors: Q = {} } = {}) {
  let $ = null, r = 0, x = n.evaluated;
  if (x.dynamicProps && (x.props = void 0), x.dynamicItems && (x.items = void 0), r === 0)
    if (e && typeof e == "object" && !Array.isArray(e)) {
      let T;
      if (e.session_id === void 0 && (T = "session_id") || e.cwd === void 0 && (T = "cwd") || e.hook_event_name === void 0 && (T = "hook_event_name"))
        return n.errors = [{ instancePath: o, keyword: "required" }], !1;
      if (e.session_id !== void 0) {
        let l = e.session_id, t = r;
        if (r === t)
          if (typeof l == "string") {
            if (i(l) > 256)
              return n.errors = [{ instancePath: o + "/session_id", keyword: "maxLength" }], !1;
            if (i(l) < 1)
              return n.errors = [{ instancePath: o + "/session_id", keyword: "minLength" }], !1;
          } else
            return n.errors = [{ instancePath: o + "/session_id", keyword: "type" }], !1;
        var d = t === r;
      } else
        var d = !0;
      if (d) {
        if (e.cwd !== void 0) {
          let l = e.cwd, t = r;
          if (r === t)
            if (typeof l == "string") {
              if (i(l) > 4096)
                return n.errors = [{ instancePath: o + "/cwd", keyword: "maxLength" }], !1;
              if (i(l) < 1)
                return n.errors = [{ instancePath: o + "/cwd", keyword: "minLength" }], !1;
            } else
              return n.errors = [{ instancePath: o + "/cwd", keyword: "type" }], !1;
          var d = t === r;
        } else
          var d = !0;
        if (d) {
          if (e.hook_event_name !== void 0) {
            let l = r;
            if (typeof e.hook_event_name != "string")
              return n.errors = [{ instancePath: o + "/hook_event_name", keyword: "type" }], !1;
            var d = l === r;
          } else
            var d = !0;
          if (d) {
            let l = e.hook_event_name;
            if (typeof l == "string")
              if (l === "SessionStart") {
                if (e && typeof e == "object" && !Array.isArray(e)) {
                  if (e.hook_event_name !== void 0) {
                    let t = r;
                    if (e.hook_event_name !== "SessionStart")
                      return n.errors = [{ instancePath: o + "/hook_event_name", keyword: "const" }], !1;
                    var q = t === r;
                  } else
                    var q = !0;
                  if (q)
                    if (e.source !== void 0) {
                      let t = e.source, s = r;
                      if (r === s)
                        if (typeof t == "string") {
                          if (i(t) > 256)
                            return n.errors = [{ instancePath: o + "/source", keyword: "maxLength" }], !1;
                        } else
                          return n.errors = [{ instancePath: o + "/source", keyword: "type" }], !1;
                      var q = s === r;
                    } else
                      var q = !0;
                }
              } else if (l === "SessionEnd") {
                if (e && typeof e == "object" && !Array.isArray(e)) {
                  if (e.hook_event_name !== void 0) {
                    let t = r;
                    if (e.hook_event_name !== "SessionEnd")
                      return n.errors = [{ instancePath: o + "/hook_event_name", keyword: "const" }], !1;
                    var S = t === r;
                  } else
                    var S = !0;
                  if (S)
                    if (e.reason !== void 0) {
                      let t = e.reason, s = r;
                      if (r === s)
                        if (typeof t == "string") {
                          if (i(t) > 256)
                            return n.errors = [{ instancePath: o + "/reason", keyword: "maxLength" }], !1;
                        } else
                          return n.errors = [{ instancePath: o + "/reason", keyword: "type" }], !1;
                      var S = s === r;
                    } else
                      var S = !0;
                }
              } else if (l === "UserPromptExpansion") {
                if (e && typeof e == "object" && !Array.isArray(e)) {
                  if (e.hook_event_name !== void 0) {
                    let t = r;
                    if (e.hook_event_name !== "UserPromptExpansion")
                      return n.errors = [{ instancePath: o + "/hook_event_name", keyword: "const" }], !1;
                    var a = t === r;
                  } else
                    var a = !0;
                  if (a) {
                    if (e.command_name !== void 0) {
                      let t = e.command_name, s = r;
                      if (r === s)
                        if (typeof t == "string") {
                          if (i(t) > 256)
                            return n.errors = [{ instancePath: o + "/command_name", keyword: "maxLength" }], !1;
                        } else
                          return n.errors = [{ instancePath: o + "/command_name", keyword: "type" }], !1;
                      var a = s === r;
                    } else
                      var a = !0;
                    if (a) {
                      if (e.command_args !== void 0) {
                        let t = r;
                        if (typeof e.command_args != "string")
                          return n.errors = [{ instancePath: o + "/command_args", keyword: "type" }], !1;
                        var a = t === r;
                      } else
                        var a = !0;
                      if (a)
                        if (e.command_source !== void 0) {
                          let t = e.command_source, s = r;
                          if (r === s)
                            if (typeof t == "string") {
                              if (i(t) > 256)
                                return n.errors = [{ instancePath: o + "/command_source", keyword: "maxLength" }], !1;
                            } else
                              return n.errors = [{ instancePath: o + "/command_source", keyword: "type" }], !1;
                          var a = s === r;
                        } else
                          var a = !0;
                    }
                  }
                }
              } else if (l === "PreCompact") {
                if (e && typeof e == "object" && !Array.isArray(e)) {
                  if (e.hook_event_name !== void 0) {
                    let t = r;
                    if (e.hook_event_name !== "PreCompact")
                      return n.errors = [{ instancePath: o + "/hook_event_name", keyword: "const" }], !1;
                    var j = t === r;
                  } else
                    var j = !0;
                  if (j)
                    if (e.trigger !== void 0) {
                      let t = e.trigger, s = r;
                      if (r === s)
                        if (typeof t == "string") {
                          if (i(t) > 256)
                            return n.errors = [{ instancePath: o + "/trigger", keyword: "maxLength" }], !1;
                          if (i(t) < 1)
                            return n.errors = [{ instancePath: o + "/trigger", keyword: "minLength" }], !1;
                        } else
                          return n.errors = [{ instancePath: o + "/trigger", keyword: "type" }], !1;
                      var j = s === r;
                    } else
                      var j = !0;
                }
              } else if (l === "StopFailure") {
                if (e && typeof e == "object" && !Array.isArray(e)) {
                  if (e.hook_event_name !== void 0) {
                    let t = r;
                    if (e.hook_event_name !== "StopFailure")
                      return n.errors = [{ instancePath: o + "/hook_event_name", keyword: "const" }], !1;
                    var u = t === r;
                  } else
                    var u = !0;
                  if (u) {
                    if (e.error !== void 0) {
                      let t = e.error, s = r;
                      if (r === s)
                        if (typeof t == "string") {
                          if (i(t) > 256)
                            return n.errors = [{ instancePath: o + "/error", keyword: "maxLength" }], !1;
                          if (i(t) < 1)
                            return n.errors = [{ instancePath: o + "/error", keyword: "minLength" }], !1;
                        } else
                          return n.errors = [{ instancePath: o + "/error", keyword: "type" }], !1;
                      var u = s === r;
                    } else
                      var u = !0;
                    if (u) {
                      if (e.error_details !== void 0) {
                        let t = e.error_details, s = r;
                        if (typeof t != "string" && t !== null)
                          return n.errors = [{ instancePath: o + "/error_details", keyword: "type" }], !1;
                        var u = s === r;
                      } else
                        var u = !0;
                      if (u)
                        if (e.last_assistant_message !== void 0) {
                          let t = e.last_assistant_message, s = r;
                          if (typeof t != "string" && t !== null)
                            return n.errors = [{ instancePath: o + "/last_assistant_message", keyword: "type" }], !1;
                          var u = s === r;
                        } else
                          var u = !0;
                    }
                  }
                }
              } else if (l === "SubagentStart") {
                if (e && typeof e == "object" && !Array.isArray(e)) {
                  if (e.hook_event_name !== void 0) {
                    let t = r;
                    if (e.hook_event_name !== "SubagentStart")
                      return n.errors = [{ instancePath: o + "/hook_event_name", keyword: "const" }], !1;
                    var p = t === r;
                  } else
                    var p = !0;
                  if (p) {
                    if (e.agent_id !== void 0) {
                      let t = e.agent_id, s = r;
                      if (r === s)
                        if (typeof t == "string") {
                          if (i(t) > 256)
                            return n.errors = [{ instancePath: o + "/agent_id", keyword: "maxLength" }], !1;
                          if (i(t) < 1)
                            return n.errors = [{ instancePath: o + "/agent_id", keyword: "minLength" }], !1;
                        } else
                          return n.errors = [{ instancePath: o + "/agent_id", keyword: "type" }], !1;
                      var p = s === r;
                    } else
                      var p = !0;
                    if (p)
                      if (e.agent_type !== void 0) {
                        let t = e.agent_type, s = r;
                        if (r === s)
                          if (typeof t == "string") {
                            if (i(t) > 256)
                              return n.errors = [{ instancePath: o + "/agent_type", keyword: "maxLength" }], !1;
                          } else
                            return n.errors = [{ instancePath: o + "/agent_type", keyword: "type" }], !1;
                        var p = s === r;
                      } else
                        var p = !0;
                  }
                }
              } else if (l === "SubagentStop") {
                if (e && typeof e == "object" && !Array.isArray(e)) {
                  if (e.hook_event_name !== void 0) {
                    let t = r;
                    if (e.hook_event_name !== "SubagentStop")
                      return n.errors = [{ instancePath: o + "/hook_event_name", keyword: "const" }], !1;
                    var m = t === r;
                  } else
                    var m = !0;
                  if (m) {
                    if (e.agent_id !== void 0) {
                      let t = e.agent_id, s = r;
                      if (r === s)
                        if (typeof t == "string") {
                          if (i(t) > 256)
                            return n.errors = [{ instancePath: o + "/agent_id", keyword: "maxLength" }], !1;
                          if (i(t) < 1)
                            return n.errors = [{ instancePath: o + "/agent_id", keyword: "minLength" }], !1;
                        } else
                          return n.errors = [{ instancePath: o + "/agent_id", keyword: "type" }], !1;
                      var m = s === r;
                    } else
                      var m = !0;
                    if (m)
                      if (e.agent_type !== void 0) {
                        let t = e.agent_type, s = r;
                        if (r === s)
                          if (typeof t == "string") {
                            if (i(t) > 256)
                              return n.errors = [{ instancePath: o + "/agent_type", keyword: "maxLength" }], !1;
                          } else
                            return n.errors = [{ instancePath: o + "/agent_type", keyword: "type" }], !1;
                        var m = s === r;
                      } else
                        var m = !0;
                  }
                }
              } else if (l === "PostToolUse") {
                if (e && typeof e == "object" && !Array.isArray(e)) {
                  if (e.hook_event_name !== void 0) {
                    let t = r;
                    if (e.hook_event_name !== "PostToolUse")
                      return n.errors = [{ instancePath: o + "/hook_event_name", keyword: "const" }], !1;
                    var v = t === r;
                  } else
                    var v = !0;
                  if (v) {
                    if (e.tool_name !== void 0) {
                      let t = e.tool_name, s = r;
                      if (r === s)
                        if (typeof t == "string") {
                          if (i(t) > 256)
                            return n.errors = [{ instancePath: o + "/tool_name", keyword: "maxLength" }], !1;
                          if (i(t) < 1)
                            return n.errors = [{ instancePath: o + "/tool_name", keyword: "minLength" }], !1;
                        } else
                          return n.errors = [{ instancePath: o + "/tool_name", keyword: "type" }], !1;
                      var v = s === r;
                    } else
                      var v = !0;
                    if (v)
                      if (e.tool_input !== void 0) {
                        let t = e.tool_input, s = r;
                        if (r === s)
                          if (t && typeof t == "object" && !Array.isArray(t)) {
                            if (t.questions !== void 0) {
                              let E = t.questions;
                              if (r === r)
                                if (Array.isArray(E)) {
                                  var C = !0;
                                  let z = E.length;
                                  for (let _ = 0; _ < z; _++) {
                                    let y = E[_], I = r;
                                    if (r === I)
                                      if (y && typeof y == "object" && !Array.isArray(y)) {
                                        let B;
                                        if (y.question === void 0 && (B = "question"))
                                          return n.errors = [{ instancePath: o + "/tool_input/questions/" + _, keyword: "required" }], !1;
                                        if (y.question !== void 0) {
                                          let b = r;
                                          if (typeof y.question != "string")
                                            return n.errors = [{ instancePath: o + "/tool_input/questions/" + _ + "/question", keyword: "type" }], !1;
                                          var P = b === r;
                                        } else
                                          var P = !0;
                                        if (P)
                                          if (y.options !== void 0) {
                                            let b = y.options, O = r;
                                            if (r === O)
                                              if (Array.isArray(b)) {
                                                var D = !0;
                                                let G = b.length;
                                                for (let w = 0; w < G; w++) {
                                                  let L = b[w], H = r;
                                                  if (r === H)
                                                    if (L && typeof L == "object" && !Array.isArray(L)) {
                                                      let J;
                                                      if (L.label === void 0 && (J = "label"))
                                                        return n.errors = [{ instancePath: o + "/tool_input/questions/" + _ + "/options/" + w, keyword: "required" }], !1;
                                                      if (L.label !== void 0 && typeof L.label != "string")
                                                        return n.errors = [{ instancePath: o + "/tool_input/questions/" + _ + "/options/" + w + "/label", keyword: "type" }], !1;
                                                    } else
                                                      return n.errors = [{ instancePath: o + "/tool_input/questions/" + _ + "/options/" + w, keyword: "type" }], !1;
                                                  var D = H === r;
                                                  if (!D)
                                                    break;
                                                }
                                              } else
                                                return n.errors = [{ instancePath: o + "/tool_input/questions/" + _ + "/options", keyword: "type" }], !1;
                                            var P = O === r;
                                          } else
                                            var P = !0;
                                      } else
                                        return n.errors = [{ instancePath: o + "/tool_input/questions/" + _, keyword: "type" }], !1;
                                    var C = I === r;
                                    if (!C)
                                      break;
                                  }
                                } else
                                  return n.errors = [{ instancePath: o + "/tool_input/questions", keyword: "type" }], !1;
                            }
                          } else
                            return n.errors = [{ instancePath: o + "/tool_input", keyword: "type" }], !1;
                        var v = s === r;
                      } else
                        var v = !0;
                  }
                }
              } else if (l === "PostToolUseFailure") {
                if (e && typeof e == "object" && !Array.isArray(e)) {
                  let t;
                  if (e.tool_name === void 0 && (t = "tool_name") || e.tool_input === void 0 && (t = "tool_input"))
                    return n.errors = [{ instancePath: o, keyword: "required" }], !1;
                  if (e.hook_event_name !== void 0) {
                    let s = r;
                    if (e.hook_event_name !== "PostToolUseFailure")
                      return n.errors = [{ instancePath: o + "/hook_event_name", keyword: "const" }], !1;
                    var g = s === r;
                  } else
                    var g = !0;
                  if (g) {
                    if (e.tool_name !== void 0) {
                      let s = e.tool_name, f = r;
                      if (r === f)
                        if (typeof s == "string") {
                          if (i(s) > 256)
                            return n.errors = [{ instancePath: o + "/tool_name", keyword: "maxLength" }], !1;
                          if (i(s) < 1)
                            return n.errors = [{ instancePath: o + "/tool_name", keyword: "minLength" }], !1;
                        } else
                          return n.errors = [{ instancePath: o + "/tool_name", keyword: "type" }], !1;
                      var g = f === r;
                    } else
                      var g = !0;
                    if (g)
                      if (e.tool_input !== void 0) {
                        let s = e.tool_input, f = r;
                        if (r === f && !(s && typeof s == "object" && !Array.isArray(s)))
                          return n.errors = [{ instancePath: o + "/tool_input", keyword: "type" }], !1;
                        var g = f === r;
                      } else
                        var g = !0;
                  }
                }
              } else if (l === "Stop") {
                if (e && typeof e == "object" && !Array.isArray(e)) {
                  if (e.hook_event_name !== void 0) {
                    let t = r;
                    if (e.hook_event_name !== "Stop")
                      return n.errors = [{ instancePath: o + "/hook_event_name", keyword: "const" }], !1;
                    var U = t === r;
                  } else
                    var U = !0;
                  if (U)
                    if (e.last_assistant_message !== void 0) {
                      let t = e.last_assistant_message, s = r;
                      if (typeof t != "string" && t !== null)
                        return n.errors = [{ instancePath: o + "/last_assistant_message", keyword: "type" }], !1;
                      var U = s === r;
                    } else
                      var U = !0;
                }
              } else if (l === "PreToolUse") {
                if (e && typeof e == "object" && !Array.isArray(e)) {
                  let t;
                  if (e.tool_name === void 0 && (t = "tool_name") || e.tool_input === void 0 && (t = "tool_input"))
                    return n.errors = [{ instancePath: o, keyword: "required" }], !1;
                  if (e.hook_event_name !== void 0) {
                    let s = r;
                    if (e.hook_event_name !== "PreToolUse")
                      return n.errors = [{ instancePath: o + "/hook_event_name", keyword: "const" }], !1;
                    var c = s === r;
                  } else
                    var c = !0;
                  if (c) {
                    if (e.tool_name !== void 0) {
                      let s = e.tool_name, f = r;
                      if (r === f)
                        if (typeof s == "string") {
                          if (i(s) > 256)
                            return n.errors = [{ instancePath: o + "/tool_name", keyword: "maxLength" }], !1;
                          if (i(s) < 1)
                            return n.errors = [{ instancePath: o + "/tool_name", keyword: "minLength" }], !1;
                        } else
                          return n.errors = [{ instancePath: o + "/tool_name", keyword: "type" }], !1;
                      var c = f === r;
                    } else
                      var c = !0;
                    if (c)
                      if (e.tool_input !== void 0) {
                        let s = e.tool_input, f = r;
                        if (r === f)
                          if (s && typeof s == "object" && !Array.isArray(s)) {
                            if (s.command !== void 0 && typeof s.command != "string")
                              return n.errors = [{ instancePath: o + "/tool_input/command", keyword: "type" }], !1;
                          } else
                            return n.errors = [{ instancePath: o + "/tool_input", keyword: "type" }], !1;
                        var c = f === r;
                      } else
                        var c = !0;
                  }
                }
              } else
                return n.errors = [{ instancePath: o, keyword: "discriminator" }], !1;
            else
              return n.errors = [{ instancePath: o, keyword: "discriminator" }], !1;
          }
        }
      }
    } else
      return n.errors = [{ instancePath: o, keyword: "type" }], !1;
  return n.errors = $, r === 0;
}
n.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  X as validateHookInput
};
