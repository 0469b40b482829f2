; inherits: family.scm jsx.scm

; Fields.
(field_definition property: (_) @store)
