#include <libxml/xpath.h>
#include <stdio.h>

void find(xmlXPathContextPtr context, int client)
{
    char name[64], text[128];
    recv(client, name, sizeof name, 0);
    snprintf(text, sizeof text, "//user[@name='%s']", name);
    // ruleid: xpath-injection
    xmlXPathEvalExpression((const xmlChar *)text, context);
    // ruleid: xpath-injection
    xmlXPathEval((const xmlChar *)name, context);
    // ruleid: xpath-injection
    xmlXPathCompile((const xmlChar *)text);
    // ok: xpath-injection
    xmlXPathEvalExpression((const xmlChar *)"//user", context);
    snprintf(text, sizeof text, "//user[%d]", atoi(name));
    // ok: xpath-injection
    xmlXPathEvalExpression((const xmlChar *)text, context);
    // ok: xpath-injection
    xmlXPathEvalExpression((const xmlChar *)"//user[@name = $name]", context);
}
