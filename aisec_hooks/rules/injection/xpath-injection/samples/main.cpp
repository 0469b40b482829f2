#include <httplib.h>
#include <libxml/xpath.h>
#include <pugixml.hpp>

void find(pugi::xml_document& document, xmlXPathContextPtr context, const httplib::Request& request) {
  auto name = request.get_param_value("name");
  // ruleid: xpath-injection
  document.select_nodes(("//user[@name='" + name + "']").c_str());
  // ruleid: xpath-injection
  document.select_node(name.c_str());
  // ruleid: xpath-injection
  xmlXPathEvalExpression(BAD_CAST(("//" + name).c_str()), context);
  // ok: xpath-injection
  document.select_nodes("//user");
  pugi::xpath_variable_set names;
  names.set("name", name.c_str());
  // ok: xpath-injection
  document.select_nodes("//user[@name = $name]", &names);
  // ok: xpath-injection
  document.select_nodes(("//user[" + std::to_string(std::stoi(name)) + "]").c_str());
}
