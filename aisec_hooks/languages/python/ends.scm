(call function: [(identifier) @call (attribute attribute: (identifier) @call)])
[(assignment left: (identifier) @store)
 (assignment left: (attribute attribute: (identifier) @store))
 (assignment left: (subscript subscript: (string) @store))
 (keyword_argument name: (identifier) @store)
 (default_parameter name: (identifier) @store)
 (typed_default_parameter name: (identifier) @store)
 (pair key: (string) @store)
 (named_expression name: (identifier) @store)]
(assignment left: (identifier) @alias right: [(identifier) (attribute)])
(except_clause) @handler
(function_definition name: (identifier) @function.name) @function
(lambda) @function
(comment) @comment
[(import_statement) (import_from_statement)] @import
