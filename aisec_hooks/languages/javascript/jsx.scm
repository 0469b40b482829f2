; JSX: a tag is called, its attributes are keyword arguments.
(jsx_attribute (property_identifier) @store)
[
  (jsx_self_closing_element name: [(identifier) @call (_ property: (_) @call)])
  (jsx_opening_element name: [(identifier) @call (_ property: (_) @call)])
]
