; Where rules can end in Python.

(call function: [(identifier) @call (attribute attribute: (identifier) @call)])
(exec_statement "exec" @call)

(assignment
  left: [
    (identifier) @store
    (attribute attribute: (identifier) @store)
    (subscript subscript: (string (string_content) @store))
    (pattern_list [(identifier) @store (attribute attribute: (identifier) @store)])
  ])
(augmented_assignment
  left: [(identifier) @store (attribute attribute: (identifier) @store)])
(named_expression name: (identifier) @store)
(keyword_argument name: (identifier) @store)
(default_parameter name: (identifier) @store)
(typed_default_parameter name: (identifier) @store)
(pair key: (string (string_content) @store))

(assignment
  left: (identifier) @alias
  right: [(identifier) @reference (attribute attribute: (identifier) @reference)])
(assignment
  left: (pattern_list (identifier) @alias)
  right: (expression_list
    [(identifier) @reference (attribute attribute: (identifier) @reference)]))
(pair value: [(identifier) @reference (attribute attribute: (identifier) @reference)])
(decorator [(identifier) @reference (attribute attribute: (identifier) @reference)])

(except_clause) @handler

(function_definition) @function
(function_definition name: (identifier) @function.name)
(lambda) @function

(comment) @comment
[(import_statement) (import_from_statement)] @import

; `value or "constant"` stores a default under the name that the value is read by.
(boolean_operator
  left: [
    (identifier) @store
    (attribute attribute: (identifier) @store)
    (subscript subscript: (string (string_content) @store))
    (call arguments: (argument_list . (string (string_content) @store)))
  ]
  operator: "or"
  right: (string))
