; inherits: ../javascript/family.scm

; Fields, parameters and enums.
(public_field_definition name: (_) @store)
(required_parameter pattern: (identifier) @store value: (_))
(enum_assignment name: [(property_identifier) @store (_ (string_fragment) @store)])
