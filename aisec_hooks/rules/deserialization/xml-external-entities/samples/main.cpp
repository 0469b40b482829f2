#include <libxml/parser.h>

void readAll(const std::string& text, xmlParserCtxtPtr parser) {
  // ruleid: xml-external-entities
  xmlReadMemory(text.data(), text.size(), nullptr, nullptr, XML_PARSE_NOENT);
  // ruleid: xml-external-entities
  xmlReadFile("order.xml", nullptr, XML_PARSE_NOENT | XML_PARSE_DTDLOAD);
  // ruleid: xml-external-entities
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_NOENT);
  // ok: xml-external-entities
  xmlReadMemory(text.data(), text.size(), nullptr, nullptr, XML_PARSE_NONET);
  // ok: xml-external-entities
  xmlReadFile("order.xml", nullptr, XML_PARSE_NONET | XML_PARSE_NOERROR);
  // ok: xml-external-entities
  xmlCtxtUseOptions(parser, 0);
}
