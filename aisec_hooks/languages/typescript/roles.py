"""TypeScript syntax to IR: JavaScript's, with types, enums, namespaces and signatures."""

from __future__ import annotations

from aisec_hooks.languages.javascript import functions, roles
from aisec_hooks.languages.typescript import declarations
from aisec_hooks.model.language import Hook, Roles

TABLE: dict[str, tuple[str, ...]] = {
    **roles.TABLE,
    # expressions that only types see
    "as_expression": ("pass", ""),
    "satisfies_expression": ("pass", ""),
    "non_null_expression": ("pass", ""),
    "type_assertion": ("pass", ""),
    "instantiation_expression": ("pass", ""),
    # types that name something; the others mean nothing here
    "type_annotation": ("pass", ""),
    "type_identifier": ("name",),
    "predefined_type": ("name",),
    "this_type": ("name",),
    "nested_type_identifier": ("member", "module", "name"),
    "generic_type": ("pass", "name"),
    "parenthesized_type": ("pass", ""),
    "readonly_type": ("pass", ""),
    "literal_type": ("pass", ""),
    "type_query": ("pass", ""),
    "array_type": ("any",),
    "union_type": ("any",),
    "intersection_type": ("any",),
    # a namespace's members are bound where it stands
    "internal_module": ("pass", "body"),
    "module": ("pass", "body"),
}

HOOKS: dict[str, Hook] = {
    **roles.HOOKS,
    "class_body": functions.class_body,
    "abstract_class_declaration": functions.class_,
    "public_field_definition": functions.field,
    "function_signature": functions.function,
    "method_signature": functions.method,
    "abstract_method_signature": functions.method,
    "enum_declaration": declarations.enum,
    "import_alias": declarations.import_alias,
}

SILENT = roles.SILENT | {
    "ambient_declaration",
    "interface_declaration",
    "type_alias_declaration",
    "index_signature",
    "type_arguments",
    "type_parameters",
    "accessibility_modifier",
    "override_modifier",
    "asserts_annotation",
    "type_predicate_annotation",
    "object_type",
    "function_type",
    "constructor_type",
    "conditional_type",
    "lookup_type",
    "index_type_query",
    "template_literal_type",
    "tuple_type",
    "infer_type",
    "existential_type",
}

ROLES = Roles(TABLE, HOOKS, roles.FUNCTIONS, SILENT, roles.HANDLERS, roles.TEXTS)
