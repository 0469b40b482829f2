; Where rules can end in every language of the JavaScript family.
;
; Inner nodes are written by their fields alone where these say which kind it is: tree-sitter
; analyses every named parent in every parse state when a query is compiled (it took 29 ms before).
; What stands before such a node is captured whether that node fits or not: only @alias, which
; may name too many, and @import, whose predicate decides, do that.

(call_expression
  function: [
    (identifier) @call
    (_ property: (_) @call)
    (_ index: (_ (string_fragment) @call))
    (_ "(" [(_ property: (_) @call) (_ (_ property: (_) @call)) (_ (identifier) @call)])
    (_ (_ property: (_) @call) "!")
  ])
(new_expression constructor: [(identifier) @call (_ property: (_) @call)])

(variable_declarator name: (identifier) @store value: (_))
(assignment_expression
  left: [
    (identifier) @store
    (_ property: (_) @store)
    (_ index: (_ (string_fragment) @store))
  ])
(augmented_assignment_expression
  left: [
    (identifier) @store
    (_ property: (_) @store)
    (_ index: (_ (string_fragment) @store))
  ])
(pair key: [(property_identifier) @store (_ (string_fragment) @store)])
(assignment_pattern left: (identifier) @store)
(object_assignment_pattern left: (_) @store)
; `value || "constant"` stores a default under the name that the value is read by.
(binary_expression
  left: [
    (identifier) @store
    (_ property: (_) @store)
    (_ index: (_ (string_fragment) @store))
    (_ arguments: (_ . (_ (string_fragment) @store)))
  ]
  operator: ["||" "??"]
  right: [(string) (template_string)])

(variable_declarator
  name: (identifier) @alias
  value: [
    (identifier)
    (member_expression)
    (call_expression arguments: (_ . [(identifier) (member_expression)] .)) ; promisify(exec)
  ])
(shorthand_property_identifier_pattern) @alias
(pair_pattern value: (identifier) @alias)
(expression_statement (_ left: (identifier) @alias right: [(identifier) (member_expression)]))

(function_declaration name: (_) @function.name)
(generator_function_declaration name: (_) @function.name)
(method_definition name: (_) @function.name)
[
  (function_declaration)
  (function_expression)
  (generator_function_declaration)
  (generator_function)
  (arrow_function)
  (method_definition)
] @function

(catch_clause) @handler
[(comment) (html_comment)] @comment
(import_statement) @import
((variable_declarator
  value: [
    (_ function: (_) @_loader)
    (_ object: (_ function: (_) @_loader))
    (await_expression (_ function: (_) @_loader))
    (_ object: (_ (await_expression (_ function: (_) @_loader))))
  ]) @import
 (#any-of? @_loader "require" "import"))
