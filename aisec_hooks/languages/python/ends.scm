; Where rules can end in Python.
;
; Inner nodes are written by their fields alone where these say which kind it is (only attributes
; have `attribute`, only subscripts `subscript`): compiling a query costs per named parent.

(call function: [(identifier) @call (_ attribute: (_) @call)])
(exec_statement "exec" @call)

(assignment
  left: [
    (identifier) @store
    (_ attribute: (_) @store)
    (_ subscript: (_ (string_content) @store))
    (pattern_list [(identifier) @store (_ attribute: (_) @store)])
  ])
(augmented_assignment left: [(identifier) @store (_ attribute: (_) @store)])
(named_expression name: (_) @store)
(keyword_argument name: (_) @store)
(default_parameter name: (_) @store)
(typed_default_parameter name: (_) @store)
(pair key: (_ (string_content) @store))
; `value or "constant"` stores a default under the name that the value is read by.
(boolean_operator
  left: [
    (identifier) @store
    (_ attribute: (_) @store)
    (_ subscript: (_ (string_content) @store))
    (_ arguments: (_ . (_ (string_content) @store)))
  ]
  operator: "or"
  right: (string))

(assignment left: (identifier) @alias right: [(identifier) (attribute)])
(assignment left: (pattern_list (identifier) @alias) right: (expression_list))

; Only a handler with such a statement can be one that does nothing.
(except_clause
  (block [
    (pass_statement)
    (continue_statement)
    (expression_statement [(ellipsis) (string) (integer) (none) (true) (false)])
  ])) @handler
(function_definition name: (_) @function.name)
[(function_definition) (lambda)] @function
(comment) @comment
[(import_statement) (import_from_statement)] @import
