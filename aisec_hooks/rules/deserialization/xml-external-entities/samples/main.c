#include <libxml/parser.h>

void read_all(const char *text, int size, xmlParserCtxtPtr parser)
{
    // ruleid: xml-external-entities
    xmlReadMemory(text, size, NULL, NULL, XML_PARSE_NOENT);
    // ruleid: xml-external-entities
    xmlReadFile("order.xml", NULL, XML_PARSE_NOENT | XML_PARSE_DTDLOAD);
    // ruleid: xml-external-entities
    xmlCtxtUseOptions(parser, XML_PARSE_NOENT);
    // ok: xml-external-entities
    xmlReadMemory(text, size, NULL, NULL, XML_PARSE_NONET);
    // ok: xml-external-entities
    xmlReadFile("order.xml", NULL, XML_PARSE_NONET | XML_PARSE_NOERROR);
    // ok: xml-external-entities
    xmlCtxtUseOptions(parser, 0);
}
